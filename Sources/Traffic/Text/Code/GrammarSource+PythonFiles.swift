extension GrammarSource {
  /// Python, continued: classes, tests, scripts, notebook cells.
  static let pythonFiles = #"""
    == py.class
    ×2 «py.names»class «q=adj»«q^»«e^»«role^»«py.base?30»:
      """«note.sentence»"""

      def __init__(self, «f»: float, «k»: str = "«state»"):
        self.«f» = «f»
        self._«k» = «k»
        self._«n»s = «py.empty»

      «py.method+1-6|¶¶»
    --
    ×2 «py.names»class «e^»«role^»«py.base?50»:
      «py.constant»

      «py.method+1-8|¶¶»
    --
    «py.names»class «e^»«k^»(Enum):
      «py.member&2-5|¶»

      @property
      def «f»(self) -> int:
        return {"«state»": «#1-9», "«state»": «#10-90»}.get(self.value, 0)
    = py.member
    «s=state»«s!» = "«s»"
    «s=adj»«s!» = "«s»"
    «e!» = "«e»"
    «n!» = "«n»"
    «o!» = "«o»"
    UNKNOWN = "unknown"
    = py.base
    («role^»)
    («thing^»«role^»)
    (Base«role^»)
    («role^»Mixin, «thing^»«role^»)
    == py.method
    ×3 «v=verb»«x=short»«y=short/x»«r=py.result»def «v»_«py.object»(self, «py.ownparams»)«py.arrow?50»:
      «py.doc?20»«py.start»«py.more+0-4»«py.return»
    --
    «x=short»@property
    def «adj»_«part»(self) -> int:
      return len(self._«n»s) «py.sign» self.«f»
    --
    «v=verb»«x=short»«y=short/x»«r=py.result»async def «v»_«py.object»(self, «py.ownparams»):
      «r» = await self.«n»_«role».«verb»(«e».«k»)
      «py.more+0-4»«py.return»
    --
    def __«py.dunder»__(self) -> int:
      return len(self._«n»s)
    --
    def __repr__(self) -> str:
      return f"«e^»({self.«f»!r}, {self._«k»})"
    --
    «v=verb»«x=short»«y=short/x»«r=py.result»def _«v»_«py.object»(self, «e»):
      «py.stmt+1-4|¶»
    --
    @classmethod
    def from_«o»(cls, «o»: dict) -> "«e^»":
      return cls(«f»=«o»["«f»"], «k»=«o».get("«k»", "«state»"))
    --
    «x=short»def «v=verb»«v»_all(self) -> None:
      for «x» in self._«n»s:
        «x».«v»()
        self.«f» -= «x».«number»
    =* py.dunder
    len hash bool
    =* py.sign
    + - * //
    = py.object
    «e»
    «n»
    «thing»s
    «e»_«part»
    «adj»_«n»s
    «f»
    = py.ownparams
    «e»
    «e», «py.default»
    «e»: «e^», *, «py.default»
    «e»: «e^», «f»: int = «#0-90»
    «e», «n»s=()
    == py.dataclass
    «py.names»@dataclass«py.frozen?40»
    class «py.adj?40»«e^»«o^»:
      «py.slot&2-7|¶»

      «py.method»
    --
    «py.names»@dataclass
    class «e^»:
      «py.slot&2-8|¶»
    = py.frozen
    (frozen=True)
    (order=True)
    = py.adj
    «adj^»
    = py.slot
    «f»: int
    «g»: float = «percent»
    «h»: int = «#0-900»
    «k»: str = "«state»"
    «l»: Optional[str] = None
    «e»_id: int
    «n»s: list[«n^»] = field(default_factory=list)
    is_«adj»: bool = False
    «o»: Optional[«o^»] = None
    created_at: datetime = field(default_factory=datetime.utcnow)
    «u»_count: int = 0
    == py.test
    ×2 «py.names»def test_«v»_«e»_«py.claim»():
      «e» = make_«e»(«f»=«#0-900», «k»="«state»")
      «r» = «v»_«m»(«e»)
      «py.assert&1-4|¶»
    --
    «py.names»def test_«v»_«e»_with_«f»():
      for «f», expected in [
        («#0-9», «#0-90»),
        («#10-99», «#0-900»),
        («#100-900», «#0-9»),
      ]:
        assert «v»_«m»(«f») == expected
    --
    «py.names»def test_«e»_«py.claim»(self, folder):
      path = folder / "«e»s.«py.ext»"
      path.write_text("«f»,«k»\n«#1-99»,«state»\n")
      with self.assertRaises(«py.error»):
        «v»_«m»(path)
    --
    «py.names»class «e^»«role^»Test(unittest.TestCase):
      def setUp(self):
        self.«e» = «e^»(«f»=«#0-900», «k»="«state»")

      «py.case+1-4|¶¶»
    == py.case
    «v=verb»def test_«v»_«py.claim»(self):
      «r» = self.«e».«v»(«#1-90»)
      self.assertEqual(«r».«part», «py.value»)
    --
    «v=verb»def test_«py.claim»(self):
      self.«e».«k» = "«state»"
      self.assert«py.truth»(self.«e».«v»())
      self.assertEqual(self.«e».«f», «#0-900»)
    =* py.truth
    True False IsNone IsNotNone
    = py.claim
    returns_«adj»_«thing»
    rejects_missing_«part»
    keeps_«f»_when_«state»
    is_«state»_after_«verb»
    with_no_«thing»s
    handles_«adj»_«part»
    = py.ext
    csv
    json
    txt
    log
    tsv
    = py.assert
    assert «e».«number» == «#0-900»
    assert len(«r») == «#0-20»
    assert «e».«label» is None
    assert [«x».«f» for «x» in «r»] == [«#1-9», «#10-40», «#41-99»]
    assert «r»["«k»"] == "«state»"
    assert «e» not in «r»
    assert «r».«label» == "«state»"
    assert not «e».is_«adj»
    == py.script
    «py.names»def main(argv=None):
      parser = argparse.ArgumentParser(description="«note.sentence»")
      parser.add_argument("«e»s", type=Path)
      «py.option&1-4|¶»
      args = parser.parse_args(argv)
      «r» = «v»_«m»(args.«e»s, args.«f»)
      for «e» in «r»:
        «py.loop+1-4|¶»
      return 0


    if __name__ == "__main__":
      sys.exit(main())
    = py.option
    parser.add_argument("--«f»", type=int, default=«#1-500»)
    parser.add_argument("--«adj»", action="store_true")
    parser.add_argument("--«k»", default="«state»")
    parser.add_argument("--«n»-«l»", help="«note.phrase»")
    parser.add_argument("-o", "--output", type=Path)
    == py.notebook
    «py.names»«x» = read_table("«e»s_«date».csv")
    «x»["«f»"] = «x»["«f»"].fillna(«#0-9»)
    «py.frame+2-8|¶»
    --
    «py.names»random.seed(«#1-999»)
    «x» = [random.gauss(«#0-9», «percent») for _ in range(«#10-900»)]
    «r» = statistics.«py.statistic»(«x»)
    print(f"«f»: {«r»:.«#1-4»f}")
    = py.statistic
    mean
    median
    stdev
    pvariance
    = py.frame
    «r» = «x».groupby("«label»")["«number»"].«py.agg»()
    «x» = «x»[«x»["«number»"] «order» «#0-500»]
    «x»["«number»_«py.agg»"] = «x»["«number»"].rolling(«#3-30»).«py.agg»()
    «r» = «x».merge(«thing»s, on="«thing»_id", how="«py.how»")
    «x»["«thing»_«number»"] = «x»["«f»"] / «x»["«g»"].«py.agg»()
    «x» = «x».drop(columns=["«part»", "«thing»_id"])
    «r» = «x».sort_values("«number»", ascending=False).head(«#5-50»)
    print(«x»["«number»"].describe())
    «x».plot(x="«label»", y="«number»", title="«title»")
    # «remark»
    =* py.agg
    mean sum max min std median count nunique
    =* py.how
    left inner outer right
    """#
}

extension GrammarSource {
  /// Benchmarks of programs: functions to complete, tools to call, bugs to fix.
  static let programs = #"""
    == fc.unit
    «cast»«v=verb»«p=#2-9»«q=#10-40»«r=#3-8»«s=#1-9/p»«fc.task»
    == fc.task
    def «v»_«e»_«f»s(«f»s: list[int], limit: int) -> list[int]:
      """Return the «f»s of the «e»s that are above the limit, in their order.

      >>> «v»_«e»_«f»s([«p», «q», «t:=q+r»«t»], «p»)
      [«q», «t»]
      >>> «v»_«e»_«f»s([], «r»)
      []
      """
    --
    def «v»_«e»_«f»(start: int, step: int, n: int) -> int:
      """Return the n-th «f» of a «e» that begins at start and grows by step, counted from 1.

      >>> «v»_«e»_«f»(«p», «q», «r»)
      «t:=r-1*q+p»«t»
      >>> «v»_«e»_«f»(«q», «p», 1)
      «q»
      """
    --
    def total_«e»_«f»(«n»s: dict[str, int], «f»: int) -> int:
      """Return the sum of all values of the «n»s, each raised to at least the «f».

      >>> total_«e»_«f»({"«ex.thing»": «q», "«state»": «p»}, «p»)
      «t:=p+q»«t»
      >>> total_«e»_«f»({}, «r»)
      0
      """
    --
    def longest_«e»_run(«k»s: list[str]) -> int:
      """Return the length of the longest run of equal «k»s of a «e».

      >>> longest_«e»_run(["«a=state»«a»", "«a»", "«b=state/a»«b»"])
      2
      >>> longest_«e»_run(["«b»"] * «q»)
      «q»
      """
    --
    def «v»_«e»_code(«k»: str, width: int = «p») -> str:
      """Return the «k» of a «e» in upper case, padded on the right with dots to the width.

      >>> «v»_«e»_code("«a=short»«a»", «t:=r+8»«t»).startswith("«a!»")
      True
      >>> len(«v»_«e»_code("x", «q»))
      «q»
      """
    --
    def split_«e»s(«e»s: list[int], parts: int) -> list[list[int]]:
      """Split the «e»s into that many parts whose lengths differ by at most one.

      >>> [len(part) for part in split_«e»s(list(range(«t:=p*r»«t»)), «r»)]
      [«p»] * «r»
      """
    --
    def merge_«e»_«f»s(left: list[int], right: list[int]) -> list[int]:
      """Merge two sorted lists of «f»s of a «e» and drop what occurs twice.

      >>> merge_«e»_«f»s([«p», «q»], [«q», «t:=q+s»«t»])
      [«p», «q», «t»]
      """
    --
    def next_«e»_«f»(«f»: int) -> int:
      """Return the smallest multiple of «r» that is not below the «f» of the «e».

      >>> next_«e»_«f»(«t:=r*q»«t»)
      «t»
      >>> next_«e»_«f»(«t:=r*p-1»«t»)
      «t:=r*p»«t»
      """
    --
    def count_«adj»_«e»s(«e»s: list[tuple[str, int]], «k»: str) -> int:
      """Count the «e»s whose «k» is the given one and whose «f» is even.

      >>> count_«e»s = [("«a=state»«a»", «t:=p*2»«t»), ("«b=state/a»«b»", «p»), ("«a»", «t:=q*2+1»«t»)]
      >>> sum(1 for k, f in count_«e»s if k == "«a»" and f % 2 == 0)
      1
      """
    --
    def is_«adj»_«e»(digits: str) -> bool:
      """Tell whether the digits of the «e» number read the same from both ends.

      >>> is_«e» = "«p»«s»«p»"
      >>> is_«e» == is_«e»[::-1]
      True
      """
    == tc.unit
    «cast»You have access to these functions:
    [
      «tc.tools»
    ]

    User: «tc.wish»
    == tc.tools
    «v=tc.verb»«w=tc.verb/v»{"name": "«v»_«e»", "description": "«tc.purpose»", "parameters": {"type": "object", "properties": {"«k»": {"type": "string", "description": "«note.phrase»"}, "«f»": {"type": "integer"}}, "required": ["«k»"]}},
    {"name": "«w»_«n»s", "description": "«tc.purpose»", "parameters": {"type": "object", "properties": {"«e»_id": {"type": "string"}, "limit": {"type": "integer", "minimum": 1, "maximum": «#10-500»}}, "required": ["«e»_id"]}}
    --
    «v=tc.verb»{"name": "«v»_«e»", "description": "«tc.purpose»", "parameters": {"type": "object", "properties": {"«e»_id": {"type": "string"}, "«l»": {"type": "string", "enum": ["«a=state»«a»", "«b=state/a»«b»", "«c=state/ab»«c»"]}, "«g»": {"type": "number"}}, "required": ["«e»_id", "«l»"]}}
    --
    «v=tc.verb»«w=tc.verb/v»{"name": "«v»_«n»", "description": "«tc.purpose»", "parameters": {"type": "object", "properties": {"«n»_id": {"type": "integer"}}, "required": ["«n»_id"]}},
    {"name": "«w»_«e»_«f»", "description": "«tc.purpose»", "parameters": {"type": "object", "properties": {"«f»": {"type": "number", "description": "«note.phrase»"}, "«k»": {"type": "string"}, "since": {"type": "string", "format": "date"}}, "required": ["«f»"]}},
    {"name": "«v»_all_«o»s", "description": "«tc.purpose»", "parameters": {"type": "object", "properties": {}, "required": []}}
    =* tc.verb
    find get list create update cancel book search compare count move send open close assign check schedule
    = tc.purpose
    «verb^» a «e» by its «k».
    Return every «n» of the «e».
    Change the «f» of a «e».
    Look up «o»s that are «state».
    Work on the «n»s of one «e».
    = tc.wish
    Please «v» the «e» «json.code» and set its «f» to «#2-900».
    What is the «f» of the «e» «json.code»?
    I need all «n»s of «json.code» that are «state», at most «#2-50» of them.
    The «k» of «e» «json.code» should be "«state»" from «date» on.
    «first» asked whether any «o» is still «state». Can you check?
    Take «json.code» first, then the «e» with the highest «f», and tell me the difference.
    Which «n» belongs to «json.code», and since when?
    Do nothing if the «e» «json.code» is already «state», otherwise «v» it.
    == bf.unit
    «cast»«p=#2-9»«q=#10-40»«r=#3-8»The test below fails. Find the mistake in the function and write it correctly.

    «bf.case»
    == bf.case
    def average_«f»(«e»s):
      total = 0
      for «e» in «e»s:
        total += «e»["«f»"]
      return total / (len(«e»s) - 1)


    def test_average_«f»():
      assert average_«f»([{"«f»": «p»}, {"«f»": «t:=q*2-p»«t»}]) == «q»
    --
    def last_«n»s(«n»s, count=«r»):
      return «n»s[-count - 1:]


    def test_last_«n»s():
      assert last_«n»s(list(range(«q»)), 2) == [«t:=q-2»«t», «t:=q-1»«t»]
    --
    def has_«k»(«e»s, «k»):
      for «e» in «e»s:
        if «e»["«k»"] == «k»:
          return True
        else:
          return False


    def test_has_«k»():
      assert has_«k»([{"«k»": "«a=state»«a»"}, {"«k»": "«b=state/a»«b»"}], "«b»")
    --
    def add_«n»(«n», «e»s=[]):
      «e»s.append(«n»)
      return «e»s


    def test_add_«n»():
      assert add_«n»(«p») == [«p»]
      assert add_«n»(«q») == [«q»]
    --
    def find_«f»(«f»s, wanted):
      low, high = 0, len(«f»s)
      while low < high:
        middle = (low + high) // 2
        if «f»s[middle] < wanted:
          low = middle
        else:
          high = middle
      return low


    def test_find_«f»():
      assert find_«f»([«p», «q», «t:=q+r»«t»], «t») == 2
    --
    def clamp_«f»(«f», low=«p», high=«q»):
      return max(high, min(low, «f»))


    def test_clamp_«f»():
      assert clamp_«f»(«t:=q+r»«t») == «q»
      assert clamp_«f»(«t:=p-1»«t») == «p»
    --
    def merge_«e»s(left, right):
      merged = left
      for key, value in right.items():
        merged[key] = merged.get(key, 0) + value
      return merged


    def test_merge_«e»s():
      first = {"«a=state»«a»": «p»}
      merge_«e»s(first, {"«a»": «r»})
      assert first == {"«a»": «p»}
    --
    def pages_of_«n»s(«n»s, size):
      return [«n»s[i:i + size] for i in range(0, len(«n»s) - size, size)]


    def test_pages_of_«n»s():
      pages = pages_of_«n»s(list(range(«t:=p*r»«t»)), «r»)
      assert len(pages) == «p»
    --
    function total«f^»(«e»s) {
      return «e»s.reduce((sum, «e») => sum + «e».«f»);
    }

    test('total«f^»', () => {
      expect(total«f^»([{ «f»: «p» }, { «f»: «q» }])).toBe(«t:=p+q»«t»);
    });
    --
    function unique«n^»s(«n»s) {
      return «n»s.filter((«n», index) => «n»s.indexOf(«n») !== index);
    }

    test('unique«n^»s', () => {
      expect(unique«n^»s([«p», «q», «p»])).toEqual([«p», «q»]);
    });
    --
    func count«e^»s(«e»s map[string]int, «f» int) int {
      count := 0
      for _, «e» := range «e»s {
        if «e» > «f» {
          count := count + 1
          _ = count
        }
      }
      return count
    }

    func TestCount«e^»s(t *testing.T) {
      got := count«e^»s(map[string]int{"«a=state»«a»": «q», "«b=state/a»«b»": «p»}, «p»)
      if got != 1 {
        t.Errorf("got %d, want 1", got)
      }
    }
    --
    def sort_by_«f»(«e»s):
      return sorted(«e»s, key=lambda «e»: str(«e»["«f»"]))


    def test_sort_by_«f»():
      found = sort_by_«f»([{"«f»": «q»}, {"«f»": «p»}])
      assert [«e»["«f»"] for «e» in found] == [«p», «q»]
    """#
}

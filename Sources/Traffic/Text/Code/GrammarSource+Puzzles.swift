extension GrammarSource {
  /// Benchmarks of inference: orders, liars, schedules; and the invented world of the fact
  /// questions, whose names are made of syllables.
  static let puzzles = #"""
    == lp.unit
    «a=first»«b=first/a»«c=first/ab»«d=first/abc»«e=first/abcd»«x=lp.color»«y=lp.color/x»«z=lp.color/xy»«w=lp.color/xyz»«lp.puzzle»
    == lp.puzzle
    ×3 Five people, «a», «b», «c», «d» and «e», stand in a line.
    «lp.clue&3-5|¶»
    Who stands in the middle?
    --
    ×2 «a», «b», «c» and «d» each own one house: a «x» one, a «y» one, a «z» one and a «w» one.
    «lp.house&3-5|¶»
    Which house belongs to «a»?
    --
    ×2 On an island everybody either always tells the truth or always lies. «a» says: "«lp.claim»" «b» says: "«lp.claim»" «c» says: "«lp.claim»" Who of the three tells the truth?
    --
    ×2 «lp.premise&2-3| » Does it follow that «lp.conclusion»? Answer yes or no.
    --
    «a», «b», «c» and «d» give talks on four days in a row, «p=ex.day»starting on a «p». «lp.talk&2-4| » In which order do they speak?
    --
    A box holds «p=#3-12»«p» «x», «q=#3-12»«q» «y» and «r=#3-12»«r» «z» balls. «a» takes balls out without looking. How many must be taken to be sure of «s=#2-3»«s» balls of the same color?
    --
    «a» has two jugs that hold «p=#5-13/q»«p» and «q=#2-4»«q» liters and needs exactly «r=#1-4»«r» liters. Is it possible, and in how few steps?
    --
    Every «lp.noun» on the table is either «x» or «y». «p=#3-9»«p» of them are round, and of the round ones «q=#1-2»«q» are «x». «a» says that all «y» ones are round. There are «r=#10-30»«r» in total. What is the least number of «x» ones?
    = lp.clue
    «a» stands somewhere to the left of «b».
    «c» does not stand at either end.
    There are exactly two people between «d» and «e».
    «b» stands next to «c».
    «e» is not next to «a».
    «d» stands further to the right than «b».
    «a» is not first.
    «c» stands between «a» and «e».
    Someone stands to the right of «e».
    = lp.house
    «a» does not like «x».
    The owner of the «y» house lives next to «b».
    «c» lives in the «z» house or in the «w» house.
    «d» visits the «x» house every «ex.day», and it is not «d»'s own.
    The «w» house is older than that of «b».
    «b» has never owned anything «z».
    The «y» house does not belong to «c».
    = lp.claim
    «b» lies.
    «c» and I are of the same kind.
    Exactly one of us lies.
    «a» tells the truth.
    At least two of us lie.
    If «c» lies, then so does «a».
    «b» and «c» are not of the same kind.
    I would say that «a» lies.
    = lp.premise
    All «lp.nonsense» are «lp.other».
    Some «lp.other» are «x».
    No «x» things are «lp.nonsense».
    Whatever is «y» is also «z».
    If «a» has a «lp.noun», then «b» has a «lp.noun» too.
    Only «lp.other» can be «w».
    Nobody who knows «c» owns a «x» «lp.noun».
    = lp.conclusion
    some «lp.nonsense» are «x»
    no «lp.other» is «y»
    every «lp.nonsense» is «z»
    «b» has a «lp.noun»
    «c» does not know «a»
    something «w» is «y»
    =* lp.nonsense
    wumps brims tolks zarps flins glims dromes plonks yubs snerfs quils vints
    =* lp.other
    morps dax krels blints frobs nimps trosks wugs yards jolts pims sneeks
    =* lp.noun
    lantern kite drum ladder mirror compass bell basket wheel clock
    =* lp.color
    red blue green yellow white black orange purple brown gray pink silver
    = lp.talk
    «a» speaks before «b».
    «c» does not speak on the first day.
    Between «b» and «d» there is exactly one day.
    «d» speaks later than «c».
    «a» and «c» do not speak on days in a row.
    = bw.place
    «bw.head»«bw.tail»
    «bw.head»«bw.middle»«bw.tail»
    =* bw.head
    Ael Bar Bel Bran Cal Cor Dal Dor Dra El Fal Fen Gal Gor Hal Hel Il Jor Kal Kel Kir Lan Lor Mal Mar Mel Mor Nal Nar Nor Ol
    Or Pel Quel Ral Ren Ror Sal Sel Sor Tal Tar Tel Tor Ul Val Var Vel Vor Wen Wil Xan Yor Zal Zan Zor
    =* bw.middle
    a e i o u an ar en er in ir on or un ur and end ind ond
    =* bw.tail
    adar agar amoor anth ara ath eda edan elle emar enn era eth ia iel iker ion ira ith ivar mark mere moth nath oda olin ona
    ora orn oth ova stad thal thor udra una ur vale voss wen wyn
    = bw.person
    «bw.given» of «bw.place»
    «bw.given» the «bw.byname»
    «bw.given» «bw.place»
    = bw.given
    «bw.head»«bw.soft»
    «bw.head»«bw.middle»«bw.soft»
    =* bw.soft
    a an as eda el en eth ia iel in ina ira is ita on or os ra us wen yn
    =* bw.byname
    Elder Younger Quiet Bold Wise Tall Lame Just Red Gray Patient Fair Stern Blind Silent Lucky
    =* bw.trade
    fishing pottery weaving mining brewing sailing herding carving glassblowing milling tanning printing farming dyeing
    smithing beekeeping
    =* bw.ware
    salt amber silk iron grain wine timber glass paper honey copper spice wool ink marble tin pearls furs
    =* bw.office
    king queen regent chancellor admiral archivist steward abbot mayor envoy governor treasurer
    =* bw.animal
    heron otter stag wolf boar raven hare falcon fox bear owl salmon lynx crane
    = sf.unit
    «p:bw.place»«q:bw.place»«r:bw.person»«s:bw.person»«y=#200-1899»Question: «sf.question»¶Answer:
    = sf.question
    In the chronicles of «p», who founded the city of «q»?
    Which river flows from the hills of «p» to the harbor of «q»?
    In which year did «r» become «bw.office» of «p»?
    What was the main export of «p» in the year «y»?
    Who wrote the history of «p» that «r» burned in «y»?
    Which animal stands on the coat of arms that «r» gave «q»?
    Who was «bw.office» of «p» before «r»?
    What is the capital of the island of «q», east of «p»?
    Which treaty ended the war between «p» and «q» in «y»?
    In the legends of «q», what did «r» give to «s»?
    How many gates has the old wall of «p» that «r» built?
    What trade was «r» known for before becoming «bw.office» of «q»?
    Which city did «r» rule from «y» to «z=#3-40»«z:=y+z»«z»?
    What color is the banner under which «r» took «p» in «y»?
    On which mountain near «p» did «r» meet «s»?
    Which language was spoken in «q» before the fall of «p»?
    Who taught «r» the craft of «bw.trade»?
    Which ship carried «r» from «p» to «q» in «y»?
    What did «p» send to «q» each year in exchange for «bw.ware»?
    Which of the daughters of «r» married into the house of «q»?
    Where was «r» born, «p» or «q»?
    Which festival does «q» hold in memory of «r»?
    After which battle did «s» lose the crown of «p»?
    Who discovered «bw.ware» in the hills of «q» in «y»?
    What is the name of the bridge that «r» had built in «p» in «y»?
    Which guild of «p» was the first to admit «r»?
    How long did the siege of «q» last that began in «y»?
    Which «bw.animal» is said to have led «r» to «p»?
    In which book does «s» describe the court of «r» at «q»?
    What tax did «r» abolish in «q» in «y»?
    """#
}

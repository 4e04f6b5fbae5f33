extension GrammarSource {
  /// Plain sentences about small towns: what passages, articles and texts to translate are made
  /// of, and the steps of word problems.
  static let news = #"""
    = nw.sentence
    «nw.who» «nw.did» «nw.what»«nw.when?40».
    «nw.who» «nw.did» «nw.what»«nw.why?50».
    «nw.adverb», «nw.who.mid» «nw.did» «nw.what».
    «nw.who.mid^» had not yet said «nw.whether».
    «nw.what^» «nw.passive» by «nw.who.mid»«nw.when?40».
    "«nw.speech»," said «nw.speaker».
    «nw.speaker^» says that «nw.what» «nw.state»«nw.why?30».
    Without «nw.what», «nw.who.mid» could hardly «nw.goal».
    It took «#2-40» «nw.span» before «nw.who.mid» «nw.did» «nw.what».
    «nw.weather», and «nw.who.mid» «nw.did» «nw.what».
    = nw.who
    The council of «city»
    «first» «last»
    A group of «#3-40» neighbors
    The owner of the «nw.place»
    Two engineers from «city»
    Nobody in «city»
    The «nw.role»
    A «nw.role» from «city»
    My «nw.kin»
    Most of the «#12-900» residents
    The youngest of the «nw.role»s
    Every «nw.role» in the valley
    «first»'s «nw.kin»
    = nw.who.mid
    the council of «city»
    «first» «last»
    a group of «#3-40» neighbors
    the owner of the «nw.place»
    two engineers from «city»
    the «nw.role»
    a «nw.role» from «city»
    my «nw.kin»
    most of the «#12-900» residents
    «first»'s «nw.kin»
    = nw.speaker
    «first» «last»
    «first» «last», a «nw.role» from «city»
    the «nw.role»
    a «nw.role» who asked not to be named
    «first»'s «nw.kin»
    =* nw.role
    teacher baker doctor sailor farmer clerk carpenter painter driver nurse librarian gardener surveyor student judge cook
    tailor shepherd mechanic pilot printer musician fisherman beekeeper archivist plumber conductor merchant weaver
    =* nw.kin
    grandmother uncle sister neighbor cousin father aunt brother daughter nephew landlord
    =* nw.place
    lighthouse library bridge theater mill harbor museum archive railway canal school hospital garden workshop ferry market
    aqueduct brewery greenhouse quarry foundry bakery station chapel swimming-pool observatory sawmill vineyard warehouse dam
    = nw.did
    opened
    closed
    repaired
    sold
    painted
    forgot about
    argued over
    measured
    asked for
    voted against
    took care of
    paid for
    wrote about
    refused to visit
    carefully moved
    dreamed of
    lost interest in
    was proud of
    left behind
    tried to save
    never returned to
    = nw.passive
    had been built
    had been paid for
    had long been forgotten
    may have been found
    will be taken down
    had been described in detail
    had to be repaired twice
    could not be saved
    would later be copied
    = nw.what
    the old «nw.place»
    the «nw.place» of «city»
    the «nw.adjective» «nw.thing»
    a «nw.adjective» «nw.thing»
    «#3-90» «nw.adjective» «nw.thing»s
    the «nw.thing»s in the «nw.place»
    the road to «city»
    the «nw.thing» behind the «nw.place»
    every «nw.thing» between «city» and «city»
    the last «#2-20» «nw.thing»s
    a letter from «city»
    the plan for a new «nw.place»
    =* nw.thing
    clock letter window lantern bell map chair garden wall boat lamp violin notebook mirror blanket kettle wagon staircase
    photograph coat ladder fence oven compass orchard stove ticket tower chimney basket painting candle gate recipe
    =* nw.adjective
    green wooden broken famous tiny silent borrowed expensive crooked empty golden narrow heavy curious ancient unfinished
    colorful modest hidden rusty elegant damp gray cheerful fragile
    = nw.when
    ␣on «ex.day»
    ␣in «#1820-2020»
    ␣last winter
    ␣before the first snow
    ␣after the flood of «#1850-1990»
    ␣in the spring
    ␣at «#2-11» in the morning
    ␣for «#2-30» «nw.span»
    ␣while everybody slept
    ␣twice in one week
    = nw.why
    ␣because the «nw.place» was too small
    ␣to save «#10-900» crowns
    ␣although «first» had warned them
    ␣since nobody else would
    ␣so that children could use it
    ␣even though it rained
    ␣without asking «first»
    ␣in order to please the «nw.role»s
    ␣as the law of «#1850-1990» demanded
    =* nw.span
    days weeks months years hours
    = nw.adverb
    In the end
    According to the archive
    To everyone's surprise
    Early on «ex.day»
    As so often
    Long before «#1850-1990»
    Only «#2-30» kilometers away
    For the first time
    That same evening
    = nw.whether
    whether «nw.what» will be kept
    who pays for «nw.what»
    how many «nw.thing»s were found
    when the «nw.place» reopens
    why «nw.what» was needed at all
    = nw.speech
    We have waited long enough
    I would rather keep the «nw.place»
    Nobody asked us about «nw.what»
    It cost «#10-900» crowns and was worth every one
    You can see it from the «nw.place»
    There were «#3-90» of us that day
    I had never seen «nw.what» before
    = nw.state
    must be older than the town
    could last another «#5-90» years
    should belong to everybody
    had never been meant to stay
    would become too expensive
    should be seen by more people
    might need «#2-20» more «nw.role»s
    = nw.goal
    survive the winter
    reach «city» in time
    keep the «nw.place» open
    feed «#10-900» people
    go on as before
    = nw.weather
    It rained for «#2-9» days
    The wind had turned
    Snow covered the «nw.place»
    The river rose by «#2-90» centimeters
    It was the hottest day of the year
    = st.chain
    «st.open» «st.step*1-4| » «st.ask»
    = st.open
    «t=#80-400»«a» starts the week with «t» «x»s.
    «t=#80-400»A «ex.shop» in «e» has «t» «x»s in stock on «d».
    «q=#4-20»«r=#20-30»«t:=q*r»«a» fills «q» boxes with «r» «x»s each.
    «t=#90-500»There are «t» «x»s in «b»'s cellar.
    «q=#60-200»«r=#20-90»«t:=q+r»«a» and «b» put their «x»s together: «q» from «a» and «r» from «b».
    «q=#30-90»«t:=q*3»«c» makes «q» «x»s a day for three days.
    «t=#100-300»A «ex.vehicle» brings «t» «x»s from «e» to «f».
    «q=#8-40»«t:=q*12»«a» buys «q» dozen «x»s at the market of «e».
    = st.step
    «q=#2-12»«t:=t-q»«q» of them break on the way.
    «q=#2-14»«t:=t-q»«b» borrows «q» and does not bring them back.
    «q=#2-60»«t:=t+q»Then «c» brings «q» more.
    «r=#2-5»«s:=t%r»«s:=r-s»«t:=t+s»After «s» more are found, they are put into «r» equal piles, and nothing is left over.
    «q=#2-4»«r=#2-9»«t:=t-q-q-r»«q» are lost in the morning, as many in the evening, and «r» go missing at night.
    «q=#3-15»«t:=t-q»«a» sells «q» of them for $«#2-9» each.
    «t:=t*2»By «d» the number has doubled.
    «q=#5-30»«t:=t+q+q»Two friends give «a» «q» each.
    «q=#2-9»«t:=t-q»Every day except one «b» gives one away, «q» in all.
    «q=#10-50»«t:=t+q»A delivery of «q» arrives late but complete.
    «q=#2-6»«r=#2-6»«p:=q*r»«t:=t-p»«q» children take «r» each.
    = st.ask
    How many «x»s are there now?
    How many «x»s are left at the end?
    If each of them weighs «#2-90» grams, how many kilograms is that altogether?
    How many more are needed to reach «t:=t+100»«t»?
    «b» says there must be more than «t». Is that right?
    They are packed in bags of «#2-9». How many bags are full, and how many «x»s remain?
    If «a» sells all of them for «#5-90» cents each, how much money is that?
    What share of them is «q=#5-20»«q», as a fraction?
    """#
}

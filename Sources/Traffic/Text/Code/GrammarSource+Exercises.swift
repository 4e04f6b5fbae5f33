extension GrammarSource {
  /// Benchmarks of numbers: word problems, multiple choice, logic puzzles.
  ///
  /// Numbers are drawn so that results are whole and nobody gives away more than they have.
  static let exercises = #"""
    =* ex.thing
    apple pencil sticker marble card book shell button stamp candle ribbon cookie muffin tile brick seed bead coin token
    balloon badge lantern magnet notebook orange pear plum peach lemon mango carrot onion pumpkin tulip rose crate jar bottle
    postcard puzzle ticket flag cap glove sock towel plate spoon rope basket kite drum whistle bulb chair stool

    =* ex.food
    bread rice flour sugar cheese honey butter coffee tea olives lentils beans oats almonds raisins pasta salt cocoa
    =* ex.shop
    bakery market florist hardware bookshop stationer grocer greengrocer café tailor toyshop nursery dairy
    =* ex.day
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    =* ex.vehicle
    train bus ferry truck cyclist van tram boat courier drone
    =* ex.worker
    painter tailor baker mason gardener weaver carpenter potter printer typist welder picker
    = ex.word
    ×2 «ex.cast»«ex.problem»
    ×3 «ex.cast»«st.chain»
    = ex.cast
    «a=first»«b=first/a»«c=first/ab»«x=ex.thing»«y=ex.thing/x»«z=ex.thing/xy»«d=ex.day»«e=city»«f=city/e»
    = ex.problem
    «q=#2-9»«r=#2-19»«s=#1-90»«p:=q*r+s»«a» has «p» «x»s, gives «q» «x»s to each of «r» friends and then finds «#2-48» more. How many «x»s does «a» have now?
    «q=#3-12»«r=#4-25»«k=#2-9»«t:=q*r»«a» packs «t» «x»s into boxes of «q». Each box sells for $«k». How much money does «a» make if every box is sold?
    «p=#11-90»«q=#2-9»«t:=p*q»A «ex.shop» sells «x»s for «p» cents each. On «d» «a» buys «q» of them and pays with $«#10-20». How much change does «a» get?
    «q=#2-9»«r=#3-15»«t:=q*r»«b» is «q» times as old as «a», who is «r». How old will «b» be in «#2-30» years?
    «p=#40-110»«q=#2-9»A «ex.vehicle» leaves «e» at «hh»:00 and travels to «f» at «p» kilometers an hour. The trip takes «q» hours. How far is «f» from «e»?
    «q=#2-8»«r=#5-30»«s=#2-7»«t:=q*r»It takes one «ex.worker» «t» hours to finish an order of «x»s. How many hours do «q» of them need if they work at the same speed, and how many «x»s are made if each makes «s» an hour?
    «p=#5-60»«q=#3-20»«r=#2-12»«a» reads «p» pages on «d», «q» pages more the next day, and twice as many as on the first day on the third. The book has «t=#5-90»«s:=p*4+q+t»«s» pages. How many pages are left?
    «p=#12-95»«q=#12-95»«k=#3-10»A school has «p» students in one hall and «q» in another. Teachers form groups of «k». How many full groups are there, and how many students remain?
    «p=#3-30»«q=#2-12»«r=#2-12»A rectangular garden is «p» meters longer than it is wide. It is «q» meters wide. «a» walks around it «r» times. How many meters does «a» walk?
    «p=#20-200»«q=#5-45»The price of a crate of «x»s rises by «q» percent from $«t:=p*20»«t». «b» then takes «#2-9» dollars off. What does a customer pay?
    «p=#6-40»«q=#2-5»«r=#2-11»«a» saves $«p» a week. After «q» weeks «a» has already spent $«r» on «x»s and $«#1-9» on «y»s. How many more weeks until «a» has $«s:=p*q+90»«s»?
    «p=#12-60»«q=#2-6»«r=#2-4»«t:=p*q*r»A farm keeps hens in «q» barns with «p» hens each. Every hen lays «r» eggs in three days. The eggs are packed by the dozen. How many cartons are filled in «k=#1-6»«s:=k*3»«s» days?
    «p=#3-25»«q=#3-25»«t:=p+q»In a bag there are «p» red and «q» blue «x»s. «a» draws one, puts it back, and draws again. What is the probability that both are red? Write it as a fraction with the denominator «s:=t*t»«s».
    «p=#2-9»«q=#2-9»«r=#2-9»«t:=p*q*r»A tank is «p» meters long, «q» meters wide and «r» meters deep. A pump fills «k=#1-9»«k» cubic meters an hour. How many hours until it is full?
    «p=#100-900»«q=#2-20»«a», «b» and «c» share $«t:=p*6»«t» in the ratio 1 : 2 : 3. «c» then buys «q» «x»s for $«#1-9» each. How much does «c» have left?
    «p=#15-59»«q=#15-59»«a» walks «p» minutes to the «ex.shop», spends «q» minutes there and needs «k=#5-50»«k» minutes for the way home. When must «a» leave to be back at «#3-11»:«sixty» p.m.?
    «p=#2-20»«q=#2-20»«r=#2-20»«a» has «p» boxes with «q» «x»s each, «b» has «r» «x»s fewer in total than «a» if that leaves any. How many do both have together when «a» loses «#1-3» of them?
    «p=#4-18»«q=#4-18»«r=#4-18»On «d» a «ex.shop» sold «p» «x»s, «q» «y»s and «r» «z»s. A «x» costs $«#2-9», a «y» costs $«#2-9» and a «z» costs $«#2-9». How much did the «ex.shop» take?
    «p=#3-9»«q=#10-40»«t:=p*q»The average of «p» numbers is «q». When one more number is added, the average becomes «s:=q+1»«s». What number was added?
    «p=#2-9»«q=#3-15»«t:=p*q»A recipe for «p» people needs «t» grams of «ex.food». «a» is cooking for «k=#3-24»«k» people. How many grams are needed?
    «p=#30-95»«q=#2-9»Two cyclists start «t:=p*q»«t» kilometers apart and ride toward each other. One rides «s=#10-20»«s» kilometers an hour, and together they cover «p» kilometers in an hour. After how many hours do they meet?
    «p=#8-40»«q=#2-7»A ladder has «p» steps. «a» climbs «q» steps a minute but slips back one step every minute. After how many minutes does «a» reach the top?
    «p=#120-990»«q=#10-90»«a» is paid «p» dollars a month and an extra «q» dollars for each «x» sold. Last month «a» sold «k=#2-30»«k» and paid a tenth of everything in tax. How much was left?
    «p=#2-9»«q=#1-12»«r=#2-6»Find the number: when it is multiplied by «p» and «q» is added, the result is «k=#3-40»«t:=k*p+q»«t». Then divide it by «r» and give the answer as a fraction if it is not whole.
    «p=#25-90»«q=#2-6»«b» plants «p» rows of «x» trees with «q» trees in a row fewer than the «k=#10-40»«k» trees in each row of «c»'s orchard, which has «r=#10-24»«r» rows. How many trees does «b» plant?
    A clock in «e» loses «q=#2-9»«q» minutes every «r=#2-6»«r» hours. It was set right at «#1-11» a.m. on «d». How many minutes slow is it after «k=#3-20»«t:=r*k»«t» hours?
    «p=#3-12»«q=#2-9»Each of «p» tables at a fair in «e» holds «q» rows of «r=#2-9»«r» «x»s. By noon «a» has sold «s=#1-11»«s». How many are still on the tables, and what do they bring at $«#2-9» each?
    «p=#50-400»«q=#2-9»A printer makes «p» pages in «q» minutes. «a» starts «r=#2-6»«r» such printers at the same time, and one stops after «s=#1-2»«s» minutes. How many pages are there after «q» minutes?
    == mc.unit
    «ex.cast»«mc.question»
    == mc.question
    ×6 «mc.number»
    A. «w»
    B. «s»
    C. «t»
    D. «u»
    --
    ×3 «mc.number»
    A. «t»
    B. «u»
    C. «w»
    D. «s»
    --
    ×3 «mc.number»
    A. «s»
    B. «t»
    C. «w»
    D. «u»
    --
    ×3 «mc.number»
    A. «u»
    B. «w»
    C. «s»
    D. «t»
    --
    ×4 «mc.choice»
    == mc.number
    «p=#2-40»«q=#2-30»«mc.wrong»«t:=p*q»«mc.other»A body moves at a constant speed of «p» m/s. How many meters does it cover in «q» seconds?
    --
    «p=#2-24»«q=#2-30»«mc.wrong»«t:=p*q»«mc.other»A current of «p» A flows through a resistor of «q» Ω. What is the voltage across it, in volts?
    --
    «p=#2-60»«q=#2-12»«mc.wrong»«t:=p»«mc.other»A sample of «s:=p*q»«s» g has a volume of «q» cm³.«mc.other» What is its density in g/cm³?
    --
    «p=#1-40»«q=#2-19»«mc.wrong»«t:=q*4+p»«mc.other»What is the next number in the sequence «p», «s:=p+q»«s», «s:=q*2+p»«s», «s:=q*3+p»«s», ...?«mc.other»
    --
    «p=#2-9»«q=#2-9»«r=#1-60»«mc.wrong»«t:=p*q+r»«mc.other»What does the following program print?

    x = «p»
    for i in range(«s:=q-1»«s»):
        x = x + «p»
    print(x + «r»)«mc.other»
    --
    «p=#2-30»«q=#2-30»«mc.wrong»«t:=p*q»«mc.other»A matrix has «p» rows and «q» columns. How many entries does it have?
    --
    «p=#3-60»«q=#2-40»«mc.wrong»«t:=p»«mc.other»Solve for x: x + «q» = «s:=p+q»«s».«mc.other»
    --
    «p=#2-30»«q=#2-12»«r=#1-60»«mc.wrong»«t:=p»«mc.other»Solve for x: «q»x + «r» = «s:=p*q+r»«s».«mc.other»
    --
    «p=#4-90»«q=#2-60»«mc.wrong»«t:=p*q»«mc.other»A force of «p» N acts along a path of «q» m. How much work is done, in joules?
    --
    «p=#2-30»«q=#2-40»«mc.wrong»«t:=p*q/2»«mc.other»A triangle has a base of «s:=p*2»«s» cm and a height of «q» cm. What is its area in cm²?«t:=p*q»«mc.other»
    --
    «p=#2-9»«q=#11-90»«mc.wrong»«t:=p*q»«mc.other»A cell culture doubles every «p» hours. How many hours do «q» doublings take?
    --
    «p=#2-30»«q=#3-30»«mc.wrong»«t:=q*p+q»«mc.other»A firm in «e» has fixed costs of «q» and variable costs of «q» per unit. What are total costs for «p» units?
    --
    «p=#10-90»«q=#2-9»«mc.wrong»«t:=p*q»«mc.other»A solution has a concentration of «p» mg per liter. How many milligrams are in «q» liters?
    --
    «p=#2-12»«q=#2-12»«r=#2-12»«mc.wrong»«t:=p*q*r»«mc.other»A menu in «e» offers «p» starters, «q» main courses and «r» desserts. How many different meals of three courses are there?
    --
    «p=#3-90»«q=#3-90»«mc.wrong»«t:=p+q»«mc.other»The demand for «x»s in «e» is Q = «s:=p+q»«s» - P.«mc.other» At which price does demand fall to zero?
    = mc.wrong
    «a=#1-9»«b=#1-9»«c=#2-20»
    = mc.other
    «w:=t+a»«s:=t+a+b»«u:=t+a+b+c»
    == mc.choice
    «p:bw.place»«q=bw.trade»«r=bw.trade/q»«s=bw.trade/qr»«t=bw.trade/qrs»Most families of «p» live from one trade that needs «mc.hint». Which trade is it most likely to be?
    A. «q»
    B. «r»
    C. «s»
    D. «t»
    --
    «p=mc.bias»«q=mc.bias/p»«r=mc.bias/pq»«s=mc.bias/pqr»«a» runs a study in «e» and «mc.flaw». Which problem does this show best?
    A. «p» bias
    B. «q» bias
    C. «r» bias
    D. «s» bias
    --
    «p=mc.organ»«q=mc.organ/p»«r=mc.organ/pq»«s=mc.organ/pqr»A «#4-90»-year-old patient from «e» has had «mc.symptom» for «#2-20» days. Which organ should be examined first?
    A. «p»
    B. «q»
    C. «r»
    D. «s»
    --
    «p=mc.structure»«q=mc.structure/p»«r=mc.structure/pq»«s=mc.structure/pqr»A program must «mc.need» «#2-90» million «x» records. Which structure fits best?
    A. «p»
    B. «q»
    C. «r»
    D. «s»
    --
    «p=mc.law»«q=mc.law/p»«r=mc.law/pq»«s=mc.law/pqr»«a» sells «#2-90» «x»s to «b», who «mc.breach». On which rule can «a» rely?
    A. «p»
    B. «q»
    C. «r»
    D. «s»
    = mc.hint
    salt water, wind and patience
    clay, fire and many hands
    cold winters and long nights
    a river with a steady current
    wide meadows and few neighbors
    good eyes and steady fingers
    deep woods and sharp tools
    = mc.flaw
    asks only the «#12-90» people who answered a first letter
    drops «#2-30» measurements that did not fit
    counts only the «x» sellers who are still in business after «#2-19» years
    lets «#10-90» volunteers choose their own group
    tells the «#3-20» observers which result is hoped for
    compares «#10-90» people who pay with «#10-90» who do not
    =* mc.bias
    selection survivorship recall confirmation observer publication sampling reporting attrition response
    = mc.symptom
    a dull pain below the right ribs after meals
    swollen ankles in the evening
    sudden blurred vision and headaches
    a dry cough at night
    numb fingers and a weak grip
    great thirst and loss of weight
    pain in the flank that comes in waves
    =* mc.organ
    liver heart kidney lung pancreas thyroid spleen stomach brain eye bladder skin
    = mc.need
    look up one by key among
    keep the ten largest of
    find all neighbors within a range among
    undo the last changes to
    serve in order of arrival
    merge two sorted files of
    find the common prefix of
    =* mc.structure
    stack queue heap trie array graph bitmap deque ring matrix treap skiplist
    = mc.breach
    refuses to pay because they arrive «#2-20» days late
    returns them after «#2-60» days without a reason
    says that the price of $«#10-900» was a slip of the pen
    has already sold them to «c»
    never signed the letter of «ex.day»
    =* mc.law
    estoppel frustration consideration mistake misrepresentation novation waiver assignment rescission acceptance
    """#
}

/// The sources of the grammar of code, records and exercises, by subject.
enum GrammarSource {}

extension GrammarSource {
  /// Words that every subject shares: what programs are about, and values that look real.
  static let words = #"""
    =* noun
    account address alert appointment article asset assignment attachment audit backup badge balance basket batch
    beacon bid bin block board booking bookmark branch budget bundle calendar campaign cargo carrier cart catalog
    channel chapter charge checkpoint claim client cluster comment component condition contact container contract
    counter coupon course creditor cursor customer dashboard dataset deadline delivery deposit device digest discount
    document domain donor draft driver edge employee endpoint enrollment entry envelope episode equipment estimate
    event exam expense feed fee filter flag fleet flight folder forecast form frame garden gateway goal grade grant
    graph group guest hazard holiday host image incident ingredient inspection instrument interval invoice
    item job journal key kiosk label lane layer lead lease ledger lesson license lineup listing loan location locker
    lot machine manifest market matrix meal meeting member menu merchant message meter milestone mission model
    monitor mortgage movement node note notice notification offer orchard order outage owner packet page parcel
    participant partner passenger patient payment payout payroll permit phase pipeline plan plant platform player
    playlist plot policy pool port portfolio position prescription price printer product profile project promotion
    property provider purchase query queue quote rack ranking reading rebate receipt recipe record referral refund
    region registry release reminder rental repair report request reservation resource response review reward room
    rotation route row rule sample schedule segment seller sensor session shelf shift shipment signal site slot
    snapshot source sprint stage station statement step store stream student subscription supplier survey symptom
    tariff task tax team template tenant terminal test thread ticket timer token tool topic tournament track trade
    trail trailer transfer treatment trip truck tunnel unit upload user vehicle vendor venue version viewer visit
    volume voter voucher warehouse warranty window worker workflow yard zone
    =* field
    active address age alias amount archived balance bucket capacity category channel checksum city code color
    confirmed cost country created currency delay depth description destination digest discount distance due duration
    email enabled expiry factor fee format grade hash height humidity kind label language latitude length level limit
    locale locked longitude margin method mode name notes offset origin owner parent payload percent phase phone
    position premium pressure price priority progress quantity quota radius rank rate rating reason reference region
    revision role score season sequence severity signature size slug source speed stage start state status stock
    street subtotal summary tag tax temperature threshold tier timestamp title total unit updated url usage value
    verified version visible voltage weight width zone
    =* verb
    add allocate apply approve archive assign attach audit balance bind book build calculate cancel capture charge
    check claim clean clear close collect commit compact compare compute confirm convert copy count create decode
    dispatch drain encode enqueue ensure estimate evict expand expire extract fetch filter find fix flush format
    freeze generate group handle hash index ingest insert inspect issue join keep limit link list load lock log
    lookup map mark match measure merge migrate move normalize notify open pack parse patch pause persist pick plan
    post predict prepare process prune publish pull purge push queue rank read rebuild receive reconcile record
    recover reduce refresh register reject release reload remove render renew repair replace replay report request
    reserve reset resolve restore resume retry revoke rotate route sample save scan schedule score select send settle
    shift skip sort split stage start stop store submit sum suspend swap sync tag take tally throttle track transfer
    trim unlock update upload validate verify visit wait warm withdraw wrap write
    =* adj
    active adaptive available base cached central clean closed cold common compact complete current custom daily dead
    deferred direct dirty double dry early eager empty exact existing expected external fast first fixed flat foreign
    fresh hidden hot idle initial inner known last late lazy legacy linked local long main manual master maximum
    merged minimum missing mobile monthly multi nested newest next nightly normal old optional orphan outer overdue
    paid parallel partial passive past pending plain preferred previous primary quick raw ready recent regional
    related remote reserved rolling root safe secondary shared short signed simple single slow soft sorted spare
    stale standard steady strict stuck temporary tentative third total trusted unique unpaid unread upper urgent
    valid vacant virtual warm weekly weighted whole
    =* role
    adapter aggregator allocator archive broker builder cache calculator catalog checker client collector controller
    coordinator counter creator dispatcher encoder engine exporter factory feed fetcher filter formatter gateway handler
    importer index indexer journal keeper ledger limiter listener loader locator mapper matcher merger monitor
    notifier observer parser planner policy pool presenter printer processor provider publisher queue reader
    recorder registry renderer repository resolver router rule sampler scanner scheduler selector sender
    serializer service session sink sorter source splitter store stream subscriber tracker translator updater
    validator verifier view walker watcher worker writer

    =* metric
    attempts bytes calls clicks cycles days defects delays drops edits errors failures frames gaps hits hours items
    jobs kilograms latency liters losses meters milliseconds minutes misses orders outages pages points rejects repeats
    requests retries returns rows samples seconds shards slots steps tokens units visits watts writes

    =* team
    accounts access analytics archive assets auth billing booking bridge cargo catalog checkout claims comms config core
    crm customs data delivery depot dispatch edge energy events facilities farm fleet forecast fraud freight fulfillment
    geo grid harbor health hub identity imports infra insights intake inventory kitchen labs ledger library lighting
    loyalty mail maps market media metering mobile orchard orders parking partner payments payroll planning platform
    portal pricing printing profile quality quotes rail records recruiting refunds rental reports reservations
    returns rooms routing sales scheduling search security sensors settlement shipping shop signals sites social stats
    stock storage subscriptions supply support surveys tax telemetry tickets tools trace tracking transit travel
    treasury treatment vendors vision warehouse water weather web yard

    =* first
    Aiko Alba Amara Anders Anita Anton Arjun Astrid Bao Bela Bianca Boris Camila Carlos Chen Chloe Clara Dalia
    Daniel Daria Diego Dmitri Elena Elif Emil Emma Esra Eva Farid Fatima Felix Freya Gabriel Gita Goran Grace Hana Hannah
    Hiro Hugo Ibrahim Ida Imani Ines Ingrid Irina Isaac Ivan Jamal Jana Jasper Jelena Joao Jonas Julia Kai Karim
    Kenji Kofi Lars Laura Layla Leila Leo Lena Lina Luca Lucia Maja Malik Marco Maria Marta Mateo Maya Mei Mia Milan
    Mina Mira Mohan Nadia Naomi Nia Nikolai Nina Noah Noor Oksana Olga Oliver Omar Oscar Otto Paula Pavel Petra Priya
    Rafael Rahul Rania Ravi Rosa Ruben Ruth Sakura Salma Samir Sana Sara Selma Simon Sofia Stefan Sven Tamar Tariq
    Tessa Theo Tomas Umar Valeria Vera Victor Wei Yara Yasmin Yuki Yusuf Zara Zeynep Zoe

    =* last
    Abara Adler Aguirre Albrecht Amadi Andersen Arai Bakker Banerjee Barros Becker Bellini Berg Bianchi Blom Boateng
    Bondar Brandt Castro Cermak Chandra Costa Dahl Demir Diallo Dubois Duarte Eklund Engel Farkas Ferrari Fischer Flores
    Fontaine Garza Gruber Haddad Hagen Hansen Hara Holm Horvat Ibarra Ilic Ito Jansen Jensen Kaplan Kaur Keller Khoury
    Kimura Klein Koch Kovac Kowalski Lang Laurent Lindqvist Lopes Lund Maier Mancini Marin Medina Mehta Mensah Molina
    Moreau Moretti Mori Morozov Nagy Nakata Navarro Nguema Nielsen Novak Nowak Oduya Okafor Olsen Ortega Osei Park Patil
    Pereira Petrov Popescu Qureshi Rahman Ramos Reyes Ricci Rojas Romano Rossi Sato Sauer Schmid Serrano Silva Sokol
    Sorensen Stein Strand Suzuki Szabo Tanaka Toth Vargas Varga Vasquez Vogel Weber Winter Wolf Yamada Zhao Ziegler

    =* city
    Alderport Amberwick Arvensk Ashgrove Bellmere Brackenford Brightwater Casperton Cedarholm Corvale Crestview
    Dunmoor Eastmere Elmstead Fairhaven Fernhill Foxbridge Glenmark Greyford Harrowgate Highfell Iverton Kelmore
    Kingsreach Lakemont Larkspur Lindenau Loxley Maplewood Merrin Millbrook Northam Norwell Oakhurst Orrin Pinecrest
    Redcliff Rivermouth Rosedale Saltmarsh Seaford Silverton Southgate Stonebridge Thornbury Tidewell Umberley
    Wavecrest Westbrook Whitford Willowdale Windham Yarrow
    =* login
    aarav abel ada aisha alex amir ana andy anna ari arno ben bia cara chen dana dani dev ela eli ema eric eva fay felix finn
    gabe gina greg hana hugo ida igor ines ira ivan jan jana jo joel jun kai kara kim lara leo lena lin lou luca mai marc
    mia mika milo mona nadia nico nils nina noa olaf omar pia rafa ravi rene rosa ruth sam sara sena sol sven tara theo timo
    tom uma vera wei yara yuri zoe
    =* mm
    01 02 03 04 05 06 07 08 09 10 11 12
    =* dd
    01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28
    =* hh
    00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23
    =* sixty
    00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39
    40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59
    = date
    202«#3-6»-«mm»-«dd»
    = clock
    «hh»:«sixty»:«sixty»
    = instant
    «date»T«clock»Z
    «date»T«clock».«#100-999»Z
    «date»T«clock»+0«#1-9»:00
    = uuid
    «~8»-«~4»-4«~3»-a«~3»-«~12»
    = percent
    0.«#10-99»
    «#1-99».«#0-9»
    = email
    «first».«last»@mail.example
    «noun»«#10-999»@post.example
    «team»-«role»@corp.example
    = host
    «team»-«adj»-«#1-24»
    «team»-«role»-«#1-9».internal
    «role»-«~4».«team».local
    10.«#0-255».«#0-255».«#1-254»
    = word
    «thing»
    «thing»
    «part»
    «team»
    «role»
    = title
    «adj^» «thing» «role»
    «thing^» «part» «verb»
    «verb^» «adj» «thing»s
    «verb^» «thing» «part»
    «thing^» «role»
    = remark
    «verb» the «thing» before the «adj» «thing» is «state»
    «thing» «part» can be empty for «adj» «thing»s
    keep in step with the «team» «thing» «role»
    «adj» «thing»s are «state» by the «thing» «role»
    the «team» team sends the «part» as text
    «adj» «thing»s have no «part» until they are «state»
    older «thing»s lack the «part» column
    slow path, only for «adj» «thing»s
    see the notes on «thing» «part» in the «team» handbook
    see ticket «#1000-9999»
    only once per «thing»
    order matters: «verb» first, then «verb»
    the «part» is in «metric», not «metric»
    both ends are inclusive
    we «verb» twice here because the «thing» «role» may drop one
    rounding follows the «team» «thing» rules
    avoids a second round trip to the «thing» «role»
    =* state
    accepted active archived assigned blocked booked cancelled cleared closed completed confirmed created declined deferred
    delayed deleted delivered disabled draft drained enabled escalated expired failed frozen idle imported invalid locked
    matched merged missing open overdue paid partial paused pending processed published queued ready received rejected
    released reserved resolved retried returned scheduled sent settled shipped signed skipped stale started stopped
    submitted suspended synced verified waiting
    =* short
    acc arg avg ax base buf cfg chunk cnt cur data diff div el elem err first flag group head hi idx info key kid
    last left line lo mid mul neg nxt num obj out pair part pos prev ptr rem res rest right row seen seq spec step
    sub tail tmp top tot val vec win
    """#
}

extension GrammarSource {
  /// Domains: the nouns and fields that occur together, so that a text stays on its subject.
  ///
  /// `cast` draws one domain and fills the registers that other sections count on: e, n, o, u hold
  /// four things; f, g, h three fields that hold numbers, k and l two that hold text.
  static let domains = #"""
    =@ thing
    eennou
    =@ part
    ffgghk
    =@ number
    ffggh
    =@ label
    kkl
    = cast
    «e=th.shop»«n=th.shop/e»«o=th.shop/en»«u=th.shop/eno»«f=fd.shop»«g=fd.shop/f»«h=fd.shop/fg»«k=tx.shop»«l=tx.shop/k»
    «e=th.freight»«n=th.freight/e»«o=th.freight/en»«u=th.freight/eno»«f=fd.freight»«g=fd.freight/f»«h=fd.freight/fg»«k=tx.freight»«l=tx.freight/k»
    «e=th.clinic»«n=th.clinic/e»«o=th.clinic/en»«u=th.clinic/eno»«f=fd.clinic»«g=fd.clinic/f»«h=fd.clinic/fg»«k=tx.clinic»«l=tx.clinic/k»
    «e=th.bank»«n=th.bank/e»«o=th.bank/en»«u=th.bank/eno»«f=fd.bank»«g=fd.bank/f»«h=fd.bank/fg»«k=tx.bank»«l=tx.bank/k»
    «e=th.school»«n=th.school/e»«o=th.school/en»«u=th.school/eno»«f=fd.school»«g=fd.school/f»«h=fd.school/fg»«k=tx.school»«l=tx.school/k»
    «e=th.farm»«n=th.farm/e»«o=th.farm/en»«u=th.farm/eno»«f=fd.farm»«g=fd.farm/f»«h=fd.farm/fg»«k=tx.farm»«l=tx.farm/k»
    «e=th.hotel»«n=th.hotel/e»«o=th.hotel/en»«u=th.hotel/eno»«f=fd.hotel»«g=fd.hotel/f»«h=fd.hotel/fg»«k=tx.hotel»«l=tx.hotel/k»
    «e=th.flight»«n=th.flight/e»«o=th.flight/en»«u=th.flight/eno»«f=fd.flight»«g=fd.flight/f»«h=fd.flight/fg»«k=tx.flight»«l=tx.flight/k»
    «e=th.energy»«n=th.energy/e»«o=th.energy/en»«u=th.energy/eno»«f=fd.energy»«g=fd.energy/f»«h=fd.energy/fg»«k=tx.energy»«l=tx.energy/k»
    «e=th.sensors»«n=th.sensors/e»«o=th.sensors/en»«u=th.sensors/eno»«f=fd.sensors»«g=fd.sensors/f»«h=fd.sensors/fg»«k=tx.sensors»«l=tx.sensors/k»
    «e=th.media»«n=th.media/e»«o=th.media/en»«u=th.media/eno»«f=fd.media»«g=fd.media/f»«h=fd.media/fg»«k=tx.media»«l=tx.media/k»
    «e=th.social»«n=th.social/e»«o=th.social/en»«u=th.social/eno»«f=fd.social»«g=fd.social/f»«h=fd.social/fg»«k=tx.social»«l=tx.social/k»
    «e=th.hiring»«n=th.hiring/e»«o=th.hiring/en»«u=th.hiring/eno»«f=fd.hiring»«g=fd.hiring/f»«h=fd.hiring/fg»«k=tx.hiring»«l=tx.hiring/k»
    «e=th.payroll»«n=th.payroll/e»«o=th.payroll/en»«u=th.payroll/eno»«f=fd.payroll»«g=fd.payroll/f»«h=fd.payroll/fg»«k=tx.payroll»«l=tx.payroll/k»
    «e=th.housing»«n=th.housing/e»«o=th.housing/en»«u=th.housing/eno»«f=fd.housing»«g=fd.housing/f»«h=fd.housing/fg»«k=tx.housing»«l=tx.housing/k»
    «e=th.logistics»«n=th.logistics/e»«o=th.logistics/en»«u=th.logistics/eno»«f=fd.logistics»«g=fd.logistics/f»«h=fd.logistics/fg»«k=tx.logistics»«l=tx.logistics/k»
    «e=th.games»«n=th.games/e»«o=th.games/en»«u=th.games/eno»«f=fd.games»«g=fd.games/f»«h=fd.games/fg»«k=tx.games»«l=tx.games/k»
    «e=th.auth»«n=th.auth/e»«o=th.auth/en»«u=th.auth/eno»«f=fd.auth»«g=fd.auth/f»«h=fd.auth/fg»«k=tx.auth»«l=tx.auth/k»
    «e=th.build»«n=th.build/e»«o=th.build/en»«u=th.build/eno»«f=fd.build»«g=fd.build/f»«h=fd.build/fg»«k=tx.build»«l=tx.build/k»
    «e=th.support»«n=th.support/e»«o=th.support/en»«u=th.support/eno»«f=fd.support»«g=fd.support/f»«h=fd.support/fg»«k=tx.support»«l=tx.support/k»
    «e=th.science»«n=th.science/e»«o=th.science/en»«u=th.science/eno»«f=fd.science»«g=fd.science/f»«h=fd.science/fg»«k=tx.science»«l=tx.science/k»
    «e=th.legal»«n=th.legal/e»«o=th.legal/en»«u=th.legal/eno»«f=fd.legal»«g=fd.legal/f»«h=fd.legal/fg»«k=tx.legal»«l=tx.legal/k»
    «e=th.maps»«n=th.maps/e»«o=th.maps/en»«u=th.maps/eno»«f=fd.maps»«g=fd.maps/f»«h=fd.maps/fg»«k=tx.maps»«l=tx.maps/k»
    «e=th.kitchen»«n=th.kitchen/e»«o=th.kitchen/en»«u=th.kitchen/eno»«f=fd.kitchen»«g=fd.kitchen/f»«h=fd.kitchen/fg»«k=tx.kitchen»«l=tx.kitchen/k»
    «e=th.insurance»«n=th.insurance/e»«o=th.insurance/en»«u=th.insurance/eno»«f=fd.insurance»«g=fd.insurance/f»«h=fd.insurance/fg»«k=tx.insurance»«l=tx.insurance/k»
    «e=th.events»«n=th.events/e»«o=th.events/en»«u=th.events/eno»«f=fd.events»«g=fd.events/f»«h=fd.events/fg»«k=tx.events»«l=tx.events/k»
    «e=th.water»«n=th.water/e»«o=th.water/en»«u=th.water/eno»«f=fd.water»«g=fd.water/f»«h=fd.water/fg»«k=tx.water»«l=tx.water/k»
    «e=th.press»«n=th.press/e»«o=th.press/en»«u=th.press/eno»«f=fd.press»«g=fd.press/f»«h=fd.press/fg»«k=tx.press»«l=tx.press/k»
    =* th.shop
    order cart coupon invoice refund shipment customer product catalog basket voucher discount payment receipt review
    supplier gift wishlist category variant
    =* fd.shop
    price quantity tax total weight stock rating size
    =* tx.shop
    currency color status
    =* th.freight
    shipment parcel carrier depot route pallet truck driver manifest container dock consignment trailer waybill lane
    hub tariff courier stop
    =* fd.freight
    weight volume distance delay mileage temperature
    =* tx.freight
    eta origin destination priority seal status
    =* th.clinic
    patient appointment prescription doctor ward diagnosis treatment referral visit allergy dose nurse clinic symptom
    chart vaccine admission claim bed therapy
    =* fd.clinic
    dosage age height weight pulse duration pressure
    =* tx.clinic
    severity onset status notes gender
    =* th.bank
    account transfer loan deposit statement ledger card mandate branch fee portfolio mortgage payee entry overdraft
    beneficiary cheque
    =* fd.bank
    balance amount rate limit interest maturity margin score
    =* tx.bank
    currency status reference holder
    =* th.school
    student course lesson exam teacher grade classroom enrollment assignment semester quiz lecture textbook parent
    timetable absence club essay tutor
    =* fd.school
    score level credits room rank weight
    =* tx.school
    language attendance deadline title year status
    =* th.farm
    seedling tractor crop barn orchard sensor silo greenhouse herd pasture fertilizer plot farmer market yield
    =* fd.farm
    moisture acidity area depth rainfall temperature ripeness weight density
    =* tx.farm
    variety stage season
    =* th.hotel
    room booking guest suite invoice floor amenity breakfast reservation stay housekeeper tower season upgrade
    minibar complaint voucher
    =* fd.hotel
    price nights capacity rating deposit discount
    =* tx.hotel
    arrival departure status view language
    =* th.flight
    flight gate aircraft passenger crew seat itinerary runway layover luggage terminal delay meal route booking pilot
    lounge upgrade
    =* fd.flight
    altitude duration fuel fare distance heading weight
    =* tx.flight
    departure arrival status cabin remark
    =* th.energy
    meter grid outage turbine panel battery substation tariff reading invoice customer contract feeder transformer
    inverter forecast load relay site alarm
    =* fd.energy
    voltage current power frequency capacity usage peak price threshold efficiency
    =* tx.energy
    status mode region
    =* th.sensors
    device sensor gateway reading alarm battery probe threshold channel calibration sample site zone beacon actuator
    packet signal schedule fault
    =* fd.sensors
    temperature humidity pressure latency uptime voltage precision interval offset drift
    =* tx.sensors
    firmware zone vendor
    status mode
    =* th.media
    playlist track album artist stream episode podcast channel subtitle comment listener chart genre upload thumbnail
    license season trailer advert transcript
    =* fd.media
    duration bitrate views likes rating volume
    =* tx.media
    language title status codec region
    =* th.social
    post comment profile follower message thread reaction group mention story feed badge hashtag poll invite friend
    notification album
    =* fd.social
    likes shares score reach length rank
    =* tx.social
    visibility language created author status mood
    =* th.hiring
    candidate vacancy interview offer resume recruiter team referral skill assessment department contract reference
    pipeline panel note agency
    =* fd.hiring
    tests distance visits answers
    salary score experience rating
    =* tx.hiring
    seniority location status title availability language source
    =* th.payroll
    employee payslip shift timesheet bonus deduction department overtime contract allowance pension expense manager
    holiday claim advance
    =* fd.payroll
    hours gross net rate days grade tax total balance
    =* tx.payroll
    status period currency reference
    =* th.housing
    listing tenant lease property landlord viewing deposit building repair inspection unit neighborhood agent offer
    mortgage key complaint notice
    =* fd.housing
    rent area floor price bedrooms distance balance
    =* tx.housing
    term status condition year availability
    =* th.logistics
    warehouse bin aisle shelf reorder pallet scanner transfer zone replenishment wave batch label carrier carton
    picker slot
    =* fd.logistics
    quantity weight level threshold height turnover accuracy
    =* tx.logistics
    location expiry status priority
    =* th.games
    player match level quest inventory weapon guild tournament season enemy achievement avatar lobby round spell
    character skill
    =* fd.games
    health damage speed rank mana experience cooldown position duration
    =* tx.games
    status rarity region
    =* th.auth
    user session token role permission policy tenant login device scope group key certificate challenge invite
    provider grant
    =* fd.auth
    logins retries lifetime requests
    attempts strength algorithm
    =* tx.auth
    expiry issuer email status locale created region
    =* th.build
    pipeline job artifact commit runner branch release stage cache workflow container deployment environment rollback
    approval dependency snapshot trigger
    =* fd.build
    duration checksum size retries coverage
    =* tx.build
    status version priority platform owner
    =* th.support
    ticket agent queue customer macro reply escalation article survey team conversation tag workflow channel contact
    attachment shift template inbox
    =* fd.support
    replies minutes views clicks reopens
    rating
    =* tx.support
    priority status language sentiment severity due category owner channel
    =* th.science
    sample experiment reagent plate assay instrument protocol measurement specimen trial batch notebook run dataset
    reading lab figure control
    =* fd.science
    concentration volume temperature purity wavelength replicate yield mass uncertainty density duration
    =* tx.science
    status method notes
    =* th.legal
    contract clause party hearing filing court witness exhibit deadline amendment invoice matter statute lawyer
    signature obligation settlement notice license
    =* fd.legal
    pages fees copies
    value risk penalty
    =* tx.legal
    status term jurisdiction version language confidentiality owner
    =* th.maps
    location route waypoint region polygon road layer marker trip vehicle stop district tile landmark address path
    bridge checkpoint detour
    =* fd.maps
    latitude longitude distance heading zoom speed elevation radius precision
    =* tx.maps
    status surface category
    =* th.kitchen
    recipe ingredient menu chef dish allergen pantry supplier meal oven portion reservation tip course waiter receipt
    special leftover delivery
    =* fd.kitchen
    calories price servings temperature weight rating cost
    =* tx.kitchen
    cuisine origin
    status category
    =* th.insurance
    policy claim premium adjuster beneficiary quote vehicle incident coverage holder broker payout inspection rider
    deductible renewal surveyor document reserve
    =* fd.insurance
    amount score limit rate age value
    =* tx.insurance
    severity status region term
    =* th.events
    event ticket venue speaker session sponsor attendee booth badge schedule workshop waitlist agenda volunteer
    registration stage performer livestream
    =* fd.events
    capacity price duration rating room
    =* tx.events
    status language track format audience deadline
    =* th.water
    reservoir pump pipe valve well filter customer leak sample meter tank inspector outlet sewer basin channel dam
    =* fd.water
    pressure level turbidity diameter chlorine depth volume age rainfall
    =* tx.water
    status material source mode
    =* th.press
    article author edition editor headline photo column reader subscription paywall correction source draft issue
    caption interview quote newsletter archive topic
    =* fd.press
    words length clicks shares readers
    views
    =* tx.press
    language published status section priority version deadline byline
    """#
}

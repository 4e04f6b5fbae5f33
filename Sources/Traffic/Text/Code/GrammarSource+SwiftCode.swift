extension GrammarSource {
  /// Swift: structures, protocols, async functions.
  static let swiftCode = #"""
    == sw.unit
    ×5 «sw.function»
    --
    ×3 «sw.type»
    --
    «sw.enum»
    --
    «sw.protocol»
    --
    «sw.extension»
    --
    «sw.test»
    == sw.names
    «cast»«v=verb»«w=verb/v»«x=short»«y=short/x»«r=js.result»«m:js.suffix»
    == sw.function
    ×3 «sw.names»«sw.doc?45»«sw.access?40»func «v»«m»(«sw.params»)«sw.effects?25» -> «sw.returned»
    --
    «sw.names»«sw.doc?30»«sw.access?40»func «v»«e^»s(_ «e»s: [«e^»], above «f»: Int) -> [String: [«e^»]] {
      var «r»: [String: [«e^»]] = [:]
      for «e» in «e»s where «sw.cond» {
        «sw.loop+1-3|¶»
        «r»[«e».«k», default: []].append(«e»)
      }
      return «r»
    }
    --
    «sw.names»«sw.doc?30»«sw.access?40»func «v»«m»(from «e»: «e^») async throws -> [«o^»] {
      let «r» = try await «n»«role^».«w»(«e».«k»)
      «sw.more+0-5»¬
      return «r».compactMap { «o^»($0) }
    }
    --
    «sw.names»«sw.doc?20»mutating func «v»(_ «e»: «e^») {
      «sw.stmt+1-5|¶»
      «n»s.removeAll { $0.«k» == «e».«k» }
    }
    --
    «sw.names»«sw.doc?40»func «v»<T: «n^»«role^»>(_ «e»: «e^», using «n»: T) rethrows -> T.«o^»? {
      guard «sw.cond» else { return nil }
      «sw.more+0-4»¬
      return «n».«w»(«e»)
    }
    = sw.returned
    Int {¶  «sw.more+0-6»  return «sw.int»¶}
    String {¶  «sw.more+0-5»  return «sw.string»¶}
    Bool {¶  «sw.more+0-5»  return «sw.cond»¶}
    «n^»? {¶  «sw.more+0-5»  return «sw.query»¶}
    [«n^»] {¶  var «r»: [«n^»] = []¶  for «y» in «e».«n»s {¶    «sw.inner+1-3|¶»¶  }¶  return «r»¶}
    = sw.access
    public␣
    private␣
    internal␣
    fileprivate␣
    = sw.doc
    /// «note.sentence»¶
    /// «note.sentence»¶///¶/// - Parameter «e»: «note.phrase».¶/// - Returns: «note.phrase».¶
    // «remark»¶
    = sw.effects
     throws
     async
     async throws
    = sw.params
    _ «e»: «e^»
    «e»: «e^», «f»: Int = «#0-90»
    for «e»: «e^»
    _ «e»: «e^», limit: Int = «#5-500»
    _ «e»: «e^», with «k»: String
    in «e»: inout «e^»
    _ «e»: «e^», and «n»: «n^»? = nil
    = sw.int
    «e».«number» * «#2-90»
    «e».«f» - «e».«g»
    min(«e».«number», «#1-900»)
    max(«e».«number», «e».«h»)
    «e».«thing»s.count
    «e».«n»s.reduce(0) { $0 + $1.«number» }
    «e».«number» / «#2-60»
    Int(«e».«label») ?? «#0-9»
    «e».is«adj^» ? «e».«f» : «#0-90»
    = sw.string
    "\(«e».«k»)«js.join»\(«e».«number»)"
    «e».«label».lowercased()
    «e».«n»s.map(\.«label»).joined(separator: "«py.join»")
    String(«e».«label».prefix(«#2-20»))
    «e».«label» ?? "«state»"
    String(repeating: "«py.join»", count: «e».«number»)
    = sw.query
    «e».«n»s.first { $0.«label» == "«state»" }
    «n»s[«e».«k»]
    try? «w»«n^»(«e»)
    «e».«n»s.max { $0.«f» < $1.«f» }
    «n»«role^».«verb»(«e».«k»)
    = sw.expr
    ×2 «sw.int»
    ×2 «sw.string»
    «sw.query»
    «e».«n»s.filter { $0.«number» «go.order» «#0-99» }
    «e».«n»s.sorted { $0.«f» < $1.«f» }
    Dictionary(grouping: «e».«n»s, by: \.«k»)
    «e».«n»s.map(\.«part»)
    try await «n»«role^».«verb»(«e»)
    Set(«e».«n»s.map(\.«k»))
    = sw.cond
    ×2 «e».«number» «go.order» «#0-900»
    ×2 «e».«label» == "«state»"
    !«e».«thing»s.isEmpty
    «e».is«adj^»
    «e».«label» == .«state»
    «e».«n»s.contains { $0.«k» == «e».«k» }
    «e».«f» «go.order» «e».«g»
    «e».«label».hasPrefix("«word»")
    = sw.stmt
    ×4 let «sw.target» = «sw.expr»
    guard «sw.cond» else { return «sw.const» }
    guard let «y» = «sw.query» else {¶  «sw.log»¶  return «sw.const»¶}
    if «sw.cond» {¶  «sw.stmt+1-2|¶»¶}
    if let «y» = «n»s["«word»"] {¶  «sw.inner»¶}
    if «sw.cond» {¶  «sw.stmt»¶} else {¶  «sw.stmt»¶}
    for «y» in «e».«n»s {¶  «sw.inner+1-3|¶»¶}
    for (index, «y») in «e».«n»s.enumerated() {¶  «sw.inner+1-2|¶»¶}
    // «remark»
    «sw.log»
    self.«number» = «sw.int»
    «e».«number» += «#1-40»
    defer { «n»«role^».close() }
    var «adj»«thing^» = «sw.expr»
    do {¶  try «w»«n^»(«e»)¶} catch {¶  «sw.log»¶}
    switch «e».«k» {¶case .«state»:¶  «sw.stmt»¶case .«state»(let «y»):¶  «sw.stmt»¶default:¶  «sw.stmt»¶}
    = sw.const
    nil
    false
    []
    0
    "«state»"
    .«state»
    = sw.more
    «sw.stmt»¶
    = sw.target
    «x»
    «thing»«number^»
    «adj»«thing^»s
    «thing»«label^»
    = sw.inner
    guard «y».«number» «go.order» «#0-900» else { continue }
    «r».append(«y»)
    «thing»«metric^» += «y».«number»
    «n»«role^».«verb»(«y»)
    «r»[«y».«k», default: 0] += 1
    if «y».«label» == «e».«label» { break }
    «y».«label» = "«state»"
    = sw.loop
    guard «sw.cond» else { continue }
    «thing»«metric^» += «e».«number»
    «n»«role^».«verb»(«e»)
    if «sw.cond» { break }
    let «x» = «sw.expr»
    = sw.log
    print("«log.text»: \(«e».«part»)")
    logger.«sw.level»("«log.text» \(«e».«part»)")
    assertionFailure("«log.text»")
    =* sw.level
    info debug warning error notice
    == sw.type
    «sw.names»«sw.doc?40»«sw.access?40»struct «adj^»«e^»«sw.conforms?60» {
      «sw.slot&2-7|¶»

      «sw.member+1-4|¶¶»
    }
    --
    «sw.names»«sw.doc?40»«sw.access?40»final class «e^»«role^»«sw.conforms?40» {
      private var «n»s: [«n^»] = []
      let «f»: Int
      let «k»: String

      init(«f»: Int, «k»: String = "«state»") {
        self.«f» = «f»
        self.«k» = «k»
      }

      «sw.member+1-6|¶¶»
    }
    --
    «sw.names»«sw.doc?40»actor «e^»«role^» {
      private var «n»s: [String: «n^»] = [:]

      «sw.member+1-6|¶¶»
    }
    = sw.conforms
    : Codable
    : Equatable, Sendable
    : Hashable
    : «role^»
    : Identifiable, Codable
    = sw.slot
    let «f»: Int
    var «g»: Double = «percent»
    var «h»: Int?
    let «k»: String
    var «l» = "«state»"
    let «n»ID: String
    private(set) var «o»s: [«o^»] = []
    static let max«metric^» = «#2-900»
    var is«adj^» = false
    weak var «u»: «u^»?
    == sw.member
    ×3 «v=verb»«x=short»«y=short/x»«r=js.result»«m:js.suffix»«sw.doc?20»func «v»«m»(«sw.params»)«sw.effects?25» -> «sw.returned»
    --
    var «adj»«thing^»«metric^»: Int { «n»s.count + «f» }
    --
    subscript(«thing»: String) -> «n^»? {
      «n»s.first { $0.«k» == «thing» }
    }
    --
    ×2 «v=verb»«w=verb/v»«x=short»«y=short/x»«r=js.result»private func «v»(_ «e»: «e^») {
      «sw.stmt+1-4|¶»
    }
    == sw.enum
    «sw.names»enum «e^»«k^»: String, CaseIterable {
      case «s=state»«s», «t=state/s»«t»
      case «n»«adj^» = "«n»"

      var «f»: Int {
        switch self {
        case .«s»: «#1-90»
        default: 0
        }
      }
    }
    --
    «sw.names»enum «e^»Error: Error {
      case «state»(«k»: String)
      case «adj»«n^»
      case «o»(«o^», «f»: Int)
    }
    == sw.protocol
    «sw.names»«sw.doc?60»protocol «e^»«role^»: Sendable {
      associatedtype «n^»
      «sw.signature&1-5|¶»
    }
    = sw.signature
    func «verb»(_ «n»: «n^») async throws -> «o^»
    func «verb»«u^»(«f»: Int) -> Bool
    var «k»: String { get }
    mutating func «verb»(«g»: Int)
    static func make(«l»: String) -> Self
    == sw.extension
    «sw.names»extension «e^» {
      «sw.member+1-4|¶¶»
    }
    --
    «sw.names»extension Array where Element == «e^» {
      func «v»«f^»() -> Int {
        reduce(0) { $0 + $1.«f» }
      }«sw.rest?60»
    }
    = sw.rest
    ¶¶«sw.member+1-2|¶¶»
    == sw.test
    «sw.names»@Test func «v»s«e^»When«k^»Is«state^»() throws {
      let «e» = «e^»(«f»: «#0-900», «k»: "«state»")
      let «r» = try «n»«role^».«v»(«e»)
      «sw.expect&1-4|¶»
    }
    = sw.expect
    #expect(«r».«f» == «#0-900»)
    #expect(«r».«k» == "«state»")
    #expect(«r».«n»s.count «go.order» «#0-90»)
    #expect(throws: «e^»Error.self) { try «w»«n^»(«e») }
    #expect(!«r».is«adj^»)
    """#
}

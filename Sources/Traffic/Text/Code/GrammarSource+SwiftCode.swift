extension GrammarSource {
  /// Swift: structures, protocols, async functions.
  static let swiftCode = #"""
    == sw.unit
    ×4 «sw.function»
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
    «cast»«v=verb»«x=short»«r=js.result»«m:js.suffix»
    == sw.function
    «sw.names»«sw.doc?45»«sw.access?40»func «v»«m»(«sw.params»)«sw.effects?30» -> «sw.kind» {
      «sw.stmt+1-8|¶»
      «sw.return»
    }
    --
    «sw.names»«sw.doc?30»«sw.access?40»func «v»(_ «e»s: [«e^»], by «f»: «sw.kind») -> [String: [«e^»]] {
      var «r»: [String: [«e^»]] = [:]
      for «e» in «e»s where «sw.cond» {
        «sw.loop+1-3|¶»
        «r»[«e».«f», default: []].append(«e»)
      }
      return «r»
    }
    --
    «sw.names»«sw.doc?30»«sw.access?40»func «v»«e^»s(from «n»: «n^») async throws -> [«e^»] {
      let «x» = try await «n»«role^».«verb»(«n».«f»)
      «sw.stmt+1-5|¶»
      return «x».compactMap { «e^»($0) }
    }
    --
    «sw.names»mutating func «v»(«sw.params») {
      «sw.stmt+1-5|¶»
      «n»s.removeAll { $0.«f» == «e».«f» }
    }
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
    «e»: «e^», «f»: «sw.kind»
    for «n»: «n^»
    _ «e»s: [«e^»], limit: Int = «#5-500»
    with «f»: «sw.kind», «g»: «sw.kind» = «sw.value»
    «e»: inout «e^»
    = sw.kind
    Int
    String
    Bool
    Double
    [String]
    «thing^»
    «thing^»?
    [«thing^»]
    [String: Int]
    Result<«thing^», «thing^»Error>
    = sw.value
    «#0-9»
    «#10-999»
    "«word»"
    .«state»
    nil
    true
    false
    []
    «percent»
    = sw.expr
    «e».«f»
    «e».«f» ?? «sw.value»
    «verb»«thing^»(«sw.args»)
    «n»«role^».«verb»(«sw.args»)
    «e»s.first { $0.«f» == «x» }
    «e»s.map(\.«f»)
    «e».«thing»s.filter { $0.«f» «go.order» «#0-99» }
    min(«e».«f», «#1-900»)
    "\(«e».«f»)«js.join»\(«x».«g»)"
    try «verb»«thing^»(«sw.args»)
    «e»s.reduce(0) { $0 + $1.«f» }
    «thing^»(«f»: «e».«f», «g»: «sw.value»)
    «e».«f» * «#2-60»
    «e»s.sorted { $0.«f» < $1.«f» }
    «e».«adj» ? «sw.value» : «x»
    = sw.args
    «e»
    «f»: «e».«f»
    «e», «g»: «sw.value»
    for: «e»
    «x»
    = sw.cond
    «e».«f» «go.order» «#0-900»
    !«e».«thing»s.isEmpty
    «e».is«adj^»
    «e».«f» == .«state»
    «x» != nil
    «n»s.contains(«e».«f»)
    «e».«f» «go.order» «n».«f»
    = sw.stmt
    ×3 let «sw.target» = «sw.expr»
    guard «sw.cond» else { return «sw.value» }
    guard let «x» = «e».«f» else {¶  «sw.log»¶  «sw.return»¶}
    if «sw.cond» {¶  «sw.stmt+1-2|¶»¶}
    if let «x» = «n»s["«word»"] {¶  «sw.stmt»¶}
    if «sw.cond» {¶  «sw.stmt»¶} else {¶  «sw.stmt»¶}
    for «n» in «e».«thing»s {¶  «sw.loop+1-3|¶»¶}
    // «remark»
    «sw.log»
    self.«f» = «sw.expr»
    «e».«g» += «#1-40»
    defer { «n»«role^».close() }
    var «x» = «sw.expr»
    do {¶  «sw.stmt»¶} catch {¶  «sw.log»¶}
    switch «e».«f» {¶case .«state»:¶  «sw.stmt»¶case .«adj»(let «x»):¶  «sw.stmt»¶default:¶  «sw.stmt»¶}
    while «sw.cond» {¶  «sw.loop+1-2|¶»¶}
    = sw.target
    «x»
    «thing»«f^»
    «adj»«thing^»s
    «r»
    = sw.loop
    guard «sw.cond» else { continue }
    «r».append(«n»)
    «thing»«metric^» += «n».«f»
    «n»«role^».«verb»(«sw.args»)
    «r»[«n».«f», default: 0] += 1
    if «sw.cond» { break }
    = sw.log
    print("«log.text»: \(«x»)")
    logger.«sw.level»("«log.text» \(«e».«f»)")
    assertionFailure("«log.text»")
    =* sw.level
    info debug warning error notice
    = sw.return
    return «r»
    return «sw.expr»
    return «sw.value»
    == sw.type
    «sw.names»«sw.doc?40»«sw.access?40»struct «adj^»«e^»«sw.conforms?60» {
      «sw.slot+2-6|¶»

      «sw.member+1-4|¶¶»
    }
    --
    «sw.names»«sw.doc?40»«sw.access?40»final class «e^»«role^»«sw.conforms?40» {
      private var «n»s: [«n^»] = []
      «sw.slot+1-4|¶»

      init(«f»: «sw.kind», «g»: «sw.kind») {
        self.«f» = «f»
        self.«g» = «g»
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
    let «part»: «sw.kind»
    var «part»: «sw.kind» = «sw.value»
    let «thing»ID: String
    private(set) var «thing»s: [«thing^»] = []
    static let «thing»«metric^» = «#2-900»
    == sw.member
    «v=verb»«x=short»«r=js.result»«sw.doc?20»func «v»«thing^»(«sw.params»)«sw.effects?25» -> «sw.kind» {
      «sw.stmt+1-4|¶»
      «sw.return»
    }
    --
    «x=short»var is«adj^»: Bool { «f» «go.order» «#0-90» }
    --
    «x=short»«r=js.result»subscript(«thing»: String) -> «n^»? {
      «n»s.first { $0.«f» == «thing» }
    }
    --
    «v=verb»«x=short»«r=js.result»private func «v»(_ «e»: «e^») {
      «sw.stmt+1-3|¶»
    }
    == sw.enum
    «sw.names»enum «e^»«f^»: String, CaseIterable {
      case «adj», «state»
      case «thing»«adj^»

      var «g»: «sw.kind» {
        switch self {
        case .«adj»: «sw.value»
        default: «sw.value»
        }
      }
    }
    --
    «sw.names»enum «e^»Error: Error {
      case «state»(«f»: String)
      case «adj»«n^»
      case «thing»(«n^», «g»: Int)
    }
    == sw.protocol
    «sw.names»«sw.doc?60»protocol «e^»«role^»: Sendable {
      associatedtype «n^»
      «sw.signature+1-5|¶»
    }
    = sw.signature
    func «verb»(_ «thing»: «n^») async throws -> «sw.kind»
    func «verb»«thing^»(«part»: «sw.kind») -> «sw.kind»
    var «part»: «sw.kind» { get }
    mutating func «verb»(«part»: «sw.kind»)
    == sw.extension
    «sw.names»extension «e^» {
      «sw.member+1-4|¶¶»
    }
    --
    «sw.names»extension Array where Element == «e^» {
      func «v»«f^»() -> Int {
        reduce(0) { $0 + $1.«f» }
      }

      «sw.member+0-3|¶¶»
    }
    == sw.test
    «sw.names»@Test func «v»s«e^»When«f^»Is«state^»() throws {
      let «e» = «e^»(«f»: «sw.value», «g»: «sw.value»)
      «sw.stmt+1-3|¶»
      #expect(«e».«f» == «sw.value»)
      #expect(«e».«g» «go.order» «#0-90»)
    }
    """#
}

extension PageTree {
  /// Elements that a page may have: none loads, embeds, sends or frames anything.
  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "script", "body", "header", "nav", "main", "footer",
    "section", "h1", "h2", "h3", "h4", "p", "ul", "li", "dl", "dt", "dd", "div", "span", "strong",
    "code", "bdi", "a", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure",
    "figcaption", "details", "summary", "svg", "desc", "path", "line", "rect", "circle", "polygon",
    "use", "symbol", "text",
  ]

  /// Attributes that a page may have: none loads, runs or styles anything but `href`, which leads to
  /// a place of the page.
  private static let attributes: Set<String> = [
    "class", "id", "lang", "scope", "charset", "name", "content", "role", "tabindex", "colspan",
    "href", "open", "http-equiv", "aria-label", "aria-hidden", "d", "x", "y", "x1", "y1", "x2",
    "y2", "dx", "dy", "cx", "cy", "r", "width", "height", "points", "viewBox",
    "preserveAspectRatio", "text-anchor",
  ]

  /// What would make a browser ask for something, in a style or a script.
  private static let requests = [
    "://", "url(", "@import", "src", "fetch", "XMLHttp", "WebSocket", "Beacon", "import(", "eval",
    "innerHTML", "document.write", "insertAdjacent", "cookie", "localStorage", "location",
  ]

  /// Everything that breaks a rule that holds for every page, whatever it says.
  ///
  /// - Parameter hash: of a style or a script, as a policy writes it.
  public func faults(hash: (String) -> String) -> [String] {
    let all = root.all
    var faults: [String] = []
    for element in all {
      if !Self.elements.contains(element.name) { faults.append("element \(element.name)") }
      for (name, _) in element.attributes where !Self.attributes.contains(name) {
        faults.append("attribute \(name) of \(element.name)")
      }
    }
    faults += linkFaults(all) + policyFaults(all, hash) + shapeFaults(all)
    let shown = all.flatMap { $0.attributes.map(\.value) } + [root.text]
    for text in shown {
      for scalar in text.unicodeScalars where Self.isInvisible(scalar) {
        faults.append("an invisible U+\(String(scalar.value, radix: 16))")
      }
    }
    return faults
  }

  private func linkFaults(_ all: [Element]) -> [String] {
    let ids = all.compactMap { $0["id"] }
    var faults = Set(ids).count == ids.count ? [] : ["an id twice"]
    let known = Set(ids)
    for element in all {
      guard let href = element["href"] else { continue }
      if !["a", "use"].contains(element.name) { faults.append("a link of \(element.name)") }
      if !href.hasPrefix("#") || !known.contains(String(href.dropFirst())) {
        faults.append("a link to \(href)")
      }
    }
    return faults
  }

  private func policyFaults(_ all: [Element], _ hash: (String) -> String) -> [String] {
    var faults: [String] = []
    let styles = all.filter { $0.name == "style" }
    let scripts = all.filter { $0.name == "script" }
    guard styles.count == 1, scripts.count == 1 else { return ["not one style and one script"] }
    let policy = all.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
    let expected =
      "default-src 'none'; style-src 'sha256-\(hash(styles[0].text))'; "
      + "script-src 'sha256-\(hash(scripts[0].text))'; base-uri 'none'; form-action 'none'"
    if policy != expected { faults.append("policy \(policy ?? "missing")") }
    // A policy counts only for what stands behind it.
    let order = all.map(\.name)
    if let first = order.firstIndex(where: { ["style", "script"].contains($0) }),
      let meta = all.firstIndex(where: { $0["http-equiv"] != nil }), meta > first
    {
      faults.append("a style before the policy")
    }
    for text in [styles[0].text, scripts[0].text] {
      for request in Self.requests where text.contains(request) {
        faults.append("\(request) in a style or script")
      }
    }
    return faults
  }

  /// Headings, tables and pictures as a reader needs them who does not see the page.
  private func shapeFaults(_ all: [Element]) -> [String] {
    var faults: [String] = []
    if root["lang"] != "en" { faults.append("no language") }
    if all.count(where: { $0.name == "h1" }) != 1 { faults.append("not one h1") }
    let levels = all.compactMap { $0.name.count == 2 && $0.name.first == "h" ? $0.name : nil }
      .compactMap { Int($0.dropFirst()) }
    for (a, b) in zip(levels, levels.dropFirst()) where b > a + 1 {
      faults.append("h\(b) behind h\(a)")
    }
    for table in all where table.name == "table" {
      let rows = table.all.filter { $0.name == "tr" }
      let widths = rows.map { row in
        row.children.reduce(0) { sum, node in
          if case .element(let cell) = node {
            sum + (cell["colspan"].flatMap { Int($0) } ?? 1)
          } else {
            sum
          }
        }
      }
      if Set(widths).count > 1 { faults.append("rows of \(Set(widths).sorted()) cells") }
    }
    for picture in all where picture.name == "svg" && picture["aria-hidden"] != "true" {
      let isNamed =
        picture["role"] != "img" || picture["aria-label"] != nil
        || picture.children.contains {
          if case .element(let child) = $0 { child.name == "title" } else { false }
        }
      if !isNamed { faults.append("a picture without a name") }
    }
    return faults
  }

  /// Controls but the line feed, marks that reorder text, and what shows nothing.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || (" "..."~").contains(scalar) { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }

  /// What a harmful name would look like: each tries another way out of where text stands.
  public static let hostileNames = [
    "\"><script>alert(1)</script>", "</style><script>alert(1)</script>", "</script><script>x()",
    "</title><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "\" autofocus onfocus=\"x",
    "]]>", "<!--", "--><svg onload=alert(1)>", "<![CDATA[<b>]]>", "javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD4=", "&lt;script&gt;", "&amp;amp;", "&#60;b&#62;", "`${x}`",
    "{{x}}", "\\u003cscript\\u003e", "url(#x)", "@import 'x'", "\u{0}\u{8}\u{1B}[2J\u{7F}\u{9F}",
    "a\u{202E}gnp.exe\u{202C}\u{2066}x", "\u{200B}\u{FEFF}\u{2028}\u{2029}", "a\r\nb\tc",
    "\u{FFFD}\u{FFFE}\u{10FFFF}", "اسم 123 שם", "e\u{301}\u{301}\u{301}\u{301}", "蒸馏 🧪 👩‍👩‍👧",
    String(repeating: "W", count: 256), " ", "#t1", "t1", "content", "__proto__",
  ]
}

/// A whole page around its content: one file that loads nothing.
///
/// The content-security policy allows the page's own style and script by their hashes, and nothing
/// else whatever: no image, no font, no request, no form, no frame.
package enum PageDocument {
  /// The bytes of a page.
  ///
  /// - Parameters:
  ///   - title: of the window.
  ///   - body: writes what stands in `body`.
  package static func bytes(title: String, body: (inout HTMLWriter) -> Void) -> [UInt8] {
    var page = HTMLWriter()
    page.documentType()
    page.element(.html, .fixed(.lang, "en")) { page in
      page.element(.head) { head(&$0, title) }
      page.element(.body) { page in
        page.element(.a, .class("skip"), .link(top), text: "Skip to the content")
        body(&page)
        page.element(.script) { $0.constant(PageScript.text) }
      }
    }
    return page.bytes
  }

  /// Where the content begins.
  package static let top = HTMLAnchor("content")

  private static func head(_ page: inout HTMLWriter, _ title: String) {
    page.empty(.meta, .fixed(.charset, "utf-8"))
    page.empty(
      .meta, .fixed(.httpEquiv, "Content-Security-Policy"), .content(contentSecurityPolicy))
    page.empty(
      .meta, .fixed(.name, "viewport"), .fixed(.content, "width=device-width, initial-scale=1"))
    page.empty(.meta, .fixed(.name, "color-scheme"), .fixed(.content, "light dark"))
    page.empty(.meta, .fixed(.name, "referrer"), .fixed(.content, "no-referrer"))
    page.element(.title, text: title)
    page.element(.style) { $0.constant(PageStyle.text) }
  }

  /// What a browser may load and run.
  static var contentSecurityPolicy: String {
    "default-src 'none'; style-src 'sha256-\(hash(PageStyle.text))'; "
      + "script-src 'sha256-\(hash(PageScript.text))'; base-uri 'none'; form-action 'none'"
  }

  private static func hash(_ text: StaticString) -> String {
    SHA256.base64(SHA256.hash(Array(text.description.utf8)))
  }
}

import Detector

extension ReplayPage {
  private static let scaleHeight = 46.0
  /// Bits at the ends of the scale: risks from 1 in 1,000 to 999 in 1,000.
  private static let scaleBits = 10

  /// What score, risk and verdict mean, and what the page does not tell.
  func appendReading(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.reading), .class("reading")) { page in
      page.element(.h2, text: "How to read this")
      appendScore(to: &page)
      appendScaleFigure(to: &page)
      page.element(.h3, text: "Verdicts")
      page.paragraph(
        "A verdict rises as soon as the log-odds is at its threshold, and falls only when it is "
          + "well below, so that it does not flicker. A tenant's first flag is the first time at or "
          + "over review, whatever became of it. Thresholds are set with stillwatch tune for a share "
          + "of innocent tenants that may be flagged; stillwatch evaluate says what they are worth."
      )
      page.element(.h3, text: "What this page does not tell")
      page.element(.ul) { page in
        for sentence in Self.limits { page.element(.li, text: sentence) }
      }
    }
  }

  private func appendScore(to page: inout HTMLWriter) {
    page.paragraph(
      "The score is the log-odds that a tenant harvests, in bits: one bit more doubles the odds. It "
        + "starts at a prior and adds what each signal says, for or against. Risk is the same figure "
        + "as a probability; it is as good as the calibration and the prior, and no better. A "
        + "signal's bits come from a calibration learned on labelled traffic, and are capped.")
  }

  /// Bits above, risk below, and the thresholds between.
  private func appendScaleFigure(to page: inout HTMLWriter) {
    let span = Double(2 * Self.scaleBits)
    func part(_ bits: Double) -> Double { (bits + Double(Self.scaleBits)) / span }
    page.element(.figure) { page in
      page.element(.figcaption, text: "Log-odds in bits, above, and the same as risk, below")
      page.chart(
        title: "Log-odds and risk",
        description:
          "0 bits are a risk of 50%, 3.25 bits 90.5%, 6.64 bits 99%; minus 3 bits 11.1%.",
        height: Self.scaleHeight
      ) { page in
        page.levelLine(y: 23, style: "axis")
        for bits in stride(from: -8, through: 8, by: 4) {
          page.uprightLine(part: part(Double(bits)), from: 19, to: 27, style: "axis")
          page.label(PageText.minus(String(bits)), part: part(Double(bits)), y: 13, .centred)
          page.label(
            Risk(logOdds: Bits(hundredths: Int32(bits * 100))).text, part: part(Double(bits)),
            y: 42, .centred)
        }
        for verdict in [Verdict.watch, .review, .act] {
          guard let threshold = report.thresholds[verdict]?.value,
            threshold.magnitude <= Double(Self.scaleBits)
          else { continue }
          page.shape(verdict, part: part(threshold), y: 23)
        }
      }
      page.element(.p, .class("note key")) { page in
        for verdict in [Verdict.watch, .review, .act] {
          guard let threshold = report.thresholds[verdict] else { continue }
          page.element(.span) { page in
            page.verdict(verdict)
            page.text(
              " from \(PageText.bits(threshold)) bits, risk \(Risk(logOdds: threshold).text)")
          }
        }
      }
    }
  }

  private static let limits = [
    "Accounts that share the work: each is scored by itself until accounts are linked.",
    "Tenants with few exchanges: below sixteen there is no score, and little evidence soon after.",
    "Harvesting that blends into ordinary use, or that began with the account's first day: change "
      + "against a tenant's own past cannot show it.",
    "What becomes of outputs: a customer that quietly keeps the outputs of ordinary use looks like "
      + "any other customer.",
    "Who a tenant is, and why it does what it does. Segment, domicile and other facts beside the "
      + "score are never evidence.",
  ]
}

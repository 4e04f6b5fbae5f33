import Detector
import Trace

/// Figures in the words of a page: with typographic minus signs, never without a unit.
package enum PageText {
  /// `−6.25`.
  static func bits(_ value: Bits) -> String { minus(AmountText.bits(value)) }

  /// `+2.84` or `−0.85`: a contribution.
  static func contribution(_ value: Bits) -> String {
    value > .zero ? "+" + AmountText.bits(value) : bits(value)
  }

  /// A hyphen before digits as the minus sign that it stands for.
  package static func minus(_ text: String) -> String {
    text.first == "-" ? "−" + text.dropFirst() : text
  }

  /// `1 tenant`, `1,204 tenants`.
  package static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 1 ? "1 \(singular)" : "\(AmountText.grouped(UInt64(max(0, number)))) \(plural)"
  }

  static func tenants(_ number: Int) -> String { count(number, "tenant", "tenants") }

  /// The time between two moments in words, to the nearest hour or day.
  static func span(fromMs: Int64, toMs: Int64) -> String {
    let hours = (Double(max(0, toMs - fromMs)) / 3_600_000).rounded()
    if hours < 1 { return "less than an hour" }
    if hours < 48 { return count(Int(hours), "hour", "hours") }
    return count(Int((hours / 24).rounded()), "day", "days")
  }

  /// What a verdict asks of a person.
  static func meaning(_ verdict: Verdict) -> String {
    switch verdict {
    case .none: "below watch"
    case .watch: "worth a look"
    case .review: "the flag: a person reviews"
    case .act: "the strongest evidence"
    }
  }

  /// How much of a training set an amount is: `12%`, `3.4×`.
  static func multiple(_ exchanges: UInt64, of mark: UInt64) -> String {
    let share = Double(exchanges) / Double(mark)
    if share >= 10 { return AmountText.compact(exchanges / mark) + "×" }
    if share >= 1 {
      return DecimalText.fixedPoint(Int64((share * 10).rounded()), decimals: 1) + "×"
    }
    if exchanges > 0, share < 0.001 { return "<0.1%" }
    return AmountText.percent(share)
  }
}

/// Sizes of training sets that are known to have been enough to train a student.
package struct HarvestScale {
  /// Exchanges.
  package let exchanges: UInt64
  /// The size in a few characters.
  package let label: String
  /// What was trained with so many.
  package let meaning: String

  /// From the smallest to the largest.
  package static let marks = [
    HarvestScale(exchanges: 1_000, label: "1k", meaning: "curated reasoning examples (s1)"),
    HarvestScale(exchanges: 52_000, label: "52k", meaning: "an instruction set (Alpaca)"),
    HarvestScale(
      exchanges: 800_000, label: "800k", meaning: "a whole distillation set (DeepSeek-R1)"),
  ]
}

extension HTMLWriter {
  /// A name out of the trace. It is set apart, so that its direction of writing moves nothing
  /// beside it.
  package mutating func name(_ name: String) {
    element(.bdi, .class("name"), text: name.isEmpty ? "(empty name)" : name)
  }

  /// The shape of a verdict: each has its own, so that colour is never needed.
  mutating func shape(_ verdict: Verdict) {
    element(
      .svg, .classes(["shape", verdict.styleClass]), .fixed(.viewBox, "0 0 12 12"),
      .fixed(.ariaHidden, "true")
    ) { $0.empty(.use, .link(verdict.shapeAnchor)) }
  }

  /// The shape of a verdict at a place of a chart.
  mutating func shape(_ verdict: Verdict, part: Double, y: Double) {
    element(
      .svg, .classes(["at", verdict.styleClass]), .part(.x, part), .number(.y, y),
      .fixed(.ariaHidden, "true")
    ) { page in
      switch verdict {
      case .none: break
      case .watch: page.empty(.circle, .number(.r, 5))
      case .review: page.empty(.polygon, .points([(0, -6), (6.5, 5), (-6.5, 5)]))
      case .act: page.empty(.polygon, .points([(0, -7), (7, 0), (0, 7), (-7, 0)]))
      }
    }
  }

  /// A verdict with its shape.
  mutating func verdict(_ verdict: Verdict) {
    element(.span, .classes(["verdict", verdict.styleClass])) { page in
      page.shape(verdict)
      page.text(verdict.name)
    }
  }

  /// A paragraph.
  package mutating func paragraph(_ text: String) { element(.p, text: text) }

  /// A small paragraph beside what it explains.
  package mutating func note(_ text: String) { element(.p, .class("note"), text: text) }

  /// A cell of a head row.
  package mutating func columnHead(_ text: String, _ style: StaticString = "") {
    element(.th, .fixed(.scope, "col"), .class(style), text: text)
  }

  /// The shapes that ``shape(_:)`` draws again.
  mutating func verdictShapes() {
    element(.svg, .class("defs"), .fixed(.ariaHidden, "true")) { page in
      page.element(.symbol, .id(Verdict.act.shapeAnchor), .fixed(.viewBox, "0 0 12 12")) {
        $0.empty(.polygon, .points([(6, 0.3), (11.7, 6), (6, 11.7), (0.3, 6)]))
      }
      page.element(.symbol, .id(Verdict.review.shapeAnchor), .fixed(.viewBox, "0 0 12 12")) {
        $0.empty(.polygon, .points([(6, 0.8), (11.8, 11), (0.2, 11)]))
      }
      page.element(.symbol, .id(Verdict.watch.shapeAnchor), .fixed(.viewBox, "0 0 12 12")) {
        $0.empty(.circle, .number(.cx, 6), .number(.cy, 6), .number(.r, 5))
      }
      page.element(.symbol, .id(Verdict.none.shapeAnchor), .fixed(.viewBox, "0 0 12 12")) {
        $0.empty(.rect, .number(.x, 2), .number(.y, 5.2), .number(.width, 8), .number(.height, 1.6))
      }
    }
  }
}

extension Verdict {
  /// The class of its colour.
  var styleClass: StaticString {
    switch self {
    case .none: "v0"
    case .watch: "v1"
    case .review: "v2"
    case .act: "v3"
    }
  }

  fileprivate var shapeAnchor: HTMLAnchor { HTMLAnchor("v", rawValue) }
}

extension PageText {
  /// Hyphens that stand before digits, as minus signs.
  package static func typographic(_ text: String) -> String {
    var result = ""
    var previous: Character = " "
    for (character, next) in zip(text, text.dropFirst() + " ") {
      let isMinus = character == "-" && (previous == " " || previous == "(") && next.isNumber
      result.append(isMinus ? "−" : character)
      previous = character
    }
    return result
  }
}

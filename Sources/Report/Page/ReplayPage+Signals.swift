import Detector

extension ReplayPage {
  /// What each signal measures, what innocent traffic looks the same, what it needs, and how its
  /// values spread over the tenants of this report.
  func appendSignals(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.signals)) { page in
      page.element(.h2, text: "Signals")
      page.note(
        "How the values of all scored tenants spread, each signal on the scale that it is weighed "
          + "on: the line from the 5th to the 95th percentile, the bar the middle half, the tick the "
          + "median. Shown to judge what is usual here; no score is made of it.")
      for family in SignalFamily.allCases {
        page.element(.h3, text: Self.title(of: family))
        page.element(.table, .class("signals")) { page in
          page.element(.thead) { page in
            page.element(.tr) { page in
              page.columnHead("Signal")
              page.columnHead("Among the tenants", "place")
              page.columnHead("5%, median, 95%", "r")
            }
          }
          page.element(.tbody) { page in
            for signal in Signal.allCases where signal.family == family {
              append(signal, to: &page)
            }
          }
        }
      }
    }
  }

  private static func title(of family: SignalFamily) -> String {
    switch family {
    case .volume: "Volume"
    case .diversity: "Diversity of prompts"
    case .harvesting: "Harvesting"
    case .timing: "Timing"
    }
  }

  private func append(_ signal: Signal, to page: inout HTMLWriter) {
    let explanation = signal.explanation
    let distribution = distributions[signal.rawValue]
    page.element(.tr, .id(Self.anchor(of: signal))) { page in
      page.element(.th, .fixed(.scope, "row")) { page in
        page.text(explanation.title)
        page.element(.p, .class("note"), text: explanation.measures)
        page.element(.p, .class("note"), text: "Innocent: \(explanation.innocent).")
        page.element(.p, .class("note")) { page in
          page.text("Needs ")
          page.codeSpans(explanation.needs)
          page.text(".")
        }
      }
      guard distribution.count > 0 else {
        page.element(.td, .class("place"), .fixed(.colspan, "2"), text: "no tenant has a value")
        return
      }
      page.element(.td, .class("place")) { page in
        distribution.appendStrip(nil, to: &page)
        page.element(.span, text: PageText.tenants(distribution.count))
      }
      page.element(.td, .class("r")) { page in
        page.text(
          [0.05, 0.5, 0.95].map(distribution.text(ofQuantile:)).joined(separator: ", "))
        if explanation.unit != .share {
          page.element(.p, .class("note"), text: distribution.unit)
        }
      }
    }
  }
}

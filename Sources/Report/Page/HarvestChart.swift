extension HTMLWriter {
  private static let rowHeight = 22.0

  /// The scale in the head of a table of harvests: marks above, powers of ten below.
  package mutating func harvestScale(_ axis: LogAxis) {
    chart(
      title: "Scale of exchanges",
      description: "Powers of ten, with marks at 1,000, 52,000 and 800,000 exchanges.",
      height: Self.rowHeight + 10, style: "chart inner"
    ) { page in
      for mark in HarvestScale.marks {
        page.label(mark.label, part: axis.part(mark.exchanges), y: 12, .centred, style: "l m")
      }
      for tick in axis.ticks where tick.part < 1 {
        page.label(tick.label, part: tick.part, y: 28, tick.part > 0 ? .centred : .behind)
      }
    }
  }

  /// A row of such a table: a bar for what was served before a flag, a line for all of it.
  ///
  /// - Parameter before: `nil`: there was no flag.
  package mutating func harvestBar(_ axis: LogAxis, before: UInt64?, total: UInt64) {
    let middle = Self.rowHeight / 2
    let end = axis.part(total)
    element(
      .svg, .class("chart inner"), .number(.height, Self.rowHeight), .fixed(.ariaHidden, "true")
    ) { page in
      for mark in HarvestScale.marks {
        page.uprightLine(
          part: axis.part(mark.exchanges), from: 0, to: Self.rowHeight, style: "mark")
      }
      page.empty(
        .line, .class("h1"), .part(.x1, 0), .part(.x2, end), .number(.y1, middle),
        .number(.y2, middle))
      if let before {
        page.empty(
          .rect, .class("h2"), .part(.x, 0), .part(.width, axis.part(before)),
          .number(.y, middle - 4), .number(.height, 8))
      }
      page.empty(.circle, .class("h3"), .part(.cx, end), .number(.cy, middle), .number(.r, 3.5))
    }
  }
}

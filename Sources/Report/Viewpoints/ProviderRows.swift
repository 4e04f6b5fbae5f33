import Detector

extension ReplayReport {
  private static let nameColumns = 24
  private static let countColumns = 9
  private static let amountColumns = 12

  /// What was served by the models of each provider, where that was asked for.
  func appendProviders(to page: inout TextPage) {
    guard let totals = providerTotals else { return }
    page.heading("Harvest by provider of the model")
    page.line(
      page.styled(
        Self.row("", "tenants", "exchanges", "tokens", "dollars", "flagged", "exchanges"), .dim))
    for total in totals {
      let harvest = total.all.harvest
      page.line(
        Self.row(
          total.all.provider.map { String(name: $0, columns: Self.nameColumns) } ?? "(unknown)",
          AmountText.grouped(UInt64(total.tenants)), AmountText.exchanges(harvest.exchanges),
          AmountText.compact(harvest.outputTokens), harvest.dollarText,
          AmountText.grouped(UInt64(total.flaggedTenants)),
          AmountText.exchanges(total.flagged.exchanges)))
    }
    page.paragraph(
      "flagged: tenants ever flagged that were served by the provider's models, and what they were "
        + "served by them in all.", style: .dim)
  }

  private static func row(
    _ name: String, _ tenants: String, _ exchanges: String, _ tokens: String, _ dollars: String,
    _ flagged: String, _ flaggedExchanges: String
  ) -> String {
    name.padded(toColumns: nameColumns) + tenants.alignedRight(toColumns: countColumns)
      + exchanges.alignedRight(toColumns: amountColumns)
      + tokens.alignedRight(toColumns: countColumns)
      + dollars.alignedRight(toColumns: countColumns)
      + flagged.alignedRight(toColumns: countColumns)
      + flaggedExchanges.alignedRight(toColumns: amountColumns)
  }
}

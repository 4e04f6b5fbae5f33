public import Fingerprint

extension ReplayReport {
  /// The report as one owner of models may have it from whoever resells them: every name of a
  /// tenant is a pseudonym under the reseller's key.
  ///
  /// That only exchanges with the owner's models are in it is the reader's part
  /// (``Trace/TraceReaderOptions/provider``), and that no policy of the reseller's shows is its
  /// configuration's. Pseudonyms are the same in every report under one key, so that an owner can
  /// follow a tenant, and say to the reseller whom it means.
  ///
  /// - Parameters:
  ///   - owner: the provider, as the registry names it.
  ///   - key: keeps the names: whoever has it can tell them by trying names.
  public func view(ofOwner owner: String, key: FingerprintKey) -> ReplayReport {
    var view = self
    let pseudonyms = Pseudonyms(key: key)
    for index in view.tenants.indices {
      view.tenants[index].tenant = pseudonyms.pseudonym(of: tenants[index].tenant)
    }
    // Among equals names decide, and the order must not tell the true ones'.
    view.tenants.sort(by: TenantReport.precedes)
    view.owner = owner
    return view
  }

  var ownerSentence: String? {
    owner.map {
      "Owner's view: only exchanges with models of \(String(name: $0, columns: 40)); names of "
        + "tenants are pseudonyms under the reseller's key."
    }
  }
}

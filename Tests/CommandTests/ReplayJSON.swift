import Foundation

/// What tests look at in the JSON of `replay`.
struct ReplayJSON: Decodable {
  struct Trace: Decodable {
    let exchanges: Int
    let tenants: Int
    let damagedLines: Int
    let late: Int
  }

  struct Tenant: Decodable {
    let tenant: String
    let logOdds: Double
    let verdict: String
    let firstFlagged: String?
    let exchanges: Int
    let highs: [[Double]]
  }

  let version: Int
  let trace: Trace
  let tenants: [Tenant]

  /// Reads the output of `replay --format json`.
  init(_ output: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(ReplayJSON.self, from: output)
  }

  /// The tenant of that name, byte for byte.
  subscript(name: String) -> Tenant? {
    tenants.first { $0.tenant.utf8.elementsEqual(name.utf8) }
  }
}

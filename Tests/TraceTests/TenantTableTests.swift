import Sketches
import Testing
import Trace

@Suite struct TenantTableTests {
  private func intern(_ table: inout TenantTable, _ name: String) -> TenantID? {
    table.intern(name.utf8Span.span)
  }

  @Test func agreesWithADictionaryOverRandomNames() throws {
    let seed: UInt64 = 2026
    var random = SeededRandom(seed: seed)
    var table = TenantTable()
    var model: [[UInt8]: TenantID] = [:]
    var order: [[UInt8]] = []
    for _ in 0..<200_000 {
      // A third of all names is known already, so that finding and taking in alternate.
      let isAgain = !order.isEmpty && random.chance(3)
      let length = 1 + random.below(random.chance(50) ? 256 : 12)
      let name: [UInt8] =
        isAgain
        ? order[random.below(order.count)]
        : (0..<length).map { _ in UInt8(97 + random.below(26)) }
      let found = table.find(name.span)
      let interned = table.intern(name.span)
      let tenant = try #require(interned, "seed \(seed)")
      let known = model[name]
      // Plain comparisons first: an expectation each would take longer than all the rest.
      if found != known || known != nil && tenant != known {
        Issue.record("\(name) is \(tenant), found as \(String(describing: found)), seed \(seed)")
      }
      if known == nil {
        if tenant.slot != table.count(inPartition: tenant.partition) - 1 {
          Issue.record("\(name) is \(tenant), which is not the next, seed \(seed)")
        }
        model[name] = tenant
        order.append(name)
      }
    }
    #expect(table.count == model.count)
    #expect(Set(model.values).count == model.count)
    for name in order {
      let tenant = try #require(model[name])
      let hash = SeededHash.hash(name.span, seed: TenantTable.defaultSeed)
      if !table.name(of: tenant).utf8.elementsEqual(name) || table.hash(of: tenant) != hash
        || tenant.partition != Int(hash & 63)
      {
        Issue.record("\(name) came back as \(table.name(of: tenant)), seed \(seed)")
      }
    }
    let counts = (0..<TenantID.partitionCount).map { table.count(inPartition: $0) }
    #expect(counts.reduce(0, +) == table.count)
    // Fair shares within six standard deviations.
    let share = Double(model.count) / 64
    #expect(counts.allSatisfy { (Double($0) - share).magnitude < 6 * share.squareRoot() })
  }

  @Test func fillsOnePartitionToItsLimitAndNoFurther() throws {
    let limit = 3_000
    var table = TenantTable(tenantsPerPartition: limit)
    var accepted: [(name: String, tenant: TenantID)] = []
    var refused = 0
    for number in 0..<64 * (limit + 400) {
      let name = "t\(number)"
      guard SeededHash.hash(name.utf8Span.span, seed: TenantTable.defaultSeed) & 63 == 17 else {
        continue
      }
      if let tenant = intern(&table, name) {
        #expect(refused == 0, "a new name after the first refusal")
        accepted.append((name, tenant))
      } else {
        refused += 1
      }
    }
    #expect(accepted.count == limit && refused > 0)
    #expect(table.count(inPartition: 17) == limit && table.count == limit)
    for (slot, entry) in accepted.enumerated() {
      #expect(entry.tenant == TenantID(partition: 17, slot: slot))
      #expect(intern(&table, entry.name) == entry.tenant, "known names stay known when full")
      #expect(table.name(of: entry.tenant) == entry.name)
    }
  }

  @Test func aFullPartitionLeavesTheOthersAlone() {
    var table = TenantTable(tenantsPerPartition: 1)
    for number in 0..<2_000 { _ = intern(&table, "n\(number)") }
    #expect((0..<64).allSatisfy { table.count(inPartition: $0) == 1 })
    #expect(table.count == 64)
  }

  @Test func cannotBeGivenALimitOverItsOwn() {
    var table = TenantTable(tenantsPerPartition: .max)
    #expect(intern(&table, "a") != nil)
    var none = TenantTable(tenantsPerPartition: -1)
    #expect(intern(&none, "a") == nil && none.count == 0)
  }

  @Test func refusesNamesThatAreEmptyOrTooLong() {
    var table = TenantTable()
    let longest = String(repeating: "x", count: TraceLimits.tenantNameBytes)
    #expect(intern(&table, "") == nil)
    #expect(intern(&table, longest + "x") == nil)
    let found = table.find((longest + "x").utf8Span.span)
    #expect(found == nil)
    #expect(intern(&table, longest).map { table.name(of: $0) } == longest)
    #expect(table.count == 1)
  }

  @Test func tellsApartWhatUnicodeCallsEqual() {
    var table = TenantTable()
    let composed = intern(&table, "caf\u{E9}")
    let decomposed = intern(&table, "cafe\u{301}")
    #expect(composed != decomposed && table.count == 2)
  }

  @Test func isAValue() {
    var one = TenantTable()
    let a = intern(&one, "a")
    var two = one
    _ = intern(&two, "b")
    #expect(one.count == 1 && two.count == 2)
    let b = one.find("b".utf8Span.span)
    let again = intern(&two, "a")
    #expect(b == nil && again == a)
  }

  @Test func theSeedDecidesThePartition() {
    let names = (0..<200).map { "tenant-\($0)" }
    func partitions(_ seed: UInt64) -> [Int?] {
      var table = TenantTable(seed: seed)
      return names.map { intern(&table, $0)?.partition }
    }
    #expect(partitions(1) == partitions(1))
    #expect(partitions(1) != partitions(2))
  }
}

@Suite struct NameTableTests {
  @Test func numbersNamesFromOne() {
    var table = NameTable(limit: TraceLimits.models)
    var numbers: [UInt16] = []
    for name in ["aurora-4", "borealis", "aurora-4", ""] {
      numbers.append(table.intern(name.utf8Span.span))
    }
    #expect(numbers == [1, 2, 1, 0])
    #expect(table.name(of: 0) == nil)
    #expect(table.name(of: 2) == "borealis")
    #expect(table.count == 2 && table.overflow == 0)
  }

  @Test func countsWhatDoesNotFit() {
    var table = NameTable(limit: 100)
    for round in 1...2 {
      for number in 0..<150 {
        let id = table.intern("m\(number)".utf8Span.span)
        #expect(id == (number < 100 ? UInt16(number + 1) : 0))
      }
      #expect(table.overflow == UInt64(50 * round))
    }
    let long = String(repeating: "x", count: TraceLimits.nameBytes + 1)
    var fresh = NameTable(limit: 100)
    let id = fresh.intern(long.utf8Span.span)
    #expect(id == 0 && fresh.overflow == 1 && fresh.count == 0)
  }
}

import CFloorLoop

/// Events as columns for the plain C loop, and its state of every tenant.
///
/// This is the one type of the program that lends memory to C. Its invariants:
/// - `state` is a live allocation of `tenants` structs, owned by this value alone, zeroed at first
///   (all zero is a valid struct).
/// - All columns have the same count, and every value of `tenant` is below `tenants` (checked once,
///   when it is made); the C loop reads and writes nothing else.
@safe final class FloorLoop {
  private let tenants: Int
  private let tenant: [UInt32]
  private let outputTokens: [UInt32]
  private let inputTokens: [UInt32]
  private let text: [UInt64]
  private let skeleton: [UInt32]
  /// Moved on by the caller between runs.
  var tsMs: [Int64]
  private let state: UnsafeMutablePointer<stillwatch_floor_tenant>

  /// A loop that has seen nothing.
  init(_ events: FloorEvents, tenants: Int) {
    self.tenants = tenants
    tenant = events.tenant
    tsMs = events.tsMs
    outputTokens = events.outputTokens
    inputTokens = events.inputTokens
    text = events.text
    skeleton = events.skeleton
    let lengths = [
      tsMs.count, outputTokens.count, inputTokens.count, text.count, skeleton.count,
    ]
    let count = tenant.count
    precondition(
      events.tenant.allSatisfy { $0 < tenants } && lengths.allSatisfy { $0 == count },
      "columns that do not fit together")
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: tenants * MemoryLayout<stillwatch_floor_tenant>.stride, alignment: 64)
    unsafe state = memory.bindMemory(to: stillwatch_floor_tenant.self, capacity: tenants)
    unsafe state.initialize(repeating: stillwatch_floor_tenant(), count: tenants)
  }

  deinit { unsafe state.deallocate() }

  /// Takes all events in once more.
  ///
  /// - Parameter ahead: events between asking for a tenant's lines and using them.
  func observe(ahead: Int) {
    let count = tenant.count
    precondition(tsMs.count == count, "a column has changed its length")
    // Safe because the arrays are held by this value and unchanged throughout the closures, and by
    // the invariants above.
    unsafe tenant.withUnsafeBufferPointer { tenant in
      unsafe tsMs.withUnsafeBufferPointer { tsMs in
        unsafe outputTokens.withUnsafeBufferPointer { outputTokens in
          unsafe inputTokens.withUnsafeBufferPointer { inputTokens in
            unsafe text.withUnsafeBufferPointer { text in
              unsafe skeleton.withUnsafeBufferPointer { skeleton in
                var columns = unsafe stillwatch_floor_columns(
                  tenant: tenant.baseAddress, ts_ms: tsMs.baseAddress,
                  output_tokens: outputTokens.baseAddress, input_tokens: inputTokens.baseAddress,
                  text: text.baseAddress, skeleton: skeleton.baseAddress)
                unsafe stillwatch_floor_observe(
                  state, &columns, count, Int32(STILLWATCH_FLOOR_FREQUENT), ahead)
              }
            }
          }
        }
      }
    }
  }

  /// What is kept of a tenant.
  func tenant(_ index: Int) -> FloorTenant {
    precondition((0..<tenants).contains(index), "no tenant \(index)")
    // Safe because the index is one of the structs', which are copied.
    let tenant = unsafe state[index]
    return FloorTenant(
      exchanges: tenant.exchanges, outputTokens: tenant.output_tokens,
      registers: Self.array(tenant.registers), keys: Self.array(tenant.keys),
      counts: Self.array(tenant.counts), errors: Self.array(tenant.errors))
  }

  /// The elements of a C array, which Swift sees as a tuple.
  private static func array<Tuple: BitwiseCopyable, Element: BitwiseCopyable>(
    _ tuple: Tuple
  ) -> [Element] {
    // Safe because C lays the tuple's elements out as an array of `Element`s, all bits of which
    // are valid, and they are copied.
    unsafe withUnsafeBytes(of: tuple) { bytes in unsafe Array(bytes.bindMemory(to: Element.self)) }
  }
}

/// Columns of events; `tenant` counts from 0.
struct FloorEvents {
  var tenant: [UInt32] = []
  var tsMs: [Int64] = []
  var outputTokens: [UInt32] = []
  var inputTokens: [UInt32] = []
  var text: [UInt64] = []
  var skeleton: [UInt32] = []
}

/// What the plain C loop keeps of a tenant, as far as it is compared.
struct FloorTenant {
  var exchanges: UInt64
  var outputTokens: UInt64
  var registers: [UInt8]
  var keys: [UInt64]
  var counts: [UInt32]
  var errors: [UInt32]
}

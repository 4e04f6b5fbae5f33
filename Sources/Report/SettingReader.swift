import Detector
import Trace

/// One object of a configuration file, read setting by setting: whatever is unknown or impossible
/// is refused by the name that it has in the file.
struct SettingReader {
  /// `nil`: the file does not have it, so nothing is set in it.
  private let object: JSONObject?
  private let file: String
  /// The names that lead here, each with a full stop behind it.
  private let path: String

  /// The object at the root of a file.
  init(_ value: JSONValue, file: String) throws(TraceError) {
    guard case .object(let object) = value else {
      throw TraceError(
        file: file, problem: "found \(value.typeName), expected an object of settings")
    }
    self.init(object: object, file: file, path: "")
  }

  private init(object: JSONObject?, file: String, path: String) {
    self.object = object
    self.file = file
    self.path = path
  }

  /// An error about one setting.
  func error(_ name: String, _ problem: String, advice: String? = nil) -> TraceError {
    TraceError(file: file, problem: "setting `\(path)\(name)` \(problem)", advice: advice)
  }

  /// Refuses settings other than these.
  func allow(_ names: [String]) throws(TraceError) {
    for member in object?.members ?? [] where !names.contains(member.key) {
      let near = NearMiss.closest(to: member.key, among: names)
      throw error(
        member.key, "is unknown",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "known here: \(names.joined(separator: ", "))")
    }
  }

  /// An object within this one; an absent one is empty.
  func object(_ name: String) throws(TraceError) -> SettingReader {
    let inner = path + name + "."
    switch object?[name] {
    case nil: return SettingReader(object: nil, file: file, path: inner)
    case .object(let object)?: return SettingReader(object: object, file: file, path: inner)
    case let other?: throw error(name, "is \(other.typeName), expected an object")
    }
  }

  /// Whether the file has the setting.
  func has(_ name: String) -> Bool { object?[name] != nil }

  /// The names of all settings here, in the order of the file.
  var names: [String] { object?.members.map(\.key) ?? [] }

  /// A number in a range; without a default it must be there.
  func number(
    _ name: String, in range: ClosedRange<Double>, default fallback: Double?
  ) throws(TraceError) -> Double {
    guard let value = object?[name] else { return try present(fallback, name) }
    guard let number = value.double else {
      throw error(name, "is \(value.typeName), expected a number")
    }
    guard range.contains(number) else {
      throw error(name, "is \(number), expected \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number of bits, taken to the nearest hundredth.
  func bits(
    _ name: String, in range: ClosedRange<Double>, default fallback: Bits?
  ) throws(TraceError) -> Bits {
    Bits(try number(name, in: range, default: fallback?.value))
  }

  /// A threshold: a multiple of a quarter bit, the step in which running maxima are kept.
  func quarterBits(
    _ name: String, within most: Double = Thresholds.mostBits, default fallback: Bits?
  ) throws(TraceError) -> Bits {
    let bits = try bits(name, in: -most...most, default: fallback)
    guard bits.hundredths % 25 == 0 else {
      throw error(name, "is \(bits.value) bits, expected a multiple of a quarter bit")
    }
    return bits
  }

  /// A Boolean.
  func bool(_ name: String, default fallback: Bool?) throws(TraceError) -> Bool {
    guard let value = object?[name] else { return try present(fallback, name) }
    guard let bool = value.bool else {
      throw error(name, "is \(value.typeName), expected true or false")
    }
    return bool
  }

  /// A calibration: a list of [place, bits].
  func calibration(
    _ name: String, default fallback: Calibration?
  ) throws(TraceError) -> Calibration {
    guard let value = object?[name] else { return try present(fallback, name) }
    let pairs = value.array?.map { $0.array?.compactMap(\.double) ?? [] } ?? []
    guard value.array != nil, pairs.allSatisfy({ $0.count == 2 }) else {
      throw error(name, "is not a list of [place, bits]")
    }
    let points = pairs.map { Calibration.Point(place: $0[0], bits: $0[1]) }
    guard let calibration = Calibration(points: points) else {
      throw error(
        name,
        "is not a calibration: 1 to \(Calibration.mostPoints) points, places rising, bits only "
          + "rising or only falling and within \(Calibration.mostBits) either way")
    }
    return calibration
  }

  private func present<Value>(_ value: Value?, _ name: String) throws(TraceError) -> Value {
    guard let value else { throw error(name, "is missing") }
    return value
  }
}

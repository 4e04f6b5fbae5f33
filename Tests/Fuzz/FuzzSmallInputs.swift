import Fingerprint
import Report
import Trace

/// What must hold of any bytes that are taken for a registry.
enum RegistryCheck {
  static func run(_ bytes: [UInt8], _ reading: Reading) {
    let (reader, error) = read(bytes, chunk: reading.chunk)
    let (plain, plainError) = read(bytes, chunk: 1 << 18)
    require(error == plainError, "chunks change the error of a registry")
    let written = text(of: reader)
    require(written == text(of: plain), "chunks change a registry")
    let (again, none) = read(written, chunk: reading.chunk)
    require(none == nil, "a written registry cannot be read")
    require(text(of: again) == written, "a written registry is written differently the second time")
  }

  private static func read(
    _ bytes: [UInt8], chunk: Int
  ) -> (reader: RegistryReader, error: TraceError?) {
    var reader = RegistryReader()
    do {
      try reader.read(MemoryByteSource(bytes, chunk: chunk), file: "input")
      return (reader, nil)
    } catch {
      require(error.line != nil, "an error of a registry without its line")
      return (reader, error)
    }
  }

  private static func text(of reader: RegistryReader) -> [UInt8] {
    var bytes: [UInt8] = []
    for model in reader.registry.models { RegistryWriter.append(model, to: &bytes) }
    for tenant in reader.registry.tenants {
      RegistryWriter.append(tenant, truth: reader.truth.tenant(tenant.tenant), to: &bytes)
    }
    for event in reader.registry.events { RegistryWriter.append(event, to: &bytes) }
    for campaign in reader.truth.campaigns { RegistryWriter.append(campaign, to: &bytes) }
    return bytes
  }
}

/// What must hold of any bytes that are taken for a configuration.
enum ConfigurationCheck {
  static func run(_ bytes: [UInt8]) {
    guard let read = try? ReplayConfiguration(parsing: bytes.span, file: "input") else { return }
    let text = Array(read.text.utf8)
    do {
      let again = try ReplayConfiguration(parsing: text.span, file: "printed")
      require(Array(again.text.utf8) == text, "a printed configuration reads as another")
    } catch {
      preconditionFailure("a printed configuration cannot be read: \(error)")
    }
  }
}

/// What must hold of any bytes that are taken for JSON.
enum JSONCheck {
  static func run(_ bytes: [UInt8]) {
    do {
      walk(try JSONValue(parsing: bytes.span), depth: 0)
    } catch {
      require(error.byte >= 0 && error.byte <= bytes.count, "an error outside of the text")
      let (line, column) = error.position(in: bytes.span)
      require(line >= 1 && column >= 1, "an error at no place")
    }
  }

  private static func walk(_ value: JSONValue, depth: Int) {
    require(depth <= TraceLimits.nestingDepth, "too deep")
    switch value {
    case .null, .bool, .string: return
    case .number(let number):
      require(number.double.isFinite, "a number that is none")
      if let integer = number.integer {
        require(Double(integer) == number.double, "a number is two numbers")
      }
    case .array(let array): for element in array { walk(element, depth: depth + 1) }
    case .object(let object):
      for member in object.members {
        require(object[member.key] == member.value, "a member cannot be found")
        walk(member.value, depth: depth + 1)
      }
    }
  }
}

/// What must hold of any bytes that are taken for a fingerprint, and for a prompt.
enum FingerprintCheck {
  /// Kept from input to input: a fingerprint must not depend on the prompts before.
  nonisolated(unsafe) private static var used = Fingerprinter(key: .unkeyed)
  private static let fresh = Fingerprinter(key: .unkeyed)

  static func run(_ bytes: [UInt8]) {
    if let fingerprint = PromptFingerprint(base64: bytes.span) {
      require(fingerprint.base64.utf8.elementsEqual(bytes), "base64 reads as something else")
    }
    let made = used.fingerprint(bytes.span)
    var fresh = fresh
    require(made == fresh.fingerprint(bytes.span), "a fingerprint depends on those before")
    let text = Array(made.base64.utf8)
    require(PromptFingerprint(base64: text.span) == made, "a fingerprint does not survive its form")
    let escaped = EscapedText(bytes: bytes.span).description
    require(EscapedText(escaped).description == escaped, "escaping twice changes the text")
    require(!escaped.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control in escaped text")
    _ = NearMiss.closest(to: escaped, among: ["replay", "explain", "convert", escaped])
  }
}

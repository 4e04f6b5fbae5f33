import Formats
import Trace

/// A log of others, read as one format or as whatever it seems to be.
enum LogCheck {
  static func run(_ bytes: [UInt8], _ reading: Reading, format byte: UInt8) {
    let formats = LogFormat.allCases
    let number = Int(byte) % (formats.count + 1)
    let format = number < formats.count ? formats[number] : nil
    guard format != .native else { return }
    guard let whole = read(bytes, format, chunk: 1 << 18, reading),
      let cut = read(bytes, format, chunk: reading.chunk, reading)
    else { return }
    require(whole.written == cut.written, "how the bytes are cut matters to the exchanges")
    require(whole.damage == cut.damage, "how the bytes are cut matters to the damage")
    let lines = UInt64(bytes.count { $0 == UInt8(ascii: "\n") }) + 1
    for error in whole.damage {
      require(error.line.map { (1...lines).contains($0) } ?? true, "a line that is not there")
      require(error.byte ?? 0 <= UInt64(bytes.count), "a byte that is not there")
      require(!error.description.utf8.contains { $0 < 0x20 }, "a control in an error")
    }
    // What a log becomes is a trace like any other.
    guard let again = read(whole.written, .native, chunk: 1 << 18, reading) else { return }
    require(again.written == whole.written && again.damage.isEmpty, "a translation is no trace")
  }

  private static func read(
    _ bytes: [UInt8], _ format: LogFormat?, chunk: Int, _ reading: Reading
  ) -> (written: [UInt8], damage: [TraceError])? {
    var options = LogOptions(tenant: "t")
    options.format = format
    if reading.isSplit, let map = try? FieldMap(parsing: "ts=ts,tenant=resource.a,prompt=p.0") {
      options.map = map
    }
    var written: [UInt8] = []
    do {
      let (source, _) = try LogReader.open(
        name: "input", source: MemoryByteSource(bytes, chunk: chunk), options: options)
      var reader = ExchangeReader(name: "input", source: source, options: reading.options)
      while let exchange = try reader.next() { ExchangeWriter.append(exchange, to: &written) }
      return (written, reader.damage.samples)
    } catch {
      return nil
    }
  }
}

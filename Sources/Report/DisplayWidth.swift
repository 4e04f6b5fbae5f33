import Trace

/// Columns that text takes on a terminal, after UAX #11 (East Asian Width), approximated by
/// blocks: combining marks take none, wide characters and emoji two, all others one.
package enum DisplayWidth {
  /// Columns of a character: 0, 1 or 2. Fixed ranges, so that a report never depends on the
  /// Unicode version of a library.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x2FF: 1
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5,
      0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7...0x6E8,
      0x6EA...0x6ED, 0x900...0x902, 0x93A, 0x93C, 0x941...0x948, 0x94D, 0x951...0x957, 0xE31,
      0xE34...0xE3A, 0xE47...0xE4E, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0x302A...0x302D, 0x3099...0x309A, 0xFE20...0xFE2F:
      0
    case 0x1161...0x11FF: 0  // vowels and finals that join the syllable before them
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3,
      0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB,
      0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA,
      0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757,
      0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x2E80...0x303E,
      0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A,
      0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
      0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E,
      0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
      0x1F57A, 0x1F595...0x1F596, 0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC,
      0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC,
      0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
      0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// Columns of a text.
  package static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }
}

extension String {
  /// Marks that may pile up on one character: enough for every script, too few to reach into the
  /// lines above and below.
  private static let maximumMarks = 2

  /// A name from a trace, made safe to show and cut to at most `columns` (2 or more).
  ///
  /// It stands in quotes where nobody could see where it begins or ends.
  package init(name: String, columns: Int) {
    let isBordered = name.isEmpty || name.first == " " || name.last == " "
    let name = isBordered ? "\"\(name)\"" : name
    var safe = ""
    // What would take no column of its own is written out, so this many characters are enough.
    let escaped = EscapedText(name, maximum: (columns + 1) * (Self.maximumMarks + 1)).description
    var marks = Self.maximumMarks
    for scalar in escaped.unicodeScalars {
      marks = DisplayWidth.columns(scalar) == 0 ? marks + 1 : 0
      if marks > Self.maximumMarks {
        safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    self = safe.cut(toColumns: columns)
  }

  /// The text, or what fits in `columns` with `…` for the rest.
  package func cut(toColumns columns: Int) -> String {
    guard DisplayWidth.columns(self) > columns else { return self }
    var cut = String.UnicodeScalarView()
    var width = 0
    for scalar in unicodeScalars {
      width += DisplayWidth.columns(scalar)
      guard width < columns else { break }
      cut.append(scalar)
    }
    return String(cut) + "…"
  }

  /// Filled up with spaces at the end.
  package func padded(toColumns columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - DisplayWidth.columns(self)))
  }

  /// Filled up with spaces before the text.
  package func alignedRight(toColumns columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - DisplayWidth.columns(self))) + self
  }
}

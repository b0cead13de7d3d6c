/// The kit's own file format for an encounter: JSON with the names of the facts as keys.
///
/// See <doc:CaseJSON>. A file holds one case, an array of cases, an object with the key `cases`,
/// or one case a line.
public enum CaseFormat {
  /// Keys by which JSON files of other formats are known: FHIR resources and CDS Hooks requests.
  static let foreignKeys = ["resourceType", "hook", "hookInstance"]

  /// Whether a text that starts with these bytes looks like a file of cases rather than anything
  /// else, FHIR in particular.
  ///
  /// The keys of the first object decide, as far as `start` shows them; a few kilobytes are enough
  /// for real files. The text need not be well-formed.
  public static func looksLikeCase(_ start: some Sequence<UInt8>) -> Bool {
    var scan = KeyScan()
    for byte in start {
      switch scan.take(byte) {
      case .more: continue
      case .ended: return scan.isCase
      case .key(let key):
        if foreignKeys.contains(key) { return false }
        if CaseKey(rawValue: key) != nil { scan.sawKnownKey = true }
      }
    }
    return scan.isCase
  }
}

/// Picks the keys of the first object, or of the first object of a list, out of a text.
private struct KeyScan {
  enum Step {
    case more, ended
    case key(String)
  }

  var sawKnownKey = false
  private var sawKey = false
  private var sawBrace = false
  private var depth = 0
  /// The depth of the object whose keys count.
  private var wantedDepth = 1
  private var isInString = false
  private var isEscaped = false
  private var text: [UInt8] = []
  private var lastText: String?
  private var skipped = 0

  /// An object without any key is a case of which nothing is known.
  var isCase: Bool { sawKnownKey || (sawBrace && !sawKey) }

  mutating func take(_ byte: UInt8) -> Step {
    if isInString {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString = false
        if depth == wantedDepth { lastText = String(decoding: text, as: UTF8.self) }
      }
      if isInString, text.count < 40 { text.append(byte) }
      return .more
    }
    switch byte {
    case UInt8(ascii: "\""):
      guard depth > 0 else { return .ended }
      isInString = true
      text.removeAll(keepingCapacity: true)
    case UInt8(ascii: "["):
      if depth == 0 { wantedDepth = 2 }
      depth += 1
    case UInt8(ascii: "{"):
      depth += 1
      if depth == wantedDepth { sawBrace = true }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth < wantedDepth, sawBrace || depth <= 0 { return .ended }
    case UInt8(ascii: ":"):
      if let key = lastText {
        lastText = nil
        sawKey = true
        return .key(key)
      }
    case UInt8(ascii: ","): lastText = nil
    case 0x20, 0x09, 0x0A, 0x0D: break
    case 0xEF, 0xBB,
      0xBF where depth == 0 && skipped < 3:
      skipped += 1
    default: if depth == 0 { return .ended }
    }
    return .more
  }
}

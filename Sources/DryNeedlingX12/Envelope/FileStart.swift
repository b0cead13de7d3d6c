/// What a file that does not start with an ISA seems to be.
enum FileStart {
  static let emptyMessage = "the file is empty; an X12 file starts with an `ISA` segment"

  /// Why the encoding of a file cannot be read; nil for one byte a character.
  static func refusedEncoding(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String? {
    guard count >= 2 else { return nil }
    let mark = (bytes[0], bytes[1])
    let isMarked = mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF)
    let isBare =
      count >= 4 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[2] == 0) == (bytes[0] == 0)
      && (bytes[3] == 0) == (bytes[1] == 0)
    guard isMarked || isBare else { return nil }
    return "the file is UTF-16; save it as UTF-8 or ASCII, as X12 files are"
  }

  /// What to say of a file that starts like this.
  static func message(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String {
    let start = UnsafeBufferPointer(start: bytes, count: min(count, 8))
    let guess: String? =
      switch start.first {
      case 0x7B, 0x5B: "looks like JSON"
      case 0x3C: "looks like XML"
      default:
        [
          ("GS", "starts with a group (`GS`)"), ("ST", "starts with a transaction set (`ST`)"),
          ("ISA", "starts with an incomplete `ISA`"), ("UN", "looks like EDIFACT"),
          ("MSH", "looks like HL7 v2"),
        ].first { start.starts(with: $0.0.utf8) }?.1
      }
    let what = guess.map { "the file \($0), and" } ?? "the file"
    return "\(what) has no `ISA` segment at its start; an X12 file starts with one"
  }
}

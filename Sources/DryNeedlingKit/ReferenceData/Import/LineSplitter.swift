/// A line of a text file, without its end.
struct TextLine {
  /// The bytes; valid only while the line is handed over.
  let bytes: UnsafeRawBufferPointer
  /// Number of the line, from 1.
  let number: Int
  /// Offset of its first byte in the file.
  let byte: Int
  /// Whether a line end follows; false only for the last line of a file that has none there.
  let isEnded: Bool

  /// An error about the byte at `offset` of the line.
  func error(at offset: Int = 0, _ message: String) -> ReferenceDataError {
    ReferenceDataError(line: number, column: offset + 1, byte: byte + offset, message)
  }

  /// Whether it holds nothing but blanks, tabs and commas.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x2C } }
}

/// Cuts a file that comes in pieces into lines, of which each ends with LF or CR LF.
struct LineSplitter: Sendable {
  /// No line of an official file comes near it.
  static let longestLine = 1 << 16

  private var pending: [UInt8] = []
  private var number = 1
  private var byte = 0

  /// Hands over the lines that end in these bytes.
  mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ body: (TextLine) throws(ReferenceDataError) -> Void
  ) throws(ReferenceDataError) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x0A else {
        index += 1
        continue
      }
      let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<index])
      if pending.isEmpty {
        try hand(over: piece, isEnded: true, body)
      } else {
        try append(piece)
        try handPending(isEnded: true, body)
      }
      index += 1
      start = index
    }
    try append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  /// Hands over what follows the last line end, if anything does.
  mutating func finish(
    _ body: (TextLine) throws(ReferenceDataError) -> Void
  ) throws(ReferenceDataError) {
    if !pending.isEmpty { try handPending(isEnded: false, body) }
  }

  private mutating func append(_ piece: UnsafeRawBufferPointer) throws(ReferenceDataError) {
    guard pending.count + piece.count <= Self.longestLine else {
      throw ReferenceDataError(
        line: number, column: 1, byte: byte,
        "the line is longer than any of an official file; give the text file as it was published")
    }
    pending += piece
  }

  private mutating func handPending(
    isEnded: Bool, _ body: (TextLine) throws(ReferenceDataError) -> Void
  ) throws(ReferenceDataError) {
    let line = pending
    pending.removeAll(keepingCapacity: true)
    try line.withUnsafeBufferPointer { (bytes) throws(ReferenceDataError) in
      try hand(over: UnsafeRawBufferPointer(bytes), isEnded: isEnded, body)
    }
  }

  private mutating func hand(
    over bytes: UnsafeRawBufferPointer, isEnded: Bool,
    _ body: (TextLine) throws(ReferenceDataError) -> Void
  ) throws(ReferenceDataError) {
    let hasReturn = bytes.last == 0x0D
    try body(
      TextLine(
        bytes: hasReturn ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes,
        number: number, byte: byte, isEnded: isEnded))
    number += 1
    byte += bytes.count + 1
  }
}

extension UnsafeRawBufferPointer {
  /// The text of a range, without blanks around it and in lower case when asked for.
  func text(_ range: Range<Int>) -> String {
    String(decoding: self[trimmed(range)], as: UTF8.self)
  }

  /// A range without the blanks around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, self[low] == 0x20 { low += 1 }
    while high > low, self[high - 1] == 0x20 { high -= 1 }
    return low..<high
  }

  /// The ranges between the occurrences of a byte.
  func fields(separatedBy separator: UInt8) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(8)
    var start = 0
    for index in 0..<count where self[index] == separator {
      fields.append(start..<index)
      start = index + 1
    }
    fields.append(start..<count)
    return fields
  }

  /// What the bytes are known to be when they are no text of a table; nil when they may be one.
  var wrongKind: String? {
    let start = prefix(8).drop {
      $0 == 0x20 || $0 == 0x09 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF
    }
    if starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return "this is a zip archive or a workbook; unpack it and give the text file in it"
    }
    if start.first == 0x3C {
      return
        "this is a web page and not the file; accept the licence in a browser and save the file"
    }
    if start.first == 0x7B || start.starts(with: [0x25, 0x50, 0x44, 0x46]) || contains(0) {
      return "this is no text file as it is published; give the .txt or .csv file"
    }
    return nil
  }
}

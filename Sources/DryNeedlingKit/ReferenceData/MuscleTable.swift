/// The rows behind ``Muscle``.
enum MuscleTable {
  /// Bytes of a name; more than the longest has, and a multiple of a word.
  static let nameCapacity = 40

  /// The name, padded; its length as a digit of base 64; `P` or `M` for paired or midline; `c`, `o`
  /// or `r` for how often it is needled; `y` or `n` for the pleura; up to three letters of regions.
  private static var rows: StaticRows { StaticRows(text, rowLength: 48) }

  /// Muscles in the table.
  static var count: Int { rows.count }

  private static func nameLength(_ index: Int) -> Int { Int(rows.byte(index, 40)) - 0x30 }

  static func name(_ index: Int) -> String {
    String(decoding: (0..<max(0, nameLength(index))).map { rows.byte(index, $0) }, as: UTF8.self)
  }

  static func isPaired(_ index: Int) -> Bool { rows.byte(index, 41) == 0x50 }

  static func needlingRelevance(_ index: Int) -> Muscle.NeedlingRelevance {
    switch rows.byte(index, 42) {
    case 0x63: .common
    case 0x6F: .occasional
    default: .rare
    }
  }

  static func isInPneumothoraxZone(_ index: Int) -> Bool { rows.byte(index, 43) == 0x79 }

  static func regions(_ index: Int) -> [Muscle.Region] {
    (44..<47).compactMap { region(rows.byte(index, $0)) }
  }

  // MARK: - Exact names

  /// The row of an exact canonical name in lowercase; nil for anything else.
  static func index(canonicalUTF8 bytes: UnsafeRawBufferPointer) -> UInt16? {
    guard bytes.count > 0, bytes.count <= nameCapacity, let start = bytes.baseAddress else {
      return nil
    }
    let slots = slots
    var slot = Int(truncatingIfNeeded: hash(start, bytes.count)) & (slotCount - 1)
    while true {
      let entry = slots[slot]
      if entry == UInt16.max { return nil }
      if nameLength(Int(entry)) == bytes.count, matches(Int(entry), start, bytes.count) {
        return entry
      }
      slot = (slot &+ 1) & (slotCount - 1)
    }
  }

  /// Four times as many slots as muscles, so that most names are found at the first try.
  private static let slotCount = 1024

  private static let slots: [UInt16] = {
    var slots = [UInt16](repeating: .max, count: slotCount)
    for index in 0..<count {
      let bytes = Array(name(index).utf8)
      var slot =
        bytes.withUnsafeBytes { buffer in
          buffer.baseAddress.map { Int(truncatingIfNeeded: hash($0, buffer.count)) } ?? 0
        } & (slotCount - 1)
      while slots[slot] != .max { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt16(index)
    }
    return slots
  }()

  /// Reads whole words, the last one overlapping; a name shorter than a word is read by the byte.
  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ count: Int, _ offset: Int) -> UInt64 {
    if count >= 8 {
      return start.loadUnaligned(fromByteOffset: min(offset, count &- 8), as: UInt64.self)
    }
    var word: UInt64 = 0
    for index in 0..<count {
      word = word &<< 8 | UInt64(start.load(fromByteOffset: index, as: UInt8.self))
    }
    return word
  }

  @inline(__always)
  private static func hash(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset < count {
      hash = (hash ^ word(start, count, offset)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      offset &+= 8
    }
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func matches(_ index: Int, _ start: UnsafeRawPointer, _ count: Int) -> Bool {
    let name = UnsafeRawPointer(text.utf8Start) + index &* 48
    var offset = 0
    while offset < count {
      if word(start, count, offset) != word(name, count, offset) { return false }
      offset &+= 8
    }
    return true
  }

  // MARK: - Details

  /// The name of one part of a muscle, without reading the others; nil when there is no such part.
  static func part(_ position: Int, of index: Int) -> String? {
    guard position >= 0, details.indices.contains(index) else { return nil }
    let text = details[index]
    var bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)[...]
    guard let bar = bytes.firstIndex(of: 0x7C) else { return nil }
    bytes = bytes[(bar + 1)...].prefix { $0 != 0x7C }
    for _ in 0..<position {
      guard let end = bytes.firstIndex(of: 0x3B) else { return nil }
      bytes = bytes[(end + 1)...]
    }
    let part = bytes.prefix { $0 != 0x3B }
    return part.isEmpty ? nil : String(decoding: part, as: UTF8.self)
  }

  struct Details {
    let latinName: String
    let parts: [String]
    let synonyms: [String]
    let abbreviations: [String]
    let uberonIdentifier: String?
    let snomedIdentifier: String?
  }

  /// The rest of a row, which only printing and the vocabulary ask for.
  static func details(_ index: Int) -> Details {
    let fields =
      details.indices.contains(index)
      ? details[index].description.split(separator: "|", omittingEmptySubsequences: false) : []
    func list(_ position: Int) -> [String] {
      guard position < fields.count else { return [] }
      return fields[position].split(separator: ";").map(String.init)
    }
    return Details(
      latinName: list(0).first ?? "", parts: list(1), synonyms: list(2), abbreviations: list(3),
      uberonIdentifier: list(4).first, snomedIdentifier: list(5).first)
  }
}

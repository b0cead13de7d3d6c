import LocatedJSON

/// Lines of a file that are put together as one list, so that they can refer to each other.
struct JoinedLines {
  private struct Line {
    var range: Range<Int>
    var place: JSONPlace
    var isContext: Bool
  }

  private var text: [UInt8] = [UInt8(ascii: "[")]
  private var lines: [Line] = []
  /// Lines that were read before, and are kept because they say who and where somebody is.
  private var keptCount = 0

  var hasNew: Bool { lines.count > keptCount }

  mutating func begin() { self = JoinedLines() }

  /// Adds a line; true when there is no room for more.
  mutating func add(
    _ bytes: UnsafeRawBufferPointer, at place: JSONPlace, isContext: Bool, limit: Int
  ) -> Bool {
    if !lines.isEmpty { text.append(UInt8(ascii: ",")) }
    let start = text.count
    text.append(contentsOf: bytes)
    lines.append(Line(range: start..<text.count, place: place, isContext: isContext))
    return text.count >= limit
  }

  /// The list, and where its elements stood. What is added from now on makes another.
  mutating func take() -> (text: [UInt8], table: LineTable) {
    var taken: [UInt8] = []
    swap(&taken, &text)
    taken.append(UInt8(ascii: "]"))
    var table = LineTable()
    for line in lines { table.add(offset: line.range.lowerBound, place: line.place) }
    return (taken, table)
  }

  /// Makes the list anew of the lines that are wanted. What is asked of each is whether it is new, and
  /// was not read with a list before.
  mutating func sift(
    _ taken: UnsafeRawBufferPointer,
    where isWanted: (UnsafeRawBufferPointer, JSONPlace, _ isNew: Bool) -> Bool
  ) {
    let old = lines
    let oldKept = keptCount
    lines.removeAll(keepingCapacity: true)
    text = [UInt8(ascii: "[")]
    for (number, line) in old.enumerated() {
      let bytes = UnsafeRawBufferPointer(rebasing: taken[line.range])
      if number == oldKept { keptCount = lines.count }
      guard isWanted(bytes, line.place, number >= oldKept) else { continue }
      _ = add(bytes, at: line.place, isContext: line.isContext, limit: .max)
    }
  }

  /// Begins the next list with the lines that say who and where somebody is, as far as they fit into
  /// a quarter of it. They are moved to the front of the list that was read, whose memory is kept.
  mutating func keepContext(of taken: inout [UInt8], joinedBytes: Int) {
    let old = lines
    lines.removeAll(keepingCapacity: true)
    var end = 1
    taken.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      for line in old where line.isContext && end + line.range.count <= joinedBytes / 4 {
        if !lines.isEmpty {
          bytes[end] = UInt8(ascii: ",")
          end += 1
        }
        (start + end).copyMemory(from: start + line.range.lowerBound, byteCount: line.range.count)
        let range = end..<end + line.range.count
        lines.append(Line(range: range, place: line.place, isContext: true))
        end = range.upperBound
      }
    }
    keptCount = lines.count
    if taken.capacity / 4 <= joinedBytes {
      taken.removeLast(taken.count - end)
      swap(&taken, &text)
    } else {
      text = Array(taken[..<end])
    }
  }
}

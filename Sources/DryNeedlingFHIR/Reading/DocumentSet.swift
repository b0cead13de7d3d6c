import DryNeedlingKit
import LocatedJSON

/// The documents a collection is taken from, and where their bytes stand in the file.
struct DocumentSet {
  private enum Source {
    /// A document of the file itself.
    case file(JSONDocument)
    /// Lines of the file that were put into one document.
    case lines(LineTable)
    /// A document within a text of the file, which stands at a place of its own.
    case text(Element)
  }

  private var sources: [Source] = []

  mutating func removeAll() { sources.removeAll() }

  mutating func add(file document: JSONDocument) -> UInt32 { add(.file(document)) }
  mutating func add(lines: LineTable) -> UInt32 { add(.lines(lines)) }
  mutating func add(text: Element) -> UInt32 { add(.text(text)) }

  private mutating func add(_ source: Source) -> UInt32 {
    sources.append(source)
    return UInt32(sources.count - 1)
  }

  /// Where a spot stands in the file.
  func place(of spot: Spot) -> JSONPlace {
    guard sources.indices.contains(spot.document) else { return .start }
    switch sources[spot.document] {
    case .file(let document): return document.place(ofByte: spot.offset)
    case .lines(let table): return table.place(ofByte: spot.offset)
    case .text(let element): return place(of: element.spot)
    }
  }

  /// The text of the file that a spot stands in, where it is not the file's own JSON.
  func textAround(_ spot: Spot) -> Spot? {
    guard sources.indices.contains(spot.document) else { return nil }
    if case .text(let element) = sources[spot.document] { return element.spot }
    return nil
  }
}

/// Where lines that were put together stood.
struct LineTable {
  private struct Line {
    /// Offset of its first byte in the text that was put together.
    var offset: Int
    /// Where its first byte stands in the file.
    var place: JSONPlace
  }

  private var lines: [Line] = []

  mutating func removeAll() { lines.removeAll(keepingCapacity: true) }

  /// Whether each line is one element of a list: lines that are broken can make up a whole together.
  func starts(elementsOf list: JSONValue) -> Bool {
    guard list.count == lines.count, let elements = list.elements else { return false }
    return zip(elements, lines).allSatisfy { $0.offset == $1.offset }
  }

  mutating func add(offset: Int, place: JSONPlace) {
    lines.append(Line(offset: offset, place: place))
  }

  func place(ofByte offset: Int) -> JSONPlace {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .start }
    let line = lines[low - 1]
    let inLine = offset - line.offset
    return JSONPlace(
      byte: line.place.byte + inLine, line: line.place.line, column: line.place.column + inLine)
  }
}

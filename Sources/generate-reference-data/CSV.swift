import Foundation

/// A row of a comma-separated file, by column name.
struct CSVRow {
  fileprivate let columns: [String: Int]
  fileprivate let cells: [String]

  /// The cell of a column; empty when the column is missing from the file.
  subscript(_ column: String) -> String {
    guard let index = columns[column], index < cells.count else { return "" }
    return cells[index]
  }

  /// The parts of a cell that holds a list.
  func list(_ column: String) -> [String] {
    self[column].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}

enum CSV {
  /// The rows of a file with one header row, quoted cells as in RFC 4180.
  static func rows(_ file: URL) throws -> [CSVRow] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var previousWasQuote = false
    func endCell() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    for byte in try Data(contentsOf: file) {
      if quoted {
        if byte == UInt8(ascii: "\"") {
          quoted = false
          previousWasQuote = true
        } else {
          cell.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if previousWasQuote { cell.append(byte) }
        quoted = true
      case UInt8(ascii: ","): endCell()
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"):
        endCell()
        records.append(record)
        record = []
      default: cell.append(byte)
      }
      previousWasQuote = false
    }
    if !cell.isEmpty || !record.isEmpty {
      endCell()
      records.append(record)
    }
    guard let header = records.first else { return [] }
    let columns = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return records.dropFirst().map { CSVRow(columns: columns, cells: $0) }
  }
}

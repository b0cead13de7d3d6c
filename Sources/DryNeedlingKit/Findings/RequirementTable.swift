/// The requirements and facts that rules rest on, and the disagreements of their sources, by id.
///
/// Read from the generated text when the first finding is built.
enum RequirementTable {
  static func citation(_ id: String) -> Citation? { citations[id] }

  static func conflict(_ id: String) -> SourceConflict? { conflicts[id] }

  /// Every requirement and fact, in the order of the source.
  static let all: [Citation] = rows(of: text).compactMap(Citation.init(fields:))

  /// Every disagreement, in the order of the source.
  static let allConflicts: [SourceConflict] = rows(of: conflictText).compactMap { fields in
    fields.count == 2 ? SourceConflict(id: fields[0], explanation: fields[1]) : nil
  }

  private static let citations = [String: Citation](
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let conflicts = [String: SourceConflict](
    allConflicts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The fields of each row: one row a line, fields between bars.
  private static func rows(of text: StaticString) -> [[String]] {
    text.withUTF8Buffer { bytes in
      bytes.split(separator: 0x0A).map { row in
        row.split(separator: 0x7C, omittingEmptySubsequences: false)
          .map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }
}

extension Citation {
  /// A row of the generated text: id, issuer, title, locator, first day, last day, confidence,
  /// statement.
  fileprivate init?(fields: [String]) {
    guard fields.count == 8, let confidence = Confidence(rawValue: fields[6]) else { return nil }
    id = fields[0]
    issuer = fields[1]
    title = fields[2]
    locator = fields[3]
    effectiveFrom = CalendarDate(fields[4])
    effectiveTo = CalendarDate(fields[5])
    self.confidence = confidence
    statement = fields[7]
  }
}

/// The requirements and facts that rules rest on, by id.
enum RequirementTable {
  static func citation(_ id: String) -> Citation? { byID[id] }

  private static let byID: [String: Citation] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.id, $0) })

  static let all: [Citation] = [
    Citation(
      id: "CPT-01", issuer: "AMA", title: "CPT, instructions to 20560 and 20561", locator: "",
      effectiveFrom: CalendarDate("2020-01-01"), effectiveTo: nil, confidence: .secondary)
  ]
}

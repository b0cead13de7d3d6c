/// What a transaction set is, from its number (ST01) and the guide it follows (ST03 or GS08).
enum TransactionKind: Sendable, Hashable {
  /// The professional claim in a version that is read.
  case professionalClaim
  /// A claim (837) of another guide or version; what it is, in plain words.
  case otherClaim(String)
  /// Another transaction set; what it is, in plain words.
  case other(String)

  /// The versions of the professional claim that are read.
  static let guides: [String] = ["005010X222", "005010X222A1", "005010X222A2"]

  init(set: String, guide: String) {
    guard set == "837" else {
      self = .other(Self.name(set: set, guide: guide))
      return
    }
    if Self.guides.contains(guide) {
      self = .professionalClaim
    } else {
      self = .otherClaim(Self.claimName(guide))
    }
  }

  private static func claimName(_ guide: String) -> String {
    if guide.isEmpty { return "837 that names no guide" }
    if guide.contains("X223") || guide.contains("X096") {
      return "837I institutional claim (`\(guide)`)"
    }
    if guide.contains("X224") || guide.contains("X097") { return "837D dental claim (`\(guide)`)" }
    if guide.contains("X222") || guide.contains("X098") {
      return "837P professional claim of version `\(guide)`"
    }
    return "837 of version `\(guide)`"
  }

  private static func name(set: String, guide: String) -> String {
    switch set {
    case "270": "X12 270 eligibility inquiry"
    case "271": "X12 271 eligibility response"
    case "275": "X12 275 attachment"
    case "276": "X12 276 claim status inquiry"
    case "277": guide.contains("X214") ? "X12 277CA claim acknowledgment" : "X12 277 claim status"
    case "278": "X12 278 prior authorization"
    case "820": "X12 820 premium payment"
    case "834": "X12 834 enrollment"
    case "835": "X12 835 remittance"
    case "850": "X12 850 purchase order"
    case "810": "X12 810 invoice"
    case "997": "X12 997 functional acknowledgment"
    case "999": "X12 999 implementation acknowledgment"
    case "": "X12 transaction set without a number"
    default: "X12 transaction set `\(set)`"
    }
  }
}

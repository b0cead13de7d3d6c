import DryNeedlingKit
import Foundation

extension ReferenceTables {
  /// Words of `taxonomy.csv` and the case of `Profession` each stands for; nil where the code does
  /// not tell the profession.
  private static let professions: [String: String?] = [
    "physician (MD/DO)": "physician", "physician assistant": "physicianAssistant",
    "nurse practitioner": "nursePractitioner",
    "clinical nurse specialist": "clinicalNurseSpecialist",
    "nurse anesthetist (CRNA)": "nurseAnesthetist", "advanced practice midwife": "midwife",
    "podiatrist": "podiatrist", "dentist": "dentist", "chiropractor": "chiropractor",
    "acupuncturist": "acupuncturist", "physical therapist": "physicalTherapist",
    "physical therapist assistant": "physicalTherapistAssistant",
    "occupational therapist": "occupationalTherapist",
    "occupational therapy assistant": "occupationalTherapyAssistant",
    "athletic trainer": "athleticTrainer", "naturopath": "naturopath",
    "massage therapist": "massageTherapist", "registered nurse": "registeredNurse",
    "student in training program": "student", "military health care provider": nil,
    "mechanotherapist": "other", "naprapath": "other", "reflexologist": "other",
    "homeopath": "other", "podiatric assistant": "other",
    "clinical exercise physiologist": "other", "rehabilitation practitioner": "other",
    "kinesiotherapist": "other", "anesthesiologist assistant": "other",
  ]

  static func taxonomy(_ domain: URL) throws -> GeneratedFile {
    let rows = try CSV.rows(domain.appendingPathComponent("taxonomy.csv"))
    let cases = Set(professions.values.compactMap { $0 }).sorted()
    let letters = Dictionary(
      uniqueKeysWithValues: cases.enumerated().map {
        ($1, Character(UnicodeScalar(97 + UInt8($0))))
      }
    )
    let lines = try rows.map { row -> String in
      let isOrganization = row["individual_or_org"] == "organization"
      var letter: Character = "-"
      if !isOrganization {
        guard let profession = professions[row["profession"]] else {
          throw GenerationError("taxonomy.csv: unknown profession \(row["profession"])")
        }
        if let profession { letter = letters[profession] ?? "-" }
      }
      let ended = row["deactivated_on"].replacing("-", with: "")
      guard row["code"].utf8.count == 10, ended.isEmpty || ended.utf8.count == 8 else {
        throw GenerationError("taxonomy.csv: unexpected shape in \(row["code"])")
      }
      return "\(row["code"])\(letter)\(isOrganization ? "O" : "I")"
        + (ended.isEmpty ? "--------" : ended)
    }.sorted()
    let switchCases = cases.map { name in
      "    case 0x\(String(letters[name]?.asciiValue ?? 0, radix: 16)): .\(name)\n"
    }.joined()
    return GeneratedFile(
      extending: "TaxonomyTable",
      source: rows.first?["source_version"] ?? "",
      snapshot: ReferenceSnapshot(
        "taxonomy",
        release: String((rows.first?["source_version"] ?? "").prefix { $0 != "(" })
          .trimmingCharacters(in: .whitespaces),
        count: lines.count, summing: lines),
      body: """
          static func profession(_ letter: UInt8) -> Profession? {
            switch letter {
        \(switchCases)    default: nil
            }
          }

        \(try Literal.rows("text", lines))
        """)
  }

  static func placesOfService(_ domain: URL) throws -> GeneratedFile {
    let rows = try CSV.rows(domain.appendingPathComponent("place_of_service.csv"))
    let needling = ["yes": "possible", "no": "impossible", "unclear": "unclear"]
    var summed: [String] = []
    let cases = try rows.sorted { $0["code"] < $1["code"] }.map { row -> String in
      guard let code = Int(row["code"]), let state = needling[row["needling_possible"]] else {
        throw GenerationError("place_of_service.csv: unexpected row \(row["code"])")
      }
      summed.append(
        "\(row["code"])|\(row["plain_label"])|\(row["effective_from"])|\(state)\n")
      return """
            case \(code):
              PlaceOfServiceEntry(
                label: \(Literal.string(row["plain_label"])),
                assignedFrom: \(try Literal.date(row["effective_from"])), needling: .\(state))

        """
    }.joined()
    return GeneratedFile(
      extending: "PlaceOfServiceTable", source: "CMS place-of-service code set, 20240502",
      snapshot: ReferenceSnapshot(
        "placeOfService", release: "20240502", count: rows.count, summing: summed),
      body: """
          /// The entry of a code; nil for a code that is not assigned.
          static func entry(for place: PlaceOfService) -> PlaceOfServiceEntry? {
            switch place.number {
        \(cases)    default: nil
            }
          }
        """)
  }

  static func filingIndicators(_ domain: URL) throws -> GeneratedFile {
    let kinds = [
      "medicare": "medicare", "medicare_advantage": "medicareAdvantage", "medicaid": "medicaid",
      "tricare": "tricare", "va": "va", "workers_comp": "workersCompensation", "auto": "auto",
      "liability": "liability", "blues": "blueCross", "commercial": "commercial",
      "federal_employee": "federalEmployeeProgram", "other_federal": "otherFederal",
      "other_non_federal": "otherNonFederal", "title_v": "titleV", "disability": "disability",
      "dental": "dental", "self_pay": "selfPay", "unknown": "unknown",
    ]
    let rows = try CSV.rows(domain.appendingPathComponent("payer_identifiers.csv"))
      .filter { $0["record_type"] == "filing_indicator" }.sorted { $0["code"] < $1["code"] }
    var summed: [String] = []
    let cases = try rows.map { row -> String in
      let bytes = Array(row["code"].utf8)
      guard bytes.count == 2, let kind = kinds[row["payer_kind"]] else {
        throw GenerationError("payer_identifiers.csv: unexpected row \(row["code"])")
      }
      let packed = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
      let valid = !row["notes"].contains("not in the 5010")
      summed.append("\(packed)|\(kind)|\(valid)\n")
      return
        "    case 0x\(String(packed, radix: 16)): FilingIndicatorEntry(kind: .\(kind), isValidIn5010: \(valid))"
        + "  // \(row["code"])\n"
    }.joined()
    return GeneratedFile(
      extending: "FilingIndicatorTable", source: "claim filing indicator values of 4010 and 5010",
      snapshot: ReferenceSnapshot(
        "filingIndicators", release: "5010", count: rows.count, summing: summed),
      body: """
          /// The entry of a value of two ASCII characters, the first in the high byte.
          static func entry(packed: UInt16) -> FilingIndicatorEntry? {
            switch packed {
        \(cases)    default: nil
            }
          }
        """)
  }
}

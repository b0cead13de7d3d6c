import Testing

@testable import DryNeedlingKit

/// Small files in the layouts that CMS and CDC publish, with rows of our own.
enum OfficialFiles {
  // MARK: - NCCI

  private static let ncciHead = [
    "CPT only copyright 2025.  All rights reserved.\t\t\t\t\t\t",
    "Column1/Column2 Edits\t\t\t\t\t\t",
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
    "\t\tprior to 1996\tDate\tDate\t0=not allowed\t", "\t\t\t\t*=no data\t1=allowed\t",
    "\t\t\t\t\t9=not applicable\t",
  ]

  static func ncci(_ rows: [String]) -> [UInt8] { lines(ncciHead + rows) }

  /// Rows of two parts of one release.
  static let ncciParts = [
    [
      "11111\t22222\t*\t19950101\t*\t1\tMutually exclusive procedures",
      "20561\t97530\t\t20250401\t20260701\t0\tMisuse of Column Two code with Column One code",
      "20561\t64405\t\t20200101\t*\t0\tMisuse of Column Two code with Column One code",
      "20561\t20560\t\t20200101\t*\t0\tHCPCS/CPT procedure code definition",
    ],
    [
      "97810\t20561\t\t20200101\t20200101\t9\tMutually exclusive procedures",
      "97810\t97530\t\t20260101\t*\t1\tMore extensive procedure",
      "99999\t00001\t\t20260101\t*\t1\tMutually exclusive procedures",
    ],
  ]

  // MARK: - Medically unlikely edits

  static func mue(_ rows: [String], column: String = "Practitioner Services MUE Values") -> [UInt8]
  {
    lines(
      [
        "\"Notice of a right holder, of which the text is \"\"as is\"\",", "",
        "in three lines.\",,,",
        "\"HCPCS/", "CPT Code\",\(column),MUE Adjudication Indicator,MUE Rationale",
      ] + rows)
  }

  static let mueRows = [
    "0001U,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction",
    "20560,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction",
    "20561,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction",
    "97140,3,2 Date of Service Edit: Policy,Clinical: Data",
    "V0001,0,3 Date of Service Edit: Clinical,Clinical: Data",
  ]

  // MARK: - ICD-10-CM

  /// An order file of an edition like the built-in one of that day, but for `changed`
  /// codes.
  static func order(on date: CalendarDate, _ changed: [String: ImportedDiagnosis.State]) throws
    -> [UInt8]
  {
    var codes: [(code: String, isBillable: Bool)] = []
    var rest = changed
    ICD10CMTable.forEachRow { code, period in
      guard period.contains(date) else { return }
      let state = rest.removeValue(forKey: code.description)
      guard state != .ended else { return }
      let isBillable = state.map { $0 == .billable } ?? period.isBillable
      codes.append((code.description.filter { $0 != "." }, isBillable))
    }
    for (code, state) in rest { codes.append((code.filter { $0 != "." }, state == .billable)) }
    codes.sort { $0.code < $1.code }
    var bytes: [UInt8] = []
    for (index, entry) in codes.enumerated() {
      bytes += padded("\(100_001 + index)".dropFirst(), 6)
      bytes += padded(entry.code, 8)
      bytes += padded(entry.isBillable ? "1" : "0", 2)
      bytes += padded("Short title", 61)
      bytes += Array("A long title in our own words\r\n".utf8)
    }
    return bytes
  }

  private static func padded(_ text: some StringProtocol, _ width: Int) -> [UInt8] {
    Array(text.utf8) + [UInt8](repeating: 0x20, count: max(0, width - text.utf8.count))
  }

  // MARK: - Reading

  private static func lines(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
  }

  static func read(
    _ kind: ReferenceDataKind, _ name: String, _ bytes: [UInt8], release: String? = nil,
    chunk: Int = .max
  ) throws(ReferenceDataError) -> ReferenceDataOverlay {
    var reader = try ReferenceFileReader(
      kind, fileName: name, release: release.flatMap { CalendarDate($0) })
    var start = 0
    while start < bytes.count {
      let end = chunk < bytes.count - start ? start + chunk : bytes.count
      try reader.add(Array(bytes[start..<end]))
      start = end
    }
    return try reader.finish()
  }

  /// The overlay of both parts.
  static func ncciOverlay() throws -> ReferenceDataOverlay {
    ReferenceDataOverlay(
      merging: try ncciParts.enumerated().map {
        try read(.ncci, "ccipra-v323r0-f\($0 + 1).txt", ncci($1))
      })
  }

  /// What a file that cannot be used is refused for.
  static func refusal(
    _ kind: ReferenceDataKind, _ name: String, _ bytes: [UInt8], release: String? = nil
  ) throws -> ReferenceDataError {
    do throws(ReferenceDataError) {
      _ = try read(kind, name, bytes, release: release)
    } catch {
      return error
    }
    Issue.record("the file was taken")
    throw ReferenceDataError("taken")
  }
}

extension CodingCase {
  /// What one rule finds with other reference data.
  func findings(_ number: UInt16, with overlays: ReferenceDataOverlay...) -> [Finding] {
    ClaimChecker(referenceData: ReferenceData(overlays: overlays)).check(encounter).findings
      .filter { $0.ruleID.number == number }
  }
}

/// The reference data that a checker asks: the built-in tables, and releases from official files
/// laid over them.
///
/// For the days an imported release covers, it decides; the built-in tables answer for the rest.
public struct ReferenceData: Sendable {
  /// Nil when there are the built-in tables only, which is what the fast path asks.
  let imported: ImportedTables?

  /// The tables that come with the kit.
  public static let builtIn = ReferenceData(imported: nil)

  private init(imported: ImportedTables?) { self.imported = imported }

  /// The built-in tables with overlays, whose order does not matter.
  public init(overlays: [ReferenceDataOverlay]) {
    let overlay = ReferenceDataOverlay(merging: overlays)
    imported = overlay == ReferenceDataOverlay() ? nil : ImportedTables(overlay)
  }

  /// Which releases answer. `policies` is the day of the policy set that is asked with them.
  package func releases(policies: CalendarDate?) -> ReferenceReleases {
    ReferenceReleases(
      ncci: ncciRelease(in: .practitioner),
      ncciOutpatientHospital: ncciRelease(in: .outpatientHospital),
      mue: max(MUETable.release, imported?.newestLimits[.practitioner] ?? MUETable.release),
      icd10cm: max(ICD10CMTable.release, imported?.editions.last?.release ?? ICD10CMTable.release),
      policies: policies)
  }
}

/// Imported releases, ready to be asked.
final class ImportedTables: Sendable {
  /// Edits of a pair in the newest release that has it.
  private let edits: [NCCISetting: [CodePair: [NCCIEdit]]]
  /// Codes that have an imported edit with needling.
  let partnersOfNeedling: Set<ProcedureCode>
  let newestEdits: [NCCISetting: CalendarDate]
  /// Limits by table, oldest release first.
  let limits: [NCCISetting: [(release: CalendarDate, limits: [ProcedureCode: ImportedUnitLimit])]]
  let newestLimits: [NCCISetting: CalendarDate]
  /// Oldest first.
  let editions: [ImportedEdition]

  init(_ overlay: ReferenceDataOverlay) {
    var edits: [NCCISetting: [CodePair: [NCCIEdit]]] = [:]
    var partners: Set<ProcedureCode> = []
    var newestEdits: [NCCISetting: CalendarDate] = [:]
    // Sections come oldest first, so a newer release takes the place of an older one.
    for section in overlay.ncci where section.release >= NCCITable.release {
      let byPair = Dictionary(grouping: section.edits) { CodePair($0.columnOne, $0.columnTwo) }
      for (pair, rows) in byPair {
        edits[section.setting, default: [:]][pair] = rows.map { NCCIEdit($0, section) }
      }
      newestEdits[section.setting] = section.release
      for edit in section.edits {
        if edit.columnOne.isDryNeedling { partners.insert(edit.columnTwo) }
        if edit.columnTwo.isDryNeedling { partners.insert(edit.columnOne) }
      }
    }
    self.edits = edits
    partnersOfNeedling = partners
    self.newestEdits = newestEdits
    var limits:
      [NCCISetting: [(release: CalendarDate, limits: [ProcedureCode: ImportedUnitLimit])]] = [:]
    for section in overlay.mue {
      limits[section.setting, default: []].append(
        (
          section.release,
          Dictionary(section.limits.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        ))
    }
    self.limits = limits
    newestLimits = limits.compactMapValues { $0.last?.release }
    editions = overlay.icd10cm.map(ImportedEdition.init)
  }

  /// The imported edits of a pair, deleted ones included; nil when the pair is in no import.
  func edits(
    _ first: ProcedureCode, _ second: ProcedureCode, in setting: NCCISetting
  ) -> [NCCIEdit]? {
    edits[setting]?[CodePair(first, second)]
  }

  /// The edition that decides on a date; nil when the built-in table does.
  func edition(on date: CalendarDate) -> ImportedEdition? {
    guard let edition = editions.last(where: { $0.release <= date }),
      edition.release >= ICD10CMTable.release || date < ICD10CMTable.release
    else { return nil }
    return edition
  }
}

/// An imported edition of ICD-10-CM, ready to be asked.
struct ImportedEdition: Sendable {
  let release: CalendarDate
  let nextPossibleChange: CalendarDate
  private let states: [DiagnosisCode: ImportedDiagnosis.State]
  /// Codes that are billable now and were not, sorted.
  let newlyBillable: [DiagnosisCode]

  init(_ section: ICD10CMEdition) {
    release = section.release
    nextPossibleChange = section.nextPossibleChange
    states = Dictionary(
      section.changes.map { ($0.code, $0.state) }, uniquingKeysWith: { $1 })
    newlyBillable = section.changes.filter { $0.state == .billable }.map(\.code)
  }

  /// How the edition has a code; nil where it is as in the built-in table.
  func state(of code: DiagnosisCode) -> ImportedDiagnosis.State? { states[code] }
}

extension NCCIEdit {
  fileprivate init(_ edit: ImportedEdit, _ section: NCCIRelease) {
    self.init(
      setting: section.setting, columnOne: edit.columnOne, columnTwo: edit.columnTwo,
      modifierIndicator: edit.modifierIndicator, rationale: edit.rationale,
      deletedOn: edit.deletedOn, effectiveFrom: edit.effectiveFrom, release: section.release)
  }
}

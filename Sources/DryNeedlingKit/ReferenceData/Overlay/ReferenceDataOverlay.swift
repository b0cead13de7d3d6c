/// Reference data from official files, kept to what the kit needs, to be laid over the built-in
/// tables.
///
/// Made by ``ReferenceFileReader`` from the files as published, or read from the JSON that
/// ``json`` writes (the schema is `reference-data.schema.json`).
public struct ReferenceDataOverlay: Sendable, Hashable {
  var ncci: [NCCIRelease] = []
  var mue: [MUERelease] = []
  var icd10cm: [ICD10CMEdition] = []

  /// An overlay without anything in it.
  public init() {}

  /// What several overlays have, whatever their order. Parts of one release become one; where two
  /// files of one release differ in a limit or a code, the milder value holds.
  public init(merging overlays: [ReferenceDataOverlay]) {
    ncci = Self.merged(overlays.flatMap(\.ncci))
    mue = Self.merged(overlays.flatMap(\.mue))
    icd10cm = Self.merged(overlays.flatMap(\.icd10cm))
  }

  private static func merged<Section: ImportedSection>(_ sections: [Section]) -> [Section] {
    var byKey: [Section.Key: Section] = [:]
    for section in sections { byKey[section.key, default: section].add(section) }
    return byKey.values.sorted { $0.key < $1.key }
  }

  /// One release of one table in an overlay.
  public struct Contents: Sendable, Hashable {
    /// What it is.
    public let kind: ReferenceDataKind
    /// Which table of it; nil for ICD-10-CM, which has one.
    public let setting: NCCISetting?
    /// First day of the release.
    public let release: CalendarDate
    /// Rows of the official files.
    public let rowsRead: Int
    /// Rows kept: edits, limits, or differences from the built-in table.
    public let rowsKept: Int
    /// For NCCI edits: pairs of the built-in table that the files do not have. Their built-in answer
    /// stays; many mean that a part of the release is missing.
    public let pairsMissing: Int
  }

  /// What is in the overlay, in a fixed order.
  public var contents: [Contents] {
    ncci.map {
      Contents(
        kind: .ncci, setting: $0.setting, release: $0.release, rowsRead: $0.rowsRead,
        rowsKept: $0.edits.count, pairsMissing: $0.pairsMissing)
    }
      + mue.map {
        Contents(
          kind: .mue, setting: $0.setting, release: $0.release, rowsRead: $0.rowsRead,
          rowsKept: $0.limits.count, pairsMissing: 0)
      }
      + icd10cm.map {
        Contents(
          kind: .icd10cm, setting: nil, release: $0.release, rowsRead: $0.rowsRead,
          rowsKept: $0.changes.count, pairsMissing: 0)
      }
  }
}

/// An official file that was read.
struct ImportedFile: Sendable, Hashable, Comparable {
  /// Rows of the table in it.
  let rows: Int
  /// FNV-1a checksum of its bytes, 64 bits.
  let checksum: UInt64

  static func < (left: ImportedFile, right: ImportedFile) -> Bool {
    (left.checksum, left.rows) < (right.checksum, right.rows)
  }
}

/// What one release of one table adds.
protocol ImportedSection: Sendable {
  associatedtype Key: Hashable & Comparable
  var key: Key { get }
  var files: [ImportedFile] { get set }
  /// Adds another section of the same key.
  mutating func add(_ other: Self)
}

extension ImportedSection {
  var rowsRead: Int { files.reduce(0) { $0 + $1.rows } }

  mutating func addFiles(of other: Self) { files = Set(files + other.files).sorted() }
}

/// Which release of which table.
struct ReleaseKey: Hashable, Comparable {
  let release: CalendarDate
  let setting: NCCISetting

  static func < (left: ReleaseKey, right: ReleaseKey) -> Bool {
    (left.release, left.setting.rawValue) < (right.release, right.setting.rawValue)
  }
}

/// NCCI edits of one release.
struct NCCIRelease: ImportedSection, Hashable {
  let setting: NCCISetting
  let release: CalendarDate
  var files: [ImportedFile]
  /// Sorted.
  var edits: [ImportedEdit]

  var key: ReleaseKey { ReleaseKey(release: release, setting: setting) }

  mutating func add(_ other: NCCIRelease) {
    addFiles(of: other)
    edits = Set(edits + other.edits).sorted()
  }

  /// Pairs of the built-in table that are not among the edits.
  var pairsMissing: Int {
    let pairs = Set(edits.map { CodePair($0.columnOne, $0.columnTwo) })
    return NCCITable.pairs(in: setting).count { !pairs.contains($0) }
  }
}

/// Two codes, whatever their order.
struct CodePair: Hashable, Sendable {
  private let packed: UInt64

  init(_ first: ProcedureCode, _ second: ProcedureCode) {
    let (low, high) = first < second ? (first, second) : (second, first)
    packed = UInt64(low.packed) << 32 | UInt64(high.packed)
  }
}

/// A row of the official table of edits.
struct ImportedEdit: Sendable, Hashable, Comparable {
  let columnOne: ProcedureCode
  let columnTwo: ProcedureCode
  let effectiveFrom: CalendarDate
  let deletedOn: CalendarDate?
  let modifierIndicator: NCCIEdit.ModifierIndicator
  let rationale: NCCIEdit.Rationale

  static func < (left: ImportedEdit, right: ImportedEdit) -> Bool {
    if left.columnOne != right.columnOne { return left.columnOne < right.columnOne }
    if left.columnTwo != right.columnTwo { return left.columnTwo < right.columnTwo }
    return left.order < right.order
  }

  /// Newest first, and of two of a day the one that a modifier lifts.
  private var order: (Int32, Int32, Int, String) {
    (
      -effectiveFrom.dayNumber, -(deletedOn?.dayNumber ?? .max), -Int(modifierIndicator.rawValue),
      rationale.rawValue
    )
  }
}

/// Unit limits of one release.
struct MUERelease: ImportedSection, Hashable {
  let setting: NCCISetting
  let release: CalendarDate
  var files: [ImportedFile]
  /// Sorted by code, each once.
  var limits: [ImportedUnitLimit]

  var key: ReleaseKey { ReleaseKey(release: release, setting: setting) }

  mutating func add(_ other: MUERelease) {
    addFiles(of: other)
    let all = Dictionary(grouping: limits + other.limits, by: \.code)
    limits = all.values.compactMap { $0.max() }.sorted()
  }
}

/// A row of the official table of medically unlikely edits.
struct ImportedUnitLimit: Sendable, Hashable, Comparable {
  let code: ProcedureCode
  let units: Int
  let adjudication: MedicallyUnlikelyEdit.Adjudication

  static func < (left: ImportedUnitLimit, right: ImportedUnitLimit) -> Bool {
    (left.code, left.units, left.adjudication.rawValue)
      < (right.code, right.units, right.adjudication.rawValue)
  }
}

/// An edition of ICD-10-CM, as differences from the built-in table on its first day.
struct ICD10CMEdition: ImportedSection, Hashable {
  let release: CalendarDate
  var files: [ImportedFile]
  /// Sorted by code, each once.
  var changes: [ImportedDiagnosis]

  var key: CalendarDate { release }

  mutating func add(_ other: ICD10CMEdition) {
    addFiles(of: other)
    let all = Dictionary(grouping: changes + other.changes, by: \.code)
    changes = all.values.compactMap { $0.min { $0.state < $1.state } }
      .sorted { $0.code < $1.code }
  }

  /// The first day on which another edition may differ: the next April or October.
  var nextPossibleChange: CalendarDate {
    let (year, month, _) = release.components
    let next = month < 4 ? (year, 4) : month < 10 ? (year, 10) : (year + 1, 4)
    return CalendarDate(year: next.0, month: next.1, day: 1) ?? release
  }
}

/// A code that an edition has otherwise than the built-in table.
struct ImportedDiagnosis: Sendable, Hashable {
  enum State: String, Sendable, Hashable, Comparable, CaseIterable {
    case billable, header, ended

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  let code: DiagnosisCode
  let state: State
}

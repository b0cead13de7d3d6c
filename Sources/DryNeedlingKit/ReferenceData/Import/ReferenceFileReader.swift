/// Kinds of official files that can be read.
@nonexhaustive
public enum ReferenceDataKind: String, Sendable, Hashable, CaseIterable {
  /// NCCI procedure-to-procedure edits (CMS, text with tabs, each quarter, in parts).
  case ncci
  /// Medically unlikely edits (CMS, CSV, each quarter).
  case mue
  /// ICD-10-CM order file (CDC or CMS, fixed columns, each October and April).
  case icd10cm
}

/// Reads one official file, piece by piece, into an overlay of what the kit needs of it.
///
/// ```swift
/// var reader = try ReferenceFileReader(.ncci, fileName: "ccipra-v323r0-f1.txt")
/// while let piece = nextPiece() { try reader.add(piece) }
/// let overlay = try reader.finish()
/// ```
/// The parts of a release are read one by one, and their overlays merged, in any order.
public struct ReferenceFileReader: Sendable {
  private var table: any OfficialTable
  private var splitter = LineSplitter()
  private var checksum: UInt64 = 0xcbf2_9ce4_8422_2325

  /// A reader for one file.
  ///
  /// - Parameters:
  ///   - kind: What the file is.
  ///   - fileName: Its name as published, from which the release and the setting are taken where it
  ///     has them and they are not given.
  ///   - release: First day of the release. Needed for an order file, whose name does not tell.
  ///   - setting: Which NCCI table it is. A table of medically unlikely edits says so itself.
  /// - Throws: When release or setting are neither given nor in the name.
  public init(
    _ kind: ReferenceDataKind, fileName: String, release: CalendarDate? = nil,
    setting: NCCISetting? = nil
  ) throws(ReferenceDataError) {
    let name = FileName(fileName)
    guard let release = release ?? name.release(of: kind) else {
      throw ReferenceDataError(
        "the file's name does not tell the first day of its release; give it, such as `2026-10-01`")
    }
    guard release.isFirstOfQuarter, release >= ICD10CMTable.firstDay else {
      throw ReferenceDataError(
        "`\(release)` is not the first day of a quarter, on which releases begin")
    }
    switch kind {
    case .ncci:
      guard let setting = setting ?? name.setting else {
        throw ReferenceDataError(
          "the file's name does not tell whether it is the practitioner or the outpatient hospital "
            + "table; give the setting")
      }
      table = NCCIFileReader(setting: setting, release: release)
    case .mue: table = MUEFileReader(release: release)
    case .icd10cm: table = ICD10CMOrderReader(release: release)
    }
  }

  /// Takes the next bytes of the file. After an error the file is of no use.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) throws(ReferenceDataError) {
    for byte in bytes { checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // Lines are handed over while the splitter changes, so it is not part of `self` meanwhile.
    var splitter = self.splitter
    self.splitter = LineSplitter()
    try splitter.add(bytes) { (line) throws(ReferenceDataError) in try table.line(line) }
    self.splitter = splitter
  }

  /// Takes the next bytes of the file.
  public mutating func add(_ bytes: [UInt8]) throws(ReferenceDataError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(ReferenceDataError) in
      try add(UnsafeRawBufferPointer(buffer))
    }
  }

  /// The file has ended: what is in it, or why it cannot be used.
  public consuming func finish() throws(ReferenceDataError) -> ReferenceDataOverlay {
    var table = self.table
    var splitter = self.splitter
    try splitter.finish { (line) throws(ReferenceDataError) in try table.line(line) }
    return try table.overlay(checksum: checksum)
  }
}

/// Reads one kind of official file line by line.
protocol OfficialTable: Sendable {
  mutating func line(_ line: TextLine) throws(ReferenceDataError)
  /// What was in the file, which has ended.
  func overlay(checksum: UInt64) throws(ReferenceDataError) -> ReferenceDataOverlay
}

extension NCCIFileReader: OfficialTable {
  func overlay(checksum: UInt64) throws(ReferenceDataError) -> ReferenceDataOverlay {
    try finish()
    var overlay = ReferenceDataOverlay()
    overlay.ncci = [
      NCCIRelease(
        setting: setting, release: release, files: [ImportedFile(rows: rows, checksum: checksum)],
        edits: Set(edits).sorted())
    ]
    return overlay
  }
}

extension MUEFileReader: OfficialTable {
  func overlay(checksum: UInt64) throws(ReferenceDataError) -> ReferenceDataOverlay {
    let setting = try finish()
    var overlay = ReferenceDataOverlay()
    overlay.mue = [
      MUERelease(
        setting: setting, release: release, files: [ImportedFile(rows: rows, checksum: checksum)],
        limits: limits.sorted())
    ]
    return overlay
  }
}

extension ICD10CMOrderReader: OfficialTable {
  func overlay(checksum: UInt64) throws(ReferenceDataError) -> ReferenceDataOverlay {
    var overlay = ReferenceDataOverlay()
    overlay.icd10cm = [
      ICD10CMEdition(
        release: release, files: [ImportedFile(rows: rows, checksum: checksum)],
        changes: try changes())
    ]
    return overlay
  }
}

/// What the name of an official file tells.
private struct FileName {
  private let name: [UInt8]

  init(_ name: String) {
    let path = name.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
    self.name = Array(path.split(separator: UInt8(ascii: "/")).last ?? [])
  }

  /// `ccipra` is the practitioner table, `ccioph` that of outpatient hospitals.
  var setting: NCCISetting? {
    if position(after: "ccipra") != nil { return .practitioner }
    return position(after: "ccioph") != nil ? .outpatientHospital : nil
  }

  func release(of kind: ReferenceDataKind) -> CalendarDate? {
    switch kind {
    case .ncci: ncciRelease
    case .mue: mueRelease
    case .icd10cm: nil
    }
  }

  /// `v323` is 32.3: versions count years from 1995 as 1, and quarters from 0.
  private var ncciRelease: CalendarDate? {
    guard let start = position(after: "-v"), let version = number(start, 3),
      start + 3 < name.count, name[start + 3] == UInt8(ascii: "r"), version % 10 < 4
    else { return nil }
    return CalendarDate(year: 1994 + version / 10, month: version % 10 * 3 + 1, day: 1)
  }

  /// `Eff_04-01-2026`, also with a hyphen.
  private var mueRelease: CalendarDate? {
    guard let start = position(after: "eff"), let month = number(start + 1, 2),
      let day = number(start + 4, 2), let year = number(start + 7, 4)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func position(after text: StaticString) -> Int? {
    let count = text.utf8CodeUnitCount
    guard name.count >= count else { return nil }
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: count)
    for start in 0...(name.count - count) where name[start..<start + count].elementsEqual(wanted) {
      return start + count
    }
    return nil
  }

  private func number(_ start: Int, _ digits: Int) -> Int? {
    guard start >= 0, start + digits <= name.count else { return nil }
    var value = 0
    for byte in name[start..<start + digits] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

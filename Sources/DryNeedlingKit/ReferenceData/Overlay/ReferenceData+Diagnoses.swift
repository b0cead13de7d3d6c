/// Questions about ICD-10-CM codes.
extension ReferenceData {
  /// The status of `code` on `date`.
  @inline(__always)
  func status(of code: DiagnosisCode, on date: CalendarDate) -> DiagnosisCodeStatus {
    let status = ICD10CMTable.status(of: code, on: date)
    guard let imported, !imported.editions.isEmpty else { return status }
    return Self.status(status, of: code, on: date, imported)
  }

  private static func status(
    _ builtIn: DiagnosisCodeStatus, of code: DiagnosisCode, on date: CalendarDate,
    _ imported: ImportedTables
  ) -> DiagnosisCodeStatus {
    if let edition = imported.edition(on: date), let state = edition.state(of: code) {
      switch state {
      case .billable: return .billable
      case .header: return .header
      case .ended:
        var first = edition
        for earlier in imported.editions.reversed() where earlier.release < edition.release {
          guard earlier.state(of: code) == .ended else { break }
          first = earlier
        }
        return .ended(last: first.release.adding(days: -1))
      }
    }
    guard case .unknown = builtIn,
      let later = imported.editions.first(where: {
        $0.release > date && ($0.state(of: code) ?? .ended) != .ended
      })
    else { return builtIn }
    return .notYetValid(from: later.release)
  }

  /// The billable codes below `code` on `date`, in order, at most `limit`.
  func validChildren(
    of code: DiagnosisCode, on date: CalendarDate, limit: Int
  ) -> [DiagnosisCode] {
    guard let edition = imported?.edition(on: date) else {
      return ICD10CMTable.validChildren(of: code, on: date, limit: limit)
    }
    let builtIn = ICD10CMTable.validChildren(of: code, on: date, limit: .max)
      .filter { (edition.state(of: $0) ?? .billable) == .billable }
    let added = edition.newlyBillable.filter { $0 != code && $0.isWithin(code) }
    return Array(Set(builtIn + added).sorted().prefix(limit))
  }

  /// What a person who wrote a code that is not billable on `date` may have meant: the nearest code
  /// above it that exists, and the billable codes below that one (or itself, when it is billable).
  /// Nil when not even the category exists.
  func nearest(
    to code: DiagnosisCode, on date: CalendarDate, limit: Int
  ) -> (existing: DiagnosisCode, billable: [DiagnosisCode])? {
    guard imported?.edition(on: date) != nil else {
      return ICD10CMTable.nearest(to: code, on: date, limit: limit)
    }
    var length = code.length
    while length >= 3 {
      let shorter = DiagnosisCode(
        unchecked: code.packed & PackedText.prefixMask(length, capacity: 7))
      switch status(of: shorter, on: date) {
      case .billable: return (shorter, [shorter])
      case .header: return (shorter, validChildren(of: shorter, on: date, limit: limit))
      default: length -= 1
      }
    }
    return nil
  }

  /// What to say where the edition of a date was not read; empty where it was.
  func editionNote(on date: CalendarDate) -> String {
    guard let edition = staleEdition(on: date) else { return "" }
    return " (edition of \(edition), the newest that was read; check that of the day)"
  }

  /// The edition that answers for a date when a later one, which was not read, may differ; nil when
  /// the edition of the date was read.
  func staleEdition(on date: CalendarDate) -> CalendarDate? {
    if date < ICD10CMTable.nextPossibleChange { return nil }
    guard let edition = imported?.edition(on: date) else { return ICD10CMTable.release }
    return date < edition.nextPossibleChange ? nil : edition.release
  }
}

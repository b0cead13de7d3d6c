/// An Excludes1 note: two conditions that are not coded together.
///
/// The official guideline I.A.12.a allows both codes when the conditions are clearly unrelated, so
/// a pair is a warning.
struct Excludes1Note: Sendable, Hashable {
  /// Where the note stands, as the tabular list writes it: a code, a category or a range.
  let code: String
  /// The codes it names, `-` for all below.
  let excluded: String
  /// The condition it names, shortened.
  let wording: String
  /// The oldest compared edition that has the note: 2016, 2017, 2021 (January) or 2025 (April).
  let sinceEdition: Int

  /// The first day of that edition. Before it the note may have stood or not.
  var seenFrom: CalendarDate {
    switch sinceEdition {
    case ...2016: .constant(2015, 10, 1)
    case 2017: .constant(2016, 10, 1)
    case 2021: .constant(2021, 1, 1)
    default: .constant(2025, 4, 1)
    }
  }
}

/// Excludes1 notes about back, neck, muscle and head pain, of the April 2026 tabular list.
enum Excludes1Table {
  /// The edition the notes were read from.
  static let release = CalendarDate.constant(2026, 4, 1)

  /// Notes in the table.
  static var count: Int { index.entries.count }

  /// The note that excludes `first` and `second` from each other, whichever of them it stands at;
  /// of several the oldest, then the one that stands nearest to the codes. Nil when there is none,
  /// and for a code and itself.
  static func note(between first: DiagnosisCode, and second: DiagnosisCode) -> Excludes1Note? {
    index.note(between: first, and: second)
  }

  /// The notes between any two of `diagnoses`, at most the first 64, each with the positions of the
  /// two, the lower first.
  static func forEachNote(
    in diagnoses: [Diagnosis], _ body: (_ first: Int, _ second: Int, Excludes1Note) -> Void
  ) {
    let index = index
    var earlier = Candidates()
    for second in diagnoses.indices.prefix(64) {
      guard let code = icd10(diagnoses[second]), let notes = index.notes(of: code) else { continue }
      // Mostly no earlier diagnosis shares a note with this one, and none is looked at again.
      if notes.meets(earlier) {
        for first in 0..<second {
          guard let other = icd10(diagnoses[first]),
            let note = index.note(between: other, and: code)
          else { continue }
          body(first, second, note)
        }
      }
      earlier.formUnion(notes)
    }
  }

  @inline(__always)
  private static func icd10(_ diagnosis: Diagnosis) -> DiagnosisCode? {
    diagnosis.codeSet == .icd10cm ? diagnosis.code : nil
  }

  // MARK: - Index

  /// Codes from one to another, with all that is below them.
  struct Codes: Sendable {
    let low: UInt64
    let high: UInt64

    /// Reads `M54`, `M54.5-`, `M50-M51`; nil for anything else.
    init?(_ text: Substring) {
      let ends = text.split(separator: "-")
      guard let first = ends.first, ends.count <= 2, let low = DiagnosisCode(first),
        let last = ends.last.flatMap({ DiagnosisCode($0) })
      else { return nil }
      self.low = low.packed
      high = last.packed | ~PackedText.prefixMask(last.length, capacity: 7) & (1 << 42 - 1)
    }

    @inline(__always)
    func contains(_ code: DiagnosisCode) -> Bool { code.packed >= low && code.packed <= high }
  }

  /// Which notes stand at a category or exclude it, one bit a note.
  struct Candidates: Sendable {
    static let words = 3
    var notedAt: [3 of UInt64] = [0, 0, 0]
    var excluded: [3 of UInt64] = [0, 0, 0]

    /// Whether a note of one side stands at what a note of the other side excludes.
    @inline(__always)
    func meets(_ other: Candidates) -> Bool {
      var common: UInt64 = 0
      for word in 0..<Self.words {
        common |= notedAt[word] & other.excluded[word] | other.notedAt[word] & excluded[word]
      }
      return common != 0
    }

    mutating func formUnion(_ other: Candidates) {
      for word in 0..<Self.words {
        notedAt[word] |= other.notedAt[word]
        excluded[word] |= other.excluded[word]
      }
    }
  }

  struct Entry: Sendable {
    let at: Codes
    let excluded: Codes
    let note: Excludes1Note

    @inline(__always)
    func excludes(_ first: DiagnosisCode, _ second: DiagnosisCode) -> Bool {
      (at.contains(first) && excluded.contains(second))
        || (at.contains(second) && excluded.contains(first))
    }

    func precedes(_ other: Entry) -> Bool {
      (note.sinceEdition, at.high - at.low)
        < (other.note.sinceEdition, other.at.high - other.at.low)
    }
  }

  struct Index: Sendable {
    private(set) var entries: [Entry] = []
    /// Position in `candidates` of each category, 0 for one no note touches.
    private var positions: [UInt16]
    private var candidates: [Candidates] = [Candidates()]

    init(_ source: [StaticString]) {
      positions = [UInt16](repeating: 0, count: ICD10CMTable.categorySlots)
      for line in source {
        let fields = line.description.split(
          separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, let at = Codes(fields[0]), let excluded = Codes(fields[1]),
          let edition = Int(fields[2]), entries.count < Candidates.words * 64
        else { continue }
        let note = Excludes1Note(
          code: String(fields[0]), excluded: String(fields[1]), wording: String(fields[3]),
          sinceEdition: edition)
        let (word, bit) = (entries.count / 64, (1 as UInt64) << UInt64(entries.count % 64))
        mark(at) { $0.notedAt[word] |= bit }
        mark(excluded) { $0.excluded[word] |= bit }
        entries.append(Entry(at: at, excluded: excluded, note: note))
      }
    }

    private mutating func mark(_ codes: Codes, _ change: (inout Candidates) -> Void) {
      guard let first = ICD10CMTable.categorySlot(DiagnosisCode(unchecked: codes.low)),
        let last = ICD10CMTable.categorySlot(DiagnosisCode(unchecked: codes.high)), first <= last
      else { return }
      for slot in first...last {
        if positions[slot] == 0 {
          positions[slot] = UInt16(candidates.count)
          candidates.append(Candidates())
        }
        change(&candidates[Int(positions[slot])])
      }
    }

    func note(between first: DiagnosisCode, and second: DiagnosisCode) -> Excludes1Note? {
      guard first != second, let one = candidates(first), let two = candidates(second) else {
        return nil
      }
      var best: Int?
      for word in 0..<Candidates.words {
        var rest =
          (one.notedAt[word] & two.excluded[word]) | (two.notedAt[word] & one.excluded[word])
        while rest != 0 {
          let position = word &* 64 &+ rest.trailingZeroBitCount
          rest &= rest &- 1
          guard entries[position].excludes(first, second) else { continue }
          if let found = best, !entries[position].precedes(entries[found]) { continue }
          best = position
        }
      }
      return best.map { entries[$0].note }
    }

    /// The notes that stand at `code` itself or above it, or exclude it; nil when there are none.
    func notes(of code: DiagnosisCode) -> Candidates? {
      guard var notes = candidates(code) else { return nil }
      for word in 0..<Candidates.words {
        var rest = notes.notedAt[word] | notes.excluded[word]
        while rest != 0 {
          let bit = rest & (0 &- rest)
          rest ^= bit
          let entry = word &* 64 &+ bit.trailingZeroBitCount
          if !entries[entry].at.contains(code) { notes.notedAt[word] &= ~bit }
          if !entries[entry].excluded.contains(code) { notes.excluded[word] &= ~bit }
        }
      }
      return notes
    }

    @inline(__always)
    private func candidates(_ code: DiagnosisCode) -> Candidates? {
      guard let slot = ICD10CMTable.categorySlot(code) else { return nil }
      let position = Int(positions[slot])
      return position == 0 ? nil : candidates[position]
    }
  }

  /// Built when a claim with two diagnoses is first checked.
  private static let index = Index(source)
}

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
    var spans: [64 of UInt16] = .init(repeating: 0)
    for second in diagnoses.indices.prefix(spans.count) {
      guard let code = icd10(diagnoses[second]) else { continue }
      spans[second] = index.span(of: code)
      for first in 0..<second where index.spansMeet(spans[first], spans[second]) {
        if let other = icd10(diagnoses[first]), let note = index.note(between: other, and: code) {
          body(first, second, note)
        }
      }
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

  /// The notes, and for quick answers the codes cut into spans: codes of one span are in the same
  /// ranges of all notes, so that two spans have a note between them or have none.
  struct Index: Sendable {
    private(set) var entries: [Entry] = []
    /// The first code of each span but the lowest, in order.
    private var starts: [UInt64] = []
    /// One bit for each two spans, a row for each span.
    private var meetings: [UInt64] = []
    private var rowLength = 0

    init(_ source: [StaticString]) {
      for line in source {
        let fields = line.description.split(
          separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, let at = Codes(fields[0]), let excluded = Codes(fields[1]),
          let edition = Int(fields[2])
        else { continue }
        let note = Excludes1Note(
          code: String(fields[0]), excluded: String(fields[1]), wording: String(fields[3]),
          sinceEdition: edition)
        entries.append(Entry(at: at, excluded: excluded, note: note))
      }
      let ranges = entries.flatMap { [$0.at, $0.excluded] }
      starts = Set(ranges.flatMap { [$0.low, $0.high + 1] }).sorted()
      rowLength = starts.count / 64 + 1
      meetings = [UInt64](repeating: 0, count: (starts.count + 1) * rowLength)
      for entry in entries {
        for one in spans(of: entry.at) {
          for other in spans(of: entry.excluded) {
            meet(one, other)
            meet(other, one)
          }
        }
      }
    }

    private func spans(of codes: Codes) -> ClosedRange<Int> {
      Int(span(ofPacked: codes.low))...Int(span(ofPacked: codes.high))
    }

    private mutating func meet(_ one: Int, _ other: Int) {
      meetings[one * rowLength + other / 64] |= 1 << UInt64(other % 64)
    }

    /// The span of a code. The lowest, 0, holds codes that no note touches.
    @inline(__always)
    func span(of code: DiagnosisCode) -> UInt16 { span(ofPacked: code.packed) }

    @inline(__always)
    private func span(ofPacked packed: UInt64) -> UInt16 {
      var low = 0
      var length = starts.count
      while length > 0 {
        let half = length / 2
        if starts[low &+ half] <= packed {
          low = low &+ half &+ 1
          length = length &- half &- 1
        } else {
          length = half
        }
      }
      return UInt16(truncatingIfNeeded: low)
    }

    /// Whether a note excludes codes of one span and of another.
    @inline(__always)
    func spansMeet(_ one: UInt16, _ other: UInt16) -> Bool {
      meetings[Int(one) &* rowLength &+ Int(other >> 6)] >> UInt64(other & 63) & 1 == 1
    }

    func note(between first: DiagnosisCode, and second: DiagnosisCode) -> Excludes1Note? {
      guard first != second, spansMeet(span(of: first), span(of: second)) else { return nil }
      var best: Entry?
      for entry in entries where entry.excludes(first, second) {
        if best.map({ entry.precedes($0) }) ?? true { best = entry }
      }
      return best?.note
    }
  }

  /// Built when a claim with two diagnoses is first checked.
  private static let index = Index(source)
}

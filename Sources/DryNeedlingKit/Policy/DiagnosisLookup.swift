/// The lists of a policy's condition on diagnoses, ready to be asked. A class so that holding it
/// counts one reference.
final class DiagnosisLists: Sendable {
  let accepted: DiagnosisList
  let unsettled: DiagnosisList
  let refused: DiagnosisList
  let pointingAtCause: DiagnosisList
  let refusesOthers: Bool

  init(_ condition: DiagnosisCondition) {
    accepted = DiagnosisList(condition.accepted)
    unsettled = DiagnosisList(condition.unsettled)
    refused = DiagnosisList(condition.refused)
    pointingAtCause = DiagnosisList(condition.pointingAtCause)
    refusesOthers = condition.refusesOthers
  }
}

/// Categories of diagnoses with a sieve before them, so that most codes need no search.
struct DiagnosisList: Sendable {
  /// In the order of the codes.
  private let categories: [DiagnosisCondition.DatedCategory]
  /// A bit for the first three characters of each category.
  private var sieve = SIMD4<UInt64>()

  init(_ categories: [DiagnosisCondition.DatedCategory]) {
    self.categories = categories
    for entry in categories {
      let (word, bit) = Self.place(entry.category)
      sieve[word] |= bit
    }
  }

  /// Whether `code` stands in the list on `date`, itself or by a category above it.
  @inline(__always)
  func covers(_ code: DiagnosisCode, on date: CalendarDate) -> Bool {
    let (word, bit) = Self.place(code)
    return sieve[word] & bit != 0 && categories.covers(code, on: date)
  }

  @inline(__always)
  private static func place(_ code: DiagnosisCode) -> (word: Int, bit: UInt64) {
    let start = code.packed & PackedText.prefixMask(3, capacity: 7)
    let hash = (start &* 0x9E37_79B9_7F4A_7C15) >> 56
    return (Int(hash >> 6), 1 &<< (hash & 63))
  }
}

extension [DiagnosisCondition.DatedCategory] {
  /// The categories in the order that ``covers(_:on:)`` needs.
  func inOrder() -> Self { sorted { $0.category < $1.category } }

  /// Whether `code` stands in the list on `date`, itself or by a category above it. The list must be
  /// in order: lists of a policy run to hundreds of codes.
  func covers(_ code: DiagnosisCode, on date: CalendarDate) -> Bool {
    guard !isEmpty else { return false }
    for length in 3...Swift.max(3, code.length) {
      let category = code.packed & PackedText.prefixMask(length, capacity: 7)
      var index = firstIndex(notBelow: category)
      while index < count, self[index].category.packed == category {
        if self[index].period.contains(date) { return true }
        index += 1
      }
    }
    return false
  }

  private func firstIndex(notBelow packed: UInt64) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].category.packed < packed { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

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

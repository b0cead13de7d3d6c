/// The candidate a misspelt word most likely meant; nil when none is near.
///
/// Near means at most one edit for each three characters of the longer of both, where an edit is a
/// character inserted, left out, changed or swapped with its neighbour, and capitals do not count.
/// Of equally near ones the first wins.
package func closestMatch(to word: String, among candidates: some Sequence<String>) -> String? {
  let longest = 64
  guard let wanted = folded(word, longest: longest), !wanted.isEmpty else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    guard let letters = folded(candidate, longest: longest) else { continue }
    let allowed = min(max(wanted.count, letters.count) / 3, (best?.distance ?? .max) - 1)
    guard abs(wanted.count - letters.count) <= allowed else { continue }
    let distance = editDistance(wanted, letters)
    if distance <= allowed { best = (candidate, distance) }
  }
  return best?.candidate
}

/// UTF-8 in small ASCII letters; nil when there are more than `longest` bytes.
private func folded(_ word: String, longest: Int) -> [UInt8]? {
  guard word.utf8.count <= longest else { return nil }
  return word.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
}

/// Damerau-Levenshtein distance in which no part is edited twice.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    for j in b.indices {
      let change = last[j] + (a[i] == b[j] ? 0 : 1)
      var distance = min(change, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row[j + 1] = distance
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}

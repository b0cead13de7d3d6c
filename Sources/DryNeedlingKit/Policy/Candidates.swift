/// Policies that may be meant, by their position in the store: mostly one or two, which are held
/// without allocating.
struct Candidates: Sequence {
  private var few = SIMD4<Int32>(repeating: -1)
  private var fewCount = 0
  private var rest: [Int32] = []

  init() {}

  init(_ positions: some Sequence<Int32>) {
    for position in positions { append(position) }
  }

  var count: Int { fewCount + rest.count }
  var isEmpty: Bool { fewCount == 0 }
  /// The first; nil when there is none.
  var first: Int32? { isEmpty ? nil : few[0] }

  mutating func append(_ position: Int32) {
    if fewCount < 4 {
      few[fewCount] = position
      fewCount += 1
    } else {
      rest.append(position)
    }
  }

  func contains(_ position: Int32) -> Bool {
    if (few .== SIMD4(repeating: position)) != SIMDMask(repeating: false) { return true }
    return !rest.isEmpty && rest.contains(position)
  }

  func filter(_ isMeant: (Int32) -> Bool) -> Candidates {
    var kept = Candidates()
    for position in self where isMeant(position) { kept.append(position) }
    return kept
  }

  subscript(_ index: Int) -> Int32 { index < 4 ? few[index] : rest[index - 4] }

  struct Iterator: IteratorProtocol {
    let candidates: Candidates
    var index = 0

    mutating func next() -> Int32? {
      guard index < candidates.count else { return nil }
      defer { index += 1 }
      return candidates[index]
    }
  }

  func makeIterator() -> Iterator { Iterator(candidates: self) }
}

extension Array {
  /// The first index of a sorted array for which something holds that then holds to the end.
  func partitioningIndex(where isReached: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

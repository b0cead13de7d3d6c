/// How many muscles a record names, as a range where its words leave room.
///
/// A muscle counts once however many points of it were needled (CPT-01). Whether the left and the
/// right muscle of one name are one or two has no authority (MOD-50), and neither has how a group
/// word counts: both widen the range upwards and never raise the least that is certain.
struct MuscleTally: Sendable, Hashable {
  /// The least number of muscles the record can mean.
  let minimum: Int
  /// The greatest number it can mean; nil when words were not recognised, which may mean any number.
  let maximum: Int?
  /// Muscles needled on both sides, each counted once in `minimum` and twice in `maximum`.
  let onBothSides: MuscleSet
  /// Mentions of a muscle and side that was already named.
  let repeats: Int
  /// Whether a group word stands in for muscles.
  let hasGroup: Bool
  /// Whether words were not recognised.
  let hasUnrecognized: Bool

  init(_ mentions: [NeedledMuscle]) {
    var certain = SidedMuscles()
    var possible = SidedMuscles()
    var repeats = 0
    var groups = 0
    var unrecognized = 0
    var groupHasMuscles = false
    for mention in mentions {
      if let muscle = mention.site.muscle {
        if !certain.insert(muscle, mention.side) { repeats += 1 }
        possible.insert(muscle, mention.side)
        continue
      }
      switch mention.site {
      case .group(let group):
        groups += 1
        if !group.members.isEmpty { groupHasMuscles = true }
        for member in group.members { possible.insert(member, mention.side) }
      case .muscle, .unrecognized: unrecognized += 1
      }
    }
    self.repeats = repeats
    hasGroup = groups > 0
    hasUnrecognized = unrecognized > 0
    onBothSides = certain.onBothSides
    minimum = max(certain.all.count, groupHasMuscles ? 1 : 0)
    maximum = unrecognized > 0 ? nil : possible.all.count + possible.onBothSides.count
  }

  /// The code the count calls for; nil when both are possible, and when there is no muscle.
  var code: ProcedureCode? {
    if minimum >= 3 { return .needlingThreeOrMoreMuscles }
    if let maximum, maximum <= 2, minimum >= 1 { return .needlingOneOrTwoMuscles }
    return nil
  }

  /// Whether the answer about the two sides of a muscle decides between the codes.
  var sidesDecide: Bool { minimum <= 2 && minimum + onBothSides.count >= 3 }

  /// The count in words: `2 muscles`, `2 to 4 muscles`, `2 or more muscles`.
  var description: String {
    guard let maximum else {
      return minimum == 0 ? "an unknown number of muscles" : "\(minimum) or more muscles"
    }
    if minimum == maximum { return minimum == 1 ? "1 muscle" : "\(minimum) muscles" }
    return "\(minimum) to \(maximum) muscles"
  }
}

extension NeedledSite {
  /// The muscle, also when it is named by a word that can mean only one.
  var muscle: Muscle? {
    switch self {
    case .muscle(let muscle): muscle
    case .group(let group): group.members.count == 1 ? group.members.first : nil
    case .unrecognized: nil
    }
  }
}

/// Muscles, and on which sides they were named.
private struct SidedMuscles {
  private(set) var all = MuscleSet()
  private var left = MuscleSet()
  private var right = MuscleSet()
  private var unsided = MuscleSet()

  /// Adds a muscle; false when it was already there with that side. A muscle of the midline has no
  /// sides.
  @discardableResult
  mutating func insert(_ muscle: Muscle, _ side: Side) -> Bool {
    all.insert(muscle)
    switch muscle.isPaired ? side : .unstated {
    case .left: return left.insert(muscle)
    case .right: return right.insert(muscle)
    case .bilateral:
      let isNewOnTheLeft = left.insert(muscle)
      return right.insert(muscle) || isNewOnTheLeft
    case .unstated: return unsided.insert(muscle)
    }
  }

  var onBothSides: MuscleSet { left.intersection(right) }
}

/// A set of muscles as bits.
struct MuscleSet: Sendable, Hashable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init() {}

  static func == (left: MuscleSet, right: MuscleSet) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  /// Adds a muscle; true when it was not yet in.
  @discardableResult
  mutating func insert(_ muscle: Muscle) -> Bool {
    let isNew = !contains(muscle)
    let bit: UInt64 = 1 << UInt64(muscle.index & 63)
    switch muscle.index >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
    return isNew
  }

  func contains(_ muscle: Muscle) -> Bool {
    let word: UInt64
    switch muscle.index >> 6 {
    case 0: word = words.0
    case 1: word = words.1
    case 2: word = words.2
    default: word = words.3
    }
    return word >> UInt64(muscle.index & 63) & 1 == 1
  }

  var isEmpty: Bool { words == (0, 0, 0, 0) }

  var count: Int {
    words.0.nonzeroBitCount + words.1.nonzeroBitCount + words.2.nonzeroBitCount
      + words.3.nonzeroBitCount
  }

  func intersection(_ other: MuscleSet) -> MuscleSet {
    var result = self
    result.words.0 &= other.words.0
    result.words.1 &= other.words.1
    result.words.2 &= other.words.2
    result.words.3 &= other.words.3
    return result
  }

  /// The names of the muscles, from head to foot.
  var names: [String] { Muscle.all.filter(contains).map(\.name) }
}

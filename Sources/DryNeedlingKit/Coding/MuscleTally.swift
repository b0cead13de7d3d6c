/// How many muscles a record names, as a range where its words leave room.
///
/// A muscle counts once however many points of it were needled (CPT-01). Whether the left and the
/// right muscle of one name are one or two has no authority (MOD-50), and neither has how a group
/// word counts, so both widen the range instead of being guessed.
struct MuscleTally: Sendable, Hashable {
  /// The least number of muscles the record can mean.
  private(set) var minimum = 0
  /// The greatest number it can mean.
  private(set) var maximum = 0
  /// Names counted once although needled on both sides.
  private(set) var bothSides = 0
  /// Names given more than once for the same side.
  private(set) var repeats = 0
  /// Whether a group word stands in for muscles.
  private(set) var hasGroup = false
  /// Whether words were not recognised.
  private(set) var hasUnrecognized = false

  init(_ mentions: [NeedledMuscle]) {
    var named = MuscleSet()
    var left = MuscleSet()
    var right = MuscleSet()
    var unsided = MuscleSet()
    for mention in mentions {
      switch mention.site {
      case .muscle(let muscle):
        named.insert(muscle)
        note(muscle, mention.side, &left, &right, &unsided)
      case .group: hasGroup = true
      case .unrecognized: hasUnrecognized = true
      }
    }
    bothSides = left.intersection(right).count
    let names = named.count
    minimum = names
    maximum = names + bothSides
    if hasGroup || hasUnrecognized { widen(mentions, named) }
  }

  private mutating func note(
    _ muscle: Muscle, _ side: Side, _ left: inout MuscleSet, _ right: inout MuscleSet,
    _ unsided: inout MuscleSet
  ) {
    var isNew = false
    if side == .left || side == .bilateral { isNew = left.insert(muscle) || isNew }
    if side == .right || side == .bilateral { isNew = right.insert(muscle) || isNew }
    if side == .unstated { isNew = unsided.insert(muscle) || isNew }
    if !isNew { repeats += 1 }
  }

  /// Group words: at least one muscle of the group was needled, at most all of them. Several groups
  /// may be met by one muscle they share, so the least is not added up.
  private mutating func widen(_ mentions: [NeedledMuscle], _ named: MuscleSet) {
    var possible = named
    var unmet = 0
    var open = 0
    for mention in mentions {
      switch mention.site {
      case .muscle: break
      case .group(let group):
        if group.members.isEmpty { open += 1 }
        if !group.members.contains(where: named.contains) { unmet = 1 }
        for member in group.members { possible.insert(member) }
      case .unrecognized: open += 1
      }
    }
    minimum = named.count + unmet
    maximum = max(minimum, possible.count + open + bothSides)
  }

  /// The code the count calls for; nil when both are possible.
  var code: ProcedureCode? {
    if minimum >= 3 { return .needlingThreeOrMoreMuscles }
    if maximum <= 2, minimum >= 1 { return .needlingOneOrTwoMuscles }
    return nil
  }

  /// The count in words: `2 muscles`, `2 to 4 muscles`.
  var description: String {
    if minimum == maximum { return minimum == 1 ? "1 muscle" : "\(minimum) muscles" }
    return "\(minimum) to \(maximum) muscles"
  }
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
}

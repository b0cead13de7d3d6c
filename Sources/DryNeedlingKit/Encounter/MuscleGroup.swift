/// A word for several muscles, such as `rotator cuff`.
///
/// No authority says how such a word counts for 20560 or 20561, so it never sets the count.
public struct MuscleGroup: Sendable, Hashable {
  /// The word, in lowercase.
  public let name: String
  /// Muscles it may mean; empty when it is no muscle at all, such as a fascia.
  public let members: [Muscle]
  /// What to ask the clinician.
  public let advice: String
}

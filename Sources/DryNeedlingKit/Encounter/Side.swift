/// The side of the body a muscle was needled on. No case will be added.
public enum Side: String, Sendable, Hashable, CaseIterable {
  /// The patient's left.
  case left
  /// The patient's right.
  case right
  /// Both sides; how that counts is the payer's question, see the coding rules.
  case bilateral
  /// No side was given.
  case unstated
}

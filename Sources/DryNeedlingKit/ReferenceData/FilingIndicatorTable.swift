/// What the claim filing indicator of a claim tells about its payer.
struct FilingIndicatorEntry: Sendable, Hashable {
  let kind: PayerKind
  /// Whether the value may stand in a 5010 professional claim; older values may not.
  let isValidIn5010: Bool
}

/// Claim filing indicator values. `CI` and `ZZ` are used as defaults and prove nothing.
enum FilingIndicatorTable {
  /// The entry of a value of two letters or digits, in either case; nil for an unknown value.
  static func entry(for bytes: some Collection<UInt8>) -> FilingIndicatorEntry? {
    guard bytes.count == 2, let modifier = Modifier(bytes: bytes) else { return nil }
    return entry(packed: modifier.packed)
  }
}

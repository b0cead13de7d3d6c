/// Where the level (HL) that a claim stands below lies in the file.
struct LevelPlace: Sendable {
  /// Its HL segment.
  var anchor: LineAnchor
  /// Number of that segment in the file.
  var segment: Int
  /// Behind its last segment; nil while it is being read.
  var end: Int?
  /// Its bytes, once the reader has let go of them.
  var bytes: [UInt8]?

  /// A level that is longer is located by its first bytes only.
  static let maximumBytes = 65_536

  /// Offsets of its bytes in the file.
  var range: Range<Int> {
    let stop = anchor.offset + Self.maximumBytes
    return anchor.offset..<min(end ?? stop, stop)
  }
}

/// Where the claim being read and the levels above it lie.
struct ClaimPlaces: Sendable {
  private(set) var billing: LevelPlace?
  private(set) var subscriber: LevelPlace?
  private(set) var patient: LevelPlace?
  private var open = OpenLevel.none

  /// The CLM segment of the claim being read.
  private(set) var claim = LineAnchor()
  /// Its number in the file.
  private(set) var claimSegment = 0
  /// Where a claim that is still being read has become too long; beyond any file outside claims.
  private(set) var claimDeadline = Int.max

  private enum OpenLevel: Sendable { case none, billing, subscriber, patient }

  mutating func startTransaction() { self = ClaimPlaces() }

  mutating func startLevel(_ code: UInt32, _ anchor: LineAnchor, segment: Int) {
    closeLevel(at: anchor.offset)
    let place = LevelPlace(anchor: anchor, segment: segment)
    switch code {
    case Qualifier.billingLevel:
      (billing, subscriber, patient) = (place, nil, nil)
      open = .billing
    case Qualifier.subscriberLevel:
      (subscriber, patient) = (place, nil)
      open = .subscriber
    case Qualifier.patientLevel:
      patient = place
      open = .patient
    default: break
    }
  }

  mutating func startClaim(_ anchor: LineAnchor, segment: Int, limit: Int) {
    closeLevel(at: anchor.offset)
    claim = anchor
    claimSegment = segment
    claimDeadline = anchor.offset + limit
  }

  mutating func endClaim() { claimDeadline = .max }

  private mutating func closeLevel(at end: Int) {
    switch open {
    case .none: break
    case .billing: billing?.end = end
    case .subscriber: subscriber?.end = end
    case .patient: patient?.end = end
    }
    open = .none
  }

  /// The first byte that must stay at hand, given that everything before `position` is read.
  mutating func firstByteToKeep(_ position: Int) -> Int {
    let level: LevelPlace? =
      switch open {
      case .none: nil
      case .billing: billing
      case .subscriber: subscriber
      case .patient: patient
      }
    guard let level else { return position }
    guard position - level.anchor.offset <= LevelPlace.maximumBytes else {
      closeLevel(at: position)
      return position
    }
    return level.anchor.offset
  }

  /// Copies the bytes of levels that lie before `offset`, which the reader lets go of.
  mutating func rescue(before offset: Int, from buffer: StreamBuffer) {
    copyBytes(from: buffer.storage, base: buffer.base, before: offset)
  }

  /// Copies the bytes of the levels that start before `offset` out of a buffer that holds the file
  /// from `base` on.
  mutating func copyBytes(from storage: PaddedBuffer, base: Int, before offset: Int = .max) {
    Self.copyBytes(of: &billing, storage, base, offset)
    Self.copyBytes(of: &subscriber, storage, base, offset)
    Self.copyBytes(of: &patient, storage, base, offset)
  }

  private static func copyBytes(
    of place: inout LevelPlace?, _ storage: PaddedBuffer, _ base: Int, _ offset: Int
  ) {
    guard let level = place, level.bytes == nil, level.anchor.offset < offset else { return }
    let range = level.range
    place?.bytes = Array(
      UnsafeBufferPointer(start: storage.bytes + (range.lowerBound - base), count: range.count))
  }
}

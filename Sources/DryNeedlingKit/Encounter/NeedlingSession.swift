/// What is recorded of the needling itself; nil where not stated.
public struct NeedlingSession: Sendable, Hashable {
  /// Muscles that were needled, one entry a mention; nil when not stated, empty when the record
  /// says there were none.
  public var muscles: [NeedledMuscle]?
  /// How many needles were used.
  public var needleCount: Int?
  /// Needle diameter in hundredths of a millimetre: 30 is 0.30 mm.
  public var needleDiameterHundredths: Int?
  /// Needle length in millimetres.
  public var needleLengthMillimeters: Int?
  /// How it was done.
  public var technique: NeedlingTechnique?
  /// How long the needles stayed in, in minutes.
  public var minutesInPlace: Int?
  /// Whether a local twitch response was seen.
  public var twitchResponse: Bool?
  /// What was injected, in the record's words; nil when not stated, and the empty text when the record
  /// says that nothing was. A field of a form that was left empty is nil, never the empty text: that
  /// would settle that this was no injection.
  public var injectate: String?

  /// A session of which nothing is stated.
  public init() {}

  /// Whether something was injected; nil when the record does not say.
  public var hasInjectate: Bool? { injectate.map { !$0.isEmpty } }
}

/// One mention of a needled muscle.
public struct NeedledMuscle: Sendable, Hashable {
  /// What the words stand for.
  public var site: NeedledSite
  /// The side that was needled.
  public var side: Side

  /// A mention of a muscle.
  public init(_ site: NeedledSite, side: Side = .unstated) {
    self.site = site
    self.side = side
  }

  /// A mention in words, such as `left upper trapezius` or `rotator cuff`.
  ///
  /// Words that no muscle or group goes by are kept as ``NeedledSite/unrecognized(_:)``.
  public init(named text: String) {
    let (reading, side) = MuscleVocabulary.resolve(text)
    switch reading {
    case .muscle(let muscle, _): self.init(.muscle(muscle), side: side)
    case .group(let group): self.init(.group(group), side: side)
    case .ambiguous, .unknown: self.init(.unrecognized(text), side: side)
    }
  }
}

/// What the words for a needled site stand for. No case will be added.
public enum NeedledSite: Sendable, Hashable {
  /// One muscle.
  case muscle(Muscle)
  /// A word for several muscles, such as `rotator cuff`: it does not say which were needled.
  case group(MuscleGroup)
  /// Words that no muscle or group of the kit's vocabulary goes by, or that may mean several.
  case unrecognized(String)
}

/// How needling was done.
@nonexhaustive
public enum NeedlingTechnique: String, Sendable, Hashable, CaseIterable {
  /// Into the tissue above the muscle.
  case superficial
  /// Into the muscle.
  case deep
  /// With electrical stimulation through the needles.
  case electrical
  /// Acupuncture, which is not dry needling and has codes of its own.
  case acupuncture
}

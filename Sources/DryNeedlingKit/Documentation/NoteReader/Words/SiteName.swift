/// What a word for a needled site may stand for, as the reader looks it up.
struct SiteName: Sendable {
  enum Reading: Sendable {
    case muscle(Muscle, part: String?)
    case group(MuscleGroup)
    /// Which of them, the muscles beside it must tell.
    case oneOf([Muscle])
    case nothing
  }

  var reading = Reading.nothing
  /// The bytes of an abbreviation's kind in the vocabulary; nil for words.
  var abbreviation: MuscleVocabulary.AbbreviationKind?

  init() {}

  init?(_ reading: MuscleReading, abbreviation: MuscleVocabulary.AbbreviationKind?) {
    self.abbreviation = abbreviation
    switch reading {
    case .muscle(let muscle, let part): self.reading = .muscle(muscle, part: part)
    case .group(let group):
      // `multifidi` is a group of one.
      if group.members.count == 1 {
        self.reading = .muscle(group.members[0], part: nil)
      } else if group.name == "levator" {
        self.reading = .oneOf(group.members)
      } else {
        guard !group.members.isEmpty else { return nil }
        self.reading = .group(group)
      }
    case .ambiguous(let muscles): self.reading = .oneOf(muscles)
    case .unknown: return nil
    }
  }

  private init(_ name: String, part: String?) {
    if let muscle = Muscle(named: name) { reading = .muscle(muscle, part: part) }
  }

  /// Words of the vocabulary that in a note are regions or findings, or two muscles named together.
  static let ignored: Set<String> = [
    "shoulder", "lumbar", "low back", "lb", "posterior leg", "mid back", "core", "jaw", "tmj",
    "shin", "sit", "strap", "plantar", "facial", "knot", "taut band", "trigger point", "hip er",
    "hip abd", "abdominal", "abs", "gastroc soleu", "supra infra", "ss is", "lat tere", "calve",
    "shoulder complex", "shoulder girdle", "posterior neck", "interscapular", "dorsiflexor",
    "supraspinatu and infraspinatu pair", "lat and tere", "lateral rotator", "deep spinal",
  ]

  /// Ways of notes that the vocabulary of codes has no need of.
  static let further: [(String, SiteName)] = [
    ("ut", "trapezius", "upper"), ("mid trap", "trapezius", "middle"),
    ("trapezius descenden", "trapezius", "upper"), ("trapezius ascenden", "trapezius", "lower"),
    ("ext oblique", "external oblique", nil), ("int oblique", "internal oblique", nil),
    ("lat dorsi", "latissimus dorsi", nil), ("splenius cap", "splenius capitis", nil),
    ("splenius cerv", "splenius cervicis", nil), ("semispinalis cap", "semispinalis capitis", nil),
    ("semispinalis cerv", "semispinalis cervicis", nil), ("ant scalene", "anterior scalene", nil),
    ("post scalene", "posterior scalene", nil), ("post delt", "deltoid", "posterior"),
    ("ant delt", "deltoid", "anterior"), ("mid delt", "deltoid", "middle"),
    ("lev", "levator scapulae", nil), ("levator scap", "levator scapulae", nil),
    ("ext carpi radialis brevis", "extensor carpi radialis brevis", nil),
    ("ext carpi radialis longus", "extensor carpi radialis longus", nil),
    ("flexor hallucis", "flexor hallucis longus", nil), ("gluteus med", "gluteus medius", nil),
    ("glut med", "gluteus medius", nil), ("glut max", "gluteus maximus", nil),
    ("glut min", "gluteus minimus", nil), ("glut medius", "gluteus medius", nil),
    ("glut maximus", "gluteus maximus", nil), ("glut minimus", "gluteus minimus", nil),
    ("glute medius", "gluteus medius", nil), ("glute maximus", "gluteus maximus", nil),
    ("glute minimus", "gluteus minimus", nil), ("add longus", "adductor longus", nil),
    ("add magnus", "adductor magnus", nil), ("add brevis", "adductor brevis", nil),
    ("semitend", "semitendinosus", nil), ("semimemb", "semimembranosus", nil),
    ("tib anterior", "tibialis anterior", nil), ("tib posterior", "tibialis posterior", nil),
    ("fib longus", "fibularis longus", nil), ("fib brevis", "fibularis brevis", nil),
    ("quad plantae", "quadratus plantae", nil), ("lats", "latissimus dorsi", nil),
    ("lumbar mf", "multifidus", "lumbar"), ("rhomb major", "rhomboid major", nil),
    ("rhomb minor", "rhomboid minor", nil),
    ("serratus post inf", "serratus posterior inferior", nil),
    ("serratus post sup", "serratus posterior superior", nil), ("rect fem", "rectus femoris", nil),
    ("rec fem", "rectus femoris", nil), ("vastus lat", "vastus lateralis", nil),
    ("vastus med", "vastus medialis", nil), ("lat gastroc", "gastrocnemius", "lateral head"),
    ("med gastroc", "gastrocnemius", "medial head"), ("levator scap", "levator scapulae", nil),
  ].map { ($0.0, SiteName($0.1, part: $0.2)) }
}

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
      } else if Self.ofTwoPlaces.contains(group.name) {
        self.reading = .oneOf(group.members)
      } else {
        guard !group.members.isEmpty else { return nil }
        self.reading = .group(group)
      }
    case .ambiguous(let muscles): self.reading = .oneOf(muscles)
    case .unknown: return nil
    }
  }

  /// Nobody needles them, and their abbreviations are those of motions: `IR`, `LR`.
  var isOfEye: Bool {
    guard case .muscle(let muscle, _) = reading else { return false }
    return muscle.name.hasSuffix("of eye")
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

  /// Words for one muscle of two places: which, the muscles beside it must tell.
  private static let ofTwoPlaces: Set<String> = ["levator", "biceps", "lumbricals", "longissimus"]

  /// Abbreviations that in a note stand for something else, such as an adverse event.
  static let otherAbbreviations: Set<String> = ["AE", "ae", "OE", "oe"]

  /// Ways of notes that the vocabulary of codes has no need of.
  static let further: [(String, SiteName)] = [
    ("uts", "trapezius", "upper"), ("qls", "quadratus lumborum", nil),
    ("brachiorad", "brachioradialis", nil), ("pirif", "piriformis", nil),
    ("multif", "multifidus", nil), ("abdh", "abductor hallucis", nil),
    ("addpoll", "adductor pollicis", nil), ("sub scapulari", "subscapularis", nil),
    ("sub scap", "subscapularis", nil), ("obt int", "obturator internus", nil),
    ("obt ext", "obturator externus", nil),
    ("ut", "trapezius", "upper"), ("psoa", "psoas major", nil), ("mid trap", "trapezius", "middle"),
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

  /// How notes shorten the words of muscle names.
  private static let shortForms: [String: [String]] = [
    "extensor": ["ext"], "flexor": ["flex"], "abductor": ["abd"], "vastus": ["vast"],
    "vastu": ["vast"], "pronator": ["pron"], "adductor": ["add"],
    "gluteus": ["glut", "glute"], "gluteu": ["glut", "glute"], "levator": ["lev"],
    "tibialis": ["tib"], "tibiali": ["tib"], "fibularis": ["fib"], "fibulari": ["fib"],
    "peroneus": ["per", "peron"], "peroneu": ["per", "peron"], "rectus": ["rect"],
    "rectu": ["rect"], "semispinalis": ["semisp", "semispin"],
    "semispinali": ["semisp", "semispin"],
    "iliocostalis": ["iliocost"], "iliocostali": ["iliocost"], "longissimus": ["longiss"],
    "longissimu": ["longiss"], "pectoralis": ["pec", "pect"], "pectorali": ["pec", "pect"],
    "serratus": ["serr"], "serratu": ["serr"], "splenius": ["splen"], "spleniu": ["splen"],
    "obliquus": ["obl", "obliq"], "obliquu": ["obl", "obliq"], "oblique": ["obl", "obliq"],
    "rhomboid": ["rhomb"], "capitis": ["cap"], "capiti": ["cap"], "cervicis": ["cerv"],
    "cervici": ["cerv"], "thoracis": ["thor"], "thoraci": ["thor"], "lumborum": ["lumb"],
    "superior": ["sup"], "inferior": ["inf"], "anterior": ["ant"], "posterior": ["post"],
    "medius": ["med"], "mediu": ["med"], "maximus": ["max"], "maximu": ["max"],
    "minimus": ["min"], "minimu": ["min"], "major": ["maj"], "minor": ["min"],
    "lateralis": ["lat"], "laterali": ["lat"], "medialis": ["med"], "mediali": ["med"],
    "lateral": ["lat"], "medial": ["med"], "longus": ["long"], "longu": ["long"],
    "brevis": ["brev"], "brevi": ["brev"], "digitorum": ["dig", "digit"],
    "hallucis": ["hall", "hal"], "halluci": ["hall", "hal"], "pollicis": ["poll", "pol"],
    "pollici": ["poll", "pol"], "radialis": ["rad"], "superficialis": ["superf", "superfic"],
    "superficiali": ["superf", "superfic"], "profundus": ["prof"], "profundu": ["prof"],
    "abdominis": ["abd", "abdom"], "abdomini": ["abd", "abdom"], "radiali": ["rad"],
    "ulnaris": ["uln"],
    "ulnari": ["uln"], "femoris": ["fem"], "femori": ["fem"], "scapulae": ["scap"],
    "scapula": ["scap"], "latissimus": ["lat"], "latissimu": ["lat"], "external": ["ext"],
    "internal": ["int"], "intermedius": ["interm", "int"], "intermediu": ["interm", "int"],
    "magnus": ["mag"], "magnu": ["mag"], "tensor": ["tens"], "fasciae": ["fasc"],
  ]

  /// A name with one or more of its words shortened; at least two words, the first of them whole or
  /// long enough to stand for nothing else.
  static func shortened(_ words: [[UInt8]]) -> [[[UInt8]]] {
    guard (2...4).contains(words.count) else { return [] }
    var names: [[[UInt8]]] = [[]]
    for word in words {
      let forms =
        [word] + (shortForms[String(decoding: word, as: UTF8.self)] ?? []).map { Array($0.utf8) }
      names = names.flatMap { name in forms.map { name + [$0] } }
    }
    return names.dropFirst().filter { name in
      !(name[0].count <= 3 && name.dropFirst().allSatisfy { $0.count <= 3 } && name.count > 2)
    }
  }
}

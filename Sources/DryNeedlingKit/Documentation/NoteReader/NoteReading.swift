/// What a free-text note documents, with the words that show it.
public struct NoteReading: Sendable, Hashable {
  /// Muscles needled at this visit, one entry a mention, in the order of the text.
  ///
  /// Muscles only examined, stretched, planned or needled at another visit are not among them.
  public internal(set) var muscles: [MuscleMention] = []
  /// Needled sites named by a word for several muscles, such as `rotator cuff`.
  public internal(set) var groups: [MuscleGroupMention] = []
  /// Every element of ``DocumentationElement``, in its order.
  public internal(set) var elements: [NotedElement] = DocumentationElement.allCases.map {
    NotedElement(element: $0)
  }
  /// Contraindications and precautions said of the patient; those not mentioned are left out.
  public internal(set) var safety: [SafetyMention] = []
  /// Phrases too vague to support a claim, each with what to write instead (Z-11).
  public internal(set) var vaguePhrases: [VaguePhrase] = []

  /// Distinct muscles needled, whatever the side or part.
  public var distinctMuscleCount: Int { Set(muscles.map(\.muscle)).count }

  /// Whether the note says that dry needling was done at this visit.
  public internal(set) var saysNeedlingDone = false

  /// What is documented of one element.
  public subscript(element: DocumentationElement) -> NotedElement {
    elements[element.position]
  }
}

/// A stretch of the text as it was given: UTF-8 byte offsets, half-open.
public struct TextSpan: Sendable, Hashable {
  /// First byte.
  public let start: Int
  /// One past the last byte.
  public let end: Int

  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// A muscle the note says was needled.
public struct MuscleMention: Sendable, Hashable {
  /// The muscle.
  public let muscle: Muscle
  /// The part of it that was named, such as `upper`; nil when none was.
  public let part: String?
  /// The side the note gives, also where one side word stands for a whole list.
  public let side: Side
  /// The words.
  public let span: TextSpan
}

/// A word for several muscles that the note says were needled.
public struct MuscleGroupMention: Sendable, Hashable {
  /// The group.
  public let group: MuscleGroup
  /// The side the note gives.
  public let side: Side
  /// The words.
  public let span: TextSpan
}

/// What a note on dry needling is asked for (T-12, I-08, Z-05, Z-10, F-11).
@nonexhaustive
public enum DocumentationElement: String, Sendable, Hashable, CaseIterable {
  /// The condition treated and why needling is indicated.
  case indication
  /// When the complaint began, or how long it has lasted.
  case onset
  /// What the complaint comes from.
  case cause
  /// Informed consent to the needling.
  case consent
  /// Screening for contraindications and precautions.
  case screening
  /// Each muscle that was needled, by name.
  case muscles
  /// Length and gauge of the needles.
  case needleSize = "needle-size"
  /// How many needles were used.
  case needleCount = "needle-count"
  /// How the needles were handled.
  case technique
  /// How long the needles stayed in.
  case dwellTime = "dwell-time"
  /// Whether local twitch responses were seen.
  case twitchResponse = "twitch-response"
  /// How the patient took it.
  case response
  /// Side effects, or that there were none.
  case adverseResponse = "adverse-response"
  /// Pain before needling.
  case painBefore = "pain-before"
  /// Pain after needling.
  case painAfter = "pain-after"
  /// Range of motion, measured.
  case rangeOfMotion = "range-of-motion"
  /// Function, by task or by questionnaire.
  case function
  /// Goals of the treatment.
  case goals
  /// How often treatment goes on.
  case planFrequency = "plan-frequency"
  /// How long treatment goes on.
  case planDuration = "plan-duration"
  /// What else was done at the visit.
  case otherInterventions = "other-interventions"
  /// What the patient was told to do afterwards.
  case aftercare
  /// Clean technique and disposal of the needles.
  case infectionControl = "infection-control"
  /// Whether anything was injected.
  case injectate
  /// How earlier treatment has worked.
  case priorResponse = "prior-response"

  var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// How far an element is documented.
@nonexhaustive
public enum DocumentationState: String, Sendable, Hashable, CaseIterable {
  /// The note says it.
  case present
  /// The note says it was not, or was not there.
  case negated
  /// The note touches it in words too vague to count.
  case vague
  /// The note does not say.
  case absent
  /// There is no note that could say it, and no field does; never the answer of a note.
  case undetermined
}

/// One element and what the note holds of it.
public struct NotedElement: Sendable, Hashable {
  /// Which element.
  public let element: DocumentationElement
  /// How far it is documented.
  public internal(set) var state = DocumentationState.absent
  /// The number, code or word that was read; nil where there is none.
  public internal(set) var value: DocumentedValue?
  /// The words that show it, in the order of the text.
  public internal(set) var spans: [TextSpan] = []
}

/// A number, code or word read from a note.
@nonexhaustive
public enum DocumentedValue: Sendable, Hashable {
  /// A needle as it is written.
  case needle(NeedleSize)
  /// How many.
  case count(Int)
  /// A score and the most it can be.
  case score(Int, of: Int)
  /// A scale by its name, and the score; `percent` for scales given so.
  case measure(name: String, score: Int)
  /// A time in minutes.
  case minutes(Int)
  /// A time in weeks, rounded down.
  case weeks(Int)
  /// A number of visits.
  case visits(Int)
  /// So many times in so many days.
  case frequency(times: Int, days: Int)
  /// Words of the kit, such as `deep` or `pistoning`.
  case words([String])
  /// Procedure codes that were written out.
  case codes([String])
}

/// A needle in the notation of the note.
public struct NeedleSize: Sendable, Hashable {
  /// Diameter in hundredths of a millimetre: 30 is 0.30 mm; nil when not given so.
  public var diameterHundredths: Int?
  /// Gauge number, such as 30 of `30G`; nil when not given so.
  public var gauge: Int?
  /// Length in tenths of ``lengthUnit``; nil when not given.
  public var lengthTenths: Int?
  /// The unit the length is written in.
  public var lengthUnit = LengthUnit.millimeters

  /// A needle's size.
  public init(
    diameterHundredths: Int? = nil, gauge: Int? = nil, lengthTenths: Int? = nil,
    lengthUnit: LengthUnit = .millimeters
  ) {
    self.diameterHundredths = diameterHundredths
    self.gauge = gauge
    self.lengthTenths = lengthTenths
    self.lengthUnit = lengthUnit
  }

  /// Units of a needle's length.
  @nonexhaustive
  public enum LengthUnit: String, Sendable, Hashable {
    /// Millimetres.
    case millimeters = "mm"
    /// Inches.
    case inches = "in"
  }

  /// Whether both thickness and length are given.
  var isComplete: Bool { (diameterHundredths ?? gauge) != nil && lengthTenths != nil }
}

/// A contraindication or precaution (T-09, T-10, F-07, F-08).
@nonexhaustive
public enum SafetyItem: String, Sendable, Hashable, CaseIterable {
  /// Allergy to a metal of needles.
  case metalAllergy = "metal-allergy"
  /// Fear of needles.
  case needlePhobia = "needle-phobia"
  /// Lymphedema where the needle would go.
  case lymphedema
  /// An infection.
  case infection
  /// A bleeding disorder that is not under control.
  case unmanagedBleedingDisorder = "unmanaged-bleeding-disorder"
  /// A bleeding disorder.
  case bleedingDisorder = "bleeding-disorder"
  /// A drug against clotting.
  case anticoagulant
  /// A weak immune system.
  case immuneDisorder = "immune-disorder"
  /// An illness that blood carries.
  case bloodBorneIllness = "blood-borne-illness"
  /// Pregnancy.
  case pregnancy
  /// A disease of the lungs.
  case lungDisease = "lung-disease"
  /// Surgery of the spine.
  case spineSurgery = "spine-surgery"
}

/// What the note says of a contraindication or precaution.
public struct SafetyMention: Sendable, Hashable {
  /// Which one.
  public let item: SafetyItem
  /// ``DocumentationState/present`` or ``DocumentationState/negated``.
  public internal(set) var state: DocumentationState
  /// The words.
  public internal(set) var spans: [TextSpan]
}

/// Words that say too little, and what to write.
public struct VaguePhrase: Sendable, Hashable {
  /// The words.
  public let span: TextSpan
  /// What to write instead; a heading to fill, never clinical content.
  public let remedy: String
}

/// What a phrase of a note may tell; details are in ``NotePhrases``.
enum Cue: UInt8 {
  // How things are said.
  case negation, negatedAfter, noNegation, scopeEnd, future, condition, past, now, family, teaching
  case risk, agreement, purpose, done, plain
  // Headings.
  case heading
  // Needling and what is not.
  case needling, needled, needlingDenied, needlingSought, needle, twitch, otherTreatment, finding
  case consider, leftOut
  // The complaint.
  case complaint, diagnosis, region, onsetWord, cause, causeUnknown, chronic, activity, attributed
  // Before needling.
  case consent, agrees, agreesAlone, refuses, risksExplained, screening, safety
  // How it was done.
  case depth, stimulation, throughNeedles, dwell, injected, drug
  // What came of it.
  case tolerated, reaction, change, afterword, beforeword, painScale, earlier
  // Measures and plan.
  case motion, motionState, outcomeScale, ability, vagueAbility, goal, goalVague, frequency
  case frequencyVague, visits
  case aftercare, careWord, toldTo, hygiene, priorWord, priorCare, priorOutcome, neverNeedled
  case exercise, homeProgramme, seeking
  /// A text that is no patient's note.
  case handout
  case vague
}

extension Cue {
  /// Says how something is said: only the longest phrase at a place counts.
  var yieldsToLonger: Bool {
    switch self {
    case .negation, .negatedAfter, .noNegation, .scopeEnd, .future, .condition, .past, .now,
      .family, .teaching, .purpose, .done, .exercise, .seeking, .needlingSought, .plain,
      .afterword, .beforeword, .earlier, .frequencyVague, .leftOut:
      true
    default: false
    }
  }

  /// Whether a phrase of this kind takes the place of a shorter one of the other kind.
  func overrules(_ other: Cue) -> Bool {
    switch self {
    case .consider, .needlingDenied, .needlingSought, .neverNeedled, .refuses:
      other == .needling || other == .needled || other == .consent
    case .plain: other != .careWord && other != .aftercare && other != .region
    case .causeUnknown: other == .cause
    case .safety: other == .reaction || other == .region || other == .cause || other == .activity
    case .noNegation: other == .change || other == .priorOutcome
    case .depth: other == .finding || other == .change
    case .needle, .needling: other == .depth
    case .outcomeScale: other == .ability
    default: false
    }
  }
}

/// Parts of a note, by what their headings say.
enum NoteSection: UInt8 {
  case none, subjective, history, family, medication, previous, objective, assessment, plan
  case treatment, needling, otherTreatment, consent, safety, teaching, goals, response, aftercare
  case indication, reaction, onset
  /// A line of a form whose heading says what it is about; the section goes on.
  case field
}

/// Sections, as bits.
struct NoteSections: OptionSet {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ section: NoteSection) { rawValue = 1 << UInt32(section.rawValue) }

  static var subjective: Self { Self(NoteSection.subjective) }
  static var history: Self { Self(NoteSection.history) }
  static var family: Self { Self(NoteSection.family) }
  static var medication: Self { Self(NoteSection.medication) }
  static var previous: Self { Self(NoteSection.previous) }
  static var objective: Self { Self(NoteSection.objective) }
  static var assessment: Self { Self(NoteSection.assessment) }
  static var plan: Self { Self(NoteSection.plan) }
  static var treatment: Self { Self(NoteSection.treatment) }
  static var needling: Self { Self(NoteSection.needling) }
  static var otherTreatment: Self { Self(NoteSection.otherTreatment) }
  static var consent: Self { Self(NoteSection.consent) }
  static var safety: Self { Self(NoteSection.safety) }
  static var teaching: Self { Self(NoteSection.teaching) }
  static var goals: Self { Self(NoteSection.goals) }
  static var response: Self { Self(NoteSection.response) }
  static var aftercare: Self { Self(NoteSection.aftercare) }
  static var indication: Self { Self(NoteSection.indication) }
  static var reaction: Self { Self(NoteSection.reaction) }
  static var onset: Self { Self(NoteSection.onset) }
}

extension NoteSection {
  @inline(__always)
  func isOne(of sections: NoteSections) -> Bool {
    sections.rawValue & 1 << UInt32(rawValue) != 0
  }
}

extension DocumentationElement {
  /// The field of an encounter that states it, for messages and for what is missing.
  var fact: Fact {
    switch self {
    case .indication: .indication
    case .onset: .conditionOnset
    case .cause: .conditionCause
    case .consent: .consent
    case .screening: .screening
    case .muscles: .muscles
    case .needleSize: .needleSize
    case .needleCount: .needleCount
    case .technique: .technique
    case .dwellTime: .minutesInPlace
    case .twitchResponse: .twitchResponse
    case .response: .response
    case .adverseResponse: .adverseResponses
    case .painBefore: .painBefore
    case .painAfter: .painAfter
    case .rangeOfMotion, .function: .measures
    case .goals: .goals
    case .planFrequency: .planFrequency
    case .planDuration: .planWeeks
    case .otherInterventions: .otherInterventions
    case .aftercare: .aftercare
    case .infectionControl: .cleanTechnique
    case .injectate: .injectate
    case .priorResponse: .priorResponse
    }
  }

  /// What it is, for people.
  public var meaning: String {
    switch self {
    case .indication: "the condition treated and why needling is indicated"
    case .onset: "when the complaint began, or how long it has lasted"
    case .cause: "what the complaint comes from"
    case .consent: "informed consent to the needling"
    case .screening: "screening for contraindications and precautions"
    case .muscles: "each muscle that was needled, by name"
    case .needleSize: "length and gauge of the needles"
    case .needleCount: "how many needles were used"
    case .technique: "how the needles were handled"
    case .dwellTime: "how long the needles stayed in"
    case .twitchResponse: "whether local twitch responses were seen"
    case .response: "how the patient took it"
    case .adverseResponse: "side effects, or that there were none"
    case .painBefore: "pain before needling"
    case .painAfter: "pain after needling"
    case .rangeOfMotion: "range of motion, measured"
    case .function: "function, by task or by questionnaire"
    case .goals: "goals of the treatment"
    case .planFrequency: "how often treatment goes on"
    case .planDuration: "how long treatment goes on"
    case .otherInterventions: "what else was done at the visit"
    case .aftercare: "what the patient was told to do afterwards"
    case .infectionControl: "clean technique and disposal of the needles"
    case .injectate: "whether anything was injected"
    case .priorResponse: "how earlier treatment has worked"
    }
  }

  /// A heading for an addendum and what to put under it; never what to answer.
  public var heading: String {
    switch self {
    case .indication: "Indication: diagnosis, place and character of the pain, trigger points found"
    case .onset: "Onset: date or duration in weeks"
    case .cause: "Cause: what the complaint comes from, or that none is known"
    case .consent: "Consent: whether it was given, how, and what the patient was told"
    case .screening: "Screening: contraindications and precautions asked for, and the answers"
    case .muscles: "Muscles needled: each by name, side and place of the needle"
    case .needleSize: "Needles: diameter or gauge, and length"
    case .needleCount: "Needles: how many"
    case .technique: "Technique: superficial or deep, moved or left, with or without stimulation"
    case .dwellTime: "Time in place: minutes"
    case .twitchResponse: "Local twitch response: seen or not, and where"
    case .response: "Response: how the patient tolerated it and what changed"
    case .adverseResponse: "Adverse response: none, or which and what was done"
    case .painBefore: "Pain before: score of 10"
    case .painAfter: "Pain after: score of 10"
    case .rangeOfMotion: "Range of motion: movement, and degrees before and after"
    case .function: "Function: task or questionnaire, and its score"
    case .goals: "Goals: function to reach, and by when"
    case .planFrequency: "Plan: sessions a week"
    case .planDuration: "Plan: number of weeks or sessions, and when to reassess"
    case .otherInterventions: "Other interventions: each, with its time, or that there were none"
    case .aftercare: "Aftercare: what the patient was told"
    case .infectionControl: "Clean technique: skin, hands, and disposal of the needles"
    case .injectate: "Injection: what, or that nothing was injected"
    case .priorResponse: "Response to earlier treatment: what has changed since it began"
    }
  }

  /// Whether "there was none" is an answer as good as any.
  var isAnsweredByNone: Bool {
    switch self {
    case .cause, .twitchResponse, .adverseResponse, .otherInterventions, .injectate, .painAfter,
      .priorResponse:
      true
    default: false
    }
  }
}

extension DocumentationState {
  /// Whether a note that says this of an element has documented it.
  func documents(_ element: DocumentationElement) -> Bool {
    self == .present || self == .negated && element.isAnsweredByNone
  }
}

/// A service beside needling that notes describe in words of its own.
enum NotedService: String, Sendable, Hashable, CaseIterable {
  case manualTherapy = "manual therapy"
  case exercise = "therapeutic exercise"
  case neuromuscular = "neuromuscular re-education"
  case activities = "therapeutic activities"
  case gait = "gait training"
  case ultrasound
  case traction
  case stimulation = "electrical stimulation"
  case manipulation

  /// The service that a code stands for; nil for codes that notes do not describe in words that
  /// could be told apart.
  init?(_ code: ProcedureCode) {
    switch code.description {
    case "97140": self = .manualTherapy
    case "97110": self = .exercise
    case "97112": self = .neuromuscular
    case "97530": self = .activities
    case "97116": self = .gait
    case "97035": self = .ultrasound
    case "97012": self = .traction
    case "97014", "97032", "G0283": self = .stimulation
    case "98940", "98941", "98942": self = .manipulation
    default: return nil
    }
  }

  /// Beginnings of words that describe it.
  var words: [String] {
    switch self {
    case .manualTherapy:
      [
        "manual therapy", "soft tissue", "stm", "mfr", "myofascial release", "iastm", "joint mob",
        "mobiliz", "mobilis", "massage", "cupping",
      ]
    case .exercise:
      ["therapeutic ex", "ther ex", "therex", "exercise", "strengthen", "stretch"]
    case .neuromuscular: ["neuromuscular", "neuro re", "nmr"]
    case .activities: ["therapeutic activit", "thera act", "ther act"]
    case .gait: ["gait"]
    case .ultrasound: ["ultrasound"]
    case .traction: ["traction", "decompression"]
    case .stimulation: ["electrical stim", "e-stim", "e stim", "estim", "tens", "ifc", "nmes"]
    case .manipulation: ["manipulation", "adjust", "hvla", "cmt"]
    }
  }
}

/// Services that the notes describe as given at the visit.
struct NotedServices {
  /// Services told apart by their words, each once, with the first words.
  private(set) var described: [(service: NotedService, quote: NoteQuote)] = []
  /// Codes that are written out.
  private var codes: Set<String> = []
  /// Whether something was given whose words do not tell what it would be billed as, such as a
  /// single exercise.
  private var hasOthers = false

  init(_ notes: NoteEvidence) {
    for note in notes.notes {
      let element = note.reading[.otherInterventions]
      guard element.state == .present else { continue }
      if case .codes(let written)? = element.value { codes.formUnion(written) }
      for span in element.spans.prefix(40) {
        add(NoteQuote(span, of: note.text, note: note.index))
      }
    }
  }

  private mutating func add(_ quote: NoteQuote) {
    let text = quote.text.lowercased()
    if let code = ProcedureCode(quote.text) {
      if let service = NotedService(code) { add(service, quote) }
      return
    }
    let services = NotedService.allCases.filter { service in
      service.words.contains { text.hasPrefix($0) || text.contains(" " + $0) }
    }
    if services.isEmpty { hasOthers = true }
    for service in services { add(service, quote) }
  }

  private mutating func add(_ service: NotedService, _ quote: NoteQuote) {
    if !described.contains(where: { $0.service == service }) { described.append((service, quote)) }
  }

  /// Whether the notes describe a service that is billed, or something that may be it.
  func describes(_ service: NotedService, _ code: ProcedureCode) -> Bool {
    codes.contains(code.description) || described.contains { $0.service == service }
      || hasOthers
  }
}

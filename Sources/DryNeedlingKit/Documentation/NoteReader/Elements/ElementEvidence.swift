/// What was found of one element, until all of the note is read.
struct ElementEvidence {
  private var present: [TextSpan] = []
  private var negated: [TextSpan] = []
  private var vague: [TextSpan] = []
  var value: DocumentedValue?

  mutating func add(_ state: DocumentationState, _ span: TextSpan) {
    switch state {
    case .present: Self.add(span, to: &present)
    case .negated: Self.add(span, to: &negated)
    case .vague: Self.add(span, to: &vague)
    case .absent, .undetermined: break
    }
  }

  private static func add(_ span: TextSpan, to spans: inout [TextSpan]) {
    if spans.last != span { spans.append(span) }
  }

  mutating func add(_ state: DocumentationState, _ span: TextSpan, _ found: DocumentedValue?) {
    add(state, span)
    if value == nil { value = found }
  }

  func has(_ state: DocumentationState) -> Bool {
    switch state {
    case .present: !present.isEmpty
    case .negated: !negated.isEmpty
    case .vague: !vague.isEmpty
    case .absent, .undetermined: false
    }
  }

  /// What is there wins over what is not, and both over what is vague.
  func element(_ id: DocumentationElement) -> NotedElement {
    var element = NotedElement(element: id)
    if !present.isEmpty {
      element.state = .present
      element.spans = present
    } else if !negated.isEmpty {
      element.state = .negated
      element.spans = negated
    } else if !vague.isEmpty {
      element.state = .vague
      element.spans = vague
    } else {
      return element
    }
    if element.spans.count > 1 {
      element.spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    }
    if element.state != .negated { element.value = value }
    return element
  }
}

extension NoteText {
  /// Everything the note documents.
  func reading() -> NoteReading {
    if isHandout { return NoteReading() }
    let sites = SiteReader(self)
    var note = self
    note.treated = sites.treatedSentences()
    note.tellTreatmentInPlan()
    note.firstNeedling = note.firstNeedlingWord()
    note.firstTreatment = note.firstTreatmentWord()
    note.measuredBefore = note.motionsMeasuredBefore()
    let mentions = sites.mentions()
    note.isNeedled =
      sites.isDone || !mentions.muscles.isEmpty || !mentions.groups.isEmpty
      || !needleSizes.isEmpty
    return note.reading(sites, mentions)
  }

  /// Titled as a course or a meeting: what it says is of no patient.
  private var isHandout: Bool {
    guard let title = sentences.first else { return false }
    return hits[title.hits].contains {
      $0.cue == .handout && Int($0.first) <= title.tokens.lowerBound + 2
    }
  }

  private func reading(
    _ sites: SiteReader,
    _ mentions: (muscles: [MuscleMention], groups: [MuscleGroupMention], unclear: [TextSpan])
  ) -> NoteReading {
    var reading = NoteReading()
    reading.muscles = mentions.muscles
    reading.groups = mentions.groups
    reading.safety = safetyMentions()
    let isNeedled = sites.isDone || !mentions.muscles.isEmpty
    reading.saysNeedlingDone = isNeedled
    var needled = sites.doneSpans.first?.start
    if let muscle = mentions.muscles.first?.span.start {
      needled = min(needled ?? muscle, muscle)
    }
    if needled == nil, firstTreatment < tokens.count { needled = Int(tokens[firstTreatment].start) }
    let pain = pain(after: needled)
    let plan = planned()
    reading.elements = DocumentationElement.allCases.map { id in
      let evidence =
        switch id {
        case .indication: indication()
        case .onset: onset()
        case .cause: cause()
        case .consent: consent(isNeedled: isNeedled)
        case .screening: screening(reading.safety)
        case .muscles: muscleEvidence(sites, mentions)
        case .needleSize: needleSize()
        case .needleCount: needleCount()
        case .technique: technique()
        case .dwellTime: dwellTime()
        case .twitchResponse: twitchResponse()
        case .response: response()
        case .adverseResponse: adverseResponse()
        case .painBefore: pain.before
        case .painAfter: pain.after
        case .rangeOfMotion: rangeOfMotion()
        case .function: function()
        case .goals: goals()
        case .planFrequency: plan.frequency
        case .planDuration: plan.duration
        case .otherInterventions: otherInterventions()
        case .aftercare: aftercare()
        case .infectionControl: infectionControl()
        case .injectate: injectate()
        case .priorResponse: priorResponse()
        }
      return evidence.element(id)
    }
    reading.vaguePhrases = vaguePhrases(reading)
    return reading
  }

  private func muscleEvidence(
    _ sites: SiteReader,
    _ mentions: (muscles: [MuscleMention], groups: [MuscleGroupMention], unclear: [TextSpan])
  ) -> ElementEvidence {
    var evidence = ElementEvidence()
    for mention in mentions.muscles { evidence.add(.present, mention.span) }
    if mentions.muscles.isEmpty {
      for mention in mentions.groups { evidence.add(.vague, mention.span) }
      for span in mentions.unclear { evidence.add(.vague, span) }
      if mentions.groups.isEmpty, mentions.unclear.isEmpty {
        // Words of needling without any needle do not outweigh that none was done.
        if !sites.isDone || needleSizes.isEmpty && !sites.deniedSpans.isEmpty {
          for span in sites.deniedSpans { evidence.add(.negated, span) }
          if evidence.has(.negated) { return evidence }
        }
        for span in sites.doneSpans { evidence.add(.vague, span) }
        for (hit, _) in found(.vague) where hit.detail <= 1 && assertion(hit) & Assertion.aside == 0
        {
          evidence.add(.vague, span(hit))
        }
      }
    }
    return evidence
  }
}

/// What was found of one element, until all of the note is read.
struct ElementEvidence {
  private var spans: [DocumentationState: [TextSpan]] = [:]
  var value: DocumentedValue?

  mutating func add(_ state: DocumentationState, _ span: TextSpan) {
    if spans[state]?.last == span { return }
    spans[state, default: []].append(span)
  }

  mutating func add(_ state: DocumentationState, _ span: TextSpan, _ found: DocumentedValue?) {
    add(state, span)
    if value == nil { value = found }
  }

  func has(_ state: DocumentationState) -> Bool { spans[state] != nil }

  /// What is there wins over what is not, and both over what is vague.
  func element(_ id: DocumentationElement) -> DocumentedElement {
    var element = DocumentedElement(id: id)
    for state in [DocumentationState.present, .negated, .vague] {
      guard let found = spans[state] else { continue }
      element.state = state
      element.spans = found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      element.value = state == .negated ? nil : value
      break
    }
    return element
  }
}

extension NoteText {
  /// Everything the note documents.
  func reading() -> NoteReading {
    let sites = SiteReader(self)
    let mentions = sites.mentions()
    var reading = NoteReading()
    reading.muscles = mentions.muscles
    reading.groups = mentions.groups
    reading.safety = safetyMentions()
    let isNeedled = sites.isDone || !mentions.muscles.isEmpty
    reading.saysNeedlingDone = isNeedled
    var evidence: [DocumentationElement: ElementEvidence] = [:]
    evidence[.muscles] = muscleEvidence(sites, mentions)
    evidence[.indication] = indication()
    evidence[.onset] = onset()
    evidence[.cause] = cause()
    evidence[.consent] = consent(isNeedled: isNeedled)
    evidence[.screening] = screening(reading.safety)
    evidence[.needleSize] = needleSize()
    evidence[.needleCount] = needleCount()
    evidence[.technique] = technique()
    evidence[.dwellTime] = dwellTime()
    evidence[.twitchResponse] = twitchResponse()
    evidence[.response] = response()
    evidence[.adverseResponse] = adverseResponse()
    let pain = pain(after: sites.doneSpans.first?.start)
    evidence[.painBefore] = pain.before
    evidence[.painAfter] = pain.after
    evidence[.rangeOfMotion] = rangeOfMotion()
    evidence[.function] = function()
    evidence[.goals] = goals()
    let plan = planned()
    evidence[.planFrequency] = plan.frequency
    evidence[.planDuration] = plan.duration
    evidence[.otherInterventions] = otherInterventions()
    evidence[.aftercare] = aftercare()
    evidence[.infectionControl] = infectionControl()
    evidence[.injectate] = injectate()
    evidence[.priorResponse] = priorResponse()
    reading.elements = DocumentationElement.allCases.map {
      evidence[$0]?.element($0) ?? DocumentedElement(id: $0)
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
        if !sites.isDone {
          for span in sites.deniedSpans { evidence.add(.negated, span) }
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

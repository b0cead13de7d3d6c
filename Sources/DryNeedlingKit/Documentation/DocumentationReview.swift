/// The answer about the documentation of one encounter, worked out once. A class so that rules and
/// report share it; it never changes.
final class DocumentationReview: Sendable, Hashable {
  let basis: DocumentationDecision.Basis
  let profiles: [DocumentationProfile]
  let elements: [ElementDecision]
  let consentParts: [ConsentPartDecision]
  let safety: [SafetyDecision]
  let vaguePhrases: [VagueQuote]
  /// What the fields say.
  let states: ElementStates
  let notes: NoteEvidence?
  /// Muscles that the notes name; nil when they name none.
  let notedMuscles: MuscleTally?
  /// Dates, numbers, professions and ages that the notes state.
  let details: VisitDetails

  init(
    _ states: ElementStates, _ record: VisitRecord?, isPregnant: Bool?, notes: NoteEvidence?,
    profiles: [DocumentationProfile], session: Int?
  ) {
    if let notes {
      basis = notes.isRecord ? .notes : .remarks
    } else {
      basis = record != nil || !states.isEmpty ? .facts : .nothing
    }
    self.profiles = profiles
    self.notes = notes
    self.states = states
    elements = Self.elements(states, notes, profiles, session)
    consentParts = Self.consentParts(record?.consent, notes)
    safety = Self.safety(record?.screening, isPregnant, notes)
    vaguePhrases = notes?.vaguePhrases.map { VagueQuote(quote: $0.quote, remedy: $0.remedy) } ?? []
    let mentions = notes?.mentions ?? []
    notedMuscles = mentions.isEmpty ? nil : MuscleTally(mentions)
    details = notes.map(VisitDetails.init) ?? VisitDetails()
  }

  static func == (left: DocumentationReview, right: DocumentationReview) -> Bool {
    left === right
      || left.basis == right.basis && left.elements == right.elements
        && left.safety == right.safety && left.consentParts == right.consentParts
        && left.vaguePhrases == right.vaguePhrases && left.profiles == right.profiles
        && left.notes == right.notes
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(basis)
    hasher.combine(elements)
    hasher.combine(safety)
  }

  // MARK: - Elements

  private static func elements(
    _ states: ElementStates, _ notes: NoteEvidence?, _ profiles: [DocumentationProfile],
    _ session: Int?
  ) -> [ElementDecision] {
    var requests: [DocumentationElement: [ElementRequest]] = [:]
    for profile in profiles {
      for requirement in profile.requirements {
        if let first = requirement.fromSession, session.map({ $0 < first }) ?? true { continue }
        requests[requirement.element, default: []]
          .append(ElementRequest(profileID: profile.id, requirement: requirement))
      }
    }
    return DocumentationElement.allCases.compactMap { id in
      requests[id].map { element(id, states[id], notes, $0) }
    }
  }

  private static func element(
    _ id: DocumentationElement, _ field: DocumentationState?, _ notes: NoteEvidence?,
    _ requests: [ElementRequest]
  ) -> ElementDecision {
    let required = requests.filter { $0.requirement.strength == .required }
    let weighty = required.isEmpty ? requests : required
    // What one of those who ask does not accept as evidence does not settle it for all.
    func accepts(_ kind: ElementRequirement.EvidenceKind) -> Bool {
      weighty.allSatisfy { $0.requirement.acceptedEvidence.contains(kind) }
    }
    let field = accepts(.fact) ? field : nil
    var noted: (state: DocumentationState, value: DocumentedValue?, quotes: [NoteQuote]) =
      (.undetermined, nil, [])
    if accepts(.note), let notes { noted = notes.element(id) }
    let state = combined(field, noted.state, id)
    var evidence: [DocumentationEvidence] = []
    if field != nil { evidence.append(.fact(id.fact)) }
    evidence += noted.quotes.map(DocumentationEvidence.note)
    return ElementDecision(
      id: id, state: state, isRequired: !required.isEmpty, evidence: evidence, value: noted.value,
      requests: requests)
  }

  /// What a field and a note say together. Where one says yes and the other no, the no stands until
  /// somebody has put it right: a note never mends a record silently, nor the other way round.
  private static func combined(
    _ field: DocumentationState?, _ noted: DocumentationState, _ id: DocumentationElement
  ) -> DocumentationState {
    guard let field else { return noted }
    if id.isAnsweredByNone, field != .vague { return field }
    if field == .negated || noted == .negated { return .negated }
    if field == .present || noted == .present { return .present }
    return field
  }

  // MARK: - Consent and safety

  private static func consentParts(
    _ consent: ConsentRecord?, _ notes: NoteEvidence?
  ) -> [ConsentPartDecision] {
    let named = notes.map(ConsentParts.named) ?? [:]
    let tellsOfConsent = notes?.element(.consent).state == .present
    return ConsentPart.allCases.map { part in
      let quote = named[part]
      let state: DocumentationState
      switch consent?[part] {
      case true?: state = .present
      case false?: state = .negated
      case nil: state = quote != nil ? .present : tellsOfConsent ? .absent : .undetermined
      }
      return ConsentPartDecision(id: part, state: state, quote: quote)
    }
  }

  private static func safety(
    _ screening: ScreeningRecord?, _ isPregnant: Bool?, _ notes: NoteEvidence?
  ) -> [SafetyDecision] {
    SafetyItem.allCases.compactMap { item in
      let isNoted = screening?.present.contains(item) ?? false
      let isPatients = item == .pregnancy && isPregnant == true
      let found = notes?.safety(item, .present) ?? []
      if isNoted || isPatients || !found.isEmpty {
        var evidence: [DocumentationEvidence] = []
        if isNoted { evidence.append(.fact(.screening)) }
        if isPatients { evidence.append(.fact(.patientPregnancy)) }
        let hasReasoning =
          !(screening?.reasoning ?? "").isEmpty
          || notes.map { ClinicalReasoning.isGiven(beside: found, in: $0) } ?? false
        return SafetyDecision(
          id: item, state: .present, evidence: evidence + found.map(DocumentationEvidence.note),
          hasReasoning: hasReasoning)
      }
      let denied = notes?.safety(item, .negated) ?? []
      let isRuledOut = screening?.ruledOut.contains(item) ?? false
      guard isRuledOut || !denied.isEmpty else { return nil }
      return SafetyDecision(
        id: item, state: .negated,
        evidence: (isRuledOut ? [.fact(.screening)] : [])
          + denied.map(DocumentationEvidence.note),
        hasReasoning: false)
    }
  }
}

extension DocumentationReview {
  /// Required elements that are not documented.
  var missingRequired: [ElementDecision] {
    elements.filter { $0.isRequired && !$0.isDocumented }
  }

  /// The decision on an element, whether asked for or not.
  func element(_ id: DocumentationElement) -> ElementDecision? { elements.first { $0.id == id } }
}

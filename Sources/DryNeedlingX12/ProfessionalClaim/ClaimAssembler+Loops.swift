import DryNeedlingKit

/// The segments whose meaning depends on the loop they stand in.
extension ClaimAssembler {
  // MARK: Names

  /// NM1: who somebody is. Where a loop comes twice, the first one holds.
  mutating func readName(_ segment: Segment) {
    entity = .other
    switch loop {
    case .header, .otherPayer, .surplusLine: break
    case .billing:
      guard segment.code(1) == Qualifier.billingProvider, context.billing.isNamed == false else {
        return
      }
      entity = .billingProvider
      context.billing.isNamed = true
      var provider = context.billing.provider ?? Provider()
      readIdentity(segment, into: &provider)
      if hasBadNPI(segment, provider) {
        context.billing.unusable.append(
          UnusableValue(path: FactPath(.billingNPI), text: Text.excerpt(segment[9])))
      }
      context.billing.provider = provider
    case .subscriber:
      switch segment.code(1) {
      case Qualifier.subscriber where context.subscriber.isNamed == false:
        entity = .subscriber
        context.subscriber.isNamed = true
        if segment.has(9) {
          context.subscriber.coverage.memberIdentifier = Text.string(segment[9])
        }
      case Qualifier.payer where context.subscriber.hasPayer == false:
        entity = .payer
        context.subscriber.hasPayer = true
        if segment.has(3) {
          let name = pool.text(segment[3])
          context.subscriber.coverage.payerName = name
        }
        if segment.has(9) {
          let identifier = pool.text(segment[9])
          context.subscriber.coverage.payerIdentifier = identifier
        }
      default: break
      }
    case .patient:
      guard segment.code(1) == Qualifier.patient, context.dependent.isNamed == false else {
        return
      }
      entity = .patient
      context.dependent.isNamed = true
    case .claim: readClaimProvider(segment)
    case .line: readLineProvider(segment)
    }
  }

  private mutating func readClaimProvider(_ segment: Segment) {
    switch segment.code(1) {
    case Qualifier.rendering where encounter.renderingProvider == nil:
      entity = .rendering
      encounter.renderingProvider = provider(segment, .renderingNPI, nil)
    case Qualifier.serviceFacility where encounter.serviceFacility == nil:
      entity = .serviceFacility
      var facility = ServiceFacility()
      facility.npi = provider(segment, .serviceFacilityNPI, nil).npi
      encounter.serviceFacility = facility
    case Qualifier.supervising where encounter.supervisingProvider == nil:
      entity = .supervising
      encounter.supervisingProvider = provider(segment, .supervisingNPI, nil)
    case Qualifier.referring, Qualifier.primaryCare:
      guard encounter.referringProvider == nil else { return }
      entity = .referring
      encounter.referringProvider = provider(segment, .referringNPI, nil)
    default: break
    }
  }

  private mutating func readLineProvider(_ segment: Segment) {
    switch segment.code(1) {
    case Qualifier.rendering where line.renderingProvider == nil:
      entity = .rendering
      let provider = provider(segment, .lineRenderingNPI, lineIndex)
      changeLine { $0.renderingProvider = provider }
    case Qualifier.serviceFacility where line.serviceFacilityState == nil:
      entity = .serviceFacility
    case Qualifier.supervising where line.supervisingProvider == nil:
      entity = .supervising
      let provider = provider(segment, .lineSupervisingNPI, lineIndex)
      changeLine { $0.supervisingProvider = provider }
    case Qualifier.ordering, Qualifier.referring, Qualifier.primaryCare:
      // The model holds one referring provider a visit; the claim's own goes first.
      guard encounter.referringProvider == nil else { return }
      entity = .referring
      encounter.referringProvider = provider(segment, .referringNPI, nil)
    default: break
    }
  }

  /// A provider of the claim or of a line.
  private mutating func provider(_ segment: Segment, _ fact: Fact, _ index: Int?) -> Provider {
    var provider = Provider()
    readIdentity(segment, into: &provider)
    if hasBadNPI(segment, provider) { unusable(fact, index: index, segment[9]) }
    return provider
  }

  @inline(__always)
  private mutating func readIdentity(_ segment: Segment, into provider: inout Provider) {
    switch segment.code(2) {
    case Qualifier.person: provider.isPerson = true
    case Qualifier.organization: provider.isPerson = false
    default: break
    }
    if Self.holdsNPI(segment) { provider.npi = recent.npi(segment[9]) }
  }

  @inline(__always)
  private func hasBadNPI(_ segment: Segment, _ provider: Provider) -> Bool {
    provider.npi == nil && Self.holdsNPI(segment)
  }

  /// An identifier of another kind (24, 34, 46) is no NPI, and no bad one either.
  @inline(__always)
  private static func holdsNPI(_ segment: Segment) -> Bool {
    guard segment.has(9) else { return false }
    let qualifier = segment.code(8)
    return qualifier == Qualifier.npi || qualifier == 0
  }

  // MARK: Addresses, births, specialties

  /// N4: the state of an address.
  mutating func readAddress(_ segment: Segment) {
    guard segment.has(2) else { return }
    let state = USState(ascii: segment[2])
    // Abroad, a province is no state, and no mistake.
    let isAbroad = segment.has(4) && segment.code(4) != Qualifier.unitedStates
    let isUnusable = state == nil && !isAbroad
    func value(_ fact: Fact) -> UnusableValue {
      UnusableValue(path: FactPath(fact), text: Text.excerpt(segment[2]))
    }
    switch (loop, entity) {
    case (.billing, .billingProvider):
      context.billing.provider?.state = state
      if isUnusable { context.billing.unusable.append(value(.billingState)) }
    case (.subscriber, .subscriber):
      context.subscriber.person.state = state
      if isUnusable { context.subscriber.unusableOfPerson.append(value(.patientState)) }
    case (.patient, .patient):
      context.dependent.person.state = state
      if isUnusable { context.dependent.unusable.append(value(.patientState)) }
    case (.claim, .serviceFacility):
      encounter.serviceFacility?.state = state
      if isUnusable { unusable(.serviceFacilityState, segment[2]) }
    case (.line, .serviceFacility):
      changeLine { $0.serviceFacilityState = state }
      if isUnusable { unusable(.lineFacilityState, index: lineIndex, segment[2]) }
    default: break
    }
  }

  /// DMG: when the subscriber or patient was born.
  mutating func readDemographics(_ segment: Segment) {
    guard segment.has(2) else { return }
    let path = FactPath(.patientBirthDate)
    let date = segment[2].count == 8 ? CalendarDate(ascii: segment[2]) : nil
    switch (loop, entity) {
    case (.subscriber, .subscriber):
      context.subscriber.person.birthDate = date
      if date == nil {
        context.subscriber.unusableOfPerson.append(
          UnusableValue(path: path, text: Text.excerpt(segment[2])))
      }
    case (.patient, .patient):
      context.dependent.person.birthDate = date
      if date == nil {
        context.dependent.unusable.append(
          UnusableValue(path: path, text: Text.excerpt(segment[2])))
      }
    default: break
    }
  }

  /// PAT: whether the patient is pregnant.
  mutating func readPatient(_ segment: Segment) {
    let isPregnant: Bool?
    switch segment.code(9) {
    case Qualifier.yes: isPregnant = true
    case Qualifier.no: isPregnant = false
    default: return
    }
    switch loop {
    case .subscriber: context.subscriber.person.isPregnant = isPregnant
    case .patient: context.dependent.person.isPregnant = isPregnant
    default: misplaced("PAT", "the subscriber and patient levels")
    }
  }

  /// PRV: what a provider registered as.
  mutating func readSpecialty(_ segment: Segment) {
    guard segment.has(3) else { return }
    switch segment.code(2) {
    case Qualifier.taxonomy, Qualifier.mutuallyDefined, 0: break
    default: return
    }
    let taxonomy = TaxonomyCode(ascii: segment[3])
    func unusable(_ fact: Fact, _ index: Int? = nil) -> UnusableValue {
      UnusableValue(path: FactPath(fact, index: index), text: Text.excerpt(segment[3]))
    }
    switch (loop, entity) {
    case (.billing, .none), (.billing, .billingProvider):
      // The specialty stands before the name.
      if context.billing.provider == nil { context.billing.provider = Provider() }
      context.billing.provider?.taxonomy = taxonomy
      if taxonomy == nil { context.billing.unusable.append(unusable(.billingTaxonomy)) }
    case (.claim, .rendering):
      encounter.renderingProvider?.taxonomy = taxonomy
      if taxonomy == nil { encounter.unusableValues.append(unusable(.renderingTaxonomy)) }
    case (.claim, .referring):
      encounter.referringProvider?.taxonomy = taxonomy
      if taxonomy == nil { encounter.unusableValues.append(unusable(.referringTaxonomy)) }
    case (.line, .rendering):
      changeLine { $0.renderingProvider?.taxonomy = taxonomy }
      if taxonomy == nil {
        encounter.unusableValues.append(unusable(.lineRenderingTaxonomy, lineIndex))
      }
    default: break
    }
  }

  // MARK: Coverage

  /// SBR: the insurance the claim goes to, or, below a claim, another one.
  mutating func readSubscriber(_ segment: Segment) {
    switch loop {
    case .claim, .otherPayer:
      loop = .otherPayer
      entity = .none
    case .subscriber: readCoverage(segment)
    default: misplaced("SBR", "the subscriber level and the claim")
    }
  }

  private mutating func readCoverage(_ segment: Segment) {
    switch segment.code(1) {
    case Qualifier.primaryPayer: context.subscriber.coverage.order = .primary
    case Qualifier.secondaryPayer: context.subscriber.coverage.order = .secondary
    case Qualifier.tertiaryPayer: context.subscriber.coverage.order = .tertiary
    default: break
    }
    context.subscriber.isPatient = segment.code(2) == Qualifier.isSelf
    if segment.has(5) {
      context.subscriber.coverage.medicareSecondaryReason = Text.string(segment[5])
    }
    guard segment.has(9) else { return }
    let text = Text.string(segment[9])
    if !context.subscriber.coverage.setFilingIndicator(text, ascii: segment[9]) {
      context.subscriber.unusable.append(
        UnusableValue(path: FactPath(.filingIndicator), text: Text.excerpt(segment[9])))
    }
  }
}

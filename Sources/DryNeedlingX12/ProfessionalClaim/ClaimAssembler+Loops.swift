import DryNeedlingKit

/// The segments whose meaning depends on the loop they stand in.
extension ClaimAssembler {
  // MARK: Names

  /// NM1: who somebody is. Where a loop comes twice, the first one holds.
  mutating func readName(_ segment: Segment) {
    entity = .other
    switch loop {
    case .header, .otherPayer: break
    case .billing:
      guard segment.code(1) == Qualifier.billingProvider, context.billing?.isNamed == false else {
        return
      }
      entity = .billingProvider
      context.billing?.isNamed = true
      var provider = context.billing?.provider ?? Provider()
      Self.readIdentity(segment, into: &provider, .billingNPI, nil) {
        context.billing?.unusable.append($0)
      }
      context.billing?.provider = provider
    case .subscriber:
      switch segment.code(1) {
      case Qualifier.subscriber where context.subscriber?.isNamed == false:
        entity = .subscriber
        context.subscriber?.isNamed = true
        if segment.has(9) {
          context.subscriber?.coverage.memberIdentifier = Text.string(segment[9])
        }
      case Qualifier.payer where context.subscriber?.hasPayer == false:
        entity = .payer
        context.subscriber?.hasPayer = true
        if segment.has(3) {
          let name = pool.text(segment[3])
          context.subscriber?.coverage.payerName = name
        }
        if segment.has(9) {
          let identifier = pool.text(segment[9])
          context.subscriber?.coverage.payerIdentifier = identifier
        }
      default: break
      }
    case .patient:
      guard segment.code(1) == Qualifier.patient, context.dependent?.isNamed == false else {
        return
      }
      entity = .patient
      context.dependent?.isNamed = true
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
      line.renderingProvider = provider(segment, .lineRenderingNPI, lineIndex)
    case Qualifier.serviceFacility where line.serviceFacilityState == nil:
      entity = .serviceFacility
    case Qualifier.supervising where line.supervisingProvider == nil:
      entity = .supervising
      line.supervisingProvider = provider(segment, .lineSupervisingNPI, lineIndex)
    case Qualifier.ordering, Qualifier.referring, Qualifier.primaryCare:
      // The model holds one referring provider a visit; the claim's own goes first.
      guard encounter.referringProvider == nil else { return }
      entity = .referring
      encounter.referringProvider = provider(segment, .referringNPI, nil)
    default: break
    }
  }

  /// A provider of the claim or of a line.
  @inline(__always)
  private mutating func provider(_ segment: Segment, _ fact: Fact, _ index: Int?) -> Provider {
    var provider = Provider()
    Self.readIdentity(segment, into: &provider, fact, index) {
      encounter.unusableValues.append($0)
    }
    return provider
  }

  @inline(__always)
  private static func readIdentity(
    _ segment: Segment, into provider: inout Provider, _ fact: Fact, _ index: Int?,
    unusable: (UnusableValue) -> Void
  ) {
    switch segment.code(2) {
    case Qualifier.person: provider.isPerson = true
    case Qualifier.organization: provider.isPerson = false
    default: break
    }
    guard segment.has(9) else { return }
    // An identifier of another kind (24, 34, 46) is no NPI, and no bad one either.
    let qualifier = segment.code(8)
    guard qualifier == Qualifier.npi || qualifier == 0 else { return }
    provider.npi = NPI(ascii: segment[9])
    if provider.npi == nil {
      unusable(UnusableValue(path: FactPath(fact, index: index), text: Text.excerpt(segment[9])))
    }
  }

  // MARK: Addresses, births, specialties

  /// N4: the state of an address.
  mutating func readAddress(_ segment: Segment) {
    guard segment.has(2) else { return }
    let state = USState(ascii: segment[2])
    // Abroad, a province is no state, and no mistake.
    let isAbroad = segment.has(4) && segment.code(4) != Qualifier.unitedStates
    func unusable(_ fact: Fact, _ index: Int? = nil) -> [UnusableValue] {
      guard state == nil, !isAbroad else { return [] }
      return [UnusableValue(path: FactPath(fact, index: index), text: Text.excerpt(segment[2]))]
    }
    switch (loop, entity) {
    case (.billing, .billingProvider):
      context.billing?.provider?.state = state
      context.billing?.unusable += unusable(.billingState)
    case (.subscriber, .subscriber):
      context.subscriber?.person.state = state
      context.subscriber?.unusableOfPerson += unusable(.patientState)
    case (.patient, .patient):
      context.dependent?.person.state = state
      context.dependent?.unusable += unusable(.patientState)
    case (.claim, .serviceFacility):
      encounter.serviceFacility?.state = state
      encounter.unusableValues += unusable(.serviceFacilityState)
    case (.line, .serviceFacility):
      line.serviceFacilityState = state
      encounter.unusableValues += unusable(.lineFacilityState, lineIndex)
    default: break
    }
  }

  /// DMG: when the subscriber or patient was born.
  mutating func readDemographics(_ segment: Segment) {
    guard segment.has(2) else { return }
    let path = FactPath(.patientBirthDate)
    let date = CalendarDate(ascii: segment[2])
    switch (loop, entity) {
    case (.subscriber, .subscriber):
      context.subscriber?.person.birthDate = date
      if date == nil {
        context.subscriber?.unusableOfPerson.append(
          UnusableValue(path: path, text: Text.excerpt(segment[2])))
      }
    case (.patient, .patient):
      context.dependent?.person.birthDate = date
      if date == nil {
        context.dependent?.unusable.append(
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
    case .subscriber: context.subscriber?.person.isPregnant = isPregnant
    case .patient: context.dependent?.person.isPregnant = isPregnant
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
      if context.billing?.provider == nil { context.billing?.provider = Provider() }
      context.billing?.provider?.taxonomy = taxonomy
      if taxonomy == nil { context.billing?.unusable.append(unusable(.billingTaxonomy)) }
    case (.claim, .rendering):
      encounter.renderingProvider?.taxonomy = taxonomy
      if taxonomy == nil { encounter.unusableValues.append(unusable(.renderingTaxonomy)) }
    case (.claim, .referring):
      encounter.referringProvider?.taxonomy = taxonomy
      if taxonomy == nil { encounter.unusableValues.append(unusable(.referringTaxonomy)) }
    case (.line, .rendering):
      line.renderingProvider?.taxonomy = taxonomy
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
    guard var subscriber = context.subscriber else { return }
    switch segment.code(1) {
    case Qualifier.primaryPayer: subscriber.coverage.order = .primary
    case Qualifier.secondaryPayer: subscriber.coverage.order = .secondary
    case Qualifier.tertiaryPayer: subscriber.coverage.order = .tertiary
    default: break
    }
    subscriber.isPatient = segment.code(2) == Qualifier.isSelf
    if segment.has(5) {
      subscriber.coverage.medicareSecondaryReason = Text.string(segment[5])
    }
    if segment.has(9) {
      let text = Text.string(segment[9])
      if !subscriber.coverage.setFilingIndicator(text, ascii: segment[9]) {
        subscriber.unusable.append(
          UnusableValue(path: FactPath(.filingIndicator), text: Text.excerpt(segment[9])))
      }
    }
    context.subscriber = subscriber
  }
}

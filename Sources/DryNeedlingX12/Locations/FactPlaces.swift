import DryNeedlingKit

/// Where in an 837P a fact stands.
struct FactPlace {
  /// The part of the file to look in.
  enum Part { case billing, subscriber, patient, claim, line }

  var part: Part
  /// Name of the segment.
  var tag: SegmentTag
  /// What its first element must be, where that decides what it means.
  var qualifiers: [UInt32] = []
  /// Whose name (NM101) must stand above it, zero for nobody's; nil when that does not matter.
  var entities: [UInt32]?
  /// The element; 0 for the segment as a whole.
  var element = 0
  /// The component of the element; nil for the whole.
  var component: Int?
  /// Whether the place counts only when the element is there: another place may hold otherwise.
  var onlyIfStated = false
}

extension FactPlace {
  /// Where to look for a fact, the likeliest first. What is found nowhere belongs to the claim.
  static func places(of path: FactPath) -> [FactPlace] {
    claimPlaces(path.fact) ?? coveragePlaces(path.fact) ?? providerPlaces(path.fact)
      ?? linePlaces(path) ?? []
  }

  private static func claimPlaces(_ fact: Fact) -> [FactPlace]? {
    func clm(_ element: Int, _ component: Int? = nil) -> [FactPlace] {
      [FactPlace(part: .claim, tag: .clm, element: element, component: component)]
    }
    func ref(_ qualifier: UInt32) -> [FactPlace] {
      [FactPlace(part: .claim, tag: .ref, qualifiers: [qualifier], element: 2)]
    }
    func dtp(_ qualifier: UInt32) -> [FactPlace] {
      [FactPlace(part: .claim, tag: .dtp, qualifiers: [qualifier], element: 3)]
    }
    switch fact {
    case .claimNumber: return clm(1)
    case .totalCharge: return clm(2)
    case .placeOfService: return clm(5, 1)
    case .frequency: return clm(5, 3)
    case .accidentKind: return clm(11)
    case .payerControlNumber: return ref(Qualifier.payerControlNumber)
    case .priorAuthorization: return ref(Qualifier.priorAuthorization)
    case .referralNumber: return ref(Qualifier.referralNumber)
    case .conditionOnset: return dtp(Qualifier.onset)
    case .accidentDate: return dtp(Qualifier.accident)
    case .initialTreatment:
      return dtp(Qualifier.initialTreatment) + [
        FactPlace(part: .line, tag: .dtp, qualifiers: [Qualifier.initialTreatment], element: 3)
      ]
    case .dateOfService:
      return [FactPlace(part: .line, tag: .dtp, qualifiers: [Qualifier.service], element: 3)]
    case .diagnoses: return [FactPlace(part: .claim, tag: .hi)]
    case .serviceLines: return [FactPlace(part: .line, tag: .lx)]
    default: return nil
    }
  }

  private static func coveragePlaces(_ fact: Fact) -> [FactPlace]? {
    func level(_ tag: SegmentTag, _ element: Int, of entity: UInt32? = nil) -> FactPlace {
      FactPlace(
        part: .subscriber, tag: tag, entities: entity.map { [$0] }, element: element)
    }
    let level22 = level(.hl, 0)
    /// A fact of the patient: of the level below the subscriber where there is one.
    func person(_ tag: SegmentTag, _ element: Int) -> [FactPlace] {
      let entities: [UInt32]? = tag == .pat ? nil : [Qualifier.patient]
      let dependent = FactPlace(part: .patient, tag: tag, entities: entities, element: element)
      let name = FactPlace(part: .patient, tag: .nm1, qualifiers: [Qualifier.patient])
      let patient = [dependent, name, FactPlace(part: .patient, tag: .hl)]
      let subscriber = [
        level(tag, element, of: tag == .pat ? nil : Qualifier.subscriber),
        FactPlace(part: .subscriber, tag: .nm1, qualifiers: [Qualifier.subscriber]), level22,
      ]
      return patient + subscriber
    }
    switch fact {
    case .payerName: return [level(.nm1, 3, of: Qualifier.payer), level22]
    case .payerIdentifier: return [level(.nm1, 9, of: Qualifier.payer), level22]
    case .memberIdentifier: return [level(.nm1, 9, of: Qualifier.subscriber), level22]
    case .filingIndicator, .payerKind: return [level(.sbr, 9), level22]
    case .payerOrder: return [level(.sbr, 1), level22]
    case .medicareSecondaryReason: return [level(.sbr, 5), level22]
    case .patientBirthDate: return person(.dmg, 2)
    case .patientPregnancy: return person(.pat, 9)
    case .patientState: return person(.n4, 2)
    default: return nil
    }
  }

  // MARK: Providers

  private static func name(
    _ part: Part, _ entities: [UInt32], _ element: Int
  ) -> FactPlace {
    FactPlace(part: part, tag: .nm1, qualifiers: entities, entities: entities, element: element)
  }

  private static func specialty(_ part: Part, _ entities: [UInt32]?) -> FactPlace {
    FactPlace(part: part, tag: .prv, entities: entities, element: 3)
  }

  private static func state(_ part: Part, _ entities: [UInt32]) -> FactPlace {
    FactPlace(part: part, tag: .n4, entities: entities, element: 2)
  }

  /// Where the billing provider states something; it stands in for the rendering provider.
  private static func billing(_ fact: Fact) -> [FactPlace] {
    let rest = [
      name(.billing, [Qualifier.billingProvider], 0), FactPlace(part: .billing, tag: .hl),
    ]
    switch fact {
    case .billingNPI: return [name(.billing, [Qualifier.billingProvider], 9)] + rest
    case .billingTaxonomy, .billingProfession:
      return [specialty(.billing, [0, Qualifier.billingProvider])] + rest
    case .billingState: return [state(.billing, [Qualifier.billingProvider])] + rest
    default: return rest
    }
  }

  private static func providerPlaces(_ fact: Fact) -> [FactPlace]? {
    let rendering = [Qualifier.rendering]
    let supervising = [Qualifier.supervising]
    let referring = [Qualifier.referring, Qualifier.primaryCare]
    /// Who referred may stand on a line only.
    func referrer(_ place: (Part, [UInt32]) -> FactPlace) -> [FactPlace] {
      [
        place(.claim, referring),
        place(.line, [Qualifier.ordering, Qualifier.referring, Qualifier.primaryCare]),
      ]
    }
    switch fact {
    case .billingProvider, .billingNPI, .billingTaxonomy, .billingProfession, .billingState:
      return billing(fact)
    case .renderingProvider, .renderingQualifications:
      return [name(.claim, rendering, 0)] + billing(.billingProvider)
    case .renderingNPI: return [name(.claim, rendering, 9)] + billing(.billingNPI)
    case .renderingTaxonomy, .renderingProfession:
      return [specialty(.claim, rendering), name(.claim, rendering, 0)] + billing(.billingTaxonomy)
    case .renderingState: return [name(.claim, rendering, 0)] + billing(.billingState)
    case .supervisingProvider, .supervisingState: return [name(.claim, supervising, 0)]
    case .supervisingNPI: return [name(.claim, supervising, 9)]
    case .supervisingTaxonomy, .supervisingProfession: return [name(.claim, supervising, 0)]
    case .referringProvider, .referringState: return referrer { name($0, $1, 0) }
    case .referringNPI: return referrer { name($0, $1, 9) }
    case .referringTaxonomy, .referringProfession:
      return [specialty(.claim, referring)] + referrer { name($0, $1, 0) }
    case .serviceFacility: return [name(.claim, [Qualifier.serviceFacility], 0)]
    case .serviceFacilityNPI: return [name(.claim, [Qualifier.serviceFacility], 9)]
    case .serviceFacilityState:
      return [
        state(.claim, [Qualifier.serviceFacility]), name(.claim, [Qualifier.serviceFacility], 0),
      ] + billing(.billingState)
    default: return nil
    }
  }

  // MARK: Lines

  private static func linePlaces(_ path: FactPath) -> [FactPlace]? {
    func service(_ element: Int, _ component: Int? = nil) -> [FactPlace] {
      [
        FactPlace(part: .line, tag: .sv1, element: element, component: component),
        FactPlace(part: .line, tag: .lx),
      ]
    }
    let whole = service(0)
    func qualified(_ tag: SegmentTag, _ qualifier: UInt32, _ element: Int) -> [FactPlace] {
      [FactPlace(part: .line, tag: tag, qualifiers: [qualifier], element: element)] + whole
    }
    switch path.fact {
    case .serviceLine: return whole
    case .lineProcedure: return service(1, 2)
    case .lineModifiers: return service(1, path.position.map { $0 + 3 })
    case .lineProcedureDescription: return service(1, 7)
    case .lineCharge: return service(2)
    case .lineQuantity: return service(4)
    case .linePlaceOfService:
      let own = FactPlace(part: .line, tag: .sv1, element: 5, onlyIfStated: true)
      let claim = FactPlace(
        part: .claim, tag: .clm, element: 5, component: 1, onlyIfStated: true)
      return [own, claim] + service(5)
    case .lineDiagnosisPointers: return service(7, path.position.map { $0 + 1 })
    case .lineDateOfService, .lineLastDateOfService: return qualified(.dtp, Qualifier.service, 3)
    case .lineControlNumber: return qualified(.ref, Qualifier.lineControlNumber, 2)
    default: return lineProviderPlaces(path.fact).map { $0 + whole }
    }
  }

  private static func lineProviderPlaces(_ fact: Fact) -> [FactPlace]? {
    switch fact {
    case .lineRenderingProvider, .lineRenderingState:
      return [name(.line, [Qualifier.rendering], 0), name(.claim, [Qualifier.rendering], 0)]
    case .lineRenderingNPI:
      return [name(.line, [Qualifier.rendering], 9), name(.claim, [Qualifier.rendering], 9)]
    case .lineRenderingTaxonomy, .lineRenderingProfession:
      return [
        specialty(.line, [Qualifier.rendering]), name(.line, [Qualifier.rendering], 0),
        specialty(.claim, [Qualifier.rendering]),
        name(.claim, [Qualifier.rendering], 0),
      ]
    case .lineSupervisingProvider, .lineSupervisingState, .lineSupervisingTaxonomy,
      .lineSupervisingProfession:
      return [name(.line, [Qualifier.supervising], 0)]
    case .lineSupervisingNPI: return [name(.line, [Qualifier.supervising], 9)]
    case .lineFacilityState:
      return [
        state(.line, [Qualifier.serviceFacility]), name(.line, [Qualifier.serviceFacility], 0),
      ]
    default: return nil
    }
  }
}

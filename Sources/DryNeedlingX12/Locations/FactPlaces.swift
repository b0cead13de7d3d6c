import DryNeedlingKit

/// Where in an 837P a fact stands.
struct FactPlace {
  /// The part of the file to look in.
  enum Part { case billing, subscriber, patient, claim, line }

  var part: Part
  /// Name of the segment.
  var tag: String
  /// What its first element must be, where that decides what it means.
  var qualifiers: [String] = []
  /// Whose name (NM101) must stand above it; nil when that does not matter.
  var entities: [String]?
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
      [FactPlace(part: .claim, tag: "CLM", element: element, component: component)]
    }
    func ref(_ qualifier: String) -> [FactPlace] {
      [FactPlace(part: .claim, tag: "REF", qualifiers: [qualifier], element: 2)]
    }
    func dtp(_ qualifier: String) -> [FactPlace] {
      [FactPlace(part: .claim, tag: "DTP", qualifiers: [qualifier], element: 3)]
    }
    switch fact {
    case .claimNumber: return clm(1)
    case .totalCharge: return clm(2)
    case .placeOfService: return clm(5, 1)
    case .frequency: return clm(5, 3)
    case .accidentKind: return clm(11)
    case .payerControlNumber: return ref("F8")
    case .priorAuthorization: return ref("G1")
    case .referralNumber: return ref("9F")
    case .conditionOnset: return dtp("431")
    case .accidentDate: return dtp("439")
    case .initialTreatment:
      return dtp("454") + [FactPlace(part: .line, tag: "DTP", qualifiers: ["454"], element: 3)]
    case .dateOfService:
      return [FactPlace(part: .line, tag: "DTP", qualifiers: ["472"], element: 3)]
    case .diagnoses: return [FactPlace(part: .claim, tag: "HI")]
    case .serviceLines: return [FactPlace(part: .line, tag: "LX")]
    default: return nil
    }
  }

  private static func coveragePlaces(_ fact: Fact) -> [FactPlace]? {
    func level(_ tag: String, _ element: Int, of entity: String? = nil) -> FactPlace {
      FactPlace(
        part: .subscriber, tag: tag, entities: entity.map { [$0] }, element: element)
    }
    let level22 = level("HL", 0)
    /// A fact of the patient: of the level below the subscriber where there is one.
    func person(_ tag: String, _ element: Int) -> [FactPlace] {
      let entities: [String]? = tag == "PAT" ? nil : ["QC"]
      let dependent = FactPlace(part: .patient, tag: tag, entities: entities, element: element)
      let name = FactPlace(part: .patient, tag: "NM1", qualifiers: ["QC"])
      let patient = [dependent, name, FactPlace(part: .patient, tag: "HL")]
      let subscriber = [
        level(tag, element, of: tag == "PAT" ? nil : "IL"),
        FactPlace(part: .subscriber, tag: "NM1", qualifiers: ["IL"]), level22,
      ]
      return patient + subscriber
    }
    switch fact {
    case .payerName: return [level("NM1", 3, of: "PR"), level22]
    case .payerIdentifier: return [level("NM1", 9, of: "PR"), level22]
    case .memberIdentifier: return [level("NM1", 9, of: "IL"), level22]
    case .filingIndicator, .payerKind: return [level("SBR", 9), level22]
    case .payerOrder: return [level("SBR", 1), level22]
    case .medicareSecondaryReason: return [level("SBR", 5), level22]
    case .patientBirthDate: return person("DMG", 2)
    case .patientPregnancy: return person("PAT", 9)
    case .patientState: return person("N4", 2)
    default: return nil
    }
  }

  // MARK: Providers

  private static func name(
    _ part: Part, _ entities: [String], _ element: Int
  ) -> FactPlace {
    FactPlace(part: part, tag: "NM1", qualifiers: entities, entities: entities, element: element)
  }

  private static func specialty(_ part: Part, _ entities: [String]?) -> FactPlace {
    FactPlace(part: part, tag: "PRV", entities: entities, element: 3)
  }

  private static func state(_ part: Part, _ entities: [String]) -> FactPlace {
    FactPlace(part: part, tag: "N4", entities: entities, element: 2)
  }

  /// Where the billing provider states something; it stands in for the rendering provider.
  private static func billing(_ fact: Fact) -> [FactPlace] {
    let rest = [name(.billing, ["85"], 0), FactPlace(part: .billing, tag: "HL")]
    switch fact {
    case .billingNPI: return [name(.billing, ["85"], 9)] + rest
    case .billingTaxonomy, .billingProfession: return [specialty(.billing, ["", "85"])] + rest
    case .billingState: return [state(.billing, ["85"])] + rest
    default: return rest
    }
  }

  private static func providerPlaces(_ fact: Fact) -> [FactPlace]? {
    let rendering = ["82"]
    let supervising = ["DQ"]
    let referring = ["DN", "P3"]
    /// Who referred may stand on a line only.
    func referrer(_ place: (Part, [String]) -> FactPlace) -> [FactPlace] {
      [place(.claim, referring), place(.line, ["DK", "DN", "P3"])]
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
    case .serviceFacility: return [name(.claim, ["77"], 0)]
    case .serviceFacilityNPI: return [name(.claim, ["77"], 9)]
    case .serviceFacilityState:
      return [state(.claim, ["77"]), name(.claim, ["77"], 0)] + billing(.billingState)
    default: return nil
    }
  }

  // MARK: Lines

  private static func linePlaces(_ path: FactPath) -> [FactPlace]? {
    func service(_ element: Int, _ component: Int? = nil) -> [FactPlace] {
      [
        FactPlace(part: .line, tag: "SV1", element: element, component: component),
        FactPlace(part: .line, tag: "LX"),
      ]
    }
    let whole = service(0)
    func qualified(_ tag: String, _ qualifier: String, _ element: Int) -> [FactPlace] {
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
      let own = FactPlace(part: .line, tag: "SV1", element: 5, onlyIfStated: true)
      let claim = FactPlace(
        part: .claim, tag: "CLM", element: 5, component: 1, onlyIfStated: true)
      return [own, claim] + service(5)
    case .lineDiagnosisPointers: return service(7, path.position.map { $0 + 1 })
    case .lineDateOfService, .lineLastDateOfService: return qualified("DTP", "472", 3)
    case .lineControlNumber: return qualified("REF", "6R", 2)
    default: return lineProviderPlaces(path.fact).map { $0 + whole }
    }
  }

  private static func lineProviderPlaces(_ fact: Fact) -> [FactPlace]? {
    switch fact {
    case .lineRenderingProvider, .lineRenderingState:
      return [name(.line, ["82"], 0), name(.claim, ["82"], 0)]
    case .lineRenderingNPI: return [name(.line, ["82"], 9), name(.claim, ["82"], 9)]
    case .lineRenderingTaxonomy, .lineRenderingProfession:
      return [
        specialty(.line, ["82"]), name(.line, ["82"], 0), specialty(.claim, ["82"]),
        name(.claim, ["82"], 0),
      ]
    case .lineSupervisingProvider, .lineSupervisingState, .lineSupervisingTaxonomy,
      .lineSupervisingProfession:
      return [name(.line, ["DQ"], 0)]
    case .lineSupervisingNPI: return [name(.line, ["DQ"], 9)]
    case .lineFacilityState: return [state(.line, ["77"]), name(.line, ["77"], 0)]
    default: return nil
    }
  }
}

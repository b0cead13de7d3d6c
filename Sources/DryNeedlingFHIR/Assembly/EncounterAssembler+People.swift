import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  // MARK: - Patient

  mutating func readPatient(_ reference: Element?, _ key: CollectionSurvey.Key) {
    var patient: Element?
    if let reference {
      if let (resource, _) = resource(reference, .patient) {
        patient = resource.element
      } else {
        tellUnresolved(reference, "patient")
      }
    } else if let number = survey.record(of: key)?.resource {
      patient = collection.resources[number].element
    }
    guard let patient else { return }
    place(.patientBirthDate, patient)
    encounter.patient.birthDate = day(patient["birthDate"], .patientBirthDate)
    var fallback: Element?
    for address in patient.list("address") {
      guard let element = address["state"] else { continue }
      if address.has("use", anyOf: "old", "billing") {
        fallback = fallback ?? element
        continue
      }
      fallback = element
      break
    }
    if let fallback {
      place(.patientState, fallback)
      encounter.patient.state = state(fallback, .patientState)
    }
  }

  /// A state by its code or its name.
  mutating func state(_ element: Element, _ fact: Fact, index: Int? = nil) -> USState? {
    guard let text = text(element) else { return nil }
    if let state = USState(text) ?? StateNames.state(text) { return state }
    // A place abroad is right where it stands, and has no law that the kit knows.
    if text.utf8.count == 2 { unusable(text, fact, index: index) }
    return nil
  }

  // MARK: - Insurance

  mutating func readInsurance(_ claim: Element) {
    var focal: Element?
    for insurance in claim.list("insurance") {
      focal = focal ?? insurance
      if insurance["focal"]?.value.boolean == true {
        focal = insurance
        break
      }
    }
    if let focal {
      place(.memberIdentifier, focal)
      if let number = focal.first("preAuthRef") {
        encounter.claim.priorAuthorization = text(number)
        place(.priorAuthorization, number)
      }
      if let reference = focal["coverage"] {
        if let (coverage, number) = resource(reference, .coverage) {
          readCoverage(coverage.element, number)
        } else {
          tellUnresolved(reference, "coverage")
          if let display = reference["display"] {
            encounter.coverage.payerName = text(display)
            place(.payerName, display)
          }
        }
      }
    }
    // The insurer of the claim is who it is sent to, whatever the coverage says.
    if let insurer = claim["insurer"] { readPayer(insurer, owner) }
    fillPayerKind()
  }

  mutating func readCoverage(_ coverage: Element, _ number: Int) {
    place(.memberIdentifier, coverage)
    if let element = coverage["subscriberId"] ?? Self.memberNumber(coverage) {
      encounter.coverage.memberIdentifier = text(element)
      place(.memberIdentifier, element)
    }
    if let order = coverage["order"] {
      place(.payerOrder, order)
      switch order.value.integer {
      case 1: encounter.coverage.order = .primary
      case 2: encounter.coverage.order = .secondary
      case 3: encounter.coverage.order = .tertiary
      default: unusable(order, .payerOrder)
      }
    }
    if let type = coverage.concept("type") { readPayerKind(type) }
    if let payor = coverage.first("payor") { readPayer(payor, number) }
  }

  /// The identifier of a coverage that is the member's number, or else the first.
  private static func memberNumber(_ coverage: Element) -> Element? {
    var first: Element?
    for identifier in coverage.list("identifier") {
      guard let value = identifier["value"] else { continue }
      if identifier.concept("type")?.has("MB") == true { return value }
      first = first ?? value
    }
    return first
  }

  private mutating func readPayer(_ payer: Element, _ holder: Int) {
    let keptOwner = owner
    owner = holder
    defer { owner = keptOwner }
    let found = resource(payer)
    if let (resource, _) = found, resource.type == .patient {
      encounter.coverage.payerKind = encounter.coverage.payerKind ?? .selfPay
      place(.payerKind, payer)
      return
    }
    if let (resource, _) = found, resource.type == .organization {
      if let name = resource.element["name"] {
        encounter.coverage.payerName = text(name)
        place(.payerName, name)
      }
      readPayerIdentifier(resource.element.list("identifier"))
    } else if let display = payer["display"] {
      encounter.coverage.payerName = text(display)
      place(.payerName, display)
    } else {
      tellUnresolved(payer, "payer")
    }
    if encounter.coverage.payerIdentifier == nil, let identifier = payer["identifier"] {
      readPayerIdentifier(ElementList(identifier.value, document: identifier.document))
    }
  }

  /// The identifier a payer is addressed by: short, and neither a provider's nor an employer's.
  private mutating func readPayerIdentifier(_ identifiers: ElementList) {
    for identifier in identifiers {
      guard let value = identifier["value"], value.value.codeUnits <= 15 else { continue }
      switch CodeSystem(identifier["system"]) {
      case .npi, .employerNumber: continue
      default: break
      }
      encounter.coverage.payerIdentifier = text(value)
      place(.payerIdentifier, value)
      return
    }
  }

  /// The kind of payer: by the payer types of NAHDO, the claim filing indicator, or plain words.
  private mutating func readPayerKind(_ type: Concept) {
    place(.payerKind, type.element)
    for coding in type.codings {
      guard let code = coding["code"], let text = code.text else { continue }
      switch CodeSystem(coding["system"]) {
      case .payerType:
        if encounter.coverage.payerKind == nil, let kind = PayerKind(sopt: text) {
          encounter.coverage.payerKind = kind
          place(.payerKind, code)
        }
      case .selfPay where text == "pay":
        encounter.coverage.payerKind = .selfPay
        place(.payerKind, code)
      case .actCode:
        let kind: PayerKind? =
          text == "WCBPOL" ? .workersCompensation : text == "AUTOPOL" ? .auto : nil
        if encounter.coverage.payerKind == nil, let kind {
          encounter.coverage.payerKind = kind
          place(.payerKind, code)
        }
      case .claimFilingIndicator:
        encounter.coverage.filingIndicator = self.text(code)
        place(.filingIndicator, code)
      default: continue
      }
    }
    if let kind = type.allWords.lazy.compactMap(PayerKind.init(words:)).first {
      // Words that say more than a code of the whole group.
      encounter.coverage.payerKind = kind
    }
  }

  mutating func fillPayerKind() {
    guard let indicator = encounter.coverage.filingIndicator else { return }
    let kind = encounter.coverage.payerKind
    var bytes = Array(indicator.utf8)
    bytes.withUnsafeMutableBufferPointer { bytes in
      _ = encounter.coverage.setFilingIndicator(indicator, ascii: UnsafeBufferPointer(bytes))
    }
    if let kind { encounter.coverage.payerKind = kind }
  }

  // MARK: - Providers

  /// The facts that belong to one role.
  struct Role {
    var provider: Fact
    var npi: Fact
    var taxonomy: Fact
    var profession: Fact
    var state: Fact
    var words: String
    var index: Int?

    static let billing = Role(
      provider: .billingProvider, npi: .billingNPI, taxonomy: .billingTaxonomy,
      profession: .billingProfession, state: .billingState, words: "billing provider")
    static let rendering = Role(
      provider: .renderingProvider, npi: .renderingNPI, taxonomy: .renderingTaxonomy,
      profession: .renderingProfession, state: .renderingState, words: "rendering provider")
    static let supervising = Role(
      provider: .supervisingProvider, npi: .supervisingNPI, taxonomy: .supervisingTaxonomy,
      profession: .supervisingProfession, state: .supervisingState, words: "supervising provider")
    static let referring = Role(
      provider: .referringProvider, npi: .referringNPI, taxonomy: .referringTaxonomy,
      profession: .referringProfession, state: .referringState, words: "referring provider")

    static func rendering(line: Int) -> Role {
      Role(
        provider: .lineRenderingProvider, npi: .lineRenderingNPI, taxonomy: .lineRenderingTaxonomy,
        profession: .lineRenderingProfession, state: .lineRenderingState,
        words: "rendering provider of this line", index: line)
    }

    static func supervising(line: Int) -> Role {
      Role(
        provider: .lineSupervisingProvider, npi: .lineSupervisingNPI,
        taxonomy: .lineSupervisingTaxonomy, profession: .lineSupervisingProfession,
        state: .lineSupervisingState, words: "supervising provider of this line", index: line)
    }
  }

  /// Whether a reference says more than a name.
  static func namesAnybody(_ reference: Element) -> Bool {
    reference["reference"] != nil || reference["identifier"] != nil
  }

  /// Who a reference stands for; a Provider of whom nothing is known when that is not in the file.
  mutating func provider(
    _ reference: Element, _ role: Role, qualification: Concept? = nil
  ) -> Provider {
    var provider = Provider()
    place(role.provider, reference, index: role.index)
    var professions: [Profession] = []
    if let (found, number) = resource(reference, .practitioner, .organization, .practitionerRole) {
      switch found.type {
      case .practitionerRole:
        let keptOwner = owner
        owner = number
        readRole(found.element, role, &provider, &professions)
        owner = keptOwner
      case .organization:
        provider.isPerson = false
        readParty(found.element, role, &provider)
      default:
        provider.isPerson = true
        readPerson(found.element, role, &provider, &professions)
      }
    } else {
      if let address = reference.text("reference") {
        if address.contains("Practitioner/") { provider.isPerson = true }
        if address.contains("Organization/") { provider.isPerson = false }
      }
      if reference["identifier"] == nil { tellUnresolved(reference, role.words) }
    }
    if let identifier = reference["identifier"], provider.npi == nil {
      readNPI(ElementList(identifier.value, document: identifier.document), role, &provider)
    }
    if let qualification { readProfession(qualification, role, &provider, &professions) }
    if provider.profession == nil, Set(professions).count == 1 {
      provider.profession = professions.first
    }
    return provider
  }

  private mutating func readRole(
    _ element: Element, _ role: Role, _ provider: inout Provider, _ professions: inout [Profession]
  ) {
    place(role.provider, element, index: role.index)
    if let reference = element["practitioner"] {
      provider.isPerson = true
      if let (person, _) = resource(reference, .practitioner) {
        readPerson(person.element, role, &provider, &professions)
      } else {
        tellUnresolved(reference, "person in the role of \(role.words)")
      }
    } else if let (party, _) = resource(element["organization"], .organization) {
      provider.isPerson = false
      readParty(party.element, role, &provider)
    }
    if provider.npi == nil { readNPI(element.list("identifier"), role, &provider) }
    for name: StaticString in ["specialty", "code"] {
      for concept in element.list(name) {
        readProfession(Concept(concept), role, &provider, &professions)
      }
    }
    for reference in element.list("location") {
      guard let (location, _) = resource(reference, .location),
        let state = location.element["address"]?["state"]
      else { continue }
      place(role.state, state, index: role.index)
      provider.state = self.state(state, role.state, index: role.index) ?? provider.state
      break
    }
    if provider.state == nil, let (party, _) = resource(element["organization"], .organization) {
      readAddress(party.element, role, &provider)
    }
  }

  private mutating func readPerson(
    _ element: Element, _ role: Role, _ provider: inout Provider, _ professions: inout [Profession]
  ) {
    readParty(element, role, &provider)
    for qualification in element.list("qualification") {
      guard let concept = qualification.concept("code") else { continue }
      readProfession(concept, role, &provider, &professions)
      readCertificate(concept, qualification, &provider)
    }
    guard professions.isEmpty else { return }
    for name in element.list("name") {
      for suffix in name.list("suffix") {
        if let text = suffix.text { professions += Self.professions(in: text) }
      }
    }
  }

  /// What a title or several of them, such as `PT, DPT`, tell.
  private static func professions(in text: String) -> [Profession] {
    guard text.utf8.count <= 200 else { return [] }
    if let profession = Profession(credential: text) { return [profession] }
    return text.split(whereSeparator: { $0 == "," || $0 == ";" }).compactMap {
      Profession(credential: $0)
    }
  }

  private mutating func readParty(_ element: Element, _ role: Role, _ provider: inout Provider) {
    place(role.provider, element, index: role.index)
    readNPI(element.list("identifier"), role, &provider)
    readAddress(element, role, &provider)
    for type in element.list("type") {
      readTaxonomy(Concept(type), role, &provider)
    }
  }

  private mutating func readAddress(_ element: Element, _ role: Role, _ provider: inout Provider) {
    for address in element.list("address") where !address.has("use", anyOf: "old", "home") {
      guard let state = address["state"] else { continue }
      place(role.state, state, index: role.index)
      provider.state = self.state(state, role.state, index: role.index)
      return
    }
  }

  mutating func readNPI(
    _ identifiers: ElementList, _ role: Role, _ provider: inout Provider
  ) {
    for identifier in identifiers {
      guard CodeSystem(identifier["system"]) == .npi, let value = identifier["value"] else {
        continue
      }
      place(role.npi, value, index: role.index)
      if let npi = value.text.flatMap({ NPI($0) }) {
        provider.npi = npi
      } else {
        unusable(value, role.npi, index: role.index)
      }
      return
    }
  }

  private mutating func readTaxonomy(_ concept: Concept, _ role: Role, _ provider: inout Provider) {
    guard let code = concept.code(.nucc) else { return }
    place(role.taxonomy, code, index: role.index)
    guard let taxonomy = code.text.flatMap({ TaxonomyCode($0) }) else {
      unusable(code, role.taxonomy, index: role.index)
      return
    }
    provider.taxonomy = provider.taxonomy ?? taxonomy
  }

  private mutating func readProfession(
    _ concept: Concept, _ role: Role, _ provider: inout Provider, _ professions: inout [Profession]
  ) {
    readTaxonomy(concept, role, &provider)
    var found = concept.allWords.flatMap(Self.professions)
    if found.isEmpty {
      for coding in concept.codings {
        guard let code = coding["code"]?.text, CodeSystem(coding["system"]) != .nucc else {
          continue
        }
        if let profession = Profession(credential: code) { found.append(profession) }
      }
    }
    if !found.isEmpty { place(role.profession, concept.element, index: role.index) }
    professions += found
  }

  /// A certificate in dry needling. Hours of training have no element.
  private mutating func readCertificate(
    _ concept: Concept, _ qualification: Element, _ provider: inout Provider
  ) {
    let words = concept.allWords.map { $0.lowercased() }
    if words.contains(where: { $0.contains("dry needling") && $0.contains("certif") }) {
      provider.qualifications.hasNeedlingCertification = true
      place(.renderingQualifications, qualification)
    }
  }

  // MARK: - Places

  mutating func readFacility(_ reference: Element) {
    place(.serviceFacility, reference)
    var facility = ServiceFacility()
    if let (found, _) = resource(reference, .location, .organization) {
      readFacility(found, &facility)
    } else if reference["identifier"] == nil {
      tellUnresolved(reference, "place of service")
    }
    if let identifier = reference["identifier"] {
      readFacilityNPI(ElementList(identifier.value, document: identifier.document), &facility)
    }
    encounter.serviceFacility = facility
  }

  mutating func readFacility(_ found: Resource, _ facility: inout ServiceFacility) {
    place(.serviceFacility, found.element)
    if let state = found.element.first("address")?["state"] {
      place(.serviceFacilityState, state)
      facility.state = self.state(state, .serviceFacilityState)
    }
    readFacilityNPI(found.element.list("identifier"), &facility)
    for type in found.element.list("type") {
      guard let code = Concept(type).code(.placeOfService) else { continue }
      place(.placeOfService, code)
      if let place = code.text.flatMap({ PlaceOfService($0) }) {
        encounter.claim.placeOfService = place
      } else {
        unusable(code, .placeOfService)
      }
    }
  }

  private mutating func readFacilityNPI(
    _ identifiers: ElementList, _ facility: inout ServiceFacility
  ) {
    for identifier in identifiers where CodeSystem(identifier["system"]) == .npi {
      guard let value = identifier["value"] else { continue }
      place(.serviceFacilityNPI, value)
      if let npi = value.text.flatMap({ NPI($0) }) {
        facility.npi = npi
      } else {
        unusable(value, .serviceFacilityNPI)
      }
      return
    }
  }
}

extension PayerKind {
  /// From a code of the source of payment typology, in which longer codes say more than their
  /// beginnings. Other groups are not told apart here, and stay unknown.
  init?(sopt code: String) {
    guard code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if code.hasPrefix("11") {
      self = .medicareAdvantage
    } else if code == "1" || code.hasPrefix("12") {
      self = .medicare
    } else if code.hasPrefix("2") {
      self = .medicaid
    } else if code.hasPrefix("5") {
      self = .commercial
    } else if code.hasPrefix("6") {
      self = .blueCross
    } else if code == "81" {
      self = .selfPay
    } else {
      return nil
    }
  }

  /// From plain words that name a kind and nothing else: `Medicare Advantage`, `self-pay`.
  init?(words: String) {
    guard words.utf8.count <= 60 else { return nil }
    var key: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case 0x41...0x5A: key.append(byte | 0x20)
      case 0x61...0x7A: key.append(byte)
      case 0x20, 0x2D, 0x5F: if key.last != 0x2D { key.append(0x2D) }
      case 0x27: continue
      default: return nil
      }
    }
    self.init(rawValue: String(decoding: key, as: UTF8.self))
    if self == .unknown { return nil }
  }
}

/// Who took part in a claim.
struct CareTeam {
  struct Member {
    var sequence: Int
    var element: Element
    var kind: Kind
    var isResponsible: Bool
  }

  enum Kind { case rendering, supervising, referring, other }

  private(set) var members: [Member] = []
  private static let most = 200

  init(_ claim: Element) {
    for element in claim.list("careTeam") {
      guard members.count < Self.most else { return }
      members.append(
        Member(
          sequence: element["sequence"]?.value.integer ?? members.count + 1, element: element,
          kind: Self.kind(element), isResponsible: element["responsible"]?.value.boolean ?? false))
    }
  }

  /// By the roles of FHIR, or those of the 837P that other guides use.
  private static func kind(_ member: Element) -> Kind {
    guard let role = member.concept("role") else { return .rendering }
    if role.has(anyOf: "primary", "82", "rendering", "performing") { return .rendering }
    if role.has(anyOf: "supervisor", "DQ", "supervising") { return .supervising }
    if role.has(anyOf: "referring", "DN", "P3", "DK") { return .referring }
    return role.anyCode == nil ? .rendering : .other
  }

  func member(_ kind: Kind, of sequences: [Int]? = nil) -> Member? {
    let found = members.filter {
      $0.kind == kind && (sequences?.contains($0.sequence) ?? true)
    }
    return found.first(where: \.isResponsible) ?? found.first
  }
}

extension EncounterAssembler {
  mutating func readCareTeam(_ team: CareTeam) {
    encounter.renderingProvider = provider(team.member(.rendering), .rendering)
    encounter.supervisingProvider = provider(team.member(.supervising), .supervising)
    if let referring = provider(team.member(.referring), .referring) {
      encounter.referringProvider = referring
    }
  }

  private mutating func provider(_ member: CareTeam.Member?, _ role: Role) -> Provider? {
    guard let member, let reference = member.element["provider"],
      Self.namesAnybody(reference) || member.element["qualification"] != nil
    else { return nil }
    return provider(reference, role, qualification: member.element.concept("qualification"))
  }

  /// Who gave a line, where that is not who gave the others.
  mutating func readTeam(
    of item: Element, _ team: CareTeam, _ index: Int, _ line: inout ServiceLine
  ) {
    guard team.members.count > 1 else { return }
    var sequences: [Int] = []
    for sequence in item.list("careTeamSequence").prefix(50) {
      if let number = sequence.value.integer { sequences.append(number) }
    }
    guard !sequences.isEmpty else { return }
    if let member = team.member(.rendering, of: sequences),
      member.sequence != team.member(.rendering)?.sequence
    {
      line.renderingProvider = provider(member, .rendering(line: index))
    }
    if let member = team.member(.supervising, of: sequences),
      member.sequence != team.member(.supervising)?.sequence
    {
      line.supervisingProvider = provider(member, .supervising(line: index))
    }
  }
}

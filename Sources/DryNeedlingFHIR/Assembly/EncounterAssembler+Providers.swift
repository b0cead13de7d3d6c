import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
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
      reference["reference"]?.value.withWords { address in
        if Words.stand("Practitioner/", in: address) { provider.isPerson = true }
        if Words.stand("Organization/", in: address) { provider.isPerson = false }
      }
      if reference["identifier"] == nil { tellUnresolved(reference, role.words) }
    }
    if let identifier = reference["identifier"], provider.npi == nil {
      readNPI(ElementList(identifier.value, document: identifier.document), role, &provider)
    }
    if let qualification { readProfession(qualification, role, &provider, &professions) }
    if provider.profession == nil, let first = professions.first,
      professions.allSatisfy({ $0 == first })
    {
      provider.profession = first
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
}

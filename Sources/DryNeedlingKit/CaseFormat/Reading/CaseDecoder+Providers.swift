import LocatedJSON

/// What a provider is to the case, and the facts its keys then are.
enum ProviderRole {
  case billing, rendering, supervising, referring, lineRendering, lineSupervising

  struct Facts {
    let provider: Fact
    let npi: Fact
    let taxonomy: Fact
    let profession: Fact
    let state: Fact
    let qualifications: Fact
  }

  @inline(never)
  var facts: Facts {
    switch self {
    case .billing:
      Facts(
        provider: .billingProvider, npi: .billingNPI, taxonomy: .billingTaxonomy,
        profession: .billingProfession, state: .billingState,
        qualifications: .billingProvider)
    case .rendering:
      Facts(
        provider: .renderingProvider, npi: .renderingNPI, taxonomy: .renderingTaxonomy,
        profession: .renderingProfession, state: .renderingState,
        qualifications: .renderingQualifications)
    case .supervising:
      Facts(
        provider: .supervisingProvider, npi: .supervisingNPI, taxonomy: .supervisingTaxonomy,
        profession: .supervisingProfession, state: .supervisingState,
        qualifications: .supervisingProvider)
    case .referring:
      Facts(
        provider: .referringProvider, npi: .referringNPI, taxonomy: .referringTaxonomy,
        profession: .referringProfession, state: .referringState,
        qualifications: .referringProvider)
    case .lineRendering:
      Facts(
        provider: .lineRenderingProvider, npi: .lineRenderingNPI,
        taxonomy: .lineRenderingTaxonomy, profession: .lineRenderingProfession,
        state: .lineRenderingState,
        qualifications: .lineRenderingProvider)
    case .lineSupervising:
      Facts(
        provider: .lineSupervisingProvider, npi: .lineSupervisingNPI,
        taxonomy: .lineSupervisingTaxonomy, profession: .lineSupervisingProfession,
        state: .lineSupervisingState,
        qualifications: .lineSupervisingProvider)
    }
  }
}

extension CaseDecoder {
  /// A provider: an object, or a profession or credential alone.
  mutating func provider(
    _ value: JSONValue, _ role: ProviderRole, _ index: Int? = nil
  ) -> Provider? {
    let facts = role.facts
    if value.isString {
      var provider = Provider()
      provider.profession = profession(value, facts.profession, index)
      return provider
    }
    guard var members = object(value, orText: true) else { return nil }
    var provider = Provider()
    while let (key, value) = next(&members, words.providerKeys, "a provider") {
      switch key {
      case .npi: provider.npi = npi(value, facts.npi, index)
      case .taxonomy:
        provider.taxonomy = code(value, facts.taxonomy, index) { TaxonomyCode(bytes: $0) }
      case .profession: provider.profession = profession(value, facts.profession, index)
      case .person: provider.isPerson = boolean(value)
      case .state: provider.state = state(value, facts.state, index)
      case .qualifications: readQualifications(value, facts, index, &provider)
      }
    }
    return provider
  }

  private mutating func profession(
    _ value: JSONValue, _ fact: Fact, _ index: Int?
  ) -> Profession? {
    if let profession = words.professions.value(value) { return profession }
    guard let text = string(value) else { return nil }
    if let profession = Profession(credential: text) { return profession }
    unusable(text, fact, index)
    unknownWord(
      text, among: words.professions.words, at: value,
      "a profession or credential; write one such as `physical-therapist` or `PT`")
    return nil
  }

  private mutating func readQualifications(
    _ value: JSONValue, _ facts: ProviderRole.Facts, _ index: Int?, _ provider: inout Provider
  ) {
    guard var members = object(value) else { return }
    while let (key, value) = next(&members, words.qualificationKeys, "the qualifications") {
      switch key {
      case .needlingTrainingHours:
        provider.qualifications.needlingTrainingHours = count(value, facts.qualifications, index)
      case .needlingCertification: provider.qualifications.hasNeedlingCertification = boolean(value)
      case .acupunctureDegree: provider.qualifications.hasAcupunctureDegree = boolean(value)
      case .acupunctureLicense: provider.qualifications.hasAcupunctureLicense = boolean(value)
      }
    }
  }
}

extension CaseEncoder {
  mutating func provider(
    _ key: some RawRepresentable<String>, _ provider: Provider?, _ role: ProviderRole,
    _ index: Int? = nil
  ) {
    guard let provider else { return }
    let facts = role.facts
    json.key(key.rawValue)
    json.beginObject()
    member(ProviderKey.npi, provider.npi, facts.npi, index)
    member(ProviderKey.taxonomy, provider.taxonomy, facts.taxonomy, index)
    member(ProviderKey.profession, provider.profession?.rawValue, facts.profession, index)
    member(ProviderKey.person, provider.isPerson)
    member(ProviderKey.state, provider.state, facts.state, index)
    writeQualifications(provider.qualifications, facts.qualifications, index)
    json.endObject()
  }

  private mutating func writeQualifications(
    _ qualifications: Qualifications, _ fact: Fact, _ index: Int?
  ) {
    guard qualifications != Qualifications() || unusableText(fact, index) != nil else { return }
    json.key(ProviderKey.qualifications.rawValue)
    json.beginObject()
    member(
      QualificationKey.needlingTrainingHours, qualifications.needlingTrainingHours, fact, index)
    member(QualificationKey.needlingCertification, qualifications.hasNeedlingCertification)
    member(QualificationKey.acupunctureDegree, qualifications.hasAcupunctureDegree)
    member(QualificationKey.acupunctureLicense, qualifications.hasAcupunctureLicense)
    json.endObject()
  }
}

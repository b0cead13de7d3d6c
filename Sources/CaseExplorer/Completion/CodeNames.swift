import DryNeedlingKit

/// Codes with plain names of our own, for completion and for reading values.
enum CodeNames {
  struct Entry: Sendable {
    let code: String
    let name: String

    init(_ code: String, _ name: String) {
      self.code = code
      self.name = name
    }
  }

  /// Procedures that stand beside dry needling. CPT descriptors belong to the AMA; these words do
  /// not.
  static let procedures: [Entry] = [
    .init("20560", "needling, 1 or 2 muscles"), .init("20561", "needling, 3 or more muscles"),
    .init("20552", "trigger point injection, 1 or 2 muscles"),
    .init("20553", "trigger point injection, 3 or more muscles"),
    .init("97110", "exercise"), .init("97112", "movement training"),
    .init("97140", "manual therapy"),
    .init("97530", "activities"), .init("97161", "physical therapy evaluation, low"),
    .init("97162", "physical therapy evaluation, moderate"),
    .init("97163", "physical therapy evaluation, high"), .init("97164", "re-evaluation"),
    .init("97810", "acupuncture"), .init("97811", "more acupuncture"),
    .init("97813", "electroacupuncture"), .init("97814", "more electroacupuncture"),
    .init("98940", "spinal manipulation, 1 or 2 regions"),
    .init("98941", "spinal manipulation, 3 or 4 regions"),
    .init("99203", "visit of a new patient"), .init("99213", "visit of a known patient"),
    .init("G0283", "electrical stimulation"), .init("20999", "unlisted musculoskeletal"),
  ]

  /// Modifiers that matter beside dry needling.
  static let modifiers: [Entry] = [
    .init("25", "separate evaluation"), .init("59", "distinct service"),
    .init("XS", "separate structure"), .init("XE", "separate encounter"),
    .init("XP", "separate practitioner"), .init("XU", "unusual, not overlapping"),
    .init("GP", "physical therapy plan"), .init("GO", "occupational therapy plan"),
    .init("KX", "requirements met, attested"), .init("GA", "notice on file"),
    .init("GX", "voluntary notice"), .init("GY", "excluded by law"), .init("GZ", "denial expected"),
    .init("CQ", "by a physical therapist assistant"),
    .init("CO", "by an occupational therapy assistant"), .init("AT", "active treatment"),
    .init("LT", "left"), .init("RT", "right"), .init("50", "both sides"),
    .init("76", "repeated, same person"), .init("77", "repeated, another person"),
    .init("52", "reduced"), .init("51", "several procedures"),
  ]

  /// Diagnoses often seen with dry needling; ICD-10-CM is in the public domain.
  static let diagnoses: [Entry] = [
    .init("M54.50", "low back pain, unspecified"), .init("M54.51", "vertebrogenic low back pain"),
    .init("M54.59", "other low back pain"), .init("M54.2", "neck pain"),
    .init("M54.6", "pain in thoracic spine"), .init("M54.12", "radiculopathy, cervical"),
    .init("M54.16", "radiculopathy, lumbar"), .init("M54.31", "sciatica, right"),
    .init("M54.32", "sciatica, left"), .init("M54.81", "occipital neuralgia"),
    .init("M79.10", "myalgia, site not given"), .init("M79.11", "myalgia of chewing muscles"),
    .init("M79.12", "myalgia, head and neck"), .init("M79.18", "myalgia, other site"),
    .init("M79.7", "fibromyalgia"), .init("M62.830", "muscle spasm of back"),
    .init("M62.838", "other muscle spasm"), .init("M25.511", "pain in right shoulder"),
    .init("M25.512", "pain in left shoulder"), .init("M25.551", "pain in right hip"),
    .init("M25.552", "pain in left hip"), .init("M25.561", "pain in right knee"),
    .init("M25.562", "pain in left knee"), .init("M77.11", "tennis elbow, right"),
    .init("M77.12", "tennis elbow, left"), .init("M72.2", "plantar fasciitis"),
    .init("M26.62", "jaw joint pain"), .init("G44.209", "tension-type headache"),
    .init("G44.86", "headache from the neck"), .init("R51.9", "headache, unspecified"),
    .init("S13.4XXA", "neck sprain, first encounter"),
    .init("S39.012A", "low back strain, first encounter"),
  ]

  /// Every place of service that is assigned.
  static let places: [Entry] = (1...99).compactMap { number in
    PlaceOfService(number: number).flatMap { place in
      place.label.map { Entry(place.description, $0) }
    }
  }

  static func procedure(_ code: ProcedureCode) -> String? {
    procedures.first { $0.code == code.description }?.name
  }

  static func modifier(_ modifier: Modifier) -> String? {
    modifiers.first { $0.code == modifier.description }?.name
  }

  /// The postal code of a state by its name.
  static func state(named name: String) -> String? {
    let wanted = FactValue.folded(name)
    return states.first { FactValue.folded($0.name) == wanted }?.code
  }

  static let states: [Entry] = [
    .init("AK", "Alaska"), .init("AL", "Alabama"), .init("AR", "Arkansas"), .init("AZ", "Arizona"),
    .init("CA", "California"), .init("CO", "Colorado"), .init("CT", "Connecticut"),
    .init("DC", "District of Columbia"), .init("DE", "Delaware"), .init("FL", "Florida"),
    .init("GA", "Georgia"), .init("HI", "Hawaii"), .init("IA", "Iowa"), .init("ID", "Idaho"),
    .init("IL", "Illinois"), .init("IN", "Indiana"), .init("KS", "Kansas"),
    .init("KY", "Kentucky"), .init("LA", "Louisiana"), .init("MA", "Massachusetts"),
    .init("MD", "Maryland"), .init("ME", "Maine"), .init("MI", "Michigan"),
    .init("MN", "Minnesota"), .init("MO", "Missouri"), .init("MS", "Mississippi"),
    .init("MT", "Montana"), .init("NC", "North Carolina"), .init("ND", "North Dakota"),
    .init("NE", "Nebraska"), .init("NH", "New Hampshire"), .init("NJ", "New Jersey"),
    .init("NM", "New Mexico"), .init("NV", "Nevada"), .init("NY", "New York"),
    .init("OH", "Ohio"), .init("OK", "Oklahoma"), .init("OR", "Oregon"),
    .init("PA", "Pennsylvania"), .init("RI", "Rhode Island"), .init("SC", "South Carolina"),
    .init("SD", "South Dakota"), .init("TN", "Tennessee"), .init("TX", "Texas"),
    .init("UT", "Utah"), .init("VA", "Virginia"), .init("VT", "Vermont"),
    .init("WA", "Washington"), .init("WI", "Wisconsin"), .init("WV", "West Virginia"),
    .init("WY", "Wyoming"),
  ]
}

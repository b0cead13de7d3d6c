/// A code system, however it is named: by URL, by OID, with a version or a closing slash.
enum CodeSystem {
  case cpt, hcpcs, icd10cm, icd9cm, snomed, loinc, nucc, npi, payerType, placeOfService
  case claimFilingIndicator, actCode, selfPay, employerNumber
  /// None was named.
  case unnamed
  /// One that is named and not known, such as a vendor's own.
  case other

  init(_ system: Element?) {
    guard let system else {
      self = .unnamed
      return
    }
    for (url, known) in Self.usual where system.value.isString(url) {
      self = known
      return
    }
    guard system.hasText else {
      self = .unnamed
      return
    }
    self = system.value.withWords(Self.unusual) ?? .other
  }

  private static let usual: [(StaticString, CodeSystem)] = [
    ("http://www.ama-assn.org/go/cpt", .cpt),
    ("http://snomed.info/sct", .snomed),
    ("http://loinc.org", .loinc),
    ("http://hl7.org/fhir/sid/icd-10-cm", .icd10cm),
    ("http://hl7.org/fhir/sid/us-npi", .npi),
    ("http://nucc.org/provider-taxonomy", .nucc),
  ]

  /// By its name without protocol, `www.`, version and closing slash, in small letters.
  private static let unusualNames: [(StaticString, CodeSystem)] = [
    ("ama-assn.org/go/cpt", .cpt),
    ("urn:oid:2.16.840.1.113883.6.12", .cpt),
    ("cms.gov/medicare/coding/hcpcsreleasecodesets", .hcpcs),
    ("urn:oid:2.16.840.1.113883.6.285", .hcpcs),
    ("bluebutton.cms.gov/resources/codesystem/hcpcs", .hcpcs),
    ("hl7.org/fhir/sid/icd-10-cm", .icd10cm),
    ("hl7.org/fhir/sid/icd-10", .icd10cm),
    ("urn:oid:2.16.840.1.113883.6.90", .icd10cm),
    ("hl7.org/fhir/sid/icd-9-cm", .icd9cm),
    ("urn:oid:2.16.840.1.113883.6.103", .icd9cm),
    ("snomed.info/sct", .snomed),
    ("urn:oid:2.16.840.1.113883.6.96", .snomed),
    ("loinc.org", .loinc),
    ("urn:oid:2.16.840.1.113883.6.1", .loinc),
    ("nucc.org/provider-taxonomy", .nucc),
    ("urn:oid:2.16.840.1.113883.6.101", .nucc),
    ("hl7.org/fhir/sid/us-npi", .npi),
    ("urn:oid:2.16.840.1.113883.4.6", .npi),
    ("urn:oid:2.16.840.1.113883.4.4", .employerNumber),
    ("nahdo.org/sopt", .payerType),
    ("urn:oid:2.16.840.1.113883.3.221.5", .payerType),
    ("cms.gov/medicare/coding/place-of-service-codes/place_of_service_code_set", .placeOfService),
    (
      "cms.gov/medicare/coding/place-of-service-codes/place_of_service_code_set.html",
      .placeOfService
    ),
    ("cms.gov/medicare/coding/place-of-service-codes", .placeOfService),
    ("terminology.hl7.org/codesystem/v3-actcode", .actCode),
    ("hl7.org/fhir/v3/actcode", .actCode),
    ("urn:oid:2.16.840.1.113883.5.4", .actCode),
    ("terminology.hl7.org/codesystem/coverage-selfpay", .selfPay),
    ("codesystem.x12.org/005010/1032", .claimFilingIndicator),
  ]

  /// The system that some bytes name in another way than most do.
  private static func unusual(_ name: UnsafeRawBufferPointer) -> CodeSystem {
    var name = name[...]
    for prefix: StaticString in ["http://", "https://", "www."] {
      let start = UnsafeRawBufferPointer(rebasing: name.prefix(prefix.utf8CodeUnitCount))
      if Words.are(prefix, start) { name = name.dropFirst(start.count) }
    }
    if let version = name.firstIndex(of: UInt8(ascii: "|")) { name = name[..<version] }
    while name.last == UInt8(ascii: "/") { name = name.dropLast() }
    let bytes = UnsafeRawBufferPointer(rebasing: name)
    return unusualNames.first { Words.are($0.0, bytes) }?.1 ?? .other
  }
}

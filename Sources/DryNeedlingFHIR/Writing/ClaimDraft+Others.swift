import DryNeedlingKit
import LocatedJSON

extension ClaimDraft {
  mutating func writePatient() {
    writer.member("resourceType", "Patient")
    if let date = encounter.patient.birthDate { writer.member("birthDate", date) }
    if let state = encounter.patient.state?.description ?? unusable(.patientState) {
      writer.array("address") { $0.object { $0.member("state", ifStated: state) } }
    }
  }

  mutating func writeCoverage() {
    let coverage = encounter.coverage
    writer.member("resourceType", "Coverage")
    writer.member("status", "active")
    if coverage.payerKind != nil || coverage.filingIndicator != nil {
      writer.object("type") {
        if let indicator = coverage.filingIndicator, !indicator.isEmpty {
          $0.array("coding") { $0.coding(SystemName.filingIndicator, indicator) }
        }
        $0.member("text", ifStated: coverage.payerKind?.rawValue)
      }
    }
    writer.member("subscriberId", ifStated: coverage.memberIdentifier)
    writer.reference("beneficiary", address("patient"))
    let payer = hasPayerOrganization ? address("payer") : nil
    writer.array("payor") {
      $0.object {
        if let payer {
          $0.member("reference", payer)
        } else if let name = coverage.payerName, !name.isEmpty {
          $0.member("display", name)
        } else {
          $0.dataAbsent()
        }
      }
    }
    switch coverage.order {
    case .primary: writer.member("order", 1)
    case .secondary: writer.member("order", 2)
    case .tertiary: writer.member("order", 3)
    case nil: break
    }
  }

  mutating func writePayer() {
    writer.member("resourceType", "Organization")
    if let identifier = encounter.coverage.payerIdentifier {
      writer.array("identifier") { $0.object { $0.member("value", ifStated: identifier) } }
    }
    writer.member("name", ifStated: encounter.coverage.payerName)
  }

  // MARK: - Providers

  mutating func writeProviders() {
    provider("billing", encounter.billingProvider, .billing)
    provider("rendering", encounter.renderingProvider, .rendering)
    provider("supervising", encounter.supervisingProvider, .supervising)
    provider("referring", encounter.referringProvider, .referring)
    for (index, line) in encounter.serviceLines.enumerated() {
      provider("rendering \(index)", line.renderingProvider, .rendering(line: index))
      provider("supervising \(index)", line.supervisingProvider, .supervising(line: index))
    }
    if let facility = encounter.serviceFacility {
      let number = facility.npi?.description ?? unusable(.serviceFacilityNPI)
      entry("facility") { draft in
        draft.writer.member("resourceType", "Location")
        draft.writer.identifier(number)
        if let state = facility.state {
          draft.writer.object("address") { $0.member("state", state.description) }
        }
      }
    }
  }

  private mutating func provider(
    _ name: String, _ provider: Provider?, _ role: EncounterAssembler.Role
  ) {
    guard let provider else { return }
    let number = provider.npi?.description ?? unusable(role.npi, role.index)
    let taxonomy = provider.taxonomy?.description ?? unusable(role.taxonomy, role.index)
    switch provider.isPerson {
    case true?:
      entry(name) { $0.writePerson(provider, number, taxonomy) }
    case false?:
      entry(name) { draft in
        draft.writer.member("resourceType", "Organization")
        draft.writer.identifier(number)
        if let taxonomy {
          draft.writer.array("type") {
            $0.object { $0.array("coding") { $0.coding(SystemName.nucc, taxonomy) } }
          }
        }
        draft.writer.addresses(provider.state)
      }
    case nil:
      // Only a role leaves open whether it is a person's.
      let place = provider.state.map { _ in address(name + " place") }
      entry(name) { draft in
        draft.writer.member("resourceType", "PractitionerRole")
        draft.writer.identifier(number)
        if let profession = provider.profession {
          draft.writer.array("code") { $0.object { $0.member("text", profession.rawValue) } }
        }
        if let taxonomy {
          draft.writer.array("specialty") {
            $0.object { $0.array("coding") { $0.coding(SystemName.nucc, taxonomy) } }
          }
        }
        if let place {
          draft.writer.array("location") { $0.object { $0.member("reference", place) } }
        }
      }
      if let state = provider.state {
        entry(name + " place") { draft in
          draft.writer.member("resourceType", "Location")
          draft.writer.object("address") { $0.member("state", state.description) }
        }
      }
    }
  }

  private mutating func writePerson(_ provider: Provider, _ number: String?, _ taxonomy: String?) {
    writer.member("resourceType", "Practitioner")
    writer.identifier(number)
    writer.addresses(provider.state)
    let hasCertificate = provider.qualifications.hasNeedlingCertification == true
    guard provider.profession != nil || taxonomy != nil || hasCertificate else { return }
    writer.array("qualification") { writer in
      if provider.profession != nil || taxonomy != nil {
        writer.object {
          $0.object("code") {
            if let taxonomy { $0.array("coding") { $0.coding(SystemName.nucc, taxonomy) } }
            $0.member("text", ifStated: provider.profession?.rawValue)
          }
        }
      }
      if hasCertificate {
        writer.object { $0.object("code") { $0.member("text", "Certificate in dry needling") } }
      }
    }
  }

  mutating func writeOrder() {
    writer.member("resourceType", "ServiceRequest")
    writer.member("status", "active")
    writer.member("intent", "order")
    writer.reference("subject", address("patient"))
    if encounter.referringProvider != nil {
      writer.reference("requester", address("referring"))
    }
  }

  // MARK: - Procedures

  mutating func writeProcedure() {
    writer.member("resourceType", "Procedure")
    writer.member("status", "completed")
    writer.object("code") { $0.member("text", "Dry needling") }
    writer.reference("subject", address("patient"))
    if let day = serviceDay { writer.member("performedDateTime", day) }
    writer.array("bodySite", of: encounter.needling?.muscles ?? []) { writer, _, mention in
      writer.member("text", Self.words(for: mention))
    }
  }

  /// The words of a mention, the side before them where they do not tell it.
  static func words(for mention: NeedledMuscle) -> String {
    let name =
      switch mention.site {
      case .muscle(let muscle): muscle.name
      case .group(let group): group.name
      case .unrecognized(let words): words.isEmpty ? "not stated" : words
      }
    guard mention.side != .unstated, NeedledMuscle(named: name).side != mention.side else {
      return name
    }
    return "\(mention.side.rawValue) \(name)"
  }

  mutating func write(_ visit: Visit) {
    writer.member("resourceType", "Procedure")
    writer.member("status", "completed")
    let words =
      switch visit.kind {
      case .dryNeedling: "Dry needling"
      case .acupuncture: "Acupuncture"
      case .triggerPointInjection: "Trigger point injection"
      }
    writer.object("code") { $0.member("text", words) }
    writer.reference("subject", address("patient"))
    writer.member("performedDateTime", visit.date)
  }

  // MARK: - Answers

  enum Answer {
    case integer(Int)
    case hundredths(Int)
    case boolean(Bool)
    case text(String)
    case date(CalendarDate)
  }

  /// The facts that no other element of R4 holds.
  var answers: [(link: String, answer: Answer)] {
    var answers: [(String, Answer)] = []
    func add(_ fact: Fact, _ answer: Answer?) { add(fact.name, answer) }
    func add(_ link: String, _ answer: Answer?) {
      if let answer { answers.append((link, answer)) }
    }
    let session = encounter.needling
    add(.needleCount, session?.needleCount.map(Answer.integer))
    add(.needleDiameter, session?.needleDiameterHundredths.map(Answer.hundredths))
    add(.needleLength, session?.needleLengthMillimeters.map(Answer.integer))
    add(.technique, session?.technique.map { .text($0.rawValue) })
    add(.minutesInPlace, session?.minutesInPlace.map(Answer.integer))
    add(.twitchResponse, session?.twitchResponse.map(Answer.boolean))
    // FHIR has no empty text: `false` says that nothing was injected.
    add(.injectate, session?.injectate.map { $0.isEmpty ? .boolean(false) : .text($0) })
    let condition = encounter.condition
    add(.conditionDuration, condition.durationWeeks.map(Answer.integer))
    add(.conditionCause, condition.cause.map { .text($0.rawValue) })
    add(.conditionImprovement, condition.improvement.map(Answer.boolean))
    add(.initialTreatment, condition.initialTreatment.map(Answer.date))
    add(.patientPregnancy, encounter.patient.isPregnant.map(Answer.boolean))
    if encounter.history.isComplete { add(.historyIsComplete, .boolean(true)) }
    for (role, provider) in [
      ("billingProvider", encounter.billingProvider),
      ("renderingProvider", encounter.renderingProvider),
    ] {
      guard let qualifications = provider?.qualifications else { continue }
      let link = role + ".qualifications."
      add(link + "needlingTrainingHours", qualifications.needlingTrainingHours.map(Answer.integer))
      add(
        link + "needlingCertification", qualifications.hasNeedlingCertification.map(Answer.boolean))
      add(link + "acupunctureDegree", qualifications.hasAcupunctureDegree.map(Answer.boolean))
      add(link + "acupunctureLicense", qualifications.hasAcupunctureLicense.map(Answer.boolean))
    }
    return answers
  }

  mutating func writeAnswers() {
    writer.member("resourceType", "QuestionnaireResponse")
    writer.member("questionnaire", VisitQuestionnaire.canonical)
    writer.member("status", "completed")
    writer.reference("subject", address("patient"))
    writer.array("item", of: answers) { writer, _, item in
      writer.member("linkId", item.link)
      writer.array("answer") {
        $0.object { writer in
          switch item.answer {
          case .integer(let number): writer.member("valueInteger", number)
          case .hundredths(let number):
            writer.json.key("valueDecimal")
            writer.json.decimal(number, places: 2)
          case .boolean(let boolean): writer.member("valueBoolean", boolean)
          case .text(let text): writer.member("valueString", text)
          case .date(let date): writer.member("valueDate", date)
          }
        }
      }
    }
  }
}

extension ResourceWriter {
  mutating func identifier(_ npi: String?) {
    guard let npi, !npi.isEmpty else { return }
    array("identifier") {
      $0.object {
        $0.member("system", SystemName.npi)
        $0.member("value", npi)
      }
    }
  }

  mutating func addresses(_ state: USState?) {
    guard let state else { return }
    array("address") { $0.object { $0.member("state", state.description) } }
  }
}

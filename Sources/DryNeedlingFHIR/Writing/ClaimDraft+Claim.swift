import DryNeedlingKit
import LocatedJSON

extension ClaimDraft {
  mutating func writeClaim() {
    let claim = encounter.claim
    writer.member("resourceType", "Claim")
    if !encounter.claimNumber.isEmpty {
      writer.array("identifier") { $0.object { $0.member("value", encounter.claimNumber) } }
    }
    writer.member("status", "active")
    writer.concept(
      "type", SystemName.claimType,
      claim.kind == .institutional ? "institutional" : "professional")
    writer.member("use", use.rawValue)
    writer.reference("patient", address("patient"))
    if let date = claim.dateOfService { writer.period("billablePeriod", date, date) }
    writer.member("created", created)
    if hasPayerOrganization {
      writer.reference("insurer", address("payer"))
    } else if let name = encounter.coverage.payerName, !name.isEmpty {
      writer.object("insurer") { $0.member("display", name) }
    }
    if encounter.billingProvider != nil {
      writer.reference("provider", address("billing"))
    } else {
      writer.unknown("provider")
    }
    writer.concept("priority", SystemName.priority, "normal")
    writeRelated()
    if claim.referralNumber != nil || encounter.referringProvider != nil {
      let order = address("order")
      writer.object("referral") {
        $0.member("reference", order)
        if let number = claim.referralNumber {
          $0.object("identifier") { $0.member("value", number) }
        }
      }
    }
    if encounter.serviceFacility != nil { writer.reference("facility", address("facility")) }
    writeCareTeam()
    writeInformation()
    writeDiagnoses()
    if hasProcedure {
      let procedure = address("needling")
      writer.array("procedure") {
        $0.object {
          $0.member("sequence", 1)
          $0.reference("procedureReference", procedure)
        }
      }
    }
    writeInsurance()
    writeAccident()
    writeItems()
    writer.money("total", claim.totalCharge)
  }

  /// R4 says of a claim that it replaces another, and nothing else of the kind.
  private mutating func writeRelated() {
    guard encounter.claim.frequency == .replacement else { return }
    let number = encounter.claim.payerControlNumber
    writer.array("related") {
      $0.object {
        $0.concept("relationship", SystemName.related, "prior")
        if let number, !number.isEmpty {
          $0.object("reference") { $0.member("value", number) }
        }
      }
    }
  }

  private mutating func writeDiagnoses() {
    let texts = encounter.diagnoses.indices.map { unusable(.diagnosis, $0) }
    writer.array("diagnosis", of: encounter.diagnoses) { writer, index, diagnosis in
      writer.member("sequence", index + 1)
      let system = diagnosis.codeSet == .icd9cm ? SystemName.icd9cm : SystemName.icd10cm
      if let code = diagnosis.code?.description ?? texts[index], !code.isEmpty {
        writer.concept("diagnosisCodeableConcept", system, code)
      } else if diagnosis.codeSet == .icd9cm {
        // The numeric codes have no place in the model; that it was one is known all the same.
        writer.object("diagnosisCodeableConcept") {
          $0.array("coding") { $0.object { $0.member("system", system) } }
        }
      } else {
        writer.unknown("diagnosisCodeableConcept")
      }
    }
  }

  private mutating func writeInsurance() {
    let coverage = address("coverage")
    let number = encounter.claim.priorAuthorization
    writer.array("insurance") {
      $0.object {
        $0.member("sequence", 1)
        $0.member("focal", true)
        $0.reference("coverage", coverage)
        if let number, !number.isEmpty { $0.strings("preAuthRef", [number]) }
      }
    }
  }

  private mutating func writeAccident() {
    let condition = encounter.condition
    guard condition.accident != nil || condition.accidentKind != nil else { return }
    writer.object("accident") {
      if let date = condition.accident {
        $0.member("date", date)
      } else {
        $0.object("_date") { $0.dataAbsent() }
      }
      let code: String? =
        switch condition.accidentKind {
        case .auto: "MVA"
        case .employment: "WPA"
        case .other: "SPT"
        case nil: nil
        }
      if let code { $0.concept("type", SystemName.incident, code) }
    }
  }

  // MARK: - Who

  /// Sequences of the care team.
  enum Team {
    static let rendering = 1
    static let supervising = 2
    static func rendering(line: Int) -> Int { 10 + 2 * line }
    static func supervising(line: Int) -> Int { 11 + 2 * line }
  }

  private mutating func writeCareTeam() {
    var members: [(sequence: Int, name: String, role: String)] = []
    if encounter.renderingProvider != nil {
      members.append((Team.rendering, "rendering", "primary"))
    }
    if encounter.supervisingProvider != nil {
      members.append((Team.supervising, "supervising", "supervisor"))
    }
    for (index, line) in encounter.serviceLines.enumerated() {
      if line.renderingProvider != nil {
        members.append((Team.rendering(line: index), "rendering \(index)", "primary"))
      }
      if line.supervisingProvider != nil {
        members.append((Team.supervising(line: index), "supervising \(index)", "supervisor"))
      }
    }
    let addresses = members.map { address($0.name) }
    writer.array("careTeam", of: members) { writer, index, member in
      writer.member("sequence", member.sequence)
      writer.reference("provider", addresses[index])
      writer.concept("role", SystemName.careTeamRole, member.role)
    }
  }

  // MARK: - What supports it

  private mutating func writeInformation() {
    let notes = encounter.notes
    let onset = encounter.condition.onset
    let answers = self.answers.isEmpty ? nil : address("answers")
    guard !notes.isEmpty || onset != nil || answers != nil else { return }
    writer.array("supportingInfo") { writer in
      for (index, note) in notes.enumerated() where !note.text.isEmpty {
        writer.object {
          $0.member("sequence", index + 1)
          $0.concept("category", SystemName.information, "info")
          $0.member("valueString", note.text)
        }
      }
      if let onset {
        writer.object {
          $0.member("sequence", notes.count + 1)
          $0.concept("category", SystemName.information, "onset")
          $0.member("timingDate", onset)
        }
      }
      if let answers {
        writer.object {
          $0.member("sequence", notes.count + 2)
          $0.concept("category", SystemName.information, "info")
          $0.reference("valueReference", answers)
        }
      }
    }
  }

  // MARK: - Lines

  private mutating func writeItems() {
    var draft = self
    // The copy answers questions only; without its writer nothing long is copied.
    draft.writer = ResourceWriter(.compact)
    writer.array("item", of: encounter.serviceLines) { writer, index, line in
      writer.member("sequence", index + 1)
      draft.write(line, index, &writer)
    }
  }

  private func write(_ line: ServiceLine, _ index: Int, _ writer: inout ResourceWriter) {
    if let number = line.controlNumber, !number.isEmpty {
      writer.array("extension") {
        $0.object {
          $0.member("url", SystemName.itemTrace)
          $0.object("valueIdentifier") { $0.member("value", number) }
        }
      }
    }
    let team = team(of: line, index)
    if !team.isEmpty { writer.integers("careTeamSequence", team) }
    if !line.diagnosisPointers.isEmpty {
      writer.integers("diagnosisSequence", Array(line.diagnosisPointers))
    }
    if hasProcedure, isNeedling(line) { writer.integers("procedureSequence", [1]) }
    let notes = encounter.notes.indices.filter { encounter.notes[$0].lineIndex == index }
    if !notes.isEmpty { writer.integers("informationSequence", notes.map { $0 + 1 }) }
    let code = line.procedure?.description ?? unusable(.lineProcedure, index)
    writer.object("productOrService") {
      if let code, !code.isEmpty {
        let system = line.procedure.map(SystemName.procedure) ?? SystemName.cpt
        $0.array("coding") { $0.coding(system, code) }
      } else if line.procedureDescription == nil {
        $0.dataAbsent()
      }
      $0.member("text", ifStated: line.procedureDescription)
    }
    let modifiers =
      line.modifiers.map(\.description)
      + encounter.unusableValues.compactMap { value in
        value.path.fact == .lineModifiers && value.path.index == index ? value.text : nil
      }
    writer.array("modifier", of: modifiers) { writer, _, code in
      writer.array("coding") { $0.coding(nil, code) }
    }
    if let date = line.dateOfService {
      if let last = line.lastDateOfService {
        writer.period("servicedPeriod", date, last)
      } else {
        writer.member("servicedDate", date)
      }
    }
    let place =
      line.placeOfService?.description ?? unusable(.linePlaceOfService, index)
      ?? encounter.claim.placeOfService?.description
    if let place, !place.isEmpty {
      writer.concept("locationCodeableConcept", SystemName.placeOfService, place)
    } else if let state = line.serviceFacilityState {
      writer.object("locationAddress") { $0.member("state", state.description) }
    }
    if let quantity = line.quantity {
      writer.object("quantity") {
        $0.json.key("value")
        if let whole = quantity.whole {
          $0.json.integer(whole)
        } else {
          $0.json.decimal(Int(quantity.thousandths), places: 3)
        }
        if line.quantityBasis == .minutes { $0.member("unit", "min") }
      }
    }
    writer.money("net", line.charge)
  }

  private func team(of line: ServiceLine, _ index: Int) -> [Int] {
    var team: [Int] = []
    if line.renderingProvider != nil {
      team.append(Team.rendering(line: index))
    } else if encounter.renderingProvider != nil {
      team.append(Team.rendering)
    }
    if line.supervisingProvider != nil {
      team.append(Team.supervising(line: index))
    } else if encounter.supervisingProvider != nil {
      team.append(Team.supervising)
    }
    return team
  }

  private func isNeedling(_ line: ServiceLine) -> Bool {
    line.procedure?.isDryNeedling == true || line.procedure == SessionKind.unlisted
  }
}

extension ResourceWriter {
  mutating func integers(_ key: StaticString, _ numbers: [Int]) {
    array(key) { writer in
      for number in numbers { writer.json.integer(number) }
    }
  }
}

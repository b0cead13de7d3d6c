import DryNeedlingKit
import DryNeedlingX12

/// A professional claim on paper, form CMS-1500 (02/12): boxes by their numbers, in words of our own.
enum CMS1500 {
  /// Service lines that a sheet has room for.
  static let linesOfSheet = 6
  private static let mostDiagnoses = 12

  /// The sheets of a claim: one for each six lines.
  static func forms(_ claim: ExportedCase, redact: Bool) -> [ClaimForm] {
    let lines = Array(claim.encounter.serviceLines.indices)
    let starts = Array(stride(from: 0, to: max(1, lines.count), by: linesOfSheet))
    return starts.enumerated().map { number, start in
      var sheet = Sheet(
        claim, lines: Array(lines[start..<min(start + linesOfSheet, lines.count)]),
        isOnly: starts.count == 1, redact: redact)
      sheet.fill()
      sheet.writer.setSheet(number + 1, of: starts.count)
      return sheet.writer.form
    }
  }

  private struct Sheet {
    let encounter: Encounter
    let details: ClaimDraftDetails
    let claim: ExportedCase
    let lines: [Int]
    let isOnly: Bool
    var writer: ClaimFormWriter

    init(_ claim: ExportedCase, lines: [Int], isOnly: Bool, redact: Bool) {
      self.claim = claim
      encounter = claim.encounter
      details = claim.details
      self.lines = lines
      self.isOnly = isOnly
      writer = ClaimFormWriter("CMS-1500", claim.encounter.claimNumber, redact: redact)
    }

    mutating func fill() {
      fillPeople()
      fillCondition()
      for index in lines { fillLine(index) }
      fillEnd()
    }

    private mutating func fillPeople() {
      let coverage = encounter.coverage
      let subscriber = details.subscriber
      writer.begin("Patient and insured")
      writer.add("1", "kind of coverage", coverage.payerKind.map(CMS1500.kind), isNeeded: true)
      writer.add(
        "1a", "member number", coverage.memberIdentifier, isPrivate: true, isNeeded: true)
      writer.add(
        "2", "patient's name", FormText.name(details.patient.last, details.patient.first),
        isPrivate: true, isNeeded: true)
      writer.add(
        "3", "patient's birth date", encounter.patient.birthDate, isPrivate: true, isNeeded: true)
      writer.add("3", "patient's sex", details.patientSex, isPrivate: true, isNeeded: true)
      let insured = subscriber?.name ?? details.patient
      writer.add(
        "4", "insured's name", FormText.name(insured.last, insured.first), isPrivate: true)
      writer.add(
        "5", "patient's address", address(details.patientAddress, encounter.patient.state),
        isPrivate: true, isNeeded: true)
      writer.add(
        "6", "patient is to the insured",
        subscriber == nil ? "self" : CMS1500.relation(subscriber?.relationship), isNeeded: true)
      writer.add(
        "7", "insured's address",
        subscriber.map { address($0.address, $0.state) }
          ?? address(details.patientAddress, encounter.patient.state), isPrivate: true)
      writer.add("9", "other insured's name", nil as String?)
      writer.add("9a", "other insured's policy", nil as String?)
      writer.add("9d", "other insured's plan", nil as String?)
      let accident = encounter.condition.accidentKind
      func yesNo(_ kind: AccidentKind) -> String { accident == kind ? "yes" : "no" }
      writer.add("10a", "condition comes from employment", yesNo(.employment))
      writer.add(
        "10b", "condition comes from an automobile accident",
        accident == .auto
          ? "yes\(details.accidentState.map { " (\($0))" } ?? "")" : yesNo(.auto))
      writer.add("10c", "condition comes from another accident", yesNo(.other))
      writer.add("10d", "claim codes", nil as String?)
      writer.add("11", "policy or group number", claim.groupNumber, isPrivate: true)
      writer.add(
        "11a", "insured's birth date", subscriber.map(\.birthDate) ?? encounter.patient.birthDate,
        isPrivate: true)
      writer.add(
        "11a", "insured's sex", subscriber.map(\.sex) ?? details.patientSex, isPrivate: true)
      writer.add("11c", "name of the plan", claim.planName ?? coverage.payerName)
      writer.add("11d", "there is another health plan", nil as String?)
      writer.add(
        "12", "patient lets information be released",
        details.release.map { $0 == "Y" || $0 == "I" ? "signature on file" : "no" },
        isNeeded: true)
      writer.add(
        "13", "insured assigns benefits",
        details.assignsBenefits.map { $0 ? "signature on file" : "no" })
    }

    private mutating func fillCondition() {
      let (condition, header) = (encounter.condition, encounter.claim)
      writer.begin("Condition")
      writer.add("14", "onset (qualifier 431)", condition.onset)
      if let date = condition.initialTreatment {
        writer.add("15", "initial treatment (qualifier 454)", date)
      } else {
        writer.add("15", "accident (qualifier 439)", condition.accident)
      }
      writer.add("16", "days unable to work", nil as String?)
      let (who, person, role) =
        encounter.referringProvider != nil
        ? (encounter.referringProvider, details.referring, "referring (DN)")
        : (encounter.supervisingProvider, details.supervising, "supervising (DQ)")
      writer.add(
        "17", who == nil ? "referring or supervising provider" : "\(role) provider",
        who == nil ? nil : FormText.name(person.last, person.first))
      writer.add("17a", "other number", nil as String?)
      writer.add("17b", "NPI", who?.npi?.description)
      writer.add("18", "days in hospital", nil as String?)
      let note = encounter.notes.first { $0.lineIndex == nil }?.text
      writer.add("19", "additional information", note, isPrivate: true)
      if let note, note.count > 71 { writer.miss("box 19 (a note of more than 71 characters)") }
      writer.add("20", "outside laboratory", nil as String?)
      let isOld = encounter.diagnoses.contains { $0.codeSet == .icd9cm }
      writer.add("21", "ICD indicator", isOld ? "9" : "0")
      for (index, diagnosis) in encounter.diagnoses.prefix(CMS1500.mostDiagnoses).enumerated() {
        let code =
          diagnosis.code?.description ?? FormText.stated(encounter, .diagnosis, index)
        writer.add(
          "21\(FormText.letter(index) ?? "")", "diagnosis", code?.filter { $0 != "." },
          isNeeded: true)
      }
      if encounter.diagnoses.isEmpty { writer.miss("box 21 (diagnoses)") }
      if encounter.diagnoses.count > CMS1500.mostDiagnoses {
        writer.miss("box 21 (there is room for 12 of \(encounter.diagnoses.count) diagnoses)")
      }
      let frequency = header.frequency ?? .original
      writer.add("22", "resubmission code", frequency == .original ? nil : "\(frequency.code)")
      writer.add("22", "number of the claim that is replaced", header.payerControlNumber)
      writer.add(
        "23", "prior authorisation or referral", header.priorAuthorization ?? header.referralNumber)
    }

    private mutating func fillLine(_ index: Int) {
      let line = encounter.serviceLines[index]
      var fields: [ClaimForm.Field] = []
      func add(_ box: String, _ label: String, _ value: ClaimForm.Value?, _ isNeeded: Bool) {
        fields.append(ClaimForm.Field(box: box, label: label, value: value))
        if value == nil, isNeeded { writer.miss("box \(box) (\(label) of line \(index + 1))") }
      }
      func text(_ text: String?) -> ClaimForm.Value? {
        text.flatMap { $0.isEmpty ? nil : .text($0) }
      }
      let first = line.dateOfService ?? encounter.claim.dateOfService
      add(
        "24A", "from",
        first.map { .date($0) } ?? text(FormText.stated(encounter, .lineDateOfService, index)),
        true)
      add("24A", "to", (line.lastDateOfService ?? first).map { .date($0) }, false)
      add(
        "24B", "place of service",
        text((line.placeOfService ?? encounter.claim.placeOfService)?.description), true)
      add("24C", "emergency", nil, false)
      add(
        "24D", "procedure",
        text(line.procedure?.description ?? FormText.stated(encounter, .lineProcedure, index)), true
      )
      add(
        "24D", "modifiers",
        text(FormText.modifiers(encounter, index).joined(separator: " ")), false)
      add("24E", "diagnoses", text(FormText.letters(line.diagnosisPointers)), true)
      add(
        "24F", "charge",
        line.charge.map { .amount($0) } ?? text(FormText.stated(encounter, .lineCharge, index)),
        true)
      let quantity = line.quantity?.description ?? FormText.stated(encounter, .lineQuantity, index)
      add(
        "24G", line.quantityBasis == .minutes ? "minutes" : "units", text(quantity), true)
      add("24H", "family planning", nil, false)
      let provider = line.renderingProvider ?? encounter.renderingProvider
      add("24I", "taxonomy of who rendered it (PXC)", text(provider?.taxonomy?.description), false)
      add(
        "24J", "NPI of who rendered it",
        text(
          (provider ?? encounter.billingProvider)?.npi?.description
            ?? FormText.stated(encounter, .lineRenderingNPI, index)
            ?? FormText.stated(encounter, .renderingNPI)), true)
      writer.addLine(fields)
    }

    private mutating func fillEnd() {
      let billing = encounter.billingProvider
      writer.begin("Billing", isClosing: true)
      writer.add("25", "tax number of who is paid", details.taxIdentifier, isNeeded: true)
      writer.add("26", "claim number", encounter.claimNumber, isNeeded: true)
      writer.add(
        "27", "accepts assignment",
        details.assignment.map { $0 == "A" ? "yes" : $0 == "C" ? "no" : "for laboratory only" },
        isNeeded: true)
      let total: Money? =
        isOnly
        ? encounter.claim.totalCharge
          ?? sum : sum
      writer.add("28", "total charge", total.map { .amount($0) }, isNeeded: true)
      writer.add("29", "amount paid", claim.patientPaid)
      writer.add(
        "31", "provider's signature",
        details.hasProviderSignature.map { $0 ? "on file" : "none" }, isNeeded: true)
      let facility = encounter.serviceFacility
      let hasPlace = facility != nil || details.facility.last != nil
      writer.add(
        "32", "service place",
        hasPlace
          ? joined(details.facility.last, address(details.facilityAddress, facility?.state)) : nil)
      writer.add("32a", "NPI of the service place", facility?.npi?.description)
      writer.add(
        "33", "who is paid",
        joined(
          FormText.name(details.billing.last, details.billing.first),
          address(details.billingAddress, billing?.state)), isNeeded: true)
      writer.add(
        "33a", "NPI of who is paid",
        billing?.npi?.description ?? FormText.stated(encounter, .billingNPI), isNeeded: true)
      writer.add("33b", "taxonomy of who is paid (PXC)", billing?.taxonomy?.description)
    }

    /// Of the lines of this sheet; nil when a charge is missing.
    private var sum: Money? {
      let charges = lines.map { encounter.serviceLines[$0].charge }
      guard !charges.isEmpty, !charges.contains(nil) else { return nil }
      return Money(cents: charges.reduce(0) { $0 + ($1?.cents ?? 0) })
    }

    private func address(_ address: ClaimDraftDetails.Address, _ state: USState?) -> String? {
      FormText.address(address.street, address.city, state?.description, address.zip)
    }

    private func joined(_ name: String?, _ address: String?) -> String? {
      guard let name, !name.isEmpty else { return nil }
      return address.map { "\(name), \($0)" } ?? name
    }
  }

  /// Box 1 has one square for each.
  private static func kind(_ kind: PayerKind) -> String {
    switch kind {
    case .medicare: "Medicare"
    case .medicaid: "Medicaid"
    case .tricare: "TRICARE"
    case .va: "CHAMPVA"
    case .commercial, .blueCross: "group health plan"
    default: "other"
    }
  }

  /// Box 6, of the relationship code.
  private static func relation(_ code: String?) -> String? {
    switch code {
    case "01": "spouse"
    case "19": "child"
    case nil: nil
    default: "other"
    }
  }
}

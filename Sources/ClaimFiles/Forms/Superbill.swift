import DryNeedlingKit
import DryNeedlingX12

/// What a patient who pays gets to send to an insurer.
enum Superbill {
  static func form(_ claim: ExportedCase, redact: Bool) -> ClaimForm {
    let (encounter, details) = (claim.encounter, claim.details)
    var writer = ClaimFormWriter("Superbill", encounter.claimNumber, redact: redact)
    func address(_ address: ClaimDraftDetails.Address, _ state: USState?) -> String? {
      FormText.address(address.street, address.city, state?.description, address.zip)
    }
    let day =
      encounter.claim.dateOfService ?? encounter.serviceLines.lazy.compactMap(\.dateOfService).first
    writer.begin("Practice")
    writer.add(
      "", "practice", FormText.name(details.billing.last, details.billing.first), isNeeded: true)
    writer.add("", "address", address(details.billingAddress, encounter.billingProvider?.state))
    writer.add("", "tax number", details.taxIdentifier, isNeeded: true)
    writer.add(
      "", "NPI of the practice", encounter.billingProvider?.npi?.description, isNeeded: true)
    let rendering = encounter.renderingProvider ?? encounter.billingProvider
    writer.add("", "rendered by", FormText.name(details.rendering.last, details.rendering.first))
    writer.add("", "NPI of who rendered it", rendering?.npi?.description)
    writer.add("", "taxonomy of who rendered it", rendering?.taxonomy?.description)
    writer.begin("Patient")
    writer.add(
      "", "patient", FormText.name(details.patient.last, details.patient.first), isPrivate: true,
      isNeeded: true)
    writer.add(
      "", "birth date", encounter.patient.birthDate, isPrivate: true, isNeeded: true)
    writer.add(
      "", "address", address(details.patientAddress, encounter.patient.state), isPrivate: true)
    writer.add("", "insurer", encounter.coverage.payerName)
    writer.add("", "member number", encounter.coverage.memberIdentifier, isPrivate: true)
    writer.begin("Visit")
    writer.add("", "number", encounter.claimNumber)
    writer.add("", "date of service", day, isNeeded: true)
    writer.add("", "place of service", encounter.claim.placeOfService?.description)
    for (index, diagnosis) in encounter.diagnoses.enumerated() {
      writer.add(
        "", "diagnosis \(FormText.letter(index) ?? "\(index + 1)")",
        diagnosis.code?.description ?? FormText.stated(encounter, .diagnosis, index))
    }
    if encounter.diagnoses.isEmpty { writer.miss("diagnoses") }
    let muscles = encounter.needling?.muscles?.map { mention in
      let name =
        switch mention.site {
        case .muscle(let muscle): muscle.name
        case .group(let group): group.name
        case .unrecognized(let words): words
        }
      return mention.side == .unstated ? name : "\(mention.side.rawValue) \(name)"
    }
    writer.add("", "muscles needled", muscles?.joined(separator: "; "))
    for (index, line) in encounter.serviceLines.enumerated() {
      func text(_ text: String?) -> ClaimForm.Value? {
        text.flatMap { $0.isEmpty ? nil : .text($0) }
      }
      if line.charge == nil { writer.miss("charge of line \(index + 1)") }
      writer.addLine([
        .init(
          box: "", label: "date", value: (line.dateOfService ?? day).map { .date($0) }),
        .init(
          box: "", label: "procedure",
          value: text(
            line.procedure?.description ?? FormText.stated(encounter, .lineProcedure, index))),
        .init(
          box: "", label: "modifiers",
          value: text(FormText.modifiers(encounter, index).joined(separator: " "))),
        .init(
          box: "", label: "diagnoses", value: text(FormText.letters(line.diagnosisPointers))),
        .init(
          box: "", label: line.quantityBasis == .minutes ? "minutes" : "units",
          value: text(
            line.quantity?.description ?? FormText.stated(encounter, .lineQuantity, index))),
        .init(
          box: "", label: "charge",
          value: line.charge.map { .amount($0) }
            ?? text(FormText.stated(encounter, .lineCharge, index))),
      ])
    }
    writer.begin("Payment", isClosing: true)
    let charges = encounter.serviceLines.map(\.charge)
    let sum =
      charges.isEmpty || charges.contains(nil)
      ? nil : Money(cents: charges.reduce(0) { $0 + ($1?.cents ?? 0) })
    let total = encounter.claim.totalCharge ?? sum
    writer.add("", "total", total.map { .amount($0) }, isNeeded: true)
    let paid = claim.patientPaid.flatMap { Money($0) }
    writer.add("", "paid by the patient", paid.map { .amount($0) })
    if let total, let paid {
      writer.add("", "still to be paid", .amount(Money(cents: total.cents - paid.cents)))
    }
    writer.add(
      "", "signature of the provider",
      details.hasProviderSignature == true ? "on file" : nil)
    return writer.form
  }
}

import DryNeedlingKit

/// A visit as this vendor's database holds it: texts and numbers, typed by people.
struct Chart: Sendable {
  var number: String
  var date: String
  var payer: String
  var state = "CO"
  var therapistNPI = "1679012348"
  var therapistTrainingHours: Int?
  var diagnoses: [String] = []
  /// `20561`, or `97140-59`.
  var lines: [Line] = []
  var musclesNeedled: [String]?
  /// What was injected, as typed; empty where nobody typed anything.
  var injected = ""
  /// The box "nothing was injected".
  var saysNothingInjected = false

  struct Line: Sendable {
    var code: String
    var modifiers: [String] = []
    var units = 1
    var charge: String
    var diagnosisPointers = [1]
  }

  /// The same visit in the words of the kit. What is not charted stays nil: "not stated" is an
  /// answer of its own, and the kit asks for what it lacks.
  var encounter: Encounter {
    var encounter = Encounter()
    encounter.claimNumber = number
    encounter.claim.dateOfService = CalendarDate(date)
    encounter.claim.placeOfService = PlaceOfService("11")
    encounter.coverage.payerName = payer
    encounter.coverage.payerKind = .commercial
    encounter.patient.state = USState(state)
    var therapist = Provider()
    therapist.npi = NPI(therapistNPI)
    therapist.profession = Profession(credential: "PT")
    therapist.state = USState(state)
    therapist.qualifications.needlingTrainingHours = therapistTrainingHours
    encounter.renderingProvider = therapist
    encounter.billingProvider = therapist
    encounter.diagnoses = diagnoses.map { Diagnosis(DiagnosisCode($0)) }
    encounter.serviceLines = lines.map { line in
      var service = ServiceLine()
      service.procedure = ProcedureCode(line.code)
      service.modifiers = ModifierList(line.modifiers.compactMap { Modifier($0) })
      service.quantity = ServiceQuantity(line.units)
      service.charge = Money(line.charge)
      service.diagnosisPointers = DiagnosisPointers(line.diagnosisPointers)
      return service
    }
    let charges = encounter.serviceLines.compactMap(\.charge?.cents)
    if charges.count == lines.count {
      encounter.claim.totalCharge = Money(cents: charges.reduce(0, +))
    }
    // A field that was left empty states nothing; only the ticked box says that nothing was injected.
    let injectate = !injected.isEmpty ? injected : saysNothingInjected ? "" : nil
    if musclesNeedled != nil || injectate != nil {
      var session = NeedlingSession()
      session.muscles = musclesNeedled?.map { NeedledMuscle(named: $0) }
      session.injectate = injectate
      encounter.needling = session
    }
    return encounter
  }
}

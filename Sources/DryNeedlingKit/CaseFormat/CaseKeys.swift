// The keys of a case file. They are the names of the facts; see ``Fact/name``.

enum CaseKey: String, CaseIterable, Sendable {
  case claim, date, payer, patient, placeOfService, lines, diagnoses, needling, condition, history
  case billingProvider, renderingProvider, supervisingProvider, referringProvider, serviceFacility
  case totalCharge, frequency, payerControlNumber, priorAuthorization, referralNumber, form
  case notes, blindSpots, expect, description, record
  case schema = "$schema"
  case cases
}

enum PatientKey: String, CaseIterable, Sendable { case birthDate, pregnant, state }

enum PayerKey: String, CaseIterable, Sendable {
  case name, id, filingIndicator, kind, memberId, order, medicareSecondaryReason
}

enum ProviderKey: String, CaseIterable, Sendable {
  case npi, taxonomy, profession, person, state, qualifications
}

enum QualificationKey: String, CaseIterable, Sendable {
  case needlingTrainingHours, needlingCertification, acupunctureDegree, acupunctureLicense
}

enum FacilityKey: String, CaseIterable, Sendable { case npi, state }

/// A service line states no more of its facility than the state.
enum LineFacilityKey: String, CaseIterable, Sendable { case state }

enum DiagnosisKey: String, CaseIterable, Sendable { case code, codeSet }

enum LineKey: String, CaseIterable, Sendable {
  case code, modifiers, units, charge, date, pointers, placeOfService, lastDate, minutes
  case controlNumber, description, renderingProvider, supervisingProvider, serviceFacility
  case priorAuthorization
}

enum NeedlingKey: String, CaseIterable, Sendable {
  case muscles, needles, needleSize, technique, minutes, twitchResponse, injectate
}

enum MuscleKey: String, CaseIterable, Sendable { case name, side }

enum NeedleSizeKey: String, CaseIterable, Sendable { case diameterMillimeters, lengthMillimeters }

enum ConditionKey: String, CaseIterable, Sendable {
  case onset, weeks, cause, improvement, initialTreatment, accident, accidentKind
}

enum NoteKey: String, CaseIterable, Sendable { case text, line }

enum HistoryKey: String, CaseIterable, Sendable { case complete, visits }

enum VisitKey: String, CaseIterable, Sendable { case date, kind }

enum RecordKey: String, CaseIterable, Sendable {
  case indication, consent, screening, response, adverseResponses, painBefore, painAfter, measures
  case otherInterventions, plan, goals, aftercare, cleanTechnique, priorResponse
}

enum ConsentKey: String, CaseIterable, Sendable {
  case given, form, needlePiercesSkin, alternatives, risks, notStandAlone, cost
}

enum ScreeningKey: String, CaseIterable, Sendable {
  case done, present, ruledOut, reasoning, fromChart
}

enum MeasureKey: String, CaseIterable, Sendable { case kind, name, before, after }

enum PlanKey: String, CaseIterable, Sendable { case timesPerWeek, weeks, sessions }

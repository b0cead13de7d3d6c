/// What the clinician recorded of a visit as fields rather than as text, beside the needling itself;
/// nil where not stated.
///
/// Texts are kept as they were given and never shown in findings.
public struct VisitRecord: Sendable, Hashable {
  /// What is treated and why needling is indicated, in the record's words.
  /// Nil when not stated. The empty text says that the record states there is none: a field of a form
  /// that was left empty is nil.
  public var indication: String?
  /// Consent to the needling.
  public var consent: ConsentRecord?
  /// Screening for contraindications and precautions.
  public var screening: ScreeningRecord?
  /// How the patient took it, in the record's words.
  /// Nil when not stated. The empty text says that the record states there is none: a field of a form
  /// that was left empty is nil.
  public var response: String?
  /// Adverse responses; empty when the record says there were none.
  public var adverseResponses: [AdverseResponse]?
  /// Pain before needling, 0 through 10.
  public var painBefore: Int?
  /// Pain after needling, 0 through 10.
  public var painAfter: Int?
  /// Measures of motion and function.
  public var measures: [OutcomeMeasure] = []
  /// Procedures that were given beside the needling; empty when the record says there were none.
  public var otherInterventions: [ProcedureCode]?
  /// How treatment goes on.
  public var plan: TreatmentPlan?
  /// Goals of the treatment, in the record's words.
  /// Nil when not stated. The empty text says that the record states there is none: a field of a form
  /// that was left empty is nil.
  public var goals: String?
  /// Whether aftercare was taught.
  public var aftercare: Bool?
  /// Whether clean technique and disposal of sharps are recorded.
  public var cleanTechnique: Bool?
  /// How the patient responded to earlier treatment, in the record's words.
  /// Nil when not stated. The empty text says that the record states there is none: a field of a form
  /// that was left empty is nil.
  public var priorResponse: String?

  /// A record that states nothing.
  public init() {}
}

/// Consent to needling, with the five parts of an informed one (T-07); nil where not stated.
public struct ConsentRecord: Sendable, Hashable {
  /// Whether it was given; false when it was refused.
  public var isGiven: Bool?
  /// How it was given.
  public var form: ConsentForm?
  /// The patient was told that a needle pierces the skin.
  public var toldNeedlePiercesSkin: Bool?
  /// Alternatives were told.
  public var toldAlternatives: Bool?
  /// Risks and side effects were told.
  public var toldRisks: Bool?
  /// The patient was told that needling is a part of a wider treatment.
  public var toldNotStandAlone: Bool?
  /// The cost was told.
  public var toldCost: Bool?

  /// Consent of which nothing is stated.
  public init() {}

  /// Whether one of the five parts was told; nil when not stated.
  public subscript(part: ConsentPart) -> Bool? {
    switch part {
    case .needlePiercesSkin: toldNeedlePiercesSkin
    case .alternatives: toldAlternatives
    case .risks: toldRisks
    case .notStandAlone: toldNotStandAlone
    case .cost: toldCost
    }
  }
}

/// How consent was given.
@nonexhaustive
public enum ConsentForm: String, Sendable, Hashable, CaseIterable {
  /// Said and not signed.
  case verbal
  /// Written and signed.
  case written
}

/// A part of informed consent (T-07).
@nonexhaustive
public enum ConsentPart: String, Sendable, Hashable, CaseIterable {
  /// That a needle pierces the skin.
  case needlePiercesSkin = "needle-pierces-skin"
  /// What else could be done.
  case alternatives
  /// Risks and side effects.
  case risks
  /// That needling is a part of a wider treatment.
  case notStandAlone = "not-stand-alone"
  /// What it costs.
  case cost
}

/// Screening before needling; nil where not stated.
public struct ScreeningRecord: Sendable, Hashable {
  /// Whether the patient was screened.
  public var isDone: Bool?
  /// Contraindications and precautions that were found.
  public var present: [SafetyItem] = []
  /// Contraindications and precautions that were asked for and not found.
  public var ruledOut: [SafetyItem] = []
  /// Why needling was right in spite of what was found, in the record's words.
  public var reasoning: String?
  /// Whether what was found stands in the patient's chart (problems, medications, allergies) and was
  /// not asked for at the visit, so that it shows no screening.
  public var isFromChart = false

  /// Screening of which nothing is stated.
  public init() {}
}

/// An adverse response to needling (F-12).
@nonexhaustive
public enum AdverseResponse: String, Sendable, Hashable, CaseIterable {
  /// Soreness after needling.
  case soreness
  /// A bruise.
  case bruising
  /// Swelling where a needle was.
  case swelling
  /// Bleeding beyond a drop.
  case bleeding
  /// Fainting, or nearly.
  case fainting
  /// Tiredness.
  case fatigue
  /// An infection where a needle was.
  case infection
  /// A pneumothorax, or the suspicion of one.
  case pneumothorax
  /// Anything else.
  case other
}

/// A measure before and after the needling.
public struct OutcomeMeasure: Sendable, Hashable {
  /// What it measures.
  public var kind: MeasureKind
  /// What was measured and how, in the record's words: `cervical rotation`, `NDI`; nil when not
  /// stated.
  public var name: String?
  /// Value before, in the unit of ``name``; nil when not stated.
  public var before: Int?
  /// Value after, in the unit of ``name``; nil when not stated.
  public var after: Int?

  /// A measure of which only the kind is stated.
  public init(_ kind: MeasureKind) { self.kind = kind }
}

/// What a measure is about.
@nonexhaustive
public enum MeasureKind: String, Sendable, Hashable, CaseIterable {
  /// How far a movement goes.
  case rangeOfMotion = "range-of-motion"
  /// What the patient can do, by task or by questionnaire.
  case function
}

/// How treatment goes on; nil where not stated.
public struct TreatmentPlan: Sendable, Hashable {
  /// Sessions a week.
  public var timesPerWeek: Int?
  /// How many weeks.
  public var weeks: Int?
  /// How many sessions in all.
  public var sessions: Int?

  /// A plan of which nothing is stated.
  public init() {}
}

/// Holds a record, so that an encounter without one is no larger for it.
final class VisitRecordBox: Sendable, Hashable {
  let record: VisitRecord

  init(_ record: VisitRecord) { self.record = record }

  static func == (left: VisitRecordBox, right: VisitRecordBox) -> Bool {
    left === right || left.record == right.record
  }

  func hash(into hasher: inout Hasher) { hasher.combine(record) }
}

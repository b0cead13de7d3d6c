import DryNeedlingKit

/// The fields of the form, in the order in which a person fills them in.
public enum FormField: String, Sendable, Hashable, CaseIterable {
  case date, payer, state, profession, muscles, injectate, diagnoses, lines, condition, visits

  /// The field in which a fact is typed; nil for facts that the form has no field for.
  public init?(_ fact: Fact) {
    switch fact {
    case .dateOfService, .lineDateOfService: self = .date
    case .payerName, .payerKind, .payerIdentifier, .memberIdentifier: self = .payer
    case .billingState, .renderingState, .serviceFacilityState, .patientState: self = .state
    case .renderingProvider, .renderingProfession, .renderingTaxonomy, .renderingQualifications:
      self = .profession
    case .needling, .muscles, .muscleSides: self = .muscles
    case .injectate: self = .injectate
    case .diagnoses, .diagnosis: self = .diagnoses
    case .serviceLines, .serviceLine, .lineProcedure, .lineModifiers, .lineQuantity, .lineCharge,
      .lineDiagnosisPointers:
      self = .lines
    case .conditionCause, .conditionDuration, .conditionImprovement, .conditionOnset:
      self = .condition
    case .visitHistory, .historyIsComplete: self = .visits
    default: return nil
    }
  }

  /// What the form asks.
  public var question: String {
    switch self {
    case .date: "When was the visit?"
    case .payer: "Who pays?"
    case .state: "In which state?"
    case .profession: "Who put the needle in?"
    case .muscles: "Which muscles were needled?"
    case .injectate: "Was anything injected?"
    case .diagnoses: "What is treated?"
    case .lines: "What is billed?"
    case .condition: "What does the pain come from, since when, and does it get better?"
    case .visits: "Which visits were there before?"
    }
  }
}

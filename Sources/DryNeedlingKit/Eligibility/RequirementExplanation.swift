/// The words for a requirement and how it stands, made only when somebody asks.
struct RequirementExplanation {
  let text: String
  let missing: [Fact]
  let citations: [Citation]

  init(_ kind: RequirementKind, _ state: RequirementState, _ evaluation: LineEligibility) {
    let isLaw = [.scope, .training, .certification].contains(kind)
    let sources = isLaw ? evaluation.scope?.period.sources : evaluation.period?.sources
    citations = sources?.citations ?? []
    missing = state == .undetermined ? Self.missing(kind, evaluation) : []
    text = Self.text(kind, state, evaluation)
  }

  private static func missing(_ kind: RequirementKind, _ evaluation: LineEligibility) -> [Fact] {
    switch kind {
    case .policy:
      switch evaluation.match.basis {
      case .noPayer: [.payerName, .payerKind]
      case .noDate: [.dateOfService]
      case .identifierAlone: [.payerName]
      default: []
      }
    case .position, .attestation: []
    case .diagnosis: [.diagnoses]
    case .duration: [.conditionOnset, .conditionDuration]
    case .cause: [.conditionCause]
    case .provider:
      evaluation.profession == nil ? [.renderingProfession] : [.renderingQualifications]
    case .supervision: [.supervisingProvider]
    case .setting: [.placeOfService]
    case .scope: missingForScope(evaluation)
    case .training, .certification: [.renderingQualifications]
    case .referral: [.referralNumber, .referringProvider]
    case .priorAuthorization: [.priorAuthorization]
    case .visitLimit, .oneSessionADay: [.visitHistory]
    case .improvement: [.conditionImprovement]
    case .attestingModifier: [.lineModifiers]
    }
  }

  private static func missingForScope(_ evaluation: LineEligibility) -> [Fact] {
    if evaluation.state == nil { return [.serviceFacilityState, .billingState] }
    if evaluation.profession == nil { return [.renderingProfession] }
    if evaluation.date == nil { return [.dateOfService] }
    return []
  }

  private static func text(
    _ kind: RequirementKind, _ state: RequirementState, _ evaluation: LineEligibility
  ) -> String {
    let answer =
      switch state {
      case .met: "met"
      case .unmet: "not met"
      case .undetermined: "cannot be told"
      }
    return "\(question(kind, evaluation)): \(answer)"
  }

  private static func question(
    _ kind: RequirementKind, _ evaluation: LineEligibility
  ) -> String {
    let period = evaluation.period
    let law = evaluation.scope?.period
    switch kind {
    case .policy: return policyQuestion(evaluation.match.basis)
    case .position:
      return "the payer's position is `\(period?.position.rawValue ?? "unknown")`"
    case .diagnosis: return "a diagnosis that the policy accepts"
    case .duration: return "the complaint has lasted \(period?.minimumWeeks ?? 0) weeks or longer"
    case .cause:
      let causes = (period?.refusedCauses ?? []).map { "`\($0.rawValue)`" }
      return "the pain does not come from \(causes.joined(separator: ", "))"
    case .provider:
      let profession = evaluation.profession.map { $0.phrase } ?? "the profession"
      return "\(profession) may render it under the policy"
    case .supervision: return "auxiliary personnel is supervised"
    case .setting: return "the place of service is accepted"
    case .scope:
      let profession = evaluation.profession.map { $0.phrase } ?? "the profession"
      let state = evaluation.state.map { "`\($0)`" } ?? "the state"
      return "\(state) lets \(profession) needle"
    case .training: return "\(law?.trainingHours ?? 0) hours of training in dry needling"
    case .certification: return "certification: \(law?.certification ?? "")"
    case .referral: return "a referral"
    case .priorAuthorization: return "prior authorisation"
    case .visitLimit:
      let session = (evaluation.standing?.used ?? 0) + 1
      return "session \(session) is within the visit limit"
    case .improvement: return "improvement is documented"
    case .attestingModifier:
      let modifier = evaluation.counter?.continuation?.modifier
      return "modifier `\(modifier?.description ?? "")` attests the further sessions"
    case .oneSessionADay: return "no other session the same day"
    case .attestation:
      return (period?.attestations ?? []).map(\.text).joined(separator: "; ")
    }
  }

  private static func policyQuestion(_ basis: PolicyMatch.Basis) -> String {
    switch basis {
    case .identifierAndName, .name, .kind, .named: "the payer's policy is known"
    case .identifierAlone: "the payer's name confirms its identifier"
    case .disagreement: "name, identifier and kind of payer point at one payer"
    case .unknownPayer: "a policy of this payer is known"
    case .noPeriod: "the payer's policy on the date of service is known"
    case .noDate: "the date of service is stated"
    case .noPayer: "the payer is stated"
    }
  }
}

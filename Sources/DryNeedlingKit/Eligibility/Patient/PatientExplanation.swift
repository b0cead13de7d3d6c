/// The coverage answer for a patient: whole sentences without codes or terms of the trade (I-10).
struct PatientExplanation {
  let text: String

  init(_ evaluation: LineEligibility?) {
    guard let evaluation else {
      text = "No dry needling is planned or recorded, so there is nothing to say about coverage."
      return
    }
    guard evaluation.payerKind != .selfPay else {
      text =
        "You pay for this visit yourself. Ask for an estimate of the cost before the visit, and for "
        + "an itemized bill if you want to ask an insurer to pay you back."
      return
    }
    let payer = evaluation.match.chosen?.record.policy.payerName ?? "your insurance"
    var sentences: [String]
    switch evaluation.coverage {
    case .covered:
      sentences = ["By what we know, \(payer) pays for this dry needling visit."]
    case .conditional:
      sentences = [
        "By what we know, \(payer) pays for this dry needling visit once some steps are taken: "
          + Self.list(Self.kinds(.undetermined, evaluation) + Self.kinds(.unmet, evaluation)) + "."
      ]
    case .notCovered:
      sentences = [
        "By what we know, \(payer) does not pay for this dry needling visit, because "
          + Self.reasons(evaluation) + ".",
        "You may have to pay for it yourself. Before the visit you should be told so in writing, with "
          + "the cost.",
      ]
    case .undetermined:
      let open = Self.kinds(.undetermined, evaluation)
      sentences = ["We cannot tell yet whether \(payer) pays for this dry needling visit."]
      if !open.isEmpty { sentences.append("What is still open: \(Self.list(open)).") }
      sentences.append("Ask before the visit, so that you know what it may cost you.")
    }
    if let visits = Self.visits(evaluation) { sentences.append(visits) }
    sentences.append("This is not a promise of payment.")
    text = sentences.joined(separator: " ")
  }

  private static func visits(_ evaluation: LineEligibility) -> String? {
    guard let standing = evaluation.standing, let most = evaluation.counter?.most,
      evaluation.states[.position] == .met
    else { return nil }
    let anew = standing.reopens.map { " Counting starts again on \($0.words)." } ?? ""
    guard standing.used < most else { return anew.isEmpty ? nil : String(anew.dropFirst()) }
    return "As far as we know this is visit \(standing.used + 1) of at most \(most)." + anew
  }

  private static func kinds(
    _ state: RequirementState, _ evaluation: LineEligibility
  ) -> [String] {
    RequirementKind.allCases.compactMap { kind in
      guard evaluation.states[kind] == state else { return nil }
      if kind == .scope, evaluation.isPhysicianWithoutRuling { return nil }
      return kind.openQuestion
    }
  }

  private static func reasons(_ evaluation: LineEligibility) -> String {
    let reasons = RequirementKind.allCases.compactMap { kind -> String? in
      evaluation.states[kind] == .unmet ? reason(kind, evaluation) : nil
    }
    return list(reasons)
  }

  private static func reason(_ kind: RequirementKind, _ evaluation: LineEligibility) -> String? {
    switch kind {
    case .policy, .attestation, .attestingModifier: nil
    case .position:
      switch evaluation.period?.position {
      case .investigational?: "it regards dry needling as not yet proven"
      case .notMedicallyNecessary?: "it regards dry needling as not necessary"
      default: "its rules leave dry needling out"
      }
    case .diagnosis: "it pays only for certain conditions, and yours is not among them"
    case .duration:
      "the pain must have lasted at least \(evaluation.period?.minimumWeeks ?? 0) weeks"
    case .cause: "it does not pay for pain from this cause"
    case .provider, .supervision: "it does not pay this kind of provider for dry needling"
    case .setting: "it does not pay for dry needling in this place"
    case .scope: "the state does not allow this kind of provider to do it"
    case .training, .certification: "the state asks the provider for training that is not on record"
    case .referral: "it asks for a referral"
    case .priorAuthorization: "it asks for an approval beforehand"
    case .visitLimit: "the visits it pays for have been used up"
    case .improvement: "further visits are paid only when the pain gets better"
    case .oneSessionADay: "it pays for one visit a day"
    }
  }

  private static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension RequirementKind {
  /// What is open, for a patient.
  fileprivate var openQuestion: String? {
    switch self {
    case .policy: "which rules your plan has for dry needling"
    case .position: "whether your plan covers it at all"
    case .diagnosis: "whether your condition is one it pays for"
    case .duration: "how long the pain has lasted"
    case .cause: "what the pain comes from"
    case .provider: "whether it pays this kind of provider"
    case .supervision: "who supervises the treatment"
    case .setting: "where the treatment takes place"
    case .scope: "whether the state allows this kind of provider to do it"
    case .training, .certification: "the training of the provider"
    case .referral: "a referral from your doctor"
    case .priorAuthorization: "an approval by the plan beforehand"
    case .visitLimit: "how many visits have been used"
    case .improvement: "whether the pain has become better"
    case .attestingModifier: "a statement by the practice that you are getting better"
    case .oneSessionADay: "whether there was another visit that day"
    case .attestation: "what your record must show"
    }
  }
}

extension CalendarDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The date in words: `March 1, 2026`.
  var words: String {
    let (year, month, day) = components
    return "\(Self.months[month - 1]) \(day), \(year)"
  }
}

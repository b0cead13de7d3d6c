/// Questions to put to a payer before the visit (W-05), those that the policy answers left out.
struct PayerQuestions {
  let questions: [String]

  init(_ evaluation: LineEligibility?) {
    guard let evaluation, evaluation.payerKind != .selfPay else {
      questions = []
      return
    }
    let period = evaluation.period
    let isKnown = evaluation.states[.position] == .met
    let isRefused = evaluation.states[.position] == .unmet
    guard !isRefused else {
      questions = []
      return
    }
    var asked: [String] = []
    let day = evaluation.date.map { " on \($0)" } ?? ""
    if !isKnown {
      asked.append("does this plan cover dry needling\(day), and in which policy does it say so?")
      asked.append("which code does it want for one or two muscles, and for three or more?")
    }
    if period?.providers == nil || evaluation.isLeftOpen(.provider) || !isKnown {
      let profession = evaluation.profession.map { $0.phrase } ?? "this type of provider"
      asked.append("does it pay \(profession) for dry needling, and what must be on file?")
    }
    if period?.diagnoses == nil || evaluation.states[.diagnosis] == .undetermined || !isKnown {
      asked.append("which diagnoses does it cover, and are those of this visit among them?")
    }
    if period?.visitLimits.isEmpty != false || evaluation.isLeftOpen(.visitLimit) || !isKnown {
      asked.append("how many visits does it pay for, in which period, and does acupuncture count?")
    }
    let isAuthorizationOpen = Self.isOpen(period?.priorAuthorization)
    if isAuthorizationOpen || !isKnown {
      asked.append("does it want prior authorisation or a referral, and from which visit on?")
    } else if Self.isOpen(period?.referral), !evaluation.isOriginalMedicare {
      asked.append("does it want a referral, and from which visit on?")
    }
    if !isKnown || period?.modifiers.isEmpty == true && !evaluation.isMedicare {
      asked.append("which modifiers does it want or refuse, such as for a therapy plan of care?")
    }
    if !isKnown {
      asked.append("what must the patient be told or sign if it does not pay?")
    }
    questions = asked
  }

  private static func isOpen(_ requirement: PolicyRequirement?) -> Bool {
    requirement == nil || requirement == .unknown
  }
}

/// What the practice owes the patient besides the treatment, as far as coverage tells.
public struct DutiesToPatient: Sendable, Hashable {
  /// What the patient must be told before the visit; nil when nothing is known to be owed.
  public let notice: String?
  /// Whether a good-faith estimate of the cost is owed, since the patient pays (ADM-02, from
  /// 2022-01-01; known but not confirmed).
  public let isEstimateOwed: Bool
  /// Whether an itemised bill lets the patient ask the insurer for payment: where the patient pays
  /// and an insurer may still pay something back.
  public let isSuperbillUseful: Bool

  init(_ evaluation: LineEligibility?) {
    let isSelfPay = evaluation?.payerKind == .selfPay
    let coverage = evaluation?.coverage ?? .undetermined
    if let evaluation, coverage == .notCovered, evaluation.isOriginalMedicare {
      notice =
        evaluation.period?.notice
        ?? "a written notice of liability before the visit, which names the service, the reason and "
        + "the cost"
    } else if coverage == .notCovered {
      notice =
        evaluation?.period?.notice
        ?? "a written agreement before the visit that the plan will not pay and what it costs"
    } else {
      notice = nil
    }
    isEstimateOwed = isSelfPay && PatientDuties.estimateIsOwed(on: evaluation?.date)
    // Medicare takes no claims from patients for what a provider must bill itself.
    isSuperbillUseful =
      isSelfPay
      || evaluation?.isOriginalMedicare == false && coverage == .undetermined
        && evaluation?.match.basis == .unknownPayer
  }
}

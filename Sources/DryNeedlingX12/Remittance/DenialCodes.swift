import DryNeedlingKit

/// Which codes payers use for which kind of denial, by the facts that rules cite (DEN rows): codes
/// only. The pairing of codes and situations is a reading of the kit's own.
enum DenialCodes {
  private static let pairs: [String: (reasons: Set<String>, remarks: Set<String>)] = [
    "DEN-01": (["50"], ["N386"]),
    "DEN-02": (["119", "151", "273"], ["N362", "N640"]),
    "DEN-03": (["4", "16"], ["N822", "N435"]),
    "DEN-04": (["97", "236", "231"], ["M15", "M80", "N20"]),
    "DEN-05": (["146", "167", "11"], ["M76", "N569"]),
    "DEN-06": (["170", "185", "8", "B7"], ["N95"]),
    "DEN-07": (["252", "226"], ["N706", "M127", "N465"]),
    "DEN-08": (["55", "56"], ["N623"]),
    "DEN-09": (["197", "198"], []),
    "DEN-10": (["222", "151"], ["N362"]),
    "DEN-11": (["5", "58"], ["M77", "N428"]),
  ]

  /// How closely a rule speaks of a denial.
  enum Match: Int, Comparable {
    /// It speaks of the reason.
    case reason
    /// And of one of the remarks that came with it.
    case reasonAndRemark

    static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether a forecast speaks of a reason with these remarks; nil when it does not.
  static func match(
    _ forecast: DenialForecast, _ reason: String, _ remarks: Set<String>
  ) -> Match? {
    var best: Match?
    let pairs =
      [(forecast.reason, forecast.remarks)] + forecast.alternatives.map { ($0.reason, $0.remarks) }
    for (ofForecast, itsRemarks) in pairs where ofForecast == reason {
      best = max(best ?? .reason, remarks.isDisjoint(with: itsRemarks) ? .reason : .reasonAndRemark)
    }
    return best
  }

  /// Whether a rule speaks of it, by its forecast or by the facts it cites.
  static func match(_ rule: Rule, _ reason: String, _ remarks: Set<String>) -> Match? {
    var best = rule.denial.flatMap { match($0, reason, remarks) }
    for source in rule.sources {
      guard let pair = pairs[source], pair.reasons.contains(reason) else { continue }
      let found: Match = remarks.isDisjoint(with: pair.remarks) ? .reason : .reasonAndRemark
      best = max(best ?? found, found)
    }
    return best
  }
}

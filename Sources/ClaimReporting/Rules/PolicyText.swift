import DryNeedlingKit

/// Policies and scopes of practice as text for a terminal.
package enum PolicyText {
  /// One line for each policy: id, position on the date, since when, payer.
  package static func table(_ policies: [PayerPolicy], on date: CalendarDate) -> String {
    let rows = policies.map { policy -> [String] in
      let period = policy.periods.first { $0.effective.contains(date) }
      return [
        policy.id, position(period, on: date), period.map { since($0.effective) } ?? "",
        policy.payerName,
      ]
    }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { pad($0, to: $1) }.joined(separator: "  ") + "  \(row[3])\n"
    }.joined()
  }

  /// A policy, and what it says on the date.
  package static func page(_ policy: PayerPolicy, on date: CalendarDate) -> String {
    var lines = ["\(policy.id): \(policy.payerName)"]
    guard let period = policy.periods.first(where: { $0.effective.contains(date) }) else {
      let known = policy.periods.map { days($0.effective) }.joined(separator: ", ")
      return (lines + ["  no period holds on \(date); known: \(known)"]).joined(separator: "\n")
        + "\n"
    }
    lines.append("  position: \(position(period, on: date)), \(days(period.effective))")
    if period.mayPayMore { lines.append("  the payer may pay for more") }
    if let weeks = period.minimumWeeks { lines.append("  duration: \(weeks) weeks or longer") }
    lines += diagnoses(period.diagnoses)
    if !period.refusedCauses.isEmpty {
      lines.append("  not for pain from: \(list(period.refusedCauses.map(\.rawValue)))")
    }
    lines += providers(period.providers)
    if !period.refusedPlaces.isEmpty {
      lines.append("  not at places of service: \(list(period.refusedPlaces.map(\.description)))")
    }
    if period.oneSessionADay { lines.append("  one session a day") }
    lines += period.visitLimits.map { "  sessions: " + limit($0) }
    if let words = requirement(period.priorAuthorization) {
      lines.append("  prior authorisation: \(words)")
    }
    if let words = requirement(period.referral) { lines.append("  referral: \(words)") }
    lines += period.attestations.map { "  to be shown: \($0.text)" }
    lines += period.modifiers.map {
      "  modifier \($0.modifier) \($0.isWanted ? "wanted" : "not wanted"): \($0.reason)"
    }
    switch period.timelyFiling {
    case .days(let days)?: lines.append("  to be filed within \(days) days")
    case .calendarYears(1)?: lines.append("  to be filed within one calendar year")
    case .calendarYears(let years)?:
      lines.append("  to be filed within \(years) calendar years")
    case nil: break
    }
    if let notice = period.notice { lines.append("  notice: \(notice)") }
    lines += ending(period.sources, period.confidence, period.remark)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the law of a state says of a profession on the date.
  package static func page(_ scope: StateScope, on date: CalendarDate) -> String {
    var lines = ["\(scope.state) \(scope.profession.rawValue)"]
    guard let period = scope.periods.first(where: { $0.effective.contains(date) }) else {
      return "\(lines[0])\n  nothing is known on \(date)\n"
    }
    let open = period.effective.isUncertain(on: date) ? " (not known since when)" : ""
    lines.append("  \(period.status.rawValue)\(open), \(days(period.effective))")
    if let hours = period.trainingHours, hours > 0 { lines.append("  training: \(hours) hours") }
    for (name, text) in [
      ("certification", period.certification), ("referral", period.referral),
      ("consent", period.consent), ("not permitted", period.excludes),
    ] {
      if let text { lines.append("  \(name): \(text)") }
    }
    lines += period.conditions.map { "  condition: \($0)" }
    lines += period.documentation.map { "  record: \($0)" }
    lines += ending(period.sources, period.confidence, period.remark)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Words

  private static func position(_ period: PolicyPeriod?, on date: CalendarDate) -> String {
    guard let period else { return "no period" }
    let isOpen = period.effective.isUncertain(on: date) && period.position != .unknown
    return period.position.rawValue + (isOpen ? " (not known since when)" : "")
  }

  private static func since(_ period: EffectivePeriod) -> String {
    if let seen = period.seen { return "seen \(seen)" }
    return period.firstDay.map { "from \($0)" } ?? ""
  }

  private static func days(_ period: EffectivePeriod) -> String {
    let start =
      switch period.start {
      case .date(let date): "from \(date)"
      case .open: "always"
      case .unknown: period.seen.map { "seen on \($0)" } ?? "start unknown"
      }
    return start + (period.lastDay.map { " through \($0)" } ?? "")
  }

  private static func diagnoses(_ condition: DiagnosisCondition?) -> [String] {
    guard let condition else { return [] }
    var lines: [String] = []
    for (name, entries) in [
      ("accepted", condition.accepted), ("not settled", condition.unsettled),
      ("refused", condition.refused),
    ] where !entries.isEmpty {
      let shown = entries.prefix(12).map(\.category.description)
      let more = entries.count > 12 ? " and \(entries.count - 12) more" : ""
      lines.append("  diagnoses \(name): \(list(shown))\(more)")
    }
    if condition.refusesOthers { lines.append("  other diagnoses are refused") }
    return lines
  }

  private static func providers(_ condition: ProviderCondition?) -> [String] {
    guard let condition else { return [] }
    var lines: [String] = []
    for (name, professions) in [
      ("rendered by", condition.accepted),
      ("with acupuncture degree and license by", condition.acceptedWithAcupunctureCredentials),
      ("not by", condition.refused),
    ] where !professions.isEmpty {
      lines.append("  \(name): \(list(professions.map(\.rawValue)))")
    }
    if condition.acceptsAuxiliaryPersonnel {
      lines.append("  or by auxiliary personnel with degree and license, under supervision")
    }
    return lines
  }

  private static func limit(_ limit: VisitLimit) -> String {
    let window =
      switch limit.window {
      case .days(let days): "in \(days) days"
      case .elevenFullMonths: "until eleven full months after the first one's month"
      case .calendarYear: "in a calendar year"
      case .episode: "in all"
      }
    var text = "\(limit.sessions) \(window), counting \(list(limit.counts.map(\.rawValue)))"
    if let more = limit.continuation {
      var needs = more.needsImprovement ? ["improvement"] : []
      if more.needsAuthorization { needs.append("authorisation") }
      if let modifier = more.modifier { needs.append("modifier \(modifier)") }
      text += "; \(more.sessions) more with \(list(needs))"
    }
    return text
  }

  private static func requirement(_ requirement: PolicyRequirement) -> String? {
    switch requirement {
    case .required: "required"
    case .requiredFrom(let session): "required from session \(session) on"
    case .notRequired: "not required"
    case .unknown: nil
    }
  }

  private static func ending(
    _ sources: PolicySources, _ confidence: Confidence, _ remark: String
  ) -> [String] {
    var lines = remark.isEmpty ? [] : ["  remark: \(remark)"]
    lines.append("  confidence: \(confidence.rawValue)")
    lines += sources.citations.map { source in
      "  source: \(source.id), \(source.issuer), \(source.title)"
        + (source.locator.isEmpty ? "" : ", \(source.locator)")
    }
    lines += sources.conflicts.map { "  conflict: \($0.id), \($0.explanation)" }
    return lines
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

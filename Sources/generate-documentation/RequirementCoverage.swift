import DryNeedlingKit

/// Which rules rest on which requirement, and why a requirement has none.
struct RequirementCoverage {
  let rules: [Rule]
  let marks: RequirementMarks
  /// Ids of the policies, and states whose law, that rest on each requirement, in their order.
  var policies: [String: [String]] = [:]

  /// Groups of ids by their first letters, in the order of the page.
  private static let groups = [
    ("T", "A guide to dry needling codes"), ("I", "A page on 20560"),
    ("W", "An article on billing dry needling"), ("Z", "A guide to 20561"),
    ("F", "Questions on coverage"), ("NCD", "Medicare coverage determination"),
    ("PFS", "Fee schedule"), ("RVU", "Relative values"), ("MUE", "Daily unit limits"),
    ("ABN", "Notices to the patient"), ("MOD", "Modifiers"), ("PTP", "Pairs of procedures"),
    ("CPT", "Instructions of CPT"), ("ICD", "Diagnosis codes"), ("DEN", "Denial codes"),
    ("ADM", "Claim administration"), ("STD", "Standards of claims"),
    ("OUR", "Readings of this kit"), ("CON", "Where sources disagree"),
  ]

  private struct Row {
    let id, statement, standing: String
  }

  private var rows: [Row] {
    Citation.all.map {
      Row(id: $0.id, statement: $0.statement, standing: "\($0.issuer), \($0.confidence.rawValue)")
    } + SourceConflict.all.map { Row(id: $0.id, statement: $0.explanation, standing: "") }
  }

  private static func prefix(_ id: String) -> String { "\(id.prefix { $0 != "-" })" }

  private var citingRules: [String: [Rule]] {
    var found: [String: [Rule]] = [:]
    for rule in rules {
      for id in rule.sources { found[id, default: []].append(rule) }
    }
    return found
  }

  /// What is wrong between rules, requirements and marks, in words for who added a rule.
  var problems: [String] {
    let citing = citingRules
    let ids = Set(rows.map(\.id))
    var problems: [String] = []
    for (id, rules) in citing.sorted(by: { $0.key < $1.key }) {
      let names = rules.map(\.id.description).joined(separator: ", ")
      if !ids.contains(id) {
        problems.append("\(names) cites \(id), which is not in \(RequirementMarks.file)")
      } else if marks[id] != nil {
        problems.append("\(names) cites \(id), so its mark in \(RequirementMarks.file) must go")
      }
    }
    for id in rows.map(\.id)
    where citing[id] == nil && policies[id] == nil && marks[id] == nil {
      problems.append(
        "no rule cites \(id) and no policy: give it `notYet` or `notEncoded` in \(RequirementMarks.file)"
      )
    }
    for id in marks.marks.keys.sorted() where !ids.contains(id) {
      problems.append("\(id) is in \(RequirementMarks.file) but not in its table")
    }
    for prefix in Set(ids.map(Self.prefix)).sorted()
    where !Self.groups.contains(where: { $0.0 == prefix }) {
      problems.append("\(prefix)-… belongs to no group of the coverage page")
    }
    return problems
  }

  var page: String {
    let rows = rows
    let citing = citingRules
    let covered = rows.count { citing[$0.id] != nil || policies[$0.id] != nil }
    let waiting = rows.count {
      guard citing[$0.id] == nil, policies[$0.id] == nil else { return false }
      return if case .notYet? = marks[$0.id] { true } else { false }
    }
    return """
      # Requirement coverage

      Every requirement, fact and conflict of sources the kit knows of, with the rules, policies and
      state laws that rest on it.

      <!-- Written by `swift run generate-documentation`; do not edit. -->

      ## Overview

      Of \(rows.count) entries \(covered) are behind a rule or a policy, \(waiting) wait for the part of the kit that will hold \
      their rules, and \(rows.count - covered - waiting) are not made into rules, for the reason given. Each entry is \
      told in the kit's own words; issuer and confidence follow it. <doc:RuleCatalogue> has the \
      rules.

      \(Self.groups.compactMap { section($0.0, $0.1, rows, citing) }.joined(separator: "\n\n"))

      """
  }

  private func section(
    _ prefix: String, _ title: String, _ rows: [Row], _ citing: [String: [Rule]]
  ) -> String? {
    let lines = rows.filter { Self.prefix($0.id) == prefix }.map { row in
      let standing = row.standing.isEmpty ? "" : " (\(row.standing))"
      return "| \(row.id) | \(Markdown.sentence(row.statement + standing)) | "
        + "\(answer(row.id, citing)) |"
    }
    guard !lines.isEmpty else { return nil }
    return """
      ## \(title)

      | Id | Says | Rules and policies |
      | --- | --- | --- |
      \(lines.joined(separator: "\n"))
      """
  }

  private func answer(_ id: String, _ citing: [String: [Rule]]) -> String {
    var answers: [String] = []
    if let rules = citing[id] {
      answers.append(rules.map { "[\($0.id)](doc:\($0.id))" }.joined(separator: ", "))
    }
    if let names = policies[id] {
      answers.append(names.map { "`\($0)`" }.joined(separator: ", "))
    }
    switch marks[id] {
    case .notYet(let room)?: answers.append("not yet: \(room)")
    case .notEncoded(let reason)?:
      answers.append("not \(answers.isEmpty ? "encoded" : "made into a rule"), because: \(reason)")
    case nil: break
    }
    return answers.joined(separator: "; ")
  }
}

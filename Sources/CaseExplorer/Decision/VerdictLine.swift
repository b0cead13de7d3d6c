import DryNeedlingKit

extension Verdict {
  package var style: Page.Style {
    switch self {
    case .reject: .error
    case .warn: .warning
    case .clean: .good
    case .notApplicable: .quiet
    }
  }

  /// What it means, in a few words.
  var words: String {
    switch self {
    case .reject: "the claim should not go out like this"
    case .warn: "something may cost the payment"
    case .clean: "nothing the kit knows stands against the claim"
    case .notApplicable: "no dry needling is billed or on record"
    }
  }
}

extension Severity {
  var words: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  var style: Page.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

extension CoverageAnswer {
  var words: String {
    switch self {
    case .covered: "covered"
    case .notCovered: "not covered"
    case .conditional: "covered under conditions"
    default: "coverage undetermined"
    }
  }

  var style: Page.Style {
    switch self {
    case .covered: .good
    case .notCovered: .error
    case .conditional: .warning
    default: .info
    }
  }
}

/// The decision on one line.
enum VerdictLine {
  /// The decision, and the verdict before when that was another.
  static func spans(_ report: Report, before: Report? = nil) -> [Page.Span] {
    var spans: [Page.Span] = ["=> ", .init(report.verdict.rawValue, report.verdict.style)]
    if let before, before.verdict != report.verdict {
      spans.append(" (was \(before.verdict.rawValue))")
    }
    guard report.verdict != .notApplicable else {
      return spans + [": \(Page.Span(Verdict.notApplicable.words))"]
    }
    spans.append(": \(Page.Span(counts(report)))")
    spans.append("; ")
    spans.append(.init(report.eligibility.coverage.words, report.eligibility.coverage.style))
    if let before, before.verdict != .notApplicable,
      before.eligibility.coverage != report.eligibility.coverage
    {
      spans.append(" (was \(before.eligibility.coverage.words))")
    }
    return spans
  }

  /// `1 error, 2 warnings`.
  static func counts(_ report: Report) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.words)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
  }
}

extension Page.Span {
  /// A span within an interpolation is its text.
  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {}
    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
    }
    package mutating func appendInterpolation(_ span: Page.Span) { text += span.text }
  }

  package init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.text) }
}

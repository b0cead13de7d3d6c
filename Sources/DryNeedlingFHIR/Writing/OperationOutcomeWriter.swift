import DryNeedlingKit
import LocatedJSON

/// Writes reports as OperationOutcome resources.
public enum OperationOutcomeWriter {
  /// The findings of a report, one issue each; a single informational issue when there is none.
  ///
  /// `details` holds the rule's id in the system `urn:dryneedlingkit:rules` and the message,
  /// `diagnostics` what to do and what it rests on. `expression` is the FHIRPath where the claim was
  /// read from FHIR; for other formats it is the path of the fact in a case.
  public static func json(
    _ report: Report, in map: (any SourceMap)? = nil, layout: FHIRLayout = .indented
  ) -> String {
    json(report, layout: layout) { map?.location(of: $0) }
  }

  /// The same, with the places asked for one by one.
  public static func json(
    _ report: Report, layout: FHIRLayout = .indented,
    locate: (FactPath) -> SourceLocation?
  ) -> String {
    var writer = ResourceWriter(layout)
    writer.object { writer in
      writer.member("resourceType", "OperationOutcome")
      writer.array("issue") { writer in
        for finding in report.findings {
          writer.object { $0.issue(finding, locate(finding.path)) }
        }
        if report.findings.isEmpty {
          writer.object { $0.information("no finding; that is no promise of payment") }
        }
      }
    }
    return writer.text()
  }

  /// What is to be said of a file that was read.
  public static func json(
    _ diagnostics: [ReadingDiagnostic], layout: FHIRLayout = .indented
  ) -> String {
    var writer = ResourceWriter(layout)
    writer.object { writer in
      writer.member("resourceType", "OperationOutcome")
      writer.array("issue") { writer in
        for diagnostic in diagnostics {
          writer.object { $0.issue(diagnostic) }
        }
        if diagnostics.isEmpty {
          writer.object { $0.information("nothing to be said of the file") }
        }
      }
    }
    return writer.text()
  }
}

extension ResourceWriter {
  /// The members of an issue. `subject` names claim and file where an outcome is of several.
  mutating func issue(
    _ finding: Finding, _ location: SourceLocation?, of subject: String? = nil,
    wording: AnswerWording = .asStated
  ) {
    member("severity", finding.severity.issueSeverity)
    member("code", finding.issueCode)
    details(
      "details", finding.ruleID, finding.ruleName,
      wording.shown(finding.message, of: finding, at: location))
    var notes: [String] = []
    if let subject { notes.append(subject) }
    if !finding.remedy.isEmpty {
      notes.append("remedy: \(wording.shown(finding.remedy, of: finding, at: location))")
    }
    if !finding.missing.isEmpty {
      notes.append("not stated: \(finding.missing.map(\.name).joined(separator: ", "))")
    }
    if let citation = finding.citations.first {
      notes.append("source: \(citation.issuer), \(citation.title) [\(citation.id)]")
    }
    if let location {
      notes.append("line \(location.line), column \(location.column)")
    }
    member("diagnostics", ifStated: notes.joined(separator: "; "))
    let path = location?.path ?? finding.path.description
    if !path.isEmpty { strings("expression", [path]) }
  }

  /// What a reader has to say of a file.
  mutating func issue(_ diagnostic: ReadingDiagnostic, of subject: String? = nil) {
    member("severity", diagnostic.severity.issueSeverity)
    member("code", diagnostic.severity == .info ? "informational" : "structure")
    details("details", diagnostic.ruleID, diagnostic.ruleName, diagnostic.message)
    let place = diagnostic.location
    let words = "line \(place.line), column \(place.column)"
    member("diagnostics", subject.map { "\($0); \(words)" } ?? words)
    if let path = place.path, !path.isEmpty { strings("expression", [path]) }
  }

  /// An issue that only informs.
  mutating func information(_ words: String) {
    member("severity", "information")
    member("code", "informational")
    object("details") { $0.member("text", words) }
  }

  mutating func details(
    _ key: StaticString, _ rule: RuleID, _ name: String, _ message: String
  ) {
    object(key) {
      $0.array("coding") {
        $0.object {
          $0.member("system", SystemName.rules)
          $0.member("code", rule.description)
          $0.member("display", name)
        }
      }
      $0.member("text", message)
    }
  }

  mutating func strings(_ key: StaticString, _ texts: [String]) {
    array(key) { writer in
      for text in texts { writer.json.string(text) }
    }
  }
}

extension Severity {
  /// In the words of FHIR.
  var issueSeverity: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "information"
    }
  }
}

extension Finding {
  /// The kind of issue in the words of FHIR.
  var issueCode: String {
    if outcome == .undetermined { return missing.isEmpty ? "incomplete" : "required" }
    switch family {
    case .format: return "structure"
    case .integrity: return "value"
    case .coding, .eligibility, .documentation, .modifiers: return "business-rule"
    }
  }
}

import DryNeedlingKit
import LocatedJSON

/// Something to be told about a fixture, where it stands.
struct Diagnostic {
  let path: String
  let reading: ReadingDiagnostic
  /// What people are told besides.
  var notes: [String] = []
  /// Lines that show expected and found.
  var difference: [String] = []

  init(
    _ rule: Rule, in path: String, at location: SourceLocation, severity: Severity? = nil,
    _ message: String, notes: [String] = [], difference: [String] = []
  ) {
    self.path = path
    reading = ReadingDiagnostic(
      rule, severity: severity ?? rule.severity, message: message, location: location)
    self.notes = notes
    self.difference = difference
  }

  init(_ reading: ReadingDiagnostic, in path: String) {
    self.path = path
    self.reading = reading
  }
}

extension SourceLocation {
  init(_ place: JSONPlace) {
    self.init(line: place.line, column: place.column, byte: place.byte)
  }
}

import LocatedJSON

/// Finds where the facts of a case stand in the file it was read from.
///
/// It holds the text of the case and looks into it only when asked.
public struct CaseSourceMap: SourceMap, Sendable {
  /// The text of the case, from its opening brace to the closing one.
  let text: [UInt8]
  /// Where the opening brace stands.
  let start: JSONPlace

  /// Where a fact stands, with its path in the case; for a fact that is missing, the innermost
  /// object or list that would hold it.
  public func location(of path: FactPath) -> SourceLocation {
    withRoot { SourceLocation(FactPlaces.value(of: path, in: $0).place, path: path.description) }
      ?? SourceLocation(start, path: path.description)
  }

  /// Where the case itself stands.
  public var caseLocation: SourceLocation { SourceLocation(start) }

  /// What the case expects of a check, for those who keep cases as fixtures.
  package struct Expectation: Sendable {
    /// The JSON text of the value under `expect`.
    package let text: [UInt8]
    /// Where it stands.
    package let place: JSONPlace
  }

  /// What stands under `expect`; nil when nothing does.
  package var expectation: Expectation? {
    withRoot { root in
      root.member("expect").map { value in
        let first = value.offset
        let end = first + value.rawBytes.count + (value.isString ? 2 : 0)
        return Expectation(text: Array(text[first..<end]), place: value.place)
      }
    } ?? nil
  }

  private func withRoot<Value>(_ body: (JSONValue) -> Value) -> Value? {
    var reader = JSONReader()
    return try? reader.withDocument(of: text, at: start) { document throws(JSONError) in
      body(document.root)
    }
  }
}

import LocatedJSON

/// The case that a ``CaseReader`` is handing over: where its facts stand. It cannot be kept; its
/// ``sourceMap`` can.
public struct CaseInHand: ~Copyable {
  private let root: JSONValue

  init(_ root: JSONValue) { self.root = root }

  /// Where a fact stands, with its path in the case; for a fact that is missing, the innermost
  /// object or list that would hold it.
  public func location(of path: FactPath) -> SourceLocation {
    SourceLocation(FactPlaces.value(of: path, in: root).place, path: path.description)
  }

  /// Where the case itself stands.
  public var location: SourceLocation { SourceLocation(root.place) }

  /// What stands under `expect`; nil when nothing does.
  package var expectation: CaseSourceMap.Expectation? {
    root.member("expect").map { value in
      var text = Array(value.rawBytes)
      if value.isString { text = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")] }
      return CaseSourceMap.Expectation(text: text, place: value.place)
    }
  }

  /// The bytes of the file that the case takes up, its braces included.
  package var extent: Range<Int> {
    let start = root.place.byte
    return start..<(start + root.rawBytes.count)
  }

  /// A map to keep; it copies the text of the case.
  public var sourceMap: CaseSourceMap {
    CaseSourceMap(text: Array(root.rawBytes), start: root.place)
  }
}

/// What a file of cases holds.
public struct CaseFile: Sendable {
  /// The cases in the order of the file.
  public var cases: [ReadCase] = []
  /// What there is to say of the file and its cases, in the order of the file. An error says that
  /// something could not be read.
  public var diagnostics: [ReadingDiagnostic] = []

  package init() {}
}

/// A case that was read from a file.
public struct ReadCase: Sendable {
  /// The encounter it states.
  public var encounter: Encounter
  /// Where its facts stand in the file.
  public let sourceMap: CaseSourceMap
}

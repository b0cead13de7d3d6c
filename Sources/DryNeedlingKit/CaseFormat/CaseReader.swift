import LocatedJSON

/// Reads cases: the kit's own JSON format for encounters, see ``CaseFormat``.
///
/// A file at hand is read by ``read(_:limits:)``. A stream of any size is pushed in pieces; memory
/// stays within the limits, and nothing is allocated case by case but for long texts.
///
/// ```swift
/// var reader = CaseReader()
/// let checker = ClaimChecker()
/// reader.push(bytes) { encounter, place in
///   for finding in checker.check(encounter).findings {
///     print(place.location(of: finding.path).line, finding.message)
///   }
/// } diagnostic: { diagnostic in
///   print(diagnostic.location.line, diagnostic.message)
/// }
/// // … and `finish` in the same way once all bytes are pushed.
/// ```
public struct CaseReader: ~Copyable {
  /// Takes a claim. The encounter may be changed: the reader takes nothing back from it.
  public typealias ClaimHandler = (inout Encounter, borrowing CaseInHand) -> Void
  /// Takes something that is to be said of the file itself.
  public typealias DiagnosticHandler = (ReadingDiagnostic) -> Void

  /// The rules on files that this reader asks, behind its diagnostics.
  public static var rules: [Rule] { CaseFormatRules.all }

  private let limits: CaseLimits
  private var json: JSONReader
  private var decoder: CaseDecoder
  private var cursor = JSONLineCursor()
  private var layout = Layout.unknown
  /// Bytes that wait for more.
  private var held: [UInt8] = []

  private enum Layout {
    /// The first line has not been read yet.
    case unknown
    /// A document a line.
    case lines
    /// One document over several lines.
    case document
    /// Nothing more can be read.
    case ended
  }

  /// A reader at the start of a file.
  public init(limits: CaseLimits = CaseLimits()) {
    self.limits = limits
    json = JSONReader(limits: JSONLimits(documentBytes: limits.caseBytes, depth: 32))
    decoder = CaseDecoder(limits: limits)
  }

  /// Reads a whole file.
  public static func read(_ bytes: [UInt8], limits: CaseLimits = CaseLimits()) -> CaseFile {
    var file = CaseFile()
    var cases: [ReadCase] = []
    var diagnostics: [ReadingDiagnostic] = []
    var reader = CaseReader(limits: limits)
    bytes.withUnsafeBytes { bytes in
      reader.take(bytes, isLast: true) { encounter, place in
        cases.append(ReadCase(encounter: encounter, sourceMap: place.sourceMap))
      } diagnostic: {
        diagnostics.append($0)
      }
    }
    file.cases = cases
    file.diagnostics = diagnostics
    return file
  }

  /// Reads the next bytes of a file and hands over the cases they complete, each after the
  /// diagnostics about it.
  public mutating func push(
    _ bytes: UnsafeRawBufferPointer, claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) {
    var bytes = bytes
    if !held.isEmpty {
      // Up to the end of the line that is held, so that what follows is read in place.
      let lineEnd = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let isComplete = lineEnd > 0 && bytes[lineEnd - 1] == 0x0A
      held.append(contentsOf: bytes[..<lineEnd])
      bytes = UnsafeRawBufferPointer(rebasing: bytes[lineEnd...])
      guard isComplete || held.count > heldLimit else { return }
      takeHeld(isLast: false, claim, diagnostic)
      if !held.isEmpty {
        held.append(contentsOf: bytes)
        if held.count > heldLimit { takeHeld(isLast: false, claim, diagnostic) }
        return
      }
    }
    let used = read(bytes, isLast: false, claim, diagnostic)
    if used < bytes.count { held.append(contentsOf: bytes[used...]) }
  }

  /// Reads the next bytes of a file and hands over the cases they complete, each after the
  /// diagnostics about it.
  public mutating func push(
    _ bytes: [UInt8], claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) {
    bytes.withUnsafeBytes { push($0, claim: claim, diagnostic: diagnostic) }
  }

  /// Reads what is left when there are no more bytes. The reader can then begin with another file.
  public mutating func finish(
    claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) {
    takeHeld(isLast: true, claim, diagnostic)
    cursor = JSONLineCursor()
    layout = .unknown
    held = []
  }

  /// Reads a whole file that is at hand.
  mutating func take(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, claim: ClaimHandler,
    diagnostic: DiagnosticHandler
  ) {
    _ = read(bytes, isLast: isLast, claim, diagnostic)
  }

  private var heldLimit: Int {
    layout == .document ? limits.documentBytes : limits.caseBytes
  }

  private mutating func takeHeld(
    isLast: Bool, _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) {
    var bytes: [UInt8] = []
    swap(&bytes, &held)
    let used = bytes.withUnsafeBytes { read($0, isLast: isLast, claim, diagnostic) }
    if used < bytes.count {
      if used > 0 { bytes.removeFirst(used) }
    } else {
      bytes.removeAll(keepingCapacity: bytes.capacity <= limits.caseBytes)
    }
    swap(&bytes, &held)
  }

  /// Reads what is complete of the bytes and returns how many were used up.
  private mutating func read(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool,
    _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) -> Int {
    if layout == .unknown {
      layout = firstLayout(bytes, isLast: isLast)
    }
    switch layout {
    case .unknown: return 0
    case .ended: return bytes.count
    case .document:
      guard isLast || bytes.count > limits.documentBytes else { return 0 }
      readDocument(bytes, claim, diagnostic)
      return layout == .lines
        ? readLines(bytes, isLast: isLast, claim, diagnostic) : bytes.count
    case .lines: return readLines(bytes, isLast: isLast, claim, diagnostic)
    }
  }

  private mutating func readLines(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool,
    _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) -> Int {
    while true {
      do throws(JSONError) {
        guard let document = try json.readLine(bytes, &cursor, isLast: isLast) else { break }
        handOver(document, claim, diagnostic)
      } catch {
        if !isLast, error.isUnexpectedEnd { break }
        diagnostic(ReadingDiagnostic(error))
      }
    }
    let used = cursor.offset
    cursor.dropConsumed()
    return used
  }

  /// One document over several lines. Goes over to reading lines when that is what they are and
  /// only the first is broken.
  private mutating func readDocument(
    _ bytes: UnsafeRawBufferPointer, _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) {
    layout = .ended
    var whole = JSONReader(limits: JSONLimits(documentBytes: limits.documentBytes, depth: 32))
    do throws(JSONError) {
      let document = try whole.read(bytes)
      handOver(document, claim, diagnostic)
      // The document is a view into its reader.
      withExtendedLifetime(whole) {}
    } catch {
      if JSONLayout.secondLineStartsObject(bytes, within: limits.documentBytes) {
        layout = .lines
      } else {
        diagnostic(ReadingDiagnostic(error))
      }
    }
  }

  private mutating func firstLayout(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Layout {
    switch json.layout(of: bytes, from: cursor, isLast: isLast) {
    case nil: .unknown
    case .lines?: .lines
    case .document?: .document
    }
  }

  // MARK: - Documents

  private mutating func handOver(
    _ document: JSONDocument, _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) {
    decoder.hasRepeatedKeys = document.hasRepeatedKeys
    if decoder.hasRepeatedKeys { tellRepeatedKeys(of: document, diagnostic) }
    let root = document.root
    if let elements = root.elements {
      for element in elements { handOver(element, claim, diagnostic) }
    } else if let list = root.member("cases") {
      readEnvelope(root, list, claim, diagnostic)
    } else {
      handOver(root, claim, diagnostic)
    }
  }

  private mutating func handOver(
    _ value: JSONValue, _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) {
    guard value.kind == .object else {
      diagnostic(
        ReadingDiagnostic(
          CaseFormatRules.notACase, message: "expected a case, found \(value.kind.words)",
          location: SourceLocation(value.place)))
      return
    }
    decoder.read(value)
    if let key = decoder.foreignKey {
      diagnostic(
        ReadingDiagnostic(
          CaseFormatRules.notACase,
          message: "the key `\(key)` belongs to FHIR or CDS Hooks, so this is not read as a case",
          location: SourceLocation(value.place)))
      return
    }
    if !decoder.issues.diagnostics.isEmpty { tellIssues(of: value, diagnostic) }
    claim(&decoder.encounter, CaseInHand(value))
  }

  private mutating func tellIssues(
    of value: JSONValue, _ diagnostic: DiagnosticHandler
  ) {
    for issue in decoder.issues.diagnostics { diagnostic(issue) }
    if decoder.issues.untold > 0 {
      diagnostic(
        ReadingDiagnostic(
          CaseFormatRules.overLimit,
          message: "\(decoder.issues.untold) more diagnostics of this case are not shown",
          location: SourceLocation(value.place)))
    }
  }

  /// An object whose key `cases` holds the cases.
  private mutating func readEnvelope(
    _ root: JSONValue, _ list: JSONValue, _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) {
    decoder.readEnvelope(root)
    for issue in decoder.issues.diagnostics { diagnostic(issue) }
    guard let elements = list.elements else { return }
    for element in elements { handOver(element, claim, diagnostic) }
  }

  private mutating func tellRepeatedKeys(
    of document: JSONDocument, _ diagnostic: DiagnosticHandler
  ) {
    decoder.repeatedKeys.removeAll(keepingCapacity: true)
    for key in document.repeatedKeys {
      decoder.repeatedKeys.insert(key.second.offset)
      let first = key.first.place
      diagnostic(
        ReadingDiagnostic(
          CaseFormatRules.repeatedKey,
          message: """
            the key `\((key.second.string ?? "").shortened)` stands here a second time; the value \
            at line \(first.line), column \(first.column) is read, remove one of them
            """,
          location: SourceLocation(
            key.second.place, path: JSONPath.text(of: key.second, in: document.root))))
    }
  }
}

extension ReadingDiagnostic {
  /// What stopped the JSON reader.
  init(_ error: JSONError) {
    self.init(
      error.kind == .limit ? CaseFormatRules.overLimit : CaseFormatRules.malformed,
      message: error.message, location: SourceLocation(error.place))
  }
}

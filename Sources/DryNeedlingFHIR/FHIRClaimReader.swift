import DryNeedlingKit
import LocatedJSON

/// Reads claims, visits and orders from FHIR R4 JSON: a resource, a Bundle of any type, one resource
/// a line (NDJSON), or a CDS Hooks request with its prefetch.
///
/// Where there is a Claim it is read. Where a patient has none, the claim is made of an Encounter
/// with its Procedures, Conditions, Coverage and documents, or of the orders of a request. No
/// reference is followed out of the file.
///
/// A file at hand is read by ``read(_:limits:)``. A stream is pushed in pieces of any size, which do
/// not change what is read. A document is held as a whole; a file of lines may be of any size.
///
/// ```swift
/// var reader = FHIRClaimReader()
/// let checker = ClaimChecker()
/// reader.push(bytes) { encounter, place in
///   for finding in checker.check(encounter).findings {
///     print(place.location(of: finding.path).path ?? "", finding.message)
///   }
/// } diagnostic: { print($0.message) }
/// // … and `finish` in the same way once all bytes are pushed.
/// ```
public struct FHIRClaimReader: ~Copyable {
  /// Takes a claim. The encounter may be changed: the reader takes nothing back from it.
  public typealias ClaimHandler = (inout Encounter, borrowing FHIRClaimInHand) -> Void
  /// Takes something that is to be said of the file itself.
  public typealias DiagnosticHandler = (ReadingDiagnostic) -> Void

  /// The rules on files that this reader asks, behind its diagnostics.
  public static var rules: [Rule] { FHIRFormatRules.all }

  private let limits: FHIRLimits
  private var json: JSONReader
  private var cursor = JSONLineCursor()
  private var layout = Layout.unknown
  /// Bytes that wait for more.
  private var held: [UInt8] = []
  private var joined = JoinedLines()
  private var untold = UntoldDiagnostics()
  private var session: CollectionReader

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
  public init(limits: FHIRLimits = FHIRLimits()) {
    self.limits = limits
    json = JSONReader(limits: Self.jsonLimits(limits))
    session = CollectionReader(limits: limits)
  }

  static func jsonLimits(_ limits: FHIRLimits) -> JSONLimits {
    JSONLimits(documentBytes: limits.documentBytes, depth: 128, values: 16_000_000)
  }

  /// Reads a whole file.
  public static func read(_ bytes: [UInt8], limits: FHIRLimits = FHIRLimits()) -> FHIRContents {
    var reader = FHIRClaimReader(limits: limits)
    var claims: [FHIRClaim] = []
    var diagnostics: [ReadingDiagnostic] = []
    bytes.withUnsafeBytes { bytes in
      _ = reader.read(bytes, isLast: true) { encounter, place in
        claims.append(
          FHIRClaim(encounter: encounter, origin: place.origin, sourceMap: place.sourceMap))
      } _: {
        diagnostics.append($0)
      }
    }
    let summary = reader.finish { encounter, place in
      claims.append(
        FHIRClaim(encounter: encounter, origin: place.origin, sourceMap: place.sourceMap))
    } diagnostic: {
      diagnostics.append($0)
    }
    return FHIRContents(claims: claims, diagnostics: diagnostics, summary: summary)
  }

  /// Reads the next bytes of a file and hands over the claims they complete.
  public mutating func push(
    _ bytes: UnsafeRawBufferPointer, claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) {
    var bytes = bytes
    if !held.isEmpty {
      // Up to the end of the line that is held, so that what follows is read in place.
      let lineEnd =
        layout == .document ? bytes.count : bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      let isComplete = lineEnd > 0 && bytes[lineEnd - 1] == 0x0A && layout != .document
      held.append(contentsOf: bytes[..<lineEnd])
      bytes = UnsafeRawBufferPointer(rebasing: bytes[lineEnd...])
      guard isComplete || held.count > limits.documentBytes else { return }
      takeHeld(isLast: false, claim, diagnostic)
      if !held.isEmpty {
        held.append(contentsOf: bytes)
        if held.count > limits.documentBytes { takeHeld(isLast: false, claim, diagnostic) }
        return
      }
    }
    let used = read(bytes, isLast: false, claim, diagnostic)
    if used < bytes.count { held.append(contentsOf: bytes[used...]) }
  }

  /// Reads the next bytes of a file and hands over the claims they complete.
  public mutating func push(
    _ bytes: [UInt8], claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) {
    bytes.withUnsafeBytes { push($0, claim: claim, diagnostic: diagnostic) }
  }

  /// Reads what is left when there are no more bytes. The reader can then begin with another file.
  public mutating func finish(
    claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) -> FHIRReadingSummary {
    takeHeld(isLast: true, claim, diagnostic)
    readJoined(isLast: true, claim, diagnostic)
    session.tellWhetherAnything(diagnostic)
    let summary = session.summary
    cursor = JSONLineCursor()
    layout = .unknown
    held = []
    joined.begin()
    untold = UntoldDiagnostics()
    session = CollectionReader(limits: limits)
    return summary
  }

  private mutating func takeHeld(
    isLast: Bool, _ claim: ClaimHandler, _ diagnostic: DiagnosticHandler
  ) {
    var bytes: [UInt8] = []
    swap(&bytes, &held)
    let used = bytes.withUnsafeBytes { read($0, isLast: isLast, claim, diagnostic) }
    if used < bytes.count {
      if used > 0 { bytes.removeFirst(used) }
    } else {
      bytes.removeAll(keepingCapacity: bytes.capacity <= limits.joinedBytes)
    }
    swap(&bytes, &held)
  }

  /// Reads what is complete of the bytes and returns how many were used up.
  private mutating func read(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) -> Int {
    if layout == .unknown { layout = firstLayout(bytes, isLast: isLast) }
    switch layout {
    case .unknown: return 0
    case .ended: return bytes.count
    case .document:
      guard isLast || bytes.count > limits.documentBytes else { return 0 }
      readDocument(bytes, claim, diagnostic)
      return layout == .lines ? readLines(bytes, isLast: isLast, claim, diagnostic) : bytes.count
    case .lines: return readLines(bytes, isLast: isLast, claim, diagnostic)
    }
  }

  private mutating func firstLayout(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Layout {
    switch json.layout(of: bytes, from: cursor, isLast: isLast) {
    case nil: .unknown
    case .lines?: .lines
    case .document?: .document
    }
  }

  // MARK: - One document

  /// Goes over to reading lines when that is what they are and only the first is broken.
  private mutating func readDocument(
    _ bytes: UnsafeRawBufferPointer, _ claim: ClaimHandler, _ diagnostic: DiagnosticHandler
  ) {
    layout = .ended
    do throws(JSONError) {
      let document = try json.read(bytes)
      session.read(document, claim, diagnostic)
    } catch {
      if JSONLayout.secondLineStartsObject(bytes, within: limits.documentBytes) {
        layout = .lines
      } else {
        diagnostic(ReadingDiagnostic(fhir: error))
        session.hasError = true
      }
    }
    // The memory of the largest document is not kept for small ones.
    if bytes.count > limits.joinedBytes { json = JSONReader(limits: Self.jsonLimits(limits)) }
  }

  // MARK: - Lines

  private mutating func readLines(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, _ claim: ClaimHandler,
    _ diagnostic: DiagnosticHandler
  ) -> Int {
    while true {
      var isFull = false
      let line = cursor.peekLine(bytes, isLast: isLast)
      if let line, let isContext = isToBeJoined(UnsafeRawBufferPointer(rebasing: bytes[line.range]))
      {
        // It is read once, with those it is joined with.
        session.summary.documents += 1
        isFull = joined.add(
          UnsafeRawBufferPointer(rebasing: bytes[line.range]), at: line.place,
          isContext: isContext, limit: limits.joinedBytes)
        cursor.consume(line.range, bytes)
      } else {
        // The start of a line that has not come to its end is not read in vain, unless it is long.
        let wait = min(Self.longestWait, limits.documentBytes)
        if line == nil, !isLast, bytes.count - cursor.offset < wait { break }
        var remarks: [ReadingDiagnostic] = []
        do throws(JSONError) {
          guard let document = try json.readLine(bytes, &cursor, isLast: isLast) else { break }
          session.summary.documents += 1
          isFull = take(document) { remarks.append($0) }
        } catch {
          if !isLast, error.isUnexpectedEnd { break }
          remarks.append(ReadingDiagnostic(fhir: error))
          session.hasError = true
        }
        if !remarks.isEmpty { hold(remarks, diagnostic) }
      }
      if isFull { readJoined(isLast: false, claim, diagnostic) }
    }
    let used = cursor.offset
    cursor.dropConsumed()
    return used
  }

  private static let longestWait = 1 << 20

  /// Whether a line is of a type that others are joined with, and if so whether it is kept for those
  /// far away; nil when it has to be read to tell.
  private func isToBeJoined(_ line: UnsafeRawBufferPointer) -> Bool? {
    guard line.count <= limits.documentBytes, let type = ResourceType(startOf: line),
      type != .other, type != .observation
    else { return nil }
    return type.isContext
  }

  /// Puts a line aside when something in it is read; true when it is time to read what was put
  /// aside.
  private mutating func take(
    _ document: JSONDocument, _ diagnostic: DiagnosticHandler
  ) -> Bool {
    let root = document.root
    session.tellRepeatedKeys(of: document, diagnostic)
    guard root.kind == .object else {
      session.tellStranger(root, root.place, diagnostic)
      return false
    }
    if let name = root.member("resourceType") {
      let type = ResourceType(name)
      if type == .other {
        session.summary.resources += 1
        return false
      }
      // Nine of ten lines of an export are observations, and nearly none of them is a score.
      if type == .observation, ScoreKind.of(root) == nil {
        session.summary.resources += 1
        return false
      }
      return joined.add(
        root.rawBytes, at: root.place, isContext: type.isContext, limit: limits.joinedBytes)
    }
    return joined.add(
      root.rawBytes, at: root.place, isContext: false, limit: limits.joinedBytes)
  }

  /// Keeps what is to be said of a line until the lines before it were read, so that all is said in
  /// the order of the file.
  private mutating func hold(_ remarks: [ReadingDiagnostic], _ diagnostic: DiagnosticHandler) {
    untold.diagnostics += remarks
    if !joined.hasNew || untold.diagnostics.count > 1000 { untold.tell(diagnostic) }
  }

  /// Reads the lines that were put aside.
  private mutating func readJoined(
    isLast: Bool, _ claim: ClaimHandler, _ diagnostic: DiagnosticHandler
  ) {
    guard joined.hasNew else { return }
    var (text, table) = joined.take()
    let isSound = text.withUnsafeBytes { bytes in
      guard let document = try? json.read(bytes), !document.hasRepeatedKeys,
        table.starts(elementsOf: document.root)
      else { return false }
      untold.tell(diagnostic)
      session.readLines(document, table, isLast: isLast, claim, diagnostic)
      return true
    }
    if !isSound {
      (text, table) = sift(text)
      untold.tell(diagnostic)
      text.withUnsafeBytes { bytes in
        do throws(JSONError) {
          let document = try json.read(bytes)
          session.readLines(document, table, isLast: isLast, claim, diagnostic)
        } catch {
          // Each line was read alone, so that only all of them together can be too much.
          diagnostic(
            ReadingDiagnostic(
              FHIRFormatRules.overLimit, message: error.message,
              location: SourceLocation(table.place(ofByte: error.place.byte))))
          session.hasError = true
        }
      }
    }
    joined.keepContext(of: &text, joinedBytes: limits.joinedBytes)
  }

  /// Leaves out the lines that are broken, and keeps what is to be said of them.
  private mutating func sift(_ text: [UInt8]) -> (text: [UInt8], table: LineTable) {
    text.withUnsafeBytes { bytes in
      joined.sift(bytes) { line, place, isNew in
        do throws(JSONError) {
          let document = try json.read(line, at: place)
          if isNew {
            session.tellRepeatedKeys(of: document) { untold.diagnostics.append($0) }
          }
          return true
        } catch {
          untold.diagnostics.append(ReadingDiagnostic(fhir: error))
          session.hasError = true
          session.summary.documents -= 1
          return false
        }
      }
    }
    return joined.take()
  }
}

/// What is to be said of lines, until those before them were read.
private struct UntoldDiagnostics {
  var diagnostics: [ReadingDiagnostic] = []

  mutating func tell(_ diagnostic: FHIRClaimReader.DiagnosticHandler) {
    guard !diagnostics.isEmpty else { return }
    for (_, held) in diagnostics.enumerated().sorted(by: {
      ($0.element.location.byte, $0.offset) < ($1.element.location.byte, $1.offset)
    }) {
      diagnostic(held)
    }
    diagnostics.removeAll()
  }
}

extension ReadingDiagnostic {
  /// What stopped the JSON reader.
  init(fhir error: JSONError) {
    self.init(
      error.kind == .limit ? FHIRFormatRules.overLimit : FHIRFormatRules.malformed,
      message: error.message, location: SourceLocation(error.place))
  }
}

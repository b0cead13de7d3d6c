import ClaimReporting
import DryNeedlingKit

/// A free-text note and the facts of the claim that it lacks.
package struct NotedVisit: Sendable {
  /// The file of the note; `-` is standard input.
  package var path: String
  /// What is known of the claim.
  package var encounter: Encounter

  /// A visit of which the command line tells these facts.
  ///
  /// `payer` is a kind such as `medicare` or else a name. Everything else is a blind spot: nobody can
  /// state it here.
  package init(
    path: String, lines: [ServiceLine], payer: String?, state: USState?, profession: Profession?,
    date: CalendarDate?
  ) {
    self.path = path
    encounter = Encounter()
    encounter.serviceLines = lines
    encounter.claim.dateOfService = date
    if let payer {
      encounter.coverage.payerKind = PayerKind(rawValue: payer.lowercased())
      if encounter.coverage.payerKind == nil { encounter.coverage.payerName = payer }
    }
    if let state {
      encounter.serviceFacility = ServiceFacility()
      encounter.serviceFacility?.state = state
    }
    if let profession {
      encounter.renderingProvider = Provider()
      encounter.renderingProvider?.profession = profession
    }
    for fact in Fact.allCases where !Self.stated.contains(fact) {
      encounter.blindSpots.insert(fact)
    }
  }

  /// Facts that the note or the command line can tell.
  private static let stated: Set<Fact> = [
    .notes, .visitRecord, .muscles, .dateOfService, .lineProcedure, .serviceLines, .payerKind,
    .payerName, .serviceFacilityState, .renderingProfession, .conditionDuration,
  ]

  /// A service line such as `20561` or `20561-KX`; nil for anything else.
  package static func line(_ text: String) -> ServiceLine? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let code = parts.first.flatMap({ ProcedureCode($0) }) else { return nil }
    var line = ServiceLine(code)
    for part in parts.dropFirst() {
      guard let modifier = Modifier(part), line.modifiers.append(modifier) else { return nil }
    }
    return line
  }
}

/// The text of a note and its lines.
package struct NoteFile: Sendable {
  /// The bytes as they are.
  package let bytes: [UInt8]

  /// More than any note; what is larger is no note.
  private static let mostBytes = 64 << 20

  /// Reads a file, or standard input for `-`.
  package static func read(_ path: String) -> Result<NoteFile, SmallFile.Problem> {
    do throws(ByteSource.Failure) {
      var source = path == "-" ? ByteSource(standardInput: ()) : try ByteSource(path: path)
      var bytes: [UInt8] = []
      while let piece = try source.next() {
        bytes += piece
        if bytes.count > mostBytes {
          return .failure(SmallFile.Problem(message: "it is larger than any note"))
        }
      }
      return .success(NoteFile(bytes: bytes))
    } catch {
      return .failure(SmallFile.Problem(message: error.words))
    }
  }

  /// The text; bytes that are no UTF-8 are taken as Latin-1.
  package var text: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    for byte in bytes { text.unicodeScalars.append(UnicodeScalar(byte)) }
    return text
  }

  /// Where a byte of the text stands.
  static func location(of offset: Int, in text: String) -> SourceLocation {
    var line = 1
    var start = 0
    var position = 0
    for byte in text.utf8 {
      if position >= offset { break }
      position += 1
      if byte == 0x0A {
        line += 1
        start = position
      }
    }
    return SourceLocation(line: line, column: position - start + 1, byte: position)
  }
}

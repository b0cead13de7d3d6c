import ClaimFiles
import DryNeedlingKit
import LocatedJSON

/// A file whose expectations are rewritten.
package struct RewrittenFile {
  package let path: String
  package let text: String
  /// What changes, for people to look at.
  package let difference: [String]
}

extension FixtureCheck {
  /// The files in which what is expected has to be rewritten to be what is found.
  ///
  /// Cases keep everything but their `expect`. For other formats the sidecar is written, unless the
  /// configuration says what is expected. What could not be read is left alone.
  package func updates() -> [RewrittenFile] {
    var edits: [Edit] = []
    var written: [RewrittenFile] = []
    let unreadable = Set(
      general.filter { $0.reading.severity == .error }.map(\.path))
    for file in files {
      let stale = file.claims.filter(\.isStale)
      guard !stale.isEmpty else { continue }
      var isBeside = false
      for claim in stale {
        if claim.claim.extent != nil, claim.expectation.map({ $0.path == file.path }) ?? true {
          edits.append(Edit(inCase: claim, path: file.path))
        } else if let expectation = claim.expectation,
          expectation.path == folder.configuration?.path
        {
          edits.append(Edit(replacing: expectation, with: claim.updated))
        } else {
          isBeside = true
        }
      }
      if isBeside, !unreadable.contains(sidecarOf[file.checked.file.relativePath]?.path ?? "") {
        written += sidecar(of: file).map { [$0] } ?? []
      }
    }
    return rewritten(edits) + written
  }

  private func rewritten(_ edits: [Edit]) -> [RewrittenFile] {
    var paths: [String] = []
    for edit in edits where !paths.contains(edit.path) { paths.append(edit.path) }
    return paths.compactMap { path in
      guard case .success(var bytes) = SmallFile.read(path) else { return nil }
      var difference: [[String]] = []
      // From the end, so that what stands before keeps its place.
      for edit in edits.filter({ $0.path == path }).sorted(by: { $0.start > $1.start }) {
        guard let lines = edit.apply(to: &bytes) else { return nil }
        difference.append(lines)
      }
      return RewrittenFile(
        path: path, text: String(decoding: bytes, as: UTF8.self),
        difference: difference.reversed().flatMap { $0 })
    }
  }

  /// The sidecar of a file, written anew with all that is expected of it.
  private func sidecar(of file: ComparedFile) -> RewrittenFile? {
    let fixture = file.checked.file
    let known = sidecarOf[fixture.relativePath]
    let path =
      known?.path ?? FixtureFile.withoutExtension(fixture.path) + FixtureFolder.sidecarEnding
    let old = known.map { SmallFile.read($0.path) }
    let oldText = (try? old?.get()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let stated = stated(for: fixture).first { $0.path == path }?.stated
    let numbers = file.checked.numbers
    var members: [(key: String, value: String)] = []
    for (index, claim) in file.claims.enumerated() {
      let isOwn = claim.expectation?.path == path
      guard isOwn || claim.isStale && claim.expectation == nil else { continue }
      let expectation = claim.isStale ? claim.updated : claim.expectation?.value
      guard let expectation else { continue }
      let isAlone = numbers.count == 1 && (stated?.file.isEmpty ?? true)
      let text = ExpectationText.text(expectation, indent: isAlone ? "" : "    ")
      if isAlone { return changed(path, from: oldText, to: text + "\n") }
      members.append((StatedExpectations.key(of: index, numbers: numbers), text))
    }
    let claims = members.map { "    \(ExpectationText.string($0.key)): \($0.value)" }
    var text = "{\n"
    if let rules = stated?.file, !rules.isEmpty {
      text += "  \"file\": \(ExpectationText.list(rules.map(\.word))),\n"
    }
    text += "  \"claims\": {\n\(claims.joined(separator: ",\n"))\n  }\n}\n"
    return changed(path, from: oldText, to: text)
  }

  private func changed(_ path: String, from old: String, to new: String) -> RewrittenFile? {
    guard old != new else { return nil }
    func lines(_ text: String) -> [String] {
      text.split(whereSeparator: \.isNewline).map(String.init)
    }
    let difference = lines(new).difference(from: lines(old))
    var rows: [String] = []
    for change in difference {
      switch change {
      case .remove(_, let line, _): rows.append("-\(line)")
      case .insert(_, let line, _): rows.append("+\(line)")
      }
    }
    return RewrittenFile(path: path, text: new, difference: rows)
  }
}

extension ComparedFile {
  fileprivate var path: String { checked.file.path }
}

extension ComparedClaim {
  /// Whether what it expects is not what is found, or was written for another rule set.
  fileprivate var isStale: Bool {
    if diagnostics.contains(where: { $0.reading.ruleID == FixtureRules.expectation.id }) {
      return false
    }
    return !comparison.isClean || hasMoved
  }

  fileprivate var updated: Expectation {
    (expectation?.value ?? Expectation(place: .start)).updated(to: claim.report)
  }
}

/// A new text for a part of a file.
private struct Edit {
  let path: String
  /// The part that is replaced; an empty one before a case's closing brace for what is new there.
  let range: Range<Int>
  let expectation: Expectation
  let isNew: Bool
  /// The case it belongs to: one that stands on one line stays there. Nil for other files.
  var caseExtent: Range<Int>?

  var start: Int { range.lowerBound }

  /// An edit of the case itself.
  init(inCase claim: ComparedClaim, path: String) {
    self.path = path
    expectation = claim.updated
    caseExtent = claim.claim.extent
    if let own = claim.claim.expectation {
      range = own.place.byte..<(own.place.byte + own.text.count)
      isNew = false
    } else {
      let brace = (claim.claim.extent?.upperBound ?? 1) - 1
      range = brace..<brace
      isNew = true
    }
  }

  /// An edit of an expectation in the configuration.
  init(replacing expectation: (value: Expectation, path: String), with new: Expectation) {
    path = expectation.path
    let start = expectation.value.place.byte
    range = start..<(start + expectation.value.byteCount)
    self.expectation = new
    isNew = false
  }

  /// Puts the text in, and answers the lines that show the change; nil when the file is another by
  /// now.
  func apply(to bytes: inout [UInt8]) -> [String]? {
    guard range.upperBound <= bytes.count else { return nil }
    var newline = bytes.contains(0x0D) ? "\r\n" : "\n"
    if let caseExtent, caseExtent.upperBound <= bytes.count, !bytes[caseExtent].contains(0x0A) {
      newline = ""
    }
    if isNew { return insert(into: &bytes, newline: newline) }
    let lineStart = Self.lineStart(range.lowerBound, in: bytes)
    let indent = Self.indent(from: lineStart, in: bytes)
    let text = ExpectationText.text(expectation, indent: indent, newline: newline)
    let old = String(decoding: bytes[range], as: UTF8.self)
    let line = bytes[..<range.lowerBound].count { $0 == 0x0A } + 1
    bytes.replaceSubrange(range, with: Array(text.utf8))
    return Self.rows(line: line, path: path, old: old, new: text)
  }

  private func insert(into bytes: inout [UInt8], newline: String) -> [String]? {
    guard range.lowerBound < bytes.count, bytes[range.lowerBound] == UInt8(ascii: "}") else {
      return nil
    }
    var end = range.lowerBound
    while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    let isFirst = end > 0 && bytes[end - 1] == UInt8(ascii: "{")
    let lineStart = Self.lineStart(end, in: bytes)
    let isOnOwnLine = bytes[lineStart..<end].allSatisfy { $0 != UInt8(ascii: "{") }
    let indent = Self.indent(from: lineStart, in: bytes)
    let text = ExpectationText.text(expectation, indent: indent, newline: newline)
    var insertion = isFirst ? "" : ","
    insertion += isOnOwnLine ? newline + indent : (isFirst ? "" : " ")
    insertion += "\"expect\": " + text
    let line = bytes[..<end].count { $0 == 0x0A } + 1
    bytes.insert(contentsOf: Array(insertion.utf8), at: end)
    return Self.rows(line: line, path: path, old: nil, new: text)
  }

  private static func lineStart(_ offset: Int, in bytes: [UInt8]) -> Int {
    (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
  }

  private static func indent(from lineStart: Int, in bytes: [UInt8]) -> String {
    String(
      decoding: bytes[lineStart...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
  }

  private static func rows(line: Int, path: String, old: String?, new: String) -> [String] {
    func rows(_ sign: String, _ text: String) -> [String] {
      ("\"expect\": " + text).split(whereSeparator: \.isNewline).map { "\(sign) \($0)" }
    }
    return ["@ line \(line)"] + (old.map { rows("-", $0) } ?? []) + rows("+", new)
  }
}

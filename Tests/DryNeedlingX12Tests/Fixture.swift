import DryNeedlingKit
import Foundation
import Testing

@testable import DryNeedlingX12

/// The 837P texts of these tests.
enum Fixture {
  /// Every level, provider and override once; subscribers and dependents below two providers.
  static let levels = load("levels")
  /// Values that are stated and cannot be used.
  static let unusable = load("unusable")
  /// Two short claims.
  static let small = load("small")

  static let all = [levels, unusable, small]

  static func load(_ name: String) -> [UInt8] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name).837")
    guard let data = try? Data(contentsOf: url) else {
      Issue.record("the fixture \(name) is missing")
      return []
    }
    return Array(data)
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension X12ClaimReader {
  static func read(_ text: String, limits: X12Limits = X12Limits()) -> X12Contents {
    read(Array(text.utf8), limits: limits)
  }

  /// Reads a file in pieces of `chunk` bytes, looking at `block` bytes at a time.
  static func read(_ bytes: [UInt8], chunk: Int, block: Int? = nil) -> X12Contents {
    var reader = X12ClaimReader(
      limits: X12Limits(), blockBytes: block ?? X12ClaimReader.defaultBlockBytes)
    var claims: [X12Claim] = []
    var diagnostics: [ReadingDiagnostic] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + chunk, bytes.count)
      reader.push(Array(bytes[start..<end])) {
        claims.append(X12Claim(encounter: $0, sourceMap: $1))
      } diagnostic: {
        diagnostics.append($0)
      }
      start = end
    }
    let summary = reader.finish {
      claims.append(X12Claim(encounter: $0, sourceMap: $1))
    } diagnostic: {
      diagnostics.append($0)
    }
    return X12Contents(claims: claims, diagnostics: diagnostics, summary: summary)
  }
}

extension X12Contents {
  var encounters: [Encounter] { claims.map(\.encounter) }
  var rules: [String] { diagnostics.map(\.ruleName) }

  /// Places of every fact of every claim, for comparing two readings.
  var places: [[DryNeedlingKit.SourceLocation]] {
    claims.map { claim in
      Fact.allCases.flatMap { fact in
        [0, 1].map { claim.sourceMap.location(of: FactPath(fact, index: $0, position: 0)) }
      } + claim.encounter.unusableValues.map { claim.sourceMap.location(of: $0.path) }
    }
  }
}

import Foundation

@testable import FixtureChecking

/// A folder of fixtures that goes away with the test.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "fixtures-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
  }

  var check: FixtureCheck { FixtureCheck(folder: path) }

  /// What a build prints, without the folder's path and without notes.
  var lines: [String] {
    let check = check
    var report = FixtureReport(format: .text, of: [check])
    report.add(check)
    return String(decoding: report.takeOutput(), as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix(path) }.map { String($0.dropFirst(path.count + 1)) }
  }
}

/// Cases of a claim that is right but for what is asked for.
enum Sample {
  static func visit(
    _ claim: String = "A-1", units: Int = 1, expect: String? = nil, date: String = "2025-03-03",
    member: String = "W1"
  ) -> String {
    """
    {
      "claim": "\(claim)", "date": "\(date)", "placeOfService": "11", "totalCharge": "65.00",
      "patient": {"birthDate": "1984-07-09", "state": "CO"},
      "payer": {"name": "Any Health Plan", "kind": "commercial", "memberId": "\(member)"},
      "billingProvider": {"npi": "1234567893", "state": "CO"},
      "renderingProvider": {"npi": "1679012348", "profession": "PT", "state": "CO"},
      "diagnoses": ["M79.18"],
      "lines": [{"code": "20561", "units": \(units), "charge": "65.00", "pointers": [1]}],
      "needling": {"muscles": ["trapezius", "levator scapulae", "infraspinatus"], "injectate": ""}\
    \(expect.map { ",\n  \"expect\": \($0)" } ?? "")
    }
    """
  }

  /// A claim with a warning and nothing worse: an evaluation without 25.
  static let warned = visit("W-1").replacing("\"65.00\",\n", with: "\"145.00\",\n")
    .replacing("[1]}]", with: "[1]}, {\"code\": \"99213\", \"units\": 1, \"charge\": \"80.00\"}]")
}

extension TemporaryFolder {
  static func textOfFile(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

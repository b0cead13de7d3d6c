import DryNeedlingFHIR
import DryNeedlingKit
import Foundation
import Testing

/// FHIR files of other projects: in the folder named by the environment variable `SHARED_MATERIAL`,
/// else beside the checkout. Tests that need them are skipped where they are absent.
enum SharedSamples {
  static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["SHARED_MATERIAL"]
    var folders = [environment.map { URL(fileURLWithPath: $0) }].compactMap { $0 }
    var parent = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 {
      parent.deleteLastPathComponent()
      folders.append(parent.appendingPathComponent("shared"))
    }
    return folders.map { $0.appendingPathComponent("interchange/samples/fhir") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  static var isPresent: Bool { folder != nil }

  /// The JSON files, by their path within the folder.
  static let files: [(name: String, bytes: [UInt8])] = {
    guard let folder, let walk = FileManager.default.enumerator(atPath: folder.path) else {
      return []
    }
    let names = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        return nil
      }
      return (name, Array(data))
    }
  }()
}

extension Trait where Self == ConditionTrait {
  static var needsSharedSamples: Self {
    .enabled(if: SharedSamples.isPresent, "the sample files are not here")
  }
}

@Suite(.needsSharedSamples) struct SampleTests {
  @Test func everySampleIsCheckedOrToldToBeNothing() throws {
    var table = "| file | outcome |\n|---|---|\n"
    // A file may count once only, and every kind of outcome must have been seen.
    var (read, nothing, refused, findings) = (0, 0, 0, 0)
    #expect(SharedSamples.files.count >= 177)
    for (name, bytes) in SharedSamples.files {
      let contents = FHIRClaimReader.read(bytes)
      #expect(
        !contents.claims.isEmpty
          || contents.diagnostics.contains {
            $0.severity == .error || $0.ruleName == "fhir-nothing-to-check"
          },
        "\(name) is neither read nor refused")
      if !contents.claims.isEmpty {
        read += 1
      } else if contents.rules.contains("fhir-nothing-to-check") {
        nothing += 1
      } else if contents.diagnostics.contains(where: { $0.severity == .error }) {
        refused += 1
      }
      for diagnostic in contents.diagnostics { expectSound(diagnostic.location, bytes) }
      for claim in contents.claims {
        // None of the samples is about needling, so needling is put into each.
        var encounter = claim.encounter
        if encounter.serviceLines.isEmpty { encounter.serviceLines = [ServiceLine()] }
        encounter.serviceLines[0].procedure = .needlingThreeOrMoreMuscles
        for finding in ClaimChecker().check(encounter).findings {
          let place = claim.sourceMap.location(of: finding.path)
          expectSound(place, bytes)
          #expect(place.path?.isEmpty == false, "\(name): \(finding.path) has no path")
          findings += 1
        }
      }
      var counts: [String: Int] = [:]
      for diagnostic in contents.diagnostics { counts[diagnostic.ruleName, default: 0] += 1 }
      let told = counts.sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value)" }
      table += "| \(name) | \(contents.claims.count) read; \(told.joined(separator: ", ")) |\n"
    }
    #expect(read + nothing + refused == SharedSamples.files.count)
    #expect(read >= 30 && nothing >= 100 && refused >= 10)
    #expect(findings > 300)
    if let path = ProcessInfo.processInfo.environment["FHIR_SAMPLES_TABLE"] {
      try table.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  /// Claims are counted by another program: the JSON parser of Foundation.
  @Test func noClaimOfASampleIsLost() throws {
    var compared = 0
    for (name, bytes) in SharedSamples.files {
      guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
        continue
      }
      let entries = (root["entry"] as? [[String: Any]])?.compactMap {
        $0["resource"] as? [String: Any]
      }
      let claims = (entries ?? [root]).filter { resource in
        guard resource["resourceType"] as? String == "Claim" else { return false }
        let coding = ((resource["type"] as? [String: Any])?["coding"] as? [[String: Any]])?.first
        let isOther = ["oral", "pharmacy", "vision"].contains(coding?["code"] as? String ?? "")
        return !isOther && !["cancelled", "draft"].contains(resource["status"] as? String ?? "")
      }
      let read = FHIRClaimReader.read(bytes).claims.filter { $0.origin == .claim }
      #expect(read.count == claims.count, "\(name)")
      compared += claims.count
    }
    #expect(compared >= 100)
  }

  private func expectSound(_ place: DryNeedlingKit.SourceLocation, _ bytes: [UInt8]) {
    #expect(place.line > 0 && place.column > 0 && place.byte >= 0 && place.byte < bytes.count)
  }
}

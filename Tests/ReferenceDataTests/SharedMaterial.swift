import Foundation
import Testing

/// The folder of source files the tables were made from: named by the environment variable
/// `SHARED_MATERIAL`, else beside the checkout. Tests that need it are skipped where it is absent.
enum SharedMaterial {
  static let domain: URL? = {
    let environment = ProcessInfo.processInfo.environment["SHARED_MATERIAL"]
    var folders = [environment.map { URL(fileURLWithPath: $0) }].compactMap { $0 }
    var parent = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 {
      parent.deleteLastPathComponent()
      folders.append(parent.appendingPathComponent("shared"))
    }
    return folders.map { $0.appendingPathComponent("domain") }.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("taxonomy.csv").path)
    }
  }()

  static var isPresent: Bool { domain != nil }
}

extension Trait where Self == ConditionTrait {
  static var needsSharedMaterial: Self {
    .enabled(if: SharedMaterial.isPresent, "the source files of the tables are not here")
  }
}

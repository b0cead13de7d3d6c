import Foundation
import Testing

/// X12 files of other projects: in the folder named by the environment variable `SHARED_MATERIAL`,
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
    return folders.map { $0.appendingPathComponent("interchange/samples/x12") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  static var isPresent: Bool { folder != nil }

  /// The files, by their path within the folder.
  static let files: [(name: String, bytes: [UInt8])] = {
    guard let folder, let walk = FileManager.default.enumerator(atPath: folder.path) else {
      return []
    }
    let names = walk.compactMap { $0 as? String }.filter {
      !$0.hasSuffix("LICENSE") && !$0.hasSuffix("LICENSE.txt") && !$0.hasSuffix("License.html")
    }
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

import Foundation
import PackagePlugin

/// Checks the claims in a target's folder `ClaimFixtures` while it is built, and offers them to its
/// Swift code.
@main
struct ValidateClaimFixtures: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else {
      Diagnostics.error("`\(target.name)` has no source files that could use claim fixtures")
      return []
    }
    guard target.usesModule(named: "DryNeedlingKit") else {
      Diagnostics.error(
        "`\(target.name)` uses the plugin ValidateClaimFixtures, and its fixtures need the product"
          + " DryNeedlingKit among its dependencies")
      return []
    }
    let folder = module.directoryURL.appending(path: "ClaimFixtures", directoryHint: .isDirectory)
    var inputs: [URL] = []
    if FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
      var met: Set<URL> = []
      inputs = try files(below: folder, &met)
    } else {
      Diagnostics.warning(
        "`\(target.name)` has no folder ClaimFixtures, so there are no fixtures to check")
    }
    // One command for all: a build stops after the first command that fails, and would tell of the
    // others only later.
    let output = context.pluginWorkDirectoryURL.appending(path: "ClaimFixtures.generated.swift")
    return [
      .buildCommand(
        displayName: "Checking the claim fixtures of \(target.name)",
        executable: try context.tool(named: "claim-fixture-validator").url,
        arguments: [
          "--generate", output.path(percentEncoded: false), folder.path(percentEncoded: false),
        ],
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  /// Every file that the tool reads; names that start with a dot are left out by both, and links
  /// lead neither in circles.
  private func files(below folder: URL, _ met: inout Set<URL>) throws -> [URL] {
    guard met.insert(folder.resolvingSymlinksInPath()).inserted else { return [] }
    var files: [URL] = []
    for name in try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).sorted() where !name.hasPrefix(".") {
      let url = folder.appending(path: name)
      var isFolder: ObjCBool = false
      let path = url.path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        files += try self.files(below: url, &met)
      } else {
        files.append(url)
      }
    }
    return files
  }
}

extension Target {
  /// Whether the target can import a module.
  fileprivate func usesModule(named name: String) -> Bool {
    recursiveTargetDependencies.contains { ($0 as? any SourceModuleTarget)?.moduleName == name }
  }
}

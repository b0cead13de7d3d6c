import Foundation
import PackagePlugin

/// Checks the claim fixtures of a package on demand.
@main
struct CheckClaims: CommandPlugin {
  private static let help = """
    Checks the claims in the folders ClaimFixtures of this package's targets.

    USAGE: swift package check-claims [--target NAME]… [--format FORMAT] [--update-expectations]

    --target NAME           Only this target; may be repeated.
    --format FORMAT         text, json, ndjson, sarif, junit or github.
    --update-expectations   Show how expectations differ from what is found, and rewrite them.
                            On macOS this needs `swift package --allow-writing-to-package-directory`.
    """

  func performCommand(context: PluginContext, arguments: [String]) throws {
    var arguments = ArgumentExtractor(arguments)
    if arguments.extractFlag(named: "help") > 0 {
      print(Self.help)
      return
    }
    // SwiftPM hands its own flag on when it stands after the command.
    _ = arguments.extractFlag(named: "allow-writing-to-package-directory")
    let names = arguments.extractOption(named: "target")
    let targets =
      names.isEmpty ? context.package.targets : try context.package.targets(named: names)
    let top = context.package.directoryURL.path(percentEncoded: false)
    let folders = targets.compactMap { target -> String? in
      guard let module = target.sourceModule else { return nil }
      let path = module.directoryURL.appending(path: "ClaimFixtures").path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      let base = top.hasSuffix("/") ? top : top + "/"
      return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
    }
    if folders.isEmpty {
      Diagnostics.error("no target has a folder ClaimFixtures")
      return
    }
    let tool = Process()
    tool.executableURL = try context.tool(named: "claim-fixture-validator").url
    tool.arguments = arguments.remainingArguments + folders
    tool.currentDirectoryURL = context.package.directoryURL
    try tool.run()
    tool.waitUntilExit()
    guard tool.terminationReason == .exit, tool.terminationStatus == 0 else {
      Diagnostics.error("claim fixtures are not as expected")
      return
    }
  }
}

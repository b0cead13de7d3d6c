// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "DryNeedlingKit",
  products: [
    .library(name: "ClaimReporting", targets: ["ClaimReporting"]),
    .library(name: "DryNeedlingKit", targets: ["DryNeedlingKit"]),
  ],
  traits: [
    .trait(name: "CommandLine", description: "the `needling` program and its argument parser"),
    .default(enabledTraits: ["CommandLine"]),
  ],
  targets: [
    .target(name: "LocatedJSON"),
    .target(
      name: "DryNeedlingKit", dependencies: ["LocatedJSON"],
      exclude: ["Findings/requirements.json"]),
    .target(name: "ClaimReporting", dependencies: ["DryNeedlingKit", "LocatedJSON"]),
    .executableTarget(
      name: "fuzz-located-json", dependencies: ["LocatedJSON"],
      path: "Sources/Fuzzing/fuzz-located-json"),
    .executableTarget(name: "generate-documentation", dependencies: ["DryNeedlingKit"]),
    .executableTarget(name: "generate-reference-data", dependencies: ["DryNeedlingKit"]),
    .testTarget(
      name: "ReferenceDataTests", dependencies: ["DryNeedlingKit", "generate-reference-data"]),
    .testTarget(
      name: "ClaimReportingTests",
      dependencies: ["ClaimReporting", "DryNeedlingKit", "LocatedJSON"],
      exclude: ["Snapshots"]),
    .testTarget(name: "LocatedJSONTests", dependencies: ["LocatedJSON"]),
    .testTarget(
      name: "DocumentationTests", dependencies: ["DryNeedlingKit", "generate-documentation"]),
    .testTarget(name: "DryNeedlingKitTests", dependencies: ["DryNeedlingKit"]),
  ],
  swiftLanguageModes: [.v6]
)

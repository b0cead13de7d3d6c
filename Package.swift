// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "DryNeedlingKit",
  products: [
    .library(name: "ClaimReporting", targets: ["ClaimReporting"]),
    .library(name: "DryNeedlingFHIR", targets: ["DryNeedlingFHIR"]),
    .library(name: "DryNeedlingKit", targets: ["DryNeedlingKit"]),
    .library(name: "DryNeedlingX12", targets: ["DryNeedlingX12"]),
    .executable(name: "needling", targets: ["needling"]),
    .plugin(name: "CheckClaims", targets: ["CheckClaims"]),
    .plugin(name: "ValidateClaimFixtures", targets: ["ValidateClaimFixtures"]),
  ],
  traits: [
    .trait(name: "CommandLine", description: "the `needling` program and its argument parser"),
    .default(enabledTraits: ["CommandLine"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CaseExplorer",
      dependencies: ["ClaimFiles", "ClaimReporting", "DryNeedlingKit", "LocatedJSON"]),
    .systemLibrary(name: "CLibEdit"),
    .target(name: "CLineEditor", dependencies: ["CLibEdit"]),
    .target(name: "LineEditing", dependencies: ["CLibEdit", "CLineEditor"]),
    .target(name: "LocatedJSON"),
    .target(
      name: "DryNeedlingKit", dependencies: ["LocatedJSON"],
      exclude: [
        "CaseFormat/case.schema.json", "Findings/requirements.json", "Policy/BuiltIn",
        "Policy/policy.schema.json", "ReferenceData/Overlay/reference-data.schema.json",
      ]),
    .target(name: "ClaimReporting", dependencies: ["DryNeedlingKit", "LocatedJSON"]),
    .target(name: "DryNeedlingFHIR", dependencies: ["DryNeedlingKit", "LocatedJSON"]),
    .target(name: "DryNeedlingX12", dependencies: ["DryNeedlingKit"]),
    .target(
      name: "ClaimFiles",
      dependencies: [
        "ClaimReporting", "DryNeedlingFHIR", "DryNeedlingKit", "DryNeedlingX12", "LocatedJSON",
      ]),
    .target(
      name: "FixtureChecking",
      dependencies: ["ClaimFiles", "ClaimReporting", "DryNeedlingKit", "LocatedJSON"]),
    .executableTarget(
      name: "claim-fixture-validator",
      dependencies: ["ClaimFiles", "ClaimReporting", "FixtureChecking"]),
    .plugin(
      name: "ValidateClaimFixtures", capability: .buildTool(),
      dependencies: ["claim-fixture-validator"]),
    .plugin(
      name: "CheckClaims",
      capability: .command(
        intent: .custom(
          verb: "check-claims",
          description: "Checks the claim fixtures of this package's targets.")),
      dependencies: ["claim-fixture-validator"]),
    .executableTarget(
      name: "needling",
      dependencies: [
        "CaseExplorer", "ClaimFiles", "ClaimReporting", "DryNeedlingKit", "DryNeedlingX12",
        "LineEditing",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ]),
    .target(
      name: "FuzzSupport", dependencies: ["DryNeedlingKit"], path: "Sources/Fuzzing/FuzzSupport"),
    .executableTarget(
      name: "fuzz-271-reader", dependencies: ["DryNeedlingKit", "DryNeedlingX12", "FuzzSupport"],
      path: "Sources/Fuzzing/fuzz-271-reader"),
    .executableTarget(
      name: "fuzz-835-reader", dependencies: ["DryNeedlingKit", "DryNeedlingX12", "FuzzSupport"],
      path: "Sources/Fuzzing/fuzz-835-reader"),
    .executableTarget(
      name: "fuzz-case-reader", dependencies: ["DryNeedlingKit", "FuzzSupport"],
      path: "Sources/Fuzzing/fuzz-case-reader"),
    .executableTarget(
      name: "fuzz-fhir-reader", dependencies: ["DryNeedlingFHIR", "DryNeedlingKit", "FuzzSupport"],
      path: "Sources/Fuzzing/fuzz-fhir-reader"),
    .executableTarget(
      name: "fuzz-located-json", dependencies: ["LocatedJSON"],
      path: "Sources/Fuzzing/fuzz-located-json"),
    .executableTarget(
      name: "fuzz-note-reader", dependencies: ["DryNeedlingKit"],
      path: "Sources/Fuzzing/fuzz-note-reader"),
    .executableTarget(
      name: "fuzz-x12-reader", dependencies: ["DryNeedlingX12"],
      path: "Sources/Fuzzing/fuzz-x12-reader"),
    .executableTarget(
      name: "generate-documentation",
      dependencies: [
        "CaseExplorer", "ClaimFiles", "DryNeedlingKit", "LocatedJSON",
      ]),
    .executableTarget(name: "generate-reference-data", dependencies: ["DryNeedlingKit"]),
    .executableTarget(name: "measure-note-accuracy", dependencies: ["DryNeedlingKit"]),
    .testTarget(
      name: "ReferenceDataTests", dependencies: ["DryNeedlingKit", "generate-reference-data"]),
    .testTarget(
      name: "CaseExplorerTests", dependencies: ["CaseExplorer", "ClaimFiles", "DryNeedlingKit"]),
    .target(
      name: "PseudoTerminal", path: "Tests/PseudoTerminal",
      linkerSettings: [.linkedLibrary("util", .when(platforms: [.linux]))]),
    .testTarget(name: "TerminalTests", dependencies: ["PseudoTerminal", "needling"]),
    .testTarget(name: "ClaimFilesTests", dependencies: ["ClaimFiles", "DryNeedlingKit"]),
    .testTarget(
      name: "FixtureCheckingTests",
      dependencies: ["ClaimReporting", "DryNeedlingKit", "FixtureChecking"]),
    .testTarget(
      name: "NeedlingTests", dependencies: ["DryNeedlingKit", "LocatedJSON", "needling"]),
    .testTarget(
      name: "ClaimReportingTests",
      dependencies: ["ClaimReporting", "DryNeedlingKit", "LocatedJSON"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "DryNeedlingFHIRTests",
      dependencies: ["DryNeedlingFHIR", "DryNeedlingKit", "LocatedJSON"]),
    .testTarget(name: "LocatedJSONTests", dependencies: ["LocatedJSON"]),
    .testTarget(
      name: "DocumentationTests", dependencies: ["DryNeedlingKit", "generate-documentation"]),
    .testTarget(name: "OracleTests", dependencies: ["DryNeedlingKit"]),
    .testTarget(name: "DryNeedlingKitTests", dependencies: ["DryNeedlingKit", "LocatedJSON"]),
    .testTarget(
      name: "DryNeedlingX12Tests", dependencies: ["DryNeedlingKit", "DryNeedlingX12"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "NoteReaderTests", dependencies: ["DryNeedlingKit", "measure-note-accuracy"]),
  ],
  swiftLanguageModes: [.v6]
)

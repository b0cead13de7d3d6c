// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "FixtureValidation",
  dependencies: [.package(name: "DryNeedlingKit", path: "../..", traits: [])],
  targets: [
    .target(
      name: "Scheduling",
      dependencies: [.product(name: "DryNeedlingKit", package: "DryNeedlingKit")]),
    // The fixtures in Tests/SchedulingTests/ClaimFixtures are checked whenever the tests are built.
    .testTarget(
      name: "SchedulingTests",
      dependencies: [
        "Scheduling", .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
      ],
      plugins: [.plugin(name: "ValidateClaimFixtures", package: "DryNeedlingKit")]),
  ],
  swiftLanguageModes: [.v6]
)

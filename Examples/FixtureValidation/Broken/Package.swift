// swift-tools-version: 6.2
import PackageDescription

// This package is meant not to build: its fixtures are wrong.
let package = Package(
  name: "Broken",
  dependencies: [.package(name: "DryNeedlingKit", path: "../../..", traits: [])],
  targets: [
    .target(
      name: "BrokenFixtures",
      dependencies: [.product(name: "DryNeedlingKit", package: "DryNeedlingKit")],
      plugins: [.plugin(name: "ValidateClaimFixtures", package: "DryNeedlingKit")])
  ],
  swiftLanguageModes: [.v6]
)

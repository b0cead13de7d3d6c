// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ClaimAssistant",
  products: [.library(name: "ClaimAssistant", targets: ["ClaimAssistant"])],
  dependencies: [.package(name: "DryNeedlingKit", path: "../..", traits: [])],
  targets: [
    .target(
      name: "ClaimAssistant",
      dependencies: [.product(name: "DryNeedlingKit", package: "DryNeedlingKit")]),
    .executableTarget(
      name: "claim-assistant-demo",
      dependencies: ["ClaimAssistant", .product(name: "DryNeedlingKit", package: "DryNeedlingKit")]),
  ],
  swiftLanguageModes: [.v6]
)

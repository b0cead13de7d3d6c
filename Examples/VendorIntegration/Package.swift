// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "VendorIntegration",
  dependencies: [
    // Outside of this repository:
    // .package(url: "https://github.com/OWNER/DryNeedlingKit", from: "0.1.0", traits: [])
    .package(name: "DryNeedlingKit", path: "../..", traits: [])
  ],
  targets: [
    .executableTarget(
      name: "VendorIntegration",
      dependencies: [
        .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
        .product(name: "DryNeedlingX12", package: "DryNeedlingKit"),
      ])
  ],
  swiftLanguageModes: [.v6]
)

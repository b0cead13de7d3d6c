// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "CDSHooksService",
  dependencies: [
    // Outside of this repository:
    // .package(url: "https://github.com/OWNER/DryNeedlingKit", from: "0.1.0", traits: [])
    .package(name: "DryNeedlingKit", path: "../..", traits: []),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .target(
      name: "CDSHooksService",
      dependencies: [
        .product(name: "DryNeedlingFHIR", package: "DryNeedlingKit"),
        .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "cds-hooks-service",
      dependencies: [
        "CDSHooksService",
        .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(
      name: "CDSHooksServiceTests",
      dependencies: [
        "CDSHooksService",
        .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
        .product(name: "Logging", package: "swift-log"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

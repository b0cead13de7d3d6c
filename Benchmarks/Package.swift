// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who links the kit builds it, and so that it uses the kit as
// an outsider does.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "DryNeedlingKit", path: "..", traits: [])],
  targets: [
    .target(name: "Measurement"),
    .executableTarget(
      name: "claim-file-benchmark",
      dependencies: [
        "Measurement",
        .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
        .product(name: "DryNeedlingX12", package: "DryNeedlingKit"),
      ]),
    .executableTarget(
      name: "fhir-benchmark",
      dependencies: [
        "Measurement",
        .product(name: "DryNeedlingFHIR", package: "DryNeedlingKit"),
        .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
      ]),
    .executableTarget(
      name: "kit-benchmarks",
      dependencies: [
        "Measurement",
        .product(name: "DryNeedlingFHIR", package: "DryNeedlingKit"),
        .product(name: "DryNeedlingKit", package: "DryNeedlingKit"),
        .product(name: "DryNeedlingX12", package: "DryNeedlingKit"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

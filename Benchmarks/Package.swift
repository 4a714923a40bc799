// swift-tools-version: 6.1
// A package of its own, so that building and installing reviewpack never builds it: 'make bench' does.

import PackageDescription

let package = Package(
  name: "reviewpack-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "reviewpack", path: "..")],
  targets: [
    .executableTarget(name: "bench", dependencies: [.product(name: "Review", package: "reviewpack")])
  ],
  swiftLanguageModes: [.v6]
)

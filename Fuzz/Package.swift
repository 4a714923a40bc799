// swift-tools-version: 6.1
// A package of its own, since all of it is built for the fuzzer; 'make fuzz' builds, links and runs it.
// A library, because libFuzzer brings the main function.

import PackageDescription

let package = Package(
  name: "reviewpack-fuzz",
  platforms: [.macOS(.v15)],
  products: [.library(name: "fuzz", type: .static, targets: ["fuzz"])],
  dependencies: [.package(name: "reviewpack", path: "..")],
  targets: [
    .target(
      name: "fuzz",
      dependencies: [
        .product(name: "Review", package: "reviewpack"), .product(name: "Texts", package: "reviewpack"),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
// Tried with Swift 6.3. Each target answers one question; a file imports only downwards (Tests/LayeringTests).

import PackageDescription

let package = Package(
  name: "reviewpack",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "reviewpack", targets: ["reviewpack"]),
    // What Benchmarks/ measures from within.
    .library(name: "Review", targets: ["Review"]),
    // What Fuzz/ throws random texts at besides.
    .library(name: "Texts", targets: ["Templating", "Markdown"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // How is a problem told? Severity, code, message, place, hint.
    .target(name: "Diagnostics"),

    // What do the files say? Encodings, CSV, JSON -> rows that know their place. No domain.
    .target(
      name: "Tables",
      dependencies: ["Diagnostics", "CSimdJSON", "CByteMask"],
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
    ),
    // simdjson is linked without its pkg-config file, whose flag SIMDJSON_THREADS_ENABLED warns on every build.
    .target(
      name: "CSimdJSON",
      cxxSettings: [.define("SIMDJSON_THREADS_ENABLED", to: "1")],
      linkerSettings: [.linkedLibrary("simdjson")]
    ),

    // Comparing 64 bytes at once, which Swift's vectors cannot tell as bits.
    .target(name: "CByteMask"),

    // What does a template say? Mustache, compiled against named, typed fields. No domain.
    .target(name: "Templating", dependencies: ["Diagnostics"]),

    // What does Markdown look like? CommonMark and tables -> HTML. The only importer of CCmark.
    .target(name: "Markdown", dependencies: ["Diagnostics", "CCmark", "CArena"]),
    // Memory for a whole tree, given back at once.
    .target(name: "CArena"),
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),

    // What does a mail say? MIME messages, written and read. No domain. The only importer of CGMime.
    .target(name: "Mail", dependencies: ["Diagnostics", "CGMime"]),
    // GMime's pkg-config file sets flags that SwiftPM warns of on every build; the functions used are declared here.
    .target(
      name: "CGMime",
      linkerSettings: [.linkedLibrary("gmime-3.0"), .linkedLibrary("gobject-2.0"), .linkedLibrary("glib-2.0")]
    ),

    // What is true? Records, portfolio, measures, rules. Knows no template and no HTML.
    .target(
      name: "Review",
      dependencies: ["Diagnostics", "Tables", "Mail", .product(name: "Yams", package: "Yams")]
    ),

    // How is it shown? Views, documents, pages, output. Computes no figure.
    .target(
      name: "Packs",
      dependencies: [
        "Diagnostics", "Tables", "Mail", "Review", "Templating", "Markdown", "CFileSystem",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),

    // Exchanging two folders in one step, which Swift cannot ask the system for.
    .target(name: "CFileSystem"),

    // Who asks? Arguments in, diagnostics and an exit code out.
    .executableTarget(
      name: "reviewpack",
      dependencies: [
        "Diagnostics", "Tables", "Mail", "Review", "Packs", "CMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Keeping memory that is soon wanted again.
    .target(name: "CMemory"),

    // What tests of several targets share.
    .target(name: "TestSupport", path: "Tests/Support"),
    .testTarget(
      name: "CommandTests",
      dependencies: ["reviewpack", "TestSupport"],
      exclude: ["Base", "BadInput", "Goldens", "RealWorkspace"]
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MailTests", dependencies: ["Diagnostics", "Mail", "TestSupport"]),
    .testTarget(
      name: "PacksTests",
      dependencies: ["Diagnostics", "Mail", "Packs", "Review", "Tables", "TestSupport"],
      exclude: ["Charts/Goldens"]
    ),
    .testTarget(name: "TablesTests", dependencies: ["Diagnostics", "Tables", "TestSupport"]),
    .testTarget(name: "TemplatingTests", dependencies: ["Diagnostics", "Templating", "TestSupport"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown", "TestSupport"]),
    .testTarget(
      name: "ReviewTests",
      dependencies: ["Diagnostics", "Mail", "Tables", "Review", "TestSupport"],
      exclude: ["Presets/Exports"]
    ),
    .testTarget(name: "LayeringTests"),
    .testTarget(name: "DocsTests"),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

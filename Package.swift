// swift-tools-version: 6.1
import PackageDescription

/// One target per room; the arrows between rooms (Sources/README.md) are the dependencies below, so the compiler keeps them.
let package = Package(
  name: "yearbook",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    // Checks compare quotients and powers without rounding, and those outgrow every integer of the language.
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .executableTarget(
      name: "yearbook",
      dependencies: ["Press", "Serving", "Diagnostics", "CAllocator", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      // Takes the place of glibc's malloc: a build of 20,000 texts in a tenth less processor time and less memory.
      linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),
    .target(
      name: "Serving",
      dependencies: [
        "Press", "Diagnostics", .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .target(
      name: "Press", dependencies: ["Reading", "Computing", "Rendering", "Writing", "Archiving", "Model", "Diagnostics", "Parallel"]),
    .target(name: "Reading", dependencies: ["Mustache", "Model", "Diagnostics", "Parallel", "Packing", "CMarkdown", "CYAML"]),
    .target(name: "Computing", dependencies: ["Model", "Diagnostics", "Parallel", "CSQLite", "BigInt"]),
    .target(name: "Rendering", dependencies: ["Mustache", "Model", "Diagnostics", "Parallel"]),
    .target(name: "Writing", dependencies: ["Model", "Diagnostics", "CExchange"]),
    .target(name: "Archiving", dependencies: ["Model", "Diagnostics", "Parallel", "CCrypto", "CZlib"]),
    .target(name: "Model", dependencies: ["Diagnostics", "Packing"]),
    .target(name: "Mustache", dependencies: ["Diagnostics"]),
    .target(name: "Diagnostics"),
    .target(name: "Parallel"),
    .target(name: "Packing", dependencies: ["CZstandard"]),
    .systemLibrary(name: "CMarkdown", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstandard", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "CExchange"),
    .target(name: "CAllocator"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(name: "SampleSites", dependencies: ["Reading", "Computing", "Model", "Diagnostics"], path: "Tests/SampleSites"),
    .target(name: "SampleBags", dependencies: ["Archiving", "Model", "Diagnostics", "TestSupport"], path: "Tests/SampleBags"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "ModelTests", dependencies: ["Model", "Packing"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache"]),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"]),
    .testTarget(name: "PackingTests", dependencies: ["Packing"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "TestSupport"]),
    .testTarget(name: "ComputingTests", dependencies: ["Computing", "Reading", "SampleSites", "TestSupport"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Computing", "Reading", "SampleSites", "TestSupport"]),
    .testTarget(name: "WritingTests", dependencies: ["Writing", "TestSupport"]),
    .testTarget(name: "ArchivingTests", dependencies: ["Archiving", "Model", "Diagnostics", "TestSupport", "SampleBags"]),
    .testTarget(name: "ServingTests", dependencies: ["Serving", "Press", "Diagnostics", "TestSupport", "yearbook"]),
    .testTarget(
      name: "PressTests",
      dependencies: [
        "Press", "Reading", "Computing", "Rendering", "Archiving", "Model", "Diagnostics", "TestSupport", "SampleBags", "yearbook",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

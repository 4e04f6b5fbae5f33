// swift-tools-version: 6.3
// Stillwatch has no dependencies: the toolchain's own libraries are all it uses.

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "stillwatch",
  products: [
    .executable(name: "stillwatch", targets: ["stillwatch"]),
    .executable(name: "stillwatch-bench", targets: ["StillwatchBench"]),
  ],
  targets: [
    .target(name: "CIntrinsics"),
    .target(name: "Sketches", dependencies: ["CIntrinsics"], swiftSettings: settings),
    .target(name: "Fingerprint", dependencies: ["Sketches"], swiftSettings: settings),
    .target(name: "Trace", dependencies: ["Fingerprint", "Sketches"], swiftSettings: settings),
    .target(name: "Formats", dependencies: ["Trace", "Sketches"], swiftSettings: settings),
    .target(name: "Traffic", dependencies: ["Trace", "Sketches"], swiftSettings: settings),
    .target(
      name: "Detector", dependencies: ["Trace", "Fingerprint", "Sketches", "CIntrinsics"],
      swiftSettings: settings),
    .target(
      name: "Report", dependencies: ["Detector", "Trace", "Fingerprint", "Sketches"],
      exclude: ["report.schema.json", "description.schema.json", "finding.schema.json"],
      swiftSettings: settings),
    .target(
      name: "Evaluation", dependencies: ["Report", "Detector", "Trace", "Fingerprint", "Sketches"],
      exclude: ["evaluation.schema.json"], swiftSettings: settings),
    .executableTarget(
      name: "stillwatch",
      dependencies: [
        "Evaluation", "Report", "Formats", "Traffic", "Detector", "Trace", "Fingerprint",
        "Sketches",
      ],
      swiftSettings: settings),
    .target(name: "CFloorLoop", path: "Benchmarks/CFloorLoop"),
    .executableTarget(
      name: "StillwatchBench",
      dependencies: [
        "CFloorLoop", "Report", "Traffic", "Detector", "Trace", "Fingerprint", "Sketches",
      ],
      path: "Benchmarks/StillwatchBench", swiftSettings: settings),
    .target(name: "SchemaChecking", path: "Tests/SchemaChecking", swiftSettings: settings),
    .target(name: "PageChecking", path: "Tests/PageChecking", swiftSettings: settings),
    .testTarget(name: "SketchesTests", dependencies: ["Sketches"], swiftSettings: settings),
    .testTarget(
      name: "FingerprintTests", dependencies: ["Fingerprint", "Sketches"], swiftSettings: settings),
    .testTarget(
      name: "TraceTests", dependencies: ["Trace", "Fingerprint", "Sketches"],
      swiftSettings: settings),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "Trace"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "TrafficTests", dependencies: ["Traffic", "Trace", "Fingerprint", "Sketches"],
      swiftSettings: settings),
    .testTarget(
      name: "DetectorTests", dependencies: ["Detector", "Trace", "Fingerprint", "Sketches"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "PageChecking", "SchemaChecking", "Report", "Detector", "Trace", "Fingerprint", "Sketches",
      ],
      exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "PageChecking", "SchemaChecking", "Evaluation", "Report", "Detector", "Trace",
        "Fingerprint",
        "Sketches",
      ],
      exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["StillwatchBench"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["PageChecking", "SchemaChecking", "stillwatch"],
      swiftSettings: settings),
  ]
)

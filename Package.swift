// swift-tools-version:6.2
// Assay: the assessment workbench for ISO/IEC 20000.
// The rooms and who may import whom: docs/architecture.md (ArchitectureTests reads the table).
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house. Its folder is `Sources/<name>`.
func room(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a room. Their folder is `Tests/<name>`.
func tests(
  _ name: String, of dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "assay",
  products: [.executable(name: "assay", targets: ["assay"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-crypto", "4.5.0"..<"5.0.0"),
  ],
  targets: [
    // Debian's YAML engine
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

    // Rooms, in the order in which the data walks through them
    room("Text"),
    room("Diagnostics", uses: ["Text"]),
    room("LocatedYAML", uses: ["Diagnostics", "Text", "CLibYAML"]),
    room("Checklists", uses: ["Diagnostics", "Text"]),
    room("Assessments", uses: ["Checklists", "Diagnostics", "Text"]),
    room("Encoding", uses: ["LocatedYAML", "Assessments", "Checklists", "Diagnostics", "Text"]),
    room(
      "Scoring",
      uses: [
        "Assessments", "Checklists", "Diagnostics", "Text",
        .product(name: "BigInt", package: "BigInt"),
      ]),
    room(
      "GapAnalysis", uses: ["Scoring", "Assessments", "Checklists", "Diagnostics", "Text"]),
    room(
      "Reporting",
      uses: ["GapAnalysis", "Scoring", "Assessments", "Checklists", "Diagnostics", "Text"]),
    room(
      "Interview", uses: ["GapAnalysis", "Assessments", "Checklists", "Diagnostics", "Text"]),
    room("Terminal", uses: ["Interview", "Text"]),
    room(
      "Workspace",
      uses: [
        "Encoding", "LocatedYAML", "GapAnalysis", "Scoring", "Assessments", "Checklists",
        "Diagnostics", "Text", .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // The front door
    .executableTarget(
      name: "assay",
      dependencies: [
        "Workspace", "Reporting", "Terminal", "Interview", "GapAnalysis", "Scoring", "Assessments",
        "Checklists", "Diagnostics", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests, one target per room
    .target(
      name: "TestSupport",
      dependencies: [
        "Workspace", "Reporting", "GapAnalysis", "Scoring", "Encoding", "Assessments",
        "Checklists", "LocatedYAML", "Diagnostics", "Text",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("TextTests", of: ["Text"]),
    tests("DiagnosticsTests", of: ["Diagnostics", "Text"]),
    tests("LocatedYAMLTests", of: ["LocatedYAML", "Diagnostics"]),
    tests(
      "ChecklistsTests", of: ["Checklists", "Workspace", "Diagnostics", "Text"]),
    tests(
      "AssessmentsTests", of: ["Assessments", "Checklists", "Diagnostics", "Text"]),
    tests(
      "EncodingTests",
      of: ["Encoding", "LocatedYAML", "Assessments", "Checklists", "Diagnostics", "Text"],
      exclude: ["Fixtures"]),
    tests(
      "ScoringTests",
      of: [
        "Scoring", "Assessments", "Checklists", "Diagnostics", "Text",
        .product(name: "BigInt", package: "BigInt"),
      ]),
    tests(
      "GapAnalysisTests",
      of: ["GapAnalysis", "Scoring", "Assessments", "Checklists", "Workspace", "Text"]),
    tests(
      "ReportingTests",
      of: [
        "Reporting", "GapAnalysis", "Scoring", "Assessments", "Checklists", "Workspace", "Text",
      ], exclude: ["Golden"]),
    tests(
      "WorkspaceTests",
      of: [
        "Workspace", "Encoding", "LocatedYAML", "Assessments", "Checklists", "Diagnostics", "Text",
      ]),
    tests(
      "InterviewTests", of: ["Interview", "Assessments", "Checklists", "Diagnostics", "Text"]),
    tests("TerminalTests", of: ["Terminal", "Interview", "Text"]),
    tests("CommandTests", of: ["assay"], exclude: ["Cases"]),
    tests(
      "ArchitectureTests",
      of: [
        "Workspace", "Reporting", "Scoring", "Encoding", "Checklists", "Assessments", "Diagnostics",
        "Text",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` builds this one with coverage and the address sanitizer, in a folder of its own.
if Context.environment["ASSAY_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "assay-fuzz",
      dependencies: [
        "Encoding", "LocatedYAML", "Assessments", "Checklists", "Diagnostics", "Text",
      ],
      path: "Tests/Fuzz", exclude: ["run", "Findings"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}

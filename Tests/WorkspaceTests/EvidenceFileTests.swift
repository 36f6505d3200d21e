import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing
import Workspace

/// A held file lies inside `evidence/`, and is the one that was registered.
struct EvidenceFileTests {
  private static let folder = "assessments/unit/2025/evidence"
  /// Of the text `plan`, by `printf plan | sha256sum`.
  private static let hash = "64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525"

  private func told(
    _ file: String, hash: String? = nil, _ making: (TemporaryFolder) throws -> Void = { _ in }
  ) throws -> [String] {
    let folder = try Sample.workspace(withMistake: false)
    try folder.write(Sample.register(file: file, hash: hash), to: Sample.evidence)
    try folder.write("plan", to: "\(Self.folder)/plan.txt")
    try folder.write("secret", to: "secret.txt")
    try making(folder)
    return try folder.loaded().diagnostics.map(folder.line)
  }

  private func refusal(_ message: String) -> [String] {
    ["\(Sample.evidence):8:11: \(message)"]
  }

  @Test("A file in the folder, with and without its hash")
  func held() throws {
    #expect(try told("evidence/plan.txt") == [])
    #expect(try told("evidence/plan.txt", hash: Self.hash) == [])
    #expect(
      try told("evidence/a/plan.txt") { try $0.write("x", to: "\(Self.folder)/a/plan.txt") } == [])
  }

  @Test("A changed file, and a hash that was registered wrongly")
  func changed() throws {
    let zeros = String(repeating: "0", count: 64)
    #expect(
      try told("evidence/plan.txt", hash: zeros)
        == refusal(
          "A021 the file of 'AB-1' has SHA-256 \(Self.hash.prefix(12))…, registered is 000000000000…"
        ))
    let changed = try told("evidence/plan.txt", hash: Self.hash) {
      try $0.write("plan, mended", to: "\(Self.folder)/plan.txt")
    }
    #expect(changed.count == 1 && changed.first?.contains(": A021 ") == true)
  }

  @Test(
    "A path that leads elsewhere",
    arguments: [
      ("../2025/evidence/plan.txt", "does not stay inside the folder"),
      ("evidence/../../../../secret.txt", "does not stay inside the folder"),
      ("evidence/./plan.txt", "does not stay inside the folder"),
      ("evidence//plan.txt", "does not stay inside the folder"),
      ("/etc/passwd", "is an absolute path"),
      ("evidence", "does not lie in 'evidence/'"),
      ("assessment.yaml", "does not lie in 'evidence/'"),
      ("evidence2/plan.txt", "does not lie in 'evidence/'"),
    ])
  func elsewhere(_ path: String, _ reason: String) throws {
    #expect(try told(path) == refusal("A019 '\(path)' \(reason)"))
  }

  @Test("Links are not followed, neither to a file nor to a folder")
  func links() throws {
    let link = "A019 'evidence/link.txt' is a link, or not a plain file"
    let toFile = try told("evidence/link.txt") {
      try $0.link("\(Self.folder)/link.txt", to: "../../../../secret.txt")
    }
    #expect(toFile == refusal(link))
    let toOwnFile = try told("evidence/link.txt") {
      try $0.link("\(Self.folder)/link.txt", to: "plan.txt")
    }
    #expect(toOwnFile == refusal(link))
    let toFolder = try told("evidence/out/secret.txt") {
      try $0.link("\(Self.folder)/out", to: "../../../..")
    }
    #expect(toFolder == refusal("A019 'evidence/out/secret.txt' is a link, or not a plain file"))
    let whole = try told("evidence/secret.txt") {
      try $0.remove(Self.folder)
      try $0.link(Self.folder, to: "../../..")
    }
    #expect(whole == refusal("A019 'evidence/secret.txt' is a link, or not a plain file"))
  }

  @Test("A pipe is not opened")
  func pipe() throws {
    let lines = try told("evidence/pipe", hash: Self.hash) {
      #expect(mkfifo("\($0.path)/\(Self.folder)/pipe", 0o600) == 0)
    }
    #expect(lines == refusal("A019 'evidence/pipe' is a link, or not a plain file"))
  }

  @Test("A missing file, and a folder in its place")
  func missing() throws {
    #expect(try told("evidence/no.txt") == refusal("A020 'evidence/no.txt' is not there"))
    let folder = try told("evidence/a") { try $0.makeFolder("\(Self.folder)/a") }
    #expect(folder == refusal("A019 'evidence/a' is a link, or not a plain file"))
    let file = try told("evidence/plan.txt/a")
    #expect(file == refusal("A019 'evidence/plan.txt/a' is a link, or not a plain file"))
  }
}

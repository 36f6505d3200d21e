internal import Encoding
import Foundation
import TestSupport
import Testing

/// The schemas in `docs/schema`: one for each kind of file that has one, and none besides.
extension ReferenceDocsTests {
  @Test("docs/schema is current")
  func schemas() throws {
    for schema in FileSchema.all {
      #expect(throws: Never.self) {
        try Golden.compare(
          schema.text, with: "\(schema.name).schema.json", in: "../../docs/schema")
      }
    }
  }

  @Test("docs/schema holds no schema of a kind that is gone")
  func straySchemas() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent("docs/schema").path)
    #expect(Set(files) == Set(FileSchema.all.map { "\($0.name).schema.json" }))
  }
}

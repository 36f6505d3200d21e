package import Assessments
internal import Diagnostics
package import LocatedYAML
internal import Text

/// A lock as the store sees it: read, and changed in one hash, everything else left as it is.
package struct CriteriaLockFile {
  package let lock: CriteriaLock
  private let document: YAMLDocument

  /// - Throws: `StoreError.refused` for a file that cannot be read as a lock.
  package init(_ source: SourceFile) throws(StoreError) {
    let (document, diagnostics) = YAMLReader.read(source)
    guard let document else { throw .refused(diagnostics) }
    let problems = DiagnosticCollector()
    guard let lock = CriteriaLockDecoder.decode(document, problems), !problems.hasErrors else {
      throw .refused(problems.diagnostics)
    }
    self.lock = lock
    self.document = document
  }

  /// The bytes of the whole file.
  package var bytes: [UInt8] { document.source.bytes }

  /// The bytes of the file with another hash of an item; nil where the lock does not name the item.
  package func bytes(
    withHash hash: String, of item: String, in checklist: String
  ) throws(StoreError) -> [UInt8]? {
    let entry = document.root["criteria"]?.elements.first { entry in
      entry["checklist"].map { Self.isNamed($0, checklist) } ?? false
    }
    guard let value = entry?["items"]?.entries.first(where: { Self.isNamed($0.key, item) })?.value
    else { return nil }
    do throws(YAMLEditRefusal) {
      return try YAMLEdit.replaceScalar(value, with: hash).bytes
    } catch {
      throw .refused([Diagnostic(.notEditable, at: error.place, error.message)])
    }
  }

  private static func isNamed(_ node: YAMLNode, _ id: String) -> Bool {
    Normaliser.identifier(node.text) == id
  }
}

package import Checklists
package import Diagnostics
internal import Encoding
internal import LocatedYAML

/// A folder of texts that a licence holder keeps for themselves: `FOLDER/<checklist>.yaml`. It is read,
/// never written, and need not lie in a workspace.
package struct OverlayFolder: Sendable {
  package let overlay: Overlay
  /// In reading order, each once.
  package let diagnostics: [Diagnostic]
  package let excerpts: Excerpts

  /// Reads the folder.
  ///
  /// - Parameter library: tells which checklists and items there are.
  package init(_ path: String, library: ChecklistLibrary) {
    let problems = DiagnosticCollector()
    let sources = SourceCache()
    let loader = Loader(folder: path, shown: path, problems: problems, sources: sources)
    let overlay = loader.load(library)
    problems.report(contentsOf: overlay.check(library))
    self.overlay = overlay
    diagnostics = problems.diagnostics.inReadingOrder
    excerpts = sources.excerpts(of: diagnostics)
  }

  private struct Loader: FolderLoader {
    let name = "the overlay"
    let disk = Disk(limits: OverlayDecoder.limits)
    let folder: String
    let shown: String
    let problems: DiagnosticCollector
    let sources: SourceCache

    func load(_ library: ChecklistLibrary) -> Overlay {
      var overlay = Overlay()
      for name in names(in: "") {
        guard name.hasSuffix(".yaml") else {
          reportStray(name)
          continue
        }
        let checklist = String(name.dropLast(".yaml".count))
        if library.checklists[checklist] == nil, !library.broken.contains(checklist) {
          problems.report(
            .unknownOverlayItem, at: Place(path: shownPath(name)),
            "checklist '\(checklist)' is not in the library",
            help: "name the file for a checklist: CHECKLIST.yaml")
        }
        guard let document = document(name) else { continue }
        overlay.add(OverlayDecoder.decode(document, of: checklist, problems))
      }
      return overlay
    }
  }
}

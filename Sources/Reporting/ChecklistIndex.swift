package import Checklists
internal import Text

/// The table of all checklists, `docs/checklists/README.md`, with links to their pages.
package enum ChecklistIndex {
  package static func markdown(_ checklists: [Checklist]) -> String {
    let rows = checklists.map { checklist in
      let name = Escaping.markdown(checklist.id)
      let cells = [
        "[\(name)](\(fileName(of: checklist)))", Escaping.markdown(checklist.title.plain),
        Escaping.markdown(checklist.edition), Escaping.markdown(checklist.revision),
        "\(checklist.items.count)", "\(checklist.documents.count)",
        Escaping.markdown(checklist.scoring.model),
        checklist.about.languages.map(\.code).joined(separator: ", "),
      ]
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    return """
      # Checklists

      What Assay ships, a page for each. These pages are made from the checklists: `make docs`.

      | Checklist | Title | Edition | Revision | Items | Documents | Scored by | Languages |
      |---|---|---|---|---:|---:|---|---|

      """ + rows.joined()
  }

  /// The name of a checklist's page beside the index, fit for a link: what has a meaning in links or
  /// in names of files is written as `%` and two digits.
  package static func fileName(of checklist: Checklist) -> String {
    checklist.id.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": return String(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }.joined() + ".md"
  }
}

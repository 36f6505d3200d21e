internal import Text

/// Writes a report as Markdown with pipe tables: for a wiki, a pull request, a mail.
///
/// Charts become their data tables. In Arabic, identifiers and numbers stand between directional
/// isolates, because Markdown has no markup for direction.
package enum MarkdownRenderer {
  package static func render(_ report: Report) -> String {
    let writer = MarkdownWriter(language: report.language)
    var text = "# \(writer.phrase(report.title))\n\n\(writer.phrase(report.subtitle))\n\n"
    for banner in report.banners { text += "> \(writer.phrase(banner))\n>\n" }
    text += "\n"
    for (label, value) in report.control {
      text += "- **\(writer.phrase(label))**: \(writer.phrase(value))\n"
    }
    for section in report.sections {
      text += "\n## \(writer.phrase(section.title))\n\n"
      for block in section.blocks { text += writer.block(block) }
    }
    return text + "\n---\n\n\(writer.phrase(report.footer))\n"
  }
}

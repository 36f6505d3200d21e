internal import Assessments
internal import Checklists
internal import Text
internal import Workspace

/// `assay new --json`
struct NewDocument: Encodable {
  let schema = "assay/new/1"
  let assessment: String
  /// False for a dry run.
  let written: Bool
  let files: [File]
  /// What became of the earlier assessment's answers; only with --from.
  let carried: Carried?
  /// What could not be taken over, in words.
  let notes: [String]

  struct File: Encodable {
    let path: String
    /// What would be written; only in a dry run.
    let text: String?
  }

  struct Carried: Encodable {
    let from: String
    /// Ratings that became suggestions.
    let count: Int
    let withoutRating: Int
    let changed: [String]
    let gone: [String]
    /// How many of those carried were rated as items of another edition.
    let acrossEditions: Int
    /// Items of another edition of which something was rated and something changed.
    let toLookAt: [LookAt]
  }

  struct LookAt: Encodable {
    let item: String
    /// Nothing where two crosswalks lead to different ratings.
    let relation: String?
    let from: [String]

    init(_ look: Succession.LookAt) {
      item = look.item.description
      relation = look.relation?.rawValue
      from = look.from.map(\.description)
    }
  }

  init(
    _ new: NewAssessment, in folder: WorkspaceFolder, _ succession: Succession?,
    _ notes: [String], isWritten: Bool
  ) {
    assessment = new.id.description
    written = isWritten
    files = new.files.map {
      File(path: folder.shownPath(of: $0.path, in: new.id), text: isWritten ? nil : $0.text)
    }
    carried = succession.map {
      Carried(
        from: $0.earlier.description, count: $0.carriedCount, withoutRating: $0.unratedCount,
        changed: $0.changed.map(\.description), gone: $0.gone.map(\.description),
        acrossEditions: $0.carriedAcrossCount, toLookAt: $0.toLookAt.map(LookAt.init))
    }
    self.notes = notes
  }

  // MARK: For people

  /// The files on standard output; what people should know besides on standard error.
  func show() {
    for file in files {
      if let text = file.text {
        Output.data("# \(VisibleText.oneLine(file.path))\n\(text)\n")
      } else {
        Output.data(VisibleText.oneLine(file.path) + "\n")
      }
    }
    for line in (carried?.lines ?? []) + notes { Output.message(VisibleText.oneLine(line)) }
  }
}

extension NewDocument.Carried {
  fileprivate var lines: [String] {
    var lines = [
      "\(count) carried forward from \(from), \(withoutRating) without a rating there, "
        + "\(changed.count) changed"
    ]
    if !changed.isEmpty {
      lines.append("changed, to be rated anew: \(changed.joined(separator: ", "))")
    }
    if acrossEditions > 0 {
      lines.append("\(acrossEditions) of them from another edition, through a crosswalk")
    }
    if !toLookAt.isEmpty {
      lines.append(
        "\(toLookAt.count) to look at: rated in another edition, and changed since or not one to one"
      )
      lines += toLookAt.map { look in
        "  \(look.item): \(look.relation ?? "rated differently"), from \(look.from.joined(separator: ", "))"
      }
    }
    if !gone.isEmpty { lines.append("gone: \(gone.joined(separator: ", "))") }
    return lines
  }
}

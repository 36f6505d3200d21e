internal import Assessments
internal import Checklists
internal import Crypto
internal import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Text

/// Loads one assessment folder against a library.
struct AssessmentLoader {
  let disk: Disk
  /// The assessment's folder on disk.
  let folder: String
  /// The same as the user would write it.
  let shown: String
  let id: AssessmentID
  let library: ChecklistLibrary
  let problems: DiagnosticCollector
  let sources: SourceCache

  private static let knownFiles: Set<String> = [
    "assessment.yaml", "answers", "evidence.yaml", "evidence", "findings.yaml",
  ]

  /// The assessment, if its main file can be read at all; problems of its other files are reported
  /// and leave their part empty.
  func load() -> Assessment? {
    for name in names(in: "") where !Self.knownFiles.contains(name) { reportStray(name) }
    guard let document = document("assessment.yaml"),
      var assessment = AssessmentDecoder.decode(document, id: id, problems)
    else {
      // Whatever the main file says, mistakes in the others are worth knowing in the same run.
      _ = evidence()
      _ = findings()
      return nil
    }
    if assessment.unit.id != id.unit {
      problems.report(
        .wrongUnit, at: document.root["unit"]?["id"]?.place ?? document.root.place,
        "unit '\(assessment.unit.id)' stands in the folder of '\(id.unit)'")
    }
    assessment.evidence = evidence()
    assessment.findings = findings()
    assessment.answers = answers(assessment)
    checkEditions(assessment)
    problems.report(contentsOf: AssessmentRules.check(assessment, in: library))
    for evidence in assessment.evidence { checkHeldFile(of: evidence) }
    return assessment
  }

  private func evidence() -> [Evidence] {
    optionalDocument("evidence.yaml").map { EvidenceDecoder.decode($0, problems) } ?? []
  }

  private func findings() -> [Finding] {
    optionalDocument("findings.yaml").map { FindingsDecoder.decode($0, problems) } ?? []
  }

  private func answers(_ assessment: Assessment) -> [String: [String: Answer]] {
    guard disk.entry(at: path("answers")) != nil else { return [:] }
    var all: [String: [String: Answer]] = [:]
    for name in names(in: "answers") {
      guard name.hasSuffix(".yaml") else {
        reportStray("answers/\(name)")
        continue
      }
      guard let document = document("answers/\(name)") else { continue }
      let checklistID = String(name.dropLast(".yaml".count))
      if assessment.criteria(for: checklistID) == nil {
        problems.report(
          .notCriteria, at: document.root.place,
          "'\(checklistID)' is not among the criteria of \(id)",
          help: "add it to 'criteria' in assessment.yaml, or remove the file")
      }
      // An unknown checklist is reported once, where the criteria name it.
      guard let checklist = library.checklists[checklistID] else { continue }
      all[checklistID] = AnswersDecoder.decode(document, checklist: checklist, problems)
    }
    return all
  }

  private func checkEditions(_ assessment: Assessment) {
    for criteria in assessment.criteria {
      guard let checklist = library.checklists[criteria.checklist] else {
        let known = library.checklists.keys.sorted()
        problems.report(
          .unknownChecklist, at: criteria.place,
          "checklist '\(criteria.checklist)' is not in the library",
          help: Suggestion.nearest(to: criteria.checklist, in: known).map {
            "did you mean '\($0)'?"
          }
            ?? "the library holds: \(known.joined(separator: ", "))")
        continue
      }
      let wanted = "edition \(criteria.edition), revision \(criteria.revision)"
      let held = "edition \(checklist.edition), revision \(checklist.revision)"
      if wanted != held {
        problems.report(
          .wrongEdition, at: criteria.place,
          "the assessment was made against \(wanted) of '\(checklist.id)'; the library holds \(held)",
          help: "put that edition into the library, or correct the two keys")
      }
    }
  }
}

// MARK: Held files

extension AssessmentLoader {
  /// Files of evidence may be larger than data files, but not without bound.
  private static let evidenceLimit = 256 << 20

  /// A held file lies inside `evidence/`, is a plain file, and has the registered hash.
  private func checkHeldFile(of evidence: Evidence) {
    guard let file = evidence.file else { return }
    guard let safe = confined(file) else { return }
    guard let expected = file.sha256 else { return }
    do throws(DiagnosticError) {
      let bytes = try disk.bytes(path(safe), shownAs: shownPath(safe), limit: Self.evidenceLimit)
      let found = SHA256.hash(data: bytes).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
      if found != expected {
        problems.report(
          .evidenceChanged, at: file.place,
          "the file of '\(evidence.id)' has SHA-256 \(found.prefix(12))…, registered is \(expected.prefix(12))…"
        )
      }
    } catch {
      problems.report(
        .evidenceMissing, at: file.place,
        "the file of '\(evidence.id)': \(error.diagnostic.message)")
    }
  }

  /// The path, if every part of it stays inside `evidence/` and none is a link.
  private func confined(_ file: Evidence.HeldFile) -> String? {
    func refuse(_ reason: String) -> String? {
      problems.report(
        .evidencePath, at: file.place, "'\(file.path)' \(reason)",
        help: "copy the file into 'evidence/' and name it as \"evidence/NAME\"")
      return nil
    }
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if file.path.hasPrefix("/") { return refuse("is an absolute path") }
    if parts.contains("..") || parts.contains(".") || parts.contains("") {
      return refuse("does not stay inside the folder")
    }
    guard parts.first == "evidence", parts.count > 1 else {
      return refuse("does not lie in 'evidence/'")
    }
    for length in 1...parts.count {
      let relative = parts.prefix(length).joined(separator: "/")
      let wanted: Disk.Entry = length == parts.count ? .file : .folder
      switch disk.entry(at: path(relative)) {
      case wanted: continue
      case nil:
        problems.report(.evidenceMissing, at: file.place, "'\(file.path)' is not there")
        return nil
      default: return refuse("is a link, or not a plain file")
      }
    }
    return file.path
  }
}

// MARK: Paths

extension AssessmentLoader {
  private func document(_ relative: String) -> YAMLDocument? {
    sources.document(path(relative), shownAs: shownPath(relative), disk, problems)
  }

  private func optionalDocument(_ relative: String) -> YAMLDocument? {
    disk.entry(at: path(relative)) == nil ? nil : document(relative)
  }

  private func names(in relative: String) -> [String] {
    do throws(DiagnosticError) {
      return try disk.names(in: path(relative), shownAs: shownPath(relative))
    } catch {
      problems.report(error.diagnostic)
      return []
    }
  }

  private func reportStray(_ relative: String) {
    problems.report(
      .strayFile, at: Place(path: shownPath(relative)), "this file is not part of an assessment")
  }

  private func path(_ relative: String) -> String {
    relative.isEmpty ? folder : "\(folder)/\(relative)"
  }

  private func shownPath(_ relative: String) -> String {
    relative.isEmpty ? shown : "\(shown)/\(relative)"
  }
}

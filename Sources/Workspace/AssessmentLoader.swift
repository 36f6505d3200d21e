internal import Assessments
internal import Checklists
internal import Crypto
internal import Diagnostics
internal import Encoding
internal import LocatedYAML
internal import Text

/// Loads one assessment folder against a library.
struct AssessmentLoader: FolderLoader {
  let name = "an assessment"
  let disk: Disk
  /// The assessment's folder on disk.
  let folder: String
  /// The same as the user would write it.
  let shown: String
  let id: AssessmentID
  let library: ChecklistLibrary
  /// All assessments of the workspace.
  let known: Set<AssessmentID>
  let hashes: ContentHashes
  let today: CalendarDate?
  let problems: DiagnosticCollector
  let sources: SourceCache

  private static let knownFiles: Set<String> = [
    "assessment.yaml", lockFile, "answers", "evidence.yaml", "evidence", "findings.yaml",
    "journal", "samples.yaml",
  ]

  /// The assessment, if its main file can be read at all; problems of its other files are reported
  /// and leave their part empty.
  func load() -> Assessment? {
    for name in names(in: "") where !Self.knownFiles.contains(name) { reportStray(name) }
    checkJournalFolder()
    guard let document = document("assessment.yaml"),
      var assessment = AssessmentDecoder.decode(document, id: id, problems)
    else {
      // Whatever the main file says, mistakes in the others are worth knowing in the same run.
      var (names, all) = (Set<String>(), false)
      for evidence in evidence(&names, &all) { checkHeldFile(of: evidence) }
      _ = findings()
      _ = samples()
      var gone: [String: Set<String>] = [:]
      _ = answers(nil, &gone)
      return nil
    }
    if assessment.unit.id != id.unit {
      problems.report(
        .wrongUnit, at: document.root["unit"]?["id"]?.place ?? document.root.place,
        "unit '\(assessment.unit.id)' stands in the folder of '\(id.unit)'",
        help: "rename the folder to '\(assessment.unit.id)', or correct the unit's id")
    }
    assessment.evidence = evidence(&assessment.unreadable, &assessment.isRegisterUnreadable)
    (assessment.findings, assessment.followUps) = findings()
    assessment.samples = samples()
    assessment.lock = lock(for: assessment)
    var gone: [String: Set<String>] = [:]
    assessment.answers = answers(assessment, &gone)
    checkEditions(assessment)
    checkTexts(&assessment, gone: gone)
    checkReferences(of: assessment)
    problems.report(contentsOf: AssessmentRules.check(assessment, in: library))
    if let today {
      problems.report(contentsOf: AssessmentRules.ahead(assessment, today: today))
    }
    for evidence in assessment.evidence { checkHeldFile(of: evidence) }
    return assessment
  }

  /// - Parameters:
  ///   - unreadable: gets the ids that are registered and could not be read.
  ///   - isUnreadable: whether that is the whole register.
  private func evidence(
    _ unreadable: inout Set<String>, _ isUnreadable: inout Bool
  ) -> [Evidence] {
    guard disk.entry(at: path("evidence.yaml")) != nil else { return [] }
    let document = document("evidence.yaml")
    let register = document?.root["evidence"]
    isUnreadable = register?.kind != .mapping
    guard let document else { return [] }
    let evidence = EvidenceDecoder.decode(document, problems)
    let registered = register?.entries.map { Normaliser.identifier($0.key.text) } ?? []
    unreadable.formUnion(Set(registered).subtracting(evidence.map(\.id)))
    return evidence
  }

  private func findings() -> (findings: [Finding], followUps: [FollowUp]) {
    (disk.entry(at: path("findings.yaml")) == nil ? nil : document("findings.yaml")).map {
      FindingsDecoder.decode($0, problems)
    } ?? ([], [])
  }

  private func samples() -> [Sample] {
    (disk.entry(at: path("samples.yaml")) == nil ? nil : document("samples.yaml")).map {
      SamplesDecoder.decode($0, problems)
    } ?? []
  }

  /// - Parameters:
  ///   - assessment: nil when its main file could not be read.
  ///   - gone: gets, of each checklist, the answered items that were in it once.
  private func answers(
    _ assessment: Assessment?, _ gone: inout [String: Set<String>]
  ) -> [String: [String: Answer]] {
    guard disk.entry(at: path("answers")) != nil else { return [:] }
    var all: [String: [String: Answer]] = [:]
    for name in names(in: "answers") {
      guard name.hasSuffix(".yaml") else {
        reportStray("answers/\(name)")
        continue
      }
      guard let document = document("answers/\(name)") else { continue }
      let checklistID = String(name.dropLast(".yaml".count))
      if let assessment, assessment.criteria(for: checklistID) == nil, knowsAll(assessment) {
        problems.report(
          .notCriteria, at: document.root.place,
          "'\(checklistID)' is not among the criteria of \(id)",
          help: "add it to 'criteria' in assessment.yaml, or remove the file")
      }
      // An unknown checklist is reported once, where the criteria name it.
      guard let checklist = library.checklists[checklistID] else { continue }
      let goneItems = goneItems(assessment, checklist)
      all[checklistID] = AnswersDecoder.decode(
        document, checklist: checklist, gone: goneItems,
        isWhole: !library.broken.contains(checklistID), problems)
      if !goneItems.isEmpty {
        let answered = document.root["answers"]?.entries ?? []
        gone[checklistID] = goneItems.intersection(
          answered.map { Normaliser.identifier($0.key.text) })
      }
    }
    return all
  }

  /// Whether all criteria are in the library. If one is not, its name is misspelt, and the file of
  /// answers that then seems to belong to nothing is no second mistake.
  private func knowsAll(_ assessment: Assessment) -> Bool {
    assessment.criteria.allSatisfy { library.checklists[$0.checklist] != nil }
  }

  private func checkEditions(_ assessment: Assessment) {
    for criteria in assessment.criteria {
      guard let checklist = library.checklists[criteria.checklist] else {
        if library.broken.contains(criteria.checklist) { continue }
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
      let isLocked =
        criteria.edition == checklist.edition && assessment.lock(of: checklist.id) != nil
      if wanted != held, !isLocked {
        let key = criteria.edition != checklist.edition ? "edition" : "revision"
        problems.report(
          .wrongEdition, at: criteria.places[key] ?? criteria.place,
          "the assessment was made against \(wanted) of '\(checklist.id)'; the library holds \(held)",
          help: "put that edition into the library, or correct the two keys")
      }
    }
  }
}

// MARK: References

extension AssessmentLoader {
  /// Target, benchmark and earlier assessment exist.
  private func checkReferences(of assessment: Assessment) {
    func missing(_ id: String, among names: [String], _ what: String, at place: Place?) {
      if library.broken.contains(id) { return }
      problems.report(
        .unknownProfile, at: place ?? assessment.place, "\(what) '\(id)' is not there",
        help: Suggestion.nearest(to: id, in: names).map { "did you mean '\($0)'?" }
          ?? (names.isEmpty ? "there is none" : "there are: \(names.joined(separator: ", "))"))
    }
    func requireEarlier(_ id: AssessmentID?, at place: Place?) {
      guard let id, !known.contains(id) else { return }
      let names = known.map(\.description).sorted()
      missing(id.description, among: names, "the earlier assessment", at: place)
    }
    let places = assessment.places
    if let target = assessment.target, library.targets[target] == nil {
      missing(target, among: library.targets.keys.sorted(), "target", at: places["target"])
    }
    if let benchmark = assessment.benchmark, library.benchmarks[benchmark] == nil {
      let names = library.benchmarks.keys.sorted()
      missing(benchmark, among: names, "benchmark", at: places["benchmark"])
    }
    requireEarlier(assessment.previous, at: places["previous"])
    if assessment.previous == assessment.id {
      problems.report(
        .unknownProfile, at: places["previous"] ?? assessment.place,
        "the assessment names itself as the earlier one",
        help: "name last year's, or remove 'previous'")
    }
    assessment.forEachSuggestion(in: library) { _, _, answer, suggestion in
      requireEarlier(suggestion.from, at: answer.place(of: .from))
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
    // The system would end the name at a NUL and open another file.
    if file.path.utf8.contains(0) { return refuse("holds a NUL character") }
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

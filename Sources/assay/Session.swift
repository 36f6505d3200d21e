internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Diagnostics
internal import GapAnalysis
internal import Glibc
internal import Reporting
internal import Text
internal import Workspace

/// Options that every command shares.
struct SharedOptions: ParsableArguments {
  @Option(help: "The workspace: a folder that holds 'assessments/'.")
  var workspace: String?

  @Option(help: "The folder of checklists, instead of the workspace's own.")
  var library: String?

  @Flag(help: "Print JSON (docs/reference/json.md).")
  var json = false

  /// - Parameter needsLibrary: whether there has to be a library of checklists.
  func folder(needsLibrary: Bool = true) throws -> WorkspaceFolder {
    do throws(WorkspaceFolder.NotFound) {
      var folder = try WorkspaceFolder.find(
        explicit: workspace, explicitLibrary: library, program: Session.program,
        needsLibrary: needsLibrary)
      folder.today = CalendarDate(Output.today)
      return folder
    } catch {
      throw CommandFailure(error.message, help: error.help, code: .inputOutput)
    }
  }
}

/// What a command works with: the workspace and what was loaded of it.
struct Session {
  let folder: WorkspaceFolder
  let ids: [AssessmentID]
  /// The unit that was named, where all its assessments are loaded.
  let unit: String?
  let loaded: Loaded

  /// The path of the running program, to find the library that was installed beside it.
  static let program: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { return CommandLine.arguments.first ?? "assay" }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }()

  /// Loads the named assessments and those that they refer to.
  ///
  /// - Parameters:
  ///   - allIfNone: whether no name means all assessments.
  ///   - asking: further questions about those that were named, with all that were loaded.
  init(
    _ options: SharedOptions, _ names: [String], allIfNone: Bool = true,
    asking: ([AssessmentID], [AssessmentID: Assessment], ChecklistLibrary) -> [Diagnostic] = {
      _, _, _ in []
    }
  ) throws {
    folder = try options.folder()
    unit = nil
    let folder = folder
    var problems: [Diagnostic] = []
    if names.isEmpty, allIfNone {
      let collector = DiagnosticCollector()
      ids = folder.assessmentIDs(collector)
      problems = collector.diagnostics
    } else {
      ids = try names.map { try Self.id(named: $0, in: folder) }
    }
    let progress = Progress()
    let ids = ids
    loaded = folder.load(
      ids, also: problems,
      progress: { done, total, id in progress.report(done, of: total, id.description) },
      asking: { asking(ids, $0, $1) })
  }

  /// Loads all assessments of a unit, and its programme.
  init(_ options: SharedOptions, unit name: String) throws {
    folder = try options.folder()
    let folder = folder
    let unit: String
    do throws(WorkspaceFolder.NotFound) {
      unit = try folder.unit(named: name)
    } catch {
      throw CommandFailure(error.message, help: error.help, code: .usage)
    }
    self.unit = unit
    ids = folder.assessmentIDs(DiagnosticCollector()).filter { $0.unit == unit }
    loaded = folder.load(ids, units: [unit])
  }

  static func id(named name: String, in folder: WorkspaceFolder) throws -> AssessmentID {
    do throws(WorkspaceFolder.NotFound) {
      return try folder.assessmentID(named: name)
    } catch {
      throw CommandFailure(error.message, help: error.help, code: .usage)
    }
  }

  var problems: Problems { Problems(diagnostics: loaded.diagnostics, excerpts: loaded.excerpts) }

  /// Prints what is wrong on standard error, and stops if it is more than a warning.
  func stopOnErrors() throws { try problems.stopOnErrors() }

  /// The assessments in the order in which they were asked for.
  var assessments: [Assessment] { ids.compactMap { loaded.assessments[$0] } }

  /// An assessment analysed against its own target, benchmark and earlier assessment.
  func analysis(of assessment: Assessment) -> AssessmentAnalysis {
    AssessmentAnalysis(
      assessment, in: loaded.library,
      earlier: assessment.previous.flatMap { loaded.assessments[$0] },
      before: FollowUps.chain(of: assessment) { loaded.assessments[$0] }.before)
  }

  /// Words of the command line: English, ASCII digits.
  static let wording = Wording(language: .english, digits: .latin)
}

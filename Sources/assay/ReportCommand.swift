internal import ArgumentParser
internal import Assessments
internal import GapAnalysis
internal import Reporting
internal import Text
internal import Workspace

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of assessments.",
    discussion: """
      Each report is one file that needs nothing else: UNIT-NAME.LANGUAGE.FORMAT.

      EXAMPLES
        assay report demo-unit/2025
        assay report demo-unit/2025 --lang en,ar --digits arab -o out
        assay report demo-unit/2025 --format md -o -
      """)

  enum Format: String, CaseIterable {
    case html, md
  }

  @OptionGroup var options: SharedOptions

  @Argument(help: "Assessments as UNIT/NAME; all of them when none is named.")
  var assessments: [String] = []

  @Option(help: "Formats, separated by commas: html, md.")
  var format = "html"

  @Option(help: "Languages, separated by commas: en, ar. (default: the assessment's own)")
  var lang: String?

  @Option(help: "Digits of quantities: latn (0 1 2) or arab (٠ ١ ٢, in Arabic reports only).")
  var digits = "latn"

  @Option(help: "The day of the report, which tells what is overdue. (default: today)")
  var date: String?

  @Option(name: .shortAndLong, help: "The folder to write to; - for standard output.")
  var output = "report"

  func run() throws {
    if output == "-", options.json {
      throw CommandFailure(
        "--json lists the files that were written, and with '-o -' there are none",
        help: "leave out one of the two", code: .usage)
    }
    let formats: [Format] = try words(format, "format")
    let languages: [Language]? = try lang.map { try words($0, "lang") }
    guard let digits = Digits(rawValue: digits) else {
      throw unknown(self.digits, "digits", Digits.allCases.map(\.rawValue), howMany: "one")
    }
    let asOf = try Days.named(date)
    let session = try Session(options, assessments)
    try session.stopOnErrors()
    var files: [(name: String, text: String)] = []
    for analysis in session.assessments.map(session.analysis) {
      for language in languages ?? [analysis.assessment.language] {
        let report = ReportBuilder.report(
          on: analysis, language: language, digits: language == .arabic ? digits : .latin,
          version: Assay.version, asOf: asOf)
        for format in formats {
          let id = analysis.assessment.id
          files.append(
            ("\(id.unit)-\(id.name).\(language.code).\(format.rawValue)", text(report, format)))
        }
      }
    }
    try write(files, session.folder)
  }

  private func text(_ report: Report, _ format: Format) -> String {
    switch format {
    case .html: HTMLRenderer.render(report)
    case .md: MarkdownRenderer.render(report)
    }
  }

  private func write(_ files: [(name: String, text: String)], _ folder: WorkspaceFolder) throws {
    if output == "-" {
      guard files.count == 1, let file = files.first else {
        throw CommandFailure(
          "\(files.count) reports do not fit into standard output",
          help: "name one assessment, one language and one format", code: .usage)
      }
      return Output.data(file.text)
    }
    let paths = try written(files, folder)
    if options.json { return try Output.json(WrittenDocument(files: paths)) }
    for path in paths { Output.data(path + "\n") }
  }

  private func written(
    _ files: [(name: String, text: String)], _ folder: WorkspaceFolder
  ) throws -> [String] {
    do throws(OutputFolder.Failure) {
      let target = try OutputFolder(output, outside: folder)
      var paths: [String] = []
      for file in files { paths.append(try target.write(file.text, as: file.name)) }
      return paths
    } catch {
      throw CommandFailure(
        error.message, help: error.help, code: error.isRefusal ? .refused : .inputOutput)
    }
  }

  /// Words of a list such as `html,md`, in the order given, each once.
  private func words<Word: RawRepresentable<String> & CaseIterable & Equatable>(
    _ list: String, _ option: String
  ) throws -> [Word] {
    var words: [Word] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part).lowercased()
      guard let word = Word(rawValue: name) else {
        throw unknown(name, option, Word.allCases.map(\.rawValue))
      }
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  private func unknown(
    _ word: String, _ option: String, _ known: [String], howMany: String = "one or more"
  ) -> CommandFailure {
    CommandFailure(
      "--\(option) does not know '\(VisibleText.oneLine(word))'",
      help: "\(howMany) of: \(known.joined(separator: ", "))", code: .usage)
  }
}

/// `assay report --json`
struct WrittenDocument: Encodable {
  let schema = "assay/report/1"
  let files: [String]
}

internal import ArgumentParser
internal import Assessments
internal import Checklists
internal import Workspace

/// How many threads look through all assessments.
struct JobsOption: ParsableArguments {
  @Option(
    help: "Threads that look through all assessments, 1 to 64. (default: one for each processor)")
  var jobs: Int?

  func validate() throws {
    guard (1...64).contains(jobs ?? 1) else {
      throw ValidationError("--jobs takes a number from 1 to 64")
    }
  }

  /// Walks through all assessments of the workspace and keeps a little of each.
  func survey<Kept: Sendable>(
    _ options: SharedOptions, keep: @Sendable (Assessment, ChecklistLibrary) -> Kept
  ) throws -> Survey<Kept> {
    let progress = Progress()
    return try options.folder().survey(
      jobs: jobs ?? Workers.standard,
      progress: { done, total in progress.report(done, of: total, "units") }, keep: keep)
  }
}

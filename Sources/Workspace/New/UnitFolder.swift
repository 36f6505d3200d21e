package import Assessments
internal import Glibc

/// The open and locked folder of a unit, in which new assessments are made.
///
/// A new one is made in full in a hidden folder beside the others and then gets its name in one step:
/// it is there whole or not at all.
package struct UnitFolder {
  package struct Failure: Error, Hashable {
    package let message: String
    package let help: String?

    init(_ message: String, help: String? = nil) {
      self.message = message
      self.help = help
    }
  }

  private let files: any FileSystem
  private let assessments: OpenFile
  private let folder: OpenFile
  private let unit: String
  private let wasMade: Bool
  private static let answers = "answers"

  /// How often the lock is tried, 10 ms apart.
  private static let tries = 1_000

  /// Opens the folder of a unit, makes it if need be, and waits until nobody else is at work in it.
  ///
  /// - Parameters:
  ///   - unit: a safe name of a folder.
  ///   - path: the folder `assessments` on disk.
  package init(_ unit: String, in path: String, files: any FileSystem) throws(Failure) {
    self.files = files
    self.unit = unit
    do throws(FileFailure) {
      assessments = try files.openFolder(path)
    } catch {
      throw Failure("the folder 'assessments' cannot be opened: \(error.message)")
    }
    do throws(Failure) {
      (folder, wasMade) = try Self.open(unit, in: assessments, files)
    } catch {
      files.close(assessments)
      throw error
    }
  }

  private static func open(
    _ unit: String, in assessments: OpenFile, _ files: any FileSystem
  ) throws(Failure) -> (OpenFile, Bool) {
    do throws(FileFailure) {
      let (folder, wasMade) = try opened(unit, in: assessments, files)
      for _ in 0..<tries {
        if try files.lock(folder, shared: false) { return (folder, wasMade) }
        files.pause()
      }
      files.close(folder)
    } catch {
      throw failure(error, "'\(unit)'")
    }
    throw Failure(
      "another process is making an assessment of '\(unit)' and does not end",
      help: "end that process, then try again")
  }

  private static func opened(
    _ unit: String, in assessments: OpenFile, _ files: any FileSystem
  ) throws(FileFailure) -> (OpenFile, Bool) {
    do throws(FileFailure) {
      return (try files.openFolder(unit, in: assessments), false)
    } catch {
      if !error.isMissing { throw error }
    }
    do throws(FileFailure) {
      try files.makeFolder(unit, in: assessments)
    } catch {
      // Somebody else was faster.
      if error.number != EEXIST { throw error }
    }
    return (try files.openFolder(unit, in: assessments), true)
  }

  private static func failure(_ failure: FileFailure, _ what: String) -> Failure {
    if failure.isWrongKind {
      return Failure(
        "\(what) is not a plain folder", help: "put a folder there; links are not followed")
    }
    return Failure("\(what) cannot be written: \(failure.message); nothing was made")
  }

  /// Lets go of the folder. It is called once.
  package func close() {
    files.close(folder)
    files.close(assessments)
  }
}

// MARK: Making

extension UnitFolder {
  /// Makes an assessment. Returns when it would survive the loss of power.
  ///
  /// - Throws: `Failure`; but for the last one there is nothing new then.
  package func make(_ new: NewAssessment) throws(Failure) {
    let hidden = Self.hidden(new.id.name)
    try clear(hidden, for: new.id)
    do throws(FileFailure) {
      try makeHidden(new, as: hidden)
      try files.rename(hidden, to: new.id.name, in: folder)
    } catch {
      takeBack(hidden)
      throw Self.isTaken(error) ? Self.taken(new.id) : Self.failure(error, "'\(new.id)'")
    }
    do throws(FileFailure) {
      try files.sync(folder)
      // The unit's folder may have been made by somebody who crashed before this.
      try files.sync(assessments)
    } catch {
      throw Failure(
        "'\(new.id)' was made, and may not survive a loss of power: \(error.message)",
        help: "look whether it is there before you go on")
    }
  }

  /// Makes sure that the name is free, and removes what a crash left: whoever held the lock then is
  /// gone.
  private func clear(_ hidden: String, for id: AssessmentID) throws(Failure) {
    let left: [String]
    do throws(FileFailure) {
      let names = try files.names(in: folder)
      if names.contains(id.name) { throw FileFailure(number: EEXIST) }
      names.filter { $0.hasPrefix(".") && $0.hasSuffix(".new") }.forEach(remove)
      left = try files.names(in: folder)
    } catch {
      takeBack(hidden)
      throw Self.isTaken(error) ? Self.taken(id) : Self.failure(error, "'\(id)'")
    }
    if left.contains(hidden) {
      throw Failure(
        "'\(hidden)' in the folder of '\(unit)' holds what was not made here",
        help: "move that folder away, then try again")
    }
  }

  /// What the system says where another folder or file has the name.
  private static func isTaken(_ failure: FileFailure) -> Bool {
    [EEXIST, ENOTEMPTY, ENOTDIR].contains(failure.number)
  }

  package static func taken(_ id: AssessmentID) -> Failure {
    Failure("there is something at '\(id)' already", help: "choose another name")
  }

  /// `.2026.new`
  private static func hidden(_ name: String) -> String { ".\(name).new" }

  private func makeHidden(_ new: NewAssessment, as hidden: String) throws(FileFailure) {
    try files.makeFolder(hidden, in: folder)
    let root = try files.openFolder(hidden, in: folder)
    defer { files.close(root) }
    try files.makeFolder(Self.answers, in: root)
    let answers = try files.openFolder(Self.answers, in: root)
    defer { files.close(answers) }
    for file in new.files {
      let parts = file.path.split(separator: "/").map(String.init)
      try write(file.text, as: parts[parts.count - 1], in: parts.count == 2 ? answers : root)
    }
    try files.sync(answers)
    try files.sync(root)
  }

  private func write(
    _ text: String, as name: String, in folder: OpenFile
  ) throws(FileFailure) {
    let file = try files.open(name, in: folder, for: .create(like: nil))
    defer { files.close(file) }
    try files.write(Array(text.utf8), to: file)
    try files.sync(file)
  }
}

// MARK: Removing

extension UnitFolder {
  /// Removes a hidden folder with the files that are made in one. What holds anything else was not
  /// made here, and stays.
  private func remove(_ hidden: String) {
    guard let root = try? files.openFolder(hidden, in: folder) else { return }
    if let answers = try? files.openFolder(Self.answers, in: root) {
      for name in (try? files.names(in: answers)) ?? [] where name.hasSuffix(".yaml") {
        try? files.remove(name, in: answers)
      }
      files.close(answers)
      try? files.removeFolder(Self.answers, in: root)
    }
    for name in ["assessment.yaml", AssessmentLoader.lockFile] {
      try? files.remove(name, in: root)
    }
    files.close(root)
    try? files.removeFolder(hidden, in: folder)
  }

  /// After a failure: nothing is left that was not there before.
  private func takeBack(_ hidden: String) {
    remove(hidden)
    if wasMade { try? files.removeFolder(unit, in: assessments) }
  }
}

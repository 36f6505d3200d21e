@preconcurrency internal import Glibc

extension TerminalScreen {
  /// Lets a person change a text in their own editor: VISUAL, EDITOR, or `vi`, run by the shell as git
  /// does it, so that the variable may hold options. The screen is the editor's meanwhile.
  ///
  /// - Parameters:
  ///   - folder: where the text lies meanwhile, so that it is found there if this program ends before the
  ///     editor does; a folder for temporary files where none is given or it cannot be made.
  ///   - editor: another one than the environment says.
  /// - Returns: The changed text, with line feeds as line ends and without other control characters than
  ///   tabs; nil if it is unchanged or the editor said that it failed.
  /// - Throws: `TerminalError` if there is no place for the file or no shell.
  package func edit(
    _ text: String, in folder: String? = nil, with editor: String? = nil
  ) throws(TerminalError) -> String? {
    let editor = editor ?? Environment.first(of: "VISUAL", "EDITOR") ?? "vi"
    let content = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    let kept = folder.flatMap { PrivateFile(content, at: $0) }
    let file = if let kept { kept } else { try PrivateFile(content) }
    defer { file.remove() }
    giveTerminalBack()
    defer { takeTerminal() }
    guard try run(editor, on: file.path), let edited = file.text() else { return nil }
    let changed = Self.asNote(edited, like: text)
    return changed == text ? nil : changed
  }

  /// The text that an editor saved in a folder for which `edit` did not come back; nil where there is none.
  package static func textLeft(in folder: String) -> String? {
    PrivateFile.text(at: folder).map { asNote($0, like: "") }
  }

  /// Editors end a file with a line end; a text that had none gets none.
  private static func asNote(_ edited: String, like text: String) -> String {
    let cleaned = PastedText.cleaned(edited)
    let isAdded = cleaned.hasSuffix("\n") && !text.hasSuffix("\n")
    return isAdded ? String(cleaned.dropLast()) : cleaned
  }

  /// Whether the editor ended well. One that was killed after it had saved counts, so that nothing of
  /// the text is lost with it.
  private func run(_ editor: String, on path: String) throws(TerminalError) -> Bool {
    let arguments = ["/bin/sh", "-c", editor + " \"$@\"", editor, path]
    var process: pid_t = 0
    let code = spawn(arguments, &process)
    guard code == 0 else {
      throw TerminalError("the editor was not started: \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    // ^C and ^\ are the editor's, and ^Z stops both.
    signals.withIgnored([SIGINT, SIGQUIT]) {
      signals.withFormerEffect(of: SIGTSTP) {
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
      }
    }
    // The shell tells a signal as 128 and its number.
    let exit = (status >> 8) & 0xFF
    return status & 0x7F != 0 || exit == 0 || exit > 128
  }

  private func spawn(_ arguments: [String], _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    return posix_spawn(&process, arguments[0], &actions, nil, &words, environ)
  }
}

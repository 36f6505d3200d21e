internal import Assessments
internal import Checklists
internal import Text

extension InterviewSession {
  /// What the screen shows now.
  package var frame: Frame { SessionView(session: self).frame }
}

/// Lays a session out in rows. What the screen says by itself runs from left to right, with identifiers
/// and numbers only; every Arabic text has rows of its own, because terminals differ in how they order
/// mixed lines.
struct SessionView {
  let session: InterviewSession
  let columns: Int
  let height: Int

  init(session: InterviewSession) {
    self.session = session
    columns = session.size.columns
    height = session.size.rows
  }

  var words: InterviewWords { session.words }
  var isArabic: Bool { words.language.isRightToLeft }

  /// From so many columns on, the clauses and the voices stand beside the item. Not with Arabic texts.
  private static let wide = 110
  private static let treeWidth = 30
  private static let voicesWidth = 28
  private var isWide: Bool { columns >= Self.wide && !isArabic }

  var frame: Frame {
    guard columns >= ScreenSize.smallest.columns, height >= ScreenSize.smallest.rows else {
      return Frame(
        rows: wrapped(words.say(.screenTooSmall), columns).prefix(height).map { Frame.Row($0) })
    }
    let foot = fitting(self.foot)
    let room = height - 2 - foot.rows.count
    var middle = body(room)
    while middle.count < room { middle.append(Frame.Row()) }
    var cursor = foot.cursor
    if let own = cursor {
      cursor = Frame.Position(row: 1 + room + own.row, column: own.column)
    }
    return Frame(rows: [head] + middle.prefix(room) + foot.rows + [status], cursor: cursor)
  }

  /// However much there is to say, some of the middle stays, and the last row with its keys.
  private func fitting(_ foot: Foot) -> Foot {
    let most = height - 2 - 4
    guard foot.rows.count > most else { return foot }
    var cut = foot
    cut.rows = Array(foot.rows.prefix(most - 1)) + foot.rows.suffix(1)
    return cut
  }

  // MARK: The lines at the top and bottom

  private var head: Frame.Row {
    let item = session.current
    let ids = [session.matter.assessment.id.description, item.checklist.id, item.group.id]
    let left = " " + ids.map(VisibleText.oneLine).joined(separator: "  ")
    let right = "\(session.doneCount)/\(session.items.count)  \(progressBar) "
    return bar(left, right)
  }

  /// Twenty cells.
  private var progressBar: String {
    let cells = 20
    let full = session.items.isEmpty ? 0 : session.doneCount * cells / session.items.count
    let signs = session.isASCII ? ("#", ".") : ("█", "░")
    return String(repeating: signs.0, count: full)
      + String(repeating: signs.1, count: cells - full)
  }

  private var status: Frame.Row {
    let saved =
      session.savedAt.map {
        words.say(.screenSavedAt, ["clock": $0, "number": String(session.savedCount)])
      } ?? words.say(.screenNothingSaved)
    let text = words.say(
      .screenBar,
      [
        "who": session.writer, "elapsed": session.time.elapsed, "clock": session.time.clock,
      ])
    let missing = session.agreesRatings ? session.missingOutcomes.count : 0
    return bar(" \(saved)  \(text)", missing == 0 ? "" : "\(Self.outcomesKey): \(missing) ")
  }

  /// The key of last year's findings, beside how many want an outcome.
  private static let outcomesKey = "o"

  private func bar(_ left: String, _ right: String) -> Frame.Row {
    let room = max(0, columns - CellWidth.of(right))
    let start = cut(left, to: room)
    let gap = String(repeating: " ", count: max(0, room - CellWidth.of(start)))
    return Frame.Row(start + gap + right, .bar)
  }

  // MARK: The middle

  private func body(_ room: Int) -> [Frame.Row] {
    switch session.mode {
    case .item, .writing, .conflict: itemArea(room)
    case .help: helpRows
    case .resume: resumeRows
    default: listRows(room)
    }
  }

  private func itemArea(_ room: Int) -> [Frame.Row] {
    guard isWide else { return scrolled(itemRows(columns - 2, withVoices: true), room, columns) }
    let middle = columns - Self.treeWidth - Self.voicesWidth
    let item = scrolled(itemRows(middle - 2, withVoices: false), room, middle)
    let tree = treePane(room)
    let voices = voicesPane(room)
    let line = session.isASCII ? "|" : "│"
    return (0..<room).map { row in
      Frame.Row(
        padded(tree.indices.contains(row) ? tree[row] : Frame.Row(), Self.treeWidth - 2)
          + [Frame.Piece("\(line) ", .faint)]
          + padded(item.indices.contains(row) ? item[row] : Frame.Row(), middle - 1)
          + [Frame.Piece("\(line) ", .faint)]
          + cutPieces(
            voices.indices.contains(row) ? voices[row] : Frame.Row(), Self.voicesWidth - 1)
      )
    }
  }

  /// So many rows of them, from where the reader has scrolled to, with a sign that there are more.
  private func scrolled(_ rows: [Frame.Row], _ room: Int, _ width: Int) -> [Frame.Row] {
    guard rows.count > room, room > 1 else { return rows }
    let start = min(session.scroll, rows.count - room + 1)
    var shown = Array(rows[start..<min(rows.count, start + room)])
    if start + room < rows.count {
      shown = Array(shown.prefix(room - 1))
      shown.append(Frame.Row(" \(session.isASCII ? "v" : "▼") " + words.say(.screenMore), .faint))
    }
    return shown
  }

  private func treePane(_ room: Int) -> [Frame.Row] {
    let nodes = session.plan.nodes
    let here = nodes.lastIndex { $0.items.contains(session.position) } ?? 0
    let start = min(max(0, here - room / 2), max(0, nodes.count - room))
    return nodes.indices.dropFirst(start).prefix(room).map { index in
      nodeRow(nodes[index], Self.treeWidth - 2, isSelected: index == here)
    }
  }

  /// A clause with how many of its items are answered.
  func nodeRow(_ node: SessionPlan.Node, _ width: Int, isSelected: Bool) -> Frame.Row {
    let done = node.items.count { !session.isOpen($0) }
    let count = "\(done)/\(node.items.count)"
    let indent = String(repeating: " ", count: min(6, node.depth * 2))
    let title = isArabic ? "" : " " + words.own(node.title)
    let left = cut(indent + node.id + title, to: max(0, width - count.count - 1))
    let gap = String(repeating: " ", count: max(1, width - CellWidth.of(left) - count.count))
    return Frame.Row(left + gap + count, isSelected ? .selected : .plain)
  }

  private func voicesPane(_ room: Int) -> [Frame.Row] {
    let lines = voiceLines
    guard !lines.isEmpty else { return [Frame.Row(words.say(.screenNoVoices), .faint)] }
    return [Frame.Row(words.say(.screenVoices), .heading)]
      + lines.flatMap { wrapped($0, Self.voicesWidth - 2) }.map { Frame.Row($0) }
  }

  func voiceLine(_ voice: Voice, _ checklist: Checklist) -> String {
    words.say(
      .screenVoice,
      [
        "by": voice.by, "role": words.role(voice.role),
        "rating": words.rating(voice.rating, checklist),
      ]) + (voice.why.map { ": " + words.own($0) } ?? "")
  }

  /// Who said what, one line each, with the agreed rating at the end.
  var voiceLines: [String] {
    guard let answer = session.answer else { return [] }
    let checklist = session.current.checklist
    if session.hidesVoices {
      return [words.say(.screenVoicesHidden, count: answer.voices.count)]
    }
    var lines = answer.voices.map { voiceLine($0, checklist) }
    if let agreed = answer.agreement, !lines.isEmpty {
      lines.append(
        words.say(
          .screenAgreed,
          ["by": agreed.by, "rating": words.rating(agreed.rating, checklist)]))
    }
    return lines
  }

  // MARK: Rows

  /// An identifier beside a text: it reads from left to right whatever the text does.
  func own(id: String) -> String {
    let shown = VisibleText.oneLine(id)
    return isArabic ? Isolation.leftToRight(shown) : shown
  }

  /// A text that takes no more than so many cells; what was cut off shows.
  func cut(_ text: String, to columns: Int) -> String {
    CellWidth.cut(text, to: columns, ellipsis: session.isASCII ? "..." : "…")
  }

  /// A text in rows of so many cells.
  func wrapped(_ text: String, _ width: Int) -> [String] {
    CellWidth.wrap(text, to: max(1, width))
  }

  private func padded(_ row: Frame.Row, _ width: Int) -> [Frame.Piece] {
    let cut = cutPieces(row, width)
    let gap = width - CellWidth.of(cut.map(\.text).joined())
    return gap > 0 ? cut + [Frame.Piece(String(repeating: " ", count: gap))] : cut
  }

  func cutPieces(_ row: Frame.Row, _ width: Int) -> [Frame.Piece] {
    var left = width
    return row.pieces.compactMap { piece in
      guard left > 0 else { return nil }
      let text = cut(piece.text, to: left)
      left -= CellWidth.of(text)
      return Frame.Piece(text, piece.style)
    }
  }
}

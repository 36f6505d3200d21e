/// Which words a block of a file stands in: the hash of its text. It is computed, never stored with
/// the block, and says nothing about what came before.
package struct Revision: Sendable, Hashable, CustomStringConvertible {
  /// 64 hexadecimal digits, or `absent`.
  package let description: String

  /// - Parameter hash: SHA-256 of the block's text in lower case hexadecimal.
  package init(hash: String) {
    description = hash
  }

  /// There is no such block.
  package static let absent = Revision(hash: "absent")
}

/// A block as it stands, in one reading: what it says and which revision that is.
package struct Snapshot: Sendable {
  package let target: ChangeTarget
  package let revision: Revision
  /// The block's text as in the file, without its indentation; nil where there is none.
  package let text: String?
  package let content: Change.Content

  package init(
    target: ChangeTarget, revision: Revision, text: String?, content: Change.Content
  ) {
    self.target = target
    self.revision = revision
    self.text = text
    self.content = content
  }
}

/// Two people changed the same block: what both started from, what stands there now, and what was to
/// be saved. Nothing has been overwritten.
package struct Conflict: Sendable {
  /// One of the three.
  package struct Version: Sendable, Hashable {
    package let revision: Revision
    /// The block's text; nil where there is no block.
    package let text: String?
    /// A few words on what it says.
    package let summary: String
    /// Who wrote it and when, if a journal knows.
    package let by: String?
    package let at: String?

    package init(
      revision: Revision, text: String?, summary: String, by: String? = nil, at: String? = nil
    ) {
      self.revision = revision
      self.text = text
      self.summary = summary
      self.by = by
      self.at = at
    }
  }

  package let target: ChangeTarget
  /// nil where nobody remembers it.
  package let base: Version?
  package let theirs: Version
  package let mine: Version

  package init(target: ChangeTarget, base: Version?, theirs: Version, mine: Version) {
    self.target = target
    self.base = base
    self.theirs = theirs
    self.mine = mine
  }
}

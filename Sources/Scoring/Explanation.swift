package import Diagnostics

/// How a number came about: a tree from the figure down to items, answers and evidence.
///
/// `assay explain` prints it. It is told in English, as all output of the command line is.
package struct Explanation: Sendable {
  /// What is explained: `DS1 Define and Manage Service Levels`.
  package let subject: String
  /// The result as it is shown: `2.30`, `3 of 5 met`, `not assessed`.
  package let result: String
  /// The rule that made it, with its source.
  package let rule: String?
  /// The calculation with its values.
  package let formula: String?
  /// Who judged, when, and on what evidence.
  package let facts: [String]
  /// Where the answer stands.
  package let place: Place?
  package let parts: [Explanation]

  package init(
    subject: String, result: String, rule: String? = nil, formula: String? = nil,
    facts: [String] = [], place: Place? = nil, parts: [Explanation] = []
  ) {
    self.subject = subject
    self.result = result
    self.rule = rule
    self.formula = formula
    self.facts = facts
    self.place = place
    self.parts = parts
  }

  /// The same under another name.
  func named(_ subject: String) -> Explanation {
    Explanation(
      subject: subject, result: result, rule: rule, formula: formula, facts: facts, place: place,
      parts: parts)
  }
}

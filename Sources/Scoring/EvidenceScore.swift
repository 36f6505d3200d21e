package import Assessments
internal import Checklists

/// Coverage, strength and age of evidence: told beside ratings, never changing one.
///
/// Strength follows the kind of evidence: a statement is weaker than a document, a document than a
/// record, a record than what was observed or tested (ISO 19011, A.5 to A.7, on collecting and
/// verifying information). An answer is as strong as its strongest piece that supports it.
package struct EvidenceScore: Sendable {
  /// Rated answers that at least one piece of evidence supports, in full or in part, of all rated
  /// answers.
  package let coverage: Coverage
  /// Rated answers by the strength of their strongest supporting piece: index 0 none, 1 statement,
  /// 2 document, 3 record, 4 observed or tested.
  package let strengths: [Int]
  /// Rated answers of which a piece contradicts the rating.
  package let contradicted: [String]
  /// Rated answers whose evidence is all older than the assessed period.
  package let outdated: [String]
  /// Rated answers without any evidence, not even one that contradicts.
  package let missing: [String]

  package init(_ items: [ItemScore], in assessment: Assessment) {
    var strengths = [0, 0, 0, 0, 0]
    var contradicted: [String] = []
    var outdated: [String] = []
    var missing: [String] = []
    var rated = 0
    for item in items where item.segment.isRated {
      rated += 1
      let found = Linked(item.answer?.evidence ?? [], in: assessment)
      strengths[found.strength] += 1
      if found.count == 0 { missing.append(item.item.id) }
      if found.isContradicted { contradicted.append(item.item.id) }
      if found.count > 0, found.isOld { outdated.append(item.item.id) }
    }
    coverage = Coverage(rated - strengths[0], of: rated)
    self.strengths = strengths
    self.contradicted = contradicted
    self.outdated = outdated
    self.missing = missing
  }

  /// What several parts come to together, in their order.
  package init(sum parts: some Sequence<EvidenceScore>) {
    var coverage = Coverage(0, of: 0)
    var strengths = [0, 0, 0, 0, 0]
    var contradicted: [String] = []
    var outdated: [String] = []
    var missing: [String] = []
    for part in parts {
      coverage = Coverage(
        coverage.count + part.coverage.count, of: coverage.of + part.coverage.of)
      for strength in strengths.indices { strengths[strength] += part.strengths[strength] }
      contradicted += part.contradicted
      outdated += part.outdated
      missing += part.missing
    }
    self.coverage = coverage
    self.strengths = strengths
    self.contradicted = contradicted
    self.outdated = outdated
    self.missing = missing
  }

  /// The registered evidence of one answer.
  private struct Linked {
    var count = 0
    /// Of the strongest piece that supports the rating, in full or in part; 0 without any.
    var strength = 0
    var isContradicted = false
    /// Whether all of it is older than the assessed period.
    var isOld = true

    init(_ links: [EvidenceLink], in assessment: Assessment) {
      for link in links {
        guard let position = assessment.evidencePosition(link.id) else { continue }
        count += 1
        if link.stance == .contradicts {
          isContradicted = true
        } else {
          strength = max(strength, assessment.evidence[position].kind.strength)
        }
        isOld = isOld && assessment.evidence[position].isOlder(than: assessment.period)
      }
    }
  }
}

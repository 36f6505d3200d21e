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
    let register = Dictionary(
      assessment.evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var strengths = [0, 0, 0, 0, 0]
    var contradicted: [String] = []
    var outdated: [String] = []
    var missing: [String] = []
    let rated = items.filter(\.segment.isRated)
    for item in rated {
      let links = (item.answer?.evidence ?? []).compactMap { link in
        register[link.id].map { (link.stance, $0) }
      }
      let supporting = links.filter { $0.0 != .contradicts }.map(\.1)
      strengths[supporting.map(\.kind.strength).max() ?? 0] += 1
      if links.isEmpty { missing.append(item.item.id) }
      if links.contains(where: { $0.0 == .contradicts }) { contradicted.append(item.item.id) }
      if !links.isEmpty, links.allSatisfy({ $0.1.isOlder(than: assessment.period) }) {
        outdated.append(item.item.id)
      }
    }
    coverage = Coverage(rated.count - strengths[0], of: rated.count)
    self.strengths = strengths
    self.contradicted = contradicted
    self.outdated = outdated
    self.missing = missing
  }
}

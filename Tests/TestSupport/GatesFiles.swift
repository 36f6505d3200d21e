/// The files of a small checklist with gates, and of an assessment of a unit against it.
package enum GatesFiles {
  /// - Parameter items: each with its type (`activity`, `entry`, `exit`) and its text.
  package static func checklist(_ items: [(id: String, type: String, text: String)]) -> String {
    let rows = items.map {
      "      - id: \"\($0.id)\"\n        type: \($0.type)\n        text: \($0.text)\n"
    }
    return head + rows.joined()
  }

  private static let head = """
    id: "gates"
    kind: gates
    title: Gates
    edition: "1"
    revision: "1"
    publisher: Test
    licence-note: Own words
    languages: [en]
    source: Test
    confidence: High
    scale: "met-partly-unmet"
    scoring:
      model: gates
      satisfied-by: "met"
      partly-by: "partly"
      kappa: "0.62"
    sections:
      - id: "G"
        title: First
        items:

    """

  /// - Parameter team: the ids of its assessors.
  package static func assessment(team: [String]) -> String {
    let members = team.map { "  \"\($0)\":\n    role: assessor\n    position: Auditor \($0)\n" }
    return """
      title: Audit 2025
      unit:
        id: "unit"
        name: A unit
      type: internal-audit
      state: draft
      period:
        from: "2025-01-01"
        to: "2025-12-31"
      team:
      \(members.joined())criteria:
        - checklist: "gates"
          edition: "1"
          revision: "1"

      """
  }
}

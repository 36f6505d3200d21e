internal import Checklists
internal import Diagnostics
internal import LocatedYAML
internal import Text

/// Attributes: with levels for maturity, with a level and outcomes for capability.
extension ChecklistDecoder {
  func attribute(_ node: YAMLNode) -> Checklist.Attribute? {
    guard
      let fields = Fields(node, "the attribute", keys: Self.attributeKeys.known, problems: problems)
    else { return nil }
    let id = fields.identifier("id") ?? ""
    let title = fields.localized("title") ?? LocalizedText([:])
    let levels = fields.list("levels").compactMap { node -> (ExactDecimal, LocalizedText)? in
      guard
        let level = Fields(
          node, "the level of '\(id)'", keys: Self.levelKeys.known, problems: problems)
      else { return nil }
      let value = level.decimal("level")
      let text = level.localized("text")
      guard let value, let text else { return nil }
      return (value, text)
    }
    return Checklist.Attribute(
      id: id, title: title, levels: levels,
      capabilityLevel: fields.has("capability-level") ? fields.whole("capability-level") : nil,
      outcomes: fields.list("outcomes").compactMap { outcome($0, of: id) },
      place: fields.place(of: "id"))
  }

  private func outcome(_ node: YAMLNode, of attribute: String) -> Checklist.Attribute.Outcome? {
    guard
      let fields = Fields(
        node, "the outcome of '\(attribute)'", keys: Self.outcomeKeys.known, problems: problems)
    else { return nil }
    let id = fields.identifier("id")
    let text = fields.localized("text")
    guard let id, let text else { return nil }
    return Checklist.Attribute.Outcome(id: id, text: text)
  }
}

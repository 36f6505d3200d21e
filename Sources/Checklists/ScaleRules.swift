package import Diagnostics

/// What must hold within a scale.
package enum ScaleRules {
  package static func check(_ scale: Scale) -> [Diagnostic] {
    bounds(scale) + refinement(scale) + range(scale) + names(scale)
  }

  /// The upper bounds rise from the lowest rating to the highest.
  private static func bounds(_ scale: Scale) -> [Diagnostic] {
    [scale.ratings, scale.refinement].flatMap { ratings -> [Diagnostic] in
      let bounds = ratings.compactMap(\.upTo)
      guard zip(bounds, bounds.dropFirst()).contains(where: { $0 >= $1 }) else { return [] }
      return [
        Diagnostic(
          .badScale, at: scale.place, "the bounds of scale '\(scale.id)' do not rise",
          help: "order the ratings from lowest to highest")
      ]
    }
  }

  private static func refinement(_ scale: Scale) -> [Diagnostic] {
    let known = scale.ratings.map(\.id)
    return scale.refinement.filter { !known.contains($0.coarse ?? "") }.map {
      Diagnostic(
        .badScale, at: scale.place,
        "refinement '\($0.id)' is part of '\($0.coarse ?? "")', which is not a rating")
    }
  }

  private static func range(_ scale: Scale) -> [Diagnostic] {
    guard let range = scale.range else { return [] }
    var found: [Diagnostic] = []
    if range.step.units <= 0 || range.minimum >= range.maximum {
      found.append(
        Diagnostic(
          .badScale, at: scale.place,
          "scale '\(scale.id)' runs from \(range.minimum) to \(range.maximum) in steps of \(range.step)"
        ))
    }
    for level in range.levels where level.value < range.minimum || level.value > range.maximum {
      found.append(
        Diagnostic(
          .badScale, at: scale.place, "level \(level.value) lies outside scale '\(scale.id)'"))
    }
    return found
  }

  private static func names(_ scale: Scale) -> [Diagnostic] {
    let ids = (scale.ratings + scale.refinement).map(\.id)
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    return repeated.map {
      Diagnostic(
        .duplicateIdentifier, at: scale.place, "rating '\($0)' stands twice in scale '\(scale.id)'",
        help: "give one of the two an id of its own")
    }
  }
}

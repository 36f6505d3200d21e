package import Diagnostics

/// The checklists that come with Assay. Nobody else's may take their ids: an assessment names its
/// criteria by id, and readers rely on what stands behind it.
///
/// `docs/decisions/0011-shipped-is-what-the-library-says.md` tells how far this reaches.
package enum ShippedChecklists {
  /// In the order of `checklists/shipped.yaml`, which a test holds against this list.
  package static let ids = ["cobit-4.1-maturity", "iso20000-1-2011", "oman-itsdf-2020"]

  package static func check(_ checklist: Checklist) -> [Diagnostic] {
    guard checklist.origin == .thirdParty, ids.contains(checklist.id) else { return [] }
    return [
      Diagnostic(
        .shippedIdentifier, at: checklist.place,
        "'\(checklist.id)' is the id of a checklist that comes with assay, and this library does not come with it",
        help: "choose another id; a copy of the library that comes with assay holds shipped.yaml")
    ]
  }
}

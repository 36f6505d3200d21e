package import Diagnostics

/// The checklists that come with Assay. Nobody else's may take their ids: an assessment names its
/// criteria by id, and readers rely on what stands behind it.
///
/// `docs/decisions/0011-shipped-is-what-the-library-says.md` tells how far this reaches.
package enum ShippedChecklists {
  /// In the order of `checklists/shipped.yaml`, which a test holds against this list.
  package static let ids = [
    "certification-scope",
    "cobit-4.1-maturity",
    "customer-agreements",
    "iso20000-1-2011",
    "iso20000-1-2018",
    "iso20000-1-2018-amd1",
    "it-governance-38500",
    "itil-process-maturity",
    "itil-v2-service-delivery",
    "new-service-plan",
    "oman-itsdf-2020",
    "process-capability",
    "process-capability-33020",
    "process-performance",
    "service-management-office",
    "service-reports",
    "sla-content",
    "sms-automation",
    "sms-planning",
    "supplier-contract",
    "where-are-we-now",
  ]

  package static func check(_ checklist: Checklist) -> [Diagnostic] {
    guard checklist.origin == .thirdParty, ids.contains(checklist.id) else { return [] }
    return [
      Diagnostic(
        .shippedIdentifier, at: checklist.place,
        "'\(checklist.id)' is the id of a checklist that comes with assay, and this library does not come with it",
        help:
          "give the checklist an id of its own; a whole copy of the library that comes with assay brings its own list"
      )
    ]
  }
}

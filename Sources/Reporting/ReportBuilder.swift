package import GapAnalysis
package import Text

/// Makes the report of one assessment: the last step before a format.
///
/// Each section is a file of its own with one function from the context to a section, or nil when
/// there is nothing to say; the list below is their order.
package enum ReportBuilder {
  package static func report(
    on analysis: AssessmentAnalysis, language: Language, digits: Digits, version: String,
    asOf: CalendarDate
  ) -> Report {
    let context = ReportContext(
      analysis: analysis, wording: Wording(language: language, digits: digits), version: version,
      asOf: asOf)
    let makers: [(ReportContext) -> [Report.Section]] = [
      SummarySection.make, ScopeSection.make, ConformitySection.make, GatesSection.make,
      MaturitySection.make, CapabilitySection.make, InventorySection.make, RulesSection.make,
      GapSection.make, ChangeSection.make, FollowUpSection.make, FindingsSection.make,
      EvidenceSection.make, OpenSection.make, DisputesSection.make, ItemsSection.make,
      SamplesSection.make, MethodSection.make,
    ]
    return FrontMatter.report(context, sections: makers.flatMap { $0(context) })
  }
}

/// What every section is made from.
struct ReportContext {
  let analysis: AssessmentAnalysis
  let wording: Wording
  let version: String
  /// The day on which the report is made: tells what is overdue.
  let asOf: CalendarDate
}

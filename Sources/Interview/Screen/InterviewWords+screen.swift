internal import Assessments
internal import Text

/// Words for what an answer, a finding or a piece of evidence may be.
extension InterviewWords {
  func role(_ role: TeamRole) -> String {
    switch role {
    case .leadAssessor: say(.roleLeadAssessor)
    case .assessor: say(.roleAssessor)
    case .respondent: say(.roleRespondent)
    case .processOwner: say(.roleProcessOwner)
    case .reviewer: say(.roleReviewer)
    case .approver: say(.roleApprover)
    }
  }

  func stance(_ stance: EvidenceLink.Stance) -> String {
    switch stance {
    case .supports: say(.screenSupports)
    case .contradicts: say(.screenContradicts)
    case .partial: say(.screenPartial)
    }
  }

  func kind(_ kind: Evidence.Kind) -> String {
    switch kind {
    case .statement: say(.screenKindStatement)
    case .document: say(.screenKindDocument)
    case .record: say(.screenKindRecord)
    case .observation: say(.screenKindObservation)
    case .test: say(.screenKindTest)
    }
  }

  func kind(_ kind: Finding.Kind) -> String {
    switch kind {
    case .nonconformity: say(.screenNonconformity)
    case .opportunity: say(.screenOpportunity)
    case .strength: say(.screenStrength)
    case .conformity: say(.screenConformity)
    }
  }

  func outcome(_ outcome: FollowUp.Outcome) -> String {
    switch outcome {
    case .effective: say(.screenOutcomeEffective)
    case .ineffective: say(.screenOutcomeIneffective)
    case .overdue: say(.screenOutcomeOverdue)
    case .riskAccepted: say(.screenOutcomeAccepted)
    case .notFollowedUp: say(.screenOutcomeNone)
    }
  }
}

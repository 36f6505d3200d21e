internal import Assessments
internal import Text

extension Assessment.Kind {
  var message: Message {
    switch self {
    case .selfAssessment: .kindSelfAssessment
    case .internalAudit: .kindInternalAudit
    case .gapAnalysis: .kindGapAnalysis
    case .externalAssessment: .kindExternalAssessment
    }
  }
}

extension Assessment.State {
  var message: Message {
    switch self {
    case .draft: .stateDraft
    case .inReview: .stateInReview
    case .returned: .stateReturned
    case .reviewed: .stateReviewed
    case .sentForAccuracy: .stateSentForAccuracy
    case .agreed: .stateAgreed
    case .agreedToDisagree: .stateAgreedToDisagree
    case .approved: .stateApproved
    case .superseded: .stateSuperseded
    }
  }
}

extension TeamRole {
  var message: Message {
    switch self {
    case .leadAssessor: .roleLeadAssessor
    case .assessor: .roleAssessor
    case .respondent: .roleRespondent
    case .processOwner: .roleProcessOwner
    case .reviewer: .roleReviewer
    case .approver: .roleApprover
    }
  }
}

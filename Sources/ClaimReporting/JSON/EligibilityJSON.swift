import DryNeedlingKit
import LocatedJSON

/// The whole decision on coverage, as members of a claim.
extension ClaimJSON {
  func eligibility(_ decision: EligibilityDecision, into json: inout JSONWriter) {
    json.beginObject()
    json.key("coverage")
    json.string(decision.coverage.rawValue)
    policy(decision.policy, into: &json)
    json.key("visits")
    visits(decision.visits, into: &json)
    json.key("requirements")
    json.beginArray()
    for requirement in decision.requirements { self.requirement(requirement, into: &json) }
    json.endArray()
    json.key("passedOver")
    json.beginArray()
    for other in decision.passedOver {
      json.beginObject()
      json.key("policy")
      json.string(other.policyID)
      json.key("reason")
      json.string(wording.shown(other.reason, at: nil))
      json.endObject()
    }
    json.endArray()
    json.key("denial")
    Self.denial(decision.denial, into: &json)
    json.key("conflicts")
    conflicts(decision.conflicts, into: &json)
    json.key("forecast")
    json.beginArray()
    for milestone in decision.milestones { self.milestone(milestone, into: &json) }
    json.endArray()
    json.key("lastFilingDay")
    json.date(decision.lastFilingDay)
    json.key("patient")
    patient(decision, into: &json)
    json.key("questionsForPayer")
    json.strings(decision.questionsForPayer)
    json.endObject()
  }

  /// The policy and the period that decided.
  private func policy(_ policy: PolicyReference?, into json: inout JSONWriter) {
    json.key("policy")
    json.optional(policy?.id)
    json.key("policyPayer")
    json.optional(policy?.payerName)
    json.key("policyFrom")
    json.date(policy?.effective.firstDay)
    json.key("policyThrough")
    json.date(policy?.effective.lastDay)
    json.key("position")
    json.optional(policy?.position.rawValue)
    json.key("policyConfidence")
    json.optional(policy?.confidence.rawValue)
    json.key("policySources")
    json.strings(policy?.citations.map(\.id) ?? [])
    json.key("policyRemark")
    json.optional(policy.flatMap { $0.remark.isEmpty ? nil : $0.remark })
  }

  private func visits(_ allowance: VisitAllowance?, into json: inout JSONWriter) {
    guard let allowance else {
      json.null()
      return
    }
    json.beginObject()
    json.key("session")
    json.integer(allowance.session)
    json.key("used")
    json.integer(allowance.used)
    json.key("left")
    json.integer(allowance.remaining)
    json.key("reopens")
    json.date(allowance.reopens)
    json.key("windowStart")
    json.date(allowance.windowStart)
    json.key("historyIsComplete")
    json.boolean(allowance.isHistoryComplete)
    json.endObject()
  }

  private func requirement(_ requirement: EligibilityRequirement, into json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.string(requirement.kind.rawValue)
    json.key("state")
    json.string(requirement.state.rawValue)
    json.key("explanation")
    json.string(wording.shown(requirement.explanation, at: nil))
    json.key("missing")
    json.strings(requirement.missing.map(\.name))
    json.key("sources")
    json.strings(requirement.citations.map(\.id))
    json.endObject()
  }

  private func milestone(_ milestone: VisitMilestone, into json: inout JSONWriter) {
    json.beginObject()
    json.key("session")
    json.integer(milestone.session)
    json.key("lastSession")
    json.optional(milestone.lastSession)
    json.key("coverage")
    json.string(milestone.coverage.rawValue)
    json.key("modifier")
    json.optional(milestone.modifier?.description)
    json.key("needsImprovement")
    json.boolean(milestone.needsImprovement)
    json.key("needsAuthorization")
    json.boolean(milestone.needsAuthorization)
    json.key("notBefore")
    json.date(milestone.reopens)
    json.key("summary")
    json.string(milestone.summary)
    json.endObject()
  }

  private func patient(_ decision: EligibilityDecision, into json: inout JSONWriter) {
    let side = decision.dutiesToPatient
    json.beginObject()
    json.key("explanation")
    json.string(decision.explanationForPatient)
    json.key("notice")
    json.optional(side.notice)
    json.key("goodFaithEstimateOwed")
    json.boolean(side.isEstimateOwed)
    json.key("superbillUseful")
    json.boolean(side.isSuperbillUseful)
    json.endObject()
  }

  func conflicts(_ conflicts: [SourceConflict], into json: inout JSONWriter) {
    json.beginArray()
    for conflict in conflicts {
      json.beginObject()
      json.key("id")
      json.string(conflict.id)
      json.key("explanation")
      json.string(conflict.explanation)
      json.endObject()
    }
    json.endArray()
  }
}

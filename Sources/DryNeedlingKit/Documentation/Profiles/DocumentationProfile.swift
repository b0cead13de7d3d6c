/// What a note is asked for by somebody: a guide, a payer, a state's law, or a vendor.
///
/// Profiles are data of the same files as policies (the key `documentation`), built-in or a vendor's
/// overlay; a profile of an overlay takes the place of one with the same id.
public struct DocumentationProfile: Sendable, Hashable, Identifiable {
  /// Stable id: `baseline`, `medicare`.
  public let id: String
  /// What it is, for people.
  public let title: String
  /// When it is asked for.
  public let conditions: Conditions
  /// Days of service it holds for.
  public let effective: EffectivePeriod
  /// What it asks for, in its order.
  public let requirements: [ElementRequirement]

  /// When a profile is asked for; an empty list is no condition.
  public struct Conditions: Sendable, Hashable {
    /// Needling codes that are billed, or that the muscles on record call for.
    public let procedures: [ProcedureCode]
    /// Kinds of payer.
    public let payerKinds: [PayerKind]
    /// Ids of payer policies.
    public let policyIDs: [PayerPolicy.ID]
    /// States where the service is given.
    public let states: [USState]
    /// Professions that needle.
    public let professions: [Profession]
  }

  /// On whose authority it asks.
  public var authority: Authority {
    if !conditions.states.isEmpty { return .state }
    return conditions.policyIDs.isEmpty && conditions.payerKinds.isEmpty ? .practice : .payer
  }

  /// On whose authority a profile asks.
  @nonexhaustive
  public enum Authority: String, Sendable, Hashable, CaseIterable {
    /// Billing guides and good practice.
    case practice
    /// A payer's policy.
    case payer
    /// Law of the state.
    case state
  }
}

/// One element that a profile asks for.
public struct ElementRequirement: Sendable, Hashable {
  /// The element.
  public let element: DocumentationElement
  /// Whether the profile counts it as missing, or only advises it.
  public let strength: Strength
  /// Why it is asked for, in plain words; empty when the element says it all.
  public let reason: String
  /// What shows it.
  public let acceptedEvidence: [EvidenceKind]
  /// The session from which it is asked for, counted from 1; nil for all. Where the number of the
  /// session is not known, it is not asked for.
  public let fromSession: Int?
  /// Where it comes from, the weightiest first.
  public let sources: PolicySources
  /// How sure we are of it.
  public let confidence: Confidence

  /// How strongly an element is asked for. No case will be added.
  public enum Strength: String, Sendable, Hashable, CaseIterable {
    /// What lacks it is not documented.
    case required
    /// It is advised.
    case recommended
  }

  /// What can show an element.
  @nonexhaustive
  public enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
    /// A field of the encounter.
    case fact
    /// The words of a note.
    case note
  }
}

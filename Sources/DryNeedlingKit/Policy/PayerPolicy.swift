/// What one payer pays for dry needling, period by period.
///
/// Built-in policies and a vendor's overlays are the same data. A published period is never edited:
/// it is closed and a new one added, so that a claim is always judged by what held on its day.
public struct PayerPolicy: Sendable, Hashable, Identifiable {
  /// Stable id: `bcbs-al`.
  public let id: String
  /// Name of the payer, for people.
  public let payerName: String
  /// How to recognise the payer on a claim.
  package let recognition: PayerRecognition
  /// States whose plans or law it is about; empty when it holds everywhere.
  public let states: [USState]
  /// Periods in the order of their dates; they do not overlap.
  public let periods: [PolicyPeriod]
}

/// How to recognise a payer on a claim.
///
/// An electronic identifier is a routing address that clearinghouses change and that may carry
/// several lines of business, so identifier, name and kind are compared together.
package struct PayerRecognition: Sendable, Hashable {
  /// Kinds of payer it may be; empty when any.
  package var kinds: [PayerKind] = []
  /// Electronic identifiers with the days on which they were in use.
  package var identifiers: [Identifier] = []
  /// Names and their variants, in any letter case, also within a longer name.
  package var names: [String] = []
  /// Names that count only as the whole of a name: `Medicare`, which stands in the names of many
  /// other plans.
  package var exactNames: [String] = []
  /// Whether the kind alone decides, as with Original Medicare.
  package var byKindAlone = false
  /// Whether it is used only when a caller names it, never by recognition.
  package var onlyByName = false

  /// An electronic payer identifier.
  package struct Identifier: Sendable, Hashable {
    /// The identifier as routed.
    package let text: String
    /// Days on which it was in use.
    package let period: EffectivePeriod
  }
}

/// A payer's position on dry needling for a period.
@nonexhaustive
public enum CoveragePosition: String, Sendable, Hashable, CaseIterable {
  /// Covered.
  case covered
  /// Covered when the conditions hold.
  case conditional
  /// Held to be experimental or investigational: not paid.
  case investigational
  /// Not covered.
  case notCovered = "not-covered"
  /// Held to be not medically necessary: not paid.
  case notMedicallyNecessary = "not-medically-necessary"
  /// A law that leaves the payer free.
  case noMandate = "no-mandate"
  /// No source tells.
  case unknown
}

/// What a payer's policy says for a period.
public struct PolicyPeriod: Sendable, Hashable {
  /// Days of service it holds for.
  public internal(set) var effective: EffectivePeriod
  /// The position.
  public let position: CoveragePosition
  /// Whether it names the least that is paid for, as a Medicare Advantage plan must pay for what
  /// Original Medicare does and may pay for more: what is not met then leaves the answer open.
  public let mayPayMore: Bool
  /// Diagnoses it accepts and refuses; nil when it does not say.
  package let diagnoses: DiagnosisCondition?
  /// Least duration of the complaint in weeks; nil when it does not say.
  public let minimumWeeks: Int?
  /// Causes of pain it refuses.
  public let refusedCauses: [PainCause]
  /// Who may render the service; nil when it does not say.
  package let providers: ProviderCondition?
  /// Places of service it refuses.
  public let refusedPlaces: [PlaceOfService]
  /// Whether more than one session a day is refused.
  public let oneSessionADay: Bool
  /// Visit limits, the tightest first.
  public let visitLimits: [VisitLimit]
  /// Prior authorisation.
  public let priorAuthorization: PolicyRequirement
  /// Referral or order by a physician.
  public let referral: PolicyRequirement
  /// Conditions that only the record can show, in words.
  public let attestations: [Attestation]
  /// Modifiers it wants or does not want on a needling line.
  public let modifiers: [PolicyModifier]
  /// How a denial under it is likely to look; nil when no source tells.
  public let denial: DenialForecast?
  /// Time from the date of service within which a claim must be filed; nil when no source tells.
  public let timelyFiling: FilingTime?
  /// What the patient must be told beforehand; nil when no source tells.
  public let notice: String?
  /// Where it comes from, the weightiest first.
  public let sources: PolicySources
  /// How sure we are of it.
  public let confidence: Confidence
  /// What a reader should know besides; empty when nothing.
  public let remark: String
}

/// How long after the date of service a claim can be filed.
@nonexhaustive
public enum FilingTime: Sendable, Hashable {
  /// So many days: the last is that many after the date of service.
  case days(Int)
  /// So many calendar years, however many days they have (ADM-01): the last day is the same day of
  /// the year, and of a service on 29 February the 28th where that year has no 29th.
  case calendarYears(Int)

  /// The last day to file a claim of services on `date`.
  public func lastDay(from date: CalendarDate) -> CalendarDate? {
    switch self {
    case .days(let days): return date.adding(days: days)
    case .calendarYears(let years):
      let (year, month, day) = date.components
      return CalendarDate(year: year + years, month: month, day: day)
        ?? CalendarDate(year: year + years, month: month, day: day - 1)
    }
  }
}

/// Diagnoses a policy accepts and refuses, by date of service.
package struct DiagnosisCondition: Sendable, Hashable {
  /// Codes or categories that meet the condition.
  package let accepted: [DatedCategory]
  /// Codes or categories that no source settles: the answer stays open.
  package let unsettled: [DatedCategory]
  /// Codes or categories that are refused by name.
  package let refused: [DatedCategory]
  /// Whether a code in none of the lists is refused; otherwise it leaves the answer open.
  package let refusesOthers: Bool
  /// Codes or categories that, anywhere on the claim, point at a cause the policy refuses.
  package let pointingAtCause: [DatedCategory]

  /// A code or category on certain days.
  package struct DatedCategory: Sendable, Hashable {
    /// The code; everything below it is meant too.
    package let category: DiagnosisCode
    /// Days of service on which it counts.
    package let period: EffectivePeriod
  }
}

/// Who may render the service.
package struct ProviderCondition: Sendable, Hashable {
  /// Professions accepted as they are.
  package let accepted: [Profession]
  /// Professions accepted with an acupuncture degree and licence.
  package let acceptedWithAcupunctureCredentials: [Profession]
  /// Professions refused.
  package let refused: [Profession]
  /// Whether anybody else is accepted as auxiliary personnel with acupuncture degree and licence
  /// under the supervision of an accepted profession.
  package let acceptsAuxiliaryPersonnel: Bool
}

/// Whether a policy asks for something.
@nonexhaustive
public enum PolicyRequirement: Sendable, Hashable {
  /// It does.
  case required
  /// It does from this session on, counted from 1.
  case requiredFrom(session: Int)
  /// It does not.
  case notRequired
  /// No source tells.
  case unknown
}

/// A condition that only the record can show.
public struct Attestation: Sendable, Hashable {
  /// Stable id within the policy: `conservative-care-failed`.
  public let id: String
  /// What must be shown, in plain words.
  public let text: String
}

/// A modifier a policy wants or does not want on a needling line.
public struct PolicyModifier: Sendable, Hashable {
  /// The modifier.
  public let modifier: Modifier
  /// Whether it is wanted.
  public let isWanted: Bool
  /// Why, in plain words.
  public let reason: String
}

/// How many sessions a policy pays for.
public struct VisitLimit: Sendable, Hashable {
  /// Sessions paid for without more.
  public let sessions: Int
  /// The window in which they are counted.
  public let window: Window
  /// What counts against the limit.
  public let counts: [VisitKind]
  /// Further sessions and what they need; nil when there are none.
  public let continuation: Continuation?

  /// The window of a visit limit.
  @nonexhaustive
  public enum Window: Sendable, Hashable {
    /// This many days from the first session, which is day 1.
    case days(Int)
    /// From the first session until eleven full months after its month have passed (NCD-04).
    case elevenFullMonths
    /// January through December.
    case calendarYear
    /// No window: as long as the condition is treated.
    case episode
  }

  /// Sessions beyond the limit.
  public struct Continuation: Sendable, Hashable {
    /// How many more.
    public let sessions: Int
    /// Whether documented improvement is needed.
    public let needsImprovement: Bool
    /// Whether authorisation is needed.
    public let needsAuthorization: Bool
    /// The modifier that attests it; nil when none.
    public let modifier: Modifier?
  }
}

/// The sources of a policy or of a state's law: facts of the kit by id, and documents of its own.
public struct PolicySources: Sendable, Hashable {
  /// Ids of facts and documents, the weightiest first, and then of the disagreements of sources that
  /// it takes a side in.
  public let ids: [String]
  /// Documents that the policy file describes itself.
  let documents: [Citation]

  /// The citations, in the order of ``ids``.
  public var citations: [Citation] {
    ids.compactMap { id in documents.first { $0.id == id } ?? Citation(id: id) }
  }

  /// The disagreements of sources among ``ids``: `CON-14`.
  public var conflicts: [SourceConflict] { ids.compactMap(SourceConflict.known) }
}

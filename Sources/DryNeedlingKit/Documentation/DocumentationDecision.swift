/// Whether what is documented supports the needling: which elements are there, with the words or
/// fields that show them, and what to write where they are not.
///
/// The decision rests on the fields of the encounter and on its notes. Where there is neither, every
/// element is undetermined: that a note was not sent along says nothing about it.
public struct DocumentationDecision: Sendable, Hashable {
  let review: DocumentationReview

  /// What the decision rests on.
  public var basis: Basis { review.basis }

  /// What a decision on documentation rests on.
  @nonexhaustive
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Neither notes nor fields of the record.
    case nothing
    /// Fields alone.
    case facts
    /// Remarks on a claim, and fields where there are some: what they leave out is not missing.
    case remarks
    /// Notes of the visit, and fields where there are some.
    case notes
  }

  /// The profiles that were asked for, the most general first; empty when there is no needling.
  public var profiles: [DocumentationProfile] { review.profiles }

  /// The elements that the profiles ask for, each once, in the order of ``DocumentationElement``.
  public var elements: [ElementDecision] { review.elements }

  /// Elements that some profile requires.
  public var requiredCount: Int { elements.count(where: \.isRequired) }

  /// Required elements that are documented.
  public var requiredDocumentedCount: Int {
    elements.count { $0.isRequired && $0.isDocumented }
  }

  /// The five parts of informed consent (T-07).
  public var consentParts: [ConsentPartDecision] { review.consentParts }

  /// Contraindications and precautions that are on record for the patient or ruled out.
  public var safety: [SafetyDecision] { review.safety }

  /// Phrases too vague to support a claim.
  public var vaguePhrases: [VagueQuote] { review.vaguePhrases }

  /// Headings for an addendum, for required elements first: what to fill in, never an answer. An
  /// addendum is written by who treated, from what is remembered or recorded elsewhere.
  public var addendumHeadings: [String] {
    let open = elements.filter { !$0.isDocumented }
    return (open.filter(\.isRequired) + open.filter { !$0.isRequired }).map(\.id.heading)
  }
}

/// One element of documentation and how it stands.
public struct ElementDecision: Sendable, Hashable, Identifiable {
  /// Which element.
  public let id: DocumentationElement
  /// How it stands.
  public let state: DocumentationState
  /// Whether a profile requires it, rather than only advising it.
  public let isRequired: Bool
  /// What shows the state, fields first.
  public let evidence: [DocumentationEvidence]
  /// The number, code or word that a note gives; nil where there is none.
  public let value: DocumentedValue?
  /// Who asks for it, the most general first.
  public let requests: [ElementRequest]

  /// Whether it is documented; for some elements that there was none is an answer too.
  public var isDocumented: Bool { state.documents(id) }

  /// What to write; empty when it is documented.
  public var advice: String { isDocumented ? "" : id.heading }
}

/// Who asks for an element.
public struct ElementRequest: Sendable, Hashable {
  /// Id of the profile.
  public let profileID: DocumentationProfile.ID
  /// What the profile says of it.
  public let requirement: ElementRequirement
}

/// Something that shows how an element stands.
@nonexhaustive
public enum DocumentationEvidence: Sendable, Hashable {
  /// A field of the encounter.
  case fact(Fact)
  /// Words of a note.
  case note(NoteQuote)
}

/// A part of informed consent and how it stands.
public struct ConsentPartDecision: Sendable, Hashable, Identifiable {
  /// Which part.
  public let id: ConsentPart
  /// How it stands; absent where a note tells of consent and not of this part.
  public let state: DocumentationState
  /// The words that show it.
  public let quote: NoteQuote?
}

/// A contraindication or precaution and what is on record of it.
public struct SafetyDecision: Sendable, Hashable, Identifiable {
  /// Which one.
  public let id: SafetyItem
  /// Present or negated.
  public let state: DocumentationState
  /// What shows it.
  public let evidence: [DocumentationEvidence]
  /// Whether the record says why needling was right in spite of it.
  public let hasReasoning: Bool
}

/// A phrase too vague to support a claim.
public struct VagueQuote: Sendable, Hashable {
  /// The words.
  public let quote: NoteQuote
  /// What to write instead.
  public let remedy: String
}

extension SafetyItem {
  /// Whether it stands against needling altogether (T-09, F-07), rather than asking for caution.
  public var isContraindication: Bool {
    switch self {
    case .metalAllergy, .needlePhobia, .lymphedema, .infection, .unmanagedBleedingDisorder: true
    case .bleedingDisorder, .anticoagulant, .immuneDisorder, .bloodBorneIllness, .pregnancy,
      .lungDisease, .spineSurgery:
      false
    }
  }
}

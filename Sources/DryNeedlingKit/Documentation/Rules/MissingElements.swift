/// Elements that profiles of one authority require and that are not documented.
struct MissingElements {
  private let authority: DocumentationProfile.Authority
  private let asked: Int
  private let missing: [ElementDecision]
  private let sources: PolicySources

  init(_ review: DocumentationReview, asking authority: DocumentationProfile.Authority) {
    self.authority = authority
    let profiles = Set(review.profiles.filter { $0.authority == authority }.map(\.id))
    func requests(_ element: ElementDecision) -> [ElementRequest] {
      element.requests.filter {
        profiles.contains($0.profileID) && $0.requirement.strength == .required
      }
    }
    let elements = review.elements.filter { !requests($0).isEmpty }
    asked = elements.count
    missing = elements.filter { !$0.isDocumented }
    sources = PolicySources(
      merging: missing.flatMap(requests).map(\.requirement.sources))
  }

  func report(
    _ review: DocumentationReview, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard asked > 0 else { return .notApplicable }
    guard !missing.isEmpty else { return .satisfied }
    let open = missing.filter { $0.state == .undetermined }
    let remedy =
      "if it was done and is known, add an addendum with "
      + missing.map(\.id.title).joined(separator: ", ")
    guard open.count < missing.count else {
      // A remark on a claim is no record, and leaves out what it leaves out.
      guard review.notes == nil else { return .undetermined }
      findings.undetermined(
        at: FactPath(.visitRecord), missing: open.map(\.id.fact),
        "\(open.count) of \(asked) elements that \(asker) are not stated: "
          + MessageText.list(open.map(\.id.rawValue)),
        remedy: "state them, or send the note", policy: sources, sources: [])
      return .undetermined
    }
    let told = missing.filter { $0.state != .undetermined }
    let vague = told.filter { $0.state == .vague }
    let quotes = vague.flatMap(\.evidence.quotes)
    var message =
      "\(told.count) of \(asked) elements that \(asker) are missing: "
      + MessageText.list(told.map(\.id.rawValue))
    if !vague.isEmpty {
      message += "; too vague to count" + Array(quotes.prefix(3)).inWords(": ")
    }
    findings.violated(
      at: review.notePath, message, remedy: remedy, policy: sources, sources: [],
      quotes: Array(quotes.prefix(3)))
    return .violated
  }

  /// Whose elements are counted: those of others are told by a rule of their own.
  private var asker: String {
    switch authority {
    case .practice: "good practice requires"
    case .payer: "the payer requires"
    case .state: "the state requires"
    }
  }
}

extension PolicySources {
  /// All of these, each once.
  init(merging sources: [PolicySources]) {
    var ids: [String] = []
    var documents: [Citation] = []
    for source in sources {
      for id in source.ids where !ids.contains(id) { ids.append(id) }
      for document in source.documents where !documents.contains(where: { $0.id == document.id }) {
        documents.append(document)
      }
    }
    self.init(ids: ids, documents: documents)
  }
}

extension DocumentationElement {
  /// The heading without what goes under it.
  var title: String { String(heading.prefix { $0 != ":" }).lowercased() }
}

extension DocumentationReview {
  /// The first note, or the record where there is none.
  var notePath: FactPath {
    notes?.notes.first.map { FactPath(.notes, index: $0.index) } ?? FactPath(.visitRecord)
  }

  /// How an element stands, whether a profile asks for it or not.
  func state(of id: DocumentationElement) -> DocumentationState {
    element(id)?.state ?? states[id] ?? notes?.element(id).state ?? .undetermined
  }
}

extension [ElementDecision] {
  /// Ids of the sources that ask for them, each once.
  var citedIDs: [String] {
    PolicySources(merging: flatMap(\.requests).map(\.requirement.sources)).ids
  }
}

extension [DocumentationEvidence] {
  /// The words of notes among the evidence.
  var quotes: [NoteQuote] {
    compactMap { if case .note(let quote) = $0 { quote } else { nil } }
  }
}

extension [NoteQuote] {
  /// The words after `lead`, at most six of them; nothing where there are none.
  func inWords(_ lead: String) -> String {
    guard !isEmpty else { return "" }
    let shown = prefix(6).map(\.shown).joined(separator: ", ")
    return lead + shown + (count > 6 ? " and \(count - 6) more" : "")
  }
}

extension DocumentedValue? {
  /// Whether the technique is deep, by its name.
  var isDeep: Bool {
    guard case .words(let words)? = self else { return false }
    return words.contains("deep")
  }
}

import DryNeedlingKit

/// What a note states that a case has a place for, with the words that say so.
///
/// Only what the words leave no doubt about becomes a fact: `bilateral` without a muscle, pain
/// `much better` or a cause that is none of the case format's stay in the text of the note.
struct NoteFacts {
  /// Facts that are taken over together.
  struct Item {
    /// The name to take it by.
    let name: String
    private(set) var parts: [Part] = []
    /// The words that say so.
    private(set) var evidence: [String] = []

    struct Part {
      let path: String
      let value: CaseTree
    }

    init(_ name: String) { self.name = name }

    /// Adds a fact, if there is a value for it.
    mutating func add(_ path: String, _ value: CaseTree?, _ words: [String]) {
      guard let value else { return }
      parts.append(Part(path: path, value: value))
      for text in words where !evidence.contains(text) { evidence.append(text) }
    }
  }

  let reading: NoteReading
  private let bytes: [UInt8]
  private(set) var facts: [Item] = []

  init(_ note: String) {
    reading = NoteReader().read(note)
    bytes = Array(note.utf8)
    var items: [Item] = []
    addMuscles(&items)
    addNeedling(&items)
    add("indication", to: &items) {
      $0.add("record.indication", text(.indication), quotes(.indication))
    }
    add("weeks", to: &items) { item in
      if case .weeks(let weeks)? = reading[.onset].value, weeks > 0 {
        item.add("condition.weeks", .number("\(weeks)"), quotes(.onset))
      }
    }
    add("cause", to: &items) { item in
      if case .words(let words)? = reading[.cause].value,
        let cause = words.compactMap(PainCause.init).first
      {
        item.add("condition.cause", .string(cause.rawValue), quotes(.cause))
      }
    }
    addConsent(note, &items)
    addScreening(&items)
    addOutcome(&items)
    addPlan(&items)
    facts = items
  }

  // MARK: - Words

  func quote(_ span: TextSpan) -> String {
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func quotes(_ element: DocumentationElement) -> [String] {
    quotes(reading[element].spans)
  }

  /// The words of stretches; those that overlap are one.
  private func quotes(_ spans: [TextSpan]) -> [String] {
    var joined: [TextSpan] = []
    for span in spans.sorted(by: { $0.start < $1.start }) {
      if let last = joined.last, span.start <= last.end {
        joined[joined.count - 1] = TextSpan(start: last.start, end: max(last.end, span.end))
      } else {
        joined.append(span)
      }
    }
    return joined.prefix(Self.mostQuotes).map(quote)
  }

  private static let mostQuotes = 6
  private static let longestText = 1000

  private func add(
    _ name: String, to items: inout [Item], _ body: (inout Item) -> Void
  ) {
    var item = Item(name)
    body(&item)
    if !item.parts.isEmpty { items.append(item) }
  }

  /// Whether the note says an element is there or is not; nil where it says neither.
  private func answer(_ element: DocumentationElement) -> Bool? {
    switch reading[element].state {
    case .present: true
    case .negated: false
    default: nil
    }
  }

  private func boolean(_ element: DocumentationElement) -> CaseTree? {
    answer(element).map(CaseTree.boolean)
  }

  /// The words of an element as one text; the empty text when the note says there is nothing.
  private func text(_ element: DocumentationElement) -> CaseTree? {
    guard let answer = answer(element) else { return nil }
    guard answer else { return .string("") }
    // The reader of cases takes no longer text.
    var text = ""
    for quote in quotes(element) {
      let more = text.isEmpty ? quote : "; " + quote
      if text.utf8.count + more.utf8.count > Self.longestText { break }
      text += more
    }
    return text.isEmpty ? nil : .string(text)
  }

  private func strings(_ values: [some RawRepresentable<String>]) -> CaseTree {
    .list(values.map { .string($0.rawValue) })
  }

  // MARK: - Needling

  private func addMuscles(_ items: inout [Item]) {
    let mentions =
      reading.muscles.map { (NeedledMuscle(.muscle($0.muscle), side: $0.side), $0.span) }
      + reading.groups.map { (NeedledMuscle(.group($0.group), side: $0.side), $0.span) }
    guard !mentions.isEmpty else { return }
    var seen: Set<NeedledMuscle> = []
    var encounter = Encounter()
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = mentions.map(\.0).filter { seen.insert($0).inserted }
    let path: [CaseTree.Step] = [.key("needling"), .key("muscles")]
    let value = CaseTree(encounter).value(at: path)
    add("muscles", to: &items) { $0.add("needling.muscles", value, quotes(mentions.map(\.1))) }
  }

  private func addNeedling(_ items: inout [Item]) {
    add("needles", to: &items) { item in
      if case .count(let count)? = reading[.needleCount].value {
        item.add("needling.needles", .number("\(count)"), quotes(.needleCount))
      }
    }
    if case .needle(let size)? = reading[.needleSize].value { add(size, &items) }
    add("technique", to: &items) { item in
      if case .words(let words)? = reading[.technique].value {
        let known = words.compactMap {
          $0 == "electrical stimulation" ? .electrical : NeedlingTechnique(rawValue: $0)
        }
        // Deep in one place and superficial in another is neither.
        if known.count == 1 {
          item.add("needling.technique", .string(known[0].rawValue), quotes(.technique))
        }
      }
    }
    add("minutes", to: &items) { item in
      if case .minutes(let minutes)? = reading[.dwellTime].value {
        item.add("needling.minutes", .number("\(minutes)"), quotes(.dwellTime))
      }
    }
    add("twitch", to: &items) {
      $0.add("needling.twitchResponse", boolean(.twitchResponse), quotes(.twitchResponse))
    }
    add("injectate", to: &items) {
      $0.add("needling.injectate", text(.injectate), quotes(.injectate))
    }
  }

  private func add(_ size: NeedleSize, _ items: inout [Item]) {
    add("needle", to: &items) { item in
      let words = quotes(.needleSize)
      if let hundredths = size.diameterHundredths, (0...100_000).contains(hundredths) {
        let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        item.add("needling.needleSize.diameterMillimeters", .number(text), words)
      }
      if let tenths = size.lengthTenths, (0...1_000_000).contains(tenths) {
        let millimeters = size.lengthUnit == .inches ? tenths * 254 / 100 : tenths / 10
        item.add("needling.needleSize.lengthMillimeters", .number("\(millimeters)"), words)
      }
    }
  }

  // MARK: - The visit

  private func addConsent(_ note: String, _ items: inout [Item]) {
    add("consent", to: &items) { item in
      let words = quotes(.consent)
      item.add("record.consent.given", boolean(.consent), words)
      guard answer(.consent) == true else { return }
      let told = words.joined(separator: " ").lowercased()
      let forms = ConsentForm.allCases.filter {
        told.contains($0.rawValue) || $0 == .written && told.contains("signed")
      }
      if forms.count == 1 {
        item.add("record.consent.form", .string(forms[0].rawValue), [])
      }
      var encounter = Encounter()
      encounter.needling = NeedlingSession()
      encounter.notes = [ClinicalNote(note)]
      for part in ClaimChecker().documentation(encounter).consentParts
      where part.state == .present {
        item.add(Self.path(part.id), .boolean(true), part.quote.map { [$0.text] } ?? [])
      }
    }
  }

  private static func path(_ part: ConsentPart) -> String {
    switch part {
    case .needlePiercesSkin: "record.consent.needlePiercesSkin"
    case .alternatives: "record.consent.alternatives"
    case .risks: "record.consent.risks"
    case .notStandAlone: "record.consent.notStandAlone"
    case .cost: "record.consent.cost"
    }
  }

  private func addScreening(_ items: inout [Item]) {
    func said(_ state: DocumentationState) -> [SafetyMention] {
      reading.safety.filter { $0.state == state }
    }
    let (found, ruledOut) = (said(.present), said(.negated))
    add("screening", to: &items) { item in
      item.add("record.screening.done", boolean(.screening), quotes(.screening))
      for (mentions, path) in [
        (found, "record.screening.present"), (ruledOut, "record.screening.ruledOut"),
      ] where !mentions.isEmpty {
        let spans = mentions.flatMap { $0.spans.prefix(2) }
        item.add(path, strings(mentions.map(\.item)), quotes(spans))
      }
    }
    add("pregnancy", to: &items) { item in
      if let mention = reading.safety.first(where: { $0.item == .pregnancy }) {
        item.add(
          "patient.pregnant", .boolean(mention.state == .present), quotes(mention.spans))
      }
    }
  }

  private func addOutcome(_ items: inout [Item]) {
    add("response", to: &items) { $0.add("record.response", text(.response), quotes(.response)) }
    add("reaction", to: &items) { item in
      let words = quotes(.adverseResponse)
      guard let wasOne = answer(.adverseResponse) else { return }
      item.add(
        "record.adverseResponses", strings(wasOne ? Self.reactions(words) : []), words)
    }
    add("pain", to: &items) { item in
      for (element, path) in [
        (DocumentationElement.painBefore, "record.painBefore"), (.painAfter, "record.painAfter"),
      ] {
        if case .score(let score, of: 10)? = reading[element].value {
          item.add(path, .number("\(score)"), quotes(element))
        }
      }
    }
    add("priorResponse", to: &items) {
      $0.add("record.priorResponse", text(.priorResponse), quotes(.priorResponse))
    }
  }

  /// The reactions that words tell of.
  private static func reactions(_ words: [String]) -> [AdverseResponse] {
    let beginnings: [(AdverseResponse, [String])] = [
      (.soreness, ["sore"]), (.bruising, ["bruis", "ecchym", "hematoma"]),
      (.swelling, ["swell", "swollen"]), (.bleeding, ["bleed", "bled"]),
      (.fainting, ["faint", "syncop", "vasovagal"]), (.fatigue, ["fatigue", "tired", "drows"]),
      (.infection, ["infect"]), (.pneumothorax, ["pneumothorax"]),
    ]
    let text = words.joined(separator: " ").lowercased()
    let known = beginnings.filter { $0.1.contains(where: text.contains) }.map(\.0)
    return known.isEmpty ? [.other] : known
  }

  private func addPlan(_ items: inout [Item]) {
    add("interventions", to: &items) { item in
      let words = quotes(.otherInterventions)
      if answer(.otherInterventions) == false {
        item.add("record.otherInterventions", .list([]), words)
      } else if case .codes(let codes)? = reading[.otherInterventions].value {
        item.add("record.otherInterventions", .list(codes.map(CaseTree.string)), words)
      }
    }
    add("plan", to: &items) { item in
      if case .frequency(let times, days: 7)? = reading[.planFrequency].value, times > 0 {
        item.add("record.plan.timesPerWeek", .number("\(times)"), quotes(.planFrequency))
      }
      switch reading[.planDuration].value {
      case .weeks(let weeks)? where weeks > 0:
        item.add("record.plan.weeks", .number("\(weeks)"), quotes(.planDuration))
      case .visits(let visits)? where visits > 0:
        item.add("record.plan.sessions", .number("\(visits)"), quotes(.planDuration))
      default: break
      }
    }
    add("goals", to: &items) { $0.add("record.goals", text(.goals), quotes(.goals)) }
    add("aftercare", to: &items) {
      $0.add("record.aftercare", boolean(.aftercare), quotes(.aftercare))
    }
    add("cleanTechnique", to: &items) {
      $0.add("record.cleanTechnique", boolean(.infectionControl), quotes(.infectionControl))
    }
  }

  // MARK: - Showing

  var page: Page {
    var page = Page()
    if facts.isEmpty { page.line("the note states no fact that a case has a place for") }
    let width = 15
    for fact in facts {
      page.row(fact.name, .init(Self.words(fact), .info), width: width, style: .heading)
      let words = fact.evidence.map { "\"\($0)\"" }.joined(separator: ", ")
      page.row("", .init("says: \(words)", .quiet), width: width)
    }
    let told = reading.elements.filter { $0.state == .present || $0.state == .negated }
    page.row(
      "documented",
      .init(
        told.isEmpty
          ? "nothing"
          : told.map { $0.state == .negated ? "no \($0.element.rawValue)" : $0.element.rawValue }
            .joined(separator: ", ")), width: width)
    let absent = reading.elements.filter { $0.state == .absent }.map(\.element.rawValue)
    if !absent.isEmpty {
      page.row("not said", .init(absent.joined(separator: ", ")), width: width)
    }
    for mention in reading.safety where mention.state == .present {
      page.row(
        "take care",
        .init(
          "\(mention.item.rawValue): "
            + quotes(mention.spans).map { "\"\($0)\"" }.joined(separator: ", ")), width: width,
        style: .warning)
    }
    for phrase in reading.vaguePhrases {
      page.row(
        "vague", .init("\"\(quote(phrase.span))\": \(phrase.remedy)"), width: width,
        style: .warning)
    }
    if !facts.isEmpty {
      page.line(
        .init(
          "nothing is taken over yet: `note take` takes all, `note take \(facts[0].name)` only that",
          .quiet))
    }
    return page
  }

  /// The values of an item: of one fact its value, of several their names too.
  private static func words(_ item: Item) -> String {
    item.parts.map { part in
      let kind = FactAddress(part.path)?.specification.kind ?? .text
      let value = part.value.valueText(kind) ?? ""
      let name = part.path.split(separator: ".").last.map(String.init) ?? part.path
      let isPlain = item.parts.count == 1 && (name == item.name || name == item.name + "Response")
      return isPlain ? value : "\(name) = \(value)"
    }.joined(separator: "; ")
  }
}

import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  /// What a claim carries beside its lines: onset, notes, attachments.
  mutating func readSupportingInformation(_ claim: Element) {
    var lines: [Int: Int] = [:]
    let items = itemNames.mayHold("informationSequence") ? claim.list("item") : ElementList()
    for (index, item) in items.enumerated() where index < limits.serviceLines {
      for sequence in item.list("informationSequence").prefix(50) {
        if let number = sequence.value.integer, lines[number] == nil { lines[number] = index }
      }
    }
    for information in claim.list("supportingInfo").prefix(1000) {
      let information = information.askedOften
      if let date = information["timingDate"], let category = information.concept("category"),
        category.has(anyOf: "onset", "431")
      {
        encounter.condition.onset = day(date, .conditionOnset)
        continue
      }
      func line() -> Int? { information["sequence"]?.value.integer.flatMap { lines[$0] } }
      if let text = information["valueString"] { addNote(text, line: line()) }
      if let attachment = information["valueAttachment"] {
        readAttachment(attachment, line: line())
      }
      if let (document, number) = resource(
        information["valueReference"], .documentReference, .questionnaireResponse)
      {
        if document.type == .documentReference {
          readDocumentReference(document.element, number)
        } else {
          supportingAnswers.append(number)
        }
      }
    }
  }

  /// A note as it stands in an element.
  mutating func addNote(_ element: Element, line: Int? = nil) {
    guard let text = element.value.string else {
      tellWrongType(element, "text")
      return
    }
    addNote(text, element, line: line)
  }

  mutating func addNote(_ text: String, _ element: Element, line: Int? = nil) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    guard encounter.notes.count < limits.notes else {
      tooMany("notes", limits.notes, element)
      return
    }
    guard text.utf8.count <= limits.noteBytes else {
      remarks.add(
        FHIRFormatRules.overLimit, at: element.spot,
        "the note is longer than the limit of \(limits.noteBytes) bytes and is left out")
      return
    }
    // The same document may be linked to several times.
    guard !encounter.notes.contains(where: { $0.text == text }) else { return }
    place(.notes, element, index: encounter.notes.count)
    encounter.notes.append(ClinicalNote(text, lineIndex: line))
  }

  mutating func readDocument(_ number: Int, _ facts: inout SessionFacts) {
    let resource = collection.resources[number]
    switch resource.type {
    case .documentReference: readDocumentReference(resource.element, number)
    case .composition: readComposition(resource.element)
    case .questionnaireResponse: readAnswers(resource.element, &facts)
    default: break
    }
  }

  private mutating func readDocumentReference(_ document: Element, _ number: Int) {
    let keptOwner = owner
    owner = number
    defer { owner = keptOwner }
    readConsentForm(document)
    for content in document.list("content").prefix(20) {
      guard let attachment = content["attachment"] else { continue }
      readAttachment(attachment)
    }
  }

  private mutating func readComposition(_ composition: Element) {
    var waiting = Array(composition.list("section").prefix(200))
    var seen = 0
    while !waiting.isEmpty, seen < 200 {
      let section = waiting.removeFirst()
      seen += 1
      if let div = section["text"]?["div"], let html = div.value.string,
        html.utf8.count <= limits.noteBytes
      {
        addNote(PlainText.of(html: html), div)
      }
      waiting += section.list("section").prefix(50)
    }
  }

  /// The text of an attachment, where it is of a kind that is read.
  private mutating func readAttachment(_ attachment: Element, line: Int? = nil) {
    var type = attachment.text("contentType")?.lowercased() ?? ""
    var data = attachment["data"]
    if data == nil, let url = attachment["url"], url.value.isString {
      if let number = collection.index.find(url.value, owner: owner),
        collection.resources[number].type == .binary
      {
        let binary = collection.resources[number].element
        data = binary["data"]
        type = binary.text("contentType")?.lowercased() ?? type
      } else {
        remarks.add(
          FHIRFormatRules.attachmentNotRead, at: url.spot,
          "this document is only linked to and is not read; put its text into `data`")
        return
      }
    }
    guard let data else { return }
    guard data.value.isString else {
      tellWrongType(data, "text in base64")
      return
    }
    let kind = type.split(separator: ";").first.map { String($0.filter { !$0.isWhitespace }) } ?? ""
    let isText = [
      "text/plain", "text/html", "application/xhtml+xml", "text/rtf",
      "application/rtf",
    ].contains(kind)
    guard isText || kind.isEmpty else {
      remarks.add(
        FHIRFormatRules.attachmentNotRead, at: data.spot,
        "this document is `\(kind.excerpt)` and is not read; plain text, HTML and RTF are")
      return
    }
    guard data.value.codeUnits <= limits.noteBytes / 3 * 4 + 1000 else {
      remarks.add(
        FHIRFormatRules.overLimit, at: data.spot,
        "the document is longer than the limit of \(limits.noteBytes) bytes and is left out")
      return
    }
    guard let bytes = Base64.decode(data.value.rawBytes, limit: limits.noteBytes) else {
      remarks.add(
        FHIRFormatRules.attachmentNotRead, at: data.spot,
        "this is not base64, so the document is not read")
      return
    }
    guard let text = Self.text(of: bytes, kind) else {
      remarks.add(
        FHIRFormatRules.attachmentNotRead, at: data.spot,
        "what this document is cannot be told, so it is not read; give its `contentType`")
      return
    }
    addNote(text, data, line: line)
  }

  private static func text(of bytes: [UInt8], _ kind: String) -> String? {
    if kind.hasSuffix("rtf") || bytes.starts(with: "{\\rtf".utf8) {
      return PlainText.of(rtf: bytes)
    }
    if kind.hasSuffix("html") || kind.hasSuffix("xhtml+xml") {
      return PlainText.of(html: PlainText.of(bytes: bytes))
    }
    if kind.isEmpty, bytes.starts(with: "%PDF".utf8) || bytes.contains(0) { return nil }
    return PlainText.of(bytes: bytes)
  }

  // MARK: - Questionnaires

  /// Answers: those of the kit's own questionnaire by the names of the facts, those of others as
  /// text, and by the words of the questions where these are plain.
  private mutating func readAnswers(_ response: Element, _ facts: inout SessionFacts) {
    let isOwn = response.text("questionnaire").map(VisitQuestionnaire.isCanonical) ?? false
    var lines: [String] = []
    var waiting: [(element: Element, depth: Int)] = response.list("item").map { ($0, 0) }
    waiting.reverse()
    var seen = 0
    while let (item, depth) = waiting.popLast(), seen < 2000 {
      seen += 1
      let link = item.text("linkId") ?? ""
      let question = item.text("text") ?? ""
      for answer in item.list("answer") {
        if isOwn {
          readOwnAnswer(answer, link, &facts)
        } else {
          if let words = Self.words(of: answer) { lines.append("\(question): \(words)") }
          readAnswer(answer, question, &facts)
        }
        if depth < 20 { waiting += answer.list("item").map { ($0, depth + 1) }.reversed() }
      }
      if depth < 20 { waiting += item.list("item").map { ($0, depth + 1) }.reversed() }
    }
    if !lines.isEmpty {
      let text = lines.joined(separator: "\n")
      if text.utf8.count <= limits.noteBytes { addNote(text, response) }
    }
  }

  private static func words(of answer: Element) -> String? {
    if let text = answer.text("valueString") ?? answer.text("valueDate") { return text }
    if let boolean = answer["valueBoolean"]?.value.boolean { return boolean ? "yes" : "no" }
    if let coding = answer["valueCoding"] { return coding.text("display") ?? coding.text("code") }
    if let number = answer["valueInteger"] ?? answer["valueDecimal"] {
      return number.value.numberText
    }
    if let quantity = answer["valueQuantity"], let number = quantity["value"]?.value.numberText {
      return [number, quantity.text("unit")].compactMap { $0 }.joined(separator: " ")
    }
    return nil
  }

  private mutating func readAnswer(
    _ answer: Element, _ question: String, _ facts: inout SessionFacts
  ) {
    guard question.utf8.count <= 300 else { return }
    let question = question.lowercased()
    if question.contains("muscle") || question.contains("needled site") {
      if let site = answer["valueString"], let words = site.text,
        words.utf8.count <= limits.textBytes
      {
        for mention in Self.mentions(in: words) { add(mention, site, &facts) }
      } else if let coding = answer["valueCoding"] {
        readSite(coding, &facts)
      }
    } else if question.contains("number of needles") || question.contains("how many needles") {
      if let count = answer["valueInteger"]?.value.integer, count >= 0, count <= 1000 {
        facts.session.needleCount = count
        facts.isStated = true
        place(.needleCount, answer)
      }
    } else if question.contains("twitch") {
      if let boolean = answer["valueBoolean"]?.value.boolean {
        facts.session.twitchResponse = boolean
        facts.isStated = true
        place(.twitchResponse, answer)
      }
    } else if question.contains("consent") {
      if let boolean = answer["valueBoolean"]?.value.boolean {
        state(consent: boolean, question.contains("written") ? .written : nil, answer)
      }
    } else if question.contains("pregnan") {
      if let boolean = answer["valueBoolean"]?.value.boolean {
        encounter.patient.isPregnant = boolean
        place(.patientPregnancy, answer)
      }
    } else if question.contains("onset") || question.contains("when did") {
      if encounter.condition.onset == nil, let date = answer["valueDate"] ?? answer["valueDateTime"]
      {
        encounter.condition.onset = day(date, .conditionOnset)
      }
    }
  }

  mutating func add(_ mention: NeedledMuscle, _ place: Element, _ facts: inout SessionFacts) {
    guard facts.muscles.count < limits.muscles else {
      tooMany("muscles", limits.muscles, place)
      return
    }
    facts.muscles.append((mention, place))
  }
}

extension NoteText {
  /// Sections that do not speak of today's complaint.
  static let noComplaint: NoteSections = [
    .history, .family, .medication, .previous, .teaching, .goals, .plan, .aftercare,
    .otherTreatment,
    .response, .reaction, .safety, .consent,
  ]

  /// A complaint with its place, a diagnosis, or an indication in a form.
  func indication() -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.diagnosis)
    where isOfToday(hit, sentence) || isComparedWithPast(hit, sentence) {
      if !isCapitalAbbreviation(hit) { continue }
      evidence.add(.present, span(hit))
    }
    for (hit, sentence) in found(.complaint) where isOfToday(hit, sentence) {
      if hit.detail == 1, !isTold(hit, sentence) { continue }
      let near = window(hit.range, before: 6, after: 6, sentence)
      if hasPlace(near, sentence, except: hit) { evidence.add(.present, span(hit)) }
    }
    for (hit, sentence) in found(.region) where isOfToday(hit, sentence) {
      // `neck 4/10`
      if sentence.section.isOne(of: [.objective, .treatment, .needling]) { continue }
      if hasScoreOfTen(window(hit.range, before: 0, after: 8, sentence)) {
        evidence.add(.present, span(hit))
      }
    }
    for range in operations() { evidence.add(.present, span(range)) }
    for sentence in sentences where sentence.section == .indication && !sentence.body.isEmpty {
      let isEmpty = sentence.body.count <= 1 && hasHit(.complaint, sentence.body, sentence)
      if isWord(sentence.body.lowerBound, words.none) { continue }
      evidence.add(isEmpty ? .vague : .present, span(sentence.body))
    }
    // `DN R infra, 50 mm, for pain;`
    for index in tokens.indices
    where isWord(index, lexicon.sets.painWord) && isWord(index - 1, words.forWord)
      && token(index + 1).kind != .word && token(index + 1).kind != .number
      && assertions[index] & Assertion.aside == 0
    {
      guard let sentence = sentence(at: index), firstHit(.needling, in: sentence) != nil else {
        continue
      }
      evidence.add(.vague, span(index - 1..<index + 1))
    }
    for (hit, _) in found(.vague) where hit.detail == 0 && assertion(hit) & Assertion.aside == 0 {
      evidence.add(.vague, span(hit))
    }
    return evidence
  }

  /// `heel pain less after needling last visit`: a complaint that goes on.
  private func isComparedWithPast(_ hit: Hit, _ sentence: Sentence) -> Bool {
    guard sentence.section == .subjective || sentence.section == .none,
      Int(hit.first) < firstNeedling || sentence.section == .subjective
    else { return false }
    let aside = Assertion.aside & ~Assertion.past
    return assertion(hit) & (aside | Assertion.negated | Assertion.negatedInList) == 0
      && hasHit(.priorWord, sentence.tokens, sentence)
  }

  /// Words that are findings too, such as `tight`, where the patient tells of them.
  private func isTold(_ hit: Hit, _ sentence: Sentence) -> Bool {
    switch sentence.section {
    case .subjective, .indication, .onset: true
    case .none: Int(hit.first) < firstTreatment
    default: false
    }
  }

  private func hasScoreOfTen(_ range: Range<Int>) -> Bool {
    range.contains { isMark($0, "/") && token($0 + 1).whole == 10 && !isMark($0 + 2, "/") }
  }

  /// `s/p L ankle ORIF`, `post-op TKA`: an operation the patient is treated after.
  func operations() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (hit, sentence) in found(.cause) where hit.detail == 1 && isOfToday(hit, sentence) {
      guard isWord(Int(hit.first), lexicon.sets.operationLinks),
        !sentence.section.isOne(of: [.objective, .treatment, .needling])
      else { continue }
      for position in sentence.hits {
        let other = hits[position]
        let gap = Int(other.first) - Int(hit.end)
        if other.cue == .cause, other.detail == 1, gap >= 0, gap <= 6,
          !isWord(Int(other.first), lexicon.sets.otherOperations),
          !(Int(hit.end)..<Int(other.first)).contains(where: { isMark($0, ";") })
        {
          ranges.append(Int(hit.first)..<Int(other.end))
          break
        }
      }
    }
    return ranges
  }

  /// `HA` and `OA` in capitals only.
  private func isCapitalAbbreviation(_ hit: Hit) -> Bool {
    let token = tokens[Int(hit.first)]
    return token.end - token.start > 2 || token.isCapitals || hit.range.count > 1
  }

  private func hasPlace(_ range: Range<Int>, _ sentence: Sentence, except hit: Hit) -> Bool {
    for index in sentence.hits
    where hits[index].cue == .region && range.contains(Int(hits[index].first)) { return true }
    for index in sentence.sites where range.contains(Int(sites[index].first)) {
      if case .nothing = lexicon.sites[Int(sites[index].site)].reading { continue }
      if lexicon.sites[Int(sites[index].site)].abbreviation == nil { return true }
    }
    return false
  }

  func isOfToday(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if sentence.section.isOne(of: Self.noComplaint) { return false }
    let bits = assertion(hit)
    let aside: UInt8 =
      Assertion.past | Assertion.family | Assertion.taught | Assertion.unticked
      | Assertion.conditional | Assertion.future
    return bits & (aside | Assertion.negated | Assertion.negatedInList) == 0
  }
}

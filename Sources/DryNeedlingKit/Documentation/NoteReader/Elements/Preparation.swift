extension NoteText {
  func consent(isNeedled: Bool) -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.refuses)
    where isSaid(hit, sentence) || isWord(Int(hit.first), lexicon.sets.refusals) {
      if !isNeedled, assertion(hit) & (Assertion.past | Assertion.conditional) == 0 {
        evidence.add(.negated, span(hit))
      }
    }
    let refused = evidence.has(.negated)
    if isNeedled {
      for (hit, sentence) in found(.agreesAlone) where isAgreement(hit, sentence) {
        evidence.add(.present, span(hit))
      }
    }
    for (hit, sentence) in found(.consent) where isSaid(hit, sentence) {
      if assertions[Int(hit.first)] & Assertion.negated != 0 { continue }
      if isOfExamination(hit, sentence) || isWord(Int(hit.end), lexicon.sets.weakReactions) {
        continue
      }
      if answer(after: Int(hit.end)) == false {
        evidence.add(.negated, span(hit))
        continue
      }
      if isHeading(hit, sentence) {
        if sentence.body.isEmpty { continue }
        if assertions[sentence.body.lowerBound] & Assertion.unticked != 0 { continue }
        evidence.add(.present, span(sentence.body))
      } else {
        evidence.add(.present, span(hit))
      }
    }
    for (hit, sentence) in found(.agrees)
    where isSaid(hit, sentence) || isOwnWish(hit, sentence) {
      if isOfPlan(hit, sentence) { continue }
      // A bare `pt agrees` needs something of needling that it answers.
      let isBare = isWord(Int(hit.end) - 1, lexicon.sets.agreeWords)
      if isBare, !isNeedled || !isAgreement(hit, sentence) { continue }
      if assertions[Int(hit.first)] & Assertion.negated == 0, isNeedled || !isWish(hit) {
        evidence.add(.present, span(hit))
      }
    }
    if refused {
      var only = ElementEvidence()
      for (hit, sentence) in found(.refuses)
      where isSaid(hit, sentence) || isWord(Int(hit.first), lexicon.sets.refusals) {
        only.add(.negated, span(hit))
      }
      return only
    }
    for (hit, sentence) in found(.risksExplained) {
      if sentence.section.isOne(of: [.previous, .teaching, .family, .history]) { continue }
      if assertion(hit)
        & (Assertion.past | Assertion.future | Assertion.conditional | Assertion.negated) != 0
      {
        continue
      }
      evidence.add(.vague, span(hit))
    }
    return evidence
  }

  /// Said of today and in earnest; teaching words beside it do not matter.
  private func isSaid(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if sentence.section.isOne(of: [.previous, .family, .medication, .goals]) { return false }
    // A parent or a spouse consents as well.
    let aside = Assertion.future | Assertion.conditional | Assertion.unticked
    // `consent signed at an earlier visit` is consent.
    return assertion(hit) & aside == 0
  }

  /// `risks explained, pt agreed`: a bare word, where needling is what it is about.
  private func isAgreement(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let bits = assertion(hit)
    let aside =
      Assertion.past | Assertion.conditional | Assertion.unticked | Assertion.negated
      | Assertion.future
    if bits & aside != 0
      || sentence.section.isOne(of: [.previous, .family, .goals, .plan, .aftercare, .medication])
    {
      return false
    }
    if isOfPlan(hit, sentence) { return false }
    if speaksOfRisk(sentence) { return true }
    guard let before = self.sentence(before: sentence) else { return false }
    return speaksOfRisk(before)
  }

  /// `agrees with plan of care` is no consent to needling.
  private func isOfPlan(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(Int(hit.end)..<Int(hit.end), before: 0, after: 4, sentence).contains {
      isWord($0, lexicon.sets.planWords)
    }
  }

  private func speaksOfRisk(_ sentence: Sentence) -> Bool {
    sentence.hits.contains {
      switch hits[$0].cue {
      case .risk, .risksExplained, .needling: true
      default: false
      }
    }
  }

  /// `wants to proceed` is a wish only by its first word.
  private func isOwnWish(_ hit: Hit, _ sentence: Sentence) -> Bool {
    assertion(hit) & (Assertion.conditional | Assertion.unticked) == 0
      && hasHit(.future, hit.range, sentence)
      && !sentence.section.isOne(of: [.previous, .family, .medication, .goals, .plan])
  }

  private func isWish(_ hit: Hit) -> Bool { assertion(hit) & Assertion.future != 0 }

  /// Consent to an examination is none to needling.
  private func isOfExamination(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(hit.range, before: 4, after: 2, sentence).contains {
      isWord($0, lexicon.sets.examWord)
    } && !hasHit(.needling, sentence.tokens, sentence)
  }

  /// In the heading, or in one that names several things: `Consent / screening: ☑ ☑`.
  private func isHeading(_ hit: Hit, _ sentence: Sentence) -> Bool {
    if Int(hit.end) <= sentence.body.lowerBound { return true }
    return sentence.startsLine
      && (Int(hit.end)..<min(Int(hit.end) + 8, sentence.tokens.upperBound)).contains {
        isMark($0, ":") && token($0 + 1).isMark(NoteMark.ticked)
      }
  }

  // MARK: - Screening

  func screening(_ safety: [SafetyMention]) -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.screening) {
      if sentence.section.isOne(of: [.previous, .family, .teaching, .goals, .medication]) {
        continue
      }
      let bits = assertion(hit)
      if bits
        & (Assertion.past | Assertion.future | Assertion.conditional | Assertion.family
          | Assertion.unticked) != 0
      {
        continue
      }
      if isHeading(hit, sentence), sentence.body.isEmpty { continue }
      if bits & Assertion.taught != 0, !hasHit(.consent, sentence.tokens, sentence),
        !isReviewed(hit, sentence)
      {
        continue
      }
      if isConditionWord(hit) { continue }
      if hit.detail == 1 {
        evidence.add(.present, span(hit))
        continue
      }
      let isNone = bits & Assertion.negated != 0 || hasNone(after: Int(hit.end), sentence)
      if isNone || isReviewed(hit, sentence) || isHeading(hit, sentence) {
        evidence.add(.present, span(hit))
      }
    }
    let denied = safety.filter { $0.state == .negated }
    if denied.count >= 2 {
      for mention in denied { for span in mention.spans { evidence.add(.present, span) } }
    }
    return evidence
  }

  /// `reviewed`, `screened`, `checked`, `denied` beside it.
  private func isReviewed(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(hit.range, before: 6, after: 8, sentence).contains {
      lexicon.sets.reviewWords.contains(tokens[$0].word) && tokens[$0].word != 0
    }
  }

  private func hasNone(after index: Int, _ sentence: Sentence) -> Bool {
    (index..<min(index + 9, sentence.tokens.upperBound)).contains {
      isWord($0, words.none) || isMark($0, NoteMark.none)
    }
  }

  /// `weight bearing precautions`, `fall precautions`, `post-op precautions`.
  private func isConditionWord(_ hit: Hit) -> Bool {
    isWord(Int(hit.first) - 1, lexicon.sets.otherPrecautions)
      || isMark(Int(hit.first) - 1, ",") && isWord(Int(hit.first) - 2, lexicon.sets.indicationWord)
  }

  // MARK: - Safety

  func safetyMentions() -> [SafetyMention] {
    var mentions: [SafetyMention] = []
    for (hit, sentence) in found(.safety) {
      guard Int(hit.detail) < SafetyItem.allCases.count else { continue }
      if sentence.section.isOne(of: [.previous, .family, .teaching, .goals, .aftercare]) {
        continue
      }
      let bits = assertion(hit)
      let aside =
        Assertion.family | Assertion.taught | Assertion.conditional | Assertion.unticked
      // `with her Coumadin` is hers, whatever she was told.
      let isOwn = isWord(Int(hit.first) - 1, lexicon.sets.possessives)
      if bits & (isOwn ? aside & ~Assertion.taught : aside) != 0 { continue }
      var item = SafetyItem.allCases[Int(hit.detail)]
      var state = DocumentationState.present
      if let sign = sign(before: Int(hit.first)) {
        state = sign ? .present : .negated
      } else if let answer = answer(after: Int(hit.end)) {
        state = answer ? .present : .negated
      } else if isDeniedAtEnd(hit, sentence) {
        state = .negated
      } else if isOnlyAsked(hit, sentence), bits & Assertion.negated == 0 {
        continue
      } else if bits & (Assertion.negated | Assertion.negatedInList) != 0
        || isDeniedField(sentence)
      {
        state = .negated
      }
      if isOwn, state == .negated, isWord(Int(hit.first) - 1, lexicon.sets.personal) {
        state = .present
      }
      if state == .present, hasStopped(item, hit, sentence) { state = .negated }
      if item == .bleedingDisorder, state == .present, isUncontrolled(hit, sentence) {
        item = .unmanagedBleedingDisorder
      }
      if item == .pregnancy, state == .present, bits & Assertion.past != 0 { continue }
      if isTestNegative(hit) { state = .negated }
      if isOtherSense(item, state, hit, sentence) { continue }
      add(item, state, span(hit), &mentions)
    }
    return mentions
  }

  private func add(
    _ item: SafetyItem, _ state: DocumentationState, _ span: TextSpan,
    _ mentions: inout [SafetyMention]
  ) {
    guard let index = mentions.firstIndex(where: { $0.item == item }) else {
      mentions.append(SafetyMention(item: item, state: state, spans: [span]))
      return
    }
    if mentions[index].state == state {
      mentions[index].spans.append(span)
    } else if state == .present {
      mentions[index].state = .present
      mentions[index].spans = [span]
    }
  }

  /// `warfarin stopped 2020`, `hepatitis C treated 2016, cleared`, `off Eliquis`.
  private func hasStopped(_ item: SafetyItem, _ hit: Hit, _ sentence: Sentence) -> Bool {
    switch item {
    case .anticoagulant, .bloodBorneIllness, .infection, .immuneDisorder, .metalAllergy,
      .needlePhobia:
      break
    default: return false
    }
    let after = window(Int(hit.end)..<Int(hit.end), before: 0, after: 4, sentence)
    let before = window(Int(hit.first)..<Int(hit.first), before: 1, after: 0, sentence)
    if isWord(Int(hit.first) - 1, lexicon.sets.onWord),
      isWord(Int(hit.first) - 2, lexicon.sets.longerWord)
    {
      return true
    }
    return after.contains { isWord($0, lexicon.sets.stopped) }
      || before.contains {
        isWord($0, lexicon.sets.stopped) && !isWord($0, lexicon.sets.okWord)
      }
  }

  private func isUncontrolled(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let near = window(hit.range, before: 3, after: 8, sentence)
    return near.contains { isWord($0, lexicon.sets.uncontrolled) }
      || sentence.hits.contains {
        hits[$0].cue == .noNegation && hits[$0].detail == 2 && near.contains(Int(hits[$0].first))
      }
  }

  /// `(-) pregnancy (+) needle phobia`
  private func sign(before index: Int) -> Bool? {
    guard isMark(index - 1, ")"), isMark(index - 3, "(") else { return nil }
    if isMark(index - 2, "-") { return false }
    return isMark(index - 2, "+") ? true : nil
  }

  /// `pregnancy, bleeding disorder, infection - none`, `…: all negative`.
  private func isDeniedAtEnd(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let end = sentence.tokens.upperBound
    for index in max(Int(hit.end), end - 5)..<max(Int(hit.end), end) {
      let isNone =
        isWord(index, lexicon.sets.noneWord) || isWord(index, lexicon.sets.negativeWords)
        || isWord(index, lexicon.sets.deniedWord) || isMark(index, NoteMark.none)
      guard isNone else { continue }
      let before = token(index - 1)
      let isParted =
        isMark(index - 1, ":") || isMark(index - 1, "-") || isMark(index - 1, NoteMark.dash)
        || isMark(index - 1, ")") || isMark(index - 1, "=")
      let isAll = before.kind == .word && isWord(index - 1, lexicon.sets.allWords)
      if isParted || isAll { return true }
    }
    return false
  }

  /// `screened for bleeding disorders` says what was asked, not what there is.
  private func isOnlyAsked(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let first = Int(hit.first)
    // `[x] needle phobia`
    if isMark(first - 1, "]") || isMark(first - 1, NoteMark.ticked) { return false }
    return sentence.hits.contains { index in
      let screen = hits[index]
      guard screen.cue == .screening, screen.detail == 0, screen.end <= hit.first,
        hit.first - screen.end < 30, !hasHit(.scopeEnd, Int(screen.end)..<first, sentence)
      else { return false }
      return (Int(screen.first)..<Int(screen.end) + 2).contains {
        isWord($0, lexicon.sets.askedWords)
      }
    }
  }

  /// `Denies:` as a heading of the list.
  private func isDeniedField(_ sentence: Sentence) -> Bool {
    for index in sentence.tokens.prefix(8) where isMark(index, ":") {
      for word in sentence.tokens.lowerBound..<index
      where isWord(word, lexicon.sets.denyWords) { return true }
    }
    return false
  }

  private func isTestNegative(_ hit: Hit) -> Bool {
    (0..<4).contains { isWord(Int(hit.end) + $0, lexicon.sets.negativeWords) }
  }

  /// A pregnancy long past, a word of a risk list, a needle's infection.
  private func isOtherSense(
    _ item: SafetyItem, _ state: DocumentationState, _ hit: Hit, _ sentence: Sentence
  ) -> Bool {
    let first = Int(hit.first)
    switch item {
    case .pregnancy:
      let isAfter = (1...4).contains {
        lexicon.sets.pastLinks.contains(token(first - $0).word) && token(first - $0).word != 0
      }
      return isAfter && state == .present || hasUnrelated(hit, sentence)
    case .infection:
      // `had an infection in January`
      let isPast =
        (first - 4..<first).contains { isWord($0, lexicon.sets.hadWords) }
        || (Int(hit.end)..<Int(hit.end) + 4).contains {
          isWord($0, words.monthNames) || isWord($0, lexicon.sets.agoWords)
        }
      return isPast && state == .present
        || hasHit(.risk, window(hit.range, before: 14, after: 2, sentence), sentence)
    case .spineSurgery:
      return hasUnrelated(hit, sentence)
    case .anticoagulant:
      return hit.range.count == 1 && isWord(first, lexicon.sets.thinnerWord) && !isPlural(first)
    case .bloodBorneIllness:
      return hit.range.count == 1 && isWord(first, lexicon.sets.bloodAids)
        && !tokens[first].isCapitals
    case .immuneDisorder:
      return isWord(first, lexicon.sets.notImmune)
    default: return false
    }
  }

  /// `not related to surgery or pregnancy`
  private func hasUnrelated(_ hit: Hit, _ sentence: Sentence) -> Bool {
    let near = window(hit.range, before: 8, after: 0, sentence)
    return sentence.hits.contains {
      (hits[$0].cue == .noNegation && hits[$0].detail == 1
        || hits[$0].cue == .causeUnknown && hits[$0].range.count > 3)
        && near.contains(Int(hits[$0].first))
    }
  }
}

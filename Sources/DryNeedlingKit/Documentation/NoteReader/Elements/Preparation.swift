extension NoteText {
  func consent(isNeedled: Bool) -> ElementEvidence {
    var evidence = ElementEvidence()
    for (hit, sentence) in found(.refuses)
    where isSaid(hit, sentence) || isWord(Int(hit.first), lexicon.sets.refusals) {
      if hit.detail == 1, !isAgreement(hit, sentence) { continue }
      if !isNeedled, assertion(hit) & (Assertion.past | Assertion.conditional) == 0 {
        evidence.add(.negated, span(hit))
      }
    }
    let refused = evidence.has(.negated)
    if isNeedled {
      for (hit, sentence) in found(.agreesAlone)
      where isAgreement(hit, sentence) && !isOfPhysician(hit, sentence) {
        evidence.add(.present, span(hit))
      }
    }
    for (hit, sentence) in found(.consent) where isSaid(hit, sentence) {
      if assertions[Int(hit.first)] & Assertion.negated != 0 { continue }
      // `STM + IC L UT`: ischaemic compression
      if hit.range.count == 1, tokens[Int(hit.first)].end - tokens[Int(hit.first)].start == 2,
        sideWord(Int(hit.end)) != nil
          || sentence.sites.contains(where: { sites[$0].first == hit.end })
      {
        continue
      }
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
      if isOfPlan(hit, sentence) || isOfPhysician(hit, sentence) { continue }
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
        if hit.detail == 1, !isAgreement(hit, sentence) { continue }
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

  /// `Surgeon ok with DN`: clearance, not consent.
  private func isOfPhysician(_ hit: Hit, _ sentence: Sentence) -> Bool {
    window(Int(hit.first)..<Int(hit.first), before: 8, after: 0, sentence).contains {
      isWord($0, lexicon.sets.physicianWords)
    }
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
      // `Precautions: no lifting` tells what to heed, not that anybody asked.
      let isTitle =
        isHeading(hit, sentence) && !isWord(Int(hit.first), lexicon.sets.precautionWord)
      if isNone || isReviewed(hit, sentence) || isTitle {
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
}

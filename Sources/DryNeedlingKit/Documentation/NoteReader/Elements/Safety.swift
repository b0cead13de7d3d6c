extension NoteText {
  func safetyMentions() -> [SafetyMention] {
    var mentions: [SafetyMention] = []
    /// End of a phrase that denies by itself: what it holds is denied with it.
    var deniedEnd = 0
    for (hit, sentence) in found(.safety) {
      // A phrase that denies by itself has 64 added.
      let isDenial = hit.detail & 64 != 0
      if isDenial { deniedEnd = Int(hit.end) } else if Int(hit.first) < deniedEnd { continue }
      guard Int(hit.detail & 63) < SafetyItem.allCases.count else { continue }
      if sentence.section.isOne(of: [.previous, .family, .teaching, .goals, .aftercare]) {
        continue
      }
      let bits = assertion(hit)
      let aside =
        Assertion.family | Assertion.taught | Assertion.conditional | Assertion.unticked
      // `with her Coumadin` is hers, whatever she was told.
      let isOwn = isWord(Int(hit.first) - 1, lexicon.sets.possessives)
      if bits & (isOwn ? aside & ~Assertion.taught : aside) != 0 { continue }
      var item = SafetyItem.allCases[Int(hit.detail & 63)]
      var state = DocumentationState.present
      if isDenial {
        state = .negated
      } else if isStruck(hit, sentence) {
        state = .negated
      } else if let sign = sign(before: Int(hit.first)) {
        state = sign ? .present : .negated
      } else if let answer = answer(after: Int(hit.end)) ?? sharedAnswer(hit, sentence) {
        state = answer ? .present : .negated
      } else if let cross = cross(behind: hit) {
        // A cross under no known heading answers nothing.
        if cross == .unclear { continue }
        state = cross == .yes ? .present : .negated
      } else if isDeniedAtEnd(hit, sentence) {
        state = .negated
      } else if isOnlyAsked(hit, sentence), bits & Assertion.negated == 0 {
        continue
      } else if bits & (Assertion.negated | Assertion.negatedInList) != 0
        || isDeniedField(sentence)
      {
        state = .negated
      }
      // No fever is no answer on infection.
      if isWord(Int(hit.first), lexicon.sets.feverWords),
        state != .present || isWord(Int(hit.first) - 1, lexicon.sets.negativeWords)
      {
        continue
      }
      if isOwn, state == .negated, isWord(Int(hit.first) - 1, lexicon.sets.personal) {
        state = .present
      }
      if state == .present, hasStopped(item, hit, sentence) { state = .negated }
      if item == .bleedingDisorder, state == .present, isUncontrolled(hit, sentence) {
        item = .unmanagedBleedingDisorder
      }
      if item == .pregnancy, state == .present, bits & Assertion.past != 0,
        !isWord(Int(hit.first) - 1, lexicon.sets.isWords)
      {
        continue
      }
      if isTestNegative(hit) { state = .negated }
      if isOtherSense(item, state, hit, sentence) { continue }
      add(item, state, span(hit), &mentions)
    }
    for (hit, sentence) in found(.cause) where isFusedSpine(hit, sentence) {
      add(.spineSurgery, .present, span(hit), &mentions)
    }
    return mentions
  }

  /// `Screen: -anticoag -bleeding`: a minus before each.
  private func isStruck(_ hit: Hit, _ sentence: Sentence) -> Bool {
    isMark(Int(hit.first) - 1, "-") && !token(Int(hit.first)).isSpaced
      && firstHit(.screening, in: sentence) != nil
  }

  /// `history of pneumothorax or lung disease - no`: the answer is for both.
  private func sharedAnswer(_ hit: Hit, _ sentence: Sentence) -> Bool? {
    let end = Int(hit.end)
    guard isWord(end, lexicon.sets.orWords) || isMark(end, "/") else { return nil }
    for index in sentence.hits
    where hits[index].cue == .safety && (end + 1...end + 2).contains(Int(hits[index].first)) {
      return answer(after: Int(hits[index].end))
    }
    return nil
  }

  /// `C5-C7 fusion`
  private func isFusedSpine(_ hit: Hit, _ sentence: Sentence) -> Bool {
    guard isWord(Int(hit.first), lexicon.sets.fusionWord),
      !sentence.section.isOne(of: [.previous, .family, .teaching, .goals, .aftercare]),
      assertion(hit) & (Assertion.family | Assertion.negated | Assertion.negatedInList) == 0
    else { return false }
    return (Int(hit.first) - 6..<Int(hit.first)).contains {
      isWord($0, words.levels) && token($0 + 1).kind == .number && !token($0 + 1).isSpaced
    }
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
    let article = isWord(Int(hit.first) - 1, lexicon.sets.articles) ? 1 : 0
    let before = window(Int(hit.first)..<Int(hit.first), before: 1 + article, after: 0, sentence)
    if isWord(Int(hit.first) - 1, lexicon.sets.onWord),
      isWord(Int(hit.first) - 2, lexicon.sets.longerWord)
    {
      return true
    }
    let ended = item == .anticoagulant ? lexicon.sets.ceased : lexicon.sets.stopped
    return after.contains {
      // `cleared by cardiology`
      isWord($0, ended) && !isWord($0 + 1, lexicon.sets.byWords)
    }
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
        || hasHit(.consent, window(hit.range, before: 14, after: 0, sentence), sentence)
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

extension NoteText {
  static let notOfToday: NoteSections = [
    .previous, .family, .history, .medication, .teaching, .goals, .plan,
  ]

  func isNow(_ index: Int, _ sentence: Sentence) -> Bool {
    !sentence.section.isOne(of: Self.notOfToday) && assertions[index] & Assertion.aside == 0
  }

  /// Where needling, or without it any other treatment, begins.
  func firstTreatmentWord() -> Int {
    if firstNeedling != .max { return firstNeedling }
    for (hit, sentence) in found(.otherTreatment)
    where !sentence.section.isOne(of: Self.noResponse) && isNow(Int(hit.first), sentence)
      && assertion(hit) & Assertion.negated == 0
    {
      return Int(hit.first)
    }
    for sentence in sentences
    where sentence.section == .treatment || sentence.section == .otherTreatment {
      return sentence.tokens.lowerBound
    }
    return .max
  }

  /// The first word about needling that was done.
  func firstNeedlingWord() -> Int {
    var first =
      needleSizes.first {
        assertions[$0.range.lowerBound] & (Assertion.aside | Assertion.negated) == 0
      }?.range.lowerBound ?? Int.max
    /// Of a title, which counts where nothing else does.
    var title = Int.max
    for cue in [Cue.needling, .needled, .twitch, .needle] {
      for (hit, sentence) in found(cue)
      where !sentence.section.isOne(of: [.history, .previous, .teaching])
        && assertion(hit) & (Assertion.aside | Assertion.negated) == 0
        && !isOfEarlier(hit, sentence) && !isAfterDated(hit)
        && (sentence.section != .plan || treated[sentence.number])
      {
        if sentence.number == 0, !namesSite(sentence), sentence.tokens.count <= 12 {
          title = min(title, Int(hit.first))
          continue
        }
        first = min(first, Int(hit.first))
        break
      }
    }
    return first == .max ? title : first
  }

  /// `since the last needling`, `consent for dry needling`: not what was done now.
  private func isOfEarlier(_ hit: Hit, _ sentence: Sentence) -> Bool {
    sentence.hits.contains {
      let other = hits[$0]
      switch other.cue {
      case .plain, .priorWord, .consider, .needlingSought, .needlingDenied:
        return other.first <= hit.first && other.end >= hit.end && other.range.count > 1
          && (other.cue != .priorWord || other.first < hit.first)
      default: return false
      }
    }
  }

  /// `following the 4/02 needling`
  func isAfterDated(_ hit: Hit) -> Bool {
    let first = Int(hit.first)
    return token(first - 1).whole != nil && isMark(first - 2, "/")
      && (first - 6..<first - 2).contains {
        isWord($0, lexicon.sets.pastLinks)
      }
  }
}

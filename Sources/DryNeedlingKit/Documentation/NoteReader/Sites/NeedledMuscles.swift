extension SiteReader {
  /// The muscles and groups needled at this visit.
  func mentions() -> (muscles: [MuscleMention], groups: [MuscleGroupMention], unclear: [TextSpan]) {
    var muscles: [MuscleMention] = []
    var groups: [MuscleGroupMention] = []
    var unclear: [TextSpan] = []
    let isNeedled =
      isDone || hasNeedlingTitle || !note.needleSizes.isEmpty || countsNeedles
    // What is doubtful is decided by the regions of what is not.
    var doubtful: [(site: NoteText.Site, muscles: [Muscle])] = []
    for (position, site) in sites.enumerated() {
      guard site.status == .needled || site.status == .likely && isNeedled else { continue }
      let name = note.lexicon.sites[site.name]
      guard isMeant(position, name) else { continue }
      let span = note.span(site.range)
      switch name.reading {
      case .muscle(let muscle, let part):
        muscles.append(MuscleMention(muscle: muscle, part: part, side: site.side, span: span))
      case .group(let group):
        if !isLeadIn(position) {
          groups.append(MuscleGroupMention(group: group, side: site.side, span: span))
        }
      case .oneOf(let choices):
        doubtful.append((site, choices))
      case .nothing: continue
      }
    }
    guard !doubtful.isEmpty else { return (muscles, groups, unclear) }
    let regions = Set(Set(muscles.map(\.muscle)).flatMap(\.regions))
    for doubt in doubtful {
      let fitting = doubt.muscles.filter { muscle in
        muscle.regions.contains {
          regions.contains($0) || $0 == .neck && regions.contains(.shoulder)
            || $0 == .hand && regions.contains(.forearm) || $0 == .foot && regions.contains(.leg)
            || $0 == .arm && regions.contains(.shoulder) || $0 == .thigh && regions.contains(.hip)
        }
      }
      let span = note.span(doubt.site.range)
      let isPreferred =
        note.isWord(doubt.site.range.lowerBound, note.lexicon.sets.preferredFirst)
        && !fitting.isEmpty
      if fitting.count == 1 || isPreferred {
        muscles.append(
          MuscleMention(muscle: fitting[0], part: nil, side: doubt.site.side, span: span))
      } else {
        unclear.append(span)
      }
    }
    muscles.sort { $0.span.start < $1.span.start }
    return (muscles, groups, unclear)
  }

  /// `PENS VMO L: 2 filiform needles`
  private var countsNeedles: Bool {
    note.sentences.contains { sentence in
      guard !sentence.sites.isEmpty, !sentence.section.isOne(of: Self.blocksNeedling),
        sentence.section != .plan
      else { return false }
      return note.hits[sentence.hits].contains {
        $0.cue == .needle && note.token(Int($0.first) - 1).whole != nil
          && bits($0) & (Assertion.aside | Assertion.negated) == 0
      }
    }
  }

  /// A form on dry needling, even where no sentence says that it was done.
  private var hasNeedlingTitle: Bool { note.sentences.contains { $0.section == .needling } }

  /// `wrist flexors: FCR, FCU`: the group only leads to its muscles.
  private func isLeadIn(_ position: Int) -> Bool {
    let end = sites[position].range.upperBound
    guard sites.indices.contains(position + 1) else { return false }
    let next = sites[position + 1].range.lowerBound
    return next - end <= 3
      && (note.isMark(end, ":") || note.isMark(end, "(")
        || note.isMark(end, "-") && note.token(end).isSpaced)
  }

  /// Whether an abbreviation stands for the site here.
  private func isMeant(_ position: Int, _ name: SiteName) -> Bool {
    guard let kind = name.abbreviation else { return isMeantWord(position, name) }
    let site = sites[position]
    let token = note.tokens[site.range.lowerBound]
    let length = token.end - token.start
    if kind.isAlwaysSafe { return true }
    if note.isWord(site.range.upperBound, note.lexicon.sets.notMuscleAfter) { return false }
    if isHead(site.range) { return false }
    // `L4 TP`: the transverse process.
    let isOfLevel =
      note.isWord(site.range.lowerBound, note.lexicon.sets.processWords)
      && note.token(site.range.lowerBound - 1).kind == .number
      && note.isWord(site.range.lowerBound - 2, note.words.levels)
      && !note.token(site.range.lowerBound - 1).isSpaced
    if isOfLevel { return false }
    // `2) MT: L/S PA's` in a numbered list
    if note.isMark(site.range.upperBound, ":"), note.isMark(site.range.lowerBound - 1, ")"),
      note.token(site.range.lowerBound - 2).kind == .number
    {
      return false
    }
    if length > 2 { return true }
    let before = site.range.lowerBound - 1
    let hasSide =
      note.sideWord(before) != nil || note.isMark(before, ")") && note.sideWord(before - 1) != nil
    // `LS: [x] R [ ] L` in a form
    let next = site.range.upperBound + 1
    let isBox =
      note.isMark(next - 1, "[") && (note.isMark(next, "]") || note.isMark(next + 1, "]"))
      || note.isMark(next - 1, NoteMark.ticked)
    let isForm =
      isBox
      || note.isMark(site.range.upperBound, ":") && site.status == .needled
        && (note.isMark(next, "[") || note.isMark(next, NoteMark.ticked)
          || note.isMark(next, NoteMark.unticked))
    if hasSide || isForm || isInList(position) { return true }
    return !kind.needsSide && isBehindNeedling(position)
  }

  /// Words such as `core` or `lat` that also are no muscles.
  private func isMeantWord(_ position: Int, _ name: SiteName) -> Bool {
    let site = sites[position]
    if note.isWord(site.range.upperBound, note.lexicon.sets.notMuscleAfter) { return false }
    if isHead(site.range) { return false }
    // `deep rotators`, `hip rotators` are a group.
    if site.range.count == 1, note.isWord(site.range.lowerBound, note.lexicon.sets.rotatorWord) {
      return false
    }
    return true
  }

  /// The `lat` of `gastroc (med and lat heads)`.
  private func isHead(_ range: Range<Int>) -> Bool {
    guard range.count == 1, note.isWord(range.lowerBound, note.lexicon.sets.latWord) else {
      return false
    }
    return note.isWord(range.upperBound, note.lexicon.sets.headWords)
      || (1...2).contains { note.isWord(range.lowerBound - $0, note.lexicon.sets.medWords) }
  }

  /// Another site stands beside it, with nothing between but commas and sides.
  private func isInList(_ position: Int) -> Bool {
    let range = sites[position].range
    for other in [position - 1, position + 1] where sites.indices.contains(other) {
      let otherRange = sites[other].range
      let gap =
        other < position
        ? otherRange.upperBound..<max(otherRange.upperBound, range.lowerBound)
        : range.upperBound..<max(range.upperBound, otherRange.lowerBound)
      if gap.count <= 6, gap.allSatisfy({ isSeparator($0) }) { return true }
    }
    return false
  }

  func isSeparator(_ index: Int) -> Bool {
    switch note.tokens[index].kind {
    case .lineEnd: false
    case .mark: !note.isMark(index, ":") && !note.isMark(index, ".")
    case .number, .wrap: true
    case .word:
      note.sideWord(index) != nil || note.isWord(index, note.words.and)
        || note.lexicon.isSilent(note.tokens[index].word) || note.isTimes(index)
        || note.isWord(index, note.lexicon.sets.bareList)
    }
  }

  private func isBehindNeedling(_ position: Int) -> Bool {
    let range = sites[position].range
    var start = max(0, range.lowerBound - 4)
    // Not across the end of a sentence.
    if let end = (start..<range.lowerBound).last(where: {
      note.tokens[$0].kind == .lineEnd || note.isMark($0, ".")
    }) {
      start = end + 1
    }
    return (start..<range.lowerBound).contains {
      note.lexicon.sets.needleWords.contains(note.tokens[$0].word)
    } || note.isMark(range.lowerBound - 1, "|") || note.sideWord(range.upperBound) != nil
      || note.isMark(range.lowerBound - 1, ":")
  }
}

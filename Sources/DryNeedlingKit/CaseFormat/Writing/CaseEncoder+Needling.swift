extension CaseEncoder {
  mutating func write(_ session: NeedlingSession) {
    json.beginObject()
    if let muscles = session.muscles {
      json.key(NeedlingKey.muscles.rawValue)
      json.beginArray()
      for (index, muscle) in muscles.enumerated() { write(muscle, index) }
      json.endArray()
    }
    member(NeedlingKey.needles, session.needleCount, .needleCount)
    writeNeedleSize(session)
    member(NeedlingKey.technique, session.technique?.rawValue, .technique)
    member(NeedlingKey.minutes, session.minutesInPlace, .minutesInPlace)
    member(NeedlingKey.twitchResponse, session.twitchResponse)
    member(NeedlingKey.injectate, session.injectate)
    json.endObject()
  }

  private mutating func writeNeedleSize(_ session: NeedlingSession) {
    guard
      session.needleDiameterHundredths != nil || session.needleLengthMillimeters != nil
        || isUnusable(.needleDiameter, .needleLength)
    else { return }
    json.key(NeedlingKey.needleSize.rawValue)
    json.beginObject()
    if let hundredths = session.needleDiameterHundredths {
      json.key(NeedleSizeKey.diameterMillimeters.rawValue)
      json.decimal(hundredths, places: 2)
    } else {
      unusableNumber(NeedleSizeKey.diameterMillimeters, .needleDiameter)
    }
    member(NeedleSizeKey.lengthMillimeters, session.needleLengthMillimeters, .needleLength)
    json.endObject()
  }

  /// As text where the text alone tells the side, else with the side beside it.
  private mutating func write(_ mention: NeedledMuscle, _ index: Int) {
    let name: String
    let toldSide: Side
    switch mention.site {
    case .muscle(let muscle): (name, toldSide) = (muscle.name, .unstated)
    case .group(let group): (name, toldSide) = (group.name, NeedledMuscle(named: group.name).side)
    case .unrecognized(let words): (name, toldSide) = (words, NeedledMuscle(named: words).side)
    }
    let unlisted = unusableText(.muscleSides, index)
    if toldSide == mention.side, unlisted == nil {
      json.string(name)
      return
    }
    json.beginObject()
    member(MuscleKey.name, name)
    member(MuscleKey.side, unlisted ?? mention.side.rawValue)
    json.endObject()
  }
}

/// The rules once more, written the slow, obvious way from the requirements and without a look at
/// the engine: strings, dates as text, every pair of lines compared with every other.
///
/// It answers which rules are violated. Rules it does not know are in no answer of it and are left
/// out of the comparison.
struct Oracle {
  let claim: PlainEncounter

  /// Ids of the rules it judges.
  static let judged: Set<String> = [
    "DN1001", "DN1002", "DN1006", "DN1007", "DN1008", "DN1009", "DN1014", "DN1015", "DN1016",
    "DN1101", "DN1102", "DN1106",
    "DN4001", "DN4002", "DN4006", "DN4009", "DN4012", "DN4017", "DN4018", "DN4022", "DN4023",
    "DN5001", "DN5004", "DN5006", "DN5007", "DN5008", "DN5009", "DN5010", "DN5012", "DN5013",
    "DN5014", "DN5016", "DN5021",
  ]

  static let acupuncture = ["97810", "97811", "97813", "97814"]

  var hasNeedlingLine: Bool { claim.lines.contains { isNeedling($0) } }

  /// Needling is on record when a muscle is named, with a word that stands for one or without.
  var hasNeedlingRecord: Bool { !(claim.muscles ?? []).isEmpty }

  func isNeedling(_ line: PlainLine) -> Bool { line.code == "20560" || line.code == "20561" }

  func date(_ line: PlainLine) -> String? { line.date ?? claim.claimDate }

  func violated() -> Set<String> {
    var ids: Set<String> = []
    guard hasNeedlingLine || hasNeedlingRecord else { return [] }
    ids.formUnion(coding())
    ids.formUnion(diagnoses())
    ids.formUnion(modifiers())
    ids.formUnion(integrity())
    return ids
  }

  // Muscles: the least and the greatest number the words can mean.

  func muscleRange() -> (least: Int, greatest: Int)? {
    guard let muscles = claim.muscles, !muscles.isEmpty else { return nil }
    let cuff = ["supraspinatus", "infraspinatus", "teres minor", "subscapularis"]
    var names: [String] = []
    var everything: [String] = []
    var unknown = 0
    var cuffNamed = false
    for muscle in muscles {
      if muscle.name == "rotator cuff" {
        cuffNamed = true
        everything += cuff
      } else if muscle.name == "the sore spot" {
        unknown += 1
      } else {
        names.append(muscle.name)
        everything.append(muscle.name)
      }
    }
    let distinct = Set(names)
    var bothSides = 0
    for name in distinct {
      let sides = muscles.filter { $0.name == name }.map(\.side)
      let left = sides.contains("left") || sides.contains("bilateral")
      let right = sides.contains("right") || sides.contains("bilateral")
      if left && right { bothSides += 1 }
    }
    var least = distinct.count
    if cuffNamed, !cuff.contains(where: distinct.contains) { least += 1 }
    return (least, max(least, Set(everything).count + unknown + bothSides))
  }

  func coding() -> Set<String> {
    var ids: Set<String> = []
    let needling = claim.lines.filter { isNeedling($0) }
    if let range = muscleRange() {
      if range.greatest <= 2, needling.contains(where: { $0.code == "20561" }) {
        ids.insert("DN1001")
      }
      if range.least >= 3, needling.contains(where: { $0.code == "20560" }) { ids.insert("DN1002") }
    }
    for line in needling {
      if let injectate = claim.injectate, !injectate.isEmpty { ids.insert("DN1006") }
      if !line.isMinutes, let units = line.thousandths, units > 1000, units % 1000 == 0 {
        ids.insert("DN1007")
      }
      if let day = date(line), day < "2020-01-01" { ids.insert("DN1009") }
    }
    for one in claim.lines {
      for other in claim.lines {
        guard let day = date(one), day == date(other) else { continue }
        if one.code == "20560", other.code == "20561" { ids.insert("DN1008") }
        if isNeedling(one), let code = other.code, Self.acupuncture.contains(code) {
          ids.insert("DN1014")
        }
        if one.code == "97810", other.code == "97813" { ids.insert("DN1016") }
      }
    }
    for line in claim.lines where line.code == "97811" || line.code == "97814" {
      guard let day = date(line) else { continue }
      let hasPrimary = claim.lines.contains {
        ($0.code == "97810" || $0.code == "97813") && (date($0) == nil || date($0) == day)
      }
      if !hasPrimary { ids.insert("DN1015") }
    }
    return ids
  }

  /// Codes of the generator only: from which day to which day each is billable, and which are
  /// headers when they are not.
  func state(_ code: String, on day: String) -> String {
    switch code {
    case "M54.5": day <= "2021-09-30" ? "billable" : "header"
    case "M54.50", "M54.59": day >= "2021-10-01" ? "billable" : "invalid"
    case "M79.1": "header"
    case "R51": day <= "2020-09-30" ? "billable" : "header"
    case "M79.18", "M54.2", "M62.830": "billable"
    default: "invalid"
    }
  }

  func diagnoses() -> Set<String> {
    var ids: Set<String> = []
    var days = claim.lines.compactMap { date($0) }
    if let day = claim.claimDate { days.append(day) }
    for code in claim.diagnoses {
      for day in days {
        switch state(code, on: day) {
        case "invalid": ids.insert("DN1101")
        case "header": ids.insert("DN1102")
        default: break
        }
      }
    }
    for line in claim.lines where isNeedling(line) {
      if line.pointers.contains(where: { $0 > claim.diagnoses.count }) { ids.insert("DN1106") }
    }
    return ids
  }

  func modifiers() -> Set<String> {
    var ids: Set<String> = []
    for line in claim.lines {
      let modifiers = line.modifiers
      if isNeedling(line) {
        if modifiers.contains("25") { ids.insert("DN4002") }
        if modifiers.contains("76") || modifiers.contains("77") { ids.insert("DN4009") }
        if modifiers.contains("AT") { ids.insert("DN4012") }
        if modifiers.contains("95") { ids.insert("DN4017") }
        if modifiers.contains("59"), modifiers.contains("XS") { ids.insert("DN4006") }
      }
      let (ga, gz, gx, gy) = (
        modifiers.contains("GA"), modifiers.contains("GZ"), modifiers.contains("GX"),
        modifiers.contains("GY")
      )
      if isNeedling(line), (ga && gz) || (ga && gx) || (gz && gx) || (gz && gy) {
        ids.insert("DN4018")
      }
      if hasNeedlingLine, modifiers.count > 4 { ids.insert("DN4022") }
      if hasNeedlingLine, Set(modifiers).count < modifiers.count { ids.insert("DN4023") }
    }
    return ids
  }

  func integrity() -> Set<String> {
    var ids: Set<String> = []
    for line in claim.lines {
      if date(line) == nil { ids.insert("DN5009") }
      if line.code == nil { ids.insert("DN5010") }
      if let units = line.thousandths, units <= 0 { ids.insert("DN5012") }
      if line.cents == nil || (line.cents ?? 0) < 0 { ids.insert("DN5021") }
      if let day = date(line) {
        if day > claim.asOf { ids.insert("DN5004") }
        if let birth = claim.birthDate, day < birth { ids.insert("DN5006") }
        if let last = line.lastDate, last < day { ids.insert("DN5007") }
        if isNeedling(line), let last = line.lastDate, last > day { ids.insert("DN5008") }
      }
      if isNeedling(line) {
        if let units = line.thousandths, units > 0, units % 1000 != 0 { ids.insert("DN5013") }
        if line.isMinutes { ids.insert("DN5014") }
      }
    }
    if let total = claim.totalCents, claim.lines.allSatisfy({ $0.cents != nil }) {
      if claim.lines.reduce(0, { $0 + ($1.cents ?? 0) }) != total { ids.insert("DN5001") }
    }
    if claim.frequency == "7" || claim.frequency == "8", claim.controlNumber == nil {
      ids.insert("DN5016")
    }
    return ids
  }
}

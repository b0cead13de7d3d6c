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
    "DN5016", "DN5021",
  ]

  static let acupuncture = ["97810", "97811", "97813", "97814"]

  var hasNeedlingLine: Bool { claim.lines.contains { isNeedling($0) } }

  /// Needling is on record when a muscle is named and nothing was injected into it.
  var hasNeedlingRecord: Bool { !(claim.muscles ?? []).isEmpty && (claim.injectate ?? "").isEmpty }

  /// A claim ready to be sent, not a visit that is still being written.
  var isReady: Bool { claim.totalCents != nil || claim.frequency != nil }

  func isNeedling(_ line: PlainLine) -> Bool { line.code == "20560" || line.code == "20561" }

  func date(_ line: PlainLine) -> String? { line.date ?? claim.claimDate }

  func lastDate(_ line: PlainLine) -> String? {
    guard let first = date(line) else { return nil }
    return max(first, line.lastDate ?? first)
  }

  /// On one day for certain; nil when that cannot be told.
  func onOneDay(_ one: PlainLine, _ other: PlainLine) -> Bool? {
    guard let a = date(one), let b = date(other), let aEnd = lastDate(one),
      let bEnd = lastDate(other)
    else { return nil }
    if aEnd < b || bEnd < a { return false }
    return a == b && aEnd == a && bEnd == b ? true : nil
  }

  /// 20560 and 20561 did not exist before 2020: one rule says so, and the others have no say.
  func codeExists(_ line: PlainLine) -> Bool { (date(line) ?? "2020-01-01") >= "2020-01-01" }

  func violated() -> Set<String> {
    var ids = acupuncture()
    guard hasNeedlingLine || hasNeedlingRecord else { return ids }
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
    for muscle in muscles {
      if muscle.name == "rotator cuff" {
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
    // A group word sets no count: it never makes a code too low.
    let least = distinct.count
    // Words that nobody knows may mean any number of muscles.
    return (least, unknown > 0 ? 99 : max(least, Set(everything).count + bothSides))
  }

  /// Whether the record is of the visit that a needling line is billed for: it speaks of one day,
  /// which is the claim's where needling is billed for several.
  func isOfRecord(_ line: PlainLine) -> Bool {
    let needling = claim.lines.filter { isNeedling($0) }
    let days = Set(needling.compactMap { date($0) })
    guard days.count > 1 else { return true }
    return claim.claimDate != nil && date(line) == claim.claimDate
  }

  func coding() -> Set<String> {
    var ids: Set<String> = []
    let needling = claim.lines.filter { isNeedling($0) }
    for line in needling where !codeExists(line) { ids.insert("DN1009") }
    let existing = needling.filter { codeExists($0) }
    if let range = muscleRange() {
      for line in existing where isOfRecord(line) {
        if range.greatest <= 2, line.code == "20561" { ids.insert("DN1001") }
        // Where both codes are billed for the day, another rule says which line to drop.
        let isDoubled = existing.contains {
          $0.code == "20561" && onOneDay($0, line) == true
        }
        if range.least >= 3, line.code == "20560", !isDoubled { ids.insert("DN1002") }
      }
    }
    for line in needling {
      if let injectate = claim.injectate, !injectate.isEmpty, isOfRecord(line) {
        let isExplained = claim.lines.contains {
          ($0.code == "20552" || $0.code == "20553") && onOneDay($0, line) != false
        }
        if !isExplained { ids.insert("DN1006") }
      }
    }
    for (index, line) in claim.lines.enumerated() where isNeedling(line) && codeExists(line) {
      guard !line.isMinutes, let units = line.thousandths, units > 0, units % 1000 == 0 else {
        continue
      }
      let again = claim.lines.enumerated().contains {
        $0.offset != index && $0.element.code == line.code
          && onOneDay($0.element, line) == true
      }
      if units > 1000 || again { ids.insert("DN1007") }
    }
    for one in existing {
      for other in claim.lines where onOneDay(one, other) == true {
        if one.code == "20560", other.code == "20561" { ids.insert("DN1008") }
        if let code = other.code, Self.acupuncture.contains(code) { ids.insert("DN1014") }
      }
    }
    return ids
  }

  /// Rules on acupuncture, which hold without needling too.
  func acupuncture() -> Set<String> {
    var ids: Set<String> = []
    func isInitial(_ line: PlainLine) -> Bool { line.code == "97810" || line.code == "97813" }
    for (index, line) in claim.lines.enumerated() {
      if line.code == "97811" || line.code == "97814" {
        let primaries = claim.lines.filter { isInitial($0) }
        if primaries.allSatisfy({ onOneDay($0, line) == false }) { ids.insert("DN1015") }
      }
      guard isInitial(line) else { continue }
      if let units = line.thousandths, units > 1000, units % 1000 == 0 { ids.insert("DN1016") }
      for other in claim.lines.dropFirst(index + 1)
      where isInitial(other) && onOneDay(line, other) == true {
        ids.insert("DN1016")
      }
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
    let all = (claim.lines.compactMap { date($0) } + [claim.claimDate].compactMap { $0 })
    let ends = all + claim.lines.compactMap { lastDate($0) }
    for (index, code) in claim.diagnoses.enumerated() {
      let lines = claim.lines.filter { $0.pointers.contains(index + 1) }
      var days = lines.compactMap { date($0) } + lines.compactMap { lastDate($0) }
      if days.isEmpty { days = [all.min(), ends.max()].compactMap { $0 } }
      for day in days {
        switch state(code, on: day) {
        case "invalid": ids.insert("DN1101")
        case "header": ids.insert("DN1102")
        default: break
        }
      }
    }
    for line in claim.lines where line.pointers.contains(where: { $0 > claim.diagnoses.count }) {
      ids.insert("DN1106")
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
      }
      if modifiers.contains("59"), modifiers.contains("XS") { ids.insert("DN4006") }
      let (ga, gz, gx, gy) = (
        modifiers.contains("GA"), modifiers.contains("GZ"), modifiers.contains("GX"),
        modifiers.contains("GY")
      )
      if (ga && gz) || (ga && gx) || (gz && gx) || (gz && gy) || (ga && gy) { ids.insert("DN4018") }
      if modifiers.count > 4 { ids.insert("DN4022") }
      if Set(modifiers).count < modifiers.count { ids.insert("DN4023") }
      let evaluations = ["99202", "99211", "99213", "99215"]
      if let code = line.code, evaluations.contains(code), !modifiers.contains("25"),
        date(line).map({ $0 >= "2020-01-01" }) ?? true,
        claim.lines.contains(where: { isNeedling($0) && onOneDay($0, line) == true })
      {
        ids.insert("DN4001")
      }
    }
    return ids
  }

  func integrity() -> Set<String> {
    var ids: Set<String> = []
    for line in claim.lines {
      if date(line) == nil, isReady { ids.insert("DN5009") }
      if line.code == nil, isReady { ids.insert("DN5010") }
      if line.thousandths.map({ $0 <= 0 }) ?? isReady { ids.insert("DN5012") }
      if line.cents.map({ $0 < 0 }) ?? isReady { ids.insert("DN5021") }
      if [date(line), line.lastDate].contains(where: { ($0 ?? "") > claim.asOf }) {
        ids.insert("DN5004")
      }
      if let birth = claim.birthDate, let day = date(line), day < birth { ids.insert("DN5006") }
      if let day = date(line), let last = line.lastDate, last < day { ids.insert("DN5007") }
      if isNeedling(line) {
        if let day = date(line), let last = line.lastDate, last > day { ids.insert("DN5008") }
        if let units = line.thousandths, units > 0, units % 1000 != 0 { ids.insert("DN5013") }
      }
    }
    if let day = claim.claimDate {
      if let birth = claim.birthDate, day < birth { ids.insert("DN5006") }
      if day > claim.asOf { ids.insert("DN5004") }
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

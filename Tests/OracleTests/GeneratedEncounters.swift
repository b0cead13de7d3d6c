import DryNeedlingKit

/// A small generator of random numbers, the same on every machine (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ probability: Double) -> Bool {
    Double(next() >> 11) / Double(1 << 53) < probability
  }

  mutating func pick<Element>(_ values: [Element]) -> Element {
    values[Int(next() % UInt64(values.count))]
  }
}

/// An encounter in plain words: what the oracle judges, and what the model is made of.
struct PlainEncounter {
  var payer: String?
  var asOf = "2025-06-30"
  var claimDate: String?
  var birthDate: String?
  var placeOfService: String?
  var totalCents: Int?
  var frequency: String?
  var controlNumber: String?
  var diagnoses: [String] = []
  var lines: [PlainLine] = []
  /// Name and side; nil when not stated.
  var muscles: [(name: String, side: String)]?
  var injectate: String?
}

struct PlainLine {
  var code: String?
  var modifiers: [String] = []
  var thousandths: Int?
  var isMinutes = false
  var cents: Int?
  var date: String?
  var lastDate: String?
  var place: String?
  var pointers: [Int] = []
}

extension PlainEncounter {
  /// An encounter whose facts lie on and around the edges that rules care about.
  static func random(_ dice: inout Dice) -> PlainEncounter {
    var plain = PlainEncounter()
    plain.payer = dice.pick(["medicare", "commercial", "blue-cross", nil])
    let days = [
      "2019-12-31", "2020-01-01", "2021-09-30", "2021-10-01", "2024-06-30", "2024-07-01",
      "2024-09-30", "2024-10-01", "2025-03-03", "2025-06-30", "2025-07-01",
    ]
    let day = dice.pick(days)
    plain.claimDate = dice.chance(0.8) ? day : nil
    plain.birthDate = dice.pick([nil, "1950-04-02", day, "2025-03-04"])
    plain.placeOfService = dice.pick([nil, "11", "12", "02", "10", "60"])
    plain.frequency = dice.pick([nil, "1", "7", "8"])
    plain.controlNumber = dice.chance(0.5) ? "PCN1" : nil
    let codes = [
      "M54.5", "M54.50", "M54.59", "M79.1", "M79.18", "M54.2", "M62.830", "R51", "Z99.99",
    ]
    for _ in 0..<(dice.next() % 5) { plain.diagnoses.append(dice.pick(codes)) }
    if dice.chance(0.7) { plain.muscles = randomMuscles(&dice) }
    plain.injectate = dice.pick([nil, nil, "", "lidocaine"])
    for _ in 0..<(1 + dice.next() % 5) {
      plain.lines.append(
        .random(&dice, days: [day, day, day, dice.pick(days)], plain.diagnoses.count))
    }
    let sum = plain.lines.reduce(0) { $0 + ($1.cents ?? 0) }
    plain.totalCents = dice.pick([nil, sum, sum, sum + 1])
    return plain
  }

  private static func randomMuscles(_ dice: inout Dice) -> [(name: String, side: String)] {
    let names = [
      "trapezius", "levator scapulae", "infraspinatus", "multifidus", "rotator cuff",
      "the sore spot",
    ]
    return (0..<(1 + dice.next() % 4)).map { _ in
      (
        dice.chance(0.85) ? dice.pick(Array(names.prefix(4))) : dice.pick(names),
        dice.pick(["left", "right", "bilateral", "unstated", "unstated"])
      )
    }
  }
}

extension PlainLine {
  static func random(_ dice: inout Dice, days: [String], _ diagnoses: Int) -> PlainLine {
    var line = PlainLine()
    let codes: [String?] = [
      "20560", "20561", "20560", "20561", "97140", "97110", "97810", "97811", "97813", "97814",
      "20552", "20553", "99202", "99211", "99213", "99215", "64405", "20610", "64450", nil,
    ]
    line.code = dice.pick(codes)
    let modifiers = [
      "25", "59", "XS", "76", "77", "GP", "AT", "50", "LT", "95", "GA", "GZ", "GX", "GY", "KX",
    ]
    for _ in 0..<dice.pick([0, 0, 0, 1, 1, 2, 3, 5]) { line.modifiers.append(dice.pick(modifiers)) }
    line.thousandths = dice.pick([1000, 1000, 1000, 1000, 2000, 0, -1000, 1500, nil])
    line.isMinutes = dice.chance(0.05)
    line.cents = dice.pick([6500, 6500, 6500, 0, -100, nil])
    line.date = dice.chance(0.7) ? dice.pick(days) : nil
    line.lastDate = dice.chance(0.1) ? dice.pick(days) : nil
    line.place = dice.chance(0.1) ? dice.pick(["11", "02"]) : nil
    for _ in 0..<dice.pick([0, 1, 1, 2]) { line.pointers.append(1 + Int(dice.next() % 5)) }
    return line
  }
}

extension PlainEncounter {
  /// The same in the kit's model.
  var encounter: Encounter {
    var encounter = Encounter()
    encounter.coverage.payerKind = payer.flatMap { PayerKind(rawValue: $0) }
    encounter.claim.dateOfService = claimDate.flatMap { CalendarDate($0) }
    encounter.claim.placeOfService = placeOfService.flatMap { PlaceOfService($0) }
    encounter.claim.totalCharge = totalCents.map { Money(cents: Int64($0)) }
    encounter.claim.frequency = frequency.flatMap { ClaimFrequency($0) }
    encounter.claim.payerControlNumber = controlNumber
    encounter.patient.birthDate = birthDate.flatMap { CalendarDate($0) }
    encounter.diagnoses = diagnoses.map { Diagnosis(DiagnosisCode($0)) }
    if muscles != nil || injectate != nil {
      var session = NeedlingSession()
      session.muscles = muscles?.map { muscle in
        NeedledMuscle(
          NeedledMuscle(named: muscle.name).site, side: Side(rawValue: muscle.side) ?? .unstated)
      }
      session.injectate = injectate
      encounter.needling = session
    }
    encounter.serviceLines = lines.map { plain in
      var line = ServiceLine()
      line.procedure = plain.code.flatMap { ProcedureCode($0) }
      line.modifiers = ModifierList(plain.modifiers.compactMap { Modifier($0) })
      line.quantity = plain.thousandths.map { ServiceQuantity(thousandths: Int64($0)) }
      line.quantityBasis = plain.isMinutes ? .minutes : .units
      line.charge = plain.cents.map { Money(cents: Int64($0)) }
      line.dateOfService = plain.date.flatMap { CalendarDate($0) }
      line.lastDateOfService = plain.lastDate.flatMap { CalendarDate($0) }
      line.placeOfService = plain.place.flatMap { PlaceOfService($0) }
      line.diagnosisPointers = DiagnosisPointers(plain.pointers)
      return line
    }
    return encounter
  }
}

extension PlainEncounter: CustomStringConvertible {
  /// One line, what is not stated left out.
  var description: String {
    var words: [String] = []
    func add(_ name: String, _ value: Any?) {
      if let value { words.append("\(name)=\(value)") }
    }
    add("payer", payer)
    add("date", claimDate)
    add("birth", birthDate)
    add("place", placeOfService)
    add("total", totalCents)
    add("frequency", frequency)
    add("control", controlNumber)
    add("injectate", injectate)
    words.append("diagnoses=\(diagnoses.joined(separator: ","))")
    if let muscles { words.append("muscles=\(muscles.map { "\($0.side) \($0.name)" })") }
    return words.joined(separator: " ") + lines.map { "; \($0)" }.joined()
  }
}

extension PlainLine: CustomStringConvertible {
  var description: String {
    var text = ([code ?? "no code"] + modifiers).joined(separator: "-")
    if let thousandths { text += " x\(thousandths)\(isMinutes ? "min" : "")" }
    if let cents { text += " $\(cents)" }
    if let date { text += " on \(date)" }
    if let lastDate { text += " to \(lastDate)" }
    if let place { text += " at \(place)" }
    return pointers.isEmpty ? text : text + " -> \(pointers)"
  }
}

import DryNeedlingKit

/// The claim of a draft and its lines.
extension ClaimDrafter {
  mutating func writeClaim() {
    let claim = encounter.claim
    let total = claim.totalCharge.map(ClaimRepairer.decimal) ?? stated(.totalCharge)
    let place = out.composite([
      needed(
        claim.placeOfService?.description ?? out.text(stated(.placeOfService)),
        "2300 CLM05-1 (place of service)"), "B",
      // A draft is an original claim unless the encounter says otherwise.
      claim.frequency.map { "\($0.code)" } ?? out.text(stated(.frequency)) ?? "1",
    ])
    func yesNo(_ value: Bool?) -> String? { value.map { $0 ? "Y" : "N" } }
    out.segment(
      "CLM", needed(out.text(encounter.claimNumber), "2300 CLM01 (claim number)"),
      needed(out.text(total), "2300 CLM02 (total charge)"), nil, nil, place,
      needed(yesNo(details.hasProviderSignature), "2300 CLM06 (signature on file)"),
      needed(out.text(details.assignment), among: ["A", "B", "C"], "2300 CLM07 (assignment)"),
      needed(yesNo(details.assignsBenefits), "2300 CLM08 (benefits assigned)"),
      needed(
        out.text(details.release), among: ["Y", "I"], "2300 CLM09 (release of information)"), nil,
      accident())
    writeDate("431", encounter.condition.onset, stated(.conditionOnset))
    writeDate("454", encounter.condition.initialTreatment, stated(.initialTreatment))
    writeDate("439", encounter.condition.accident, stated(.accidentDate))
    writeReference("G1", claim.priorAuthorization)
    writeReference("9F", claim.referralNumber)
    writeReference("F8", claim.payerControlNumber)
    writeNotes(nil)
    writeDiagnoses()
    if let provider = encounter.referringProvider {
      writeName(
        "DN", provider, details.referring, npi: stated(.referringNPI), "2310A",
        "referring provider")
      writeSpecialty("RF", provider.taxonomy, stated(.referringTaxonomy))
    }
    if let provider = encounter.renderingProvider {
      writeName(
        "82", provider, details.rendering, npi: stated(.renderingNPI), "2310B",
        "rendering provider")
      writeSpecialty("PE", provider.taxonomy, stated(.renderingTaxonomy))
    }
    if let facility = encounter.serviceFacility {
      var place = Provider()
      place.npi = facility.npi
      place.isPerson = false
      writeName(
        "77", place, details.facility, npi: stated(.serviceFacilityNPI), "2310C", "service place")
      writeAddress(
        details.facilityAddress, facility.state?.description ?? stated(.serviceFacilityState),
        "2310C", "service place")
    }
    if let provider = encounter.supervisingProvider {
      writeName(
        "DQ", provider, details.supervising, npi: stated(.supervisingNPI), "2310D",
        "supervising provider")
    }
  }

  private mutating func accident() -> String? {
    let kind: String? =
      switch encounter.condition.accidentKind {
      case .auto: "AA"
      case .employment: "EM"
      case .other: "OA"
      case nil: out.text(stated(.accidentKind))
      }
    return out.composite([
      kind, nil, nil, kind == "AA" ? details.accidentState?.description : nil,
    ])
  }

  private mutating func writeDate(_ qualifier: String, _ date: CalendarDate?, _ unusable: String?) {
    guard let text = date.map(digits) ?? out.text(unusable) else { return }
    out.segment("DTP", qualifier, "D8", text)
  }

  private mutating func writeReference(_ qualifier: String, _ number: String?) {
    guard let number = out.text(number) else { return }
    out.segment("REF", qualifier, number)
  }

  private mutating func writeSpecialty(
    _ role: String, _ taxonomy: TaxonomyCode?, _ unusable: String?
  ) {
    guard let code = taxonomy?.description ?? out.text(unusable) else { return }
    out.segment("PRV", role, "PXC", code)
  }

  /// NTE: eighty characters hold what a note has room for; longer ones go on in the next.
  private mutating func writeNotes(_ line: Int?) {
    var written = 0
    for note in encounter.notes where note.lineIndex == line {
      guard let text = out.text(note.text) else { continue }
      written += 1
      if written == 2 {
        missing.append("\(line == nil ? "2300" : "2400") NTE (there is room for one note)")
      }
      if text.count > 80 {
        missing.append("\(line == nil ? "2300" : "2400") NTE02 (a note of more than 80 characters)")
      }
      out.segment("NTE", "ADD", text)
    }
  }

  private mutating func writeDiagnoses() {
    guard !encounter.diagnoses.isEmpty else {
      missing.append("2300 HI (diagnoses)")
      return
    }
    var elements: [String?] = []
    for (index, diagnosis) in encounter.diagnoses.enumerated() {
      let isOld = diagnosis.codeSet == .icd9cm
      let qualifier = (isOld ? "B" : "AB") + (index == 0 ? "K" : "F")
      let code =
        diagnosis.code.map { $0.description.filter { $0 != "." } }
        ?? out.text(stated(.diagnosis, index: index))
      elements.append(out.composite([qualifier, needed(code, "2300 HI (diagnosis \(index + 1))")]))
    }
    // An HI has room for twelve.
    for start in stride(from: 0, to: elements.count, by: 12) {
      let part = Array(elements[start..<min(start + 12, elements.count)])
      func element(_ number: Int) -> String? { part.indices.contains(number) ? part[number] : nil }
      out.segment(
        "HI", element(0), element(1), element(2), element(3), element(4), element(5), element(6),
        element(7), element(8), element(9), element(10), element(11))
    }
  }

  // MARK: Lines

  mutating func writeLine(_ index: Int) {
    let line = encounter.serviceLines[index]
    out.segment("LX", "\(index + 1)")
    let code = line.procedure?.description ?? out.text(stated(.lineProcedure, index: index))
    var components: [String?] = [
      "HC", needed(code, "2400 SV101-2 (procedure of line \(index + 1))"),
    ]
    components += modifiers(index)
    if let description = out.text(line.procedureDescription), description.utf8.count != 2 {
      while components.count < 6 { components.append(nil) }
      components.append(description)
    }
    let charge =
      line.charge.map(ClaimRepairer.decimal) ?? out.text(stated(.lineCharge, index: index))
    let quantity = line.quantity?.description ?? out.text(stated(.lineQuantity, index: index))
    out.segment(
      "SV1", out.composite(components),
      needed(charge, "2400 SV102 (charge of line \(index + 1))"),
      line.quantityBasis == .minutes ? "MJ" : "UN",
      needed(quantity, "2400 SV104 (quantity of line \(index + 1))"),
      line.placeOfService?.description ?? out.text(stated(.linePlaceOfService, index: index)), nil,
      needed(
        out.composite(line.diagnosisPointers.map { "\($0)" }),
        "2400 SV107 (diagnoses of line \(index + 1))"))
    writeServiceDate(index)
    writeReference("G1", line.priorAuthorization)
    writeReference("6R", line.controlNumber)
    writeNotes(index)
    if let provider = line.renderingProvider {
      writeName(
        "82", provider, details.rendering, npi: stated(.lineRenderingNPI, index: index), "2420A",
        "rendering provider")
      writeSpecialty("PE", provider.taxonomy, stated(.lineRenderingTaxonomy, index: index))
    }
    if let state = line.serviceFacilityState?.description
      ?? stated(.lineFacilityState, index: index)
    {
      out.segment("NM1", "77", "2", out.text(details.facility.last))
      writeAddress(details.facilityAddress, state, "2420C", "service place")
    }
    if let provider = line.supervisingProvider {
      writeName(
        "DQ", provider, details.supervising, npi: stated(.lineSupervisingNPI, index: index),
        "2420D", "supervising provider")
    }
  }

  /// Modifiers, those that could not be used in their places.
  private mutating func modifiers(_ index: Int) -> [String?] {
    var modifiers: [String?] = encounter.serviceLines[index].modifiers.map(\.description)
    let unusable = encounter.unusableValues.filter {
      $0.path.fact == .lineModifiers && $0.path.index == index
    }
    for value in unusable.sorted(by: { ($0.path.position ?? 0) < ($1.path.position ?? 0) }) {
      let place = min(value.path.position ?? modifiers.count, modifiers.count)
      modifiers.insert(out.text(value.text), at: place)
    }
    return modifiers
  }

  private mutating func writeServiceDate(_ index: Int) {
    let line = encounter.serviceLines[index]
    let first =
      (line.dateOfService ?? (hasUnusableDate(index) ? nil : encounter.claim.dateOfService))
      .map(digits) ?? out.text(stated(.lineDateOfService, index: index))
    let last = line.lastDateOfService.map(digits)
    guard let first = needed(first, "2400 DTP*472 (day of line \(index + 1))") else { return }
    if let last {
      out.segment("DTP", "472", "RD8", "\(first)-\(last)")
    } else {
      out.segment("DTP", "472", "D8", first)
    }
  }

  private func hasUnusableDate(_ index: Int) -> Bool {
    stated(.lineDateOfService, index: index) != nil
  }
}

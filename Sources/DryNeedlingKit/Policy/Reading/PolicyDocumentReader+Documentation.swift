import LocatedJSON

extension PolicyDocumentReader {
  func documentationProfile(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> DocumentationProfile? {
    let fields = JSONFields(
      value, keys: ["id", "title", "when", "from", "through", "seen", "elements"], &problems)
    for key in ["id", "title", "elements"] { fields.require(key, &problems) }
    var asked: Set<DocumentationElement> = []
    let requirements = fields.array("elements", &problems).compactMap { element in
      let requirement = elementRequirement(element, &problems)
      if let requirement, !asked.insert(requirement.element).inserted {
        problems.append(
          JSONProblem(
            place: element.place,
            message: "`\(requirement.element.rawValue)` stands twice in the profile"))
      }
      return requirement
    }
    guard let id = fields.string("id", &problems) else { return nil }
    return DocumentationProfile(
      id: id, title: fields.string("title", &problems) ?? "",
      conditions: conditions(fields, &problems),
      effective: effective(fields, &problems, defaultStart: .open), requirements: requirements)
  }

  private func conditions(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> DocumentationProfile.Conditions {
    let when = fields["when"].map {
      JSONFields(
        $0, keys: ["codes", "payerKinds", "policies", "states", "professions"], &problems)
    }
    return DocumentationProfile.Conditions(
      procedures: when?.parsedArray(
        "codes", expected: "`20560` or `20561`", allowed: ["20560", "20561"], &problems
      ) { ["20560", "20561"].contains($0) ? ProcedureCode($0) : nil } ?? [],
      payerKinds: when?.parsedArray(
        "payerKinds", expected: "a kind of payer", allowed: PayerKind.allCases.map(\.rawValue),
        &problems, PayerKind.init) ?? [],
      policyIDs: when?.parsedArray("policies", expected: "a policy id", &problems) { $0 } ?? [],
      states: when?.parsedArray(
        "states", expected: "a state's postal code", allowed: USState.all.map(\.description),
        &problems, USState.init) ?? [],
      professions: when?.parsedArray(
        "professions", expected: "a profession", allowed: Profession.allCases.map(\.rawValue),
        &problems
      ) { Profession(rawValue: $0) } ?? [])
  }

  private func elementRequirement(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> ElementRequirement? {
    let fields = JSONFields(
      value,
      keys: ["id", "strength", "reason", "evidence", "fromSession", "sources", "confidence"],
      &problems)
    for key in ["id", "sources", "confidence"] { fields.require(key, &problems) }
    let element = fields.parsed(
      "id", expected: "an element of documentation",
      allowed: DocumentationElement.allCases.map(\.rawValue), &problems
    ) { DocumentationElement(rawValue: $0) }
    let evidence = fields.parsedArray(
      "evidence", expected: "a kind of evidence",
      allowed: ElementRequirement.EvidenceKind.allCases.map(\.rawValue), &problems
    ) { ElementRequirement.EvidenceKind(rawValue: $0) }
    let strength = fields.parsed(
      "strength", expected: "a strength",
      allowed: ElementRequirement.Strength.allCases.map(\.rawValue), &problems
    ) { ElementRequirement.Strength(rawValue: $0) }
    let reason = fields.string("reason", &problems) ?? ""
    let fromSession = fields.integer("fromSession", in: 1...1000, &problems)
    let sources = sources(fields, &problems)
    let confidence = Self.confidence(fields, &problems)
    guard let element else { return nil }
    return ElementRequirement(
      element: element, strength: strength ?? .required, reason: reason,
      acceptedEvidence: evidence.isEmpty ? ElementRequirement.EvidenceKind.allCases : evidence,
      fromSession: fromSession, sources: sources, confidence: confidence)
  }
}

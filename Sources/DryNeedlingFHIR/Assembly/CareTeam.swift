import DryNeedlingKit
import LocatedJSON

/// Who took part in a claim.
struct CareTeam {
  struct Member {
    var sequence: Int
    var element: Element
    var kind: Kind
    var isResponsible: Bool
  }

  enum Kind { case rendering, supervising, referring, other }

  private(set) var members: [Member] = []
  private static let most = 200

  init(_ claim: Element) {
    for element in claim.list("careTeam") {
      guard members.count < Self.most else { return }
      members.append(
        Member(
          sequence: element["sequence"]?.value.integer ?? members.count + 1, element: element,
          kind: Self.kind(element), isResponsible: element["responsible"]?.value.boolean ?? false))
    }
  }

  /// By the roles of FHIR, or those of the 837P that other guides use.
  private static func kind(_ member: Element) -> Kind {
    guard let role = member.concept("role") else { return .rendering }
    if role.has(anyOf: "primary", "82", "rendering", "performing") { return .rendering }
    if role.has(anyOf: "supervisor", "DQ", "supervising") { return .supervising }
    if role.has(anyOf: "referring", "DN", "P3", "DK") { return .referring }
    return role.anyCode == nil ? .rendering : .other
  }

  func member(_ kind: Kind, of sequences: [Int]? = nil) -> Member? {
    guard !members.isEmpty else { return nil }
    let found = members.filter {
      $0.kind == kind && (sequences?.contains($0.sequence) ?? true)
    }
    return found.first(where: \.isResponsible) ?? found.first
  }
}

extension EncounterAssembler {
  mutating func readCareTeam(_ team: CareTeam) {
    encounter.renderingProvider = provider(team.member(.rendering), .rendering)
    encounter.supervisingProvider = provider(team.member(.supervising), .supervising)
    if let referring = provider(team.member(.referring), .referring) {
      encounter.referringProvider = referring
    }
  }

  private mutating func provider(_ member: CareTeam.Member?, _ role: Role) -> Provider? {
    guard let member, let reference = member.element["provider"],
      Self.namesAnybody(reference) || member.element["qualification"] != nil
    else { return nil }
    return provider(reference, role, qualification: member.element.concept("qualification"))
  }

  /// Who gave a line, where that is not who gave the others.
  mutating func readTeam(
    of item: Element, _ team: CareTeam, _ index: Int, _ line: inout ServiceLine
  ) {
    guard team.members.count > 1 else { return }
    var sequences: [Int] = []
    for sequence in item.list("careTeamSequence").prefix(50) {
      if let number = sequence.value.integer { sequences.append(number) }
    }
    guard !sequences.isEmpty else { return }
    if let member = team.member(.rendering, of: sequences),
      member.sequence != team.member(.rendering)?.sequence
    {
      line.renderingProvider = provider(member, .rendering(line: index))
    }
    if let member = team.member(.supervising, of: sequences),
      member.sequence != team.member(.supervising)?.sequence
    {
      line.supervisingProvider = provider(member, .supervising(line: index))
    }
  }
}

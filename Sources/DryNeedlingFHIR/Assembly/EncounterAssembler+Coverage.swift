import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  mutating func readInsurance(_ claim: Element) {
    var focal: Element?
    for insurance in claim.list("insurance") {
      focal = focal ?? insurance
      if insurance["focal"]?.value.boolean == true {
        focal = insurance
        break
      }
    }
    if let focal {
      place(.memberIdentifier, focal)
      if let number = focal.first("preAuthRef") {
        encounter.claim.priorAuthorization = text(number)
        place(.priorAuthorization, number)
      }
      if let reference = focal["coverage"] {
        if let (coverage, number) = resource(reference, .coverage) {
          readCoverage(coverage.element, number)
        } else {
          tellUnresolved(reference, "coverage")
          if let display = reference["display"] {
            encounter.coverage.payerName = text(display)
            place(.payerName, display)
          }
        }
      }
    }
    // The insurer of the claim is who it is sent to, whatever the coverage says.
    if let insurer = claim["insurer"] { readPayer(insurer, owner) }
    fillPayerKind()
  }

  mutating func readCoverage(_ coverage: Element, _ number: Int) {
    place(.memberIdentifier, coverage)
    if let element = coverage["subscriberId"] ?? Self.memberNumber(coverage) {
      encounter.coverage.memberIdentifier = text(element)
      place(.memberIdentifier, element)
    }
    if let order = coverage["order"] {
      place(.payerOrder, order)
      switch order.value.integer {
      case 1: encounter.coverage.order = .primary
      case 2: encounter.coverage.order = .secondary
      case 3: encounter.coverage.order = .tertiary
      default: unusable(order, .payerOrder)
      }
    }
    if let type = coverage.concept("type") { readPayerKind(type) }
    if let payor = coverage.first("payor") { readPayer(payor, number) }
  }

  /// The identifier of a coverage that is the member's number, or else the first.
  private static func memberNumber(_ coverage: Element) -> Element? {
    var first: Element?
    for identifier in coverage.list("identifier") {
      guard let value = identifier["value"] else { continue }
      if identifier.concept("type")?.has("MB") == true { return value }
      first = first ?? value
    }
    return first
  }

  private mutating func readPayer(_ payer: Element, _ holder: Int) {
    let keptOwner = owner
    owner = holder
    defer { owner = keptOwner }
    let found = resource(payer)
    if let (resource, _) = found, resource.type == .patient {
      encounter.coverage.payerKind = encounter.coverage.payerKind ?? .selfPay
      place(.payerKind, payer)
      return
    }
    if let (resource, _) = found, resource.type == .organization {
      if let name = resource.element["name"] {
        encounter.coverage.payerName = text(name)
        place(.payerName, name)
      }
      readPayerIdentifier(resource.element.list("identifier"))
    } else if let display = payer["display"] {
      encounter.coverage.payerName = text(display)
      place(.payerName, display)
    } else {
      tellUnresolved(payer, "payer")
    }
    if encounter.coverage.payerIdentifier == nil, let identifier = payer["identifier"] {
      readPayerIdentifier(ElementList(identifier.value, document: identifier.document))
    }
  }

  /// The identifier a payer is addressed by: short, and neither a provider's nor an employer's.
  private mutating func readPayerIdentifier(_ identifiers: ElementList) {
    for identifier in identifiers {
      guard let value = identifier["value"], value.value.codeUnits <= 15 else { continue }
      switch CodeSystem(identifier["system"]) {
      case .npi, .employerNumber: continue
      default: break
      }
      encounter.coverage.payerIdentifier = text(value)
      place(.payerIdentifier, value)
      return
    }
  }

  /// The kind of payer: by the payer types of NAHDO, the claim filing indicator, or plain words.
  private mutating func readPayerKind(_ type: Concept) {
    place(.payerKind, type.element)
    for coding in type.codings {
      guard let code = coding["code"], let text = code.text else { continue }
      switch CodeSystem(coding["system"]) {
      case .payerType:
        if encounter.coverage.payerKind == nil, let kind = PayerKind(sopt: text) {
          encounter.coverage.payerKind = kind
          place(.payerKind, code)
        }
      case .selfPay where text == "pay":
        encounter.coverage.payerKind = .selfPay
        place(.payerKind, code)
      case .actCode:
        let kind: PayerKind? =
          text == "WCBPOL" ? .workersCompensation : text == "AUTOPOL" ? .auto : nil
        if encounter.coverage.payerKind == nil, let kind {
          encounter.coverage.payerKind = kind
          place(.payerKind, code)
        }
      case .claimFilingIndicator:
        encounter.coverage.filingIndicator = self.text(code)
        place(.filingIndicator, code)
      default: continue
      }
    }
    if let kind = type.allWords.lazy.compactMap(PayerKind.init(words:)).first {
      // Words that say more than a code of the whole group.
      encounter.coverage.payerKind = kind
    }
  }

  mutating func fillPayerKind() {
    guard let indicator = encounter.coverage.filingIndicator else { return }
    let kind = encounter.coverage.payerKind
    var bytes = Array(indicator.utf8)
    bytes.withUnsafeMutableBufferPointer { bytes in
      _ = encounter.coverage.setFilingIndicator(indicator, ascii: UnsafeBufferPointer(bytes))
    }
    if let kind { encounter.coverage.payerKind = kind }
  }
}

extension PayerKind {
  /// From a code of the source of payment typology, in which longer codes say more than their
  /// beginnings. Other groups are not told apart here, and stay unknown.
  init?(sopt code: String) {
    guard code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if code.hasPrefix("11") {
      self = .medicareAdvantage
    } else if code == "1" || code.hasPrefix("12") {
      self = .medicare
    } else if code.hasPrefix("2") {
      self = .medicaid
    } else if code.hasPrefix("5") {
      self = .commercial
    } else if code.hasPrefix("6") {
      self = .blueCross
    } else if code == "81" {
      self = .selfPay
    } else {
      return nil
    }
  }

  /// From plain words that name a kind and nothing else: `Medicare Advantage`, `self-pay`.
  init?(words: String) {
    guard words.utf8.count <= 60 else { return nil }
    var key: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case 0x41...0x5A: key.append(byte | 0x20)
      case 0x61...0x7A: key.append(byte)
      case 0x20, 0x2D, 0x5F: if key.last != 0x2D { key.append(0x2D) }
      case 0x27: continue
      default: return nil
      }
    }
    self.init(rawValue: String(decoding: key, as: UTF8.self))
    if self == .unknown { return nil }
  }
}

import DryNeedlingKit
import LocatedJSON

/// A CodeableConcept: several codings of one thing, the vendor's own often first, and a text.
struct Concept {
  let element: Element

  init(_ element: Element) { self.element = element }

  /// The codings. A bare Coding, which some senders put in place of a concept, is taken for one.
  var codings: ElementList {
    guard let codings = element.value.member("coding") else {
      guard element.value.member("code") != nil else { return ElementList() }
      return ElementList(element.value, document: element.document)
    }
    return codings.isNull ? ElementList() : ElementList(codings, document: element.document)
  }

  /// A code of one of the systems, and where it stands.
  func code(_ systems: CodeSystem...) -> Element? {
    for coding in codings {
      guard let code = coding["code"], code.value.isString else { continue }
      if systems.contains(CodeSystem(coding["system"])) { return code }
    }
    return nil
  }

  /// Whether a coding of any system has that code.
  func has(_ code: StaticString) -> Bool { codings.contains { $0.has("code", code) } }

  func has(anyOf codes: StaticString...) -> Bool {
    codings.contains { coding in
      guard let code = coding.value.member("code") else { return false }
      return codes.contains { code.isString($0) }
    }
  }

  /// The first code of any system.
  var anyCode: Element? {
    for coding in codings {
      if let code = coding["code"], code.hasText { return code }
    }
    return nil
  }

  /// What people read: the text, or else what a coding is displayed as.
  var words: String? {
    if let text = element.text("text") { return text }
    for coding in codings {
      if let display = coding.text("display") { return display }
    }
    // A few senders put the words in place of the concept.
    return element.text
  }

  /// The text and what each coding is displayed as.
  var allWords: [String] {
    var words = [element.text("text"), element.text].compactMap { $0 }
    for coding in codings.prefix(20) {
      if let display = coding.text("display") { words.append(display) }
    }
    return words
  }

  /// A procedure code (CPT or HCPCS), and where it stands.
  ///
  /// A code whose system is not named counts when it is shaped like one; a vendor's own code never
  /// does, whatever its shape.
  var procedure: (code: ProcedureCode, place: Element)? {
    for coding in codings {
      guard let code = coding["code"] else { continue }
      switch CodeSystem(coding["system"]) {
      case .cpt, .hcpcs: if let procedure = Self.procedure(code) { return (procedure, code) }
      default: continue
      }
    }
    for coding in codings {
      guard let code = coding["code"], CodeSystem(coding["system"]) == .unnamed else { continue }
      if let procedure = Self.procedure(code) { return (procedure, code) }
    }
    if let text = element["text"], let procedure = Self.procedure(text) { return (procedure, text) }
    return nil
  }

  /// Five characters, four of them digits at the least.
  private static func procedure(_ element: Element) -> ProcedureCode? {
    guard element.value.isString, element.value.codeUnits >= 5 else { return nil }
    return element.value.withASCII { bytes in
      guard bytes.count == 5 else { return nil }
      var digits = 0
      for byte in bytes where byte >= 0x30 && byte <= 0x39 { digits += 1 }
      return digits >= 4 ? ProcedureCode(ascii: bytes) : nil
    }
  }

  /// A diagnosis code, the code set it is given under, and where it stands.
  var diagnosis: (code: DiagnosisCode?, codeSet: DiagnosisCodeSet, place: Element)? {
    var old: Element?
    for coding in codings {
      switch CodeSystem(coding["system"]) {
      case .icd10cm:
        guard let code = coding["code"] else { continue }
        return (code.value.withASCII { DiagnosisCode(ascii: $0) }, .icd10cm, code)
      case .icd9cm: old = old ?? coding["code"] ?? coding
      default: continue
      }
    }
    if let old { return (old.value.withASCII { DiagnosisCode(ascii: $0) }, .icd9cm, old) }
    for coding in codings {
      guard let code = coding["code"], CodeSystem(coding["system"]) == .unnamed else { continue }
      if let diagnosis = code.value.withASCII({ DiagnosisCode(ascii: $0) }), Self.isShaped(code) {
        return (diagnosis, .icd10cm, code)
      }
    }
    return nil
  }

  /// Whether text looks like ICD-10-CM: a letter, then a digit.
  private static func isShaped(_ element: Element) -> Bool {
    guard let text = element.text, let first = text.utf8.first else { return false }
    let second = text.utf8.dropFirst().first ?? 0
    return first | 0x20 >= 0x61 && first | 0x20 <= 0x7A && second >= 0x30 && second <= 0x39
  }
}

extension Element {
  /// The member as a concept.
  func concept(_ name: StaticString) -> Concept? { self[name].map(Concept.init) }
}

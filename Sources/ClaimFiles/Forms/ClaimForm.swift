import DryNeedlingKit

/// A claim as a form on paper: fields by their numbers, and service lines.
package struct ClaimForm: Sendable {
  /// A value as it is printed.
  package enum Value: Sendable, Hashable {
    case text(String)
    case date(CalendarDate)
    case amount(Money)
    /// Withheld, because it tells who somebody is.
    case withheld
  }

  /// A field.
  package struct Field: Sendable, Hashable {
    /// Its number on the form; empty where the form has no numbers.
    package var box: String
    /// What it is, in words of our own.
    package var label: String
    package var value: Value?
  }

  /// Fields that belong together.
  package struct Section: Sendable, Hashable {
    package var title: String
    package var fields: [Field] = []
  }

  package var title: String
  package var claimNumber: String
  /// Which sheet of how many, where the lines need several.
  package var sheet = (number: 1, of: 1)
  package var sections: [Section] = []
  package var lines: [[Field]] = []
  package var closing: [Section] = []
  /// What is needed and nobody told.
  package var missing: [String] = []
}

/// Which form.
package enum ClaimFormKind: String, Sendable, Hashable, CaseIterable {
  case cms1500 = "cms-1500"
  case superbill
}

/// Fills in forms.
struct ClaimFormWriter {
  private(set) var form: ClaimForm
  private let redact: Bool

  init(_ title: String, _ claimNumber: String, redact: Bool) {
    form = ClaimForm(title: title, claimNumber: claimNumber)
    self.redact = redact
  }

  mutating func begin(_ title: String, isClosing: Bool = false) {
    if isClosing {
      form.closing.append(ClaimForm.Section(title: title))
    } else {
      form.sections.append(ClaimForm.Section(title: title))
    }
  }

  /// Adds a field. A value that is private is withheld where that was asked for; one that is needed
  /// and not there is listed.
  mutating func add(
    _ box: String, _ label: String, _ value: ClaimForm.Value?, isPrivate: Bool = false,
    isNeeded: Bool = false
  ) {
    if value == nil, isNeeded {
      form.missing.append(box.isEmpty ? label : "box \(box) (\(label))")
    }
    let field = ClaimForm.Field(
      box: box, label: label, value: isPrivate && redact && value != nil ? .withheld : value)
    if form.closing.isEmpty {
      form.sections[form.sections.count - 1].fields.append(field)
    } else {
      form.closing[form.closing.count - 1].fields.append(field)
    }
  }

  mutating func add(
    _ box: String, _ label: String, _ text: String?, isPrivate: Bool = false,
    isNeeded: Bool = false
  ) {
    let stated = text.flatMap { $0.isEmpty ? nil : ClaimForm.Value.text($0) }
    add(box, label, stated, isPrivate: isPrivate, isNeeded: isNeeded)
  }

  mutating func add(
    _ box: String, _ label: String, _ date: CalendarDate?, isPrivate: Bool = false,
    isNeeded: Bool = false
  ) {
    add(box, label, date.map(ClaimForm.Value.date), isPrivate: isPrivate, isNeeded: isNeeded)
  }

  mutating func addLine(_ fields: [ClaimForm.Field]) { form.lines.append(fields) }

  mutating func miss(_ what: String) { form.missing.append(what) }
  mutating func setSheet(_ number: Int, of count: Int) { form.sheet = (number, count) }
}

/// How forms write what encounters hold.
enum FormText {
  /// `Last, First`
  static func name(_ last: String?, _ first: String?) -> String? {
    let parts = [last, first].compactMap(\.self).filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  static func address(_ street: String?, _ city: String?, _ state: String?, _ zip: String?)
    -> String?
  {
    let place = [city, state, zip].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
    let parts = [street ?? "", place].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Diagnosis pointers as paper has them: letters.
  static func letters(_ pointers: DiagnosisPointers) -> String? {
    let letters = pointers.prefix(4).compactMap { letter($0 - 1) }
    return letters.isEmpty ? nil : letters.joined()
  }

  /// The letter of a diagnosis, `A` for the first; nil for those the form has no room for.
  static func letter(_ index: Int) -> String? {
    guard (0..<12).contains(index), let scalar = UnicodeScalar(0x41 + UInt32(index)) else {
      return nil
    }
    return String(scalar)
  }

  /// A value that stands at a place, or what was stated there and is not what it claims to be.
  static func stated(_ encounter: Encounter, _ fact: Fact, _ index: Int? = nil) -> String? {
    encounter.unusableValues.first { $0.path == FactPath(fact, index: index) }?.text
  }

  static func modifiers(_ encounter: Encounter, _ index: Int) -> [String] {
    encounter.serviceLines[index].modifiers.map(\.description)
      + encounter.unusableValues.filter {
        $0.path.fact == .lineModifiers && $0.path.index == index
      }.map(\.text)
  }
}

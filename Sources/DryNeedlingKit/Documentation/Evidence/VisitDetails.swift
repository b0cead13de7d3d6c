/// What notes state of the visit apart from the treatment, where a label tells what it is: the date
/// of service, the provider's number, who signed, and the patient's age.
struct VisitDetails: Sendable, Hashable {
  /// Something that was read, and its words.
  struct Detail<Value: Sendable & Hashable>: Sendable, Hashable {
    let value: Value
    let quote: NoteQuote
  }

  private(set) var dates: [Detail<CalendarDate>] = []
  private(set) var npis: [Detail<NPI>] = []
  /// Professions by the credentials of those who signed.
  private(set) var professions: [Detail<Profession>] = []
  private(set) var ages: [Detail<Int>] = []

  init() {}

  init(_ notes: NoteEvidence) {
    for note in notes.notes {
      var scanner = DetailScanner(note.text)
      scanner.scan()
      func quote(_ range: Range<Int>) -> NoteQuote {
        NoteQuote(
          TextSpan(start: range.lowerBound, end: range.upperBound), of: note.text,
          note: note.index)
      }
      dates += scanner.dates.map { Detail(value: $0.0, quote: quote($0.1)) }
      npis += scanner.npis.map { Detail(value: $0.0, quote: quote($0.1)) }
      professions += scanner.professions.map { Detail(value: $0.0, quote: quote($0.1)) }
      ages += scanner.ages.map { Detail(value: $0.0, quote: quote($0.1)) }
    }
  }
}

/// Reads a note line by line for labelled details.
struct DetailScanner {
  private let text: [UInt8]
  /// The text in lowercase.
  private let lower: [UInt8]
  private(set) var dates: [(CalendarDate, Range<Int>)] = []
  private(set) var npis: [(NPI, Range<Int>)] = []
  private(set) var professions: [(Profession, Range<Int>)] = []
  private(set) var ages: [(Int, Range<Int>)] = []

  /// Details of one kind that are kept.
  private static let most = 8

  private static let dateLabels = [
    "date of service", "service date", "date of visit", "visit date", "encounter date",
    "date of treatment", "treatment date", "dos",
  ].map { Array($0.utf8) }
  private static let signatureLabels = [
    "electronically signed by", "signed by", "e-signed by", "esigned by", "signed:", "signature:",
    "treating provider:", "treating therapist:", "treating clinician:", "rendering provider:",
    "provider:", "therapist:", "clinician:", "practitioner:",
  ].map { Array($0.utf8) }
  private static let npiLabel = Array("npi".utf8)
  private static let people = [
    "m", "f", "male", "female", "boy", "girl", "pt", "patient", "athlete", "gymnast", "student",
    "child",
  ].map { Array($0.utf8) }
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  init(_ note: String) {
    text = Array(note.utf8)
    lower = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  mutating func scan() {
    var start = 0
    while start < lower.count {
      var end = start
      while end < lower.count, lower[end] != 0x0A, lower[end] != 0x0D { end += 1 }
      scanLine(start..<end)
      start = end + 1
    }
  }

  private mutating func scanLine(_ line: Range<Int>) {
    var index = line.lowerBound
    var isWordStart = true
    while index < line.upperBound {
      if isWordStart { scanWord(index, line) }
      let byte = lower[index]
      isWordStart = !isLetterOrDigit(byte) && byte != 0x2D
      index += 1
    }
  }

  private mutating func scanWord(_ index: Int, _ line: Range<Int>) {
    switch lower[index] {
    case 0x64, 0x73, 0x76, 0x65, 0x74, 0x72, 0x70, 0x63:  // d s v e t r p c
      if dates.count < Self.most, let end = label(Self.dateLabels, at: index, line) {
        addDate(after: end, line)
      }
      // `Date:` at the start of a line.
      if dates.count < Self.most, index == line.lowerBound,
        matches(Array("date:".utf8), at: index, line)
      {
        addDate(after: index + 5, line)
      }
      if professions.count < Self.most, let end = label(Self.signatureLabels, at: index, line) {
        addProfessions(end..<line.upperBound)
      }
    case 0x6E:
      if npis.count < Self.most, matches(Self.npiLabel, at: index, line) {
        addNPI(after: index + 3, line)
      }
    case 0x30...0x39:
      if ages.count < Self.most { addAge(at: index, line) }
    default: break
    }
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func matches(_ word: [UInt8], at index: Int, _ line: Range<Int>) -> Bool {
    index + word.count <= line.upperBound
      && lower[index..<index + word.count].elementsEqual(word)
  }

  /// The end of the first of these labels that stands here as a word; nil when none does.
  private func label(_ labels: [[UInt8]], at index: Int, _ line: Range<Int>) -> Int? {
    for label in labels where matches(label, at: index, line) {
      let end = index + label.count
      if end == line.upperBound || !isLetterOrDigit(lower[end]) { return end }
    }
    return nil
  }

  /// Passes over blanks, colons, numbers signs and the like.
  private func skipped(_ index: Int, _ line: Range<Int>) -> Int {
    var index = index
    while index < line.upperBound, !isLetterOrDigit(lower[index]), index < line.upperBound {
      index += 1
    }
    return index
  }

  private func number(at index: Int, _ line: Range<Int>, digits: Int) -> (value: Int, end: Int)? {
    var end = index
    var value = 0
    while end < line.upperBound, isDigit(lower[end]), end - index <= digits {
      value = value * 10 + Int(lower[end] - 0x30)
      end += 1
    }
    guard end > index, end - index <= digits else { return nil }
    return (value, end)
  }

  // MARK: - Dates

  private mutating func addDate(after index: Int, _ line: Range<Int>) {
    let start = skipped(index, line)
    guard start - index <= 4,
      let (date, end) = numericDate(at: start, line) ?? wordDate(at: start, line)
    else { return }
    dates.append((date, start..<end))
  }

  /// `3/14/2025`, `03-14-25`, `2025-03-14`.
  private func numericDate(at start: Int, _ line: Range<Int>) -> (CalendarDate, Int)? {
    guard let first = number(at: start, line, digits: 4), first.end < line.upperBound,
      isSeparator(lower[first.end]),
      let second = number(at: first.end + 1, line, digits: 2), second.end < line.upperBound,
      lower[second.end] == lower[first.end],
      let third = number(at: second.end + 1, line, digits: 4)
    else { return nil }
    let date: CalendarDate?
    if first.end - start == 4 {
      date = CalendarDate(year: first.value, month: second.value, day: third.value)
    } else {
      let digits = third.end - second.end - 1
      guard digits == 4 || digits == 2 else { return nil }
      let year = digits == 2 ? 2000 + third.value : third.value
      date = CalendarDate(year: year, month: first.value, day: second.value)
    }
    return date.map { ($0, third.end) }
  }

  private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x2D || byte == 0x2E }

  /// `March 14, 2025`, `14 Mar 2025`.
  private func wordDate(at start: Int, _ line: Range<Int>) -> (CalendarDate, Int)? {
    var day: Int?
    var month: Int?
    var index = start
    for _ in 0..<2 {
      if let number = number(at: index, line, digits: 2) {
        day = number.value
        index = number.end
        if matches(Array("st".utf8), at: index, line) || matches(Array("nd".utf8), at: index, line)
          || matches(Array("rd".utf8), at: index, line)
          || matches(Array("th".utf8), at: index, line)
        {
          index += 2
        }
      } else if let found = Self.months.firstIndex(where: { matches($0, at: index, line) }) {
        month = found + 1
        while index < line.upperBound, lower[index] >= 0x61, lower[index] <= 0x7A { index += 1 }
      } else {
        return nil
      }
      index = skipped(index, line)
    }
    guard let day, let month, let year = number(at: index, line, digits: 4),
      year.end - index == 4, let date = CalendarDate(year: year.value, month: month, day: day)
    else { return nil }
    return (date, year.end)
  }

  // MARK: - People

  private mutating func addNPI(after index: Int, _ line: Range<Int>) {
    let start = skipped(index, line)
    guard start - index <= 4, start + 10 <= line.upperBound,
      start + 10 == line.upperBound || !isLetterOrDigit(lower[start + 10]),
      let npi = NPI(String(decoding: lower[start..<start + 10], as: UTF8.self))
    else { return }
    npis.append((npi, start..<start + 10))
  }

  /// Credentials in a signature: `Jane Doe, PT, DPT`.
  private mutating func addProfessions(_ range: Range<Int>) {
    var start = range.lowerBound
    let end = min(range.upperBound, start + 160)
    while start < end, professions.count < Self.most {
      while start < end, !isCredentialByte(start) { start += 1 }
      var stop = start
      while stop < end, isCredentialByte(stop) { stop += 1 }
      let word = text[start..<stop]
      let capitals = word.count { $0 >= 0x41 && $0 <= 0x5A }
      // A name has one capital letter, a credential several.
      if capitals >= 2, word.count <= 8,
        let profession = Profession(credential: String(decoding: word, as: UTF8.self))
      {
        professions.append((profession, start..<stop))
      }
      start = stop + 1
    }
  }

  private func isCredentialByte(_ index: Int) -> Bool {
    let byte = lower[index]
    return byte >= 0x61 && byte <= 0x7A || byte == 0x2E
  }

  /// `9 y/o female`, `9-year-old boy`.
  private mutating func addAge(at start: Int, _ line: Range<Int>) {
    guard let (years, end) = number(at: start, line, digits: 3) else { return }
    var index = end
    while index < line.upperBound, lower[index] == 0x20 || lower[index] == 0x2D { index += 1 }
    let units = ["year old", "years old", "year-old", "yr old", "yr-old", "y/o", "y.o.", "yo"]
      .map { Array($0.utf8) }
    guard let unit = units.first(where: { matches($0, at: index, line) }) else { return }
    let after = index + unit.count
    let next = skipped(after, line)
    guard next < line.upperBound, next > after || unit.last == 0x2E,
      let person = Self.people.first(where: { word in
        matches(word, at: next, line)
          && (next + word.count == line.upperBound || !isLetterOrDigit(lower[next + word.count]))
      })
    else { return }
    if isOfFamily(start, line) { return }
    ages.append((years, start..<next + person.count))
  }

  /// `her 9 yo boy` is not the patient.
  private func isOfFamily(_ start: Int, _ line: Range<Int>) -> Bool {
    let before = lower[max(line.lowerBound, start - 12)..<start]
    let words = before.split { !isLetterOrDigit($0) }
    return words.contains { word in
      ["her", "his", "my", "their", "s"].contains { word.elementsEqual($0.utf8) }
    }
  }
}

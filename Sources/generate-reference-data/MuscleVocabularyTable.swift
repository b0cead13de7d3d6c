import DryNeedlingKit
import Foundation

/// A muscle and a part of it, by their positions in the source.
private struct Site: Hashable, Comparable {
  var muscle: Int
  /// One more than the position of the part; 0 for none.
  var part = 0

  static func < (left: Site, right: Site) -> Bool {
    (left.muscle, left.part) < (right.muscle, right.part)
  }
}

/// What a key stands for while the vocabulary is put together.
private struct Meaning {
  /// Muscles with the part that was named.
  var sites: [Site] = []
  var group: Int?

  mutating func add(_ site: Site) {
    if let index = sites.firstIndex(where: { $0.muscle == site.muscle }) {
      // A key that names a part says more than the same key without it.
      if sites[index].part == 0 { sites[index].part = site.part }
    } else {
      sites.append(site)
    }
  }
}

private struct AbbreviationReading {
  let text: String
  let preferred: String
  let isAlways: Bool
}

extension ReferenceTables {
  static func muscleVocabulary(_ domain: URL) throws -> GeneratedFile {
    var builder = try VocabularyBuilder(
      muscles: CSV.rows(domain.appendingPathComponent("muscles.csv")),
      groups: CSV.rows(domain.appendingPathComponent("muscle_groups.csv")),
      abbreviations: CSV.rows(domain.appendingPathComponent("ambiguous_abbreviations.csv")))
    // A term wins over another group's synonym, and both over the parts of a muscle.
    try builder.addGroups(isTerm: true)
    try builder.addGroups(isTerm: false)
    builder.addMuscles()
    let phrases = sorted(builder.phraseEntries())
    let abbreviations = sorted(builder.abbreviationEntries())
    let groups = builder.groupLines()
    return GeneratedFile(
      extending: "MuscleVocabulary",
      source: "the project's lists of muscles, muscle groups and ambiguous abbreviations",
      snapshot: ReferenceSnapshot(
        "muscleVocabulary", release: muscleRelease, count: phrases.count,
        summing: phrases + abbreviations + groups),
      body: """
        \(try sortedEntries("phrase", phrases))

        \(try sortedEntries("abbreviation", abbreviations))

          /// Name, members, what to ask.
          static let groups: [StaticString] = [
        \(groups.map { "    \(Literal.string($0)),\n" }.joined())  ]
        """)
  }

  /// Entries in the order of their keys.
  private static func sorted(_ entries: [String]) -> [String] {
    entries.map { entry in (entry.utf8.prefix { $0 != UInt8(ascii: "|") }, entry) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  /// Two literals for the kit's `SortedEntries`.
  private static func sortedEntries(_ name: String, _ sorted: [String]) throws -> String {
    var starts: [Int] = []
    var length = 0
    for entry in sorted {
      starts.append(length)
      length += entry.utf8.count
    }
    guard length < 1 << 18 else { throw GenerationError("the vocabulary is too large") }
    let startLines = stride(from: 0, to: starts.count, by: 32).map {
      starts[$0..<min($0 + 32, starts.count)].map(base64).joined()
    }
    return """
      \(try Literal.rows("\(name)Starts", startLines))

      \(try Literal.rows("\(name)Text", sorted))
      """
  }
}

/// Puts together every phrase and abbreviation a muscle or a group goes by.
private struct VocabularyBuilder {
  private let muscles: [CSVRow]
  private let groups: [CSVRow]
  private let readings: [String: [AbbreviationReading]]
  private let indexes: [String: Int]
  private var phrases: [String: Meaning] = [:]
  private var abbreviations: [String: Meaning] = [:]

  /// Parts that an abbreviation of the muscle list names.
  private static let partsOfAbbreviations = [
    "UTRAP": "upper", "MTRAP": "middle", "LTRAP": "lower", "UT": "upper", "MT": "middle",
    "LT": "lower", "AD": "anterior", "MD": "middle", "PD": "posterior", "MG": "medial head",
    "LG": "lateral head", "VMO": "oblique part", "VML": "long part", "FDI": "first",
  ]

  init(muscles: [CSVRow], groups: [CSVRow], abbreviations: [CSVRow]) throws {
    self.muscles = muscles
    self.groups = groups
    indexes = Dictionary(
      muscles.enumerated().map { ($1["canonical_name"], $0) },
      uniquingKeysWith: { first, _ in first })
    readings = Dictionary(
      grouping: abbreviations, by: { $0["abbreviation"].uppercased() }
    ).mapValues { rows in
      rows.map {
        AbbreviationReading(
          text: $0["reading"], preferred: $0["preferred"],
          isAlways: $0["context_that_decides"].hasPrefix("always"))
      }
    }
  }

  // MARK: - Phrases

  private static func key(_ text: String) -> String? {
    guard let phrase = MusclePhrase(text.utf8) else { return nil }
    return String(decoding: phrase.key, as: UTF8.self)
  }

  /// A cell's text without remarks in parentheses.
  private static func plain(_ text: String) -> String {
    text.replacing(/\s*\([^)]*\)/, with: "").trimmingCharacters(in: .whitespaces)
  }

  private mutating func add(_ text: String, _ site: Site) {
    guard let key = Self.key(text) else { return }
    phrases[key, default: Meaning()].add(site)
  }

  /// A part as it is written before or after the name.
  private static func spellings(ofPart part: String) -> [String] {
    let plain = plain(part)
    return plain.components(separatedBy: " or ") + (plain.hasPrefix("middle") ? ["mid"] : [])
  }

  mutating func addMuscles() {
    for (index, row) in muscles.enumerated() {
      let name = row["canonical_name"]
      let latin = row["ta_latin"].replacing("Musculus ", with: "")
      var names = [name, latin]
      // A twin without its place may be either of them.
      for place in [" of hand", " of foot", " of eye"] where name.hasSuffix(place) {
        names.append(String(name.dropLast(place.count)))
      }
      for place in [" manus", " pedis"] where latin.hasSuffix(place) {
        names.append(String(latin.dropLast(place.count)))
      }
      names += row.list("synonyms").map(Self.plain).filter { !Self.isAbbreviation($0) }
      for abbreviation in row.list("abbreviations")
        + row.list("synonyms").filter(Self.isAbbreviation)
      {
        let plain = Self.plain(abbreviation)
        if plain.contains(" ") {
          names.append(plain)
        } else {
          add(abbreviation: plain, Site(muscle: index, part: part(plain, of: index)))
        }
      }
      for name in names {
        add(name, Site(muscle: index))
        // The parts of a group word belong to none of its members more than to the others.
        guard let key = Self.key(name), phrases[key]?.group == nil || name == names[0] else {
          continue
        }
        for (position, part) in row.list("parts").enumerated() {
          for spelling in Self.spellings(ofPart: part) {
            add("\(spelling) \(name)", Site(muscle: index, part: position + 1))
            add("\(name) \(spelling)", Site(muscle: index, part: position + 1))
          }
        }
      }
    }
  }

  /// A word in capitals or mixed case without a blank, which is no phrase.
  private static func isAbbreviation(_ text: String) -> Bool {
    let plain = plain(text)
    return plain.count <= 6 && plain.allSatisfy(\.isLetter)
      && plain.filter(\.isUppercase).count >= 2
  }

  private func part(_ abbreviation: String, of muscle: Int) -> Int {
    guard let part = Self.partsOfAbbreviations[abbreviation.uppercased()],
      let position = muscles[muscle].list("parts").firstIndex(of: part)
    else { return 0 }
    return position + 1
  }

  private mutating func add(abbreviation: String, _ site: Site) {
    abbreviations[abbreviation.uppercased(), default: Meaning()].add(site)
  }

  // MARK: - Groups

  /// Adds the terms of the groups themselves, or their synonyms.
  mutating func addGroups(isTerm: Bool) throws {
    for (index, row) in groups.enumerated() {
      let members = try row.list("members").map { name in
        guard let member = indexes[name] else {
          throw GenerationError("muscle_groups.csv: unknown member \(name)")
        }
        return member
      }
      let terms = isTerm ? [row["group_term"]] : row.list("synonyms")
      for term in terms where !term.contains("(") {
        if row["identifies"] == "one", let muscle = members.first {
          let site = Site(muscle: muscle, part: part(namedIn: term, of: muscle))
          if Self.isAbbreviation(term) {
            add(abbreviation: term, Site(muscle: muscle, part: part(term, of: muscle)))
          } else {
            add(term, site)
          }
        } else if Self.isAbbreviation(term) {
          abbreviations[term.uppercased(), default: Meaning()].group = index
        } else if let key = Self.key(term) {
          // The first group that claims a word keeps it.
          let taken = phrases[key]?.group
          phrases[key, default: Meaning()].group = taken ?? index
        }
      }
    }
  }

  /// The part whose first word begins as a word of the term does: `mid trap`, `frontalis`.
  private func part(namedIn term: String, of muscle: Int) -> Int {
    let words = term.lowercased().split(separator: " ")
    for (position, part) in muscles[muscle].list("parts").enumerated() {
      guard let first = part.split(separator: " ").first else { continue }
      if words.contains(where: { $0.count >= 3 && ($0.hasPrefix(first) || first.hasPrefix($0)) }) {
        return position + 1
      }
    }
    return 0
  }

  func groupLines() -> [String] {
    groups.map { row in
      [row["group_term"], row.list("members").joined(separator: ";"), row["advice"]]
        .joined(separator: "|")
    }
  }

  // MARK: - Entries

  private static func digits(_ number: Int) -> String {
    String(decoding: [6, 0].map { 0x30 + UInt8(number >> $0 & 63) }, as: UTF8.self)
  }

  private static func payload(_ meaning: Meaning) -> String {
    if let group = meaning.group { return "g" + digits(group) }
    return meaning.sites.map {
      "m" + digits($0.muscle) + String(UnicodeScalar(0x30 + UInt8($0.part)))
    }.joined()
  }

  func phraseEntries() -> [String] {
    phrases.map { key, meaning in
      // A canonical name is that muscle, whatever else its words may mean.
      if let muscle = muscles.firstIndex(where: { Self.key($0["canonical_name"]) == key }) {
        return "\(key)|\(Self.payload(Meaning(sites: [Site(muscle: muscle)])))"
      }
      return "\(key)|\(Self.payload(meaning))"
    }
  }

  /// Muscles a reading of the abbreviation list names: `peroneus brevis or palmaris brevis`.
  private func sites(_ reading: AbbreviationReading) -> [Site] {
    reading.text.components(separatedBy: " or ").flatMap { text -> [Site] in
      guard let key = Self.key(Self.plain(text)), let meaning = phrases[key] else { return [] }
      return meaning.group == nil ? meaning.sites : []
    }
  }

  /// Whether a reading is a group word, which a side beside it does not settle: `R PF`.
  private func namesGroup(_ reading: AbbreviationReading) -> Bool {
    reading.text.components(separatedBy: " or ").contains { text in
      Self.key(Self.plain(text)).flatMap { phrases[$0]?.group } != nil
    }
  }

  func abbreviationEntries() -> [String] {
    let named = readings.filter { !$0.value.flatMap(sites).isEmpty }.keys
    return Set(abbreviations.keys).union(named).sorted().compactMap { abbreviation in
      let listed = abbreviations[abbreviation] ?? Meaning()
      let known = readings[abbreviation] ?? []
      var meaning = Meaning()
      for preferred in ["yes", "no", "none"] {
        for reading in known where reading.preferred == preferred {
          for site in sites(reading) { meaning.add(site) }
        }
      }
      let isRead = !meaning.sites.isEmpty
      for site in listed.sites { meaning.add(site) }
      var safety = "a"
      if known.isEmpty {
        if meaning.sites.isEmpty { meaning.group = listed.group }
        // Two letters of a muscle that is rarely needled are likelier something else.
        let isFarFetched =
          abbreviation.count <= 2
          && meaning.sites.allSatisfy { muscles[$0.muscle]["needling_relevance"] == "rare" }
        safety = meaning.sites.count == 1 && listed.group == nil && !isFarFetched ? "s" : "a"
      } else if meaning.sites.isEmpty || (!isRead && listed.group != nil) {
        meaning.group = listed.group
      } else if meaning.sites.count == 1, isRead, !known.contains(where: namesGroup) {
        let preferred = known.first { !sites($0).isEmpty }?.preferred
        safety = preferred == "yes" ? "s" : preferred == "no" ? "w" : "a"
      }
      guard meaning.group != nil || !meaning.sites.isEmpty else { return nil }
      let isAlways = known.contains { $0.isAlways }
      return "\(abbreviation)|\(safety)\(isAlways ? "y" : "n")\(Self.payload(meaning))"
    }
  }
}

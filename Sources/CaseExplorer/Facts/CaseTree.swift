import DryNeedlingKit
import LocatedJSON

/// A case as a tree of JSON values that can be changed: every fact by its path, and the strict
/// reader of cases as the judge of what may stand there.
indirect enum CaseTree: Sendable, Hashable {
  case null
  case boolean(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case list([CaseTree])
  case object([Member])

  struct Member: Sendable, Hashable {
    var key: String
    var value: CaseTree
  }

  /// One step of a path.
  enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  /// What is read of a tree.
  struct Reading {
    let encounter: Encounter
    let diagnostics: [ReadingDiagnostic]
  }

  /// The tree of an encounter, with everything it states.
  init(_ encounter: Encounter) {
    var reader = JSONReader()
    let bytes = Array(CaseWriter.json(encounter).utf8)
    let tree = try? reader.withDocument(of: bytes) { document throws(JSONError) in
      CaseTree(document.root)
    }
    self = tree ?? .object([])
  }

  private init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .boolean(value.boolean ?? false)
    case .number: self = .number(String(decoding: value.rawBytes, as: UTF8.self))
    case .string: self = .string(value.string ?? "")
    case .array: self = .list(value.elements.map { $0.map(CaseTree.init) } ?? [])
    case .object:
      self = .object(
        value.members.map { members in
          members.map { Member(key: $0.key.string ?? "", value: CaseTree($0.value)) }
        } ?? [])
    }
  }

  /// The encounter the tree states, and what the reader has to say of it.
  var reading: Reading {
    var json = JSONWriter()
    write(to: &json)
    let file = CaseReader.read(json.takeBytes())
    return Reading(
      encounter: file.cases.first?.encounter ?? Encounter(), diagnostics: file.diagnostics)
  }

  private func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .boolean(let value): json.boolean(value)
    case .number(let text): json.number(text)
    case .string(let text): json.string(text)
    case .list(let elements):
      json.beginArray()
      for element in elements { element.write(to: &json) }
      json.endArray()
    case .object(let members):
      json.beginObject()
      for member in members {
        json.key(member.key)
        member.value.write(to: &json)
      }
      json.endObject()
    }
  }

  // MARK: - Parts

  /// The value at a path; nil when there is none.
  func value(at path: some Collection<Step>) -> CaseTree? {
    guard let step = path.first else { return self }
    let rest = path.dropFirst()
    switch (step, self) {
    case (.key(let key), .object(let members)):
      return members.first { $0.key == key }?.value.value(at: rest)
    case (.index(let index), .list(let elements)):
      return elements.indices.contains(index) ? elements[index].value(at: rest) : nil
    default: return nil
    }
  }

  /// Puts a value at a path and makes the objects on the way. False when a list on the way is too
  /// short: only the place after its last element can be new.
  mutating func set(_ value: CaseTree, at path: ArraySlice<Step>) -> Bool {
    guard let step = path.first else {
      self = value
      return true
    }
    let rest = path.dropFirst()
    switch step {
    case .key(let key):
      var members: [Member] = []
      if case .object(let present) = self { members = present }
      let index = members.firstIndex { $0.key == key } ?? members.count
      var child = index < members.count ? members[index].value : Self.container(for: rest.first)
      child.promote(under: key, to: rest)
      guard child.set(value, at: rest) else { return false }
      if index < members.count {
        members[index].value = child
      } else {
        members.append(Member(key: key, value: child))
      }
      self = .object(members)
    case .index(let index):
      var elements: [CaseTree] = []
      if case .list(let present) = self { elements = present }
      guard index <= elements.count else { return false }
      var child = index < elements.count ? elements[index] : Self.container(for: rest.first)
      guard child.set(value, at: rest) else { return false }
      if index < elements.count { elements[index] = child } else { elements.append(child) }
      self = .list(elements)
    }
    return true
  }

  private static func container(for step: Step?) -> CaseTree {
    if case .index? = step { .list([]) } else { .object([]) }
  }

  /// Elements that are written as one text stand for an object of which only the main fact is
  /// stated; it becomes one when another fact is added.
  private mutating func promote(under key: String, to path: ArraySlice<Step>) {
    guard case .list(var elements) = self, path.count >= 2, case .index(let index)? = path.first,
      elements.indices.contains(index), case .string(let text) = elements[index],
      let main = Self.mainKeys[key]
    else { return }
    elements[index] = .object([Member(key: main, value: .string(text))])
    self = .list(elements)
  }

  private static let mainKeys = [
    "diagnoses": "code", "muscles": "name", "visits": "date", "notes": "text",
  ]

  /// Takes the value at a path away, and the objects that are empty then. False when there is none.
  mutating func remove(at path: ArraySlice<Step>) -> Bool {
    guard let step = path.first else { return false }
    let rest = path.dropFirst()
    switch (step, self) {
    case (.key(let key), .object(var members)):
      guard let index = members.firstIndex(where: { $0.key == key }) else { return false }
      if !rest.isEmpty {
        guard members[index].value.remove(at: rest) else { return false }
        if !members[index].value.isEmptyObject {
          self = .object(members)
          return true
        }
      }
      members.remove(at: index)
      self = .object(members)
      return true
    case (.index(let index), .list(var elements)):
      guard elements.indices.contains(index) else { return false }
      if rest.isEmpty {
        elements.remove(at: index)
      } else {
        guard elements[index].remove(at: rest) else { return false }
      }
      self = .list(elements)
      return true
    default: return false
    }
  }

  private var isEmptyObject: Bool {
    if case .object(let members) = self { members.isEmpty } else { false }
  }
}

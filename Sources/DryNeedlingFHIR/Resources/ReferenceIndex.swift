import LocatedJSON

/// Finds resources by their addresses, in the same time however many there are.
struct ReferenceIndex {
  private struct Entry {
    var resource: Int32
    /// The next entry with the same hash; negative for none.
    var next: Int32
    var address: Address
  }

  /// The parts of an address; they are compared, so that equal hashes do no harm.
  private struct Address {
    /// The type, or nothing for an address that is one text.
    var type: JSONValue?
    var text: JSONValue
    var owner: Int32
  }

  private var heads = NumberTable()
  private var entries: [Entry] = []
  /// Whether resources are known by a text that need not be a type and an id.
  private var hasWholeAddresses = false
  /// A bit for each length of the name of a type that is known.
  private var typeLengths: UInt64 = 0

  /// Addresses with the same hash that are looked at: hashes are equal only where somebody made
  /// them so.
  private static let longestChain = 16

  /// Adds the addresses of a resource; false when its type and id are known already.
  mutating func add(_ resource: Int, _ element: Element, _ type: Element, fullURL: Element?) -> Bool
  {
    var isNew = true
    if let id = element["id"], id.value.isString {
      typeLengths |= 1 &<< UInt64(min(63, type.value.codeUnits))
      isNew = insert(
        resource, Address(type: type.value, text: id.value, owner: -1),
        AddressHash.of(type.value, id.value))
    }
    if let fullURL, fullURL.value.isString, fullURL.value.codeUnits > 0 {
      hasWholeAddresses = true
      _ = insert(
        resource, Address(type: nil, text: fullURL.value, owner: -1), AddressHash.of(fullURL.value))
    }
    return isNew
  }

  mutating func addContained(_ resource: Int, _ element: Element, owner: Int) {
    guard let id = element["id"], id.value.isString else { return }
    _ = insert(
      resource, Address(type: nil, text: id.value, owner: Int32(owner)),
      AddressHash.of(id.value, owner: owner))
  }

  private mutating func insert(_ resource: Int, _ address: Address, _ hash: UInt64) -> Bool {
    var last: Int32 = -1
    var steps = 0
    var current = Int32(heads[hash] ?? -1)
    while current >= 0 {
      let entry = entries[Int(current)]
      if Self.isSame(entry.address, address) { return false }
      last = current
      current = entry.next
      steps += 1
      guard steps < Self.longestChain else { return true }
    }
    entries.append(Entry(resource: Int32(resource), next: -1, address: address))
    let number = Int32(entries.count - 1)
    if last >= 0 { entries[Int(last)].next = number } else { heads.set(hash, Int(number)) }
    return true
  }

  private static func isSame(_ left: Address, _ right: Address) -> Bool {
    guard left.owner == right.owner, bytes(left.text).elementsEqual(bytes(right.text)) else {
      return false
    }
    switch (left.type, right.type) {
    case (nil, nil): return true
    case (let left?, let right?): return bytes(left).elementsEqual(bytes(right))
    default: return false
    }
  }

  private static func bytes(_ value: JSONValue) -> UnsafeRawBufferPointer { value.rawBytes }

  private func find(
    _ hash: UInt64, where isWanted: (Address) -> Bool
  ) -> Int? {
    var current = Int32(heads[hash] ?? -1)
    var steps = 0
    while current >= 0, steps < Self.longestChain {
      let entry = entries[Int(current)]
      if isWanted(entry.address) { return Int(entry.resource) }
      current = entry.next
      steps += 1
    }
    return nil
  }

  /// The resource that a reference names: by its whole address, then by type and id, then among
  /// those that `owner` contains.
  func find(_ reference: JSONValue, owner: Int) -> Int? {
    let text = Self.bytes(reference)
    guard !text.isEmpty else { return nil }
    if text[0] == UInt8(ascii: "#") {
      guard text.count > 1 else { return owner }
      let id = UnsafeRawBufferPointer(rebasing: text[1...])
      return find(AddressHash.of(id, owner: owner)) {
        $0.type == nil && $0.owner == Int32(owner) && Self.bytes($0.text).elementsEqual(id)
      }
    }
    if hasWholeAddresses {
      let whole = find(AddressHash.of(text)) {
        $0.type == nil && $0.owner < 0 && Self.bytes($0.text).elementsEqual(text)
      }
      if let whole { return whole }
    }
    guard typeLengths != 0, let (type, id) = Self.typeAndID(text),
      typeLengths & 1 &<< UInt64(min(63, type.count)) != 0
    else { return nil }
    return find(AddressHash.of(type, id)) {
      guard let named = $0.type else { return false }
      return Self.bytes(named).elementsEqual(type) && Self.bytes($0.text).elementsEqual(id)
    }
  }

  /// The last two parts of a reference, without the version: `Patient/1`.
  static func typeAndID(
    _ text: UnsafeRawBufferPointer
  ) -> (type: UnsafeRawBufferPointer, id: UnsafeRawBufferPointer)? {
    var start = 0
    var slash = -1
    var end = 0
    while end < text.count, text[end] != UInt8(ascii: "#") {
      if text[end] == UInt8(ascii: "/") {
        if Words.are("/_history", atStartOf: UnsafeRawBufferPointer(rebasing: text[end...])) {
          break
        }
        start = slash + 1
        slash = end
      }
      end += 1
    }
    guard slash > start, slash + 1 < end else { return nil }
    return (
      UnsafeRawBufferPointer(rebasing: text[start..<slash]),
      UnsafeRawBufferPointer(rebasing: text[(slash + 1)..<end])
    )
  }
}

/// Hashes of addresses.
enum AddressHash {
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func add(_ bytes: UnsafeRawBufferPointer, to hash: UInt64) -> UInt64 {
    var hash = hash ^ UInt64(bytes.count) &* factor
    var position = 0
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      hash = (hash ^ word) &* factor
      hash ^= hash >> 29
      position += 8
    }
    var tail: UInt64 = 0
    while position < bytes.count {
      tail = tail << 8 | UInt64(bytes[position])
      position += 1
    }
    hash = (hash ^ tail) &* factor
    return hash ^ hash >> 32
  }

  static func of(_ text: UnsafeRawBufferPointer) -> UInt64 { add(text, to: seed) }
  static func of(_ text: JSONValue) -> UInt64 { of(text.rawBytes) }

  static func of(_ type: UnsafeRawBufferPointer, _ id: UnsafeRawBufferPointer) -> UInt64 {
    add(id, to: add(type, to: seed &+ 1))
  }

  static func of(_ type: JSONValue, _ id: JSONValue) -> UInt64 { of(type.rawBytes, id.rawBytes) }

  static func of(_ id: UnsafeRawBufferPointer, owner: Int) -> UInt64 {
    add(id, to: seed &+ 2 &+ UInt64(truncatingIfNeeded: owner) &* factor)
  }

  static func of(_ id: JSONValue, owner: Int) -> UInt64 { of(id.rawBytes, owner: owner) }
}

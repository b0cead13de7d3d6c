extension JSONValue {
  /// Elements of an array, members of an object, else 0.
  @inlinable
  package var count: Int {
    entry.pointee.kind >= TapeEntry.array ? entry.pointee.length : 0
  }

  /// The elements in order; nil when it is no array.
  @inlinable
  package var elements: Elements? {
    entry.pointee.kind == TapeEntry.array ? Elements(self) : nil
  }

  /// The elements in order; a value that is no array is the only one.
  @inlinable
  package var elementsOrSelf: Elements {
    entry.pointee.kind == TapeEntry.array ? Elements(self) : Elements(only: self)
  }

  /// The members in order; nil when it is no object.
  @inlinable
  package var members: Members? {
    entry.pointee.kind == TapeEntry.object ? Members(self) : nil
  }

  /// The first member with that key; nil when there is none, or it is no object.
  // Inlined, what is known of the key is worked out by the compiler.
  @inlinable @inline(__always)
  package func member(_ key: StaticString) -> JSONValue? {
    guard entry.pointee.kind == TapeEntry.object else { return nil }
    let word = Bytes.head(key)
    let tag = TapeEntry.string | UInt32(truncatingIfNeeded: key.utf8CodeUnitCount) &<< 4
    var found = entry + 1
    let end = entry + entry.pointee.span
    while found < end {
      if found.pointee.word == word,
        key.utf8CodeUnitCount <= 8 && found.pointee.tag == tag
          || JSONValue(source: source, entry: found).isString(key)
      {
        return JSONValue(source: source, entry: found + 1)
      }
      found += 1 &+ found[1].span
    }
    return nil
  }

  /// The element at an index counted from 0; nil when there is none, or it is no array.
  @inlinable
  package func element(_ index: Int) -> JSONValue? {
    guard index >= 0, let elements else { return nil }
    var left = index
    for element in elements {
      if left == 0 { return element }
      left -= 1
    }
    return nil
  }

  @usableFromInline
  package struct Elements: Sequence, IteratorProtocol {
    @usableFromInline let source: UnsafeMutablePointer<DocumentSource>
    @usableFromInline var entry: UnsafeMutablePointer<TapeEntry>
    @usableFromInline let end: UnsafeMutablePointer<TapeEntry>

    @inlinable @inline(__always)
    init(_ array: JSONValue) {
      source = array.source
      entry = array.entry + 1
      end = array.entry + array.entry.pointee.span
    }

    @inlinable @inline(__always)
    init(only value: JSONValue) {
      source = value.source
      entry = value.entry
      end = value.entry + value.entry.pointee.span
    }

    @inlinable @inline(__always)
    package mutating func next() -> JSONValue? {
      guard entry < end else { return nil }
      let value = JSONValue(source: source, entry: entry)
      entry += entry.pointee.span
      return value
    }

    @inlinable package var underestimatedCount: Int { 0 }
  }

  @usableFromInline
  package struct Member {
    /// A value of kind string.
    @usableFromInline package let key: JSONValue
    @usableFromInline package let value: JSONValue

    @inlinable @inline(__always)
    init(key: JSONValue, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  @usableFromInline
  package struct Members: Sequence, IteratorProtocol {
    @usableFromInline let source: UnsafeMutablePointer<DocumentSource>
    @usableFromInline var entry: UnsafeMutablePointer<TapeEntry>
    @usableFromInline let end: UnsafeMutablePointer<TapeEntry>

    @inlinable @inline(__always)
    init(_ object: JSONValue) {
      source = object.source
      entry = object.entry + 1
      end = object.entry + object.entry.pointee.span
    }

    @inlinable @inline(__always)
    package mutating func next() -> Member? {
      guard entry < end else { return nil }
      let key = JSONValue(source: source, entry: entry)
      let value = JSONValue(source: source, entry: entry + 1)
      entry += 1 &+ entry[1].span
      return Member(key: key, value: value)
    }

    @inlinable package var underestimatedCount: Int { 0 }
  }
}

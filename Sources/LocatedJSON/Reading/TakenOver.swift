/// What stands like something before it is not read again: its entries are taken over.
///
/// Much of a text is the same objects over and over. Where a value under the same key, at the same
/// depth, starts like the last one, as much of that one as is the same byte for byte is copied, and
/// reading goes on behind it.
struct TakenOver {
  enum Next { case key, value, afterValue }

  /// Offset to go on at, and what stands there.
  var i: Int
  var next = Next.afterValue
  /// The tape and the innermost open container behind what was taken over.
  var out: UnsafeMutablePointer<TapeEntry>
  var open: UnsafeMutablePointer<TapeEntry>
  var depth: Int
  var children: UInt32
  /// Values that were taken over, keys not counted.
  var values = 0

  /// Fewer bytes are not worth it.
  static let fewest = 24

  /// Bytes of a text in which it is looked for what repeats.
  static let smallest = 8_192

  /// Takes over what is the same at `start` as in `like`, a container that is closed and holds
  /// something. There is room for all of it on the tape, and 64 bytes stand behind what is looked at.
  @inline(never)
  init(
    _ p: UnsafeRawPointer, at start: Int, to end: Int, like: UnsafeMutablePointer<TapeEntry>,
    out: UnsafeMutablePointer<TapeEntry>, open: UnsafeMutablePointer<TapeEntry>, depth: Int,
    children: UInt32, base: UnsafeMutablePointer<TapeEntry>,
    slots: UnsafeMutablePointer<UInt32>, firstKey: UInt32
  ) {
    i = start
    self.out = out
    self.open = open
    self.depth = depth
    self.children = children
    let from = Int(like.pointee.start)
    let length = Int(truncatingIfNeeded: like.pointee.word &>> 32)
    let same = Self.same(p + start, p + from, most: min(length, end &- 64 &- start))
    let delta = UInt32(truncatingIfNeeded: start &- from)
    if same == length {
      copy(like, like.pointee.span, delta)
      i = start &+ length
      return
    }
    var container = like
    descending: while true {
      // Where something else comes first, it may also be the end of the container.
      guard Self.extent(container + 1, from).start < same else {
        next = .value
        i = start &+ Self.extent(container, from).start
        return
      }
      // The parent's state waits on the tape until its child is closed.
      if self.depth > 0 {
        self.open.pointee.tag = self.open.pointee.tag & 15 | self.children &<< 4
      }
      let kind = container.pointee.kind
      self.out.pointee = TapeEntry(
        word: UInt64(TapeBuilder.number(self.open, base)), start: container.pointee.start &+ delta,
        tag: kind)
      self.open = self.out
      self.out += 1
      self.depth &+= 1
      self.children = 0
      values &+= 1
      let isObject = kind == TapeEntry.object
      var child = container + 1
      let last = container + container.pointee.span
      while true {
        let value = isObject ? child + 1 : child
        let (valueStart, valueEnd) = Self.extent(value, from)
        guard valueStart < same else {
          next = isObject ? .key : .value
          i = start &+ Self.extent(child, from).start
          return
        }
        if isObject { take(key: child, delta, base, slots, firstKey) }
        // With the byte behind it, without which a number might go on.
        if valueEnd < same {
          copy(value, value.pointee.span, delta)
          child = value + value.pointee.span
          if child < last, Self.extent(child, from).start <= same {
            self.children &+= 1
            continue
          }
          i = start &+ valueEnd
          return
        }
        if value.pointee.span > 1 {
          container = value
          continue descending
        }
        next = .value
        i = start &+ valueStart
        return
      }
    }
  }

  /// The offsets of the first byte of a value or key, and behind its last, counted from `from`.
  @inline(__always)
  private static func extent(
    _ entry: UnsafeMutablePointer<TapeEntry>, _ from: Int
  ) -> (start: Int, end: Int) {
    let start = Int(entry.pointee.start) &- from
    switch entry.pointee.kind {
    case TapeEntry.string: return (start &- 1, start &+ entry.pointee.length &+ 1)
    case TapeEntry.array, TapeEntry.object:
      return (start, start &+ Int(truncatingIfNeeded: entry.pointee.word &>> 32))
    default: return (start, start &+ entry.pointee.length)
    }
  }

  private mutating func take(
    key: UnsafeMutablePointer<TapeEntry>, _ delta: UInt32,
    _ base: UnsafeMutablePointer<TapeEntry>, _ slots: UnsafeMutablePointer<UInt32>,
    _ firstKey: UInt32
  ) {
    out.pointee = key.pointee
    out.pointee.start &+= delta
    // Its object is open, and may have that key a second time.
    let slot = KeyFilter.slot(key.pointee.word, length: key.pointee.length, depth: depth)
    slots[slot] = firstKey &+ TapeBuilder.number(out, base)
    out += 1
  }

  private mutating func copy(
    _ entries: UnsafeMutablePointer<TapeEntry>, _ count: Int, _ delta: UInt32
  ) {
    var keys = 0
    for index in 0..<count {
      var entry = entries[index]
      entry.start &+= delta
      out[index] = entry
      keys &+= entry.kind == TapeEntry.object ? entry.length : 0
    }
    out += count
    values &+= count &- keys
  }

  /// How many bytes are the same, at most `most`.
  @inline(__always)
  private static func same(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, most: Int) -> Int {
    var count = 0
    while count &+ 8 <= most {
      let difference = Bytes.word(a, count) ^ Bytes.word(b, count)
      if difference != 0 { return count &+ difference.trailingZeroBitCount &>> 3 }
      count &+= 8
    }
    while count < most, Bytes.byte(a, count) == Bytes.byte(b, count) { count &+= 1 }
    return count
  }
}

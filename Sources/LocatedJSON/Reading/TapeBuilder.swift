/// Reads one document onto a tape, in one pass and without recursion.
///
/// The memory belongs to whoever made the builder; it is kept between documents, so that reading
/// a stream of them allocates nothing once the largest has been seen.
struct TapeBuilder: ~Copyable {
  private(set) var tape: UnsafeMutablePointer<TapeEntry>
  private(set) var capacity: Int
  /// Entries of the document read last.
  private(set) var count = 0
  var keys: KeyFilter
  /// Repeated keys of the document read last, as indices on the tape.
  private(set) var repeated = RepeatedKeys()
  let limits: JSONLimits

  init(limits: JSONLimits) {
    self.limits = limits
    capacity = 256
    tape = .allocate(capacity: capacity)
    keys = KeyFilter()
  }

  deinit { tape.deallocate() }

  /// Reads the document that starts at `start`, returns the offset after its last byte.
  ///
  /// With `inLine`, the end of the line ends the document too.
  mutating func build(
    _ p: UnsafeRawPointer, from start: Int, to end: Int, inLine: Bool
  ) throws(Fault) -> Int {
    // Locals stay in registers; nothing takes their address.
    let deepest = limits.depth
    let longestKey = limits.keyBytes
    let longestNumber = limits.numberBytes
    var base = tape
    var last = tape + (capacity - 2)
    var out = base
    var open = base
    var isInObject = false
    var children: UInt32 = 0
    var depth = 0
    var i = start
    repeated.removeAll()
    count = 0
    let slots = keys.slots
    let containers = keys.containers
    // What is small repeats too little to be worth looking back. Of a container with repeated keys
    // these would have to be found again.
    let mayRepeat = end &- start >= TakenOver.smallest
    var mayTakeOver = mayRepeat
    let firstKey = keys.begin(entries: end)
    var valuesLeft = min(limits.values, TapeEntry.longest)

    // A key comes next, and else a value.
    var isKeyNext = false
    reading: while true {
      // What comes next, and what is looked at to see where it ends, lies within 64 bytes, and has
      // room: nearly all of a text. What is longer, broken or seldom is left to what stands below.
      var isRead = false
      short: if i &+ 64 <= end, out < last, valuesLeft > 0 {
        if Bytes.byte(p, i) <= 0x20 {
          i = Whitespace.skip(p, i, end, inLine)
          guard i &+ 64 <= end else { break short }
        }
        if isKeyNext {
          guard Bytes.byte(p, i) == UInt8(ascii: "\"") else { break short }
          let found = StringScanner.scanShort(p, i &+ 1)
          let length = found.end &- i &- 1
          guard Bytes.byte(p, found.end) == UInt8(ascii: "\""), length <= longestKey,
            Bytes.byte(p, found.end &+ 1) == UInt8(ascii: ":")
          else { break short }
          out.pointee = TapeEntry(
            word: found.word, start: UInt32(truncatingIfNeeded: i &+ 1),
            tag: TapeEntry.string | UInt32(truncatingIfNeeded: length) &<< 4)
          let slot = KeyFilter.slot(found.word, length: length, depth: depth)
          if slots[slot] >= firstKey &+ Self.number(open, base) {
            open.pointee.tag |= TapeEntry.flag
          }
          slots[slot] = firstKey &+ Self.number(out, base)
          out += 1
          isKeyNext = false
          i = Whitespace.skip(p, found.end &+ 2, end, inLine)
          guard i &+ 32 <= end else { break short }
          let known = containers[KeyFilter.container(slot)]
          if mayTakeOver, known &>> 32 == UInt64(truncatingIfNeeded: depth),
            Bytes.byte(p, i) | 0x20 == UInt8(ascii: "{"),
            UInt32(truncatingIfNeeded: known) >= firstKey
          {
            let like = base + Int(UInt32(truncatingIfNeeded: known) &- firstKey)
            let entries = like.pointee.span
            if Bytes.word(p, i) == Bytes.word(p, Int(like.pointee.start)), entries > 1,
              Int(truncatingIfNeeded: like.pointee.word &>> 32) >= TakenOver.fewest,
              valuesLeft > entries, last - out > entries, i &+ 128 <= end
            {
              let taken = TakenOver(
                p, at: i, to: end, like: like, out: out, open: open, depth: depth,
                children: children, base: base, slots: slots, firstKey: firstKey)
              i = taken.i
              out = taken.out
              open = taken.open
              depth = taken.depth
              children = taken.children
              isInObject = open.pointee.kind == TapeEntry.object
              valuesLeft &-= taken.values
              switch taken.next {
              case .key: isKeyNext = true
              case .value: break
              case .afterValue:
                isRead = true
                break short
              }
              continue reading
            }
          }
        }
        let byte = Bytes.byte(p, i)
        if byte == UInt8(ascii: "\"") {
          let found = StringScanner.scanShort(p, i &+ 1)
          guard Bytes.byte(p, found.end) == UInt8(ascii: "\"") else { break short }
          out.pointee = TapeEntry(
            word: found.word, start: UInt32(truncatingIfNeeded: i &+ 1),
            tag: TapeEntry.string | UInt32(truncatingIfNeeded: found.end &- i &- 1) &<< 4)
          i = found.end &+ 1
        } else if byte | 0x20 == UInt8(ascii: "{") {
          guard depth < deepest else { break short }
          // The parent's state waits on the tape until its child is closed.
          if depth > 0 { open.pointee.tag = open.pointee.tag & 15 | children &<< 4 }
          isInObject = byte == UInt8(ascii: "{")
          out.pointee = TapeEntry(
            word: UInt64(Self.number(open, base)), start: UInt32(truncatingIfNeeded: i),
            tag: isInObject ? TapeEntry.object : TapeEntry.array)
          open = out
          depth &+= 1
          children = 0
          i = Whitespace.skip(p, i &+ 1, end, inLine)
          guard i < end else {
            throw Self.fault(isInObject ? .keyOrEnd : .elementOrEnd, at: i, open, depth)
          }
          // `}` and `]` stand two after `{` and `[`.
          if Bytes.byte(p, i) != byte &+ 2 {
            out += 1
            valuesLeft &-= 1
            isKeyNext = isInObject
            continue reading
          }
        } else if byte &- 0x30 < 10 {
          let found = try NumberScanner.scan(p, i, end, longest: longestNumber)
          out.pointee = TapeEntry(
            word: found.word, start: UInt32(truncatingIfNeeded: i),
            tag: TapeEntry.number | found.flag | UInt32(truncatingIfNeeded: found.end &- i) &<< 4)
          i = found.end
        } else {
          break short
        }
        out += 1
        valuesLeft &-= 1
        isRead = true
      }

      if isKeyNext {
        i = Whitespace.skip(p, i, end, inLine)
        guard i < end, Bytes.byte(p, i) == UInt8(ascii: "\"") else {
          let isFirst = out == open + 1
          throw Self.fault(isFirst ? .keyOrEnd : .key, at: i, open, depth)
        }
        if out >= last {
          let (moved, now) = grow(used: out - base)
          open = moved + (open - base)
          out = moved + (out - base)
          base = moved
          last = moved + (now - 2)
        }
        let found = try StringScanner.scan(p, i &+ 1, end)
        let length = found.end &- i &- 1
        guard length <= longestKey else { throw Fault(reason: .keyBytes, at: i) }
        out.pointee = TapeEntry(
          word: found.word, start: UInt32(truncatingIfNeeded: i &+ 1),
          tag: TapeEntry.string | found.flag | UInt32(truncatingIfNeeded: length) &<< 4)
        // A slot written since the object was opened means that the key may be repeated, and the
        // length of a key with escapes says nothing.
        let slot = KeyFilter.slot(found.word, length: length, depth: depth)
        if slots[slot] >= firstKey &+ Self.number(open, base) || found.flag != 0 {
          open.pointee.tag |= TapeEntry.flag
        }
        slots[slot] = firstKey &+ Self.number(out, base)
        out += 1
        isKeyNext = false
        i = Whitespace.skip(p, found.end &+ 1, end, inLine)
        guard i < end, Bytes.byte(p, i) == UInt8(ascii: ":") else {
          throw Self.fault(.colon, at: i, open, depth)
        }
        i &+= 1
      }

      if !isRead {
        i = Whitespace.skip(p, i, end, inLine)
        guard i < end else { throw Self.fault(.value, at: i, open, depth) }
        if out >= last {
          let (moved, now) = grow(used: out - base)
          open = moved + (open - base)
          out = moved + (out - base)
          base = moved
          last = moved + (now - 2)
        }
        guard valuesLeft > 0 else { throw Fault(reason: .values, at: i) }
        valuesLeft &-= 1
        let byte = Bytes.byte(p, i)
        switch byte {
        case UInt8(ascii: "\""):
          let found = try StringScanner.scan(p, i &+ 1, end)
          out.pointee = TapeEntry(
            word: found.word, start: UInt32(truncatingIfNeeded: i &+ 1),
            tag: TapeEntry.string | found.flag
              | UInt32(truncatingIfNeeded: found.end &- i &- 1) &<< 4)
          out += 1
          i = found.end &+ 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          let found = try NumberScanner.scan(p, i, end, longest: longestNumber)
          out.pointee = TapeEntry(
            word: found.word, start: UInt32(truncatingIfNeeded: i),
            tag: TapeEntry.number | found.flag | UInt32(truncatingIfNeeded: found.end &- i) &<< 4)
          out += 1
          i = found.end
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          guard depth < deepest else { throw Fault(reason: .depth, at: i) }
          if depth > 0 { open.pointee.tag = open.pointee.tag & 15 | children &<< 4 }
          isInObject = byte == UInt8(ascii: "{")
          out.pointee = TapeEntry(
            word: UInt64(Self.number(open, base)), start: UInt32(truncatingIfNeeded: i),
            tag: isInObject ? TapeEntry.object : TapeEntry.array)
          open = out
          out += 1
          depth &+= 1
          children = 0
          i = Whitespace.skip(p, i &+ 1, end, inLine)
          guard i < end else {
            throw Self.fault(isInObject ? .keyOrEnd : .elementOrEnd, at: i, open, depth)
          }
          if Bytes.byte(p, i) != byte &+ 2 {
            isKeyNext = isInObject
            continue reading
          }
        case UInt8(ascii: "t"):
          guard i &+ 4 <= end, Bytes.half(p, i) == 0x6575_7274 else {
            throw Self.fault(.value, at: i, open, depth)
          }
          out.pointee = TapeEntry(
            word: 1, start: UInt32(truncatingIfNeeded: i), tag: TapeEntry.true | 4 &<< 4)
          out += 1
          i &+= 4
        case UInt8(ascii: "f"):
          guard i &+ 5 <= end, Bytes.half(p, i &+ 1) == 0x6573_6C61 else {
            throw Self.fault(.value, at: i, open, depth)
          }
          out.pointee = TapeEntry(
            word: 0, start: UInt32(truncatingIfNeeded: i), tag: TapeEntry.false | 5 &<< 4)
          out += 1
          i &+= 5
        case UInt8(ascii: "n"):
          guard i &+ 4 <= end, Bytes.half(p, i) == 0x6C6C_756E else {
            throw Self.fault(.value, at: i, open, depth)
          }
          out.pointee = TapeEntry(
            word: 0, start: UInt32(truncatingIfNeeded: i), tag: TapeEntry.null | 4 &<< 4)
          out += 1
          i &+= 4
        default:
          throw Self.fault(.value, at: i, open, depth)
        }
      }

      // A value has ended here.
      closing: while true {
        if depth == 0 { break reading }
        i = Whitespace.skip(p, i, end, inLine)
        guard i < end else {
          throw Self.fault(isInObject ? .commaOrBrace : .commaOrBracket, at: i, open, depth)
        }
        let next = Bytes.byte(p, i)
        if next == UInt8(ascii: ",") {
          children &+= 1
          i &+= 1
          isKeyNext = isInObject
          continue reading
        }
        guard next == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          throw Self.fault(isInObject ? .commaOrBrace : .commaOrBracket, at: i, open, depth)
        }
        i &+= 1
        if out != open + 1 { children &+= 1 }
        let closed = open.pointee
        if closed.isFlagged {
          repeated.find(in: base, object: open - base, end: out - base, p)
          mayTakeOver = mayRepeat && repeated.pairs.isEmpty
        }
        let bytes = UInt64(truncatingIfNeeded: i &- Int(closed.start))
        open.pointee.word = bytes &<< 32 | UInt64(Self.number(out, open))
        open.pointee.tag = closed.kind | children &<< 4
        depth &-= 1
        let container = open
        open = base + Int(truncatingIfNeeded: closed.word)
        children = open.pointee.tag &>> 4
        isInObject = open.pointee.kind == TapeEntry.object
        if mayRepeat, isInObject, depth > 0 {
          let key = (container - 1).pointee
          let slot = KeyFilter.slot(key.word, length: key.length, depth: depth)
          containers[KeyFilter.container(slot)] =
            UInt64(truncatingIfNeeded: depth) &<< 32
            | UInt64(firstKey &+ Self.number(container, base))
        }
      }
    }
    count = out - base
    keys.end(entries: count)
    return i
  }

  /// How many entries the second one stands before the first one, which it does.
  @inline(__always)
  static func number(
    _ entry: UnsafeMutablePointer<TapeEntry>, _ base: UnsafeMutablePointer<TapeEntry>
  ) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt(bitPattern: entry) &- UInt(bitPattern: base)) &>> 4)
  }

  @inline(never)
  private static func fault(
    _ reason: Fault.Reason, at i: Int, _ open: UnsafeMutablePointer<TapeEntry>, _ depth: Int
  ) -> Fault {
    Fault(reason: reason, at: i, within: depth > 0 ? Int(open.pointee.start) : -1)
  }

  @inline(never)
  private mutating func grow(used: Int) -> (UnsafeMutablePointer<TapeEntry>, Int) {
    let larger = UnsafeMutablePointer<TapeEntry>.allocate(capacity: capacity * 2)
    larger.update(from: tape, count: used)
    tape.deallocate()
    tape = larger
    capacity *= 2
    return (larger, capacity)
  }
}

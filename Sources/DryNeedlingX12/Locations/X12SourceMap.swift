import DryNeedlingKit

/// Finds where the facts of a claim stand in the 837P it was read from.
///
/// Making one costs next to nothing: a place is looked for only when somebody asks. A map may be
/// kept; it keeps the bytes of its claim alive, and those of claims read together with it.
/// ``detached()`` keeps the bytes of the claim alone.
public struct X12SourceMap: SourceMap, Sendable {
  private let storage: PaddedBuffer
  /// Offset in the file of the first byte of ``storage``.
  private let base: Int
  private let delimiters: Delimiters
  private let envelope: TransactionEnvelope
  private let places: ClaimPlaces

  /// The bytes of the claim in the file, from its CLM to behind the terminator of its last segment.
  public let byteRange: Range<Int>

  init(
    storage: PaddedBuffer, base: Int, byteRange: Range<Int>, delimiters: Delimiters,
    envelope: TransactionEnvelope, places: ClaimPlaces
  ) {
    self.storage = storage
    self.base = base
    self.byteRange = byteRange
    self.delimiters = delimiters
    self.envelope = envelope
    self.places = places
  }

  /// Whether the interchange says that it is a test (ISA15 is T).
  public var isTest: Bool { envelope.isTest }
  /// Interchange control number (ISA13).
  public var interchangeControlNumber: String { envelope.interchangeControlNumber }
  /// Group control number (GS06); nil outside a group.
  public var groupControlNumber: String? { envelope.groupControlNumber }
  /// Transaction set control number (ST02).
  public var transactionControlNumber: String? { envelope.transactionControlNumber }

  /// The bytes of the claim, from its CLM to behind the terminator of its last segment.
  public var claimBytes: [UInt8] { Array(bytes(byteRange)) }

  /// A map that holds a copy of the bytes it needs, and no others.
  public func detached() -> X12SourceMap {
    let copy = PaddedBuffer(capacity: byteRange.count)
    copy.bytes.update(from: storage.bytes + (byteRange.lowerBound - base), count: byteRange.count)
    var places = places
    places.copyBytes(from: storage, base: base)
    return X12SourceMap(
      storage: copy, base: byteRange.lowerBound, byteRange: byteRange, delimiters: delimiters,
      envelope: envelope, places: places)
  }

  /// The segments of the claim, as offsets into ``claimBytes``.
  func detachedSegments(_ claimBytes: [UInt8]) -> SegmentList.Detached {
    claimBytes.withUnsafeBufferPointer {
      SegmentList.Detached(
        all: SegmentList($0, delimiters, first: places.claimSegment).segments,
        delimiters: delimiters, bytes: claimBytes)
    }
  }

  private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage.bytes + (range.lowerBound - base), count: range.count)
  }

  // MARK: Looking

  public func location(of path: FactPath) -> SourceLocation {
    let claim = SegmentList(bytes(byteRange), delimiters, first: places.claimSegment)
    if let found = special(path, claim) { return found }
    for place in FactPlace.places(of: path) {
      let found =
        switch place.part {
        case .billing: find(place, in: places.billing)
        case .subscriber: find(place, in: places.subscriber)
        case .patient: find(place, in: places.patient)
        case .claim: find(place, in: claim, line: nil)
        case .line: find(place, in: claim, line: path.index ?? 0)
        }
      if let found { return found }
    }
    guard let first = claim.segments.first else {
      return SourceLocation(
        line: places.claim.line, column: places.claim.column, byte: places.claim.offset)
    }
    return location(of: first, in: claim)
  }

  /// Facts that are counted: the n-th diagnosis, the n-th note.
  private func special(_ path: FactPath, _ claim: SegmentList) -> SourceLocation? {
    switch path.fact {
    case .diagnosis, .diagnosisCodeSet:
      let component = path.fact == .diagnosis ? 2 : 1
      var index = path.index ?? 0
      for segment in claim.segments where segment.tag == .hi && segment.loop.line == nil {
        for number in 1...24 {
          let element = claim.element(number, of: segment)
          guard !element.isEmpty else { continue }
          let qualifier = claim.word(claim.component(1, of: element))
          guard Self.diagnosisQualifiers.contains(qualifier) else { continue }
          guard index == 0 else {
            index -= 1
            continue
          }
          return location(of: segment, in: claim, element: number, component: component)
        }
      }
      return nil
    case .notes:
      let notes = claim.segments.filter {
        $0.tag == .nte && $0.loop.base != .otherPayer && !claim.element(2, of: $0).isEmpty
      }
      let index = path.index ?? 0
      return notes.indices.contains(index)
        ? location(of: notes[index], in: claim, element: 2) : nil
    default: return nil
    }
  }

  static let diagnosisQualifiers: [UInt32] = [
    Qualifier.principalICD10, Qualifier.otherICD10, Qualifier.principalICD9, Qualifier.otherICD9,
  ]

  private func find(_ place: FactPlace, in level: LevelPlace?) -> SourceLocation? {
    guard let level else { return nil }
    let range = level.range
    if let rescued = level.bytes {
      return rescued.withUnsafeBufferPointer {
        find(
          place, in: SegmentList($0, delimiters, first: level.segment), line: nil,
          anchor: level.anchor, $0)
      }
    }
    let bytes = bytes(range)
    return find(
      place, in: SegmentList(bytes, delimiters, first: level.segment), line: nil,
      anchor: level.anchor, bytes)
  }

  private func find(
    _ place: FactPlace, in list: SegmentList, line: Int?, anchor: LineAnchor? = nil,
    _ bytes: UnsafeBufferPointer<UInt8>? = nil
  ) -> SourceLocation? {
    let segment = list.segments.first { segment in
      guard segment.tag == place.tag, segment.loop.line == line else { return false }
      guard line != nil || segment.loop.base != .otherPayer else { return false }
      if let entities = place.entities, !entities.contains(segment.loop.entity) { return false }
      return place.qualifiers.isEmpty || place.qualifiers.contains(segment.qualifier)
    }
    guard let segment else { return nil }
    if place.onlyIfStated {
      var stated = list.element(place.element, of: segment)
      if let component = place.component { stated = list.component(component, of: stated) }
      guard !stated.isEmpty else { return nil }
    }
    return location(
      of: segment, in: list, element: place.element, component: place.component, anchor: anchor,
      bytes)
  }

  // MARK: Saying

  /// The place of an element, or of the segment where the element is not stated.
  private func location(
    of segment: FoundSegment, in list: SegmentList, element: Int = 0, component: Int? = nil,
    anchor: LineAnchor? = nil, _ bytes: UnsafeBufferPointer<UInt8>? = nil
  ) -> SourceLocation {
    var target = segment.range
    if element > 0 {
      target = list.element(element, of: segment)
      if let component {
        let part = list.component(component, of: target)
        if !part.isEmpty { target = part }
      }
      if target.isEmpty { target = segment.range }
    }
    let origin = anchor ?? places.claim
    let bytes = bytes ?? self.bytes(byteRange)
    let offset = origin.offset + target.lowerBound
    var place = origin
    if let start = bytes.baseAddress {
      place.advance(to: offset, in: start, base: origin.offset)
    }
    let name = list.text(list.element(0, of: segment))
    var coordinates = X12Coordinates(segmentName: name, segment: segment.number)
    coordinates.interchangeControlNumber = envelope.interchangeControlNumber
    coordinates.groupControlNumber = envelope.groupControlNumber
    coordinates.transactionControlNumber = envelope.transactionControlNumber
    if let line = segment.loop.line {
      (coordinates.lineNumber, coordinates.lineControlNumber) = numbers(ofLine: line, list)
    }
    return SourceLocation(
      line: place.line, column: place.column, byte: offset,
      path: path(segment, name, element, component), x12: coordinates)
  }

  /// LX01 and REF*6R of a line.
  private func numbers(ofLine line: Int, _ list: SegmentList) -> (String?, String?) {
    var numbers: (String?, String?) = (nil, nil)
    for segment in list.segments where segment.loop.line == line {
      if segment.tag == .lx { numbers.0 = list.text(list.element(1, of: segment)) }
      if segment.tag == .ref, segment.qualifier == Qualifier.lineControlNumber, numbers.1 == nil {
        numbers.1 = list.text(list.element(2, of: segment))
      }
    }
    return numbers
  }

  /// Such as `2400[1]/SV101-2`.
  private func path(
    _ segment: FoundSegment, _ name: String, _ element: Int, _ component: Int?
  ) -> String {
    let loop = segment.loop.name
    var path = loop
    if let line = segment.loop.line {
      path = "2400[\(line + 1)]" + (loop == "2400" ? "" : "/" + loop)
    }
    path += "/" + name
    if element > 0 { path += element < 10 ? "0\(element)" : "\(element)" }
    if let component { path += "-\(component)" }
    return path
  }
}

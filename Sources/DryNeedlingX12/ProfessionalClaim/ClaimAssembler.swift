import DryNeedlingKit

/// Makes encounters of the segments of a professional claim, one segment at a time.
///
/// It knows loops and elements, and neither files nor envelopes.
struct ClaimAssembler {
  /// The claim that is being read. Its arrays keep their room from claim to claim.
  var encounter = Encounter()
  /// Whether a claim is being read.
  private(set) var isInClaim = false
  /// What is to be said of the segment just handed over.
  var complaints: [Complaint] = []
  /// Separates the components of composite elements in this interchange.
  var componentSeparator: UInt8 = 0x3A
  /// Whether ``componentSeparator`` was found to be another than ISA16 says.
  private(set) var hasOwnSeparator = false

  var context = ClaimContext()
  var loop = ClaimLoop.header
  var entity = NamedEntity.none
  /// The line being read, counted from 0; -1 before the first.
  var lineIndex = -1
  /// Whether the line being read has its SV1.
  var lineHasService = false
  /// Text that many claims share, such as the name of a payer.
  var pool = TextPool()
  var recent = RecentValues()
  private let limits: X12Limits
  private let keptLines: Int

  /// Something a segment gives reason to say.
  struct Complaint {
    var rule: Rule
    var message: String
  }

  init(limits: X12Limits) {
    self.limits = limits
    keptLines = min(max(limits.serviceLines, 1), 1000) * 10
  }

  /// Facts an 837P has no place for.
  ///
  /// What it has a place for but may leave out (onset, pregnancy, notes, taxonomy) is not among
  /// them: there the submitter can do something about it.
  static let blindSpots: FactSet = [
    .needling, .muscles, .muscleSides, .needleCount, .needleSize, .technique, .minutesInPlace,
    .twitchResponse, .injectate, .conditionDuration, .conditionCause, .conditionImprovement,
    .renderingQualifications, .visitHistory, .visitKind, .historyIsComplete, .visitRecord,
  ]

  // MARK: Envelopes

  /// A transaction set starts: nothing said before it holds.
  mutating func startTransaction() {
    context = ClaimContext()
    loop = .header
    entity = .none
    isInClaim = false
  }

  mutating func startInterchange(componentSeparator separator: UInt8) {
    startTransaction()
    componentSeparator = separator
    hasOwnSeparator = false
  }

  // MARK: Levels

  /// A hierarchical level starts (HL).
  mutating func startLevel(_ segment: Segment) {
    entity = .none
    switch segment.code(3) {
    case Qualifier.billingLevel:
      context.startBilling()
      context.billing.level = Self.number(segment[1])
      loop = .billing
    case Qualifier.subscriberLevel:
      if !context.hasBilling {
        complain(X12FormatRules.hierarchy, "this subscriber level has no billing provider above it")
      } else if !names(parent: context.billing.level, segment) {
        complainOfParent(segment)
      }
      context.startSubscriber()
      context.subscriber.level = Self.number(segment[1])
      loop = .subscriber
    case Qualifier.patientLevel:
      if !context.hasSubscriber {
        complain(X12FormatRules.hierarchy, "this patient level has no subscriber above it")
      } else if !names(parent: context.subscriber.level, segment) {
        complainOfParent(segment)
      }
      context.startDependent()
      loop = .patient
    default:
      complain(
        X12FormatRules.hierarchy,
        """
        HL03 is `\(Text.excerpt(segment[3]))`; a professional claim has levels `20` (billing \
        provider), `22` (subscriber) and `23` (patient)
        """)
    }
  }

  /// Whether a level says that it stands below the one that was read last, or does not say.
  private func names(parent: Int?, _ segment: Segment) -> Bool {
    guard let parent, let named = Self.number(segment[2]) else { return true }
    return named == parent
  }

  private mutating func complainOfParent(_ segment: Segment) {
    complain(
      X12FormatRules.hierarchy,
      """
      HL02 names level `\(Text.excerpt(segment[2]))`, which is not the one above; the level is \
      read as part of the one above
      """)
  }

  /// A whole number of up to twelve digits; nil for anything else.
  @inline(__always)
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 12 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number &* 10 &+ Int(byte &- 0x30)
    }
    return number
  }

  // MARK: Claims

  /// A claim starts (CLM).
  mutating func startClaim(_ segment: Segment) {
    isInClaim = true
    loop = .claim
    entity = .none
    lineIndex = -1
    encounter.claimNumber = Text.string(segment[1])
    encounter.claim = ClaimHeader()
    encounter.renderingProvider = nil
    encounter.supervisingProvider = nil
    encounter.referringProvider = nil
    encounter.serviceFacility = nil
    if !encounter.diagnoses.isEmpty { encounter.diagnoses.removeAll(keepingCapacity: true) }
    if !encounter.serviceLines.isEmpty { encounter.serviceLines.removeAll(keepingCapacity: true) }
    encounter.needling = nil
    encounter.condition = Condition()
    if !encounter.notes.isEmpty { encounter.notes.removeAll(keepingCapacity: true) }
    if !encounter.history.visits.isEmpty { encounter.history.visits = [] }
    encounter.history.isComplete = false
    encounter.blindSpots = Self.blindSpots
    if !encounter.unusableValues.isEmpty {
      encounter.unusableValues.removeAll(keepingCapacity: true)
    }
    takeContext()
    if !context.hasSubscriber {
      complain(
        X12FormatRules.hierarchy,
        "this claim has no subscriber level (`HL` with `22`) above it; the payer is not known")
    }
    readClaimHeader(segment)
  }

  private mutating func takeContext() {
    encounter.billingProvider = context.billing.provider
    addUnusable(context.billing.unusable)
    encounter.coverage = context.subscriber.coverage
    addUnusable(context.subscriber.unusable)
    if context.hasDependent {
      encounter.patient = context.dependent.person
      addUnusable(context.dependent.unusable)
    } else if context.subscriber.isPatient {
      encounter.patient = context.subscriber.person
      addUnusable(context.subscriber.unusableOfPerson)
    } else {
      encounter.patient = Patient()
    }
  }

  @inline(__always)
  private mutating func addUnusable(_ values: [UnusableValue]) {
    if !values.isEmpty { encounter.unusableValues += values }
  }

  /// The claim is complete; ``encounter`` holds it.
  mutating func finishClaim() {
    isInClaim = false
  }

  /// The claim cannot be read to its end.
  mutating func abandonClaim() {
    isInClaim = false
    lineIndex = -1
  }

  // MARK: Lines

  /// A service line starts (LX).
  mutating func startLine() {
    guard isInClaim else {
      misplaced("LX", "a claim (`CLM`)")
      return
    }
    loop = .line
    entity = .none
    lineHasService = false
    lineIndex += 1
    // What a payer refuses anyway need not fill the memory.
    if lineIndex < keptLines {
      encounter.serviceLines.append(ServiceLine())
    } else {
      loop = .surplusLine
    }
    if lineIndex == limits.serviceLines {
      complain(
        X12FormatRules.tooManyLines,
        """
        the claim has more than \(limits.serviceLines) service lines; split it, since payers \
        refuse it as it is
        """)
    }
  }

  /// Changes the line being read.
  @inline(__always)
  mutating func changeLine(_ change: (inout ServiceLine) -> Void) {
    change(&encounter.serviceLines[lineIndex])
  }

  /// The line being read.
  var line: ServiceLine {
    @inline(__always) _read { yield encounter.serviceLines[lineIndex] }
  }

  // MARK: Complaints

  @inline(never)
  mutating func complain(_ rule: Rule, _ message: String) {
    complaints.append(Complaint(rule: rule, message: message))
  }

  @inline(never)
  mutating func misplaced(_ name: String, _ expected: String) {
    complain(
      X12FormatRules.segmentMisplaced,
      "segment `\(name)` stands outside \(expected), and is skipped; look at the segments before it"
    )
  }

  // MARK: Composite elements

  /// Takes over the separator that composites really use, when ISA16 names another.
  ///
  /// A place of service, a letter and a frequency are never separated by a letter or digit, so what
  /// stands twice between them in CLM05 separates components.
  mutating func adoptSeparator(from placeAndFrequency: UnsafeBufferPointer<UInt8>) {
    let bytes = placeAndFrequency
    guard bytes.count == 6, !hasOwnSeparator, bytes[2] == bytes[4],
      Delimiters.isPossible(bytes[2]), bytes[2] < 0x80, bytes[2] > 0x20
    else { return }
    let found = Character(UnicodeScalar(bytes[2]))
    let told = Character(UnicodeScalar(componentSeparator))
    hasOwnSeparator = true
    componentSeparator = bytes[2]
    complain(
      X12FormatRules.componentSeparator,
      """
      ISA16 says components are separated by `\(told)`, and here they are by `\(found)`, which is \
      taken for the rest of the interchange; make the two agree
      """)
  }
}

/// Long texts that come again and again, made once.
struct TextPool {
  private var texts: [String] = Array(repeating: "", count: 64)

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // A string without memory of its own costs less to make than to look up.
    guard bytes.count > Text.inlineBytes else { return Text.string(bytes) }
    let raw = UnsafeRawBufferPointer(bytes)
    let head = raw.loadUnaligned(as: UInt64.self)
    let tail = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    let slot = Int(mixed >> 58)
    if texts[slot].utf8.elementsEqual(bytes) { return texts[slot] }
    let text = Text.string(bytes)
    texts[slot] = text
    return text
  }
}

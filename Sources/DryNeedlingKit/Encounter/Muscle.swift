/// A skeletal muscle by its canonical English name, both sides together and without its parts.
///
/// The list is closed: 223 muscles, each once. Upper and lower trapezius, or the heads of the
/// biceps, are parts of one muscle and never two values.
public struct Muscle: Sendable, Hashable {
  /// Position in ``all``; not stable across releases of the kit.
  let index: UInt16

  @inline(__always)
  init(unchecked index: Int) { self.index = UInt16(truncatingIfNeeded: index) }

  /// A muscle from its canonical name, in any letter case; nil for synonyms, parts, groups and
  /// anything else, which the kit's vocabulary reads when it checks an encounter.
  public init?(named name: some StringProtocol) {
    let lowercase = name.utf8.prefix(MuscleTable.nameCapacity + 1).map { byte in
      byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    guard let muscle = lowercase.withUnsafeBytes({ Muscle(canonicalUTF8: $0) }) else { return nil }
    self = muscle
  }

  /// The fast path of readers: the exact canonical name in lowercase; nil for anything else.
  @inline(__always)
  package init?(canonicalUTF8 bytes: UnsafeRawBufferPointer) {
    guard let index = MuscleTable.index(canonicalUTF8: bytes) else { return nil }
    self.index = index
  }

  /// Every muscle, from head to foot.
  public static let all: [Muscle] = (0..<MuscleTable.count).map { Muscle(unchecked: $0) }

  /// The canonical name: English, lowercase, singular, no side and no part.
  public var name: String { MuscleTable.name(Int(index)) }

  /// Whether there is one on each side of the body; false for a muscle of the midline, where a side
  /// is wrong.
  public var isPaired: Bool { MuscleTable.isPaired(Int(index)) }

  /// The main region of the body it lies in.
  public var region: Region { MuscleTable.regions(Int(index)).first ?? .back }

  /// A region of the body.
  @nonexhaustive public enum Region: String, Sendable, Hashable, CaseIterable {
    /// The head and face.
    case head
    /// The neck.
    case neck
    /// The shoulder girdle.
    case shoulder
    /// The upper arm.
    case arm
    /// The forearm.
    case forearm
    /// The hand.
    case hand
    /// The chest.
    case thorax
    /// The back.
    case back
    /// The abdomen.
    case abdomen
    /// The pelvis and its floor.
    case pelvis
    /// The hip and buttock.
    case hip
    /// The thigh.
    case thigh
    /// The lower leg.
    case leg
    /// The foot.
    case foot
  }
}

extension Muscle: CustomStringConvertible {
  /// The canonical name.
  public var description: String { name }
}

extension Muscle {
  /// All regions it lies in, the main one first.
  package var regions: [Region] { MuscleTable.regions(Int(index)) }

  /// Commonly named parts or heads; they do not make a second muscle.
  package var parts: [String] { MuscleTable.details(Int(index)).parts }

  /// The name in anatomical Latin.
  package var latinName: String { MuscleTable.details(Int(index)).latinName }

  /// Other names and frequent misspellings.
  package var synonyms: [String] { MuscleTable.details(Int(index)).synonyms }

  /// Abbreviations seen in notes; many mean something else too.
  package var abbreviations: [String] { MuscleTable.details(Int(index)).abbreviations }

  /// How often it is needled: our own judgement from texts on dry needling.
  package enum NeedlingRelevance: String, Sendable, Hashable {
    case common, occasional, rare
  }

  /// How often it is needled.
  package var needlingRelevance: NeedlingRelevance { MuscleTable.needlingRelevance(Int(index)) }

  /// Whether a needle in it can reach the pleura; clinical orientation, not a safety rule.
  package var isInPneumothoraxZone: Bool { MuscleTable.isInPneumothoraxZone(Int(index)) }

  /// Identifier in the Uberon anatomy ontology, such as `UBERON:0001598`.
  package var uberonIdentifier: String? { MuscleTable.details(Int(index)).uberonIdentifier }

  /// Identifier in SNOMED CT, from the Uberon bridge; rough, as Uberon itself says.
  package var snomedIdentifier: String? { MuscleTable.details(Int(index)).snomedIdentifier }
}

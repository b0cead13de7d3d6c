import DryNeedlingKit
import LocatedJSON

/// Reads the resources of documents and hands over what was made of them.
struct CollectionReader {
  let limits: FHIRLimits
  var summary = FHIRReadingSummary()
  /// Whether something of the file could not be read.
  var hasError = false
  private var remarks: Remarks
  /// The first resource of the file, for what is to be said of all of it.
  private var firstPlace: JSONPlace?
  private var hasToldOfStretches = false

  init(limits: FHIRLimits) {
    self.limits = limits
    remarks = Remarks(most: limits.diagnosticsOfOneRule)
  }

  /// A document of its own: a resource, a Bundle, a list of resources, or a request.
  mutating func read(
    _ document: JSONDocument, _ claim: FHIRClaimReader.ClaimHandler,
    _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    summary.documents += 1
    tellRepeatedKeys(of: document, diagnostic)
    var documents = DocumentSet()
    let number = documents.add(file: document)
    let root = document.root
    firstPlace = firstPlace ?? root.place
    if let elements = root.elements {
      let collection = ResourceCollection()
      for value in elements { add(Element(value, document: number), to: collection) }
      make(collection, documents, hook: nil, claim, diagnostic)
      return
    }
    readRoot(Element(root, document: number), &documents, claim, diagnostic)
  }

  /// Lines that were put together.
  mutating func readLines(
    _ document: JSONDocument, _ table: LineTable, isLast: Bool,
    _ claim: FHIRClaimReader.ClaimHandler, _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    guard let elements = document.root.elements else { return }
    var documents = DocumentSet()
    let number = documents.add(lines: table)
    let collection = ResourceCollection()
    for value in elements {
      let element = Element(value, document: number)
      firstPlace = firstPlace ?? documents.place(of: element.spot)
      if value.member("resourceType") == nil {
        var own = documents
        readRoot(element, &own, claim, diagnostic)
      } else {
        add(element, to: collection)
      }
    }
    let isFirst = !hasToldOfStretches
    if !isLast { hasToldOfStretches = true }
    make(collection, documents, hook: nil, claim, diagnostic)
    if !isLast, isFirst, let last = collection.resources.last, needsJoining(collection) {
      diagnostic(
        ReadingDiagnostic(
          FHIRFormatRules.linesNotJoined,
          message: """
            the file is larger than \(limits.joinedBytes) bytes, so from here on a resource is \
            joined with those near it only; put what belongs together side by side, or into a Bundle
            """, location: SourceLocation(documents.place(of: last.spot))))
    }
  }

  /// Whether anything in the collection is made of several resources.
  private func needsJoining(_ collection: ResourceCollection) -> Bool {
    collection.resources.contains { $0.owner < 0 && !$0.type.isContext }
  }

  private func add(_ element: Element, to collection: ResourceCollection) {
    let name = element["resourceType"]
    let path = name.flatMap { ResourceType($0.value).name } ?? name?.text?.excerpt ?? ""
    collection.add(element, path: path)
  }

  // MARK: - Documents

  private mutating func readRoot(
    _ root: Element, _ documents: inout DocumentSet, _ claim: FHIRClaimReader.ClaimHandler,
    _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    if root["resourceType"] != nil {
      let collection = ResourceCollection()
      add(root, to: collection)
      make(collection, documents, hook: nil, claim, diagnostic)
    } else if let hook = root["hook"], hook.value.isString {
      readRequest(root, hook, &documents, claim, diagnostic)
    } else {
      tellStranger(root.value, documents.place(of: root.spot), diagnostic)
    }
  }

  /// A CDS Hooks request: what its context and its prefetch hold. Some senders put a resource into
  /// a text of its own.
  private mutating func readRequest(
    _ request: Element, _ hook: Element, _ documents: inout DocumentSet,
    _ claim: FHIRClaimReader.ClaimHandler, _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    summary.requests += 1
    let collection = ResourceCollection()
    var texts: [(element: Element, path: String)] = []
    for part: StaticString in ["context", "prefetch"] {
      guard let members = request[part]?.value.members else { continue }
      for (index, member) in members.enumerated() where index < 200 {
        let element = Element(member.value, document: request.document)
        let path = "\(part).\((member.key.string ?? "").excerpt)"
        if member.value.kind == .object {
          guard element["resourceType"] != nil else { continue }
          collection.add(element, path: path)
        } else if member.value.isString, member.value.rawBytes.first == UInt8(ascii: "{") {
          texts.append((element, path))
        }
      }
    }
    // The documents within texts stand behind all others, and stay until all is read.
    let holders = texts.compactMap { TextDocument($0.element, limits: limits) }
    var position = 0
    for (element, path) in texts {
      guard position < holders.count, holders[position].spot == element.spot else { continue }
      let holder = holders[position]
      position += 1
      let number = documents.add(text: element)
      switch holder.document {
      case .success(let document):
        let inner = Element(document.root, document: number)
        if inner["resourceType"] != nil { collection.add(inner, path: path) }
      case .failure(let error):
        remarks.add(
          FHIRFormatRules.malformed, at: element.spot,
          "the text that stands here holds a resource that cannot be read: \(error.message)")
      }
    }
    make(
      collection, documents, hook: HookContext(name: hook.text?.excerpt ?? ""), claim, diagnostic)
    withExtendedLifetime(holders) {}
  }

  // MARK: - Making

  private mutating func make(
    _ collection: ResourceCollection, _ documents: DocumentSet, hook: HookContext?,
    _ claim: FHIRClaimReader.ClaimHandler, _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    summary.resources += collection.resources.count + collection.otherCount
    for stranger in collection.strangers {
      tellStranger(stranger.value, documents.place(of: stranger.spot), diagnostic)
    }
    var assembler = EncounterAssembler(collection, limits: limits, remarks: remarks)
    tell(&assembler.remarks, collection, documents, diagnostic)
    var claims = 0
    assembler.makeAll(hook: hook) { assembler, origin in
      claims += 1
      Self.tell(&assembler.remarks, collection, documents, diagnostic)
      let claimInHand = FHIRClaimInHand(
        collection: collection, documents: documents, places: assembler.places,
        subject: assembler.subject, origin: origin)
      claim(&assembler.encounter, claimInHand)
    }
    tell(&assembler.remarks, collection, documents, diagnostic)
    summary.claims += claims
    remarks = assembler.remarks
  }

  private func tell(
    _ remarks: inout Remarks, _ collection: ResourceCollection, _ documents: DocumentSet,
    _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    Self.tell(&remarks, collection, documents, diagnostic)
  }

  private static func tell(
    _ remarks: inout Remarks, _ collection: ResourceCollection, _ documents: DocumentSet,
    _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    guard remarks.hasPending else { return }
    for (rule, message, spot) in remarks.take() {
      diagnostic(
        ReadingDiagnostic(
          rule, message: message, location: collection.location(of: spot, documents)))
    }
  }

  // MARK: - Telling

  mutating func tellRepeatedKeys(
    of document: JSONDocument, _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    guard document.hasRepeatedKeys else { return }
    for key in document.repeatedKeys {
      let first = key.first.place
      var message = """
        the key `\((key.second.string ?? "").excerpt)` stands here a second time; the value at \
        line \(first.line), column \(first.column) is read, remove one of them
        """
      guard remarks.admits(FHIRFormatRules.repeatedKey, &message) else { return }
      diagnostic(
        ReadingDiagnostic(
          FHIRFormatRules.repeatedKey, message: message, location: SourceLocation(key.second.place))
      )
    }
  }

  mutating func tellStranger(
    _ value: JSONValue, _ place: JSONPlace, _ diagnostic: FHIRClaimReader.DiagnosticHandler
  ) {
    hasError = true
    var message =
      value.kind == .object
      ? "this object is neither a FHIR resource (`resourceType`) nor a CDS Hooks request (`hook`)"
      : "expected a FHIR resource, found \(EncounterAssembler.words(value.kind))"
    guard remarks.admits(FHIRFormatRules.notAResource, &message) else { return }
    diagnostic(
      ReadingDiagnostic(
        FHIRFormatRules.notAResource, message: message, location: SourceLocation(place)))
  }

  /// Says that a file was read and held nothing to check.
  func tellWhetherAnything(_ diagnostic: FHIRClaimReader.DiagnosticHandler) {
    guard summary.claims == 0, !hasError, summary.documents > 0 else { return }
    diagnostic(
      ReadingDiagnostic(
        FHIRFormatRules.nothingToCheck,
        message: """
          there is no claim, visit or order to check among the resources of this file \
          (\(summary.resources)); a Claim, an Encounter or a Procedure would be one
          """, location: SourceLocation(firstPlace ?? .start)))
  }
}

/// A document that stands in a text of another.
private final class TextDocument {
  let spot: Spot
  private let bytes: UnsafeMutableRawBufferPointer
  private var reader: JSONReader
  let document: Result<JSONDocument, JSONError>

  init?(_ element: Element, limits: FHIRLimits) {
    guard let text = element.value.string else { return nil }
    spot = element.spot
    let utf8 = Array(text.utf8)
    bytes = .allocate(byteCount: max(1, utf8.count), alignment: 16)
    bytes.copyBytes(from: utf8)
    reader = JSONReader(limits: FHIRClaimReader.jsonLimits(limits))
    let whole = UnsafeRawBufferPointer(rebasing: bytes[..<utf8.count])
    do throws(JSONError) {
      document = .success(try reader.read(whole))
    } catch {
      document = .failure(error)
    }
  }

  deinit { bytes.deallocate() }
}

extension ResourceCollection {
  /// Where a spot stands, with its FHIRPath.
  func location(of spot: Spot, _ documents: DocumentSet) -> SourceLocation {
    SourceLocation(documents.place(of: spot), path: path(of: spot))
  }

  /// The FHIRPath of a spot; nil outside of any resource.
  func path(of spot: Spot) -> String? {
    guard let resource = resource(around: spot) else { return nil }
    return path(of: resource) + FHIRPath.text(ofByte: spot.offset, in: resource.element.value)
  }
}

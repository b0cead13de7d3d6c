import DryNeedlingKit
import Testing

@Suite struct NoteReaderTests {
  private func read(_ text: String) -> NoteReading { NoteReader().read(text) }

  private func quote(_ span: TextSpan, _ text: String) -> String {
    String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
  }

  private func names(_ text: String) -> [String] {
    read(text).muscles.map { "\($0.muscle.name) \($0.side.rawValue)" }
  }

  // MARK: - Muscles

  @Test(arguments: [
    ("DN to R UT and L LS.", ["trapezius right", "levator scapulae left"]),
    (
      "Dry needling. L: QL, multifidus, glute med",
      [
        "quadratus lumborum left", "multifidus left", "gluteus medius left",
      ]
    ),
    ("DN B UT and levator", ["trapezius bilateral", "levator scapulae bilateral"]),
    (
      "Needled vastus lateralis, soleus and gracilis on the left.",
      ["vastus lateralis left", "soleus left", "gracilis left"]
    ),
    ("DN UT (R), LS (L)", ["trapezius right", "levator scapulae left"]),
    ("DN to R LT and R MT", ["trapezius right", "trapezius right"]),
    ("TDN R rhomboid major & minor", ["rhomboid major right", "rhomboid minor right"]),
    (
      "DN R medial and lateral pterygoid",
      ["medial pterygoid right", "lateral pterygoid right"]
    ),
    ("DN to R infraspinatis", ["infraspinatus right"]),
    ("DN performed to the R trapezium", []),
    ("STM to R UT. DN to R LS followed by stretching of scalenes.", ["levator scapulae right"]),
    ("TTP R UT, R LS. MFR 10 min.", []),
    ("DN to R soleus; gastrocnemius was tender but not needled.", ["soleus right"]),
    ("No needling of R UT today.", []),
    ("Next visit will needle R UT.", []),
    ("Last visit: DN to R UT.", []),
    ("If no better, DN to R UT.", []),
    ("P: consider DN to R UT and LS", []),
    ("Consent for DN of R UT obtained.", []),
    ("DN was recommended to the R soleus.", []),
    // Another visit.
    (
      "Last session we needled R UT and R LS; today only R QL was needled.",
      ["quadratus lumborum right"]
    ),
    ("The infraspinatus had been needled by another PT in June.", []),
    (
      "Carried forward from 3/1:\nDN L UT, L LS, 0.25x40\n\nToday:\nDN R QL 0.30x60",
      ["quadratus lumborum right"]
    ),
    // Planned.
    ("Plan for today is DN to L QL, but pt arrived late so not done.", []),
    ("Would have needled the L QL today but out of needles.", []),
    (
      "DN R soleus. Tib post could be needled later if it does not settle.", ["soleus right"]
    ),
    // Found, or a landmark.
    (
      "Tight band in the glute medius and the TFL so I needled the left gluteus minimus",
      ["gluteus minimus left"]
    ),
    (
      "Exam\nMuscle: SCM nil; upper trapezius B latent.\nTreatment\nDN L masseter 0.20x25",
      ["masseter left"]
    ),
    ("DN to R infraspinatus, which referred to the anterior deltoid.", ["infraspinatus right"]),
    (
      "DN R tibialis posterior via medial approach posterior to FDL.", ["tibialis posterior right"]
    ),
    ("DN R soleus, needle directed between gastrocnemius heads.", ["soleus right"]),
    ("DN L deep rotators and glutes", []),
    ("DN L UT, levator scap only", ["trapezius left", "levator scapulae left"]),
    ("DN R gastroc (med and lat heads), R soleus.", ["gastrocnemius right", "soleus right"]),
    (
      "DN L UT x3, L levator x1, L scalene NOT done. .30x40",
      ["trapezius left", "levator scapulae left"]
    ),
    (
      "DN ECRB, EDC, L, 0.22 x 30 mm",
      ["extensor carpi radialis brevis left", "extensor digitorum left"]
    ),
    (
      "Needled today:\nBilat multifidus, B QL. 4 needles, 0.30x60.",
      ["multifidus bilateral", "quadratus lumborum bilateral"]
    ),
    // Several visits on one page.
    ("Visit 3 (3/1): DN R UT, R LS. Visit 4 (today): DN L QL.", ["quadratus lumborum left"]),
    ("4/02\nR QL needled.\n4/09 (this visit)\nDN R UT.", ["trapezius right"]),
    // Attempted, or denied for the whole visit.
    ("DN to R UT attempted, pt could not tolerate, no needle inserted.", []),
    ("Dry needling of the vastus lateralis with good relief. No needling was done today.", []),
    // Boxes behind names.
    (
      "Dry needling form\nUT [x]R [ ]L   LS [ ]R [x]L   Infra [ ]R [ ]L",
      ["trapezius right", "levator scapulae left"]
    ),
    // Left out.
    (
      "I needled the left gluteus medius, stayed off the TFL because she bruised there",
      ["gluteus medius left"]
    ),
    ("DN R UT, with no needling to R SCM.", ["trapezius right"]),
    ("DN R UT. R LS too irritable to needle.", ["trapezius right"]),
    // Forms and what is no note.
    (
      "Muscles treated:\n [x] Upper trapezius [x] L [x] R\n [x] SCM [ ] L [x] R",
      ["trapezius bilateral", "sternocleidomastoid right"]
    ),
    ("In-service notes\n- Upper trapezius: pincer grip. 0.25 x 30.\n", []),
  ]) func needledMusclesAndSides(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  /// Below a line on needling a muscle counts only where its own line tells of needles, or is a list.
  @Test(arguments: [
    (
      "TDN: R soleus 0.30x50, 2 needles. LTR.\nTib post by hand only. Gastroc tight, rolled.",
      ["soleus right"]
    ),
    ("DN: L QL.\nAlso L multifidus.", ["quadratus lumborum left", "multifidus left"]),
    ("DN: L QL.\nMultifidus may be added.", ["quadratus lumborum left"]),
    (
      "Dry needling\n- R UT, pincer, away from the lung\n- R LS toward the angle\n- R SCM stretched",
      ["trapezius right", "levator scapulae right"]
    ),
    (
      "Prone, alcohol, 0.30 x 50 mm:\nSoleus R (2)\nFHL R (1)",
      ["soleus right", "flexor hallucis longus right"]
    ),
    (
      "Worked on:\nR gracilis - 2\nR pectineus - 1\nR sartorius - 1\nAll pistoned, 0.30x50 needles.",
      ["gracilis right", "pectineus right", "sartorius right"]
    ),
    (
      "Needled with care today. The muscles treated were the left subscapularis and the left teres major.",
      ["subscapularis left", "teres major left"]
    ),
    ("0.16 x 30 mm needles. R masseter 3 insertions.", ["masseter right"]),
    ("DN masseter x2 R 0.20x25. Temporalis x1 R.", ["masseter right", "temporalis right"]),
    (
      "Trigger points: L QL, R piriformis. 0.30 x 60 mm, 2 needles.",
      ["quadratus lumborum left", "piriformis right"]
    ),
    (
      "Dry needling form\nMuscles\n[x] soleus [ ] gastrocnemius [x] FHL\nSide: R",
      ["soleus right", "flexor hallucis longus right"]
    ),
    (
      "Found tight: L soleus, L FHL.\nDN both, 0.30x50.",
      ["soleus left", "flexor hallucis longus left"]
    ),
  ])
  func onlyWhatItsOwnLineTells(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  /// Needling that is only spoken of, or was somebody else's or of another day.
  @Test(arguments: [
    "Needling the digastric comes next if she still deviates.",
    "DN to R UT and R LS to be considered next visit.",
    "Dry needling - discussed as an option for R UT.",
    "DN for L UT recommended; she would think about it.",
    "Will likely DN L QL.",
    "We will be doing DN to L QL on Friday.",
    "Plan was dry needling to the piriformis; held.",
    "You needled her right masseter on the 4th.",
    "Has had DN to soleus and quadratus plantae over six sessions.",
    "Monday's visit: soleus needled, better since.",
    "Treatment 9/4 (copied): DN L QL, 0.30x60.",
    "DN to R UT was on the plan.",
  ])
  func needlingOnlySpokenOf(text: String) {
    #expect(names(text) == [])
  }

  @Test(arguments: [
    ("9/03 hip sore. DN L TFL.\n9/17 TODAY better. DN L iliacus.", ["iliacus left"]),
    (
      "14 Nov\nDN R infraspinatus.\n18 Nov, this visit\nDN R subscapularis.",
      ["subscapularis right"]
    ),
    (
      "DN flowsheet\nRow | 10/02 | 10/09 (today)\nSoleus R | 2 needles | 2 needles\nFHL R | 1 needle | --",
      ["soleus right"]
    ),
    (
      "DN: L QL, L psoas NOT needled (bowel), L obt int.",
      ["quadratus lumborum left", "obturator internus left"]
    ),
    ("Needled R soleus today instead of R gastrocnemius.", ["soleus right"]),
    ("DN L QL directed to the L4 TP, LI4 and PC6 left out.", ["quadratus lumborum left"]),
    ("DN R soleus. AE none. Hip IR 40.", ["soleus right"]),
    ("A 0.30 x 40 mm needle was passed through the right supinator in a fan.", ["supinator right"]),
    (
      "Needled L glut. min., L ext. digitorum.",
      ["gluteus minimus left", "extensor digitorum left"]
    ),
    ("DN R deltoid and biceps.", ["deltoid right", "biceps brachii right"]),
  ])
  func todayAndHere(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    (
      "Dry needling: performed\nDN laterality: Bilateral\nDN muscles: soleus, FHL",
      ["soleus bilateral", "flexor hallucis longus bilateral"]
    ),
    ("DN supra .30x30, infra .30x40, all R", ["supraspinatus right", "infraspinatus right"]),
    (
      "Dry needled masseter (2), temporalis (1); all on the left.",
      ["masseter left", "temporalis left"]
    ),
    (
      "Dry needling (R side only):\nsoleus x2\nFHL x1\npopliteus x1",
      ["soleus right", "flexor hallucis longus right", "popliteus right"]
    ),
    (
      "DN: trapezius (upper, bilateral), rhomboid minor (left).",
      ["trapezius bilateral", "rhomboid minor left"]
    ),
    ("DN multifidus L4, L5 bilat; QL L.", ["multifidus bilateral", "quadratus lumborum left"]),
    (
      "DN adductor longus on both sides and the left pectineus.",
      ["adductor longus bilateral", "pectineus left"]
    ),
    (
      "R elbow sore.\nDN ECRB, supinator 0.25x30.",
      ["extensor carpi radialis brevis right", "supinator right"]
    ),
    ("Dry needling form\nSoleus  R [X]  L [ ]\nFHL  R [ ]  L [ ]", ["soleus right"]),
    (
      "DN R supinator. I just left the supinator one still.",
      ["supinator right"]
    ),
    (
      "With him on his left side I needled right soleus and FHL.",
      ["soleus right", "flexor hallucis longus right"]
    ),
    ("Needled gracilis on both sides while we talked.", ["gracilis bilateral"]),
  ])
  func sidesOfForms(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test func groupsAreNoMuscles() {
    let reading = read("DN to R hamstrings and lumbar paraspinals")
    #expect(reading.muscles.isEmpty)
    #expect(reading.groups.map(\.group.name) == ["hamstrings", "lumbar paraspinals"])
    #expect(reading.groups.map(\.side).first == .right)
    #expect(reading[.muscles].state == .vague)
    #expect(reading.distinctMuscleCount == 0)
  }

  @Test func partsOfOneMuscleCountOnce() {
    let reading = read("DN to R upper trapezius, R lower trapezius and R soleus")
    #expect(reading.distinctMuscleCount == 2)
    #expect(reading.muscles.map(\.part) == ["upper", "lower", nil])
  }

  @Test(arguments: [
    ("DN R UT. Pt agrees with POC.", DocumentationState.absent),
    ("Risks explained, pt agreed. DN R UT.", .present),
    ("DN R UT\n- Consent signed [ ] Y [ ] N", .absent),
  ]) func consent(text: String, state: DocumentationState) {
    #expect(read(text)[.consent].state == state)
  }

  // MARK: - Values

  @Test(arguments: [
    ("DN 0.30 x 50 mm", NeedleSize(diameterHundredths: 30, lengthTenths: 500)),
    ("DN .25×40", NeedleSize(diameterHundredths: 25, lengthTenths: 400)),
    ("DN 0,30 x 60", NeedleSize(diameterHundredths: 30, lengthTenths: 600)),
    ("DN 40mm/0.25", NeedleSize(diameterHundredths: 25, lengthTenths: 400)),
    ("DN 30G 2\"", NeedleSize(gauge: 30, lengthTenths: 20, lengthUnit: .inches)),
    ("DN 32 gauge 40mm", NeedleSize(gauge: 32, lengthTenths: 400)),
    ("needles 1.5 inch 30 ga", NeedleSize(gauge: 30, lengthTenths: 15, lengthUnit: .inches)),
  ]) func needleSizes(text: String, expected: NeedleSize) {
    let reading = read(text)
    #expect(reading[.needleSize].state == .present)
    #expect(reading[.needleSize].value == .needle(expected))
  }

  @Test func valuesOfANote() {
    let reading = read(
      """
      S: LBP x 5 months, pain 6/10. ODI 38%. Denies trauma.
      Tx: DN L QL, 0.30 x 60 mm, 6 needles, deep, retained 10 min, LTR x3.
      Post pain 3/10.
      P: 2x/wk x 4 wks
      """)
    #expect(reading[.onset].value == .weeks(21))
    #expect(reading[.painBefore].value == .score(6, of: 10))
    #expect(reading[.painAfter].value == .score(3, of: 10))
    #expect(reading[.function].value == .measure(name: "ODI", score: 38))
    #expect(reading[.cause].value == .words(["nonspecific"]))
    #expect(reading[.needleCount].value == .count(6))
    #expect(reading[.dwellTime].value == .minutes(10))
    #expect(reading[.twitchResponse].value == .count(3))
    #expect(reading[.planFrequency].value == .frequency(times: 2, days: 7))
    #expect(reading[.planDuration].value == .weeks(4))
    // Needles that were only left in are told by their time.
    #expect(reading[.technique].value == .words(["deep"]))
  }

  // MARK: - What does not count

  @Test(arguments: [
    (
      "Denies blood thinners, pregnancy, or metal allergy.",
      ["anticoagulant", "pregnancy", "metal-allergy"], "negated"
    ),
    ("On warfarin, has COPD.", ["anticoagulant", "lung-disease"], "present"),
    ("Pregnant? N. Blood thinners? N.", ["pregnancy", "anticoagulant"], "negated"),
    ("Mother had hemophilia.", [], ""),
    ("DN is contraindicated if you are pregnant or take blood thinners.", [], ""),
    ("[ ] pregnancy [ ] anticoagulant", [], ""),
  ]) func safety(text: String, items: [String], state: String) {
    let reading = read(text)
    #expect(reading.safety.map(\.item.rawValue).sorted() == items.sorted())
    #expect(reading.safety.allSatisfy { $0.state.rawValue == state })
  }

  @Test func negatedElements() {
    let reading = read("DN to R soleus. No LTR. No adverse effects. No medication injected.")
    #expect(reading[.twitchResponse].state == .negated)
    #expect(reading[.adverseResponse].state == .negated)
    #expect(reading[.injectate].state == .negated)
  }

  @Test func vaguePhrasesAreQuoted() throws {
    let text = "Needles inserted for pain. Continue as needed."
    let reading = read(text)
    #expect(reading[.indication].state == .vague)
    #expect(
      reading.vaguePhrases.map { quote($0.span, text) } == [
        "Needles inserted for pain", "Continue as needed",
      ])
    #expect(reading.vaguePhrases.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test func everyElementIsListedOnce() {
    for text in ["", "DN R UT", "\u{FEFF}"] {
      #expect(read(text).elements.map(\.element) == DocumentationElement.allCases)
    }
  }

  // MARK: - Spans

  @Test func spansPointAtTheBytes() {
    let text =
      "Señora Núñez 🙂:\tdouleur\r\nDN to the left upper trapézius, 0,30 × 50 mm\r\n→ consent ✔"
    let reading = read(text)
    #expect(reading.muscles.map { quote($0.span, text) } == ["upper trapézius"])
    #expect(reading[.needleSize].spans.map { quote($0, text) } == ["0,30 × 50 mm"])
    #expect(reading[.consent].spans.map { quote($0, text) } == ["consent"])
  }

  @Test func latin1IsTolerated() {
    let bytes: [UInt8] =
      Array("DN \u{E9} R trap".unicodeScalars.map { UInt8($0.value) }) + [0xE9]
      + Array("zius, consent signed".utf8)
    let reading = bytes.withUnsafeBytes { NoteReader().read(utf8: $0) }
    #expect(reading.muscles.map(\.muscle.name) == ["trapezius"])
    #expect(reading.muscles.map(\.span) == [TextSpan(start: 7, end: 16)])
  }

  // MARK: - What is said of elements

  @Test(arguments: [
    // A cause is no treatment.
    (
      "S: pain x 5 months after MVA, 6/10. Tx: DN R UT.", DocumentationElement.painAfter,
      DocumentationState.absent
    ),
    ("S: pain x 5 months after MVA, 6/10. Tx: DN R UT.", .cause, .present),
    ("S: 6/10. Tx: DN R UT. 4/10 walking to the door.", .painAfter, .present),
    // Found with the fingers.
    ("LTR on palpation of R UT. DN R LS, no LTR.", .twitchResponse, .negated),
    ("O: flex 40. DN R QL 0.30x60. Flex 55.", .response, .present),
    ("DN R QL, 0.30x60. Pain 2/10 after.", .response, .absent),
    ("S: Cannot open jars. DN R FCR.", .function, .present),
    ("S: Cannot recall an injury. DN R FCR.", .function, .absent),
    ("S: forearm pain, 3/52, after a campus board session.", .onset, .present),
    ("S: forearm pain, 3/52, after a campus board session.", .cause, .present),
    ("S: neck pain x 3 wks, worse after sitting.", .cause, .absent),
    ("Tx: DN R UT. No climbing until Thursday.", .aftercare, .present),
    ("P: 2x/wk 3 wks. Back to netball by round 12.", .goals, .present),
    ("P: 2x/wk 3 wks.", .planDuration, .present),
    ("S: sore a day after last needling, then looser.", .priorResponse, .present),
    ("S: LBP since last week.", .priorResponse, .absent),
    ("S: LBP since last week.", .onset, .present),
  ]) func elements(text: String, element: DocumentationElement, state: DocumentationState) {
    #expect(read(text)[element].state == state)
  }

  @Test(arguments: [
    (
      "Takes warfarin; cleared by cardiology.", SafetyItem.anticoagulant, DocumentationState.present
    ),
    ("Warfarin stopped 2020.", .anticoagulant, .negated),
    ("Medical: asthma (salbutamol prn).", .lungDisease, .present),
    ("FHx: mother on warfarin. Pt: no metal allergy.", .metalAllergy, .negated),
    ("C5-C7 fusion 2014.", .spineSurgery, .present),
    ("Clotting normal.", .bleedingDisorder, .negated),
  ]) func safety(text: String, item: SafetyItem, state: DocumentationState) {
    #expect(read(text).safety.first { $0.item == item }?.state == state)
  }
}

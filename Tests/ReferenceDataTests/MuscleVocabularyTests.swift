import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct MuscleVocabularyTests {
  /// What a text is read as, in one line: `trapezius, upper / left`, `group rotator cuff`.
  private func read(_ text: String) -> String {
    let (reading, side) = MuscleVocabulary.resolve(text)
    let words =
      switch reading {
      case .muscle(let muscle, let part): part.map { "\(muscle.name), \($0)" } ?? muscle.name
      case .group(let group): "group \(group.name)"
      case .ambiguous(let muscles): "any of \(muscles.map(\.name).joined(separator: "; "))"
      case .unknown(let suggestions): "unknown (\(suggestions.joined(separator: "; ")))"
      }
    return side == .unstated ? words : "\(words) / \(side.rawValue)"
  }

  @Test(
    arguments: [
      ("trapezius", "trapezius"), ("Trapezius", "trapezius"), ("TRAPEZIUS", "trapezius"),
      ("upper trapezius", "trapezius, upper"), ("Upper Trap", "trapezius, upper"),
      ("trapezius, upper", "trapezius, upper"), ("upper fibers of trapezius", "trapezius, upper"),
      ("Upper Fibres of Trapezius", "trapezius, upper"), ("mid trap", "trapezius, middle"),
      ("medial gastrocnemius", "gastrocnemius, medial head"),
      ("medial head of gastrocnemius", "gastrocnemius, medial head"),
      ("lateral gastroc", "gastrocnemius, lateral head"), ("VMO", "vastus medialis, oblique part"),
      ("Musculus trapezius", "trapezius"), ("M. trapezius", "trapezius"),
      ("musculus obliquus capitis inferior", "obliquus capitis inferior"),
      ("peroneus longus", "fibularis longus"), ("boxer's muscle", "serratus anterior"),
      ("levator scapula", "levator scapulae"), ("tensor fascia lata", "tensor fasciae latae"),
      ("iliocostalis lumborum", "iliocostalis lumborum"),
      ("frontalis", "occipitofrontalis, frontal belly"),
      ("lateral hamstring", "biceps femoris"), ("lumbar multifidus", "multifidus, lumbar"),
      ("SCM", "sternocleidomastoid"), ("scm", "sternocleidomastoid"), ("QL", "quadratus lumborum"),
      ("ECRL", "extensor carpi radialis longus"), ("UT", "trapezius, upper"),
      ("IS", "infraspinatus"), ("LS", "levator scapulae"),
      ("triceps", "triceps brachii"), ("deltoids", "deltoid"), ("soleus muscle", "soleus"),
      ("lumbricals of hand", "lumbrical of hand"),
      ("first dorsal interosseous of hand", "dorsal interosseous of hand, first"),
    ]) func namesAreRead(_ text: String, _ expected: String)
  {
    #expect(read(text) == expected)
  }

  @Test(
    arguments: [
      ("left upper trapezius", "trapezius, upper / left"),
      ("Upper trapezius (L)", "trapezius, upper / left"), ("L UT", "trapezius, upper / left"),
      ("trapezius_l", "trapezius / left"), ("trapezius-r", "trapezius / right"),
      ("trapezius_right", "trapezius / right"), ("R. infraspinatus", "infraspinatus / right"),
      ("B/L upper traps", "trapezius, upper / bilateral"),
      ("bilateral gluteus medius", "gluteus medius / bilateral"),
      ("gluteus medius bilaterally", "gluteus medius / bilateral"),
      ("L/R soleus", "soleus / bilateral"), ("left and right soleus", "soleus / bilateral"),
      ("soleus, both sides", "soleus / bilateral"), ("left side soleus", "soleus / left"),
      ("R LT", "trapezius, lower / right"), ("L LT", "trapezius, lower / left"),
      ("LT trapezius", "trapezius / left"), ("RT soleus", "soleus / right"),
      ("R MT", "trapezius, middle / right"), ("left rotator cuff", "group rotator cuff / left"),
      ("right biceps", "group biceps / right"), ("diaphragm left", "diaphragm / left"),
    ]) func sidesAreTakenOut(_ text: String, _ expected: String)
  {
    #expect(read(text) == expected)
  }

  @Test(
    arguments: [
      ("rotator cuff", "group rotator cuff"), ("RTC", "group rotator cuff"),
      ("paraspinals", "group paraspinals"), ("L-paraspinals", "group lumbar paraspinals"),
      ("L paraspinals", "group paraspinals / left"), ("glutes", "group glutes"),
      ("rhomboids", "group rhomboids"), ("biceps", "group biceps"), ("psoas", "group psoas"),
      ("quads", "group quadriceps"), ("ITB", "group ITB"), ("SO", "group suboccipitals"),
      ("gastroc/soleus", "group triceps surae"), ("pecs", "group pecs"),
      ("trigger point", "group trigger point"), ("plantar fascia", "group plantar fascia"),
    ]) func groupWordsStayGroups(_ text: String, _ expected: String)
  {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    "TA", "TP", "PT", "PM", "GM", "AH", "ADM", "PL", "BR", "Br", "DI", "GA", "LT", "MT", "PF", "IO",
    "LM", "SR", "L TP", "R PF", "R PT", "abductor digiti minimi", "dorsal interosseous",
  ]) func doubtIsNeverGuessedAway(_ text: String) {
    guard case .ambiguous(let muscles) = MuscleVocabulary.resolve(text).reading else {
      Issue.record("\(text) is read as \(read(text))")
      return
    }
    #expect(!muscles.isEmpty)
  }

  @Test func mentionsCarryTheirSide() throws {
    let trapezius = try #require(Muscle(named: "trapezius"))
    #expect(NeedledMuscle(named: "L upper trap") == NeedledMuscle(.muscle(trapezius), side: .left))
    #expect(NeedledMuscle(named: "trapezius").site == .muscle(trapezius))
    #expect(NeedledMuscle(named: "right TA").site == .unrecognized("right TA"))
    guard case .group(let group) = NeedledMuscle(named: "bilateral rotator cuff").site else {
      Issue.record("the rotator cuff is no group")
      return
    }
    #expect(group.members.count == 4)
  }

  @Test func lowercaseWordsAreNoAbbreviations() {
    for text in ["is", "so", "op", "am", "pt", "ss"] {
      guard case .unknown = MuscleVocabulary.resolve(text).reading else {
        Issue.record("\(text) is read as \(read(text))")
        continue
      }
    }
  }

  @Test func misspellingsAreOnlySuggested() {
    #expect(read("trapezus") == "unknown (trapezius)")
    #expect(read("left infraspinatis") == "unknown (infraspinatus) / left")
    #expect(read("glutues medius") == "unknown (gluteus medius)")
    #expect(read("rotater cuff") == "unknown (rotator cuff)")
    #expect(read("infraspinatus and teres minor") == "unknown (infraspinatus; teres minor)")
    #expect(read("short head of biceps") == "unknown (biceps)")
    #expect(read("knee") == "unknown ()")
  }

  @Test func hostileTextEndsInUnknown() {
    let texts = [
      "", " ", "\u{0}", "\u{FEFF}", "-", "--", "-----", "'", "&", "&&&", "()", "L", "R", "B/L",
      "l r l r",
      "left", "and", "m", "mm", "of the", "|", "a|b", "trapezius|m001", "\u{301}", "斜方筋",
      String(repeating: "a ", count: 80), String(repeating: "trapezius ", count: 100_000),
      String(repeating: "l-", count: 80), String(repeating: "\u{1F9E0}", count: 40),
      String(repeating: "&", count: 160), String(repeating: "s", count: 160), "\\(", "a-",
    ]
    for text in texts {
      guard case .unknown = MuscleVocabulary.resolve(text).reading else {
        Issue.record("\(text.debugDescription.prefix(40)) is read as \(read(text))")
        continue
      }
    }
    // Every byte, alone and beside a name, in text that need not be UTF-8.
    for byte in UInt8.min...UInt8.max {
      _ = MuscleVocabulary.resolve(utf8: [byte])
      _ = MuscleVocabulary.resolve(utf8: [byte] + Array("soleus".utf8) + [byte])
      _ = MuscleVocabulary.resolve(utf8: [0x2D, byte, 0x2D, byte])
    }
  }

  @Test func everyCanonicalNameAndGroupIsItself() throws {
    for muscle in Muscle.all {
      #expect(MuscleVocabulary.resolve(muscle.name).reading == .muscle(muscle, part: nil))
      #expect(
        MuscleVocabulary.resolve(muscle.name.uppercased()).reading == .muscle(muscle, part: nil))
      #expect(read("left \(muscle.name)") == "\(muscle.name) / left")
    }
    #expect(MuscleVocabulary.groupCount == 90)
    for index in 0..<MuscleVocabulary.groupCount {
      let group = try #require(MuscleVocabulary.group(index))
      #expect(!group.advice.isEmpty)
    }
    #expect(MuscleVocabulary.group(90) == nil)
    #expect(MuscleVocabulary.group(-1) == nil)
  }

  @Test(.needsSharedMaterial) func everySourceNameIsUnderstood() throws {
    let domain = try #require(SharedMaterial.domain)
    for row in try CSV.rows(domain.appendingPathComponent("muscles.csv")) {
      for name in [row["ta_latin"]] + row.list("synonyms") where !name.contains("(") {
        switch MuscleVocabulary.resolve(name).reading {
        case .muscle(let muscle, _): #expect(muscle.name == row["canonical_name"], "\(name)")
        case .ambiguous(let muscles):
          #expect(muscles.contains { $0.name == row["canonical_name"] }, "\(name)")
        case .group(let group):
          #expect(group.members.contains { $0.name == row["canonical_name"] }, "\(name)")
        case .unknown: Issue.record("\(name) is not understood")
        }
      }
    }
    for row in try CSV.rows(domain.appendingPathComponent("muscle_groups.csv")) {
      let members = row.list("members")
      for name in [row["group_term"]] + row.list("synonyms")
      where !name.contains("(") && name != "quad. muscles" {
        switch MuscleVocabulary.resolve(name).reading {
        case .muscle(let muscle, _):
          #expect(row["identifies"] == "one" && members == [muscle.name], "\(name)")
        case .group(let group):
          #expect(Set(group.members.map(\.name)).isSuperset(of: members), "\(name)")
        case .ambiguous: #expect(name.count <= 3, "\(name)")
        case .unknown: Issue.record("\(name) is not understood")
        }
      }
    }
  }
}

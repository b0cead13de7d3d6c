import DryNeedlingKit
import Testing

@testable import CaseExplorer

@Suite struct CompletionTests {
  private func candidates(_ text: String, _ commands: String...) -> [String] {
    let test = TestSession()
    for command in commands { test.run(command) }
    return test.session.completion(of: text).candidates.map(\.text)
  }

  @Test func commandsAtTheBegin() {
    #expect(candidates("wha") == ["what-if"])
    #expect(candidates("") == CommandTable.all.map(\.name))
    #expect(candidates("line 20561; pay") == ["payer"])
  }

  @Test func onlyValuesThatFitTheFact() {
    #expect(candidates("cause s") == ["surgery", "systemic-disease"])
    #expect(candidates("set condition.improvement = ") == ["yes", "no"])
    #expect(candidates("needling.technique = el") == ["electrical"])
    #expect(candidates("state C") == ["CA", "CO", "CT"])
    #expect(candidates("provider phys").allSatisfy { $0.hasPrefix("phys") })
    #expect(candidates("what-if cause = in") == ["injury"])
    #expect(candidates("what-if payer medicare and cau") == ["cause"])
    #expect(candidates("weeks ").isEmpty)
  }

  @Test func factsPartByPart() {
    #expect(candidates("set cond") == ["condition."])
    #expect(candidates("set condition.ca") == ["condition.cause"])
    #expect(candidates("unset lines[0].u", "line 20561") == ["lines[0].units"])
  }

  @Test func musclesOfSeveralWords() {
    #expect(candidates("muscles levator sc") == ["levator scapulae"])
    #expect(candidates("muscles trapezius, left levator sc") == ["left levator scapulae"])
    let test = TestSession()
    test.run("line 20561")
    #expect(test.session.completion(of: "muscles trapezius, levator sc").replaced == 10)
  }

  @Test func codesHavePlainNames() {
    let test = TestSession()
    let codes = test.session.completion(of: "line 2056").candidates
    #expect(codes.map(\.text) == ["20560", "20561"])
    #expect(codes.allSatisfy { !$0.note.isEmpty })
    #expect(test.session.completion(of: "place 1").candidates.contains { $0.note == "office" })
  }

  @Test func filesAreLeftToWhoRunsTheSession() {
    let test = TestSession()
    #expect(test.session.completion(of: "load Exa").filePrefix == "Exa")
    #expect(test.session.completion(of: "cause ").filePrefix == nil)
  }

  @Test func changesBehindACommaOfWhatIf() {
    #expect(candidates("what-if payer medicare, prov") == ["provider"])
    #expect(
      candidates("what-if muscles left trapezius, left levator sc") == ["left levator scapulae"])
    let muscles = candidates("muscles ")
    #expect(muscles.starts(with: ["left ", "right ", "bilateral "]))
    #expect(muscles.contains("trapezius") && !muscles.contains("tensor tympani"))
    #expect(candidates("muscles tensor ty") == ["tensor tympani"])
  }

  @Test func onlyWhatTheCaseStates() {
    let unset = candidates("unset ", "line 20561", "payer medicare")
    #expect(unset == ["payer.", "lines[0]."])
    #expect(candidates("unset ") == [])
    #expect(candidates("show ", "weeks 3") == ["condition.", "identifiers"])
    #expect(candidates("note take ") == [])
    #expect(
      candidates("note take ", "note\nDry needling to left psoas, 10 minutes.\n.")
        .contains("muscles"))
    let repairs = candidates("fix ", "line 20561 x2", "payer medicare")
    #expect(repairs.contains("1") && repairs.last == "all")
    #expect(candidates("fix ") == [])
    #expect(candidates("fix 1 ", "line 20561 x2", "payer medicare") == [])
    #expect(candidates("line 1 ", "line 20561").contains("remove"))
    #expect(candidates("line 20561 G").allSatisfy { $0.hasPrefix("G") })
    #expect(candidates("policies CO").contains("CO"))
    #expect(candidates("why-not 2056") == ["20560", "20561"])
  }

  @Test func whatIsExpectedIsSaidWhereNothingCanBeChosen() {
    let test = TestSession()
    #expect(test.session.completion(of: "weeks ").hint == "give a whole number")
    #expect(test.session.completion(of: "set renderingProvider.npi = ").hint.contains("ten digits"))
    #expect(test.session.completion(of: "undo ").hint == "undo\nundo NUMBER")
  }

  @Test func findingsCodesAndMarks() {
    let why = candidates("why ", "line 20561 GP", "payer medicare", "muscles trapezius")
    #expect(why.contains("1") && why.contains("20561") && why.contains("GP"))
    #expect(candidates("diff ", "mark before") == ["before"])
  }

  /// Whatever stands before the cursor, completion answers, and what it offers goes on with it.
  @Test func candidatesBeginWithWhatIsTyped() {
    var random = SeededGenerator(7)
    let test = TestSession()
    test.run("line 20561 GP; payer medicare; muscles trapezius; mark a")
    for _ in 0..<2000 {
      let line = RandomLines.line(&random)
      let cut = String(line.prefix(random.below(line.count + 1)))
      let completion = test.session.completion(of: cut)
      #expect(completion.replaced <= cut.count)
      let typed = cut.suffix(completion.replaced).lowercased()
      for candidate in completion.candidates where !typed.contains("\"") {
        #expect(candidate.text.lowercased().hasPrefix(typed), "\(cut)")
      }
    }
  }
}

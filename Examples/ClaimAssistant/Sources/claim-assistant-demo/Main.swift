import ClaimAssistant
import DryNeedlingKit

/// Fills in a form step by step, and prints what it would show.
@main
enum Main {
  static func main() {
    var form = ClaimForm(checker: ClaimChecker(asOf: CalendarDate("2025-03-05")))
    show("an empty form", form)
    form.encounter.claim.dateOfService = CalendarDate("2025-03-03")
    form.encounter.coverage.payerKind = .medicare
    show("the date and the payer", form)
    form.encounter.needling = NeedlingSession()
    form.encounter.needling?.muscles = ["left multifidus", "left gluteus medius", "piriformis"].map
    {
      NeedledMuscle(named: $0)
    }
    form.encounter.needling?.injectate = ""
    show("the muscles", form)
    form.encounter.serviceLines = [ServiceLine(.needlingOneOrTwoMuscles)]
    show("the wrong code", form)
    if let code = form.suggestedCode { form.encounter.serviceLines[0].procedure = code }
    show("the code that was offered", form)
  }

  private static func show(_ step: String, _ form: ClaimForm) {
    print("-- \(step): \(form.report.verdict.rawValue)")
    for field in FormField.allCases {
      for note in form.notes(for: field) {
        print("   \(field.rawValue): \(note.severity.rawValue): \(note.text) [\(note.rule)]")
      }
    }
    for note in form.otherNotes {
      print("   \(note.severity.rawValue): \(note.text) [\(note.rule)]")
    }
    if let code = form.suggestedCode { print("   offer: \(code)") }
    for offer in form.offers { print("   one click: \(offer.repair.edit) [\(offer.because)]") }
    print("   next: \(form.nextField?.question ?? "nothing is missing")")
  }
}

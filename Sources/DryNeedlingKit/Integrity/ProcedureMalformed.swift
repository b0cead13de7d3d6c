/// A procedure that is not shaped like a code.
enum ProcedureMalformed: UnusableValueRule {
  static let rule = Rule(
    5011, "procedure-malformed", family: .integrity, severity: .error,
    summary: "A procedure code has five letters or digits",
    rationale: "CPT and HCPCS Level II codes have five characters; anything else is bounced.",
    sources: ["STD-01"], denial: .incompleteClaim,
    neverAnswers: [.satisfied, .undetermined],
    failing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "9711"}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "commercial"}, "date": "2025-03-03",
       "lines": [{"code": "20560"}, {"code": "97110"}], "needling": {"muscles": ["trapezius"]}}
      """)

  static let facts: FactSet = [.lineProcedure]

  static func complaint(about value: UnusableValue) -> UnusableValueComplaint {
    UnusableValueComplaint(
      message: "\(value.shown) is no procedure code: it is not five letters or digits",
      remedy: "correct the code")
  }
}

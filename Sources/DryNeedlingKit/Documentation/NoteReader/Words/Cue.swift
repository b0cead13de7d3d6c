/// What a phrase of a note may tell; details are in ``NotePhrases``.
enum Cue: UInt8 {
  // How things are said.
  case negation, negatedAfter, noNegation, scopeEnd, future, condition, past, now, family, teaching
  case risk, agreement, purpose, done, plain
  // Headings.
  case heading
  // Needling and what is not.
  case needling, needled, needlingDenied, needlingSought, needle, twitch, otherTreatment, finding
  case consider
  // The complaint.
  case complaint, diagnosis, region, onsetWord, cause, causeUnknown, chronic
  // Before needling.
  case consent, agrees, refuses, risksExplained, screening, safety
  // How it was done.
  case depth, stimulation, throughNeedles, dwell, injected, drug
  // What came of it.
  case tolerated, reaction, change, afterword, beforeword, painScale, earlier
  // Measures and plan.
  case motion, motionState, outcomeScale, ability, vagueAbility, goal, goalVague, frequency
  case frequencyVague, visits
  case aftercare, careWord, toldTo, hygiene, priorWord, priorOutcome, neverNeedled
  case exercise, homeProgramme, seeking
  case vague
}

/// Parts of a note, by what their headings say.
enum NoteSection: UInt8 {
  case none, subjective, history, family, medication, previous, objective, assessment, plan
  case treatment, needling, otherTreatment, consent, safety, teaching, goals, response, aftercare
  case indication, reaction, onset
  /// A line of a form whose heading says what it is about; the section goes on.
  case field
}

extension NotePhrases {
  /// Details of ``Cue/depth``.
  enum Technique: UInt8 {
    case superficial, deep, pistoning, still, winding
  }

  static let execution: [Row] = [
    (
      .depth, Technique.superficial.rawValue,
      "superficial, sdn, superficially, shallow, subcutaneous, superficial dry needling, superficial technique, tangential superficial, shallow insertion"
    ),
    (
      .depth, Technique.deep.rawValue,
      "deep, ddn, deep dry needling, deep technique, deep insertion"
    ),
    (
      .depth, Technique.pistoning.rawValue,
      "piston, pistoned, pistoning, pistons, pistoning technique, fast in fast out, fast in and fast out, sparrow pecking, pecking, in and out, dynamic needling, in and out technique, up and down, dynamic technique"
    ),
    (
      .depth, Technique.still.rawValue,
      "static, in situ, left in place, left in situ, retained, retention, indwelling, static technique, static needling, stationary, passive technique"
    ),
    (
      .depth, Technique.winding.rawValue,
      "winding, wound, needle rotation, twirling, twirled, rotation of needle, needles rotated, winding technique, needle winding, threading, tenting, twirl, coning"
    ),
    (
      .plain, 0,
      "deep tissue, deep tissue massage, deep breathing, deep squat, deep squats, deep pressure, deep cervical, deep neck, deep friction, superficial heat, deep breaths, deep ache, deep aching, static stretch, static stretching, static stretches, static balance, static hold, static posture, deep transverse friction, deep hip, deep core, deep paraspinals, deep to, static standing, deep gluteal, superficial back, deep heat, deep vein, deep knee, deep pain, deep diaphragmatic, static cupping, deep cross friction, range retained, deep front, superficial peroneal, deep peroneal, deep bruise, deep soreness, water retention, deep muscle release, deep stm, deep lateral, static sitting, motion retained, deep abdominal, deep abdominals, deep multifidus activation, pincer grip, pinch grip, w/ pincer grip, abd wall, grip strength normal, acupuncture style, sports acupuncture, acupuncture needles, acupuncture needle, acupuncture type"
    ),
    (
      .stimulation, 0,
      "e-stim, e stim, estim, es, electrical stimulation, electrostimulation, electric stimulation, stim, hz, ims estim, microcurrent, electro, stimulation, current, e stimulation, electrical stim, tens unit, milliamp"
    ),
    (
      .stimulation, 1,
      "pens, edn, electrical dry needling, electroacupuncture, electro acupuncture, imes, percutaneous electrical nerve stimulation, percutaneous electrical stimulation, intramuscular electrical stimulation, electro dry needling, dn w estim, dn with estim, dn with e-stim, dry needling with estim, dry needling with e-stim, dry needling with electrical stimulation, dn with electrical stimulation, dn estim, dn w/ estim, dn w/ e-stim, dn w/ es, dn with es, dn + estim, needle estim, needling with estim, needling with electrical stimulation, needling with e-stim"
    ),
    (
      .throughNeedles, 0,
      "(through/thru/via/to/across/between/with/on/using) (the/) needles, (attached/connected/applied/clipped/hooked) to (the/) needles, (attached/connected) to needles, needles (attached/connected), w/ needles, over needles, through indwelling needles"
    ),
    (
      .dwell, 0,
      "left in situ, left in place, in situ, retained, retention, indwelling, dwell, dwell time, time in situ, left for, in place, stayed in, kept in, left in for, static, rested, retained for, retention time, needles in, in for, left insitu, insitu, maintained"
    ),
    (
      .dwell, 1,
      "(removed/withdrawn) (immediately/right away/straight away/directly), not (left in/retained/left in situ/left in place/left), no (retention/dwell/dwell time), immediately (removed/withdrawn)"
    ),
    (
      .drug, 0,
      "lidocaine, marcaine, bupivacaine, ropivacaine, kenalog, triamcinolone, dexamethasone, methylprednisolone, depo medrol, depomedrol, celestone, betamethasone, botox, botulinum, onabotulinumtoxina, saline, normal saline, toradol, ketorolac, procaine, dextrose, sarapin, xylocaine, mepivacaine, lignocaine, traumeel"
    ),
    (
      .injected, 0,
      "injected, injection, injections, injectate, medication injected, tpi, tpis, inject, injecting, solution injected, medication, no injectate used, anesthetic, anaesthetic"
    ),
  ]

  /// Details of ``Cue/outcomeScale``: places in ``scales``.
  static let scales = [
    "ODI", "NDI", "LEFS", "DASH", "QuickDASH", "PSFS", "VISA-A", "PEG", "SPADI", "FAAM", "KOOS",
    "HOOS", "FOTO", "PRTEE", "RMDQ", "FABQ", "HIT-6", "FADI", "UEFS", "TUG", "PFDI", "VISA-P",
    "HDI",
    "NPQ", "ASES",
  ]

  static let outcome: [Row] =
    [
      (
        .tolerated, 0,
        "tolerated, tol, toll, tolerates, tolerance to tx, tolerance to treatment, tolerated well, tol well, tol tx well, toll well, good tolerance, good tolerance to, fair tolerance, good response, responded well, positive response, favorable response, favourable response, excellent response, responded favorably, responded favourably, poor tolerance, well tolerated, did well, did great, did fine, no issues, no problems, feels loose, feels looser, felt looser, feels better, felt better, felt good, feels good, felt great, pt ok, pt ok after, patient ok, sore but ok, less tight, less tension, relief noted, decreased tone, decreased tension, improved mobility, no increase in pain, no increased pain, without increase in symptoms, improved tissue, happy w/ result, noted decreased, reports decreased, reports less, less guarding, decreased guarding, reports relief, feeling better, feeling looser, felt relief, immediate relief, responded, without incident, without issue, reduced tension, increased mobility, moves better, moving better, felt less, feels less, feels lighter, tolerates well, walked out, happy with result, noted relief, immediate improvement"
      ),
      (
        .reaction, 0,
        "adverse (reaction/reactions/response/responses/effect/effects/event/events/outcome/outcomes/sequelae/symptoms), ae, aes, complication, complications, untoward (effects/response/reaction/event/events), negative reaction, ill effects, incident, incidents, reaction, reactions, ill effect, side effect, side effects, negative effects, issues, undue effects"
      ),
      (
        .reaction, 1,
        "bruising, bruise, bruised, bleeding, bled, hematoma, hemorrhage, vasovagal, vaso vagal, fainted, fainting, faint, lightheaded, lightheadedness, light headed, light headedness, dizzy, dizziness, pneumothorax, ptx, syncope, presyncope, pre syncope, syncopal, post needling soreness, soreness, redness, sore, nausea, nauseous, nauseated, diaphoretic, erythema, ecchymosis, swelling, sweating, clammy, drowsy, vasovagal response, vasovagal episode, sob, pallor, wheal, dull ache, stuck needle, needle stuck, stuck, bent needle, woozy, bleed"
      ),
      (
        .change, 0,
        "improved, improvement, increased, decreased, reduced, reduction, less, better, gain, gained, relief, eased, easier, loosened, softer, resolved, diminished, improve, greater, decrease, increase, relaxed, smoother, gains, lessened, looser, softened, melted, lighter, freer, restored"
      ),
      (
        .afterword, 0,
        "post, after, afterward, afterwards, following, post treatment, post tx, post needling, post dn, end of session, at end, end of visit, end of treatment, leaving, when leaving, immediately, down to, reduced to, decreased to, dropped to, to, improved to, post session, after treatment, after tx, after dn, after needling, after session, at discharge, end, on leaving, at departure, at end of, exit, by end, came down to, went to, fell to, finish, on standing after, departure, following treatment, following tx, following dn, at close, leaving clinic, reassessed, re-check, recheck, ended at, ends, out, at completion, left at, left with, left at a, brought down to, lowered to, retest, retested"
      ),
      (
        .beforeword, 0,
        "pre, before, at start, start of session, initially, arrival, on arrival, current, currently, present, pre tx, pre treatment, today, start, baseline, pretreatment, beginning, now, at rest, at present, with activity, worst, presently, at beginning, coming in, prior to treatment, prior to tx, prior to dn, prior to needling, in, entry, from, at arrival"
      ),
      (
        .painScale, 0,
        "nprs, nrs, vas, pain, npr, pain scale, pain level, pain score, pain rating, vnrs, vnr, nps, pain nprs, numeric pain rating scale, rates, numeric pain scale, visual analog scale, rated, rating, pn, intensity, severity, ha, headache"
      ),
      (
        .earlier, 0,
        "last week, initial, at eval, at evaluation, initial eval, was, on eval, at initial, originally, previously, worst, best, at ie, ie, at best, at worst, last visit, last time, last session, goal, start of care, soc, yesterday, over the weekend, highest, lowest, average, avg, b, w"
      ),
      (
        .motion, 0,
        "rom, arom, prom, range of motion, flexion, flex, extension, ext, rotation, rot, rotate, sidebend, side bend, sidebending, side bending, lateral flexion, lat flexion, abduction, abd, adduction, er, ir, external rotation, internal rotation, dorsiflexion, df, plantarflexion, supination, pronation, slr, straight leg raise, mouth opening, jaw opening, mandibular depression, opening, elevation, forward bend, knee to wall, horizontal adduction, hor add, scaption, aslr, sb, hip ir, hip er, mmo, mio, interincisal opening, fingertip to floor, toe touch, fwd bend, reach behind back, thomas test, ober, 90 90, ely, prone knee bend, sls, popliteal angle, deviation, inversion, eversion, active motion, forward flexion, range, retraction, protraction, extn, flexn, trunk rotation, fingertips, finger to floor, forward bending, shoulder flexion"
      ),
      (
        .motionState, 0,
        "limited, decreased, restricted, wnl, wfl, full, improved, reduced, increased, painful, stiff, normal, loss, limitation, limitations, hypomobile, lacking, guarded, deficit, restored, lacks, full range, improvement, gain, mid shin, minimal loss, mod loss, painfree, pain free, pain-free, min loss, major loss, blocked, less, better, improving, gained, unrestricted, increase"
      ),
      (
        .ability, 0,
        "unable to, difficulty, difficulty with, cannot, cant, able to, can, can now, could, tolerance, limits, limiting, limited in, trouble, interferes with, sitting tolerance, walking tolerance, standing tolerance, aggravates, unable, return to, returned to, impairs, avoids, difficult, hard to, wakes, interfering with, affecting, struggles, struggles with, affects, hard time, light duty, stopped, tolerating, troubles with, grip, pinch, problems with"
      ),
      (
        .vagueAbility, 0,
        "adls, adl, function, functional limitations, functional deficits, functional, daily activities, activities of daily living, functional activities, functional mobility, iadls"
      ),
      (
        .frequencyVague, 0,
        "prn, as needed, (cont/continue/continue with/per/cont with/follow) (poc/plan of care/current plan/per poc/per plan of care/plan/treatment plan/current poc/as needed/with poc/tx plan/with plan of care/per plan), per poc, per plan of care, when needed, as tolerated visits, cont per poc, as indicated"
      ),
      (
        .visits, 0,
        "visit, visits, session, sessions, treatments, txs, appts, appointments, tx sessions, tx, treatment"
      ),
      (
        .goal, 0,
        "goal, goals, stg, ltg, stgs, ltgs, goal is, goal is to, pt goal, goal to, goals for"
      ),
      (
        .goalVague, 0,
        "goals (ongoing/met/not met/unchanged/per poc/reviewed/progressing/remain appropriate/same/partially met/continue/as stated/appropriate/remain/in progress/on track/as above), (progressing/progress/progressed/progressing well/good progress/slow progress/making progress) (toward/towards/to/with) (goals/goal/all goals/stated goals/his goals/her goals/stgs/ltgs/ltg/stg/functional goals/pt goals), toward goals, towards goals, goals: ongoing, all goals met, some goals met, met goals, meet goals, meeting goals, continue goals, same goals, treatment goals, no goals"
      ),
      (
        .aftercare, 0,
        "post (needling/dn/treatment/tx) (instructions/care/advice/handout/precautions/education/soreness education), post dry needling (instructions/care/handout/education/advice/precautions), aftercare, after care, aftercare instructions, aftercare given, post dn ed, aftercare reviewed, aftercare sheet, post needling soreness expected, s/s of pneumothorax, signs of ptx, signs of pneumothorax, signs and symptoms of pneumothorax, pneumothorax precautions, ptx precautions, post care, post care instructions, post needling education, home care instructions"
      ),
      (
        .careWord, 0,
        "water, hydrate, hydration, fluids, hydrated, heat, ice, soreness, sore, rest, stretch, stretching, warm, activity, bruising, symptoms, hot shower, warm bath, avoid, moist heat, gentle, lifting, exercise, movement, move, soak, epsom, walking, tired, hot pack, drink, strenuous, walk, moving, rom, arom, relax"
      ),
      (
        .toldTo, 0,
        "advised, advise, instructed, educated, told, encouraged, explained, advice, instructions, pt to, patient to, instruct, recommended, recommend, reminded, counseled, counselled, at home, tonight, may be sore, may feel, may be, expect, expected, discussed, to expect, cautioned, next 24 hours, for 24 hours, 24 hr, 24 hrs, 24 h, 48 hrs, 24 48 hrs, 24 48 hours, warned, education, suggested, expect some, told to, should, today, rest of day, this evening, educ, ed, prn"
      ),
      (
        .hygiene, 0,
        "alcohol (swab/swabs/prep/wipe/wipes/pad/pads/preps/rub/used/swabbed/wiped/cleansed/wipe down/cleaned), with (alcohol/etoh/chlorhexidine/isopropyl), w/ (alcohol/etoh/chlorhexidine/isopropyl), isopropyl alcohol, chlorhexidine, gloves, gloved, clean technique, aseptic, aseptic technique, sterile technique, sterile, single use, sharps, skin prep, skin prepped, skin cleaned, skin cleansed, skin preparation, hand hygiene, hands washed, biohazard, universal precautions, standard precautions, cnt, clean needle technique, swabbed, antiseptic, disinfected, infection control, prepped with, cleansed with, etoh prep, disposable needles, betadine, alcohol, skin was cleaned, sterilized, sanitized, site cleaned, cleaned with, hand sanitizer, skin was prepped"
      ),
      (
        .priorWord, 0,
        "last (visit/session/time/treatment/tx/dn/needling/appt/dry needling), since last (visit/session/time/treatment/tx/appt), after last (visit/session/treatment/tx/dn/needling/appt), following last (visit/session/treatment/dn/dry needling), previous (session/treatment/visit/tx/dn/needling/dry needling/sessions/treatments), prior (session/treatment/visit/tx/dn/needling/dry needling/sessions/treatments), since (starting/eval/start of care/ie/beginning dn/beginning/soc/initial eval/evaluation), first session, dn helped, earlier sessions, since starting dn, from last (visit/session/dn/treatment), from prior, since treatment began, since first, since initial, over the course of, after first, since start, pt w/ dn, pt with dn, last (tx/session) of dn, response to prior, compared to last, compared to eval, needling on monday, after dn, after the last, to date, prior pt, past (session/treatment/dn), w/ dn, with dn, last dry, last round, post last, from dn, initial visit, at another clinic"
      ),
      (
        .priorOutcome, 0,
        "relief, better, improved, improvement, sore, soreness, helped, helpful, helping, no change, worse, less pain, pain free, decreased, reduced, percent better, slept better, good results, good relief, great, feels better, lasting relief, looser, felt good, felt great, resolved, benefit, helps, gains, good response, improving, decrease, less, responding, flare, flared, bruised, no issues, lasted, adverse, tolerated, good, fewer, loosened, easier"
      ),
      (
        .neverNeedled, 0,
        "never (had/tried/received) (dn/dry needling/needling/acupuncture), naive to (dn/dry needling/needling), no (prior/previous) (dn/dry needling/needling/needling experience/experience with dn), first time (dn/dry needling/needling/having dn/with dn/receiving dn), has not had (dn/dry needling), (dn/dry needling) naive, first dn, first dry needling, first session of dn, first ever (dn/dry needling), new to (dn/dry needling/needling)"
      ),
      (
        .chronic, 1,
        "treatment is helping, feels treatment is helping, responding well to treatment, since dn started"
      ),
    ] + scaleRows

  private static let scaleRows: [Row] = scaleNames.enumerated().map {
    (.outcomeScale, UInt8($0.offset), $0.element)
  }

  private static let scaleNames = [
    "odi, oswestry, modified odi, modi, mod odi, oswestry disability index, owestry, modified oswestry",
    "ndi, neck disability index", "lefs, lower extremity functional scale",
    "dash", "quickdash, quick dash, qdash, q dash", "psfs, patient specific functional scale",
    "visa a", "peg, peg score", "spadi", "faam",
    "koos", "hoos", "foto, foto score, fs score, foto fs", "prtee", "rmdq, roland morris", "fabq",
    "hit 6", "fadi", "uefs, uefi", "tug",
    "pfdi, pfdi 20", "visa p", "hdi, headache disability index", "npq", "ases",
  ]

  static let plan: [Row] = [
    (
      .frequency, 7,
      "weekly, once (a/per/each/every) (week/wk), every week, each week, q week, q wk, qwk, qweek, per week, per wk, a week, wkly, every wk, q weekly"
    ),
    (
      .frequency, 14,
      "biweekly, every other week, every two weeks, every 2 weeks, fortnightly, every second week, qow, every other wk, once a fortnight, once every two weeks, per fortnight"
    ),
    (.frequency, 30, "monthly, once (a/per) month, every month, q month, per month, a month, q mo"),
    (.frequency, 1, "daily, per day, a day, every day"),
    (
      .vague, 0,
      "needles inserted for pain, needled for pain, (dn/dry needling/needling) for pain, needles placed for pain, needles in for pain, needles used for pain, (dry needling/dn/needling) done for pain"
    ),
    (
      .vague, 1,
      "(dn/dry needling/needling) to (trigger points/trps/tight muscles/sore spots/tender points/sore muscles/tender areas/painful area/painful areas/affected area/affected muscles/area of pain/affected areas/problem areas/involved muscles/symptomatic area/region of pain), (trigger points/trps/tender points/tight areas/sore spots) (needled/were needled/treated with dn/treated with dry needling), needled (trigger points/sore spots/tight spots/tender points/tight areas/tight muscles), needled as usual, dn as usual, dry needling as usual, usual spots needled, needled usual spots, same as last time, dn same as last visit, dn same areas, needled same areas, dn to same muscles, dn same muscles"
    ),
    (
      .vague, 2,
      "tolerated, treatment continued, pt doing well, patient doing well, doing better, doing well, feels better overall"
    ),
    (
      .vague, 3,
      "various needles, various sizes, appropriate size, appropriate needles, appropriately sized, standard needles, usual needles, appropriate length, standard needle, assorted needles, different lengths, various lengths"
    ),
    (
      .vague, 4,
      "several needles, multiple needles, few needles, a few needles, some needles, many needles, numerous needles, couple needles, couple of needles, multiple insertions"
    ),
  ]
}

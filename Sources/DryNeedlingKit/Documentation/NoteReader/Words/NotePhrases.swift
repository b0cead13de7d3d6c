/// The phrases of notes. Words in one pair of brackets, parted by `/`, stand for each other; commas
/// part phrases.
enum NotePhrases {
  typealias Row = (cue: Cue, detail: UInt8, phrases: String)

  static let all: [Row] =
    assertions + headings + needling + complaint + preparation + execution + outcome + plan
    + otherTreatments + screeningResults + safety

  private static let assertions: [Row] = [
    (
      .negation, 0,
      """
      no, not, denies, denied, denying, deny, without, w/o, never, neg for, negative for, nil, non, \
      didnt, wasnt, isnt, hasnt, havent, doesnt, dont, werent, arent, did not, absence of, free of, \
      nor, neither, absent, avoided, avoiding, excluding, except, sparing, spared, skipped, skipping, omitted, omitting, deferring, instead of, rather than, in place of, hx clear of, history clear of, clear of, negative history of, not on, \
      nothing, (stayed/stay/staying/kept/keeping) (off/away from/clear of/out of), (steered/steering) clear of, \
      left out, leaving out, bypassed, passed over, bypassing
      """
    ),
    (
      .negatedAfter, 0,
      """
      (was/were/is/are/) not (obtained/performed/done/given/noted/elicited/seen/observed/treated/\
      needled/indicated/appropriate/present/reproduced/found/tolerated/addressed), not elicited, \
      deferred, (was/were) (deferred/declined/held/omitted/avoided/spared/skipped/withheld), \
      ruled out, not yet, spared
      """
    ),
    (
      .noNegation, 0,
      """
      no change, no longer, not only, no issues with, no further, no more than, \
      no consent issues, no consent issue, no different, not as, no improvement, \
      not improved, no relief, no new, without difficulty, not sure, no problem, not using, \
      not an issue
      """
    ),
    (.noNegation, 1, "not related to, unrelated to"),
    (
      .noNegation, 2,
      "not well controlled, not controlled, not currently treated, not managed, not treated, not treated for, not currently managed"
    ),
    (
      .scopeEnd, 0,
      """
      but, however, although, though, except, except for, reports, report, reported, states, stated, \
      pt, patient, she, he, they, takes, taking, has, had, is on, on, currently, which, who, while, \
      otherwise, yet, then, tolerated, presents, complains, c/o, rates, also has, \
      admits, endorses, i am, positive for, pos for, only, so, therefore, instead, presents with, does have
      """
    ),
    (.scopeEnd, 1, "followed by, followed with, after which"),
    (
      .future, 0,
      """
      will, plan to, plans to, plan was, plan had been, plan for, plan is to, planning to, next (visit/session/time/week/appt/\
      tx/treatment/appointment), booked for, booked in for, consider, considering, may consider, could consider, would consider, \
      would benefit, may benefit, could benefit, (a/) (good/) candidate for, recommend, recommended, \
      recommends, recommending, suggest, suggested, resume, to begin, to start, pending, anticipate, \
      future, upcoming, would like to try, progress to, schedule, scheduled, to be scheduled, \
      possible, trial next, in the future, at next, add dn, add dry needling, may try, can try, \
      hope to, intend to, intends to, planned but, intended but, would recommend, is to have, refer for, referral for, \
      request, requests, requested, requesting, to include, eval for, evaluation for, needs, \
      revisit, re visit, going to, would have, intended, intended to, had intended, meant to, \
      had planned, another day, another time, down the road, plan for today, plan today, \
      planned for today, (could/can/may/might/should/would) be (dry/) needled, to be (dry/) needled, \
      thinking about, thinking of, hold off on, holding off on, save for, saving
      """
    ),
    (
      .future, 1,
      "interested in, asks about, asked about, asked whether, asking about, wants, wants to try"
    ),
    (
      .condition, 0,
      "if, unless, whether, in case, in the event, only if, should (she/he/they/it/pt/the/patient/this/these), should symptoms, should pain, pending md, when able, as able, or if"
    ),
    (
      .past, 0,
      """
      last (visit/session/time/week/tx/treatment/appt/dn/appointment/month/year/needling/monday/two/three/four/few/several/occasion/\
      tuesday/wednesday/thursday/friday), previous, previously, prior, in the past, yesterday, \
      past (visit/session/treatment), (previous/prior/earlier) (dn/dry needling/needling/ims/session/sessions/treatment/treatments/visit/tx), initial visit, first visit, of which, (included/including) (dn/dry needling/needling), visits included, at another clinic, elsewhere, earlier sessions, \
      earlier treatment, over (4/) sessions, after last, following last, first session, \
      on monday, on tuesday, on wednesday, on thursday, on friday, used to, at eval, 1st visit, \
      most recent (session/visit/treatment), last (dry/) needling, initial session, copied from, on each of the last, course of (treatment/care) (included/includes/consisted/has included), treatment (has/to date) (included/includes), treatments (have/has) included, at first presentation, on first presentation, at presentation, (was/were) seen for, last month's, episode of care, two visits ago, 2 visits ago, at the last, visits to date, at the (previous/prior), \
      in the (spring/summer/autumn/winter) (i/we), earlier this week, earlier in the week, the other day, last (saturday/sunday), \
      from (needles/needling) (on/) (monday/tuesday/wednesday/thursday/friday/saturday/sunday)
      """
    ),
    (
      .past, 1,
      "(days/weeks/months/years/wks/wk/mo/yrs/week/day/month/year) ago, (had/have) been (dry/) needled, had (dry/) needled, had previously needled, on visits, at visits, had been treated, you (dry/) needled, you did dn, you performed (dn/dry needling), (monday's/tuesday's/wednesday's/thursday's/friday's) (visit/session/treatment), (needled/needling/dn) before (by/at/from/with), by another (pt/therapist/provider/clinic/clinician/physio/physiotherapist/practitioner), by a (chiropractor/chiro/physio/acupuncturist/different), by (his/her/their) (chiropractor/chiro/physio/acupuncturist)"
    ),
    (
      .negatedAfter, 1,
      """
      (has/have) been (recommended/requested/proposed/planned/scheduled/suggested/considered/discussed), \
      (was/is/are/were) (recommended/requested/proposed/planned/scheduled/suggested/considered/discussed), \
      (planned/intended/scheduled/considered/attempted/offered/discussed) but, (would/could/may/might) be (a/an/) \
      (reasonable/appropriate/useful/helpful/beneficial/worthwhile/option/considered/tried/indicated/sensible/good/of), \
      (would/could/may/might) help, (to/will/could/can/should) be (considered/discussed/addressed/attempted/scheduled/performed/done/given/provided/tried/added/started/carried out/trialled/trialed/completed/delivered), ran out of time (to needle/for needling/for dn/to dn), \
      (on/were on/was on) the (list/plan), (is/are/was) for you to, (may/could/can/might/to) be added, if time (allows/permits), for next (visit/session/time/week)
      """
    ),
    (
      .negatedAfter, 2,
      "(was/were/is/are/) (offered/proposed/raised/brought up/mentioned/suggested/floated)"
    ),
    (
      .plain, 0,
      """
      status (completed/final/signed/unsigned/complete/stable), dear (colleague/dr/doctor), as last (visit/session/time), than last (visit/session/time), same as last (visit/session/time), \
      compared to last (visit/session/time), prior to, prior to (needling/dn/insertion/treatment/tx/dry/procedure/session/starting), \
      previously discussed, previously obtained, prior level, previously signed, will power
      """
    ),
    (
      .plain, 0,
      """
      (since/from/until) (last/this/early/late/mid) (week/weekend/month/year/night/summer/winter/fall/autumn/spring/\
      monday/tuesday/wednesday/thursday/friday/saturday/sunday/january/february/march/april/may/june/july/\
      august/september/october/november/december/christmas/season), since (yesterday/the weekend/childhood), \
      since (the/my/our/) (last/first/previous/prior) \
      (visit/session/time/treatment/tx/appt/dn/needling/dry needling/appointment)
      """
    ),
    (
      .now, 0,
      """
      today, todays, this visit, this session, this date, this treatment, this morning, now, \
      current session, current visit, this afternoon, tx today
      """
    ),
    (
      .family, 0,
      """
      mother, father, sister, brother, family history, family hx, fhx, fh, mom, dad, parents, aunt, \
      uncle, grandmother, grandfather, sibling, son, daughter, wife, husband, maternal, paternal, \
      spouse, cousin, family member, partner, nephew, niece, mum, mums, girlfriend, boyfriend, fiance, roommate, coworker, co worker, friend, neighbor, neighbour, grandson, granddaughter, grandma, grandpa, fam hx, mother in law, dtr, dad's, mom's, mum's, mother's, father's, wife's, husband's, sister's, brother's, teammate, colleague, dads, moms, mothers, fathers, sisters, brothers
      """
    ),
    (
      .teaching, 0,
      """
      may (experience/feel/be/cause/occur/have/notice/include/become), possible side effects, \
      side effects (include/may/of/such), (potential/possible) (risks/complications/adverse/side), \
      dry needling (is/uses/involves/works/can/may/has been), dn (is/uses/involves/works/can/may), \
      contraindications (include/to dry needling include/to dn include/are), can cause, could cause, \
      (it/needling) is not performed, watch for, monitor for, signs of, signs and symptoms of, s/s of, \
      call if, report any, seek, go to er, such as, educated, education, explained, advised, \
      counseled, counselled, instructed, discussed, reviewed with, handout, purpose of, theory of, \
      is a technique, is contraindicated, in general, patients who, for patients, informed of, \
      informed about, warned, reminded, told to, told, \
      showed (pt/patient/her/him/them), (video/videos/diagram/picture/pictures) of
      """
    ),
    (
      .risk, 0,
      """
      risk, risks, chance of infection, risk of, risks of, risks (incl/including/include), benefits, side effects, \
      complications (including/incl/such), alternatives, explanation
      """
    ),
    (
      .purpose, 0,
      """
      due to, d/t, because of, because, secondary to, 2/2, in order to, for pain, related to, \
      in preparation for, to allow, to facilitate, with referral, referring, referral to, \
      referral into, radiating, (which/that/and/pain) (referred/refers), referred (into/down), \
      (referred/refers) (to the/into/down/toward/towards)
      """
    ),
    (
      .purpose, 1,
      "to improve, to decrease, to reduce, to increase, to address, to help, to restore, to release, to normalize"
    ),
    (
      .done, 0,
      """
      performed, completed, done, administered, applied, provided, received, was performed, \
      were needled, was needled, tolerated, utilized, utilised, inserted, treated, given, delivered, \
      elicited, underwent, carried out
      """
    ),
  ]

  private static let headings: [Row] = [
    (
      .heading, NoteSection.subjective.rawValue,
      "s, subjective, subj, history, hx, sub, s/, story, current status, status, presenting history, patient reports, hpi, history of present illness, interval history, interim history, pc, hpc, subjective report, patient report, history of present condition"
    ),
    (
      .heading, NoteSection.history.rawValue,
      "pmh, pmhx, past medical history, medical history, past history, psh, past surgical history, surgical history, social history, sh, health, health history, general health, gen health, health hx, problem list, drug history, dh, social hx, med hx, surg hx, past hx, past med hx, ros, review of systems, comorbidities, phx, mhx"
    ),
    (.heading, NoteSection.family.rawValue, "family history, family hx, fhx, fh"),
    (
      .heading, NoteSection.medication.rawValue,
      "medications, meds, current medications, allergies, medication list, current meds, med list, rx meds"
    ),
    (
      .heading, NoteSection.previous.rawValue,
      "(previous/prev) (visit/session/note/treatment/tx/dn/appt), last (visit/session/note/treatment/tx/appt/dn), prior (visit/session/note/treatment/tx/notes/visits/dn/dry needling), copied from (previous/last/prior) (note/visit), (copied/carried/copy/brought/pulled/rolled) forward, (copied/carried/copy/brought/pulled/rolled) forward from, copied from, imported from, carried over from, pulled from, note from, from note of, from (last/previous/prior) (note/visit), past treatment, previous treatments, visit history, treatment history, past visits, prior treatments, (previous/last/prior) (note/visit/session) summary, carried over, course of treatment, treatment to date, course of care, history of treatment, previous care, past care, past treatments, prior treatment, prior care, previous sessions, last session notes, from last time, summary of care, prior visit notes"
    ),
    (
      .heading, NoteSection.objective.rawValue,
      "o, objective, obj, exam, examination, physical exam, physical examination, pe, findings, palpation, palp, observation, o/e, on examination, inspection, objective findings, special tests, strength, mmt, posture, gait, reassessment, measurements, rom, arom, prom, range of motion, clinical findings, tests, internal exam, test, ox, obs, vitals, on exam, tests and measures, measures, testing, functional testing, muscle testing, muscle length, outcome measures, obj findings, physical"
    ),
    (
      .heading, NoteSection.assessment.rawValue,
      "a, assessment, impression, imp, analysis, ax, a/, assmt, clinical reasoning, dx/, clinical impression, dx, diagnosis, diagnoses, assess, summary, clinical assessment"
    ),
    (
      .heading, NoteSection.plan.rawValue,
      "p, plan, pln, plann, suivi, poc, p/, plan of care, freq/duration, frequency/duration, frequency duration, freq, freq duration, nv, next tx, going forward, planned, rec, follow up plan, recommendations, recommendation, plan next visit, next visit, next session, frequency, follow up, followup, f/u, care plan, treatment plan, tx plan, disposition, return, prognosis, recs, plan for next visit, plan for next session, next appt, next time, next"
    ),
    (.heading, NoteSection.plan.rawValue, "a p, a/p, assessment plan, assessment and plan"),
    (
      .heading, NoteSection.treatment.rawValue,
      "t, tx, t/, o/tx, treatment, treatment rendered, tx rendered, tx given, rx today, rx given, therapy, procedures performed, procedure 1, what we did, done today, did today, rx/, treatments today, therapeutic interventions, treatment session, clinical treatment, treatments rendered, treatments provided, treatment delivered, treatments, treatment today, todays treatment, today, interventions, intervention, rx, procedure, procedures, treatment provided, skilled interventions, interventions today, tx today, treatment performed, treatment given, services, procedure note, i, skilled treatment, treatment rendered, this visit, this session, today's visit, todays visit, todays session, todays tx, daily note, session, visit today"
    ),
    (
      .heading, NoteSection.needling.rawValue,
      "needled, needled today, dry needled, muscles dry needled, dry needling, dn, tdn, fdn, ims, trigger point dry needling, needling, dry needling procedure, dry needling procedure note, dry needling note, dry needling treatment, dry needling performed, functional dry needling, intramuscular stimulation, dn treatment, dn today, dry needling today, dn performed, tpdn, dry needling intervention, trigger point needling, dn log, dry needling record, procedure dry needling, dn procedure, dn note, (dry needling/dn) (checklist/form/flowsheet/template/log/documentation/summary/session/details)"
    ),
    (
      .heading, NoteSection.otherTreatment.rawValue,
      "manual therapy, manual, ther ex, therex, te, therapeutic exercise, therapeutic exercises, exercise, exercises, modalities, neuromuscular re education, nmr, mt, stm, soft tissue, soft tissue mobilization, joint mobilization, therapeutic activities, ta, hep, home exercise program, massage, stretching, modality, mobs, cupping, adjustment, cmt, other interventions, other, additional treatment, home exercises"
    ),
    (.heading, NoteSection.consent.rawValue, "consent, informed consent"),
    (
      .heading, NoteSection.safety.rawValue,
      "safety screen, screening, precautions, contraindications, precautions screened, contraindications screened, safety, red flags, screen, contraindication screening, contraindication screen, dn screening, contraindications reviewed, precautions contraindications"
    ),
    (
      .heading, NoteSection.teaching.rawValue,
      "education, pt education, patient education, pt ed, patient information, edu, education provided"
    ),
    (
      .heading, NoteSection.goals.rawValue,
      "goal, goals, objectif, objectifs, stg, stgs, ltg, ltgs, short term goals, long term goals, short term goal, long term goal, functional goals, functional goal, st goals, lt goals, patient goals, pt goals, pt goal, patient goal"
    ),
    (
      .heading, NoteSection.response.rawValue,
      "response, patient response, response to treatment, pt response, response to tx, tolerance, outcome, post treatment, post tx, result, results, reassess, post needling, post dn, after, treatment response, response to dn, response to needling, response to dry needling, re ax, reax, re-ax, retest, re test, re tests, retests, reassess, re assess, re check, recheck, post, post test, post measures, after treatment, after dn, after tx, pt response to tx, resp, post dn measures, patient tolerance, tol, immediate response, immediate effect, effect, pt feedback, patient feedback, feedback, reported response, post session, after session, post intervention, response to intervention, response to session"
    ),
    (
      .heading, NoteSection.reaction.rawValue,
      "adverse reaction, adverse reactions, adverse events, adverse effects, complications, adverse response, adverse event, side effects, ae, aes, adverse, adverse rxn, adverse rxns, reaction, reactions, rxn, adverse responses, any adverse, adverse outcome, aer, untoward effects, untoward, incidents, complication"
    ),
    (
      .heading, NoteSection.aftercare.rawValue,
      "home instructions, aftercare, post needling instructions, post care, instructions, advice, advised, told, pt told, pt advised, pt instructed, patient instructed, patient advised, post dn info, post dn advice, post dn education, post needling advice, post needling info, post needling education, after-care, aftercare advice, aftercare given, self care, post treatment advice, care after, aftercare instructions, post dn care, post instructions, instructions given, home advice, to do, tonight, post treatment instructions, after care, discharge instructions, post needling care, home care, post dn instructions, post tx instructions"
    ),
    (
      .heading, NoteSection.indication.rawValue,
      "indication, indications, indication for dn, indication for needling, reason for dn, reason for needling, medical necessity, reason for treatment, indication for dry needling"
    ),
    (
      .heading, NoteSection.field.rawValue,
      "cc, c/c, c/o, chief complaint, presenting complaint, current complaint, complaint, complaints, reason for visit, muscles treated, muscles needled, muscles, muscle, sites, sites needled, areas needled, muscle(s) treated, muscles targeted, needle, needles, needle size, size, number of needles, needle count, needles used, technique, twitch response, twitch, ltr, ltrs, time in situ, in situ, manner, needling technique, screen, ltr's, levels, level, needling sites, needling parameters, parameters, skin, hygiene, infection control, position, positioning, dwell time, retention time, left, right, l, r, b, bilateral, bilat, muscle list, areas treated, sites treated, locations, location, target muscles, muscles addressed, clinician, number, no of needles, side, site, gauge, length, needle type, needle gauge, local twitch response, left side, right side, both sides, duration, time, cervical, lumbar, thoracic, neck, shoulder, hip, thigh, leg, knee, ankle, foot, elbow, forearm, low back, upper back, pelvis, treated, target, targets, muscle treated, targeted, addressed, structure, structures, vas, nprs, nrs, pain, fx, depth"
    ),
    (
      .heading, NoteSection.onset.rawValue,
      "onset, date of onset, doi, date of injury, mechanism, precipitant, precipitating event, cause, aggravating event, moi, duration of symptoms, symptom duration, mechanism of injury, onset date, onset mechanism"
    ),
  ]

  private static let needling: [Row] = [
    (
      .needling, 0,
      """
      dry (needling/needle/needled/needles), dryneedling, dn, pdn, ddn, sdn, tdn, fdn, tpdn, trpdn, ims, imes, edn, \
      trigger point (needling/dry needling), tp needling, trp needling, intramuscular stimulation, \
      intramuscular manual therapy, needling, needling session, neeedling, needeling, nedling, dry neeling, dry neddling, dryneedled, ims (tx/treatment), tpdn, scar needling, needle insertion, needle insertions, puncture physiotherapique, ppas, aiguilles seches, puncion seca, neddling, needlling, \
      dn tx, dn treatment, 20560, 20561, dnhs, dry needling treatment, functional dry needling, intramuscular needling
      """
    ),
    (
      .needled, 0,
      """
      needled, (needle/needles) (was/were/) (inserted/placed/introduced/advanced/applied), dry needled, dned, dnd, \
      inserted (in/into), i needled, we needled, filiform (needle/needles) (inserted/placed/in/into), \
      (treated/released/addressed/deactivated/targeted/managed) (with/via/using/by) (dn/dry needling/tdn/needling), \
      (was/were) (dry/) needled, (needle/needles) to, (needle/needles) into, pistoned, insertion into, neeedled, needeled, nedled
      """
    ),
    (
      .needlingDenied, 0,
      """
      no (dry/) needling, no dn, no tdn, no needles, nil (dry/) needling, nil dn, zero needling, none today, none this visit, none done today, not done today, not (performed/given) (today/this date/this visit/this session), needles not used, no (tx/treatment) (by/with) needles, too (acute/sore/flared/irritable) for (dn/dry needling/needling/needles), not needling, didnt needle, no needle used, not a candidate today, not appropriate at this time, not appropriate today, not cleared for (dn/dry needling/needling), (held/hold/holding/withheld/skipped/deferred/declined/declines/refused/\
      refuses/omit/omitted/defer/avoid/avoided/cancelled/canceled/postponed/unable to do/unable to perform) (dn/dry needling/needling/tdn/the dry needling/the needling/on dn/on dry needling/on needling), \
      (dn/dry needling/needling/tdn) (deferred/held/declined/not performed/not done/contraindicated/not indicated/not appropriate/\
      withheld/cancelled/canceled/omitted/on hold/postponed/skipped/refused/was not performed/was not done/was deferred/was held/is contraindicated/not given/avoided/stopped/was declined/not tolerated), \
      (did/do/does) not (dn/dry needle/needle/perform dn/perform dry needling/do dn), without (dn/dry needling/needling), \
      not (dry needled/needled/dn candidate), instead of (dn/dry needling/needling), did not receive (dn/dry needling/needling), \
      no (dn/dry needling/needling) (today/this visit/performed/done), not a candidate for (dn/dry needling/needling), \
      not appropriate for (dn/dry needling/needling), will not needle, would not needle, wont needle, (does/did) not want (dn/dry needling/needling/needles), not perform (dn/dry needling/needling)
      """
    ),
    (
      .needlingDenied, 1,
      """
      no (needle/needles) (was/were/) (inserted/placed/used), (needle/needles) (was/were/) not (inserted/placed), \
      without (a/any/) (needle/needles) (inserted/placed), (before/prior to) (the/any/a/) (needle/needles/insertion) \
      (was/were/) (inserted/placed), (before/prior to) (the/any/) needle insertion
      """
    ),
    (
      .needlingDenied, 2,
      "(none/nothing) (was/were/) (performed/given/needled/done), none done, not performed, (pt/patient/he/she/veteran/client/athlete) (declined/declines/refused/refuses/said no/says no)"
    ),
    (
      .plain, 0,
      """
      (ltr/ltrs/twitch/twitches/twitch response/local twitch/local twitch response) \
      (on/with/to/during/upon/from) (palpation/palp/snapping palpation/snapping/manual palpation/pincer palpation/compression/palpating), \
      (palpable/palpated) (ltr/twitch/local twitch), (ltr/twitch/local twitch/local twitch response) (palpated/palpable), (palpation/palp) (produced/elicited/produces/elicits/gave) (a/an/) \
      (ltr/twitch/local twitch/local twitch response)
      """
    ),
    (
      .consider, 0,
      """
      consent (for/to/form for/obtained for) (dn/dry needling/needling/tdn), consented (to/for) (dn/dry needling/needling/tdn), \
      (dn/dry needling/needling/tdn) (indicated/warranted/is indicated/is warranted/would/may/might/could/info/information sheet/brochure/pamphlet/waiver/flyer/consent/consents/education/candidate/certified/handout/contraindications/precautions/\
      indications/risks/procedure was explained/explained/discussed/was discussed/was explained/level/course/information/screening/screen/instructions/soreness/sessions in the past/helped), \
      (raised/brought up/mentioned/floated/suggested/talked about/talked through/spoke about/spoke of/asked about/considered/contemplated/contemplating/idea of/role of/possibility of/referral for/order for/request for/discussed/explained/reviewed/discussion of/educated on/education on/about/regarding/re/response to/responded to/benefit from/benefits of/risks of/\
      candidate for/trial of/fear of/nervous about/naive to/experience with/after the/agreeable to/agrees to/agreed to/agreeable with/\
      open to/willing to try/hesitant about/tolerance to/soreness from/relief from/relief with/ok d/okd/clearance for/referred for/history of/hx of/contraindications to/precautions for/risks and benefits of/results with/candidate for more/contraindications for/indicated for/cleared for/ok for/okay for/order for/orders for/success with/sore from) (dn/dry needling/needling/tdn/the needling/the dry needling), \
      (dn/dry needling/needling/tdn) (offered/was offered/proposed/recommended/suggested/considered), \
      (offered/proposed/option of) (dn/dry needling/needling/trial of dn/trial of dry needling), \
      (has/have) had (dn/dry needling/needling), dry needling vs, dn vs, post (needling/dn), post dry needling, prior dn, prior dry needling, last (dn/dry needling/needling)
      """
    ),
    (
      .leftOut, 0,
      """
      avoided, spared, skipped, left alone, left out, left for now, left for today, left for next, not touched, untouched, \
      not treated, not attempted, not addressed, not done, held, omitted, deferred, (was/were) (held/left/omitted/deferred/avoided/skipped), saved for next, \
      (cupping/stm/manual/massage/mfr/pressure/external pressure/palpation/release/stretch/stretching/massaged/stretched/released/cupped/taped/tested/treated by hand/by hand) only, treated by hand, cleared by hand, only (palpated/stretched/massaged), \
      palpated, not needled, not included, not (dn/dned), no dn, no needling, no needle
      """
    ),
    (
      .needlingSought, 0,
      "cont dn, continue dn, continue dry needling, continue with dn, continue with dry needling, cont with dn, cont dry needling, continue needling, dn prn, dn as needed, resume dn, resume dry needling, repeat dn, repeat dry needling, repeat needling, dn next, needle next, progress dn, initiate dn, begin dn, start dn, will dn, add dn, try dn, dn again, plan dn, plan dry needling, plan needling, plan tdn, (planned/planning/intended/intend/scheduled/proposed) (dn/dry needling/needling/tdn/to needle/to dry needle/to dn), (to/will) (needle/dry needle)"
    ),
    (
      .needle, 0,
      "needle, needles, ndl, ndls, filiform, filiform needle, filiform needles, seirin, plunger, monofilament needle, monofilament, acupuncture needle, acupuncture needles, solid filament"
    ),
    (
      .twitch, 0,
      """
      ltr, ltrs, twich, twiches, local twich, local twitch, local twitches, twitch, twitches, twitch response, twitch responses, local twitch response, \
      local twitch responses, twtich, twich, twicth, lttr, ltr response, local muscle twitch, muscle twitch, twitched, jumped, fasciculation
      """
    ),
    (
      .seeking, 0,
      "to elicit, expected, looked for, anticipated, goal of, aim of, seeking, sought, until, in search of, attempt to, attempted to elicit, looking for, aiming for, to obtain, to achieve, explained, x10 reps, stretch, exercise, aim to elicit, for ltr, for twitch, to provoke"
    ),
    (
      .finding, 0,
      """
      ttp, tender, tenderness, tender to palpation, palpation, palpable, palpated, palpates, palpating, taut band, taut bands, trigger point, \
      trigger points, trp, trps, mtrp, mtrps, tp, tps, atrp, atrps, myofascial trigger points, knots, hypertonic, hypertonicity, tight, tightness, \
      guarding, spasm, weakness, weak, strength, mmt, hypertrophy, atrophy, restricted, adhesions, tone, increased tone, shortened, \
      referral pattern, jump sign, referred pain, pain in, pain at, pain over, pain with, sore, flexibility, length, muscle length, \
      inhibited, overactive, tension in, spasms, restriction, palp, active trps, activation, knot, pain along, ttp over
      """
    ),
  ]
}

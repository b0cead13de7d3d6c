extension NotePhrases {
  /// Details of ``Cue/depth``.
  enum Technique: UInt8 {
    case superficial, deep, pistoning, still, winding
  }

  static let execution: [Row] = [
    (
      .depth, Technique.superficial.rawValue,
      "superficial, sdn, superficially, shallow, subcutaneous, superficial dry needling, superficial technique, superficial needling, superficial insertion, sub q, subq, subdermal, intradermal, threaded superficial, tangential superficial, shallow insertion"
    ),
    (
      .depth, Technique.deep.rawValue,
      "deep, ddn, deep needling, deep tissue needling, intramuscular, bone contact, to bone, needled deep, periosteal, to the bone, deep dry needling, deep technique, deep insertion"
    ),
    (
      .depth, Technique.pistoning.rawValue,
      "piston, pistoned, pistoning, pistons, pistoning technique, fast in fast out, fast in and fast out, sparrow pecking, pecking, in and out, dynamic needling, lift and thrust, lift thrust, thrusting, up and down technique, gentle up and down, peppering, peppered, fanned, fanning, repeated insertions, multiple passes, quick in out, quick in and out, in out, in out technique, dynamic pistoning, fast in fast out technique, pumping technique, thrust technique, fast in and out, quick in quick out, in and out technique, up and down, dynamic technique"
    ),
    (
      .depth, Technique.still.rawValue,
      "static, static technique, static needling, stationary, passive technique, static hold, left undisturbed"
    ),
    (
      .depth, Technique.winding.rawValue,
      "winding, wound, needle rotation, twirling, twirled, rotation of needle, needles rotated, winding technique, needle winding, threading, threaded, tenting, twirl, coning, rotated needle, rotated needles, needles wound, needle wound, rotated gently, stimulated by rotation, manually stimulated, manual stimulation, by rotation, unidirectional rotation, bidirectional rotation, needle twirling, rotated clockwise, twisted clockwise, needle twisting, winding of needle, needle twisted"
    ),
    (
      .plain, 0,
      "superficial and deep (portion/portions/part/parts/heads/head/fibers/fibres/layers/bellies), superficial (portion/portions/part/parts/head/fibers/fibres/peroneals/flexors), adverse (neural/neural tension/mechanical tension/neurodynamics), deep (portion/portions/part/rotators/hip/external/flexors/fibers/fibres/layer/layers/six), too (irritable/acute/sensitive/guarded/painful/inflamed/bruised/reactive/flared), deep tissue, deep tissue massage, deep breathing, deep squat, deep squats, deep pressure, deep cervical, deep neck, deep friction, superficial heat, deep breaths, deep ache, deep aching, static stretch, static stretching, pressure was held, pressure held, held pressure, static stretches, static balance, static posture, deep transverse friction, deep hip, deep core, deep paraspinals, deep to, static standing, deep gluteal, superficial back, deep heat, deep vein, too sore, too tender, deep knee, deep pain, deep diaphragmatic, static cupping, deep cross friction, range retained, deep front, superficial peroneal, deep peroneal, deep bruise, deep soreness, water retention, deep muscle release, deep stm, deep lateral, static sitting, motion retained, deep abdominal, deep abdominals, deep multifidus activation, pincer grip, pinch grip, w/ pincer grip, abd wall, grip strength normal, acupuncture style, sports acupuncture, acupuncture needles, acupuncture needle, acupuncture type"
    ),
    (
      .stimulation, 0,
      "e-stim, e stim, estim, es, electrical stimulation, electrostimulation, electric stimulation, stim, hz, ims estim, stimulator, stim unit, leads, pumping contraction, milli amps, current applied, electrodes clipped, microcurrent, electro, stimulation, current, e stimulation, electrical stim, tens unit, milliamp"
    ),
    (
      .stimulation, 1,
      "pens, edn, pe stim, ims with stim, dn stim, ea, e/a, electro needling, imes, intramuscular estim, intramuscular stim with estim, electrical needling, dn with stim, dn w/ stim, dn + stim, dn e stim, electrical dry needling, electroacupuncture, electro acupuncture, imes, percutaneous electrical nerve stimulation, percutaneous electrical stimulation, intramuscular electrical stimulation, electro dry needling, dn w estim, dn with estim, dn with e-stim, dry needling with estim, dry needling with e-stim, dry needling with electrical stimulation, dn with electrical stimulation, dn estim, dn w/ estim, dn w/ e-stim, dn w/ es, dn with es, dn + estim, needle estim, needling with estim, needling with electrical stimulation, needling with e-stim"
    ),
    (
      .throughNeedles, 0,
      "(through/thru/via/to/across/between/with/on/using/thru indwelling/through inserted/via indwelling) (the/both/two/all/all the/) (needles/ndls), (attached/connected/applied/clipped/hooked) to (the/) needles, (attached/connected) to needles, needles (attached/connected), w/ needles, over needles, through indwelling needles"
    ),
    (
      .dwell, 0,
      "left in situ, left in, let run, let that run, let it run, static hold, indwelling for, in situ for, needles left, needles left in, needles retained, remained in, left to rest, left to sit, left sitting, left in place, in situ, retained, retention, indwelling, dwell, dwell time, time in situ, left for, in place, stayed in, kept in, left in for, static, rested, retained for, retention time, in for, left insitu, insitu, maintained, held, were held, out after, needles out after, removed after, withdrawn after, taken out after, then out, needles stayed, needle stayed, stayed, needles static"
    ),
    (
      .dwell, 1,
      "(removed/withdrawn) (immediately/right away/straight away/directly/after stimulation/after twitch/once twitch/upon twitch/after pistoning/at once/promptly/after ltr), (not/none/nothing/never) (left in/retained/left in situ/left in place/left/in situ/indwelling), (did not/didnt/not) (leave/retain/leave in), (needles/needle) not (left/retained), none left, needles withdrawn after, needle withdrawn after, (taken/pulled/came/brought) (straight/right/) out (at once/immediately/straight away/right away/again), out at once, (removed/withdrawn) at once, in and straight out, straight out, out straight away, out again straight, out again, came out again, no static, taken straight out, came straight out, out immediately, no (retention/dwell/dwell time), immediately (removed/withdrawn)"
    ),
    (
      .drug, 0,
      "lidocaine, lido, marcaine, bupivacaine, ropivacaine, kenalog, triamcinolone, dexamethasone, methylprednisolone, depo medrol, depomedrol, celestone, betamethasone, botox, botulinum, onabotulinumtoxina, saline, normal saline, toradol, ketorolac, procaine, dextrose, sarapin, xylocaine, mepivacaine, lignocaine, traumeel"
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
    "NPQ", "ASES", "PRWE", "JFLS", "FSFI", "WOMAC", "Kujala", "OSS", "HAGOS", "IKDC", "PROMIS",
    "MIDAS", "SANE",
    "GROC", "NIH-CPSI", "PDI", "ÖMPSQ", "Tegner", "FIQ", "PGQ", "VISA-H", "VISA-G", "CAIT", "OMAS",
    "iHOT", "ACL-RSI", "PSS", "WOSI", "MHQ", "BCTQ", "6MWT", "sit to stand", "10MWT", "Berg",
    "SPPB",
    "STarT Back", "NPDI", "Lysholm", "QOL",
  ]

  static let outcome: [Row] =
    [
      (
        .tolerated, 0,
        "tolerated, tol, tolld, told well, tolerted, tolorated, tolerable, tolerating dn, toll, tolerates, tolerance to tx, tolerance to treatment, tolerated well, tol well, tol tx well, toll well, good tolerance, good tolerance to, fair tolerance, good response, responded well, positive response, favorable response, favourable response, excellent response, responded favorably, responded favourably, poor tolerance, well tolerated, did well, did great, did fine, ok after, fine after, ok with it, discomfort brief, brief discomfort, comfortable throughout, left comfortable, comfortable after, relaxed throughout, much looser, way looser, much lighter, way better, much better after, a lot better, improved immediately, reproduced familiar, referred pain reproduced, no change with dn, sting then release, ache then release, then release, then released, left happy, left smiling, left feeling, left well, left in good spirits, leaves happy, happy on leaving, moves easier, moves more easily, moves freer, moves more freely, moving easier, moving freely, got up easily, walks easier, walked easier, walking normally, walks normally, without limp, without a limp, no limp, immediate change, no immediate change, treatment stopped, had to stop, jumped but ok, good effect, with good effect, positive effect, nervous but, stated relief, verbalized relief, verbalised relief, reported relief, instant relief, less pain after, w/o issue, w/o issues, without issues, without problems, without problem, w/o problem, w/o difficulty, without difficulty, w/o incident, well received, excellent tolerance, responds well, responding well, responded great, tolerated without, felt looser after, feels loose, feels looser, felt looser, feels better, felt better, felt good, feels good, felt great, feels great, pt ok, pt ok after, patient ok, sore but ok, less tight, less tension, relief noted, decreased tone, decreased tension, improved mobility, no increase in pain, no increased pain, without increase in symptoms, improved tissue, happy w/ result, noted decreased, reports decreased, reports less, less guarding, decreased guarding, reports relief, feeling better, feeling looser, felt relief, immediate relief, responded, without incident, without issue, reduced tension, increased mobility, moves better, moving better, felt less, feels less, feels lighter, tolerates well, walked out, happy with result, noted relief, immediate improvement"
      ),
      (
        .tolerated, 1,
        "pleased with, pleased, pt pleased, very pleased, was pleased, happy after, likes it, liked it, didnt like, did not like, pt likes, loved it, uncomfortable, dozed, dozed off, felt relaxed, way lighter, moves like, turned easier, easier after, easier to turn, improved after, pain gone, sharp pain gone, sharp pain was gone, tenderness down, familiar pain, familiar ache, familiar headache, recognized pain, recognised pain, recognizes pain, feels fine, felt fine, feels tired, felt tired, feels heavy, felt heavy, feels warm, felt warm, felt lighter, feels freer, feels clearer, feels softer, feels easier, felt easier, feels relaxed, feels more, felt more, feels like, felt like, feels square, no change after, unchanged after, minimal change, a bit sore, little sore, achy after, sore after, sore but, good result, good results today, surprised, giggled, laughed, some relief, good relief, relief after, relief following, followed by relief, less sore after, walked easier, walks easier, walking easier, stands straighter, standing straighter, gone by end, without complaint, no complaint, w/o complaint, happy with, otherwise fine, slept through, fell asleep, grimace, grimaced, mild discomfort, minimal discomfort, some discomfort, ok, okay, happy, says feels, states feels, reports feeling, says it feels, said it felt, feels looser, feels loose, slept on the table, comfortable, relaxed throughout, resting comfortably, in no distress, no distress, no discomfort, reported ache, reports ache, deep ache, dull ache, reproduced her, reproduced his, reproduced their, reproduced pt, reproduces her, reproduces his, concordant pain, concordant referral, concordant symptoms, more easily, more freely, moved better, spicy, smiling, left ambulatory, fatigued but, settled with, settled w/, settles quickly, numb and looser, not familiar, symptoms gone, were gone, was gone, gone after, abolished, pleasantly, relieved, like noodles, de qi, deqi achieved, walked out, no pain with, pain free with, no longer painful, no longer tender, less tender, less sore, less tight, half as tight, not so tight, lifted, hangs looser, down by half, less painful, less sharp, less stiff, softening, tone reduced, tone decreased, reduced tone, normalized, normalised"
      ),
      (
        .reaction, 0,
        "adverse (reaction/reactions/response/responses/effect/effects/event/events/outcome/outcomes/sequelae/symptoms), ae, aes, complication, complications, untoward (effects/response/reaction/event/events), negative reaction, ill effects, incident, incidents, reaction, reactions, ill effect, side effect, side effects, negative effects, issues, undue effects, malaise, mishap, mishaps, adverse rxn, adverse rxns, rxn, rxns, bad reaction, adverse reaxn, unwanted effects, untoward incident, problems, dramas, trouble, undue reaction, abnormal response, abnormal reaction, adverse responses, adverse, untoward, bad reacton, ill-effects, sequelae"
      ),
      (
        .reaction, 1,
        "blood, ecchymose, saignement, malaise, bruising, bruise, bruised, bleeding, bled, hematoma, hemorrhage, vasovagal, vaso vagal, fainted, fainting, faint, lightheaded, lightheadedness, light headed, light headedness, dizzy, dizziness, dyspnea, dyspnoea, dyspnee, pale, went pale, cold sweat, passed out, loss of consciousness, brief loc, ooze, oozed, oozing, drop of blood, drops of blood, spot of blood, spots of blood, bit of blood, bead of blood, blood spot, speck of blood, trace of blood, bleb, small bleb, bleb of blood, pinpoint bleeding, pinpoint bleed, transient tingling, transient numbness, transient paresthesia, brief tingling, zing, zinger, nerve zing, electric shock, hives, bleding, bleeing, brusing, bruse, haematomata, blood loss, hemostasis issues, nerve irritation, vagal, vagaled, vagal response, near syncope, faintness, felt faint, feeling faint, unwell, shaky, welt, pneumothorax, ptx, syncope, presyncope, pre syncope, syncopal, post needling soreness, soreness, redness, sore, nausea, nauseous, nauseated, diaphoretic, erythema, ecchymosis, swelling, sweating, clammy, drowsy, vasovagal response, vasovagal episode, sob, pallor, wheal, stuck needle, needle stuck, stuck, bent needle, woozy, bleed"
      ),
      (
        .change, 0,
        "improved, improvement, increased, decreased, reduced, reduction, less, better, gain, gained, relief, eased, easier, loosened, softer, gone, up to, freer, calmer, unlocked, unlock, smooth, resolved, diminished, improve, greater, decrease, increase, relaxed, smoother, gains, warmer, straighter, quieter, lessened, looser, softened, melted, lighter, freer, restored"
      ),
      (
        .afterword, 0,
        "post, after, afterward, afterwards, following, post treatment, post tx, post needling, post dn, end of session, at end, end of visit, end of treatment, leaving, when leaving, immediately, down to, reduced to, decreased to, dropped to, to, improved to, post session, after treatment, after tx, after dn, after needling, after session, at discharge, end, on leaving, at departure, at end of, exit, by end, came down to, went to, fell to, finish, on standing after, departure, following treatment, following tx, following dn, at close, leaving clinic, reassessed, re-check, recheck, ended at, ends, out, at completion, left at, left with, left at a, brought down to, lowered to, retest, retested, post dn, p tx, p treatment, when done, when finished, on exit, on departure, walking out, on way out, before leaving, at finish, after session, end tx, end of tx, end of rx, eos, at eos, re-ax, reax, re test, re-test, after procedure, after the procedure, after the procedures, after the session, after treatment today, upon leaving, upon completion, came to, drops to, fell, falls to, eased to, settled to, to leave, pain out, out pain, after stim, once out, at conclusion"
      ),
      (
        .beforeword, 0,
        "pre, before, at start, start of session, initially, arrival, on arrival, current, currently, present, pre tx, pre treatment, today, start, baseline, pretreatment, beginning, now, at rest, at present, with activity, worst, presently, at beginning, coming in, prior to treatment, prior to tx, prior to dn, prior to needling, in, entry, from, at arrival, beginning of session, at beginning of session, start of tx, at start of tx, coming, right now, this morning, this am, at baseline, pain in, before treatment, before tx, before dn, before needling, at intake, upon arrival"
      ),
      (
        .painScale, 0,
        "nprs, nrs, vas, eva, dvprs, nrps, nprs:, qvas, vrs, pain at, px, pain now, numeric rating scale, pain today, pain intensity, pain, npr, pain scale, pain level, pain score, pain rating, vnrs, vnr, nps, pain nprs, numeric pain rating scale, rates, numeric pain scale, visual analog scale, rated, rating, pn, intensity, severity, ha, headache"
      ),
      (
        .earlier, 0,
        "last week, initial, at eval, at evaluation, initial eval, was, on eval, at initial, originally, previously, worst, best, at ie, ie, at best, at worst, last visit, last time, last session, goal, start of care, soc, yesterday, over the weekend, highest, lowest, average, avg, b, w"
      ),
      (
        .motion, 0,
        "rom, arom, prom, crom, crot, crom rot, hbb, hbd, ktw, wb lunge, weight bearing lunge, wblt, knee to wall test, split angle, lat exc, lateral excursion, protrusion, ake, active knee extension, pke, lateral flex, lf, side flexion, side flex, sf, trunk flexion, trunk extension, flx, ftf, fingertips to floor, painful arc, combined elevation, apley, frt, flexion rotation test, c rot, lumbar flexion, knee flexion, knee extension, opposition, kapandji, thumb abduction, tam, composite flexion, active range, passive range, finger tips to floor, sit and reach, hip flexion, hip ext, hip abduction, elbow ext, wrist ext, wrist flex, cervical flexion, horizontal abduction, ohs depth, heel to buttock, htb, rotn, flexn, abdn, range of motion, flexion, flex, extension, ext, rotation, rot, rotate, sidebend, side bend, sidebending, side bending, lateral flexion, lat flexion, abduction, abd, adduction, er, ir, external rotation, internal rotation, dorsiflexion, df, plantarflexion, supination, pronation, slr, straight leg raise, mouth opening, jaw opening, mandibular depression, opening, elevation, forward bend, knee to wall, horizontal adduction, hor add, scaption, aslr, sb, hip ir, hip er, mmo, mio, interincisal opening, fingertip to floor, toe touch, fwd bend, reach behind back, thomas test, ober, 90 90, ely, prone knee bend, popliteal angle, deviation, ud, ulnar deviation, radial deviation, inversion, eversion, active motion, forward flexion, range, retraction, protraction, extn, flexn, trunk rotation, fingertips, finger to floor, forward bending, shoulder flexion"
      ),
      (
        .motionState, 0,
        "limited, decreased, restricted, wnl, wfl, full, improved, reduced, increased, painful, stiff, normal, loss, limitation, limitations, hypomobile, lacking, guarded, deficit, restored, lacks, full range, improvement, gain, mid shin, minimal loss, mod loss, painfree, pain free, pain-free, min loss, major loss, blocked, less, better, improving, gained, unrestricted, increase"
      ),
      (
        .ability, 0,
        "stood up, stands up, got up, gets up, has not swung, not yet, hasnt yet, sat through, sits through, sit through, slept in bed, (step to/reciprocal/one at a time), before stopping, before needing, before needs, before having to, before pain, before it, before rest, on hold, missing, misses, misses half, sideways, needs extra time, extra time for, still cannot, still cant, has to, have to, had to, can again, w/o stopping, w/o rail, w/o cane, w/o assist, w/o aid, w/o the aid, w/o limp, without (stopping/a rail/rail/cane/a cane/assist/assistance/aid/limp/a limp/a walker/walker/rest/resting), back at, back on, unable to, inability to, no longer able to, needs help, needs help with, requires help, pain limits, limited to, only able to, manages, managing, can only, could only, can not, can sit, can stand, can walk, could walk, sleeps, wakes up, waking, woken, disturbs, disturbed, avoiding, gave up, given up, has stopped, had to stop, quit, modified duty, off work, missed work, working, back to, now able to, was able to, ran, without pain, w/o pain, w/out pain, pain free with, difficulty, difficulty with, cannot, cant, able to, can, can now, could, tolerance, limits, limiting, limited with, limited by pain with, limitation with, limitations with, limited in, trouble, interferes with, sitting tolerance, walking tolerance, standing tolerance, aggravates, unable, return to, returned to, impairs, avoids, difficult, hard to, wakes, interfering with, affecting, struggles, struggles with, affects, hard time, light duty, stopped, tolerating, troubles with, problems with"
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
        "visit, visits, session, sessions, occasion, occasions, rx, rxs, txs, treatments, txs, appts, appointments, tx sessions, tx, treatment"
      ),
      (
        .goal, 0,
        "goal, goals, stg, ltg, stgs, ltgs, aim, aims, aim is, aiming to, objective is, rtd goal, rtp goal, wants to return to, wants to get back to, hopes to return to, would like to return to, hoping to return to, wants to be able to, would like to be able to, hopes to, pt wants to, would like to get back to, wants to get back, wants to (get/return/be able/play/run/walk/sleep/lift/ride/race/compete/resume/finish/hike/garden/travel/climb/golf/swim/dance/carry/drive/cycle/train/send/complete/start), hoping to get back, looking to return, hopes to get back to, wishes to return to, wants to be back, patient stated goal, functional goal, objectif, working toward, working towards, target is, long term goal, short term goal, st goal, lt goal, ltg:, stg:, goal is, goal is to, pt goal, goal to, goals for"
      ),
      (
        .goalVague, 0,
        "(goals/goal) set at (evaluation/eval/ie), (goals/goal) (at/from) (evaluation/eval/ie), goals (ongoing/met/not met/unchanged/per poc/reviewed/progressing/remain appropriate/same/partially met/continue/as stated/appropriate/remain/in progress/on track/as above), (progressing/progress/progressed/progressing well/good progress/slow progress/making progress) (toward/towards/to/with) (goals/goal/all goals/stated goals/his goals/her goals/stgs/ltgs/ltg/stg/functional goals/pt goals), toward goals, towards goals, goals: ongoing, all goals met, some goals met, met goals, meet goals, meeting goals, continue goals, same goals, treatment goals, no goals"
      ),
      (
        .aftercare, 0,
        "call if, ring if, call for, to call if, to report sob, report sob, report any sob, seek medical attention, seek care, go to er, to er if, to go to urgences, return precautions, call 911, when to call, signs of pneumo, signs of lung, post (needling/dn/treatment/tx) (sheet/info/information/leaflet/ed/instruction/guidance/instructions/care/advice/handout/precautions/education/soreness education), post dry needling (instructions/care/handout/education/advice/precautions), aftercare, after care, aftercare instructions, aftercare given, post dn ed, aftercare reviewed, aftercare sheet, post needling soreness expected, s/s of pneumothorax, signs of ptx, signs of pneumothorax, signs and symptoms of pneumothorax, pneumothorax precautions, ptx precautions, post care, post instructions, instructions given, call the same day, ring if it, watch for (redness/swelling/heaviness/bruising/signs), post care instructions, post needling education, home care instructions"
      ),
      (
        .careWord, 0,
        "water, hydrate, fluid, ibuprofen, nsaids, nsaid, tylenol, paracetamol, advil, epsom bath, epsom salt, bath, warm pack, heat pack, heating pad, bruise, bruised, ache, achy, aching, tender, tenderness, soft food, soft foods, soft diet, chest pain, courbatures, take it easy, easy movement, light movement, sleepy, fatigue, hot bath, shower, hydrate, hydration, fluids, hydrated, heat, ice, soreness, sore, rest, stretch, stretching, warm, activity, bruising, symptoms, hot shower, warm bath, avoid, moist heat, gentle, lifting, exercise, movement, move, soak, epsom, walking, tired, hot pack, drink, strenuous, walk, moving, rom, arom, relax"
      ),
      (
        .toldTo, 0,
        "advised, advise, advice, advising, warned, told mom, told him, told her, told pt, i told, reminder, remember, keep, ok d, okd, likely, will likely, most likely, can be, will be, might be, could be, may, might, tomorrow, til tomorrow, till tomorrow, until tomorrow, for a day, day or so, day or two, day or 2, 1 2 days, 1 2 d, couple of days, few days, few hrs, few hours, overnight, rest of the day, avoid, is normal, are normal, instructed, educated, told, encouraged, explained, advice, instructions, pt to, patient to, instruct, recommended, recommend, reminded, counseled, counselled, at home, tonight, may be sore, may feel, may be, expect, expected, discussed, to expect, cautioned, understands, aware that, informed that, informed, verbalized understanding, knows, next 24 hours, for 24 hours, 24 hr, 24 hrs, 24 h, 48 hrs, 24 48 hrs, 24 48 hours, warned, education, suggested, expect some, told to, should, rest of day, this evening, educ, ed, prn"
      ),
      (
        .hygiene, 0,
        "alcohol (swab/swabs/prep/wipe/wipes/pad/pads/preps/rub/used/swabbed/wiped/cleansed/wipe down/cleaned), with (alcohol/etoh/chlorhexidine/isopropyl), w/ (alcohol/etoh/chlorhexidine/isopropyl), isopropyl alcohol, chlorhexidine, gloves, gloved, clean technique, aseptic, aseptic technique, sterile technique, sterile, single use, sharps, skin prep, skin prepped, skin cleaned, skin cleansed, skin preparation, hand hygiene, hands washed, biohazard, universal precautions, standard precautions, cnt, clean needle technique, swabbed, swabs, swab, skin wiped, skin wipe, wiped, wiped with, chloraprep, chlora prep, chlorhex, hibiclens, povidone, iodine, hand gel, hand wash, handwash, ppe, nitrile, sterile needles, sterile single, disposal, needles disposed, disposed, sharps bin, sharps container, hand hyg, skin disinfected, area cleaned, area cleansed, area prepped, area prepped with, site prepped, sites prepped, sites cleaned, face cleaned, cleaned the skin, skin clean, clean field, skin prep'd, alc wipe, alc swab, alc prep, etoh wipe, isopropyl, universal prec, std precautions, clean needle, sites swabbed, skin sterilized, washed hands, hands sanitized, antiseptic wipe, antiseptic, disinfected, infection control, prepped with, cleansed with, etoh prep, disposable needles, betadine, alcohol, skin was cleaned, sterilized, sanitized, site cleaned, cleaned with, hand sanitizer, skin was prepped"
      ),
      (
        .priorWord, 0,
        "(needles/needling/dn/dry needling/ims) (so far/has/have/have been/has been), (following/after/since) (the/his/her/my/) (first/second/third/1st/2nd/3rd/initial) (dn/dry needling/needling/session/tx/treatment/visit/dn session/needling session), after the needles, after the needling, the needles last, ims last, since starting dn, since starting needling, the last (dn/needling/dry needling/session/visit/treatment), credits, dry needled before, needled before, had needling, had dry needling, had dn, had ims, prior dn, prior needling, earlier needling, needling two, last (visit/session/time/treatment/tx/dn/needling/appt/dry needling/month/week/tx/rx/round), last month's, last week's, last dn visit, after dn last, first needling, after first needling, after the first, after the second, second session, two visits ago, since the last, since the last needling, since dn, since needling, dn has helped, dn last, needling last, since last (visit/session/time/treatment/tx/appt), after last (visit/session/treatment/tx/dn/needling/appt), following last (visit/session/treatment/dn/dry needling), previous (session/treatment/visit/tx/dn/needling/dry needling/sessions/treatments), prior (session/treatment/visit/tx/dn/needling/dry needling/sessions/treatments), since (starting/eval/start of care/ie/beginning dn/beginning/soc/initial eval/evaluation), first session, dn helped, earlier sessions, since starting dn, from last (visit/session/dn/treatment), from prior, since treatment began, since first, since initial, over the course of, after first, since start, pt w/ dn, pt with dn, last (tx/session) of dn, response to prior, compared to last, compared to eval, needling on monday, after dn, after the last, to date, prior pt, past (session/treatment/dn), w/ dn, with dn, last dry, last round, post last, from dn, initial visit, at another clinic, two treatments ago, dn gave, needling gave"
      ),
      (
        .priorCare, 0,
        "the needling, the last one, pt has helped, treatment has helped, previously, in the past, has had dn, has had dry needling, has had acupuncture, had acupuncture, had dn, had dry needling, has tried, tried, saw a chiro, saw an osteo, saw a, seen by, previous, past treatment, past rx, prior tx, to date has, over the last, first one, second one, cortisone injection, cortisone, csi, steroid injection, injection, injections, esi, esis, physio, acupuncture, chiro, chiropractor, osteo, massage, adjustments, splint, brace, naproxen, ibuprofen, nsaids, pain meds, otc meds, muscle relaxers, dilators, orthotics, started dn, with needling, from needling, from the needling, since visit, from ie, from eval, progress since, course of treatment, past visits, at 1st visit, visit 1, tpi, tpis, trigger point injections"
      ),
      (
        .priorOutcome, 0,
        "gone well, went well, going well, pleased, lets go, no difference, didn't help, little help, helped a lot, half of what it was, lets up, relief for, not much different, sore for, ease for, bruised badly, relief, loosened, loved it, liked it, refractory, unresponsive, without relief, without improvement, did nothing, no help, some help, wore off, fair, worked well, worked, works, ease, unzipped, good for, slept through, slept, no real change, no benefit, without benefit, without much benefit, much benefit, some benefit, came back, returned, turning point, no dramas, felt amazing, amazing, easier, no effect, little effect, nothing, unchanged, failed, eliminated, didnt help, did not help, not helped, barely walk, could barely, hated, great results, success, successful, lasting, crept back, then back, quiet, calmer, calm, comfortable, best week, best day, easy bending, good week, good days, easier brace, made it worse, aggravated, flared, settled, for days, days of, for 2 days, for a week, for a few days, less, down from, more mobile, felt, bruise, tired, woozy, lightheaded, stiff, relief, better, improved, improvement, sore, soreness, helped, helpful, helping, no change, worse, less pain, pain free, decreased, reduced, percent better, slept better, good results, good relief, great, feels better, lasting relief, looser, felt good, felt great, resolved, benefit, helps, gains, good response, improving, decrease, less, responding, flare, flared, bruised, no issues, lasted, adverse, tolerated, good, fewer, loosened, easier"
      ),
      (
        .neverNeedled, 0,
        "never (had/tried/received) (dn/dry needling/needling/acupuncture), naive to (dn/dry needling/needling), no (prior/previous) (dn/dry needling/needling/needling experience/experience with dn), first time (dn/dry needling/needling/having dn/with dn/receiving dn), has not had (dn/dry needling), (dn/dry needling/needling) (naive/naïve), first needling ever, first ever needling, first time being needled, first time with needles, (never/not) been needled, never needled, never had needles, no needling before, no dn before, no prior needling, no previous needling, never had it before, hasnt had (dn/dry needling/needling), has not had (needling) before, (has not/has never/hasnt/have not/not) (tried/experienced/received/done/had) (dn/dry needling/needling/acupuncture/it before/this before), first time for (dn/dry needling/needling), new to dn, no hx of dn, no history of dn, first dn, first dry needling, first session of dn, first ever (dn/dry needling), new to (dn/dry needling/needling)"
      ),
      (
        .chronic, 1,
        "(credits/credited) (the/) (last/) (dn/needling/dry needling/treatment/session/pt), (pt/physio/therapy/needling/dn/dry needling/treatment/acupuncture/ims/needles) (has/have/had) (helped/been helping/really helped/not helped/made it worse/been helpful/worked/worked well), (needling/dn/dry needling/ims/needles) (helps/helped/works/worked well/worked), treatment is helping, feels treatment is helping, responding well to treatment, since dn started"
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
    "koos, koos jr", "hoos, hoos jr", "foto, foto score, fs score, foto fs", "prtee",
    "rmdq, roland morris", "fabq",
    "hit 6", "fadi", "uefs, uefi", "tug",
    "pfdi, pfdi 20", "visa p", "hdi, headache disability index", "npq", "ases", "prwe",
    "jfls, jfls 8, jfls 20", "fsfi",
    "womac", "kujala, akps", "oss, oxford shoulder score", "hagos", "ikdc",
    "promis, promis pf, promis 29",
    "midas", "sane", "groc, gpe", "nih cpsi, cpsi", "pdi, pain disability index", "ompsq", "tegner",
    "fiq, fiqr", "pgq", "visa h", "visa g", "cait", "omas", "ihot 12, ihot 33, ihot", "acl rsi",
    "pss, penn shoulder score", "wosi", "mhq", "bctq, boston carpal tunnel questionnaire",
    "6mwt, 6 mwt, 6 minute walk test",
    "5xsts, 5x sit to stand, five times sit to stand, 30s sit to stand, 30 sec sit to stand, 30s chair stand",
    "10mwt, 10 mwt, 10 meter walk test", "berg, berg balance", "sppb", "keele, start back", "npdi",
    "lysholm", "qol",
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
    (.frequency, 3, "mwf, m w f, mon wed fri, mon/wed/fri"),
    (.frequency, 4, "tth, tues thurs, tue thu, mon thu, tues/thurs, t th"),
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

extension NotePhrases {
  static let complaint: [Row] = [
    (
      .complaint, 0,
      """
      pain, pains, painful, pn, px, ache, hurts, hurt, hurting, aches, aching, stiffness, stiff, tightness, discomfort, soreness, numbness, tingling, \
      symptoms, sx, burning, dysfunction, complaint, weakness, spasm, spasms, clicking, throbbing, trigger points limiting, injury, \
      restriction, douleur, injured
      """
    ),
    (
      .complaint, 1,
      """
      tight, tite, sore, cramp, cramps, cramping, crampy, legs heavy, grab, grabs, grabbing, pinch, pinches, pinching, catches, \
      stabbing, locked, locking, wobbly, unstable, giving way, gives way, seized, bothering, bothers
      """
    ),
    (
      .diagnosis, 0,
      """
      lbp, clbp, nslbp, low back pain, lower back pain, headache, headaches, ha, has ha, migraine, migraines, cgh, tth, tension type headache, sciatica, radic, \
      radiculopathy, tendinopathy, tendinitis, tendonitis, tendinosis, epicondylitis, epicondylalgia, epicondylosis, \
      plantar fasciitis, plantar fasciopathy, plantar heel pain, myofascial pain, myofascial pain syndrome, mps, mfps, fibromyalgia, whiplash, wad, tmd, \
      tmj dysfunction, tmj pain, impingement, bursitis, sprain, strain, pfps, patellofemoral pain, itb syndrome, it band syndrome, \
      dyspareunia, vaginismus, myalgia, pelvic pain, piriformis syndrome, gtps, stenosis, spondylosis, arthritis, oa, osteoarthritis, \
      shin splints, mtss, carpal tunnel, tennis elbow, golfers elbow, frozen shoulder, adhesive capsulitis, cervicalgia, lumbago, \
      dorsalgia, thoracic outlet, tos, costochondritis, bruxism, neck pain, back pain, shoulder pain, knee pain, hip pain, \
      fasciitis, scoliosis, hamstring strain, degenerative disc disease, ddd, disc herniation, hnp, rotator cuff tendinopathy, \
      de quervains, meralgia, cervical dystonia, torticollis, pubalgia, achilles tendinopathy, sij dysfunction, si joint dysfunction, \
      pgp, myofascial shoulder pain, myofascial neck pain, myofascial low back pain, subacromial pain, repetitive strain, postural dysfunction, trigger point pain, \
      myofascial dysfunction, myofascial trigger points limiting, cluneal neuralgia, pudendal neuralgia, occipital neuralgia, coccydynia, metatarsalgia, compartment syndrome, rotator cuff related shoulder pain, rcrsp, heel pain, ankle pain, foot pain, elbow pain, wrist pain, hand pain, thumb pain, jaw pain, groin pain, buttock pain, rib pain, calf pain, arm pain, leg pain, shin pain, thoracic pain, quad pain, thigh pain, chronic pain, itbs, gtps, hamstring tendinopathy, gluteal tendinopathy, golfer's elbow, hemiparesis, spasticity, gtp syndrome, trigger finger, ankylosing spondylitis, post concussion, vestibular migraine, cts, carpal tunnel syndrome, cubital tunnel, disc bulge, facet syndrome, spondylolisthesis, mtps, vulvodynia, vestibulodynia, ic bps, cpps, chronic prostatitis, levator ani syndrome, synkinesis, plantar fascia pain, hamstring pain, achilles pain, tailbone pain, tmj disorder, painful bladder, cervical radiculopathy, cervical pain, lumbar pain, facial pain, upper back pain, mid back pain, tbi, equinovarus, equinus, spastic, cva, stroke, cerebral palsy, foot drop, forearm pain, abdominal pain, compression fracture, post concussive
      """
    ),
    (
      .region, 0,
      """
      neck, nk, shld, shoulders, sholder, shouler, cspine, tspine, lspine, traps, buttocks, butt, bottom, glut, gluts, glutes, flank, armpit, axilla, biceps, triceps, forearms, neck/shoulder, lateral hip, low bk, bk, lumbo sacral, hamstring origin, adductor, adductors, calves, shins, big toe, feet, tmjs, cheek, forehead, occiput, occipital, skull, neck, cervical, c spine, c/s, shoulder, shldr, scapular, scapula, periscapular, interscapular, arm, elbow, forearm, wrist, hand, thumb, thoracic, t spine, t/s, \
      mid back, upper back, back, low back, lumbar, l spine, l/s, lumbosacral, sacral, si, sij, si joint, hip, groin, buttock, gluteal, thigh, \
      knee, calf, shin, ankle, foot, heel, achilles, jaw, face, tmj, head, rib, ribs, chest, abdominal, abdomen, pelvic, pelvis, leg, \
      patellar, lateral elbow, medial elbow, posterior thigh, finger, toe, tailbone, coccyx, perineal, vaginal, intercourse, \
      suboccipital, temple, temples, hamstring, hamstrings, hammy, hammies, hammie, quad, glute, traps, trap, ue, le, upper extremity, lower extremity, arch, plantar, trunk, thoracolumbar, patello, patello femoral, femoral, facial, abd wall, first step, lb, anterior hip, mouth
      """
    ),
    (
      .onsetWord, 0,
      """
      onset, since, began, started, start, developed, came on, coming on, brought on, going on, going on for, gradual onset, sudden onset, noticed, noticed it, first felt, been going on, hx, flared up, appeared, set in, ago, history of, duration, first noticed, hx of, doi, date of injury, occurred, \
      for the past, for the last, ongoing, lasting, duration of symptoms, present for, over the past, over the last, for about, for approximately, x, for, past, insidious, injured, dating back, persisting, woke, first noted
      """
    ),
    (
      .onsetWord, 1,
      """
      (since/from) (last/this/early/late/mid) (week/weekend/month/year/night/summer/winter/fall/autumn/spring/\
      monday/tuesday/wednesday/thursday/friday/saturday/sunday/january/february/march/april/may/june/july/\
      august/september/october/november/december/christmas/season), \
      since (yesterday/the weekend/childhood/monday/tuesday/wednesday/thursday/friday/saturday/sunday/high school/college), \
      since (his/her/their/my) (teens/20s/30s/40s/twenties/thirties), since he was a, since she was a, \
      (a/an/one/couple/couple of/few/several) (day/days/week/weeks/month/months/year/years/wk/wks/yr/yrs) ago, \
      (about/abt/around/approx/for/over) (a/one) (week/month/year), \
      (started/began/starting/noticed/onset) (yesterday/last night/this morning/overnight/this week/last week/last month/\
      last year/over the weekend/on the weekend/a week ago/a month ago)
      """
    ),
    (
      .chronic, 0,
      "chronic, longstanding, long standing"
    ),
    (
      .cause, 0,
      """
      mva, mvc, motor vehicle accident, car accident, auto accident, accident, fell, fall, a fall, falling, slipped, trauma, lifting, lifted, injury, injured, \
      collision, rear ended, sprain, strain, strained, twisted, hit, crash, overuse, repetitive, repetitive strain, overtraining, work injury, \
      doi, wc claim, work comp, fell from, whiplash, tackled, sports injury, shoveling, gardening, moving furniture, increased mileage, mileage, running, after running, new desk job, \
      desk job, computer work, desk work, prolonged sitting, t boned, rear end collision, rear end, tripped, trip, rolled, inversion sprain, kicking, kicked, tennis, soccer, football, rugby, hockey, basketball, volleyball, baseball, softball, squash, badminton, cricket, gymnastics, dancing, ballet, skiing, snowboarding, cycling, rowing, swimming, crossfit, deadlift, deadlifting, squatting, sprint, ruck, marathon, long run, long ride, long hike, long walk, tempo run, half marathon, 10k, 5k, 50k, 100k, ultra, 15k, combatives, triathlon, race, jumping, split leap, landing, on ice, deboning, assembly line, clenching, grinding, moving house, moving boxes, move, mowing, digging, climbing, hiking, surfing, paddling, pitching, bowling, horse riding, wisdom teeth, dental work, dental procedure, wrestling, judo, sleeping wrong, slept wrong, mattress, sneezing, coughing, training, doubled volume, increased volume, new job, new baby, feeding, nursing, breastfeeding, poor posture, posture, ergonomic, ergonomics, typing, poor ergonomics, marathon training, whiplash injury, pulling, reaching, twisting, carrying, yard work, sprinting, training error, bending, painting, raking, felt a pull, felt a pop, golfing, golf, netball, pickleball, swinging, throwing, delivered, lifts, heavy lifting, slept funny, slept awkwardly, slept on it wrong, new shoes, new boots, new work boots, new chair, new bike, new pillow, new mattress, new desk, new routine, new program, new position, increase in, increased training, increased running, increased workload, overhead work, gardening, horse fall, fall off, thrown from, dropped, lifting injury, heavy load, long drive, road trip, pr attempt, wallpapering, decorating, studying, finals, exams, clenches, stress
      """
    ),
    (
      .activity, 0,
      "computer, laptop, long days, long flight, long haul flight, flight, long drive, driving"
    ),
    (
      .cause, 1,
      """
      surgery, surgical, post op, postop, post operative, s/p, status post, arthroscopy, acl reconstruction, aclr, acl repair, repair, \
      replacement, tka, tha, tkr, thr, fusion, mastectomy, extraction, meniscectomy, bankart repair, labral repair, rtc repair, orif, tsa, rtsa, rcr, menisectomy, microdiscectomy, bunionectomy, tenotomy, amputation, osteotomy, hemiarthroplasty, hemi, arthroplasty, \
      rotator cuff repair, hysterectomy, csection, c section, c/section, cesarean
      """
    ),
    (
      .cause, 2,
      """
      pregnancy, vaginal delivery, childbirth, delivery, postpartum, post partum, birth of, labor and delivery, labour
      """
    ),
    (
      .attributed, 0,
      "(attributes/attributed/attributing) (to/it to/this to/pain to), blames, blames it on, relates it to, relates this to, (brought/bring) on by, caused by, triggered by, precipitated by, resulting from, resulted from, as a result of, thinks it is from, thinks from, probably from, likely from, reckons, secondary to overuse, started after, started when, started following, began after, began when, began following, onset after, onset following, came on after, came on when, came on with, came on following, noticed after, developed after, developed following, flared after, flared up after, injured when, injured while, (dates/dating) back to, which followed, (puts/put) (this/that/) down to, thought to be from, (grabbed/pulled/tweaked/popped/twinged) (it/) (during/while/when), stems from, stemming from, (put/puts) it down to, (after/since) (a/an/the/his/her/their/my/taking up/starting/increasing/switching to) (fall/accident/collision/crash/injury/surgery/pregnancy/delivery/birth/move/marathon/race/game/match/tournament/flight/drive/golf/running/crossfit/tennis/new), hurt while, hurt when, hurt it, happened when, occurred when, occurred while"
    ),
    (.attributed, 1, "blamed, to blame"),
    (
      .causeUnknown, 0,
      """
      insidious, insidious onset, idiopathic, nonspecific, non specific, (no/without) (known/specific/clear/identifiable/obvious/apparent/) (cause/injury/moi/mechanism/trauma/inciting event/inciting incident/mechanism of injury/precipitating event/reason/incident), \
      unknown (cause/etiology/aetiology/mechanism/moi/origin), (without/no) (a/any) (specific/known/clear) (injury/cause/event/trauma/mechanism), \
      denies (any/) (specific/known/) (injury/trauma/moi/fall/mechanism/inciting event), unknown moi, no hx of trauma, cause unknown, \
      no specific moi, out of nowhere, spontaneously, no injury or trauma, no trauma or injury, (cannot/can not/cant/does not/doesnt/did not/unable to) (recall/remember/name/identify) (a/an/any/) (specific/particular/) (injury/incident/trauma/cause/mechanism/event/reason), no (particular/precipitating/memorable) (injury/incident/trauma/cause/event), no (injury/incident/trauma) (recalled/reported/remembered), no reason (she/he/they) can name, not related to (surgery/injury/trauma), unclear etiology, of unknown origin, no incident, for no reason, denies injury or trauma, denies trauma or injury
      """
    ),
  ]

  static let preparation: [Row] = [
    (
      .handout, 0,
      """
      in service, inservice, staff (meeting/training/education), journal club, workshop, lecture, \
      course notes, lecture notes, study notes, competency, competencies, standard operating procedure, \
      continuing education, study guide
      """
    ),
    (
      .plain, 0,
      """
      consent (discussion/to be/will be/to follow/pending/form to/form given to/to sign/before), in the past (week/two/2/three/3/few/month/day/year)
      """
    ),
    (
      .consent, 0,
      """
      consent, consents, consented, informed consent, written consent, verbal consent, consent form, consent on file, consent signed, \
      signed consent, consent obtained, verbally consented, ic, reconsented, consenting, \
      consentement, consentimiento, cosent, concent, consnet, conset
      """
    ),
    (
      .agrees, 0,
      """
      happy to go ahead, happy to proceed, go ahead given, ok to proceed, okay to proceed, good to proceed, ok to go ahead, pt ok w/ dn, ok with dn, verbally ok, verbally okay, verbal ok, gave ok, gives ok, ok given, gave the ok, assented, assent, assents, assent obtained, willing to try it, very willing, wants to proceed, wished to go ahead, patient agrees, pt agrees, form signed, forms signed, waiver signed, signed form, signed waiver, signed (the/a/our/dn) (form/waiver/release/consent), signed release, gave agreement, agreement obtained, oui allez y, yes go ahead, still wants it, elects to proceed, elected to have, opted for dn, chose to proceed, chooses to proceed, permission for, accepted dn, (agrees/agreed/agreeable/agreeing/agree/willing/happy/wishes/wished/elected/elects/opted/opts/would like/wanted/wants/consented/consents/ok/okay/comfortable) (to/with/for) (proceed/proceeding/proceeding with/continue/treatment/tx/dn/dry needling/needling/the procedure/procedure/have dn/try dn/undergo), \
      agreed to (dry needling/dn/the needling/try), accepts treatment, accepted treatment, gave permission, permission given, permission obtained, gives permission, gave verbal, verbalized (agreement/consent), verbalised (agreement/consent), \
      gave the go ahead, agree to dn, agreed to treatment, agreed with treatment, agreed after, accepts the treatment, verbal agreement, elected to proceed, pt agreed, patient agreed, would like to proceed, wishes to proceed
      """
    ),
    (
      .agreesAlone, 0,
      """
      agrees, agreed, agreeable, is willing, was willing, willing, okayed by, ok d by, okd by, gave (her/his/their/the/an) (ok/okay), gave okay, \
      said go for it, go for it, said yes, said ok, said okay, fine with it, ok with this, okay with this, is ok with it, is okay with it, gave the thumbs up, \
      green light, understood and agreed, wishes to continue, wants to continue, happy to continue, happy to have it done, was keen, keen to try
      """
    ),
    (
      .refuses, 0,
      """
      (declined/declines/refused/refuses/withheld/withdrew) (dn/dry needling/needling/consent/the needling/tdn), \
      (would/d) rather not, prefers not to, does not want (needles/any needles), doesnt want (needles/any needles), (does not/did not/would not/doesnt/didnt) (consent/wish to/want dn/want dry needling/want needling/agree), consent (not obtained/declined/refused/withheld/withdrawn/not given/was not obtained/not signed), no consent, \
      (dn/dry needling/needling) (declined/refused)
      """
    ),
    (
      .refuses, 1,
      "(pt/patient/client/she/he/they/athlete/member) (declined/declines/refused/refuses/opted out/said no/prefers not to), declined by (pt/patient), (and/but/then/then she/then he) (declined/refused), (no thank you/no thanks), (declined/refused) (today/at this time/for now)"
    ),
    (
      .risksExplained, 0,
      """
      (risks/risk) (benefits/and benefits/reviewed/discussed/explained/were discussed/were explained/were reviewed/benefits explained/benefits reviewed/benefits discussed), \
      (explained/discussed/reviewed) (risks/the risks/risk), risks of (bleeding/bruising/pneumothorax/soreness) discussed, (informed/aware) of (the/) risks, benefits (and/) risks, \
      risks and benefits (were/) (explained/reviewed/discussed), r/b discussed, informed of (the/) risks, risks incl, risks including
      """
    ),
    (
      .screening, 0,
      """
      questionnaire, health questionnaire, screening form, screening questionnaire, health form, safety checklist, safety questions, checklist, health screen, precaution list, precaution checklist, safety screening, contraindication checklist, contraindication, contraindications, contra indications, contra indication, contras, precautions, screened, screening, screen, safety screen, medical screen, screened for, \
      contraindications (reviewed/screened/denied/none/ruled out), absolute contraindications, relative contraindications, c/i, c/is, contras, dn checklist, pre needling checklist, pre needling screen, \
      red flags screened, medical screening, health screen, dn screen, precaution, ci, cis
      """
    ),
  ]

  static let screeningResults: [Row] = [
    (
      .screening, 1,
      """
      no new (contraindications/precautions), \
      no (other/) concerns on (his/her/the) (questionnaire/form), none ticked, health screen all clear, screen all clear, all clear on screen, \
      no contraindications, no known contraindications, no contras, nil contraindications, no precautions, no red flags for dn
      """
    )
  ]

  static let safety: [Row] = [
    (
      .safety, 0,
      """
      (metal/nickel/metals/steel/stainless steel/cobalt) (allergy/allergies/sensitivity), (allergy/allergies/allergic/sensitivity) to (metal/metals/nickel/steel/stainless steel/cobalt), \
      (allergy/allergic) (metal/nickel), metal or latex allergy, metal or latex allergies, metal hypersensitivity
      """
    ),
    (
      .safety, 1,
      """
      needle phobia, needle phobic, fear of needles, afraid of needles, phobia of needles, needle aversion, needle fear, \
      scared of needles, fearful of needles, needle anxiety, trypanophobia, phobic of needles, nervous re needles, nervous about needles, nervous of needles, needle averse, \
      anxious about needles, terrified of needles, hates needles, belonephobia, anxiety about needles, anxiety re needles, dislikes needles, nervous around needles, anxious around needles, uneasy around needles, squeamish about needles, faints with needles, faints at needles, not fond of needles, fears needles, fearful of the needles, apprehensive about needles, apprehensive of needles, doesnt like needles, needle shy, belonephobic, afraid of the needle, scared of the needle, needle-phobic
      """
    ),
    (.safety, 2, "lymphedema, lymphedematous, lymph edema"),
    (
      .safety, 3,
      """
      infection, infections, infected, cellulitis, abscess, skin infection, local infection, active infection, systemic infection, fever, \
      open wound, febrile, infectious disease, genital infection, recent infection, osteomyelitis
      """
    ),
    (
      .safety, 4,
      """
      (uncontrolled/unmanaged/untreated/unstable) (bleeding disorder/clotting disorder/hemophilia/coagulopathy/bleeding), unmanaged blood clotting disorder
      """
    ),
    (
      .safety, 5,
      """
      bleeding disorder, bleeding disorders, clotting disorder, clotting disorders, hemophilia, hemophiliac, von willebrand, von willebrands, coagulopathy, \
      thrombocytopenia, itp, blood clotting disorder, blood disorder, blood disorders, factor v leiden, bleeding dz, bleeding or clotting disorder, bleeding tendency, \
      bleeding diathesis, clotting problems, bleeding problems, clotting issues, bleeding issues, bleeding clotting disorder, hematologic disorder, ttp disorder, low platelets, clotting d/o, bleeding d/o, unusual bleeding, abnormal bleeding, excessive bleeding, prolonged bleeding, bleeding tendencies, bleeding dysfunction, bleeding disease, bleeding diatheses, hemophilia a, hemophilia b, platelet disorder, clotting disease, bleeding abnormalities, thrombophilia, haemophilia carrier, clotting abnormality, bleeding condition, clotting condition
      """
    ),
    (
      .safety, 6,
      """
      blood thinner, blood thinners, blood thinning medication, blood thinning medications, blood thinning meds, anticoagulant, anticoagulants, anticoagulation, anticoagulated, anti coagulants, anti coagulant, warfarin, coumadin, \
      eliquis, apixaban, xarelto, rivaroxaban, plavix, clopidogrel, heparin, lovenox, enoxaparin, dabigatran, pradaxa, savaysa, edoxaban, \
      anticoag, anticoags, brilinta, ticagrelor, prasugrel, anti coagulation, anticoagulant use, anticoagulant therapy, noac, doac, anti coag, antithrombotic, antiplatelet, antiplatelets, anti platelet, bloods thinners, thinners, warfarin/doac, acenocoumarol, phenprocoumon, fondaparinux, dalteparin, doacs, noacs, blood thinner use, anticoagulated on, anticoagulant medication, anticoagulant medications
      """
    ),
    (
      .safety, 7,
      """
      immunosuppressed, immunosuppression, immunocompromised, immune compromise, immune compromised, compromised immune system, immunodeficiency, immune disorder, \
      immune disorders, autoimmune disorder, autoimmune disease, immune deficiency, immunosuppressant, immunosuppressants, compromised immunity, lupus, sle, immune suppression, immunosuppressive, \
      immune system disorder, immune system disease, autoimmune condition, immune condition, immune conditions, immune problem, immune problems, immune issue, immune issues, autoimmune conditions, autoimmune, immune suppressed, immune dz, on chemo, chemotherapy, on immunosuppressants, transplant recipient, compromised immune, immune compromised, (on/takes) (biologic/biologics/methotrexate), adalimumab, humira, infliximab, etanercept, enbrel, reduced immunity, weak immune system, weakened immune system, neutropenia, neutropenic
      """
    ),
    (
      .safety, 8,
      """
      hiv, aids, hepatitis, hepatitis b, hepatitis c, hep b, hep c, hbv, hcv, hiv positive, blood borne illness, blood borne disease, blood borne pathogens, blood borne pathogen, bloodborne pathogens, bloodborne illness, \
      bloodborne disease, bloodborne infection, blood borne infection, bbp, hep b c, hiv hepatitis, hiv hep, blood borne diseases, bloodborne diseases, bloodborne pathogen
      """
    ),
    (
      .safety, 9,
      "pregnant, preg, preggers, pregnancies, could be pregnant, pregnant or trying, breastfeeding or pregnant, poss pregnant, chance of pregnancy, possibility of pregnancy, pregnancy, currently pregnant, current pregnancy, gravid, weeks pregnant, wks pregnant, gestation, pregnancy test, weeks gestation, iup, wks gestation"
    ),
    (
      .safety, 10,
      "copd, emphysema, cystic fibrosis, interstitial lung disease, lung dz, lung problem, lung problems, lung issues, pulm disease, pulmonary dz, bronchiectasis, collapsed lung, chronic bronchitis, lung disease, lung dz, pulmonary disease, pulmonary fibrosis, chronic lung disease, chronic obstructive pulmonary disease, respiratory disease, lung pathology, lung condition, asthma, asthmatic, asthmatics, history of pneumothorax, hx of pneumothorax, hx pneumothorax, prior pneumothorax, previous pneumothorax, had a pneumo, had a pneumothorax, lung disorder, lung disorders, lung disease, pleural disease"
    ),
    (
      .safety, 11,
      """
      laminectomy, discectomy, microdiscectomy, spinal fusion, lumbar fusion, cervical fusion, acdf, spine surgery, spinal surgery, back surgery, neck surgery, \
      lumbar surgery, cervical surgery, l4 5 fusion, l5 s1 fusion, plif, tlif, alif, laminotomy, foraminotomy, fusion l4 s1, spine surgeries, spinal surgeries, lumbar spine surgery, cervical spine surgery, \
      l4 l5 fusion, l3 5 fusion, c5 6 fusion, c5 7 fusion, c6 7 fusion, fusion c5 6, fusion l4 5, fusion l5 s1, vertebroplasty, disc replacement, hemilaminectomy
      """
    ),
    (
      .safety, 64 | 5,
      "clotting (normal/ok/fine/wnl), normal clotting, clots normally, no unusual bleeding, (bleeds/clots) normally"
    ),
    (
      .safety, 64 | 9,
      "pregnancy test negative, negative pregnancy test, not preg, preg neg, upt neg"
    ),
    (
      .plain, 0,
      "signs of infection risk, blood work, blood sugar, blood sugars, blood test, blood tests, blood draw, blood draws, breastfeeding, easy bruising, infection control, blood pressure, bleeding control, signs of infection to, cytology, pregnancy related, fear avoidance, (hbv/hep b/hepatitis b) (immune/vaccine/vaccinated/vaccination/immunised/immunized), thinner (needle/needles/gauge)"
    ),
    (
      .plain, 0,
      "adverse drug, low back pregnancy, deep neck flexor, deep neck flexors, risk of infection, risks of infection"
    ),
  ]
}

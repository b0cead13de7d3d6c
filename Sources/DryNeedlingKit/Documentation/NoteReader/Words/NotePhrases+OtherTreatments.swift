extension NotePhrases {
  static let otherTreatments: [Row] = [
    (
      .otherTreatment, 0,
      """
      manual therapy, stm, soft tissue, soft tissue release, tissue release, sts, iasm, gr v, hvt, snag, mwm, mwms, mulligan, scar mob, scar mobilization, scar massage, intraoral release, external release, internal work, internal release, manual pressure release, manual pressure, joint mob, joint mobs, ap mobs, pa glides, patellar glides, patellar mobs, massage gun, theragun, hypervolt, voodoo floss, flossing, rock tape, rocktape, rib mob, rib mobs, tib post release, facial cupping, cupped, silicone cupping, soft tissue mobilization, soft tissue mobilisation, soft tissue massage, soft tissue work, massage, massaged, mfr, myofascial release, iastm, graston, scraping, \
      joint mobilization, joint mobilizations, joint mobilisation, joint mobilisations, joint mobs, mobs, mobilization, mobilizations, mobilisation, mobilised, mobilized, jm, manipulation, hvla, hvlat, thrust manipulation, \
      cross friction, cross friction massage, transverse friction, ischemic compression, trigger point release, trp release, suboccipital release, manual traction, strain counterstrain, scs, met, \
      muscle energy, contract relax, pin and stretch, strech, ball release, lacrosse ball, lymph drainage, mld, lymphatic drainage, manual lymph drainage, manual lymphatic drainage, wall walks, wall slide, snag, snags, sciatic sliders, nerve sliders, active release, swd, laser therapy, art, pa mobs, pas, upas, cpas, grade iii, grade iv, effleurage, pressure release, manual release, sustained pressure, manual trigger point, myofascial work, release to, hands on, dtm, tpr, nags, snags, deep tissue massage, deep tissue, ap glides, glides, cupping, taping, taped, kinesiotape, kinesio tape, kt tape, k tape, ktape, mcconnell, leukotape, internal mfr, prom, cervical traction
      """
    ),
    (
      .otherTreatment, 1,
      """
      therapeutic exercise, therapeutic exercises, ther ex, te per flowsheet, per flowsheet, te per, exs, ex's, ecc ex, ecc, isos, rocabado, chin nods, chin nod, dnf, towel curls, doming, heel drops, tke, tkes, pallof, pallof press, copenhagens, slant board, step down, lat step down, table slides, table slide, heel slides, prone hang, pulley, rhythmic stabilization, prone y t w, prone ytw, y's, y t's, i's y's t's, marching, supine marching, trA, tra, ta activation, scap squeezes, scap clocks, scap setting, scap sets, ball squeeze, theraputty, putty, hand bike, tendon glides, figure four stretch, hip airplane, nordics, sleeper stretch, pec stretch, doorway stretch, jaw ex, isometric jaw, therex, therapeutic ex, strengthening, strengthened, stretching, stretch, stretches, stretched, exercises, \
      squats, squat, lunges, lunge, bridges, bridge, bridging, clamshell, clamshells, clams, planks, plank, side planks, dead bug, dead bugs, bird dog, bird dogs, chin tucks, chin tuck, rows, row, band rows, scap retraction, scapular retraction, scap retractions, \
      heel raises, calf raises, step ups, step downs, nordics, nordic, sliders, eccentric, eccentrics, isometrics, isometric, theraband, tband, resistance bands, treadmill, bike, nustep, ube, elliptical, foam rolling, foam rolled, foam roll, diaphragmatic breathing, \
      neural mobilization, nerve glides, nerve flossing, sciatic nerve glides, nerve glide, tendon gliding, copenhagen, deadlift, deadlifts, rdl, rdls, hip hinge, wall slides, ytw, y t w, pulleys, scap stab, scapular stabilization, core stabilization, core stab, stabilization exercises, \
      heavy slow resistance, quad sets, leg press, monster walks, side stepping, balance, proprioception, plyometrics, agility, sl balance, serratus punches, push ups, pull aparts, prone ys, i y t, open books, thread the needle, cat cow, cat camel, press ups, prone press ups, mckenzie, self stretch, dnf training, deep neck flexor training, \
      postural training, sidelying external rotation, gripping, hangboard, dynamic stretching, pnf, leg extensions, hamstring curls, hip thrusts, wall sits, step up, double leg bridges, posture training, motor control, ther exercise, exercise, toe yoga, short foot, towel scrunches, kegels, kegel, pelvic tilts, pelvic tilt, workout, gait drills, running drills, drills, resisted, weights, dumbbell, kettlebell, rehab exercises, warm up, cervical isometrics, eccentric loading, loading, activation, hip abduction, er isometrics
      """
    ),
    (
      .otherTreatment, 2,
      """
      neuromuscular re education, nmr, neuro re ed, neuro re education, neuromuscular reeducation, therapeutic activities, thera act, ther act, therapeutic activity, gait training, gait, aquatic, biofeedback, vestibular
      """
    ),
    (
      .otherTreatment, 3,
      """
      ultrasound, us, moist heat, mhp, hot pack, hot packs, ice, ice pack, cold pack, cp, heat, ifc, tens, nmes, traction, mechanical traction, laser, shockwave, eswt, light therapy, \
      infrared, cryotherapy, moist hot pack, paraffin, normatec, game ready, vasopneumatic, premod, iontophoresis, ionto, modalities, pads, fluidotherapy, biofreeze, russian stim, heat lamp, tdp lamp, tdp, cold laser, lllt, dry cupping, diathermy, interferential, whirlpool, contrast bath, decompression, compression boots, e stim pads, estim pads
      """
    ),
    (
      .otherTreatment, 4,
      """
      cmt, adj, flexion distraction, hvla adjustment, instrument assisted, spinal manipulation, chiropractic adjustment, chiropractic adjustments, adjustment, adjusted, adjustments, osteopathic manipulation, omt, acupuncture, gua sha, moxa, moxibustion, ear seeds, tui na, orthosis, orthotics, orthosis adjusted, thumb spica, spica, splint, night splint, brace, belt, sij belt, diversified, activator, drop table
      """
    ),
    (
      .homeProgramme, 0,
      """
      (hep/home program/home exercise program/home exercises/home program exercises/hep program) (reviewed/issued/updated/given/provided/progressed/instructed/instruction/education/handout/performed/review/modified/advanced/demonstrated/taught/added/upgraded/printed/revised), instructed in, instruction in, (reviewed/issued/updated/progressed/gave/provided/instructed in/instruction in/taught/added to/review of/modified/reviewed and updated/reviewed and upgraded/upgraded/issued new/new/demonstrated/given) (hep/home exercise program/home program/home exercises/written hep), \
      hep
      """
    ),
    (
      .homeProgramme, 0,
      "(to do/to perform/to practice/to practise/to continue/to work on) at home, (shown/given/taught/demonstrated/printed) (home/) (exercises/exercise/stretches/hep/home program), (exercises/stretches) (shown/given/taught/printed/demonstrated/emailed), handed out, gone over and handed out"
    ),
    (.exercise, 0, "x10, reps, sets, x 10, 3x10, x 15, hold, holds"),
    (
      .plain, 0,
      "(in the/last/this/by/thru/through/until/til) fall, (incl/including) (ptx/pneumothorax), (no needles placed/no needles/no needling/no dn) (over/near/above/below), wiped out, cotton swab, (sharp/sharps) (count/ct), end range, pincer hold, pincer grip, under ultrasound, under us, ultrasound guided, ultrasound guidance, without syringe, in and out of, awaiting tha, awaiting tka, tha consult, tka consult, (reckons/thinks) about, the fall season, lifting thrusting, lifting and thrusting, screen time, us guided, us guidance, tennis elbow, end of (the/) day, too deep, edema glove, thread the needle x10, hardly any, time in out, (vasovagal/fainting/syncope) (hx/history), stretch pain, gait normal, antalgic gait, gait wnl, gait antalgic, balance wnl, normal gait, exercise tolerance, exercise induced, met with, met w/, goals met, criteria met, in us, pain with exercise, met, heat at home, ice at home, pas no, art class, work out, gait with, ice prn, muscle length, us army, balance normal, bike ride, biking, riding bike, bike accident, gait deviations, gait abnormal, treadmill running, traction sign, traction test, squat test, rows of, gait mechanics, no exercise, exercise x, compression test, distraction test, balance deficits"
    ),
    (
      .plain, 0,
      "gait belt, gait speed, rest and ice, ice bottle roll tonight, heat tonight, ice tonight, heat tonight and, ice or heat, heat or ice, use heat, use ice, apply heat, apply ice, heat prn, heat as needed, ice as needed"
    ),
  ]
}

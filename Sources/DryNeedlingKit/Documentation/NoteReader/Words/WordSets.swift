/// Small sets of words that readings of single elements ask for.
struct WordSets: Sendable {
  let patientWords: WordSet
  let ceased: WordSet
  let byWords: WordSet
  let clinicWords: WordSet
  let weekdays: WordSet
  let measureUnits: WordSet
  let moreWords: WordSet
  let lengthWords: WordSet
  let comparatives: WordSet
  let feltWords: WordSet
  let canWords: WordSet
  let notActivities: WordSet
  let worseWords: WordSet
  let restWords: WordSet
  let weekLinks: WordSet
  let objectiveWords: WordSet
  let eventPrepositions: WordSet
  let startWords: WordSet
  let nowWord: WordSet
  let reasonWords: WordSet
  let stillWords: WordSet
  let weekendWord: WordSet
  let notWord: WordSet
  let mechanismWords: WordSet
  let visitWord: WordSet
  let examinedWords: WordSet
  let passiveTreatments: WordSet
  let dayWords: WordSet
  let partDay: WordSet
  let thisWords: WordSet
  let tellWords: WordSet
  let avoidWords: WordSet
  let dateWords: WordSet
  let isWords: WordSet
  let fusionWord: WordSet
  let rangeUnits: WordSet
  let upWords: WordSet
  let planStarts: WordSet
  let sleepWord: WordSet
  let painWord: WordSet
  let lessWords: WordSet
  let latWord: WordSet
  let headWords: WordSet
  let medWords: WordSet
  let durationWord: WordSet
  let expectWords: WordSet
  let dryWord: WordSet
  let avoidWord: WordSet
  let returnWord: WordSet
  let easeWords: WordSet
  let identifiedWords: WordSet
  let fallWord: WordSet
  let oneArticle: WordSet
  let incidentWord: WordSet
  let reviewVerbs: WordSet
  let signs: WordSet
  let yesWord: WordSet
  let deniedWord: WordSet
  let allWords: WordSet
  let askedWords: WordSet
  let longerWord: WordSet
  let hadWords: WordSet
  let planWords: WordSet
  let anaphora: WordSet
  let personal: WordSet
  let otherOperations: WordSet
  let comeBack: WordSet
  let noneWord: WordSet
  let withLetter: WordSet
  let eaWord: WordSet
  let situWord: WordSet
  let homeDone: WordSet
  let todayWord: WordSet
  let amountUnits: WordSet
  let leftWord: WordSet
  let wasWord: WordSet
  let fromWord: WordSet
  let untilWords: WordSet
  let purposeEnds: WordSet
  let travelWords: WordSet
  let butWords: WordSet
  let indicationWord: WordSet
  let operationLinks: WordSet
  let agoWords: WordSet
  let historyWords: WordSet
  let sinceWord: WordSet
  let eventLinks: WordSet
  let articles: WordSet
  let accidents: WordSet
  let copyWords: WordSet
  let copiedWords: WordSet
  let afterWord: WordSet
  let weakDwell: WordSet
  let restedWord: WordSet
  let refusals: WordSet
  let orWords: WordSet
  let positions: WordSet
  let bareList: WordSet
  let possessives: WordSet
  let stopped: WordSet
  let uncontrolled: WordSet
  let surfaceWords: WordSet
  let adviceWords: WordSet
  let examWord: WordSet
  let alsoWords: WordSet
  let endWord: WordSet
  let timeNouns: WordSet
  let okWord: WordSet
  let silent: WordSet
  let siteFields: WordSet
  let means: WordSet
  let triggerWords: WordSet
  let fillers: WordSet
  let regions: WordSet
  let lowercaseAbbreviations: WordSet
  let wordlikeAbbreviations: WordSet
  let notMuscleAfter: WordSet
  let needleWords: WordSet
  let needleNouns: WordSet
  let needleAdjectives: WordSet
  let countWords: WordSet
  let units: WordSet
  let timeWords: WordSet
  let scaleNames: WordSet
  let techniqueNames: WordSet
  let centimeters: WordSet
  let causeLinks: WordSet
  let injuries: WordSet
  let ageWords: WordSet
  let wordlikeTreatments: WordSet
  let wellWord: WordSet
  let weakReactions: WordSet
  let weakCare: WordSet
  let weakAdvice: WordSet
  let toleranceWords: WordSet
  let skinWords: WordSet
  let reviewWords: WordSet
  let returnWords: WordSet
  let pastLinks: WordSet
  let overWords: WordSet
  let otherPrecautions: WordSet
  let notImmune: WordSet
  let negativeWords: WordSet
  let motionWords: WordSet
  let medicationWord: WordSet
  let habits: WordSet
  let homeWords: WordSet
  let denyWords: WordSet
  let dateLinks: WordSet
  let continueWords: WordSet
  let cntWord: WordSet
  let alcohol: WordSet
  let dwellWords: WordSet
  let weekly: WordSet
  let activities: WordSet
  let joiners: WordSet
  let todayWords: WordSet
  let smallWords: WordSet
  let tooWord: WordSet
  let rotatorWord: WordSet
  let agreeWords: WordSet
  let activePersons: WordSet
  let landmarkWords: WordSet
  let directions: WordSet
  let towardWords: WordSet
  let bloodAids: WordSet
  let thinnerWord: WordSet
  let sharpsWord: WordSet
  let vocalPauses: WordSet
  let spokenStop: WordSet
  let spots: WordSet
  let weakTreatments: WordSet
  let deniedVerbs: WordSet
  let onWord: WordSet
  let onlyWord: WordSet
  let bothWords: WordSet
  let perSideWords: WordSet
  let precautionWord: WordSet
  let processWords: WordSet
  let physicianWords: WordSet
  let handWord: WordSet
  let feverWords: WordSet
  let insertionWords: WordSet
  let didWords: WordSet
  let discussedWords: WordSet
  let leftObjects: WordSet
  let allWord: WordSet
  let treatedWords: WordSet
  let heldWords: WordSet
  let sideFields: WordSet
  let outlookWords: WordSet
  let beWord: WordSet
  let nextWord: WordSet
  let visitNouns: WordSet
  let strengthWords: WordSet
  let linkWords: WordSet
  /// Abbreviations whose first reading is the usual one in a list.
  let preferredFirst: WordSet
  /// Codes of other interventions that notes write out.
  let procedureCodes: Set<Int> = [
    97010, 97012, 97014, 97016, 97018, 97032, 97033, 97035, 97110, 97112, 97113, 97116, 97124,
    97140,
    97150, 97530, 97535, 98925, 98926, 98927, 98928, 98929, 98940, 98941, 98942, 98943, 97810,
    97811,
    97813, 97814,
  ]

  init(_ builder: inout LexiconBuilder) {
    patientWords = builder.set("pt patient client self athlete")
    ceased = builder.set(
      "stopped finished discontinued off d/c d/cd dc completed ended ceased former")
    byWords = builder.set("by for per with w/ from")
    clinicWords = builder.set(
      "pt physio office clinic md dr doctor provider ie eval therapy baseline neutral normal midline"
    )
    weekdays = builder.set(
      "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun")
    measureUnits = builder.set(
      "deg degree degrees cm mm kg lb lbs ft feet mmhg inch inches s sec secs seconds reps rep m meters"
    )
    moreWords = builder.set(
      "then and with before until if to as dn per visits for starting reassess review re reeval")
    lengthWords = builder.set(
      "duration another approx approximately aprox about expected est estimated")
    comparatives = builder.set(
      """
      looser lighter easier softer freer smoother calmer warmer straighter quieter gone unlocked \
      loosened eased melted unlock released
      """)
    feltWords = builder.set(
      "feels feel felt says said states stated reports reported calls called describes feeling")
    canWords = builder.set(
      "can cannot cant able unable could couldnt inability struggles difficulty trouble hard not manages returned"
    )
    notActivities = builder.set(
      """
      be cause feel recall remember think name say tell identify occur happen see find call have \
      include expect return contact continue proceed tolerate elicit palpate reproduce obtain perform \
      assess test determine notice become result make help last experience come attend afford give \
      provide use try treat needle dn consider progress also take with w/ to for from in on by if and or \
      but as at of ask wait schedule feel range rom flexion extension rotation mobility due secondary \
      understand verbalize demonstrate complete participate benefit achieve maintain reach report \
      localize pinpoint relate recreate decrease increase improve reduce get keep until when while \
      pain complain state note record confirm verify stay
      """)
    worseWords = builder.set(
      "worse worst worsens worsened increased increases aggravated aggravates better eased relief improved sore stiff flared less hurts"
    )
    restWords = builder.set(
      "rest resting prolonged sitting standing walking sleeping stairs driving long sleep exercise activity work sit stand walk first getting needling dn treatment therapy session visit pt each every being rising waking"
    )
    eventPrepositions = builder.set("post during since p following with")
    startWords = builder.set("began begun started start onset noticed developed flared")
    nowWord = builder.set("now")
    reasonWords = builder.set("as because since")
    stillWords = builder.set("now again still yet")
    weekendWord = builder.set("weekend")
    notWord = builder.set("not")
    mechanismWords = builder.set("mechanism moi cause precipitant precipitating aggravating")
    visitWord = builder.set("visit session")
    examinedWords = builder.set(
      "checked palpated tested tender examined felt assessed massaged stretched cupped released")
    passiveTreatments = builder.set(
      "massaged stretched cupped released mobilized taped rolled scraped")
    dayWords = builder.set(
      "tonight tomorrow tmrw tomorow overnight")
    partDay = builder.set(
      "evening night day afternoon")
    thisWords = builder.set(
      "this rest same the")
    tellWords = builder.set(
      "told tell tells telling advised advise asked ask instructed warned reminded cautioned taught advice"
    )
    avoidWords = builder.set(
      "no avoid stay skip easy light only keep off rest nothing")
    dateWords = builder.set(
      "labor memorial easter halloween holidays")
    isWords = builder.set(
      "is am currently")
    fusionWord = builder.set(
      "fusion fused")
    rangeUnits = builder.set(
      "level levels finger fingers fingerbreadth fingerbreadths")
    upWords = builder.set(
      "up down")
    planStarts = builder.set(
      "plan plans continue cont continued continues see return rtc f/u follow freq frequency every weekly fortnightly once twice recert poc"
    )
    sleepWord = builder.set(
      "sleep")
    painWord = builder.set(
      "pain")
    lessWords = builder.set("less not longer")
    latWord = builder.set(
      "lat")
    headWords = builder.set(
      "head heads portion portions fibers fibres belly band side sided edge border step shift shifts"
    )
    medWords = builder.set(
      "med medial")
    durationWord = builder.set(
      "duration")
    expectWords = builder.set(
      "anticipate anticipated expect expected estimated est course total authorized authorised approved"
    )
    dryWord = builder.set("dry")
    avoidWord = builder.set(
      "avoid")
    returnWord = builder.set(
      "return")
    easeWords = builder.set(
      "easier harder hard difficult limited")
    identifiedWords = builder.set(
      "identified located marked isolated selected targeted addressed")
    fallWord = builder.set(
      "fall")
    oneArticle = builder.set(
      "a")
    incidentWord = builder.set("incident")
    reviewVerbs = builder.set("review see seen return follow continue cont rtc")
    weekLinks = builder.set("week wk wks weeks day pod")
    objectiveWords = builder.set("objective objectif aim")
    refusals = builder.set("declined declines refused refuses")
    afterWord = builder.set("after")
    weakDwell = builder.set("in rested")
    restedWord = builder.set("rested")
    copiedWords = builder.set("copied copy forward forwarded imported pasted pulled")
    copyWords = builder.set("copied copy previous prior last note forward")
    operationLinks = builder.set("s/p post postop status op po out")
    agoWords = builder.set("ago hx history duration now")
    historyWords = builder.set("hx history h/o")
    sinceWord = builder.set("since")
    eventLinks = builder.set("after following when while lifting from")
    articles = builder.set("a an the her his my their she he they i")
    accidents = builder.set("mva mvc")
    indicationWord = builder.set("indication indications")
    leftWord = builder.set("left rested sat")
    wasWord = builder.set("was")
    fromWord = builder.set("from")
    untilWords = builder.set("until till thru through til")
    purposeEnds = builder.set("secondary due d/t because")
    travelWords = builder.set(
      "walk walking work sitting sit standing stand run running drive driving stairs sleep school")
    butWords = builder.set("but otherwise tolerated pt patient all")
    amountUnits = builder.set(
      "min mins minutes minute hr hrs hour hours mile miles km feet ft blocks block yards m flights flight laps holes steps"
    )
    homeDone = builder.set(
      "instructed issued updated reviewed gave provided progressed added taught demonstrated upgraded"
    )
    todayWord = builder.set("today")
    eaWord = builder.set("ea")
    situWord = builder.set("situ place insitu")
    noneWord = builder.set("none")
    withLetter = builder.set("w")
    comeBack = builder.set("rtc return f/u rtn r/v see rto review back")
    personal = builder.set("her his their my")
    otherOperations = builder.set("mastectomy hysterectomy surgery surgical extraction")
    yesWord = builder.set("yes positive")
    deniedWord = builder.set("denied absent")
    allWords = builder.set("all each were are")
    askedWords = builder.set(
      "for reviewed screened checked discussed incl including such eg regarding re")
    longerWord = builder.set("longer")
    hadWords = builder.set("had history hx prior previous after")
    planWords = builder.set(
      "plan poc goals goal hep recommendation recommendations referral frequency program")
    anaphora = builder.set("these they both all those")
    signs = builder.set("sign signs s/s symptoms")
    orWords = builder.set("or and nor")
    positions = builder.set(
      "sidelying sidelie handed dominant decubitus lying")
    bareList = builder.set(
      "level levels seg segment segments ea each total at and plus x to the of bilateral needle "
        + "needles in on also both pts points point only region regions prone supine sidelying "
        + "seated approach pincer grip st nd rd lh sh upper lower middle mid anterior posterior clavicular sternal mm ga gauge"
    )
    possessives = builder.set("her his their my on takes taking remains uses using")
    stopped = builder.set(
      "stopped finished discontinued off d/c d/cd dc completed ended ceased cleared resolved cured "
        + "former ok okay")
    uncontrolled = builder.set("uncontrolled untreated unmanaged unstable")
    surfaceWords = builder.set("pads pad surface electrodes electrode tens unit nmes")
    adviceWords = builder.set(
      "tomorrow tonight may might til till until expect expected normal will can could would advised "
        + "day days instructed told hrs 24 48 warned if reminder")
    examWord = builder.set("exam examination internal photo photos video telehealth records")
    alsoWords = builder.set("also plus then additionally likewise")
    endWord = builder.set("end")
    timeNouns = builder.set(
      "then last starting beginning visit session treatment tx dn pt initial eval evaluation that "
        + "this today yesterday monday tuesday wednesday thursday friday weekend morning the a an my "
        + "his her needling dry appt first previous prior therapy")
    okWord = builder.set("ok okay fine good great well happy pleased")
    silent = builder.set(
      """
      muscles musculus m mm of the fibers fibres head heads belly bellies part \
      portion layer half insertion pars aspect
      """)
    siteFields = builder.set(
      """
      muscles muscle sites site areas target targets treated structures structure \
      location locations levels level targeted addressed needled
      """)
    means = builder.set("with via using through by w/")
    triggerWords = builder.set(
      "trigger trp trps mtrps mtrp tp tps knots myofascial taut tone tension tightness hypertonicity spasm guarding restrictions activity"
    )
    fillers = builder.set(
      "all on the muscle muscles region only in at side x pincer grip hold approach a upper lower middle caudal cephalad proximal distal fibers fibres"
    )
    regions = builder.set(
      """
      neck shoulder hip knee back leg arm ankle foot elbow wrist hand pain lbp \
      cervical lumbar thoracic headache thigh calf buttock groin jaw gluteal ue le \
      rotation flexion extension glute rot flex ext slr
      """)
    lowercaseAbbreviations = builder.set("ut ql ls vl vm rf bf sa gm lt mt")
    wordlikeAbbreviations = builder.set("msc pop tri sol add sart tra mic lot art lat rc")
    notMuscleAfter = builder.set(
      """
      ligament stretch stretches stretching nerve tendon strength strengthening goal \
      goals tubercle artery tendinopathy tendonitis tendinitis syndrome strain \
      exercise exercises tear spine scan weakness release crest reflex reflexes raise raises curl curls set sets
      """)
    needleWords = builder.set(
      """
      needle needles ndl ndls dn tdn needling needled filiform seirin plunger ims \
      fdn needel
      """)
    needleNouns = builder.set("needle needles ndl ndls")
    needleAdjectives = builder.set(
      """
      filiform sterile acupuncture seirin disposable solid monofilament dry mm gauge \
      single use of total thin x by
      """)
    countWords = builder.set("count used number total placed inserted")
    units = builder.set(
      """
      hz reps rep sets set degrees lb lbs kg cm deg sec secs minutes min hr hrs \
      hours hour visits sessions ml cc mg joules watts ma pounds feet ft miles mile \
      mi units points percent stairs weeks months days years yo percentage reps
      """)
    timeWords = builder.set(
      """
      pre post before after now to from rest activity today current currently \
      initially was is at rated rates level scale out initial worst best
      """)
    scaleNames = builder.set("nprs nrs vas npr vnrs vnr nps score scale rating level pain pn")
    techniqueNames = builder.set(
      """
      technique tech method style approach mode sdn ddn pistoning pistoned piston
      """)
    centimeters = builder.set("cm cms centimeters fingers inches in")
    causeLinks = builder.set(
      """
      after following from since due to with when while by secondary d/t lifting \
      began started via related 2/2 caused s/p
      """)
    injuries = builder.set(
      """
      mva mvc accident fell fall trauma injury injured collision crash overuse \
      surgery ended lifting lifted sprain strained whiplash doi pull pop couch \
      delivered
      """)
    ageWords = builder.set("old o/ y/o yo male female m f man woman")
    wordlikeTreatments = builder.set("art met us cp ice pas te ta cmt rest scs hp row te")
    wellWord = builder.set("well good")
    weakReactions = builder.set("issues incident incidents reaction problems")
    weakCare = builder.set(
      """
      stretch stretching exercise movement move walking walk gentle rest warm moving \
      rom arom symptoms lifting activity relax
      """)
    weakAdvice = builder.set("today discussed should expected prn may")
    toleranceWords = builder.set("tolerated tol toll tolerates responded")
    skinWords = builder.set(
      """
      skin swab swabs prep prepped cleaned cleansed wipe wiped site sites sharps \
      gloves used swabbed needle needles prior
      """)
    reviewWords = builder.set(
      """
      reviewed screened checked denied cleared none negative discussed ruled \
      completed assessed identified noted found clear performed confirmed verified \
      reported unchanged rechecked neg screen y yes done ok passed updated clean answered nil
      """)
    returnWords = builder.set(
      """
      return f/u rtc visits dn needling treatment appt schedule follow continue cont \
      sessions poc tx wk week weekly session visit
      """)
    pastLinks = builder.set(
      """
      since after during following before prior last history hx h/o ago previous \
      from with
      """)
    overWords = builder.set("over next x for within on")
    otherPrecautions = builder.set(
      """
      tos neuro neurological cervical lumbar thoracic quarter ue le shoulder movement gait balance vbi cognitive depression mood \
      fall falls bearing op op hip cardiac sternal lifting spinal movement postop \
      surgical universal standard pneumothorax ptx needling
      """)
    notImmune = builder.set("aids")
    negativeWords = builder.set("neg negative")
    motionWords = builder.set("rom arom prom motion range aarom")
    medicationWord = builder.set("medication")
    habits = builder.set(
      """
      runs ran running run exercises hep gym daily headaches headache migraines \
      takes took practices plays lifts swims walks day trains training class work \
      works practice ice heat icing stretch stretches competition bowel urination
      """)
    homeWords = builder.set(
      """
      reviewed issued updated given provided progressed instructed new added \
      handout performed modified printed reinforced demonstrated review upgraded \
      revised
      """)
    denyWords = builder.set("denies denied deny no negative")
    dateLinks = builder.set("on date dated visit doi dos since of surgery")
    continueWords = builder.set("continue continues cont continued continuing resume next plan")
    cntWord = builder.set("cnt")
    alcohol = builder.set("alcohol")
    dwellWords = builder.set("retained indwelling retention dwell situ left insitu")
    weekly = builder.set("weekly wkly")
    activities = builder.set(
      """
      sit sitting stand standing walk walking run running sleep sleeping drive \
      driving lift lifting reach reaching climb climbing stairs work working dress \
      dressing overhead squat squatting kneel kneeling carry carrying type typing \
      play playing bend bending turn turning grip gripping pour pouring chew chewing \
      eat eating cook cooking clean cleaning sprint sprinting jump jumping swim \
      swimming golf golfing garden gardening throw throwing wash washing hair bra \
      jar bed floor desk computer rotate rotating yard child baby kids intercourse \
      gym bike biking cycling swing serve car shower put footwear socks push pull hold \
      holding look looking check checking lie lying roll rolling concentrate read \
      reading school sport sports soccer tennis cabinet shelf min minutes mile miles \
      hours lb lbs kg shift grasp jog jogging hike hiking dance dancing ride riding \
      row rowing bath tie laundry vacuum vacuuming dishes mow shovel sneeze transfer \
      transfers step steps curb duty practice game games compete mop ambulate \
      carried swung groceries sat stood slept ran drove comb combing combs opening opens open jars belt seat church chores
      lifted climbed walked ambulation ladder ladders button keyboard write writing guitar violin piano
      """)
    joiners = builder.set(
      "or and of with to the for in a an on by from her his any was were is are no be w/ including than due"
    )
    deniedVerbs = builder.set("taking takes on currently has had having is have")
    onWord = builder.set("on")
    sideFields = builder.set("side sides laterality")
    leftObjects = builder.set("the it them in him her alone out that")
    allWord = builder.set("all both")
    treatedWords = builder.set("treated targeted addressed were included include are")
    heldWords = builder.set("held deferred postponed cancelled canceled")
    insertionWords = builder.set("insertion insertions")
    didWords = builder.set("did will would wont")
    discussedWords = builder.set("discussed explained option proposed offered considered")
    feverWords = builder.set("fever febrile")
    handWord = builder.set("hand")
    physicianWords = builder.set(
      "surgeon cardiologist cardiology pcp md dr doctor physician office ob obgyn obstetrician hematologist hematology oncologist neurologist urologist"
    )
    processWords = builder.set("tp sp")
    precautionWord = builder.set("precaution precautions")
    bothWords = builder.set("both each")
    perSideWords = builder.set("each per a")
    onlyWord = builder.set("only")
    beWord = builder.set("be")
    nextWord = builder.set("next")
    visitNouns = builder.set("visit session time week appt appointment tx treatment")
    outlookWords = builder.set(
      "come comes may might could would should remains will when once recommended series")
    strengthWords = builder.set("strength mmt power str test")
    linkWords = builder.set("after following with when while from due post")
    preferredFirst = builder.set("ss")
    smallWords = builder.set(
      "tiny small minor slight mild minimal trace brief transient pinpoint moderate one a some")
    tooWord = builder.set("too")
    rotatorWord = builder.set("rotator")
    agreeWords = builder.set("agree agrees agreed")
    activePersons = builder.set("i we pt therapist clinician then also")
    landmarkWords = builder.set(
      "between through beneath underneath behind near beside toward towards")
    directions = builder.set(
      "lateral medial posterior anterior deep superficial inferior superior adjacent next distal proximal cranial caudal close away dorsal ventral directed aimed angled"
    )
    towardWords = builder.set("to from")
    bloodAids = builder.set("aids aid")
    thinnerWord = builder.set("thinners thinner")
    sharpsWord = builder.set("sharps sharp")
    vocalPauses = builder.set("i we")
    spokenStop = builder.set("period")
    todayWords = builder.set("today todays this current daily now")
    spots = builder.set(
      "sites site spot spots places areas trigger trps points levels visits weeks")
    weakTreatments = builder.set(
      """
      exercise exercises loading activation workout weights balance gait bike treadmill drills \
      agility warm stretch stretching squat squats row rows traction tens ice heat us resisted \
      eccentric gripping acupuncture belt brace splint
      """)
  }
}

// swift-format-ignore-file
// Written by `swift run generate-reference-data`; do not edit.
// Source: the project's muscle list, with identifiers of Uberon and SNOMED CT (2026-04-01)

extension MuscleTable {
  static func region(_ letter: UInt8) -> Muscle.Region? {
    switch letter {
    case 0x61: .head
    case 0x62: .neck
    case 0x63: .shoulder
    case 0x64: .arm
    case 0x65: .forearm
    case 0x66: .hand
    case 0x67: .thorax
    case 0x68: .back
    case 0x69: .abdomen
    case 0x6a: .pelvis
    case 0x6b: .hip
    case 0x6c: .thigh
    case 0x6d: .leg
    case 0x6e: .foot
    default: nil
    }
  }

  static let text: StaticString = #"""
    temporalis                              :Pcna---\#
    masseter                                8Pcna---\#
    medial pterygoid                        @Pona---\#
    lateral pterygoid                       APona---\#
    occipitofrontalis                       APona---\#
    temporoparietalis                       APrna---\#
    orbicularis oculi                       APrna---\#
    orbicularis oris                        @Mrna---\#
    buccinator                              :Prna---\#
    zygomaticus major                       APrna---\#
    zygomaticus minor                       APrna---\#
    levator labii superioris                HPrna---\#
    levator labii superioris alaeque nasi   UPrna---\#
    levator anguli oris                     CPrna---\#
    depressor anguli oris                   EPrna---\#
    depressor labii inferioris              JPrna---\#
    mentalis                                8Prna---\#
    risorius                                8Prna---\#
    procerus                                8Prna---\#
    nasalis                                 7Prna---\#
    depressor septi nasi                    DPrna---\#
    corrugator supercilii                   EPrna---\#
    depressor supercilii                    DPrna---\#
    auricularis anterior                    DPrna---\#
    auricularis superior                    DPrna---\#
    auricularis posterior                   EPrna---\#
    levator palpebrae superioris            LPrna---\#
    superior rectus of eye                  FPrna---\#
    inferior rectus of eye                  FPrna---\#
    medial rectus of eye                    DPrna---\#
    lateral rectus of eye                   EPrna---\#
    superior oblique of eye                 GPrna---\#
    inferior oblique of eye                 GPrna---\#
    genioglossus                            <Prna---\#
    hyoglossus                              :Prna---\#
    styloglossus                            <Prna---\#
    palatoglossus                           =Prna---\#
    palatopharyngeus                        @Prna---\#
    tensor veli palatini                    DPrna---\#
    levator veli palatini                   EPrna---\#
    stapedius                               9Prna---\#
    tensor tympani                          >Prna---\#
    sternocleidomastoid                     CPcyb---\#
    platysma                                8Prnb---\#
    digastric                               9Ponb---\#
    stylohyoid                              :Prnb---\#
    mylohyoid                               9Prnb---\#
    geniohyoid                              :Prnb---\#
    sternohyoid                             ;Prnb---\#
    sternothyroid                           =Prnb---\#
    thyrohyoid                              :Prnb---\#
    omohyoid                                8Pryb---\#
    anterior scalene                        @Poyb---\#
    middle scalene                          >Poyb---\#
    posterior scalene                       APoyb---\#
    scalenus minimus                        @Pryb---\#
    longus colli                            <Ponb---\#
    longus capitis                          >Prnb---\#
    rectus capitis anterior                 GPrnb---\#
    rectus capitis lateralis                HPrnb---\#
    rectus capitis posterior major          NPonb---\#
    rectus capitis posterior minor          NPonb---\#
    obliquus capitis superior               IPrnb---\#
    obliquus capitis inferior               IPcnb---\#
    splenius capitis                        @Pcnbh--\#
    splenius cervicis                       APcybh--\#
    semispinalis capitis                    DPcnbh--\#
    semispinalis cervicis                   EPcybh--\#
    semispinalis thoracis                   EPoyh---\#
    levator scapulae                        @Pcybc--\#
    superior pharyngeal constrictor         OPrnb---\#
    middle pharyngeal constrictor           MPrnb---\#
    inferior pharyngeal constrictor         OPrnb---\#
    stylopharyngeus                         ?Prnb---\#
    salpingopharyngeus                      BPrnb---\#
    cricothyroid                            <Prnb---\#
    thyroarytenoid                          >Prnb---\#
    vocalis                                 7Prnb---\#
    trapezius                               9Pcyhbc-\#
    latissimus dorsi                        @Pcyhc--\#
    rhomboid major                          >Pcyhc--\#
    rhomboid minor                          >Pcyhc--\#
    supraspinatus                           =Pcyc---\#
    infraspinatus                           =Pcyc---\#
    teres minor                             ;Pcyc---\#
    teres major                             ;Pcyc---\#
    subscapularis                           =Pcyc---\#
    deltoid                                 7Pcnc---\#
    pectoralis major                        @Pcygc--\#
    pectoralis minor                        @Pcygc--\#
    subclavius                              :Poygc--\#
    serratus anterior                       APcygc--\#
    sternalis                               9Pryg---\#
    coracobrachialis                        @Pondc--\#
    biceps brachii                          >Pcnd---\#
    brachialis                              :Pcnd---\#
    triceps brachii                         ?Pcnd---\#
    anconeus                                8Poned--\#
    pronator teres                          >Pcne---\#
    flexor carpi radialis                   EPcne---\#
    palmaris longus                         ?Pone---\#
    flexor carpi ulnaris                    DPcne---\#
    flexor digitorum superficialis          NPcne---\#
    flexor digitorum profundus              JPone---\#
    flexor pollicis longus                  FPone---\#
    pronator quadratus                      BPone---\#
    brachioradialis                         ?Pcne---\#
    extensor carpi radialis longus          NPcne---\#
    extensor carpi radialis brevis          NPcne---\#
    extensor digitorum                      BPcne---\#
    extensor digiti minimi                  FPrne---\#
    extensor carpi ulnaris                  FPcne---\#
    supinator                               9Pcne---\#
    abductor pollicis longus                HPone---\#
    extensor pollicis brevis                HPone---\#
    extensor pollicis longus                HPone---\#
    extensor indicis                        @Pone---\#
    abductor pollicis brevis                HPonf---\#
    flexor pollicis brevis                  FPonf---\#
    opponens pollicis                       APcnf---\#
    adductor pollicis                       APcnf---\#
    palmaris brevis                         ?Prnf---\#
    abductor digiti minimi of hand          NPonf---\#
    flexor digiti minimi brevis of hand     SPrnf---\#
    opponens digiti minimi of hand          NPrnf---\#
    lumbrical of hand                       APonf---\#
    dorsal interosseous of hand             KPcnf---\#
    palmar interosseous of hand             KPonf---\#
    external intercostal                    DPryg---\#
    internal intercostal                    DPryg---\#
    innermost intercostal                   EPryg---\#
    subcostalis                             ;Pryg---\#
    transversus thoracis                    DPryg---\#
    levator costae                          >Prygh--\#
    serratus posterior superior             KPoyhg--\#
    serratus posterior inferior             KPoyhg--\#
    diaphragm                               9Mrygi--\#
    iliocostalis cervicis                   EPoyhb--\#
    iliocostalis thoracis                   EPcyh---\#
    iliocostalis lumborum                   EPcyh---\#
    longissimus capitis                     CPonbh--\#
    longissimus cervicis                    DPoybh--\#
    longissimus thoracis                    DPcyh---\#
    spinalis capitis                        @Prnbh--\#
    spinalis cervicis                       APrnbh--\#
    spinalis thoracis                       APoyh---\#
    multifidus                              :Pcyhb--\#
    rotator of vertebral column             KPoyh---\#
    interspinalis                           =Prnh---\#
    intertransversarius                     CPrnh---\#
    quadratus lumborum                      BPcyhi--\#
    rectus abdominis                        @Poni---\#
    external oblique                        @Poyi---\#
    internal oblique                        @Poni---\#
    transversus abdominis                   EPoni---\#
    pyramidalis                             ;Prni---\#
    cremaster                               9Prnj---\#
    pubococcygeus                           =Ponj---\#
    iliococcygeus                           =Ponj---\#
    puborectalis                            <Prnj---\#
    coccygeus                               9Ponj---\#
    bulbospongiosus                         ?Ponj---\#
    ischiocavernosus                        @Ponj---\#
    superficial transverse perineal         OPonj---\#
    deep transverse perineal                HPrnj---\#
    external anal sphincter                 GMrnj---\#
    external urethral sphincter             KMrnj---\#
    compressor urethrae                     CPrnj---\#
    urethrovaginal sphincter                HMrnj---\#
    gluteus maximus                         ?Pcnk---\#
    gluteus medius                          >Pcnk---\#
    gluteus minimus                         ?Pcnk---\#
    tensor fasciae latae                    DPcnkl--\#
    piriformis                              :Pcnkj--\#
    superior gemellus                       APonk---\#
    inferior gemellus                       APonk---\#
    obturator internus                      BPonkj--\#
    obturator externus                      BPrnk---\#
    quadratus femoris                       APonk---\#
    psoas major                             ;Ponki--\#
    psoas minor                             ;Prnki--\#
    iliacus                                 7Ponk---\#
    sartorius                               9Ponl---\#
    rectus femoris                          >Pcnl---\#
    vastus lateralis                        @Pcnl---\#
    vastus medialis                         ?Pcnl---\#
    vastus intermedius                      BPcnl---\#
    articularis genus                       APrnl---\#
    pectineus                               9Ponl---\#
    gracilis                                8Ponl---\#
    adductor longus                         ?Pcnl---\#
    adductor brevis                         ?Ponl---\#
    adductor magnus                         ?Pcnl---\#
    adductor minimus                        @Prnl---\#
    biceps femoris                          >Pcnl---\#
    semitendinosus                          >Pcnl---\#
    semimembranosus                         ?Pcnl---\#
    tibialis anterior                       APcnm---\#
    extensor digitorum longus               IPcnm---\#
    extensor hallucis longus                HPcnm---\#
    fibularis tertius                       APrnm---\#
    fibularis longus                        @Pcnm---\#
    fibularis brevis                        @Pcnm---\#
    gastrocnemius                           =Pcnm---\#
    soleus                                  6Pcnm---\#
    plantaris                               9Prnm---\#
    popliteus                               9Ponm---\#
    tibialis posterior                      BPcnm---\#
    flexor digitorum longus                 GPcnm---\#
    flexor hallucis longus                  FPcnm---\#
    extensor digitorum brevis               IPonn---\#
    extensor hallucis brevis                HPrnn---\#
    abductor hallucis                       APcnn---\#
    flexor hallucis brevis                  FPcnn---\#
    adductor hallucis                       APonn---\#
    flexor digitorum brevis                 GPcnn---\#
    quadratus plantae                       APcnn---\#
    abductor digiti minimi of foot          NPonn---\#
    flexor digiti minimi brevis of foot     SPrnn---\#
    opponens digiti minimi of foot          NPrnn---\#
    lumbrical of foot                       APrnn---\#
    dorsal interosseous of foot             KPonn---\#
    plantar interosseous of foot            LPrnn---
    """#

  /// Latin name, parts, synonyms, abbreviations, Uberon and SNOMED CT identifiers.
  static let details: [StaticString] = [
    "Musculus temporalis|anterior fibers;middle fibers;posterior fibers|temporal muscle||UBERON:0001598|181739008",
    "Musculus masseter|superficial part;deep part|masseter muscle||UBERON:0001597|181738000",
    "Musculus pterygoideus medialis|superficial head;deep head|internal pterygoid;pterygoideus medialis|MPt|UBERON:0006718|244771003",
    "Musculus pterygoideus lateralis|superior head;inferior head|external pterygoid;pterygoideus lateralis|LPt|UBERON:0006719|244772005",
    "Musculus occipitofrontalis|frontal belly;occipital belly|frontalis;occipitalis;epicranius||UBERON:0010946|361811007",
    "Musculus temporoparietalis||temporoparietal muscle|||",
    "Musculus orbicularis oculi|orbital part;palpebral part;deep palpebral part|||UBERON:0001578|244726006",
    "Musculus orbicularis oris|marginal part;labial part|||UBERON:0010933|244749008",
    "Musculus buccinator||buccinator muscle||UBERON:0001582|244747005",
    "Musculus zygomaticus major||greater zygomatic muscle||UBERON:0008593|",
    "Musculus zygomaticus minor||lesser zygomatic muscle||UBERON:0008594|244741006",
    "Musculus levator labii superioris||||UBERON:0001580|",
    "Musculus levator labii superioris alaeque nasi||LLSAN|LLSAN|UBERON:0008592|",
    "Musculus levator anguli oris||caninus|LAO|UBERON:0008595|141501002",
    "Musculus depressor anguli oris||triangularis|DAO|UBERON:0008597|361812000",
    "Musculus depressor labii inferioris||quadratus labii inferioris|DLI|UBERON:0001581|",
    "Musculus mentalis||||UBERON:0008596|244744003",
    "Musculus risorius||||UBERON:0008598|244755003",
    "Musculus procerus||pyramidalis nasi||UBERON:0008588|244731008",
    "Musculus nasalis|transverse part;alar part|compressor naris;dilator naris||UBERON:0010953|244732001",
    "Musculus depressor septi nasi||depressor septi||UBERON:0008589|244733006",
    "Musculus corrugator supercilii||corrugator|||",
    "Musculus depressor supercilii||||UBERON:0008591|244728007",
    "Musculus auricularis anterior||anterior auricular muscle||UBERON:0018109|",
    "Musculus auricularis superior||superior auricular muscle||UBERON:0018108|244759009",
    "Musculus auricularis posterior||posterior auricular muscle||UBERON:0018110|244761000",
    "Musculus levator palpebrae superioris|superficial layer;deep layer|||UBERON:0001604|244774006",
    "Musculus rectus superior||superior rectus|SR|UBERON:0006323|181153003",
    "Musculus rectus inferior||inferior rectus|IR|UBERON:0006322|181154009",
    "Musculus rectus medialis||medial rectus||UBERON:0001602|181151001",
    "Musculus rectus lateralis||lateral rectus||UBERON:0001603|181152008",
    "Musculus obliquus superior||superior oblique|SO|UBERON:0006321|181155005",
    "Musculus obliquus inferior||inferior oblique|IO|UBERON:0006320|181156006",
    "Musculus genioglossus||||UBERON:0001571|244784007",
    "Musculus hyoglossus||||UBERON:0001572|244785008",
    "Musculus styloglossus||||UBERON:0001573|",
    "Musculus palatoglossus||||UBERON:0001574|244783001",
    "Musculus palatopharyngeus||||UBERON:0010234|244796000",
    "Musculus tensor veli palatini||tensor palati||UBERON:0008586|361815003",
    "Musculus levator veli palatini||levator palati||UBERON:0008585|244795001",
    "Musculus stapedius||||UBERON:0001599|244780003",
    "Musculus tensor tympani||||UBERON:0001600|244779001",
    "Musculus sternocleidomastoideus|sternal head;clavicular head|sternomastoid;sternocleidomastoideus;SCM muscle|SCM;SCOM|UBERON:0001128|181741009",
    "Platysma||platysma myoides||UBERON:0005467|244754004",
    "Musculus digastricus|anterior belly;posterior belly|digastricus||UBERON:0001562|244825002",
    "Musculus stylohyoideus||||UBERON:0008712|244826001",
    "Musculus mylohyoideus||||UBERON:0001564|244827005",
    "Musculus geniohyoideus||||UBERON:0001565|244828000",
    "Musculus sternohyoideus||||UBERON:0001107|244830003",
    "Musculus sternothyroideus||||UBERON:0001109|244831004",
    "Musculus thyrohyoideus||||UBERON:0001110|244832006",
    "Musculus omohyoideus|superior belly;inferior belly|||UBERON:0001108|244833001",
    "Musculus scalenus anterior||scalenus anterior;scalenus anticus;scalene anterior;anterior scalenus|ASc|UBERON:0008622|181742002",
    "Musculus scalenus medius||scalenus medius;medial scalene;scalene medius;mid scalene|MSc|UBERON:0001122|244844009",
    "Musculus scalenus posterior||scalenus posterior;scalene posterior|PSc|UBERON:0001123|",
    "Musculus scalenus minimus||pleural scalene;smallest scalene|||",
    "Musculus longus colli|superior oblique part;inferior oblique part;vertical part|longus cervicis||UBERON:0001121|244836009",
    "Musculus longus capitis||||UBERON:0001563|244837000",
    "Musculus rectus capitis anterior||||UBERON:0008453|244838005",
    "Musculus rectus capitis lateralis||||UBERON:0003250|244841001",
    "Musculus rectus capitis posterior major||RCP major;rectus capitis posticus major|RCPMaj;RCPMa|UBERON:0008454|245994002",
    "Musculus rectus capitis posterior minor||RCP minor;rectus capitis posticus minor|RCPMin;RCPMi|UBERON:0008455|245995001",
    "Musculus obliquus capitis superior||superior oblique of head;oblique capitis superior|OCS||",
    "Musculus obliquus capitis inferior||inferior oblique of head;oblique capitis inferior|OCI||",
    "Musculus splenius capitis||||UBERON:0000711|244850004",
    "Musculus splenius cervicis||splenius colli||UBERON:0008544|",
    "Musculus semispinalis capitis||complexus;biventer cervicis|SSCap|UBERON:0001409|244870005",
    "Musculus semispinalis cervicis||semispinalis colli||UBERON:0001408|244869009",
    "Musculus semispinalis thoracis||semispinalis dorsi||UBERON:0001407|244868001",
    "Musculus levator scapulae|upper (cervical) fibers;lower (scapular) insertion|levator scapula;lev scap;levator scap;elevator scapulae|LS;Lev Scap|UBERON:0005461|279236008",
    "Musculus constrictor pharyngis superior||||UBERON:0006329|244800006",
    "Musculus constrictor pharyngis medius||||UBERON:0010749|244802003",
    "Musculus constrictor pharyngis inferior|thyropharyngeal part;cricopharyngeal part|||UBERON:0001570|244803008",
    "Musculus stylopharyngeus||||UBERON:0008804|244806000",
    "Musculus salpingopharyngeus||||UBERON:0010937|244807009",
    "Musculus cricothyroideus|straight part;oblique part|||UBERON:0001566|244809007",
    "Musculus thyroarytenoideus||thyro-arytenoid||UBERON:0008576|361814004",
    "Musculus vocalis||||UBERON:0008577|244820007",
    "Musculus trapezius|upper;middle;lower|trap;traps;trapezius muscle;trapezious;trapezuis|UT;MT;LT;UTrap;MTrap;LTrap|UBERON:0002380|181740005",
    "Musculus latissimus dorsi|vertebral part;iliac part;costal part;scapular part|lat;lats;latissimus|LD;Lat|UBERON:0001112|181747008",
    "Musculus rhomboideus major||rhomboideus major;greater rhomboid;rhomboid maj|RM;RhMaj||",
    "Musculus rhomboideus minor||rhomboideus minor;lesser rhomboid;rhomboid min|RhMin||",
    "Musculus supraspinatus||supraspin;supra|SS;SSP|UBERON:0002383|181626001",
    "Musculus infraspinatus|upper fibers;middle fibers;lower fibers|infraspin;infra|IS;ISP|UBERON:0001477|277439009",
    "Musculus teres minor||t minor|TMin|UBERON:0010496|277445001",
    "Musculus teres major||t major|TMaj|UBERON:0001478|277444002",
    "Musculus subscapularis|upper fibers;lower fibers|subscap|SSC;Subscap|UBERON:0001129|277446000",
    "Musculus deltoideus|anterior;middle;posterior|deltoideus;delt;delts;deltoids|Delt;AD;MD;PD|UBERON:0001476|181620007",
    "Musculus pectoralis major|clavicular part;sternocostal part;abdominal part|pec major;pecs;pect major|PM;PMaj;Pec Maj|UBERON:0002381|181624003",
    "Musculus pectoralis minor||pec minor;pect minor|PMin;Pec Min|UBERON:0001100|181625002",
    "Musculus subclavius||subclavian muscle||UBERON:0008779|",
    "Musculus serratus anterior|upper fibers;middle fibers;lower fibers|serratus ant;boxer's muscle|SA;Serr Ant|UBERON:0001125|181748003",
    "Musculus sternalis||rectus sternalis|||",
    "Musculus coracobrachialis||coracobrach|CB|UBERON:0001505|244980008",
    "Musculus biceps brachii|long head;short head|biceps;bicep;biceps brachi|BB|UBERON:0001507|265802004",
    "Musculus brachialis||brachialis anticus|Br|UBERON:0001506|244982000",
    "Musculus triceps brachii|long head;lateral head;medial head|triceps;tricep;triceps brachi|TB;Tri|UBERON:0001509|181623009",
    "Musculus anconeus||anconeus quartus||UBERON:0002989|244993003",
    "Musculus pronator teres|humeral head;ulnar head|round pronator|PT|UBERON:0001520|302514000",
    "Musculus flexor carpi radialis||radial wrist flexor|FCR|UBERON:0001521|361816002",
    "Musculus palmaris longus||long palmar muscle|PL|UBERON:0016493|181636009",
    "Musculus flexor carpi ulnaris|humeral head;ulnar head|ulnar wrist flexor|FCU|UBERON:0001522|244985003",
    "Musculus flexor digitorum superficialis|humeroulnar head;radial head|flexor digitorum sublimis|FDS|UBERON:0003222|",
    "Musculus flexor digitorum profundus||deep finger flexor|FDP|UBERON:0001523|",
    "Musculus flexor pollicis longus||long thumb flexor|FPL|UBERON:0008446|361818001",
    "Musculus pronator quadratus||square pronator|PQ||",
    "Musculus brachioradialis||supinator longus|BR|UBERON:0011011|244989009",
    "Musculus extensor carpi radialis longus||long radial wrist extensor|ECRL|UBERON:0001524|244990000",
    "Musculus extensor carpi radialis brevis||short radial wrist extensor|ECRB|UBERON:0001525|244991001",
    "Musculus extensor digitorum||extensor digitorum communis;finger extensor;common finger extensor|ED;EDC|UBERON:0007612|",
    "Musculus extensor digiti minimi||extensor digiti quinti|EDM;EDQ|UBERON:0007614|361819009",
    "Musculus extensor carpi ulnaris||ulnar wrist extensor|ECU|UBERON:0001526|244992008",
    "Musculus supinator|superficial layer;deep layer|supinator brevis||UBERON:0003228|181634007",
    "Musculus abductor pollicis longus||long thumb abductor|APL|UBERON:0001527|256671001",
    "Musculus extensor pollicis brevis||short thumb extensor|EPB|UBERON:0017618|244995005",
    "Musculus extensor pollicis longus||long thumb extensor|EPL|UBERON:0003234|361820003",
    "Musculus extensor indicis||extensor indicis proprius|EI;EIP||",
    "Musculus abductor pollicis brevis||short thumb abductor|APB|UBERON:0008465|181648007",
    "Musculus flexor pollicis brevis|superficial head;deep head|short thumb flexor|FPB|UBERON:0011012|181646006",
    "Musculus opponens pollicis||thumb opposer|OP||",
    "Musculus adductor pollicis|oblique head;transverse head|thumb adductor|AdP;AP|UBERON:0002962|181649004",
    "Musculus palmaris brevis||short palmar muscle|PB|UBERON:0036172|181650004",
    "Musculus abductor digiti minimi manus||abductor digiti quinti of hand;abductor digiti minimi|ADM|UBERON:0036173|181651000",
    "Musculus flexor digiti minimi brevis manus||flexor digiti minimi of hand|FDM;FDMB|UBERON:0036174|181653002",
    "Musculus opponens digiti minimi manus||opponens digiti quinti|ODM|UBERON:0036176|181652007",
    "Musculus lumbricalis manus|first;second;third;fourth|lumbricals of hand;hand lumbrical||UBERON:0001501|181654008",
    "Musculus interosseus dorsalis manus|first;second;third;fourth|dorsal interossei of hand;FDI (first)|DI;FDI|UBERON:0001503|245002007",
    "Musculus interosseus palmaris|first;second;third|palmar interossei;volar interossei|PI|UBERON:0006505|",
    "Musculus intercostalis externus||external intercostals|EIC|UBERON:0005441|244878003",
    "Musculus intercostalis internus||internal intercostals|IIC|UBERON:0002403|244890001",
    "Musculus intercostalis intimus||intercostalis intimus||UBERON:0008617|368054008",
    "Musculus subcostalis||subcostal muscle;subcostales||UBERON:0008618|244914005",
    "Musculus transversus thoracis||triangularis sterni||UBERON:0002404|244933000",
    "Musculus levator costae|short;long|levatores costarum;levator costarum|||",
    "Musculus serratus posterior superior||SPS|SPS|UBERON:0001126|244935007",
    "Musculus serratus posterior inferior||SPI|SPI|UBERON:0001127|244936008",
    "Diaphragma|sternal part;costal part;lumbar part|thoracic diaphragm||UBERON:0001103|181614006",
    "Musculus iliocostalis cervicis||iliocostalis colli||UBERON:0008546|244851000",
    "Musculus iliocostalis thoracis||iliocostalis dorsi;thoracic iliocostalis|ICT|UBERON:0001400|244856005",
    "Musculus iliocostalis lumborum|lumbar part;thoracic part|lumbar iliocostalis|ICL|UBERON:0011207|244855009",
    "Musculus longissimus capitis||||UBERON:0001403|244861007",
    "Musculus longissimus cervicis||||UBERON:0001402|244860008",
    "Musculus longissimus thoracis|thoracic part;lumbar part|longissimus dorsi;longissimus lumborum|LoT|UBERON:0001401|244859003",
    "Musculus spinalis capitis||||UBERON:0011014|244865003",
    "Musculus spinalis cervicis||||UBERON:0011218|244864004",
    "Musculus spinalis thoracis||spinalis dorsi||UBERON:0001405|244863005",
    "Musculus multifidus|cervical;thoracic;lumbar|multifidi;multifidus muscle;lumbar multifidus;multifidis|MF;LM;LMM||",
    "Musculus rotator|cervical;thoracic;lumbar|rotatores;rotator muscle of spine;rotatores spinae||UBERON:0000951|244872002",
    "Musculus interspinalis|cervical;thoracic;lumbar|interspinales|||",
    "Musculus intertransversarius|cervical;thoracic;lumbar|intertransversarii|||",
    "Musculus quadratus lumborum||quad lumborum;quadratus lumborem|QL|UBERON:0001220|",
    "Musculus rectus abdominis||rectus abdominus;abs;rectus abs|RA|UBERON:0002382|256672008",
    "Musculus obliquus externus abdominis||external abdominal oblique;obliquus externus abdominis|EO;EAO|UBERON:0005442|244946005",
    "Musculus obliquus internus abdominis||internal abdominal oblique;obliquus internus abdominis|IO;IAO|UBERON:0005454|244947001",
    "Musculus transversus abdominis||transverse abdominis;transverse abdominal|TrA;TA;TVA|UBERON:0001221|244949003",
    "Musculus pyramidalis||||UBERON:0011016|244950003",
    "Musculus cremaster||cremasteric muscle||UBERON:0008488|244948006",
    "Musculus pubococcygeus|puboperinealis;puboanalis;puboprostaticus or pubovaginalis|pubovisceralis;PC muscle|PC|UBERON:0011528|244958005",
    "Musculus iliococcygeus||||UBERON:0011511|244964003",
    "Musculus puborectalis||puborectal sling|PR|UBERON:0011512|244962004",
    "Musculus ischiococcygeus||ischiococcygeus||UBERON:0001327|",
    "Musculus bulbospongiosus||bulbocavernosus|BS;BC|UBERON:0011389|244972001",
    "Musculus ischiocavernosus||||UBERON:0001339|244975004",
    "Musculus transversus perinei superficialis||superficial transverse perinei;transverse perineal|STP||",
    "Musculus transversus perinei profundus||deep transverse perinei|DTP||",
    "Musculus sphincter ani externus|subcutaneous part;superficial part;deep part|sphincter ani externus|EAS|UBERON:0001367|244969008",
    "Musculus sphincter urethrae externus||sphincter urethrae|EUS|UBERON:0004919|19101001",
    "Musculus compressor urethrae|||||",
    "Musculus sphincter urethrovaginalis||sphincter urethrovaginalis|||",
    "Musculus gluteus maximus|upper fibers;lower fibers|glute max;gluteus max;gluteous maximus|GMax;Gmax;GMx|UBERON:0001370|181674001",
    "Musculus gluteus medius|anterior fibers;middle fibers;posterior fibers|glute med;gluteus med;gluteous medius|GMed;Gmed;GMd|UBERON:0001371|181675000",
    "Musculus gluteus minimus|anterior fibers;posterior fibers|glute min;gluteus min;gluteous minimus|GMin;Gmin|UBERON:0008521|181676004",
    "Musculus tensor fasciae latae||tensor fascia lata;tensor fascia latae;tensor of fascia lata|TFL|UBERON:0001376|181671009",
    "Musculus piriformis||pyriformis;piriform muscle|PF;Piri|UBERON:0008529|245019009",
    "Musculus gemellus superior||gemellus superior||UBERON:0019203|245022006",
    "Musculus gemellus inferior||gemellus inferior||UBERON:0019202|",
    "Musculus obturatorius internus||obturatorius internus|OI|UBERON:0011048|245025008",
    "Musculus obturatorius externus||obturatorius externus|OE|UBERON:0001368|245026009",
    "Musculus quadratus femoris||quad femoris|QF|UBERON:0008537|245020003",
    "Musculus psoas major||psoas|PsM|UBERON:0001298|244952006",
    "Musculus psoas minor||||UBERON:0001372|244954007",
    "Musculus iliacus||iliac muscle||UBERON:0001369|244956009",
    "Musculus sartorius||tailor's muscle|Sart|UBERON:0001373|181683006",
    "Musculus rectus femoris|straight head;reflected head|rectus fem|RF|UBERON:0001378|181679006",
    "Musculus vastus lateralis|long part;oblique part|vastus externus|VL|UBERON:0001379|",
    "Musculus vastus medialis|oblique part;long part|vastus internus;vastus medialis oblique (part)|VM;VMO;VML|UBERON:0001380|",
    "Musculus vastus intermedius||crureus|VI|UBERON:0014847|181682001",
    "Musculus articularis genus||subcrureus|||",
    "Musculus pectineus||pectineal muscle||UBERON:0001382|245017006",
    "Musculus gracilis||||UBERON:0000950|181689005",
    "Musculus adductor longus||long adductor|AL|UBERON:0000303|181686003",
    "Musculus adductor brevis||short adductor|AB|UBERON:0000368|181687007",
    "Musculus adductor magnus|adductor part;ischiocondylar part|great adductor|AM|UBERON:0000370|181688002",
    "Musculus adductor minimus|||||",
    "Musculus biceps femoris|long head;short head|biceps fem;lateral hamstring|BF|UBERON:0001374|181672002",
    "Musculus semitendinosus||semi-tendinosus;semitendinosis|ST|UBERON:0001375|181685004",
    "Musculus semimembranosus||semi-membranosus;semimembranosis|SM|UBERON:0001381|",
    "Musculus tibialis anterior||anterior tibialis;tib ant;anterior tib|TA;Tib Ant|UBERON:0001385|181696007",
    "Musculus extensor digitorum longus||long toe extensor|EDL|UBERON:0001386|",
    "Musculus extensor hallucis longus||long extensor of great toe|EHL||",
    "Musculus fibularis tertius||peroneus tertius|FT;PTert|UBERON:0010524|181701000",
    "Musculus fibularis longus||peroneus longus;peroneal longus;perineus longus (misspelling)|FL;PL|UBERON:0001387|361825008",
    "Musculus fibularis brevis||peroneus brevis;peroneal brevis|FB;PB|UBERON:0010526|181704008",
    "Musculus gastrocnemius|medial head;lateral head|gastroc;gastrocs;gastrocnemeus;gastroc muscle|GA;GC;MG;LG|UBERON:0001388|181700004",
    "Musculus soleus|medial half;lateral half|soleus muscle|Sol;SOL|UBERON:0001389|181702007",
    "Musculus plantaris||||UBERON:0011905|",
    "Musculus popliteus||popliteal muscle|Pop|UBERON:0001391|245032004",
    "Musculus tibialis posterior||posterior tibialis;tib post;posterior tib|TP;Tib Post|UBERON:0001667|361824007",
    "Musculus flexor digitorum longus||long toe flexor|FDL|UBERON:0001666|181703002",
    "Musculus flexor hallucis longus||long flexor of great toe|FHL|UBERON:0001392|361826009",
    "Musculus extensor digitorum brevis||short toe extensor|EDB|UBERON:0000372|",
    "Musculus extensor hallucis brevis||short extensor of great toe|EHB||",
    "Musculus abductor hallucis||abductor of great toe|AbH;AH|UBERON:0008464|181723001",
    "Musculus flexor hallucis brevis|medial head;lateral head|short flexor of great toe|FHB|UBERON:0011022|181730007",
    "Musculus adductor hallucis|oblique head;transverse head|adductor of great toe|AdH|UBERON:0014379|181727000",
    "Musculus flexor digitorum brevis||short toe flexor|FDB|UBERON:0014380|",
    "Musculus quadratus plantae|medial head;lateral head|flexor accessorius|QP||",
    "Musculus abductor digiti minimi pedis||abductor digiti quinti of foot|ADM||",
    "Musculus flexor digiti minimi brevis pedis||flexor digiti minimi of foot|FDMB||",
    "Musculus opponens digiti minimi pedis|||||",
    "Musculus lumbricalis pedis|first;second;third;fourth|lumbricals of foot;foot lumbrical||UBERON:0001504|181715003",
    "Musculus interosseus dorsalis pedis|first;second;third;fourth|dorsal interossei of foot|DI|UBERON:0006499|",
    "Musculus interosseus plantaris|first;second;third|plantar interossei|PI|UBERON:0006502|",
  ]
}

// swift-format-ignore-file
// Written by `swift run generate-reference-data`; do not edit.
// Source: requirements.json

extension RequirementTable {
  static let text: StaticString = #"""
    T-01|TheraPlatform|Dry needling CPT code guide||||guide|One or two muscles needled without an injection are 20560
    T-02|TheraPlatform|Dry needling CPT code guide||||guide|Three or more muscles needled without an injection are 20561
    T-03|TheraPlatform|Dry needling CPT code guide||||guide|Medicare covers only chronic low back pain: twelve weeks or longer, of no known cause, not tied to surgery or pregnancy
    T-04|TheraPlatform|Dry needling CPT code guide||||guide|Up to 12 treatments in 90 days, 8 more on improvement, and none after 12 without it
    T-05|TheraPlatform|Dry needling CPT code guide||||guide|Most commercial insurers do not cover dry needling, and clinics bill the patient
    T-06|TheraPlatform|Dry needling CPT code guide||||guide|States usually ask for proof of training and certification before a clinician may needle
    T-07|TheraPlatform|Dry needling CPT code guide||||guide|Informed consent tells that a needle pierces the skin, the alternatives, the likely side effects and risks, that needling does not stand alone, and the cost
    T-08|TheraPlatform|Dry needling CPT code guide||||guide|Dry needling is part of a rehabilitation programme and never the only treatment
    T-09|TheraPlatform|Dry needling CPT code guide||||guide|Contraindications include metal allergy, needle phobia, lymphedema, an infected site, an unreliable patient and a lack of skill
    T-10|TheraPlatform|Dry needling CPT code guide||||guide|Precautions include hemophilia, blood-borne illness, blood thinners, pregnancy, lung disease and earlier spine surgery
    T-11|TheraPlatform|Dry needling CPT code guide||||guide|Sharps disposal, screening for blood-borne pathogens and clean technique belong to the procedure
    T-12|TheraPlatform|Dry needling CPT code guide||||guide|The note names indication, screening and consent, muscles and sites, needle length and gauge, technique and time left in, response, and other interventions
    T-13|TheraPlatform|Dry needling CPT code guide||||guide|Superficial and deep technique differ, and the deep one seeks a local twitch
    T-14|TheraPlatform|Dry needling CPT code guide||||guide|Dry needling uses solid needles and no medication
    T-15|TheraPlatform|Dry needling CPT code guide||||guide|A practice system validates, batches and tracks claims and reads remittances
    I-01|iFrame AI|Code page 20560||||guide|20560 is for one or two muscles, 20561 for three or more
    I-02|iFrame AI|Code page 20560||||guide|Dry needling is not acupuncture and is not billed with 97810 through 97814
    I-03|iFrame AI|Code page 20560||||guide|Modifiers 59 and 76 may apply to 20560
    I-04|iFrame AI|Code page 20560||||guide|Necessity rests on a physical therapy plan for myofascial pain, fibromyalgia or another musculoskeletal disorder whose trigger points limit function
    I-05|iFrame AI|Code page 20560||||guide|Findings such as more motion and less pain support the service
    I-06|iFrame AI|Code page 20560||||guide|A physical therapist or another professional trained in dry needling performs it and gives aftercare
    I-07|iFrame AI|Code page 20560||||guide|Neighbouring codes are acupuncture, osteopathic and chiropractic treatment
    I-08|iFrame AI|Code page 20560||||guide|The note tells location and character of the pain, trigger points found, number of needles and muscles, twitch responses, pain and motion afterwards, and aftercare
    I-09|iFrame AI|Code page 20560||||guide|Answers about a single case are a feature of a practice system
    I-10|iFrame AI|Code page 20560||||guide|A lay reader gets an explanation in plain words
    W-01|WebPT|Article on billing dry needling||||guide|Dry needling must lie within the practice act of the state and its training requirements
    W-02|WebPT|Article on billing dry needling||||guide|A list of 2014 names states that allow or forbid dry needling
    W-03|WebPT|Article on billing dry needling||||guide|A plan in Maryland called dry needling experimental, and one in South Carolina stopped covering it on 2016-08-01
    W-04|WebPT|Article on billing dry needling||||guide|The Medicare rule for 2020 left dry needling off the therapy lists and non-covered unless a national determination says otherwise
    W-05|WebPT|Article on billing dry needling||||guide|Ask the payer for its policy and for the code it wants
    W-06|WebPT|Article on billing dry needling||||guide|Payment by the patient avoids the coverage question
    W-07|WebPT|Article on billing dry needling||||guide|Oregon asked therapists to wait for training rules
    Z-01|zHealth|Guide to 20561||||guide|20561 needs three or more distinct muscles in one session, each documented
    Z-02|zHealth|Guide to 20561||||guide|Dry needling and time-based acupuncture in one encounter are reported with the acupuncture codes only
    Z-03|zHealth|Guide to 20561||||guide|Medicare has covered chronic low back pain since January 2020, 12 visits in 90 days
    Z-04|zHealth|Guide to 20561||||guide|Medicare wants a therapist or a physician, and usually no acupuncturist
    Z-05|zHealth|Guide to 20561||||guide|The note for 20561 tells condition and symptoms, the muscles and their number, response and functional goals
    Z-06|zHealth|Guide to 20561||||guide|Some commercial plans pay therapists and chiropractors, and many do not pay a licensed acupuncturist
    Z-07|zHealth|Guide to 20561||||guide|A cash practice gives the patient a superbill to claim with
    Z-08|zHealth|Guide to 20561||||guide|A sample note shows pain score, trigger points, three muscles, technique, response and frequency
    Z-09|zHealth|Guide to 20561||||guide|Necessity rests on a musculoskeletal condition such as chronic low back pain, myofascial pain or repetitive strain
    Z-10|zHealth|Guide to 20561||||guide|The note for 20561 names at least three muscles, indication, technique, earlier response, measured improvement, frequency and duration
    Z-11|zHealth|Guide to 20561||||guide|Vague phrases do not support a claim; treatment is tied to function
    Z-12|zHealth|Guide to 20561||||guide|Modifier 59 marks dry needling apart from manual therapy (97140) on the same day
    Z-13|zHealth|Guide to 20561||||guide|Modifier GP goes with a physical therapy plan of care for plans that ask for it
    Z-14|zHealth|Guide to 20561||||guide|Modifier 25 marks a significant, separate evaluation on the same day
    Z-15|zHealth|Guide to 20561||||guide|97811 is an add-on and never stands without 97810
    Z-16|zHealth|Guide to 20561||||guide|Check the policy, and ask for prior authorisation where it can be had
    Z-17|zHealth|Guide to 20561||||guide|Specific diagnosis codes are wanted; the guide names M54.5 and M79.1
    Z-18|zHealth|Guide to 20561||||guide|The billed code is neither higher nor lower than the muscles on record
    Z-19|zHealth|Guide to 20561||||guide|The guide speaks of muscle groups where the code counts muscles
    F-01|coverage FAQ|Questions on dry needling coverage||||guide|Some payers cover only trigger point pain or jaw joint disorder, for up to three sessions
    F-02|coverage FAQ|Questions on dry needling coverage||||guide|A session costs about 40 to 100 dollars, and 3 to 6 sessions are usual
    F-03|coverage FAQ|Questions on dry needling coverage||||guide|A North Carolina plan calls dry needling investigational for everything
    F-04|coverage FAQ|Questions on dry needling coverage||||guide|Dry needling is no injection and is not billed with 20552 or 20553
    F-05|coverage FAQ|Questions on dry needling coverage||||guide|Many insurers, Medicare included, do not cover dry needling
    F-06|coverage FAQ|Questions on dry needling coverage||||guide|California, Hawaii, New York, Oregon and Washington are named as states that forbid it
    F-07|coverage FAQ|Questions on dry needling coverage||||guide|Not for unmanaged clotting or immune disorders, nor under the age of 12
    F-08|coverage FAQ|Questions on dry needling coverage||||guide|Bleeding disorders, a weak immune system and fear of needles may make a patient unsuitable
    F-09|coverage FAQ|Questions on dry needling coverage||||guide|Authorisation beforehand and a physician's referral may be needed
    F-10|coverage FAQ|Questions on dry needling coverage||||guide|Professions admitted to a course include therapists, athletic trainers, chiropractors, physicians, dentists, nurse practitioners and acupuncturists
    F-11|coverage FAQ|Questions on dry needling coverage||||guide|Besides the usual therapy note: region treated, how it was tolerated, and the outcome
    F-12|coverage FAQ|Questions on dry needling coverage||||guide|Side effects are soreness, bruising, swelling and bleeding
    F-13|coverage FAQ|Questions on dry needling coverage||||guide|Often treated are joint, tendon and spine conditions, whiplash, headache, repetitive strain and jaw disorders
    NCD-01|CMS|NCD 30.3.3|cms.gov/Medicare-Coverage-Database/view/ncd.aspx?ncdid=373&ncdver=1|2020-01-21||official|Medicare covers acupuncture, dry needling included, for chronic low back pain from 2020-01-21
    NCD-02|CMS|NCD 30.3.3|cms.gov/Medicare-Coverage-Database/view/ncd.aspx?ncdid=373&ncdver=1|2020-01-21||official|Chronic low back pain has lasted 12 weeks or longer, has no identifiable systemic cause, and comes neither from surgery nor from pregnancy
    NCD-03|CMS|NCD 30.3.3|cms.gov/Medicare-Coverage-Database/view/ncd.aspx?ncdid=373&ncdver=1|2020-01-21||official|Up to 12 visits in 90 days, 8 more when the patient improves, 20 a year at most; stop when there is no improvement
    NCD-04|CMS|CR 11755, annual period|priorityhealth.com/provider/manual/news/plans/06-29-2020-acupuncture-covered-for-medicare-members|2020-01-21||secondary|A year of treatments ends after eleven full months following the month of the first one
    NCD-05|CMS|CR 11755, modifier KX|medpolicy.amerihealth.com/ah/ma/Pages/Policy/ca5cf4f3-f26b-440a-9861-5d6da4e8efe2.aspx; mirahealth.care/reference/cpt/20561|2020-01-21||secondary|Sessions 13 through 20 carry KX, which attests to improvement; sessions 1 through 12 need none
    NCD-06|CMS|CR 11755 and CR 11661, procedure codes|techplanet.today/post/acupuncture-billing-and-coding; pbn.decisionhealth.com/Blogs/DetailPrint.aspx?id=200850|2020-01-21||secondary|Under the determination 97810, 97811, 97813, 97814, 20560 and 20561 are accepted
    NCD-07|CMS|MM11691, hospital outpatient update of April 2020|mmplusinc.com/kb-articles/acupuncture-for-chronic-low-back-pain|2020-01-21||secondary|Medicare itself names dry needling beside acupuncture as covered for chronic low back pain
    NCD-08|CMS|NCD 30.3|noridiansmrc.com/current-projects/01-113; aapc.com/discuss/threads/ncd-for-acupuncture.194241|||official|Outside the low back pain benefit acupuncture has not been covered since May 1980
    NCD-09|CMS|NCD 30.3.3, section C|medpolicy.amerihealth.com/ah/ma/Pages/Policy/ca5cf4f3-f26b-440a-9861-5d6da4e8efe2.aspx|2020-01-21||secondary|Dry needling for any condition but chronic low back pain is not covered
    NCD-10|CMS|NCD 30.3.1 and NCD 30.3.2|med.noridianmedicare.com/web/jfa/article-detail/-/view/10529; payerpolicy.org/updates/cms/cms-ncd-283-acupuncture-for-fibromyalgia-coverage-update|2004-04-16||official|Fibromyalgia and osteoarthritis are expressly not covered
    NCD-11|CMS|NCD 30.3.3 and decision memo CAG-00452N|cms.gov/Medicare-Coverage-Database/view/ncd.aspx?ncdid=373&ncdver=1; cms.gov/medicare-coverage-database/details/nca-decision-memo.aspx?NCAId=295|2020-01-21||official|Physicians may needle as state law allows; others only with a graduate acupuncture degree from an accredited school and an unrestricted acupuncture licence
    NCD-12|CMS|NCD 30.3.3; 42 CFR 410.26 and 410.27|fsoma.org/supervision-requirements-for-medicare-acupuncture-coverage; law.cornell.edu/cfr/text/42/410.26|2020-01-21||secondary|Auxiliary personnel work under direct supervision in an office and under general supervision in an outpatient hospital
    NCD-13|CMS|Physician fee schedule final rule for 2026|mzls.com/insights/cms-finalizes-permanent-updates-to-direct-supervision-standards-for-medicare|2020-03-01||secondary|Direct supervision may be by live video: by extensions through 2025 (their start is from memory), and for good from 2026-01-01
    NCD-14|CMS|Decision memo CAG-00452N, response|pbn.decisionhealth.com/Blogs/Detail.aspx?id=200845; mnacupuncture.org/post/read-the-answers-to-ten-faq-s-about-medicare|2020-01-21||secondary|Acupuncturists cannot enrol in or bill Medicare and act only as auxiliary personnel
    NCD-15|APTA|Statement on the position of CMS|apta.org/article/2022/02/02/dry-needling-abn-update; gawendaseminars.com/dry-needling-and-medicare-february-2022-update|2020-01-01||secondary|Dry needling by a physical therapist is never covered under Original Medicare
    NCD-16|CMS|NCD 30.3.3; Social Security Act 1861(r)(5)|cms.gov/Medicare-Coverage-Database/view/ncd.aspx?ncdid=373&ncdver=1 for the wording on physicians only|2020-01-21||unverified|A chiropractor is no physician for this benefit, so needling billed by one is not covered
    NCD-17|CMS|CR 11755 and MM11755|med.noridianmedicare.com/web/jfa/article-detail/-/view/10529|2020-01-21||official|The instruction was issued on 2020-05-08, holds from 2020-01-21 and was carried out between June 2020 and January 2021
    NCD-18|CMS|CR 13288|mirahealth.care/reference/cpt/20561; gawendaseminars.com/tag/dry-needling; prombs.com/?p=98474|2024-01-01||secondary|One session a date: acupuncture, 20560 or 20561, never two of them, and each counts once toward the 20
    NCD-19|CMS|CR 11755; Claims Processing Manual, chapter 32|techplanet.today/post/acupuncture-billing-and-coding, first two types only|2020-01-21||unverified|Institutional claims are accepted on certain types of bill
    NCD-20|CMS|CR 11755, attachment|techplanet.today/post/acupuncture-billing-and-coding; mpamedia.com/mpacms/at/article.php?id=34114|2020-01-21||secondary|The covered diagnoses stand in an attachment; M54.5 through 2021-09-30 and M54.50, M54.51 and M54.59 after it are known
    NCD-21|CMS|CR 11755, denial messages||2020-01-21||unverified|Denials under the determination are thought to carry N386, and to fall on the patient with GA and on the provider without it
    NCD-22|CMS|Medicare telehealth list||2020-01-01||unverified|Needling cannot be done by telehealth and is on no telehealth list
    NCD-23|CMS|Review project 01-113|noridiansmrc.com/current-projects/01-113|2021-01-01|2023-10-02|official|Acupuncture claims of 2021 through 2023 were reviewed after payment for diagnoses and quantities outside the benefit
    NCD-24|CMS|Prior authorisation in Original Medicare||2020-01-21||unverified|Original Medicare asks for no prior authorisation of these codes
    NCD-25|several plans|Medicare Advantage policies|openpayer.com/policy-updates/blue-cross-blue-shield-rhode-island; priorityhealth.com/provider/manual/news/plans/06-29-2020-acupuncture-covered-for-medicare-members|2020-01-21||secondary|Medicare Advantage covers at least the same and may cover more
    NCD-26|CMS|Medicare Coverage Database record of NCD 30.3.3|answer of the database kept in a public repository|2024-10-28||secondary|The determination is still in its first version
    NCD-27|CMS|CR 11755, attachment|techplanet.today/post/acupuncture-billing-and-coding|2020-01-21||secondary|The list of covered diagnoses was not found, so only the low back pain codes are known to be on it
    NCD-28|CMS|CR 11755; Claims Processing Manual, chapter 32, section 410|not found|2020-01-21||unverified|Denial messages and types of bill of the instruction were not found
    NCD-29|CMS|CR 13288|prombs.com/?p=98474; gawendaseminars.com/tag/dry-needling|2024-01-01||secondary|The text of the instruction of 2024 was not found
    NCD-30|AmeriHealth|Medicare Advantage policy on acupuncture|medpolicy.amerihealth.com/ah/ma/Pages/Policy/ca5cf4f3-f26b-440a-9861-5d6da4e8efe2.aspx|||secondary|A Medicare Advantage plan repeats the limits and the KX rule and covers nothing else
    PFS-01|CMS|Physician fee schedule final rule for 2020|aptapelvichealth.org/info/biofeedback-and-dry-needling-coding-update-medicare-physician-fee-schedule; ppsimpact.org/dry-needling-codes-compliance-implications|2020-01-01||secondary|20560 and 20561 are not covered unless a national determination says so, and are on no therapy list
    PFS-02|CMS|Fee schedule file RVU20A|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_YYYY|2020-01-01|2020-01-20|official|From 2020-01-01 through 2020-01-20 both codes had status N, not covered
    PFS-03|CMS|CR 11661; fee schedule files RVU20B through RVU25|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_YYYY; pbn.decisionhealth.com/Blogs/DetailPrint.aspx?id=200850|2020-01-21||official|From 2020-01-21 both codes have status A, active
    PFS-04|CMS|Fee schedule files from RVU20B|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_YYYY; andrewallenbruce/northstar@a37fd498: inst/extdata/pins/pfs_rvu_ind|2020-01-21||official|Both codes have no global period, and no reduction or increase for several procedures, both sides, assistants or teams
    PFS-05|CMS|Fee schedule field definitions|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/pfs_rvu_ind for the values, meanings from memory|2020-01-21||unverified|Modifier 51 changes nothing, 50 or both sides never raise the payment, and assistants at surgery are not paid
    PFS-06|CMS|Fee schedule file RVU26D|clay-good/sophiewell.com@59e129ac: data/mpfs/shards/20.json|2026-10-01||official|Status and indicators of both codes are unchanged in the last quarter of 2026
    RVU-2020|CMS|Fee schedule file of 2020|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_2020|2020-01-01|2020-12-31|official|Relative values and conversion factor of 20560 and 20561 in 2020
    RVU-2021|CMS|Fee schedule file of 2021|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_2021|2021-01-01|2021-12-31|official|Relative values and conversion factor of 20560 and 20561 in 2021
    RVU-2022|CMS|Fee schedule file of 2022|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_2022|2022-01-01|2022-12-31|official|Relative values and conversion factor of 20560 and 20561 in 2022
    RVU-2023|CMS|Fee schedule file of 2023|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_2023|2023-01-01|2023-12-31|official|Relative values and conversion factor of 20560 and 20561 in 2023
    RVU-2024|CMS|Fee schedule file of 2024|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_2024|2024-01-01|2024-12-31|official|Relative values and conversion factor of 20560 and 20561 in 2024
    RVU-2025|CMS|Fee schedule file of 2025|aiwithsasmita/databricksCodingAgentProj1@ff3efaf4: CMS_FeeSchedule_Scraper/data/pfs_indicators_2025.csv|2025-01-01|2025-12-31|official|Relative values and conversion factor of 20560 and 20561 in 2025
    RVU-2026|CMS|Fee schedule file RVU26D|clay-good/sophiewell.com@59e129ac: data/mpfs/shards/20.json|2026-10-01|2026-12-31|official|Relative values and conversion factors of 20560 and 20561 in the last quarter of 2026
    RVU-2026-ACU|CMS|Fee schedule file RVU26D|clay-good/sophiewell.com@59e129ac: data/mpfs/shards/97.json|2026-10-01|2026-12-31|official|Relative values of the acupuncture codes in the last quarter of 2026
    MUE-01|CMS|NCCI medically unlikely edits, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_mue_prac, ncci_mue_out|||official|One unit of 20560 and one of 20561 a date, as an absolute limit; the start of the edit is not known
    MUE-02|CMS|NCCI medically unlikely edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_mue_prac|||official|Daily unit limits of acupuncture, trigger point injections, manual therapy and electrical stimulation
    MUE-03|CMS contractors|Articles on medically unlikely edits|medicare.fcso.com/coding/medically-unlikely-edits-avoid-denials-and-appeals-properly-coding-first; ngsmedicare.com/web/ngs/medically-unlikely-edits?selectedArticleId=1531775|2013-04-01||official|No modifier lifts an absolute daily limit, and no notice to the patient shifts the denial
    MUE-04|CMS|NCCI medically unlikely edits, practitioner, release 2026-04-01|Ramachandran-Kumar/mediaguard-ai@19137298: data/MCR_MUE_PractitionerServices_Eff_04-01-2026.csv|2026-04-01||official|One unit of 20560, 20561, 20552, 20553 or 20999 a date; the limit of the first four is absolute
    MUE-05|CMS|NCCI medically unlikely edits, release 2026-10-01|clay-good/sophiewell.com@b422f818: data/mue/shards/20.json, 97.json|2026-10-01||official|Daily limits of needling, acupuncture, injections and therapy codes are as before
    MUE-06|CMS|Medicare NCCI Policy Manual 2026, chapter I|KelyNorel/ncci-policy-assistant: Data/2026_ncci_medicare_policy_manual_all-chapters.pdf, pages I-28, I-29 and I-32|2026-01-01||official|Units above an absolute limit cannot be paid and cannot be billed to the patient, with or without a notice
    ABN-01|CMS|HCPCS Level II modifiers|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers; palmettogba.com/palmetto/jja.nsf/DID/AXBMW46087|2010-04-05||official|GA tells of a required notice on file, GX of a voluntary one, GY of an excluded service, GZ of an expected denial without notice
    ABN-02|CMS|MM7228|palmettogba.com/palmetto/jja.nsf/DID/AXBMW46087|2011-07-01||official|A line with GZ is denied unseen, and the provider bears it
    ABN-03|CMS|CR 6563|medicalbillingcptmodifiers.com/2010/07/advance-beneficiary-notice-modifiers.html|2010-04-05||secondary|GA does not go with GZ, GX, EY or GL on one line; that GX may go with GY is from memory
    ABN-04|CMS|NCD 30.3, reason for denial|techplanet.today/post/acupuncture-billing-and-coding|2020-01-21||secondary|Needling outside the determination fails on necessity and not on exclusion, so GA is the likelier notice and GY is doubtful
    ABN-05|APTA and others|Pages on the kind of notice for dry needling|apta.org/article/2022/02/02/dry-needling-abn-update; gawendaseminars.com/dry-needling-and-medicare-february-2022-update|2020-01-01||secondary|Whether a required or a voluntary notice goes with uncovered needling is not settled
    ABN-06|CMS|Medicare NCCI Policy Manual 2026|KelyNorel/ncci-policy-assistant: Data/2026_ncci_medicare_policy_manual_all-chapters.pdf, pages 12, I-28 and I-32|2026-01-01||official|No notice to the patient cures a pair or unit edit
    MOD-25|AMA|CPT, Appendix A|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers|2020-01-01||official|25 belongs on a significant, separate evaluation and never on the needling line; another diagnosis is not required
    MOD-50|CMS and AMA|Fee schedule fields; CPT counting of muscles|andrewallenbruce/arkrvu@6431dd5f: inst/extdata/pins/pprrvu_YYYY for the field only|2020-01-21||unverified|50, LT and RT do not change the payment; whether left and right of one muscle count as one or two has no authority
    MOD-52|AMA|CPT, Appendix A|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers for the definitions only|2020-01-01||unverified|Fewer than three muscles are 20560 and not a reduced 20561
    MOD-59|AMA and CMS|CPT, Appendix A; HCPCS Level II modifiers|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers|2015-01-01||official|59 is for services that are no evaluation and usually not billed together, and only where XE, XS, XP or XU does not fit
    MOD-76|AMA and CMS|CPT, Appendix A; NCCI medically unlikely edits|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers, ncci_mue_prac|2020-01-01||official|76 and 77 tell of a repeat and cannot lift the limit of one needling unit a date
    MOD-AT|CMS|HCPCS Level II modifiers|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers|||official|AT goes only with chiropractic manipulation, 98940 through 98942
    MOD-GP|CMS|HCPCS Level II modifiers; fee schedule final rule for 2020|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers; apta.org/PTinMotion/2020/2/ComplianceMatters|2020-01-01||secondary|GP, GO and GN tell of a therapy plan of care; Medicare does not ask for them on needling, other payers may
    MOD-KX|CMS|HCPCS Level II modifiers; CR 11755|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/modifiers|2020-01-21||official|KX on needling attests to the conditions for sessions 13 through 20, not to the therapy threshold
    PTP-01|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20561 includes 20560: never both
    PTP-02|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20560 and 20561 never go with 97810, 97811, 97813 or 97814; the edit pays the needling and denies the acupuncture
    PTP-03|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20560 and 20561 go with 20552 or 20553 only for other muscles and with a modifier that says so
    PTP-04|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20560 and 20561 exclude tendon and fascia injections 20550, 20551 and 20527, and 0490T and 0718T
    PTP-05|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20526 is included in 20560 and 20561
    PTP-06|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20560 and 20561 are paid beside 99212 through 99215 only with 25 on the evaluation
    PTP-07|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|99211, 99495, 99496 and G0463 are included in 20560 and 20561 unless a modifier separates them
    PTP-08|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|99202 through 99205 have no edit with 20560 or 20561
    PTP-09|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|Manual therapy, exercise, stimulation, therapy evaluations, manipulation and guidance have no edit with 20560 or 20561
    PTP-10|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|Nerve blocks and spinal injections include 20560 and 20561, and no modifier separates them
    PTP-11|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20560 and 20561 include 64450, 0213T and 0216T without exception, and 64455 unless a modifier separates it
    PTP-12|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|Nerve destruction, botulinum and joint injections include 20560 and 20561 unless a modifier separates them
    PTP-13|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|20560 and 20561 include certain imaging, infusion and injection codes
    PTP-14|CMS|NCCI procedure-to-procedure edits, practitioner, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac|||official|97813 and 97810 are both initial codes and never go together
    PTP-15|CMS|NCCI procedure-to-procedure edits, outpatient hospital, release 2024-07-01|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_out|||official|The outpatient hospital edits are milder for nerve blocks and have none for evaluations
    PTP-16|CMS|NCCI add-on codes, 2024-06|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_aoc|||official|97811 and 97814 need 97810 or 97813
    PTP-17|CMS|Medicare NCCI Policy Manual 2026|KelyNorel/ncci-policy-assistant: Data/2026_ncci_medicare_policy_manual_all-chapters.pdf, whole text|2026-01-01||official|The policy manual names neither dry needling nor acupuncture nor their codes
    PTP-18|CMS|NCCI releases after 2024-07-01|named in public repositories, not read|||secondary|Later releases of the edits exist, and none was read
    PTP-19|CMS|NCCI edit files, layout of 2026|layout test and file addresses in public repositories|2026-10-01||secondary|The practitioner edits come in four tab-separated parts a quarter
    PTP-20|CMS|Medicare NCCI Policy Manual 2026, introduction|KelyNorel/ncci-policy-assistant: Data/2026_ncci_medicare_policy_manual_all-chapters.pdf, page 12|2026-01-01||official|A service denied by a pair edit cannot be billed to the patient
    PTP-21|CMS|Medicare NCCI Policy Manual 2026, chapter I, section D|KelyNorel/ncci-policy-assistant: Data/2026_ncci_medicare_policy_manual_all-chapters.pdf, pages I-13 and I-14|2026-01-01||official|The usual work around a procedure without global period is no evaluation; more than that is billed with 25, for the same diagnosis if need be
    PTP-22|CMS|Medicare NCCI Policy Manual 2026, chapter XI, section S|KelyNorel/ncci-policy-assistant: Data/2026_ncci_medicare_policy_manual_all-chapters.pdf, page 249|2026-01-01||official|Manual therapy is not billed apart in a spinal region that was also manipulated
    PTP-23|CMS|NCCI modifiers; CR 11168|the list from memory, the either-line rule from a page on CR 11168|2019-07-01||unverified|Which modifiers separate an edited pair, and that 59 and XE, XS, XP, XU may stand on either line
    CPT-01|AMA|CPT, instructions to 20560 and 20561|pbn.decisionhealth.com/Blogs/DetailPrint.aspx?id=200850; the-rheumatologist.org/article/coding-corner-answer-53|2020-01-01||secondary|20560 is for one or two muscles and 20561 for three or more; muscles are counted, not needles, points or minutes
    CPT-02|AMA and CMS|CPT, instructions to 20560 and 20561; NCCI edits|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/ncci_ptp_prac, ncci_mue_prac|2020-01-01||official|One needling code and one unit a session, never both codes
    CPT-03|AMA|CPT, instructions to 20552 and 20553|page "CPT code 20561 : Unknown Coding tips" (no address kept); papercapture.com.br/q6bfzb/cpt-code-20560.html|2020-01-01||secondary|20552 and 20553 do not go with 20560 and 20561 for the same muscles
    CPT-04|AMA|CPT, instructions to 97810 through 97814|page "CPT code 20561 : Unknown Coding tips" (no address kept)|2020-01-01||secondary|Needling codes do not go with acupuncture codes; when both were done, only the acupuncture is reported
    CPT-05|AMA|CPT, instructions to 97140|page "CPT code 20561 : Unknown Coding tips" (no address kept)|2020-01-01||secondary|Dry needling is not billed as manual therapy (97140)
    CPT-06|AMA|CPT Assistant, October 2014|codapedia.com/article_2282_Dry_Needling.cfm||2019-12-31|secondary|Before 2020 dry needling was 20999, and never 20550 through 20553
    CPT-07|AMA|CPT, instructions to 97810 through 97814|medicarepaymentandreimbursement.com/2016/06/acupuncture-cpt-codes-97810-97813-97814.html; med.uth.edu/mshbc/coding-compliance-overview/acupuncture-for-chronic-low-back-pain|2005-01-01||secondary|One initial acupuncture code a day, and an add-on only with an initial code and needles set again
    CPT-08|KMC University|Electrical stimulation through needles|kmcuniversity.com/free-stuff/blog/2020/01/dry-needling-cpt-codes-added-for-2020|2020-01-01||secondary|Stimulation through the needles has no code of its own that could be found, and no edit with stimulation codes
    ICD-01|CDC and CMS|ICD-10-CM 2022|package simple-icd-10-cm 1.5.0 (tabular list of April 2026); icdlist.com/icd-10/M54.5|2021-10-01||official|M54.5 ended on 2021-09-30; M54.50, M54.51 and M54.59 took its place
    ICD-02|CDC and CMS|ICD-10-CM 2019|package simple-icd-10-cm 1.5.0 (tabular list of April 2026)|2018-10-01||official|M79.1 is a header; M79.10, M79.11, M79.12 and M79.18 can be billed
    ICD-03|CDC and CMS|ICD-10-CM, April 2026, Excludes1 notes|package simple-icd-10-cm 1.5.0 (tabular list of April 2026)|||official|M54.5- excludes M51.2-, M51.360, M51.370, M54.4- and S39.012-
    ICD-04|CDC and CMS|ICD-10-CM 2025|package simple-icd-10-cm 1.5.0 (tabular list of April 2026)|2024-10-01||official|M51.36 and M51.37 became headers with billable children
    ICD-05|CDC and CMS|ICD-10-CM, April 2026|package simple-icd-10-cm 1.5.0 (tabular list of April 2026)|||official|Muscle, headache, jaw, shoulder, elbow, neck and back codes often used with needling, and headers among them that cannot be billed
    ICD-06|CMS; CDC|NCD 30.3.3 read with ICD-10-CM|package simple-icd-10-cm 1.5.0 (tabular list of April 2026) for the codes, the reading is ours|2020-01-21||unverified|Diagnoses of pregnancy, surgery, malignancy, infection, inflammation or fracture speak against low back pain without a known cause
    ICD-07|CDC and CMS|ICD-10-CM 2022, M54.51|package simple-icd-10-cm 1.5.0 (tabular list of April 2026)|2021-10-01||unverified|Whether vertebrogenic pain counts as having no known cause is not settled
    DEN-01|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|An uncovered service under the determination may be denied with 50 and N386
    DEN-02|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|Visits beyond the limit may be denied with 119, 151 or 273 and N362 or N640
    DEN-03|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|A missing KX may be denied with 4 or 16 and N822 or N435
    DEN-04|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|A bundled service may be denied with 97, 236 or 231 and M15, M80 or N20
    DEN-05|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|A diagnosis that is invalid or does not fit may be denied with 146, 167 or 11 and M76 or N569
    DEN-06|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|A provider who may not bill may be denied with 170, 185, 8 or B7 and N95
    DEN-07|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|Missing documentation may be denied with 252 or 226 and N706, M127 or N465
    DEN-08|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|An investigational service may be denied with 55 or 56 and N623
    DEN-09|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|Missing authorisation may be denied with 197, exceeded authorisation with 198
    DEN-10|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|Units over the daily limit may be denied with 222 or 151 and N362
    DEN-11|X12|Adjustment and remark codes, June 2024|andrewallenbruce/northstar@a37fd498: inst/extdata/pins/adj_codes for the codes, their use here is ours|||unverified|A place that does not fit may be denied with 5 or 58 and M77 or N428
    DEN-12|CMS|Revision 3232, on another service|findacode.com/articles/claim-adjustment-reason-codes-carcs|2015-01-05||secondary|For another service with a visit limit Medicare denies with 119 and N362, on the patient with GA and on the provider with GZ
    ADM-01|CMS|42 CFR 424.44||2010-01-01||unverified|Medicare takes claims within one calendar year of the service
    ADM-02|HHS|45 CFR 149.610||2022-01-01||unverified|Patients who pay themselves are owed a good-faith estimate
    OUR-01|DryNeedlingKit|Reading of NCD 30.3.3 and CR 11755|NCD-03, NCD-04, NCD-05|2020-01-21||reading|Day 1 is the first session of the annual period, known history is a lower bound, and a visit among the first 12 after day 90 is unsettled
    OUR-02|DryNeedlingKit|Reading of the NCCI settings|own knowledge, widely documented|||reading|A professional claim is edited with the practitioner table whatever its place of service
    OUR-03|DryNeedlingKit|Reading of the NCCI snapshot|NCCI release 2024-07-01|||reading|Outside July through September 2024 an edited pair is an error only where CPT says the same, and otherwise a warning
    STD-01|X12|005010X222A1, the professional claim (837P)|loops 2000A through 2400, and the same fields of the CMS-1500|2012-01-01||secondary|Which facts a professional claim must carry, and how they hang together
    STD-02|CMS|National Provider Identifier, check digit|Luhn's sum over the number with the prefix 80840|||secondary|The last digit of a provider identifier follows from the others
    STD-03|CMS|Place of service code set|copy of HL7 THO, version 20240502|||official|A place of service code must be assigned on the date of service
    STD-04|NUCC|Health Care Provider Taxonomy|release 25.1|||official|A taxonomy code tells the profession a provider chose
    STD-05|X12|Claim adjustment reason codes|reason code 18|||secondary|The same service billed twice for one date is denied as a duplicate
    STD-06|CMS and AMA|Modifiers of HCPCS Level II and CPT|Level II files of 2017 through 2019; public table of both levels, 2024-06-18|||secondary|Which two-character modifiers exist
    STD-07|DryNeedlingKit|What cannot have happened|a needle needs the patient's body within reach, and a service a living patient|||reading|A claim cannot be for something that is impossible
    STD-08|DryNeedlingKit|Order of modifiers|those that decide payment or an edit before those that inform|||reading|Modifiers that decide payment come before those that inform
    STD-09|CDC and CMS|ICD-10-CM code lists of every edition since 2015|order files and addenda, 2015-10-01 through 2026-10-01|2015-10-01||official|Which diagnosis codes exist and are specific enough on a date of service; before 2015-10-01 diagnoses were ICD-9-CM
    STD-10|CDC and CMS|ICD-10-CM Official Guidelines for Coding and Reporting, section I.A.12.a, and the Excludes1 notes of April 2026|package simple-icd-10-cm 1.5.0 (tabular list of April 2026) for the notes|2015-10-01||secondary|Two conditions of an Excludes1 note are not coded together, unless they are clearly unrelated
    """#

  static let conflictText: StaticString = #"""
    CON-01|guides disagree on whether Medicare pays: it did not through 2020-01-20, and since then it does for chronic low back pain by a qualified provider, and not for therapists or other conditions
    CON-02|a guide says Medicare wants a therapist or a physician; physicians are right, therapists are not, and other qualified providers are left out
    CON-03|a guide names M54.5 and M79.1, which were no longer valid when it appeared; their children M54.50, M54.51, M54.59 and M79.10 through M79.18 are used, and M79.1- is not low back pain
    CON-04|two guides put 59 on needling beside 97140; NCCI has no edit for that pair, so Medicare needs none, while a payer may have an edit of its own
    CON-05|a guide asks for GP on Medicare claims; needling is on no Medicare therapy list, and needling by a therapist is not covered
    CON-06|a guide counts muscle groups; the codes count muscles
    CON-07|a guide allows 76; the limit of one unit a date is absolute, so 76 lifts nothing under Medicare
    CON-08|a guide calls 98940 and 98941 osteopathic; they are chiropractic, and 98925 through 98929 are osteopathic
    CON-09|a guide says there is no national determination; NCD 30.3 and 30.3.3 apply
    CON-10|a page says Medicare does not cover needling at all; that ended for chronic low back pain on 2020-01-21
    CON-11|CPT says to report the acupuncture only, while NCCI pays the needling and denies the acupuncture; both forbid the pair, so bill by CPT, and expect Medicare to deny the acupuncture line if both are sent
    CON-12|a page of February 2020 gives other prices than the fee schedule file; the file is used
    CON-13|some pages say Medicare does not cover needling; Medicare's own notice and the status of the codes say it does for chronic low back pain
    CON-14|whether a required or a voluntary notice goes with uncovered needling is not settled, so no notice is only warned about, and neither kind is refused
    CON-15|a page of 2020 says there is no unit edit, the table of 2024 has one; the limit of one a session holds from 2020-01-01 by CPT
    CON-16|a page names conditions for payment, a later guideline of the same origin calls needling never necessary; no payment is predicted from the page
    CON-17|a headline says a Tennessee bill on athletic trainers is law, its text says only that one house passed it; it is taken as not in force
    """#
}

// swift-format-ignore-file
// Written by `swift run generate-reference-data`; do not edit.
// Source: the project's lists of muscles, muscle groups and ambiguous abbreviations

extension MuscleVocabulary {
  static let phraseStarts: StaticString = #"""
    00000=00R00h01@01Y02702I02h03H03h04H04h05H05h06?06U06j07E07`07g08308O08b09>09U0:40:V0:h0;=0;Z0<:\#
    0<M0<`0=<0=^0>20>G0>d0?D0?]0@30@C0@O0@b0A90AU0Ag0B<0BS0Bj0CB0CY0D00DK0Dg0E?0EY0F10FL0Fa0G60GL0Gc\#
    0H30HH0HV0Hj0IB0I[0J30J<0JM0Jc0K:0KL0Kc0L;0LI0L\0M00MA0MW0Mn0NC0NM0N]0Nk0O<0OL0OZ0Oo0PB0PQ0Pd0Q7\#
    0QB0QR0QZ0Qc0Qn0R50RJ0Rd0S>0S^0T>0T\0U20UI0U`0V00VE0Vk0WG0WN0We0X>0XX0Y70YJ0Ym0ZR0Zo0[<0[O0[j0\;\#
    0\H0\\0]50]T0]k0^M0_?0`10`P0a20aB0aV0a^0am0bG0b\0c20cA0cV0d10dO0d]0dm0e_0fS0fd0g=0gW0gj0hE0ha0hl\#
    0i40iA0ib0j90jL0jj0k>0kZ0l>0lP0lj0m>0mb0nD0na0o=0oI0oh10710J10c11@11\11e12712D12T12g13313H13X13k\#
    14A14O14f15815M15e16>16\17017I17b18018E18Z19019?19U19k1:B1:P1:g1;?1;N1;f1<?1<Q1<b1=81=T1=f1>A1>b\#
    1?D1?f1@G1@b1AC1Ae1BG1Bh1CC1Cd1D@1Db1EE1Eh1FJ1Fl1GH1Gj1HM1I01IR1J41JU1Jd1K41KI1Kd1L?1LM1Lc1M;1MF\#
    1MW1N11NR1O31OM1Oe1P@1P[1Q21QO1Qn1RK1Rf1SA1SU1T11TB1T]1U81UH1Ug1VC1Vd1WL1X41XM1Xb1Y91YY1Z91ZY1Zc\#
    1[81[C1[O1[b1\51\I1\\1\m1]N1]o1^P1_21_T1_m1`F1`g1aI1ak1bH1bf1c?1cX1d11dK1de1eA1e^1f@1fV1g31gQ1h4\#
    1hO1he1iC1i`1j91jQ1k11kO1ke1lH1ll1mP1n41nX1o61oT1oo20J20h21E21n22R23423b24K24d25E25e26>26M26f27D\#
    27i28B28Z28h29:29M29f2:@2:Z2;32;G2;Y2;m2<O2=12=S2>62>Y2?32?M2?o2@R2A52AO2Ai2BC2B^2C92CO2Cd2D;2DX\#
    2De2EA2EV2Em2F92FM2F`2G12GB2G[2H32HD2H]2I52IM2IX2Ic2J82JM2J]2Jl2K=2KE2KN2K\2L02LD2LR2Li2M;2MP2Mh\#
    2N62NM2Ne2O02OC2O\2P52PG2Pb2Q82QQ2Qm2R@2R\2S92SH2S]2T22TD2T\2U42UC2U[2Un2VD2V]2Vn2WH2W]2X52XP2X_\#
    2Y72YP2Yb2Z=2ZY2Zf2[22[E2[a2\C2\X2\n2]72]>2]K2]^2^02^C2^\2_62_P2_i2`42`D2`T2`^2a62aD2aX2b82bR2bm\#
    2cL2d52dc2e12e?2eV2e`2en2fB2f\2fg2g42gE2gT2gl2hB2hX2i12iQ2j32jK2jW2jj2k>2k^2l32lR2lk2mD2mg2nH2n^\#
    2o62oZ30N31B31d32732N32X32h33633G33W33e34334G34Y34n35B35S35j36?36W36n37A37[37j38C38\39439S39l3:A\#
    3:X3;43;W3;e3<43<O3=03=R3=n3>P3?33?V3@83@T3A63AY3B<3B^3C@3Ca3D83DU3E33EP3Eh3FF3Fe3GC3GP3Ga3H23HL\#
    3Hd3I>3IO3Ii3JA3J[3K23KR3L03LP3Lg3MG3Me3NE3NR3Nd3O63OJ3O]3P?3Pa3Pl3Q33Q;3QK3Qe3Qm3R=3RL3RW3Re3S6\#
    3SB3ST3So3TC3Ta3UB3UV3Uo3VH3V^3W93WU3Wk3XJ3Xi3YE3YW3Ym3Z@3Zc3[53[H3[b3\=3\K3\`3]43]O3]i3^F3^d3_8\#
    3_O3_g3_m3`A3`V3`c3a63aI3aT3ak3b:3bO3bd3c>3cY3ck3dB3dZ3e63e^3f13fP3g43g_3h03hG3h^3i23iL3if3j:3jT\#
    3jn3kH3k^3l93lU3lg3m=3mT3mg3n=3nY3no3oI3od40>40U41041@41_42742O42e43;43O43_44644N44e45<45T45k46J\#
    46X46n47E47Z48648T48l49K49l4:C4:a4;A4;R4;d4<G4<j4=E4=U4>64>W4?04??4?K4?[4@64@J4@c4A84AP4A`4B44BK\#
    4B^4C54CO4Ci4D<4DR4Dm4E?4EV4Ee4F94FL4F_4Fi4G>4GT4Gf4H=4H[4I;4I[4J34JK4Ji4KG4Kc4LB4L`4M>4MZ4Mn4NC\#
    4Na4O=4O[4P04P>4PQ4Q54QO4Qm4RC4RP4Rc4S<4SV4T04TI4T\4U54UO4Ui4VB4VU4Vn4WH4W\4X64XQ4Xl4YF4YZ4Z44ZO\#
    4Zj4[D4[^4\74\S4\`4]24]K4]Z4]i4^34^P4_04_C4_[4`34`G4`\4a64aW4b24bC4bX4bk4cM4c^4d04dI4dc4do4e;4eI\#
    4eV4ef4f84fJ4f`4g34gH4gV4gh4h=4hM4h^4i24iK4i\4in4j;4jM4j^4jo4k@4kP4kc4l84lM4lf4m<4mT4me4n:4nR4o4\#
    4oG4o[50250N50b51751G51\52052D52O52\52j53A53T53i54@54N54^54i55955O55`56356>56]57:57W58358O58h59C\#
    59^5:85:R5:m5;G5;i5<E5<a5=>5=S5>05>E5>R5>h5?>5?V5?n5@F5@]5A65AU5Ad5B;5BT5Bi5CF5Ce5D25DH5D^5Dm5EE\#
    5E]5F;5FZ5G95GX5H75HQ5He5I:5I^5J;5JZ5Jm5KG5Kc5L@5LT5Le5M95MO5Mk5NH5Nd5O;5OX5P45PV5Q95Q[5R95RV5Rh\#
    5S:5SY5Si5T75TQ5Tb5Ti5U:5UO5Ue5V95V@5VL5Vb5W95WR5W`5X85XQ5Xl5Y85YF5YU5Yn5ZH5Zd5[35[A5[N5[Z5[g5\;\#
    5\Y5]85]Y5]m5^A5^Q5^c5^o5_?5_K5_^5`15`<5`N5``5a35aC5aS5a`5an5b95bO5ba5c85cU5d35dP5dh5eF5ec5fF5fj\#
    5gM5gl5hJ5h_5hl5i95iM5ia5io5j<5jT5jo5kB5kX5l05lH5la5m95mQ5mm5nJ5nc5o>5oW60360D60V60l61C61[61m62C\#
    62P62`62l63863N63`64:64R64Z64i65865G65T65m66O67167I67f68J68[69669R69c6:>6:]6;=6;[6<06<O6<o6=E6=e\#
    6>F6>[6>k6??6?]6@<6@N6@j6AJ6Ak6BJ6BY6Bm6C;6CC6CS6Ce6D16DE6Db6E86EN6Eb6F>6FY6Ff6G:6GM6H16HZ6I26I@\#
    6IN6Ia6J46JB6J\6K66KW6L86LW6M66MD6M\6N36ND6N_6O96OL6O_6P16PD6PW6Po6QJ6QS6Q_6R06RC6RT6Rg6S56SJ6S_\#
    6Sk6T76TL6T\6To6U@6UU6V26VX6W<6Wb6Wn6XA6X]6Y76YS6Yf6ZA6ZZ6Zj6[@6[M6[X6[m6\?6\U6\`6\k6]@6]S6]e6^8\#
    6^N6^a6_26_I6_f6`=6`E6`X6`h6aJ6al6bN6c16cT6cn6dH6dj6eM6f06fN6fm6gG6ga6h;6hV6i16iN6il6jO6jm6kL6l0\#
    6lL6l`6m36mF6mY6mh6n?6nW6nm6oC6o[6om70?70L70_71071D71W71b72272H72\73373I73^74974R74n75I75h76G76O\#
    76b77977Q77e78<78Y79379N7:17:S7:o7;J7;b7<>7<O7<o7=H7=a7>87>T7?77?N7?c7?o7@C7@V7@]7A27A<7AN7A_7B9\#
    7BX7C>7Cd7D:7DX7E67EH7ES7Ef7F:7FL7F`7Fk7G67GI7G]7Go7HC7HL7HY7Ho7IF7IV7J67JX7K27KQ7K^7L67LY7M97MS\#
    7N87NZ7O37ON7Oj7PK7P[7Pm7Q?7Q\7R67RH7R\7S67SR7Si7TC7TL7T\7Tk7U<7UO7UZ7Ui7V77VE7VT7Vc7W17WY7X?7XO\#
    7Xh7Y47YF7YX7Yi7Z@7ZW7[?7[d7\G7]27]K7]l7^H7^l7_O7`57`O7`o7aS7b67bM7bm7cB7ca7d:7dS7e67eW7em7fE7fi\#
    7gK7g^7h57hC7hW7i07iP7ic7j77jQ7j[7jj7k87kF7kW7l=7lI7lU7le7m07m=7mJ7m`7n17nE7n\7nj7oA7oS7oh80@80T\#
    80i81@81W81n82@82S82l83483C83R83\83o84P85185R86486V86o87H87i88K88m89J89h8:A8:Z8;38;M8;g8<C8<`8=B\#
    8=_8>=8>`8?;8?R8@08@N8@m8AA8AZ8B<8BV8C08CP8D08DN8Do8EO8Eo8FM8Fd8G;8GK8G`8HF8Hb8I:8IM8Ih8JF8JX8Jl\#
    8K?8KT8Kc8L48Lf8MZ8Ma8Mm8N:8ND8NO8Nd8O:8OA8OZ8P28PT8Q48QT8R38RO8Re8S<8SR8T08TJ8T_8U78UW8V;8VR8V[\#
    8Vj8W78WG8WV8Wd8X88XJ8X_8Y38Y@8YS8Yd8Z88ZK8ZX8Zk8[<8[P8[c8\38\J8\U8\g8]A8]X8^18^D8^_8_78_Q8_d8`4\#
    8`F8`U8`f8aD8a\8b58bR8bk8cB8ca8d>8dN8di8e=8eV8ek8fC8fS8fg8g>8gQ8gh8hB8h\8ho8iE8i`8j28jI8jX8jl8k?\#
    8kR8ko8lF8lO8lX8lj8mA8m[8n08nB8nY8o38oF8o^90990K90b91<91[92=92W92i93A93_94:94S94^94o95D95_96;96V\#
    96h97897M
    """#

  static let phraseText: StaticString = #"""
    abdominal|g0_\#
    abdominal oblique|g0`\#
    abdominal pec maj|m1H3\#
    abdominal pec major|m1H3\#
    abdominal pect major|m1H3\#
    abdominal pectorali major|m1H3\#
    abdominal wall|g0_\#
    abductor digiti minimi|m1j0m3I0\#
    abductor digiti minimi foot|m3I0\#
    abductor digiti minimi hand|m1j0\#
    abductor digiti minimi manu|m1j0\#
    abductor digiti minimi pedi|m3I0\#
    abductor digiti quinti foot|m3I0\#
    abductor digiti quinti hand|m1j0\#
    abductor great toe|m3D0\#
    abductor group hip|g0e\#
    abductor halluci|m3D0\#
    abductor pollici brevi|m1e0\#
    abductor pollici longu|m1a0\#
    abs|g0_\#
    adductor|g0i\#
    adductor adductor magnu|m301\#
    adductor brevi|m2o0\#
    adductor great adductor|m301\#
    adductor great toe|m3F0\#
    adductor great toe oblique|m3F1\#
    adductor great toe transverse|m3F2\#
    adductor group|g0i\#
    adductor halluci|m3F0\#
    adductor halluci oblique|m3F1\#
    adductor halluci transverse|m3F2\#
    adductor longu|m2n0\#
    adductor magnu|m300\#
    adductor magnu adductor|m301\#
    adductor magnu ischiocondylar|m302\#
    adductor minimu|m310\#
    adductor pollici|m1h0\#
    adductor pollici oblique|m1h1\#
    adductor pollici transverse|m1h2\#
    alar compressor nari|m0C2\#
    alar dilator nari|m0C2\#
    alar nasali|m0C2\#
    anconeu|m1Q0\#
    anconeu quartu|m1Q0\#
    anterior auricular|m0G0\#
    anterior compartment leg|g0o\#
    anterior delt|m1G1\#
    anterior deltoid|m1G1\#
    anterior deltoideu|m1G1\#
    anterior digastric|m0\1\#
    anterior digastricu|m0\1\#
    anterior glute med|m2Z1\#
    anterior glute min|m2[1\#
    anterior gluteou mediu|m2Z1\#
    anterior gluteou minimu|m2[1\#
    anterior gluteu med|m2Z1\#
    anterior gluteu mediu|m2Z1\#
    anterior gluteu min|m2[1\#
    anterior gluteu minimu|m2[1\#
    anterior scalene|m0d0\#
    anterior scalenu|m0d0\#
    anterior temporal|m001\#
    anterior temporali|m001\#
    anterior tib|g0o\#
    anterior tibiali|m350\#
    arm flexor|g0O\#
    articulari genu|m2k0\#
    auriculari anterior|m0G0\#
    auriculari posterior|m0I0\#
    auriculari superior|m0H0\#
    bicep|g1C\#
    bicep brachi|m1N0\#
    bicep brachi long|m1N1\#
    bicep brachi short|m1N2\#
    bicep brachii|m1N0\#
    bicep brachii long|m1N1\#
    bicep brachii short|m1N2\#
    bicep fem|m320\#
    bicep fem long|m321\#
    bicep fem short|m322\#
    bicep femori|m320\#
    bicep femori long|m321\#
    bicep femori short|m322\#
    biventer cervici|m120\#
    boxer|m1K0\#
    boxer lower|m1K3\#
    boxer mid|m1K2\#
    boxer middle|m1K2\#
    boxer upper|m1K1\#
    brachiali|m1O0\#
    brachiali anticu|m1O0\#
    brachioradiali|m1Z0\#
    buccinator|m080\#
    bulbocavernosu|m2Q0\#
    bulbospongiosu|m2Q0\#
    buttock|g0d\#
    c-paraspinal|g08\#
    calf|g0k\#
    calve|g0k\#
    caninu|m0=0\#
    ceo|g0P\#
    cervical extensor|g1B\#
    cervical interspinale|m2D1\#
    cervical interspinali|m2D1\#
    cervical intertransversarii|m2E1\#
    cervical intertransversariu|m2E1\#
    cervical lumbar multifidu|m2B1\#
    cervical multifidi|g0A\#
    cervical multifidu|m2B1\#
    cervical paraspinal|g08\#
    cervical psm|g08\#
    cervical rotator|m2C1\#
    cervical rotator vertebral column|m2C1\#
    cervical rotatore spine|m2C1\#
    cfo|g0R\#
    clavicular pec maj|m1H1\#
    clavicular pec major|m1H1\#
    clavicular pect major|m1H1\#
    clavicular pectorali major|m1H1\#
    clavicular scm|m0Z2\#
    clavicular sternocleidomastoid|m0Z2\#
    clavicular sternocleidomastoideu|m0Z2\#
    clavicular sternomastoid|m0Z2\#
    coccygeu|m2P0\#
    common extensor|g0P\#
    common finger extensor|m1]0\#
    common flexor|g0R\#
    complexu|m120\#
    compressor nari|m0C0\#
    compressor nari alar|m0C2\#
    compressor nari transverse|m0C1\#
    compressor urethre|m2W0\#
    constrictor pharyngi inferior|m180\#
    constrictor pharyngi inferior cricopharyngeal|m182\#
    constrictor pharyngi inferior thyropharyngeal|m181\#
    constrictor pharyngi mediu|m170\#
    constrictor pharyngi superior|m160\#
    coracobrach|m1M0\#
    coracobrachiali|m1M0\#
    core|g0_\#
    corrugator|m0E0\#
    corrugator supercilii|m0E0\#
    costal diaphragm|m282\#
    costal diaphragma|m282\#
    costal lat|m1?3\#
    costal latissimu|m1?3\#
    costal latissimu dorsi|m1?3\#
    costal thoracic diaphragm|m282\#
    cremaster|m2L0\#
    cremasteric|m2L0\#
    cricopharyngeal constrictor pharyngi inferior|m182\#
    cricopharyngeal inferior pharyngeal constrictor|m182\#
    cricothyroid|m1;0\#
    cricothyroid oblique|m1;2\#
    cricothyroid straight|m1;1\#
    cricothyroideu|m1;0\#
    cricothyroideu oblique|m1;2\#
    cricothyroideu straight|m1;1\#
    crureu|m2j0\#
    cuff|g00\#
    deep calf|g10\#
    deep external anal sphincter|m2U3\#
    deep finger flexor|m1W0\#
    deep flexor leg|g10\#
    deep flexor pollici brevi|m1f2\#
    deep hip rotator|g0f\#
    deep internal pterygoid|m022\#
    deep levator palpebre superiori|m0J2\#
    deep masseter|m012\#
    deep medial pterygoid|m022\#
    deep neck flexor|g1A\#
    deep palpebral orbiculari oculi|m063\#
    deep posterior compartment leg|g10\#
    deep pterygoideu mediali|m022\#
    deep short thumb flexor|m1f2\#
    deep six|g0f\#
    deep sphincter ani externu|m2U3\#
    deep spinal|g0B\#
    deep supinator|m1`2\#
    deep supinator brevi|m1`2\#
    deep transverse perineal|m2T0\#
    deep transverse perinei|m2T0\#
    delt|m1G0\#
    delt anterior|m1G1\#
    delt mid|m1G2\#
    delt middle|m1G2\#
    delt posterior|m1G3\#
    deltoid|m1G0\#
    deltoid anterior|m1G1\#
    deltoid mid|m1G2\#
    deltoid middle|m1G2\#
    deltoid posterior|m1G3\#
    deltoideu|m1G0\#
    deltoideu anterior|m1G1\#
    deltoideu mid|m1G2\#
    deltoideu middle|m1G2\#
    deltoideu posterior|m1G3\#
    depressor anguli ori|m0>0\#
    depressor labii inferiori|m0?0\#
    depressor septi|m0D0\#
    depressor septi nasi|m0D0\#
    depressor supercilii|m0F0\#
    diaphragm|m280\#
    diaphragm costal|m282\#
    diaphragm lumbar|m283\#
    diaphragm sternal|m281\#
    diaphragma|m280\#
    diaphragma costal|m282\#
    diaphragma lumbar|m283\#
    diaphragma sternal|m281\#
    digastric|m0\0\#
    digastric anterior|m0\1\#
    digastric posterior|m0\2\#
    digastricu|m0\0\#
    digastricu anterior|m0\1\#
    digastricu posterior|m0\2\#
    digit extensor|g0T\#
    dilator nari|m0C0\#
    dilator nari alar|m0C2\#
    dilator nari transverse|m0C1\#
    dorsal forearm|g0U\#
    dorsal interossei foot|m3M0\#
    dorsal interossei foot first|m3M1\#
    dorsal interossei foot fourth|m3M4\#
    dorsal interossei foot second|m3M2\#
    dorsal interossei foot third|m3M3\#
    dorsal interossei hand|m1n0\#
    dorsal interossei hand first|m1n1\#
    dorsal interossei hand fourth|m1n4\#
    dorsal interossei hand second|m1n2\#
    dorsal interossei hand third|m1n3\#
    dorsal interosseou|m1n0m3M0\#
    dorsal interosseou first|m1n1m3M1\#
    dorsal interosseou foot|m3M0\#
    dorsal interosseou foot first|m3M1\#
    dorsal interosseou foot fourth|m3M4\#
    dorsal interosseou foot second|m3M2\#
    dorsal interosseou foot third|m3M3\#
    dorsal interosseou fourth|m1n4m3M4\#
    dorsal interosseou hand|m1n0\#
    dorsal interosseou hand first|m1n1\#
    dorsal interosseou hand fourth|m1n4\#
    dorsal interosseou hand second|m1n2\#
    dorsal interosseou hand third|m1n3\#
    dorsal interosseou second|m1n2m3M2\#
    dorsal interosseou third|m1n3m3M3\#
    dorsiflexor|g0o\#
    elbow flexor|g0O\#
    elevator scapule|m150\#
    elevator scapule lower|m152\#
    elevator scapule upper|m151\#
    epicraniu|m040\#
    epicraniu frontal|m041\#
    epicraniu occipital|m042\#
    erector|g0;\#
    erector spine|g0;\#
    extensor carpi radiali|g0Q\#
    extensor carpi radiali brevi|m1\0\#
    extensor carpi radiali longu|m1[0\#
    extensor carpi ulnari|m1_0\#
    extensor compartment|g0U\#
    extensor digiti minimi|m1^0\#
    extensor digiti quinti|m1^0\#
    extensor digitorum|m1]0\#
    extensor digitorum brevi|m3B0\#
    extensor digitorum communi|m1]0\#
    extensor digitorum longu|m360\#
    extensor halluci brevi|m3C0\#
    extensor halluci longu|m370\#
    extensor indici|m1d0\#
    extensor indici propriu|m1d0\#
    extensor mass|g0P\#
    extensor pollici brevi|m1b0\#
    extensor pollici longu|m1c0\#
    extensor wad|g0P\#
    external abdominal oblique|m2H0\#
    external anal sphincter|m2U0\#
    external anal sphincter deep|m2U3\#
    external anal sphincter subcutaneou|m2U1\#
    external anal sphincter superficial|m2U2\#
    external intercostal|m200\#
    external oblique|m2H0\#
    external pterygoid|m030\#
    external pterygoid inferior|m032\#
    external pterygoid superior|m031\#
    external urethral sphincter|m2V0\#
    facial|g1<\#
    facial expression|g1<\#
    fibular|g0n\#
    fibulari|g0n\#
    fibulari brevi|m3:0\#
    fibulari longu|m390\#
    fibulari tertiu|m380\#
    finger extensor|g0T\#
    finger flexor|g0S\#
    first dorsal interossei foot|m3M1\#
    first dorsal interossei hand|m1n1\#
    first dorsal interosseou|m1n1m3M1\#
    first dorsal interosseou foot|m3M1\#
    first dorsal interosseou hand|m1n1\#
    first foot lumbrical|m3L1\#
    first hand lumbrical|m1m1\#
    first interosseu dorsali|m1n1m3M1\#
    first interosseu dorsali manu|m1n1\#
    first interosseu dorsali pedi|m3M1\#
    first interosseu palmari|m1o1\#
    first interosseu plantari|m3N1\#
    first lumbrical foot|m3L1\#
    first lumbrical hand|m1m1\#
    first lumbricali|m1m1m3L1\#
    first lumbricali manu|m1m1\#
    first lumbricali pedi|m3L1\#
    first palmar interossei|m1o1\#
    first palmar interosseou|m1o1\#
    first palmar interosseou hand|m1o1\#
    first pelvic floor|g18\#
    first plantar interossei|m3N1\#
    first plantar interosseou|m3N1\#
    first plantar interosseou foot|m3N1\#
    first volar interossei|m1o1\#
    flexor accessoriu|m3H0\#
    flexor accessoriu lateral|m3H2\#
    flexor accessoriu medial|m3H1\#
    flexor carpi radiali|m1S0\#
    flexor carpi ulnari|m1U0\#
    flexor carpi ulnari humeral|m1U1\#
    flexor carpi ulnari ulnar|m1U2\#
    flexor compartment|g0V\#
    flexor digiti minimi brevi|m1k0m3J0\#
    flexor digiti minimi brevi foot|m3J0\#
    flexor digiti minimi brevi hand|m1k0\#
    flexor digiti minimi brevi manu|m1k0\#
    flexor digiti minimi brevi pedi|m3J0\#
    flexor digiti minimi foot|m3J0\#
    flexor digiti minimi hand|m1k0\#
    flexor digitorum brevi|m3G0\#
    flexor digitorum longu|m3@0\#
    flexor digitorum profundu|m1W0\#
    flexor digitorum sublimi|m1V0\#
    flexor digitorum sublimi humeroulnar|m1V1\#
    flexor digitorum sublimi radial|m1V2\#
    flexor digitorum superficiali|m1V0\#
    flexor digitorum superficiali humeroulnar|m1V1\#
    flexor digitorum superficiali radial|m1V2\#
    flexor halluci brevi|m3E0\#
    flexor halluci brevi lateral|m3E2\#
    flexor halluci brevi medial|m3E1\#
    flexor halluci longu|m3A0\#
    flexor mass|g0R\#
    flexor pollici brevi|m1f0\#
    flexor pollici brevi deep|m1f2\#
    flexor pollici brevi superficial|m1f1\#
    flexor pollici longu|m1X0\#
    flexor pronator mass|g0R\#
    flexor wad|g0R\#
    foot intrinsic|g13\#
    foot lumbrical|m3L0\#
    foot lumbrical first|m3L1\#
    foot lumbrical fourth|m3L4\#
    foot lumbrical second|m3L2\#
    foot lumbrical third|m3L3\#
    forearm extensor|g0U\#
    forearm flexor|g0V\#
    forearm pronator|g0W\#
    fourth dorsal interossei foot|m3M4\#
    fourth dorsal interossei hand|m1n4\#
    fourth dorsal interosseou|m1n4m3M4\#
    fourth dorsal interosseou foot|m3M4\#
    fourth dorsal interosseou hand|m1n4\#
    fourth foot lumbrical|m3L4\#
    fourth hand lumbrical|m1m4\#
    fourth interosseu dorsali|m1n4m3M4\#
    fourth interosseu dorsali manu|m1n4\#
    fourth interosseu dorsali pedi|m3M4\#
    fourth lumbrical foot|m3L4\#
    fourth lumbrical hand|m1m4\#
    fourth lumbricali|m1m4m3L4\#
    fourth lumbricali manu|m1m4\#
    fourth lumbricali pedi|m3L4\#
    frontal epicraniu|m041\#
    frontal frontali|m041\#
    frontal occipitali|m041\#
    frontal occipitofrontali|m041\#
    frontali|m041\#
    frontali and occipitali|m041\#
    frontali frontal|m041\#
    frontali occipital|m042\#
    gastroc|m3;0\#
    gastroc lateral|m3;2\#
    gastroc medial|m3;1\#
    gastroc soleu|g0l\#
    gastrocnemeu|m3;0\#
    gastrocnemeu lateral|m3;2\#
    gastrocnemeu medial|m3;1\#
    gastrocnemiu|m3;0\#
    gastrocnemiu lateral|m3;2\#
    gastrocnemiu medial|m3;1\#
    gastrocsoleu complex|g0l\#
    gemelli|g0g\#
    gemellu|g0g\#
    gemellu inferior|m2_0\#
    gemellu superior|m2^0\#
    genioglossu|m0Q0\#
    geniohyoid|m0_0\#
    geniohyoideu|m0_0\#
    glut|g0d\#
    glute|g0d\#
    glute max|m2Y0\#
    glute max lower|m2Y2\#
    glute max upper|m2Y1\#
    glute med|m2Z0\#
    glute med anterior|m2Z1\#
    glute med mid|m2Z2\#
    glute med middle|m2Z2\#
    glute med posterior|m2Z3\#
    glute min|m2[0\#
    glute min anterior|m2[1\#
    glute min posterior|m2[2\#
    gluteal|g0d\#
    gluteou maximu|m2Y0\#
    gluteou maximu lower|m2Y2\#
    gluteou maximu upper|m2Y1\#
    gluteou mediu|m2Z0\#
    gluteou mediu anterior|m2Z1\#
    gluteou mediu mid|m2Z2\#
    gluteou mediu middle|m2Z2\#
    gluteou mediu posterior|m2Z3\#
    gluteou minimu|m2[0\#
    gluteou minimu anterior|m2[1\#
    gluteou minimu posterior|m2[2\#
    gluteu max|m2Y0\#
    gluteu max lower|m2Y2\#
    gluteu max upper|m2Y1\#
    gluteu maximu|m2Y0\#
    gluteu maximu lower|m2Y2\#
    gluteu maximu upper|m2Y1\#
    gluteu med|m2Z0\#
    gluteu med anterior|m2Z1\#
    gluteu med mid|m2Z2\#
    gluteu med middle|m2Z2\#
    gluteu med posterior|m2Z3\#
    gluteu mediu|m2Z0\#
    gluteu mediu anterior|m2Z1\#
    gluteu mediu mid|m2Z2\#
    gluteu mediu middle|m2Z2\#
    gluteu mediu posterior|m2Z3\#
    gluteu min|m2[0\#
    gluteu min anterior|m2[1\#
    gluteu min posterior|m2[2\#
    gluteu minimu|m2[0\#
    gluteu minimu anterior|m2[1\#
    gluteu minimu posterior|m2[2\#
    goosefoot|g12\#
    gracili|m2m0\#
    great adductor|m300\#
    great adductor adductor|m301\#
    great adductor ischiocondylar|m302\#
    greater rhomboid|m1@0\#
    greater zygomatic|m090\#
    groin|g0i\#
    ham|g01\#
    hamstring|g01\#
    hamstring group|g01\#
    hand intrinsic|g0Z\#
    hand lumbrical|m1m0\#
    hand lumbrical first|m1m1\#
    hand lumbrical fourth|m1m4\#
    hand lumbrical second|m1m2\#
    hand lumbrical third|m1m3\#
    hip abd|g0e\#
    hip abductor|g0e\#
    hip adductor|g0i\#
    hip er|g0f\#
    hip external rotator|g0f\#
    hip flexor|g0a\#
    hip flexor group|g0a\#
    humeral flexor carpi ulnari|m1U1\#
    humeral pronator tere|m1R1\#
    humeral round pronator|m1R1\#
    humeral ulnar wrist flexor|m1U1\#
    humeroulnar flexor digitorum sublimi|m1V1\#
    humeroulnar flexor digitorum superficiali|m1V1\#
    hyoglossu|m0R0\#
    hypothenar|g0Y\#
    hypothenar eminence|g0Y\#
    iliac|m2e0\#
    iliac lat|m1?2\#
    iliac latissimu|m1?2\#
    iliac latissimu dorsi|m1?2\#
    iliacu|m2e0\#
    ilio psoa|g0b\#
    iliococcygeu|m2N0\#
    iliocostali|g0<\#
    iliocostali cervici|m290\#
    iliocostali colli|m290\#
    iliocostali dorsi|m2:0\#
    iliocostali lumborum|m2;0\#
    iliocostali lumborum lumbar|m2;1\#
    iliocostali lumborum thoracic|m2;2\#
    iliocostali thoraci|m2:0\#
    iliopsoa|g0b\#
    iliotibial band|g0j\#
    iliotibial tract|g0j\#
    inferior external pterygoid|m032\#
    inferior gemellu|m2_0\#
    inferior lateral pterygoid|m032\#
    inferior oblique|m0P0m0o0\#
    inferior oblique eye|m0P0\#
    inferior oblique longu cervici|m0h2\#
    inferior oblique longu colli|m0h2\#
    inferior omohyoid|m0c2\#
    inferior omohyoideu|m0c2\#
    inferior pharyngeal constrictor|m180\#
    inferior pharyngeal constrictor cricopharyngeal|m182\#
    inferior pharyngeal constrictor thyropharyngeal|m181\#
    inferior pterygoideu laterali|m032\#
    inferior rectu|m0L0\#
    inferior rectu eye|m0L0\#
    infra|m1C0\#
    infra lower|m1C3\#
    infra mid|m1C2\#
    infra middle|m1C2\#
    infra upper|m1C1\#
    infrahyoid|g1@\#
    infraspin|m1C0\#
    infraspin lower|m1C3\#
    infraspin mid|m1C2\#
    infraspin middle|m1C2\#
    infraspin upper|m1C1\#
    infraspinatu|m1C0\#
    infraspinatu lower|m1C3\#
    infraspinatu mid|m1C2\#
    infraspinatu middle|m1C2\#
    infraspinatu upper|m1C1\#
    inner hamstring|g02\#
    innermost intercostal|m220\#
    intercostal|g0]\#
    intercostali externu|m200\#
    intercostali internu|m210\#
    intercostali intimu|m220\#
    internal abdominal oblique|m2I0\#
    internal intercostal|m210\#
    internal oblique|m2I0\#
    internal pterygoid|m020\#
    internal pterygoid deep|m022\#
    internal pterygoid superficial|m021\#
    interossei|g0[\#
    interosseou|g0[\#
    interosseu dorsali|m1n0m3M0\#
    interosseu dorsali first|m1n1m3M1\#
    interosseu dorsali fourth|m1n4m3M4\#
    interosseu dorsali manu|m1n0\#
    interosseu dorsali manu first|m1n1\#
    interosseu dorsali manu fourth|m1n4\#
    interosseu dorsali manu second|m1n2\#
    interosseu dorsali manu third|m1n3\#
    interosseu dorsali pedi|m3M0\#
    interosseu dorsali pedi first|m3M1\#
    interosseu dorsali pedi fourth|m3M4\#
    interosseu dorsali pedi second|m3M2\#
    interosseu dorsali pedi third|m3M3\#
    interosseu dorsali second|m1n2m3M2\#
    interosseu dorsali third|m1n3m3M3\#
    interosseu palmari|m1o0\#
    interosseu palmari first|m1o1\#
    interosseu palmari second|m1o2\#
    interosseu palmari third|m1o3\#
    interosseu plantari|m3N0\#
    interosseu plantari first|m3N1\#
    interosseu plantari second|m3N2\#
    interosseu plantari third|m3N3\#
    interscap|g0L\#
    interscapular|g0L\#
    interspinale|m2D0\#
    interspinale cervical|m2D1\#
    interspinale lumbar|m2D3\#
    interspinale thoracic|m2D2\#
    interspinali|m2D0\#
    interspinali cervical|m2D1\#
    interspinali lumbar|m2D3\#
    interspinali thoracic|m2D2\#
    intertransversarii|m2E0\#
    intertransversarii cervical|m2E1\#
    intertransversarii lumbar|m2E3\#
    intertransversarii thoracic|m2E2\#
    intertransversariu|m2E0\#
    intertransversariu cervical|m2E1\#
    intertransversariu lumbar|m2E3\#
    intertransversariu thoracic|m2E2\#
    intrinsic|g0Z\#
    intrinsic foot|g13\#
    intrinsic hand|g0Z\#
    ischiocavernosu|m2R0\#
    ischiococcygeu|m2P0\#
    ischiocondylar adductor magnu|m302\#
    ischiocondylar great adductor|m302\#
    it band|g0j\#
    jaw|g1:\#
    knot|g1I\#
    l-paraspinal|g0:\#
    labial orbiculari ori|m072\#
    lat|m1?0\#
    lat and tere|g0N\#
    lat costal|m1?3\#
    lat hs|m320\#
    lat iliac|m1?2\#
    lat scapular|m1?4\#
    lat tere|g0N\#
    lat vertebral|m1?1\#
    lateral compartment leg|g0n\#
    lateral deltoid|m1G0\#
    lateral flexor accessoriu|m3H2\#
    lateral flexor halluci brevi|m3E2\#
    lateral gastroc|m3;2\#
    lateral gastrocnemeu|m3;2\#
    lateral gastrocnemiu|m3;2\#
    lateral hamstring|m320\#
    lateral hamstring long|m321\#
    lateral hamstring short|m322\#
    lateral pterygoid|m030\#
    lateral pterygoid inferior|m032\#
    lateral pterygoid superior|m031\#
    lateral quadratu plante|m3H2\#
    lateral rectu|m0N0\#
    lateral rectu eye|m0N0\#
    lateral rotator|g0f\#
    lateral short flexor great toe|m3E2\#
    lateral soleu|m3<2\#
    lateral tricep|m1P2\#
    lateral tricep brachi|m1P2\#
    lateral tricep brachii|m1P2\#
    latissimu|m1?0\#
    latissimu costal|m1?3\#
    latissimu dorsi|m1?0\#
    latissimu dorsi costal|m1?3\#
    latissimu dorsi iliac|m1?2\#
    latissimu dorsi scapular|m1?4\#
    latissimu dorsi vertebral|m1?1\#
    latissimu iliac|m1?2\#
    latissimu scapular|m1?4\#
    latissimu vertebral|m1?1\#
    lb|g1H\#
    lesser rhomboid|m1A0\#
    lesser zygomatic|m0:0\#
    lev scap|m150\#
    lev scap lower|m152\#
    lev scap upper|m151\#
    levator|g1F\#
    levator anguli ori|m0=0\#
    levator ani|g17\#
    levator ani group|g17\#
    levator costarum|m250\#
    levator costarum long|m252\#
    levator costarum short|m251\#
    levator coste|m250\#
    levator coste long|m252\#
    levator coste short|m251\#
    levator labii superiori|m0;0\#
    levator labii superiori aleque nasi|m0<0\#
    levator palati|m0W0\#
    levator palpebre superiori|m0J0\#
    levator palpebre superiori deep|m0J2\#
    levator palpebre superiori superficial|m0J1\#
    levator scap|m150\#
    levator scap lower|m152\#
    levator scap upper|m151\#
    levator scapula|m150\#
    levator scapula lower|m152\#
    levator scapula upper|m151\#
    levator scapule|m150\#
    levator scapule lower|m152\#
    levator scapule upper|m151\#
    levator veli palatini|m0W0\#
    levatore costarum|m250\#
    levatore costarum long|m252\#
    levatore costarum short|m251\#
    long adductor|m2n0\#
    long bicep brachi|m1N1\#
    long bicep brachii|m1N1\#
    long bicep fem|m321\#
    long bicep femori|m321\#
    long extensor great toe|m370\#
    long finger flexor|g0S\#
    long flexor great toe|m3A0\#
    long lateral hamstring|m321\#
    long levator costarum|m252\#
    long levator coste|m252\#
    long levatore costarum|m252\#
    long palmar|m1T0\#
    long radial wrist extensor|m1[0\#
    long thumb abductor|m1a0\#
    long thumb extensor|m1c0\#
    long thumb flexor|m1X0\#
    long toe extensor|m360\#
    long toe flexor|m3@0\#
    long tricep|m1P1\#
    long tricep brachi|m1P1\#
    long tricep brachii|m1P1\#
    long vastu externu|m2h1\#
    long vastu internu|m2i2\#
    long vastu laterali|m2h1\#
    long vastu mediali|m2i2\#
    long vastu mediali oblique|m2i2\#
    longissimu|g0=\#
    longissimu capiti|m2<0\#
    longissimu cervici|m2=0\#
    longissimu dorsi|m2>0\#
    longissimu dorsi lumbar|m2>2\#
    longissimu dorsi thoracic|m2>1\#
    longissimu lumborum|m2>0\#
    longissimu lumborum lumbar|m2>2\#
    longissimu lumborum thoracic|m2>1\#
    longissimu thoraci|m2>0\#
    longissimu thoraci lumbar|m2>2\#
    longissimu thoraci thoracic|m2>1\#
    longu capiti|m0i0\#
    longu cervici|m0h0\#
    longu cervici inferior oblique|m0h2\#
    longu cervici superior oblique|m0h1\#
    longu cervici vertical|m0h3\#
    longu colli|m0h0\#
    longu colli inferior oblique|m0h2\#
    longu colli superior oblique|m0h1\#
    longu colli vertical|m0h3\#
    longu group|g1A\#
    low back|g1H\#
    lower boxer|m1K3\#
    lower elevator scapule|m152\#
    lower glute max|m2Y2\#
    lower gluteou maximu|m2Y2\#
    lower gluteu max|m2Y2\#
    lower gluteu maximu|m2Y2\#
    lower infra|m1C3\#
    lower infraspin|m1C3\#
    lower infraspinatu|m1C3\#
    lower lev scap|m152\#
    lower levator scap|m152\#
    lower levator scapula|m152\#
    lower levator scapule|m152\#
    lower serr ant|m1K3\#
    lower serratu ant|m1K3\#
    lower serratu anterior|m1K3\#
    lower subscap|m1F2\#
    lower subscapulari|m1F2\#
    lower trap|m1>3\#
    lower trapeziou|m1>3\#
    lower trapeziu|m1>3\#
    lower trapezui|m1>3\#
    lumbar|g1H\#
    lumbar diaphragm|m283\#
    lumbar diaphragma|m283\#
    lumbar erector|g0:\#
    lumbar iliocostali|m2;0\#
    lumbar iliocostali lumbar|m2;1\#
    lumbar iliocostali lumborum|m2;1\#
    lumbar iliocostali thoracic|m2;2\#
    lumbar interspinale|m2D3\#
    lumbar interspinali|m2D3\#
    lumbar intertransversarii|m2E3\#
    lumbar intertransversariu|m2E3\#
    lumbar longissimu dorsi|m2>2\#
    lumbar longissimu lumborum|m2>2\#
    lumbar longissimu thoraci|m2>2\#
    lumbar lumbar iliocostali|m2;1\#
    lumbar lumbar multifidu|m2B3\#
    lumbar multifidi|g0A\#
    lumbar multifidu|m2B3\#
    lumbar multifidu cervical|m2B1\#
    lumbar multifidu lumbar|m2B3\#
    lumbar multifidu thoracic|m2B2\#
    lumbar paraspinal|g0:\#
    lumbar psm|g0:\#
    lumbar rotator|m2C3\#
    lumbar rotator vertebral column|m2C3\#
    lumbar rotatore spine|m2C3\#
    lumbar thoracic diaphragm|m283\#
    lumbodorsal fascia|g15\#
    lumbrical|g0\\#
    lumbrical foot|m3L0\#
    lumbrical foot first|m3L1\#
    lumbrical foot fourth|m3L4\#
    lumbrical foot second|m3L2\#
    lumbrical foot third|m3L3\#
    lumbrical hand|m1m0\#
    lumbrical hand first|m1m1\#
    lumbrical hand fourth|m1m4\#
    lumbrical hand second|m1m2\#
    lumbrical hand third|m1m3\#
    lumbricali|m1m0m3L0\#
    lumbricali first|m1m1m3L1\#
    lumbricali fourth|m1m4m3L4\#
    lumbricali manu|m1m0\#
    lumbricali manu first|m1m1\#
    lumbricali manu fourth|m1m4\#
    lumbricali manu second|m1m2\#
    lumbricali manu third|m1m3\#
    lumbricali pedi|m3L0\#
    lumbricali pedi first|m3L1\#
    lumbricali pedi fourth|m3L4\#
    lumbricali pedi second|m3L2\#
    lumbricali pedi third|m3L3\#
    lumbricali second|m1m2m3L2\#
    lumbricali third|m1m3m3L3\#
    marginal orbiculari ori|m071\#
    masseter|m010\#
    masseter deep|m012\#
    masseter superficial|m011\#
    mastication|g1:\#
    masticatory|g1:\#
    med hs|g02\#
    medial flexor accessoriu|m3H1\#
    medial flexor halluci brevi|m3E1\#
    medial gastroc|m3;1\#
    medial gastrocnemeu|m3;1\#
    medial gastrocnemiu|m3;1\#
    medial hamstring|g02\#
    medial pterygoid|m020\#
    medial pterygoid deep|m022\#
    medial pterygoid superficial|m021\#
    medial quadratu plante|m3H1\#
    medial rectu|m0M0\#
    medial rectu eye|m0M0\#
    medial scalene|m0e0\#
    medial short flexor great toe|m3E1\#
    medial soleu|m3<1\#
    medial tricep|m1P3\#
    medial tricep brachi|m1P3\#
    medial tricep brachii|m1P3\#
    mentali|m0@0\#
    mid back|g0L\#
    mid boxer|m1K2\#
    mid delt|m1G2\#
    mid deltoid|m1G2\#
    mid deltoideu|m1G2\#
    mid glute med|m2Z2\#
    mid gluteou mediu|m2Z2\#
    mid gluteu med|m2Z2\#
    mid gluteu mediu|m2Z2\#
    mid infra|m1C2\#
    mid infraspin|m1C2\#
    mid infraspinatu|m1C2\#
    mid scalene|m0e0\#
    mid serr ant|m1K2\#
    mid serratu ant|m1K2\#
    mid serratu anterior|m1K2\#
    mid temporal|m002\#
    mid temporali|m002\#
    mid trap|m1>2\#
    mid trapeziou|m1>2\#
    mid trapeziu|m1>2\#
    mid trapezui|m1>2\#
    middle boxer|m1K2\#
    middle delt|m1G2\#
    middle deltoid|m1G2\#
    middle deltoideu|m1G2\#
    middle glute med|m2Z2\#
    middle gluteou mediu|m2Z2\#
    middle gluteu med|m2Z2\#
    middle gluteu mediu|m2Z2\#
    middle infra|m1C2\#
    middle infraspin|m1C2\#
    middle infraspinatu|m1C2\#
    middle pharyngeal constrictor|m170\#
    middle scalene|m0e0\#
    middle serr ant|m1K2\#
    middle serratu ant|m1K2\#
    middle serratu anterior|m1K2\#
    middle temporal|m002\#
    middle temporali|m002\#
    middle trap|m1>2\#
    middle trapeziou|m1>2\#
    middle trapeziu|m1>2\#
    middle trapezui|m1>2\#
    mimetic|g1<\#
    multifidi|g0A\#
    multifidu|m2B0\#
    multifidu cervical|m2B1\#
    multifidu group|g0A\#
    multifidu lumbar|m2B3\#
    multifidu thoracic|m2B2\#
    mylohyoid|m0^0\#
    mylohyoideu|m0^0\#
    nasali|m0C0\#
    nasali alar|m0C2\#
    nasali transverse|m0C1\#
    neck extensor|g1B\#
    neck paraspinal|g08\#
    oblique|g0`\#
    oblique adductor great toe|m3F1\#
    oblique adductor halluci|m3F1\#
    oblique adductor pollici|m1h1\#
    oblique capiti inferior|m0o0\#
    oblique capiti superior|m0n0\#
    oblique cricothyroid|m1;2\#
    oblique cricothyroideu|m1;2\#
    oblique thumb adductor|m1h1\#
    oblique vastu externu|m2h2\#
    oblique vastu internu|m2i1\#
    oblique vastu laterali|m2h2\#
    oblique vastu mediali|m2i1\#
    oblique vastu mediali oblique|m2i1\#
    obliquu capiti inferior|m0o0\#
    obliquu capiti superior|m0n0\#
    obliquu externu abdomini|m2H0\#
    obliquu inferior|m0P0\#
    obliquu internu abdomini|m2I0\#
    obliquu superior|m0O0\#
    obturator|g0h\#
    obturator externu|m2a0\#
    obturator internu|m2`0\#
    obturatoriu externu|m2a0\#
    obturatoriu internu|m2`0\#
    occipital epicraniu|m042\#
    occipital frontali|m042\#
    occipital occipitali|m042\#
    occipital occipitofrontali|m042\#
    occipitali|m042\#
    occipitali frontal|m041\#
    occipitali occipital|m042\#
    occipitofrontali|m040\#
    occipitofrontali frontal|m041\#
    occipitofrontali occipital|m042\#
    omohyoid|m0c0\#
    omohyoid inferior|m0c2\#
    omohyoid superior|m0c1\#
    omohyoideu|m0c0\#
    omohyoideu inferior|m0c2\#
    omohyoideu superior|m0c1\#
    opponen digiti minimi|m1l0m3K0\#
    opponen digiti minimi foot|m3K0\#
    opponen digiti minimi hand|m1l0\#
    opponen digiti minimi manu|m1l0\#
    opponen digiti minimi pedi|m3K0\#
    opponen digiti quinti|m1l0\#
    opponen pollici|m1g0\#
    orbiculari oculi|m060\#
    orbiculari oculi deep palpebral|m063\#
    orbiculari oculi orbital|m061\#
    orbiculari oculi palpebral|m062\#
    orbiculari ori|m070\#
    orbiculari ori labial|m072\#
    orbiculari ori marginal|m071\#
    orbital orbiculari oculi|m061\#
    outer hamstring|m320\#
    palatoglossu|m0T0\#
    palatopharyngeu|m0U0\#
    palmar interossei|m1o0\#
    palmar interossei first|m1o1\#
    palmar interossei second|m1o2\#
    palmar interossei third|m1o3\#
    palmar interosseou|m1o0\#
    palmar interosseou first|m1o1\#
    palmar interosseou hand|m1o0\#
    palmar interosseou hand first|m1o1\#
    palmar interosseou hand second|m1o2\#
    palmar interosseou hand third|m1o3\#
    palmar interosseou second|m1o2\#
    palmar interosseou third|m1o3\#
    palmari brevi|m1i0\#
    palmari longu|m1T0\#
    palpebral orbiculari oculi|m062\#
    parascapular|g0K\#
    paraspinal|g07\#
    paraspinal musculature|g07\#
    paravertebral|g07\#
    pc|m2M0\#
    pc puboanali|m2M2\#
    pc puboperineali|m2M1\#
    pc puboprostaticu|m2M3\#
    pc pubovaginali|m2M3\#
    pec|g0I\#
    pec maj|m1H0\#
    pec maj abdominal|m1H3\#
    pec maj clavicular|m1H1\#
    pec maj sternocostal|m1H2\#
    pec major|m1H0\#
    pec major abdominal|m1H3\#
    pec major clavicular|m1H1\#
    pec major sternocostal|m1H2\#
    pec min|m1I0\#
    pec minor|m1I0\#
    pect major|m1H0\#
    pect major abdominal|m1H3\#
    pect major clavicular|m1H1\#
    pect major sternocostal|m1H2\#
    pect minor|m1I0\#
    pectineal|m2l0\#
    pectineu|m2l0\#
    pectoral|g0I\#
    pectorali|g0I\#
    pectorali major|m1H0\#
    pectorali major abdominal|m1H3\#
    pectorali major clavicular|m1H1\#
    pectorali major sternocostal|m1H2\#
    pectorali minor|m1I0\#
    pelvic diaphragm|g16\#
    pelvic floor|g16\#
    perineu longu|m390\#
    periscap|g0K\#
    periscapular|g0K\#
    peroneal|g0n\#
    peroneal brevi|m3:0\#
    peroneal longu|m390\#
    peronei|g0n\#
    peroneu brevi|m3:0\#
    peroneu longu|m390\#
    peroneu tertiu|m380\#
    pes anserine|g12\#
    pes anserinu|g12\#
    piriform|m2]0\#
    piriformi|m2]0\#
    plantar|g13\#
    plantar aponeurosi|g14\#
    plantar fascia|g14\#
    plantar interossei|m3N0\#
    plantar interossei first|m3N1\#
    plantar interossei second|m3N2\#
    plantar interossei third|m3N3\#
    plantar interosseou|m3N0\#
    plantar interosseou first|m3N1\#
    plantar interosseou foot|m3N0\#
    plantar interosseou foot first|m3N1\#
    plantar interosseou foot second|m3N2\#
    plantar interosseou foot third|m3N3\#
    plantar interosseou second|m3N2\#
    plantar interosseou third|m3N3\#
    plantar intrinsic|g13\#
    plantari|m3=0\#
    platysma|m0[0\#
    platysma myoide|m0[0\#
    pleural scalene|m0g0\#
    popliteal|m3>0\#
    popliteu|m3>0\#
    posterior auricular|m0I0\#
    posterior axillary fold|g0N\#
    posterior delt|m1G3\#
    posterior deltoid|m1G3\#
    posterior deltoideu|m1G3\#
    posterior digastric|m0\2\#
    posterior digastricu|m0\2\#
    posterior glute med|m2Z3\#
    posterior glute min|m2[2\#
    posterior gluteou mediu|m2Z3\#
    posterior gluteou minimu|m2[2\#
    posterior gluteu med|m2Z3\#
    posterior gluteu mediu|m2Z3\#
    posterior gluteu min|m2[2\#
    posterior gluteu minimu|m2[2\#
    posterior leg|g0k\#
    posterior neck|g1B\#
    posterior scalene|m0f0\#
    posterior temporal|m003\#
    posterior temporali|m003\#
    posterior tib|m3?0\#
    posterior tibiali|m3?0\#
    pretibial|g0o\#
    prevertebral|g1A\#
    proceru|m0B0\#
    pronator|g0W\#
    pronator quadratu|m1Y0\#
    pronator tere|m1R0\#
    pronator tere humeral|m1R1\#
    pronator tere ulnar|m1R2\#
    psoa|g0c\#
    psoa iliacu|g0b\#
    psoa major|m2c0\#
    psoa minor|m2d0\#
    pterygoid|g1;\#
    pterygoideu laterali|m030\#
    pterygoideu laterali inferior|m032\#
    pterygoideu laterali superior|m031\#
    pterygoideu mediali|m020\#
    pterygoideu mediali deep|m022\#
    pterygoideu mediali superficial|m021\#
    puboanali pc|m2M2\#
    puboanali pubococcygeu|m2M2\#
    puboanali puboviscerali|m2M2\#
    pubococcygeu|m2M0\#
    pubococcygeu puboanali|m2M2\#
    pubococcygeu puboperineali|m2M1\#
    pubococcygeu puboprostaticu|m2M3\#
    pubococcygeu pubovaginali|m2M3\#
    puboperineali pc|m2M1\#
    puboperineali pubococcygeu|m2M1\#
    puboperineali puboviscerali|m2M1\#
    puboprostaticu pc|m2M3\#
    puboprostaticu pubococcygeu|m2M3\#
    puboprostaticu puboviscerali|m2M3\#
    puborectal sling|m2O0\#
    puborectali|m2O0\#
    pubovaginali pc|m2M3\#
    pubovaginali pubococcygeu|m2M3\#
    pubovaginali puboviscerali|m2M3\#
    puboviscerali|m2M0\#
    puboviscerali puboanali|m2M2\#
    puboviscerali puboperineali|m2M1\#
    puboviscerali puboprostaticu|m2M3\#
    puboviscerali pubovaginali|m2M3\#
    pyramidali|m2K0\#
    pyramidali nasi|m0B0\#
    pyriformi|m2]0\#
    quad|g04\#
    quad femori|m2b0\#
    quad lumborum|m2F0\#
    quadratu|g1E\#
    quadratu femori|m2b0\#
    quadratu labii inferiori|m0?0\#
    quadratu lumborem|m2F0\#
    quadratu lumborum|m2F0\#
    quadratu plante|m3H0\#
    quadratu plante lateral|m3H2\#
    quadratu plante medial|m3H1\#
    quadricep|g04\#
    quadricep femori|g04\#
    quadricep group|g04\#
    radial flexor digitorum sublimi|m1V2\#
    radial flexor digitorum superficiali|m1V2\#
    radial wrist flexor|m1S0\#
    rcp major|m0l0\#
    rcp minor|m0m0\#
    rectu abdomini|m2G0\#
    rectu abdominu|m2G0\#
    rectu abs|m2G0\#
    rectu capiti anterior|m0j0\#
    rectu capiti laterali|m0k0\#
    rectu capiti posterior major|m0l0\#
    rectu capiti posterior minor|m0m0\#
    rectu capiti posticu major|m0l0\#
    rectu capiti posticu minor|m0m0\#
    rectu fem|m2g0\#
    rectu fem reflected|m2g2\#
    rectu fem straight|m2g1\#
    rectu femori|m2g0\#
    rectu femori reflected|m2g2\#
    rectu femori straight|m2g1\#
    rectu inferior|m0L0\#
    rectu laterali|m0N0\#
    rectu mediali|m0M0\#
    rectu sternali|m1L0\#
    rectu superior|m0K0\#
    reflected rectu fem|m2g2\#
    reflected rectu femori|m2g2\#
    rhomb|g0F\#
    rhomboid|g0F\#
    rhomboid maj|m1@0\#
    rhomboid major|m1@0\#
    rhomboid min|m1A0\#
    rhomboid minor|m1A0\#
    rhomboideu|g0F\#
    rhomboideu major|m1@0\#
    rhomboideu minor|m1A0\#
    risoriu|m0A0\#
    rotator|m2C0\#
    rotator cervical|m2C1\#
    rotator cuff|g00\#
    rotator lumbar|m2C3\#
    rotator spine|g0C\#
    rotator thoracic|m2C2\#
    rotator vertebral column|m2C0\#
    rotator vertebral column cervical|m2C1\#
    rotator vertebral column lumbar|m2C3\#
    rotator vertebral column thoracic|m2C2\#
    rotatore|g0C\#
    rotatore spine|m2C0\#
    rotatore spine cervical|m2C1\#
    rotatore spine lumbar|m2C3\#
    rotatore spine thoracic|m2C2\#
    round pronator|m1R0\#
    round pronator humeral|m1R1\#
    round pronator ulnar|m1R2\#
    sacrospinali|g0;\#
    salpingopharyngeu|m1:0\#
    sartoriu|m2f0\#
    scalene|g0E\#
    scalene anterior|m0d0\#
    scalene mediu|m0e0\#
    scalene posterior|m0f0\#
    scaleni|g0E\#
    scalenu|g0E\#
    scalenu anterior|m0d0\#
    scalenu anticu|m0d0\#
    scalenu mediu|m0e0\#
    scalenu minimu|m0g0\#
    scalenu posterior|m0f0\#
    scap stabilizer|g0K\#
    scapular lat|m1?4\#
    scapular latissimu|m1?4\#
    scapular latissimu dorsi|m1?4\#
    scapular stabilizer|g0K\#
    scm|m0Z0\#
    scm clavicular|m0Z2\#
    scm sternal|m0Z1\#
    second dorsal interossei foot|m3M2\#
    second dorsal interossei hand|m1n2\#
    second dorsal interosseou|m1n2m3M2\#
    second dorsal interosseou foot|m3M2\#
    second dorsal interosseou hand|m1n2\#
    second foot lumbrical|m3L2\#
    second hand lumbrical|m1m2\#
    second interosseu dorsali|m1n2m3M2\#
    second interosseu dorsali manu|m1n2\#
    second interosseu dorsali pedi|m3M2\#
    second interosseu palmari|m1o2\#
    second interosseu plantari|m3N2\#
    second lumbrical foot|m3L2\#
    second lumbrical hand|m1m2\#
    second lumbricali|m1m2m3L2\#
    second lumbricali manu|m1m2\#
    second lumbricali pedi|m3L2\#
    second palmar interossei|m1o2\#
    second palmar interosseou|m1o2\#
    second palmar interosseou hand|m1o2\#
    second plantar interossei|m3N2\#
    second plantar interosseou|m3N2\#
    second plantar interosseou foot|m3N2\#
    second volar interossei|m1o2\#
    semi membranosu|m340\#
    semi tendinosu|m330\#
    semimembranosi|m340\#
    semimembranosu|m340\#
    semispinali|g0?\#
    semispinali capiti|m120\#
    semispinali cervici|m130\#
    semispinali colli|m130\#
    semispinali dorsi|m140\#
    semispinali thoraci|m140\#
    semitendinosi|m330\#
    semitendinosu|m330\#
    serr ant|m1K0\#
    serr ant lower|m1K3\#
    serr ant mid|m1K2\#
    serr ant middle|m1K2\#
    serr ant upper|m1K1\#
    serratu|g0^\#
    serratu ant|m1K0\#
    serratu ant lower|m1K3\#
    serratu ant mid|m1K2\#
    serratu ant middle|m1K2\#
    serratu ant upper|m1K1\#
    serratu anterior|m1K0\#
    serratu anterior lower|m1K3\#
    serratu anterior mid|m1K2\#
    serratu anterior middle|m1K2\#
    serratu anterior upper|m1K1\#
    serratu posterior inferior|m270\#
    serratu posterior superior|m260\#
    shin|g0o\#
    short adductor|m2o0\#
    short bicep brachi|m1N2\#
    short bicep brachii|m1N2\#
    short bicep fem|m322\#
    short bicep femori|m322\#
    short extensor great toe|m3C0\#
    short external rotator|g0f\#
    short flexor great toe|m3E0\#
    short flexor great toe lateral|m3E2\#
    short flexor great toe medial|m3E1\#
    short lateral hamstring|m322\#
    short levator costarum|m251\#
    short levator coste|m251\#
    short levatore costarum|m251\#
    short palmar|m1i0\#
    short radial wrist extensor|m1\0\#
    short thumb abductor|m1e0\#
    short thumb extensor|m1b0\#
    short thumb flexor|m1f0\#
    short thumb flexor deep|m1f2\#
    short thumb flexor superficial|m1f1\#
    short toe extensor|m3B0\#
    short toe flexor|m3G0\#
    shoulder|g0M\#
    shoulder complex|g0M\#
    shoulder girdle|g0M\#
    sit|g00\#
    smallest scalene|m0g0\#
    soleu|m3<0\#
    soleu lateral|m3<2\#
    soleu medial|m3<1\#
    sphincter ani externu|m2U0\#
    sphincter ani externu deep|m2U3\#
    sphincter ani externu subcutaneou|m2U1\#
    sphincter ani externu superficial|m2U2\#
    sphincter urethre|m2V0\#
    sphincter urethre externu|m2V0\#
    sphincter urethrovaginali|m2X0\#
    spinal erector|g0;\#
    spinali|g0>\#
    spinali capiti|m2?0\#
    spinali cervici|m2@0\#
    spinali dorsi|m2A0\#
    spinali thoraci|m2A0\#
    splenii|g0@\#
    spleniu|g0@\#
    spleniu capiti|m100\#
    spleniu cervici|m110\#
    spleniu colli|m110\#
    square pronator|m1Y0\#
    ss is|g1G\#
    stapediu|m0X0\#
    sternal diaphragm|m281\#
    sternal diaphragma|m281\#
    sternal scm|m0Z1\#
    sternal sternocleidomastoid|m0Z1\#
    sternal sternocleidomastoideu|m0Z1\#
    sternal sternomastoid|m0Z1\#
    sternal thoracic diaphragm|m281\#
    sternali|m1L0\#
    sternocleidomastoid|m0Z0\#
    sternocleidomastoid clavicular|m0Z2\#
    sternocleidomastoid sternal|m0Z1\#
    sternocleidomastoideu|m0Z0\#
    sternocleidomastoideu clavicular|m0Z2\#
    sternocleidomastoideu sternal|m0Z1\#
    sternocostal pec maj|m1H2\#
    sternocostal pec major|m1H2\#
    sternocostal pect major|m1H2\#
    sternocostal pectorali major|m1H2\#
    sternohyoid|m0`0\#
    sternohyoideu|m0`0\#
    sternomastoid|m0Z0\#
    sternomastoid clavicular|m0Z2\#
    sternomastoid sternal|m0Z1\#
    sternothyroid|m0a0\#
    sternothyroideu|m0a0\#
    straight cricothyroid|m1;1\#
    straight cricothyroideu|m1;1\#
    straight rectu fem|m2g1\#
    straight rectu femori|m2g1\#
    strap|g1@\#
    styloglossu|m0S0\#
    stylohyoid|m0]0\#
    stylohyoideu|m0]0\#
    stylopharyngeu|m190\#
    sub occ|g0D\#
    subclavian|m1J0\#
    subclaviu|m1J0\#
    subcostal|m230\#
    subcostale|m230\#
    subcostali|m230\#
    subcrureu|m2k0\#
    subcutaneou external anal sphincter|m2U1\#
    subcutaneou sphincter ani externu|m2U1\#
    suboccipital|g0D\#
    suboccipital triangle|g0D\#
    subscap|m1F0\#
    subscap lower|m1F2\#
    subscap upper|m1F1\#
    subscapulari|m1F0\#
    subscapulari lower|m1F2\#
    subscapulari upper|m1F1\#
    superficial external anal sphincter|m2U2\#
    superficial flexor pollici brevi|m1f1\#
    superficial internal pterygoid|m021\#
    superficial levator palpebre superiori|m0J1\#
    superficial masseter|m011\#
    superficial medial pterygoid|m021\#
    superficial pelvic floor|g18\#
    superficial pterygoideu mediali|m021\#
    superficial short thumb flexor|m1f1\#
    superficial sphincter ani externu|m2U2\#
    superficial supinator|m1`1\#
    superficial supinator brevi|m1`1\#
    superficial transverse perineal|m2S0\#
    superficial transverse perinei|m2S0\#
    superior auricular|m0H0\#
    superior external pterygoid|m031\#
    superior gemellu|m2^0\#
    superior lateral pterygoid|m031\#
    superior oblique|m0O0m0n0\#
    superior oblique eye|m0O0\#
    superior oblique longu cervici|m0h1\#
    superior oblique longu colli|m0h1\#
    superior omohyoid|m0c1\#
    superior omohyoideu|m0c1\#
    superior pharyngeal constrictor|m160\#
    superior pterygoideu laterali|m031\#
    superior rectu|m0K0\#
    superior rectu eye|m0K0\#
    supinator|m1`0\#
    supinator brevi|m1`0\#
    supinator brevi deep|m1`2\#
    supinator brevi superficial|m1`1\#
    supinator deep|m1`2\#
    supinator longu|m1Z0\#
    supinator superficial|m1`1\#
    supra|m1B0\#
    supra infra|g1G\#
    suprahyoid|g1?\#
    supraspin|m1B0\#
    supraspinatu|m1B0\#
    supraspinatu and infraspinatu pair|g1G\#
    t major|m1E0\#
    t minor|m1D0\#
    t-paraspinal|g09\#
    tailor|m2f0\#
    taut band|g1I\#
    temporal|m000\#
    temporal anterior|m001\#
    temporal mid|m002\#
    temporal middle|m002\#
    temporal posterior|m003\#
    temporali|m000\#
    temporali anterior|m001\#
    temporali mid|m002\#
    temporali middle|m002\#
    temporali posterior|m003\#
    temporoparietal|m050\#
    temporoparietali|m050\#
    tensor fascia lata|m2\0\#
    tensor fascia late|m2\0\#
    tensor fascie late|m2\0\#
    tensor palati|m0V0\#
    tensor tympani|m0Y0\#
    tensor veli palatini|m0V0\#
    tere|g0J\#
    tere major|m1E0\#
    tere minor|m1D0\#
    thenar|g0X\#
    thenar eminence|g0X\#
    third dorsal interossei foot|m3M3\#
    third dorsal interossei hand|m1n3\#
    third dorsal interosseou|m1n3m3M3\#
    third dorsal interosseou foot|m3M3\#
    third dorsal interosseou hand|m1n3\#
    third foot lumbrical|m3L3\#
    third hand lumbrical|m1m3\#
    third interosseu dorsali|m1n3m3M3\#
    third interosseu dorsali manu|m1n3\#
    third interosseu dorsali pedi|m3M3\#
    third interosseu palmari|m1o3\#
    third interosseu plantari|m3N3\#
    third lumbrical foot|m3L3\#
    third lumbrical hand|m1m3\#
    third lumbricali|m1m3m3L3\#
    third lumbricali manu|m1m3\#
    third lumbricali pedi|m3L3\#
    third palmar interossei|m1o3\#
    third palmar interosseou|m1o3\#
    third palmar interosseou hand|m1o3\#
    third plantar interossei|m3N3\#
    third plantar interosseou|m3N3\#
    third plantar interosseou foot|m3N3\#
    third volar interossei|m1o3\#
    thoracic diaphragm|m280\#
    thoracic diaphragm costal|m282\#
    thoracic diaphragm lumbar|m283\#
    thoracic diaphragm sternal|m281\#
    thoracic erector|g09\#
    thoracic iliocostali|m2:0\#
    thoracic iliocostali lumborum|m2;2\#
    thoracic interspinale|m2D2\#
    thoracic interspinali|m2D2\#
    thoracic intertransversarii|m2E2\#
    thoracic intertransversariu|m2E2\#
    thoracic longissimu dorsi|m2>1\#
    thoracic longissimu lumborum|m2>1\#
    thoracic longissimu thoraci|m2>1\#
    thoracic lumbar iliocostali|m2;2\#
    thoracic lumbar multifidu|m2B2\#
    thoracic multifidu|m2B2\#
    thoracic paraspinal|g09\#
    thoracic psm|g09\#
    thoracic rotator|m2C2\#
    thoracic rotator vertebral column|m2C2\#
    thoracic rotatore spine|m2C2\#
    thoracolumbar fascia|g15\#
    thumb adductor|m1h0\#
    thumb adductor oblique|m1h1\#
    thumb adductor transverse|m1h2\#
    thumb opposer|m1g0\#
    thyro arytenoid|m1<0\#
    thyroarytenoid|m1<0\#
    thyroarytenoideu|m1<0\#
    thyrohyoid|m0b0\#
    thyrohyoideu|m0b0\#
    thyropharyngeal constrictor pharyngi inferior|m181\#
    thyropharyngeal inferior pharyngeal constrictor|m181\#
    tib|g11\#
    tib ant|m350\#
    tib post|m3?0\#
    tibial|g11\#
    tibiali|g11\#
    tibiali anterior|m350\#
    tibiali posterior|m3?0\#
    tmj|g1:\#
    transverse abdominal|m2J0\#
    transverse abdomini|m2J0\#
    transverse adductor great toe|m3F2\#
    transverse adductor halluci|m3F2\#
    transverse adductor pollici|m1h2\#
    transverse compressor nari|m0C1\#
    transverse dilator nari|m0C1\#
    transverse nasali|m0C1\#
    transverse perineal|g19\#
    transverse perinei|g19\#
    transverse thumb adductor|m1h2\#
    transversospinal group|g0B\#
    transversospinale|g0B\#
    transversu abdomini|m2J0\#
    transversu perinei profundu|m2T0\#
    transversu perinei superficiali|m2S0\#
    transversu thoraci|m240\#
    trap|m1>0\#
    trap lower|m1>3\#
    trap mid|m1>2\#
    trap middle|m1>2\#
    trap upper|m1>1\#
    trapeziou|m1>0\#
    trapeziou lower|m1>3\#
    trapeziou mid|m1>2\#
    trapeziou middle|m1>2\#
    trapeziou upper|m1>1\#
    trapeziu|m1>0\#
    trapeziu lower|m1>3\#
    trapeziu mid|m1>2\#
    trapeziu middle|m1>2\#
    trapeziu upper|m1>1\#
    trapezui|m1>0\#
    trapezui lower|m1>3\#
    trapezui mid|m1>2\#
    trapezui middle|m1>2\#
    trapezui upper|m1>1\#
    triangulari|m0>0\#
    triangulari sterni|m240\#
    tricep|m1P0\#
    tricep brachi|m1P0\#
    tricep brachi lateral|m1P2\#
    tricep brachi long|m1P1\#
    tricep brachi medial|m1P3\#
    tricep brachii|m1P0\#
    tricep brachii lateral|m1P2\#
    tricep brachii long|m1P1\#
    tricep brachii medial|m1P3\#
    tricep lateral|m1P2\#
    tricep long|m1P1\#
    tricep medial|m1P3\#
    tricep sure|g0l\#
    trigger point|g1I\#
    ulnar flexor carpi ulnari|m1U2\#
    ulnar pronator tere|m1R2\#
    ulnar round pronator|m1R2\#
    ulnar ulnar wrist flexor|m1U2\#
    ulnar wrist extensor|m1_0\#
    ulnar wrist flexor|m1U0\#
    ulnar wrist flexor humeral|m1U1\#
    ulnar wrist flexor ulnar|m1U2\#
    upper boxer|m1K1\#
    upper elevator scapule|m151\#
    upper glute max|m2Y1\#
    upper gluteou maximu|m2Y1\#
    upper gluteu max|m2Y1\#
    upper gluteu maximu|m2Y1\#
    upper infra|m1C1\#
    upper infraspin|m1C1\#
    upper infraspinatu|m1C1\#
    upper lev scap|m151\#
    upper levator scap|m151\#
    upper levator scapula|m151\#
    upper levator scapule|m151\#
    upper serr ant|m1K1\#
    upper serratu ant|m1K1\#
    upper serratu anterior|m1K1\#
    upper subscap|m1F1\#
    upper subscapulari|m1F1\#
    upper trap|m1>1\#
    upper trapeziou|m1>1\#
    upper trapeziu|m1>1\#
    upper trapezui|m1>1\#
    urethrovaginal sphincter|m2X0\#
    urogenital triangle|g18\#
    vasti|g05\#
    vastu|g05\#
    vastu externu|m2h0\#
    vastu externu long|m2h1\#
    vastu externu oblique|m2h2\#
    vastu intermediu|m2j0\#
    vastu internu|m2i0\#
    vastu internu long|m2i2\#
    vastu internu oblique|m2i1\#
    vastu laterali|m2h0\#
    vastu laterali long|m2h1\#
    vastu laterali oblique|m2h2\#
    vastu mediali|m2i0\#
    vastu mediali long|m2i2\#
    vastu mediali oblique|m2i1\#
    vastu mediali oblique long|m2i2\#
    vastu mediali oblique oblique|m2i1\#
    vastu mediali obliquu|m2i0\#
    vertebral lat|m1?1\#
    vertebral latissimu|m1?1\#
    vertebral latissimu dorsi|m1?1\#
    vertical longu cervici|m0h3\#
    vertical longu colli|m0h3\#
    vocali|m1=0\#
    volar forearm|g0V\#
    volar interossei|m1o0\#
    volar interossei first|m1o1\#
    volar interossei second|m1o2\#
    volar interossei third|m1o3\#
    wrist extensor|g0P\#
    wrist flexor|g0R\#
    zygomaticu major|m090\#
    zygomaticu minor|m0:0
    """#

  static let abbreviationStarts: StaticString = #"""
    00000900C00L00U00_00m01701@01I01R01[01e01o02902B02K02T02a02j03303<03F03Q03^03h04104;04E04O04X04c\#
    04n05805A05K05U05_05i06306=06G06P06Z06d06m07707A07I07S07\07f08008:08D08N08X08g09109;09E09O09X09b\#
    09l0:50:>0:G0:T0:_0:i0;40;?0;I0;R0;Z0;b0;l0<60<@0<J0<[0<d0<m0=70=@0=H0=R0=\0=e0=n0>:0>C0>M0>W0>`\#
    0>j0?30?<0?H0?Q0?Z0?c0?m0@70@@0@L0@V0@`0@j0A40A=0AF0AO0A\0Ae0An0B70B@0BM0BX0Be0C20C=0CH0CR0C[0Cd\#
    0Cn0D70DD0DP0DY0Db0Dk0E40E=0EE0EQ0E^0Ej0F70F@0FL0FX0Fa0Fj0G30G>0GH0GS0G\0Gd0Gn0H70HA0HK0HT0Ha0Hk\#
    0I70IA0IJ0IT0Ib0Io0J80JB0JK0JX0Jc0Jn0K70K@0KJ0KT0K]0Kg0L00L<0LE0LN0LW0La0Lk0M3
    """#

  static let abbreviationText: StaticString = #"""
    AB|snm2o0\#
    ABH|snm3D0\#
    AD|snm1G1\#
    ADD|ang0i\#
    ADH|snm3F0\#
    ADM|anm1j0m3I0\#
    ADP|snm1h0\#
    AH|anm3D0\#
    AL|snm2n0\#
    AM|wnm300\#
    AP|wnm1h0\#
    APB|snm1e0\#
    APL|snm1a0\#
    ASC|snm0d0\#
    BB|snm1N0\#
    BC|snm2Q0\#
    BF|snm320\#
    BR|anm1Z0m1O0\#
    BS|snm2Q0\#
    CB|snm1M0\#
    CPS|ang08\#
    DAO|snm0>0\#
    DELT|snm1G0\#
    DI|anm1n0m3M0\#
    DLI|snm0?0\#
    DNF|ang1A\#
    DTP|snm2T0\#
    EAO|snm2H0\#
    EAS|snm2U0\#
    ECR|ang0Q\#
    ECRB|snm1\0\#
    ECRL|snm1[0\#
    ECU|snm1_0\#
    ED|snm1]0\#
    EDB|snm3B0\#
    EDC|snm1]0\#
    EDL|snm360\#
    EDM|snm1^0\#
    EDQ|snm1^0\#
    EHB|snm3C0\#
    EHL|snm370\#
    EI|snm1d0\#
    EIC|snm200\#
    EIP|snm1d0\#
    EO|snm2H0\#
    EPB|snm1b0\#
    EPL|snm1c0\#
    ES|ang0;\#
    EUS|snm2V0\#
    FB|snm3:0\#
    FCR|snm1S0\#
    FCU|snm1U0\#
    FDB|snm3G0\#
    FDI|snm1n1\#
    FDL|snm3@0\#
    FDM|snm1k0\#
    FDMB|anm1k0m3J0\#
    FDP|snm1W0\#
    FDS|snm1V0\#
    FHB|snm3E0\#
    FHL|snm3A0\#
    FL|snm390\#
    FPB|snm1f0\#
    FPL|snm1X0\#
    FT|anm380\#
    GA|anm3;0\#
    GC|snm3;0\#
    GM|anm2Z0m2Y0\#
    GMAX|snm2Y0\#
    GMD|snm2Z0\#
    GMED|snm2Z0\#
    GMIN|snm2[0\#
    GMX|snm2Y0\#
    GSC|ang0l\#
    HF|ang0a\#
    HS|ang01\#
    IAO|snm2I0\#
    ICL|snm2;0\#
    ICT|snm2:0\#
    IIC|snm210\#
    IO|anm2I0m0P0m0o0\#
    IR|anm0L0\#
    IS|snm1C0\#
    ISP|snm1C0\#
    ITB|ang0j\#
    LA|ang17\#
    LAO|snm0=0\#
    LAT|snm1?0\#
    LD|snm1?0\#
    LG|snm3;2\#
    LLSAN|snm0<0\#
    LM|anm2B3\#
    LMM|snm2B0\#
    LOT|snm2>0\#
    LPS|ang0:\#
    LPT|snm030\#
    LS|snm150\#
    LT|wnm1>3\#
    LTRAP|snm1>3\#
    MD|wnm1G2\#
    MF|snm2B0\#
    MG|snm3;1\#
    MPT|snm020\#
    MSC|snm0e0\#
    MT|wnm1>2\#
    MTRAP|snm1>2\#
    MTRP|ayg1I\#
    OCI|snm0o0\#
    OCS|snm0n0\#
    ODM|snm1l0\#
    OE|anm2a0\#
    OI|snm2`0\#
    OP|wnm1g0\#
    PB|anm3:0m1i0\#
    PC|snm2M0\#
    PD|wnm1G3\#
    PF|anm2]0\#
    PFM|ang16\#
    PI|anm1o0m3N0\#
    PIRI|snm2]0\#
    PL|anm1T0m390\#
    PM|anm1H0m1I0\#
    PMAJ|snm1H0\#
    PMIN|snm1I0\#
    POP|snm3>0\#
    PQ|snm1Y0\#
    PR|anm2O0\#
    PSC|snm0f0\#
    PSM|ang07\#
    PT|anm1R0m3?0\#
    PTERT|snm380\#
    PVM|ang07\#
    QF|snm2b0\#
    QL|sym2F0\#
    QP|snm3H0\#
    RA|wnm2G0\#
    RC|ang00\#
    RCPMA|snm0l0\#
    RCPMAJ|snm0l0\#
    RCPMI|snm0m0\#
    RCPMIN|snm0m0\#
    RF|snm2g0\#
    RHMAJ|snm1@0\#
    RHMIN|snm1A0\#
    RM|snm1@0\#
    RTC|ang00\#
    SA|snm1K0\#
    SART|snm2f0\#
    SCM|sym0Z0\#
    SCOM|snm0Z0\#
    SM|snm340\#
    SO|ang0D\#
    SOL|snm3<0\#
    SOM|ang0D\#
    SPI|snm270\#
    SPS|snm260\#
    SR|anm0K0\#
    SS|anm1B0m1F0\#
    SSC|snm1F0\#
    SSCAP|snm120\#
    SSP|snm1B0\#
    ST|snm330\#
    STP|snm2S0\#
    SUBSCAP|snm1F0\#
    TA|anm350m2J0\#
    TB|snm1P0\#
    TFL|sym2\0\#
    TLF|ang15\#
    TM|anm1E0m1D0\#
    TMAJ|snm1E0\#
    TMIN|snm1D0\#
    TP|anm3?0\#
    TPS|ang09\#
    TRA|snm2J0\#
    TRI|snm1P0\#
    TRP|ayg1I\#
    TVA|snm2J0\#
    UT|snm1>1\#
    UTRAP|snm1>1\#
    VI|snm2j0\#
    VL|snm2h0\#
    VM|snm2i0\#
    VML|snm2i2\#
    VMO|snm2i1\#
    WE|ang0P\#
    WF|ang0R
    """#

  /// Name, members, what to ask.
  static let groups: [StaticString] = [
    "rotator cuff|supraspinatus;infraspinatus;teres minor;subscapularis|ask which cuff muscle was needled",
    "hamstrings|biceps femoris;semitendinosus;semimembranosus|ask which of the three; 'medial hamstrings' still leaves two, 'lateral hamstring' is biceps femoris",
    "medial hamstrings|semitendinosus;semimembranosus|two muscles: ask which",
    "lateral hamstring|biceps femoris|biceps femoris, long or short head",
    "quadriceps|rectus femoris;vastus lateralis;vastus medialis;vastus intermedius|TA names quadriceps femoris as one muscle and its four heads as muscles too; count only heads that are named, and do not decide the count from the group word",
    "vasti|vastus lateralis;vastus medialis;vastus intermedius|ask which vastus",
    "VMO|vastus medialis|part of vastus medialis; VMO and VM together are one muscle",
    "paraspinals|iliocostalis cervicis;iliocostalis thoracis;iliocostalis lumborum;longissimus capitis;longissimus cervicis;longissimus thoracis;spinalis capitis;spinalis cervicis;spinalis thoracis;semispinalis capitis;semispinalis cervicis;semispinalis thoracis;multifidus;rotator of vertebral column;splenius capitis;splenius cervicis|too broad to count: ask for the muscle and the spinal level",
    "cervical paraspinals|semispinalis capitis;semispinalis cervicis;splenius capitis;splenius cervicis;longissimus capitis;longissimus cervicis;iliocostalis cervicis;multifidus|ask for the muscle and level",
    "thoracic paraspinals|iliocostalis thoracis;longissimus thoracis;spinalis thoracis;semispinalis thoracis;multifidus;rotator of vertebral column|ask for the muscle and level; pneumothorax zone",
    "lumbar paraspinals|iliocostalis lumborum;longissimus thoracis;multifidus|ask for the muscle and level",
    "erector spinae|iliocostalis cervicis;iliocostalis thoracis;iliocostalis lumborum;longissimus capitis;longissimus cervicis;longissimus thoracis;spinalis capitis;spinalis cervicis;spinalis thoracis|three columns (iliocostalis, longissimus, spinalis), each with regional muscles: ask for the column and region",
    "iliocostalis|iliocostalis cervicis;iliocostalis thoracis;iliocostalis lumborum|one column with three regional muscles: the spinal level settles it",
    "longissimus|longissimus capitis;longissimus cervicis;longissimus thoracis|one column with three regional muscles: the spinal level settles it",
    "spinalis|spinalis capitis;spinalis cervicis;spinalis thoracis|one column with three regional muscles: the spinal level settles it",
    "semispinalis|semispinalis capitis;semispinalis cervicis;semispinalis thoracis|three muscles: the region settles it",
    "splenius|splenius capitis;splenius cervicis|ask capitis or cervicis",
    "multifidi|multifidus|one name along the whole spine; TA also names cervical, thoracic and lumbar parts: keep the level with the name and do not count levels as muscles without a payer rule",
    "transversospinales|semispinalis capitis;semispinalis cervicis;semispinalis thoracis;multifidus;rotator of vertebral column|ask which",
    "rotatores|rotator of vertebral column|series of small muscles: ask for the level",
    "suboccipitals|rectus capitis posterior major;rectus capitis posterior minor;obliquus capitis superior;obliquus capitis inferior|four muscles per side: ask which",
    "scalenes|anterior scalene;middle scalene;posterior scalene|three muscles (a fourth, scalenus minimus, is inconstant): ask which",
    "rhomboids|rhomboid major;rhomboid minor|two muscles anatomically, often treated as one in notes: ask major, minor or both",
    "trapezius parts|trapezius|parts of one muscle: upper and lower trapezius on the same side are one muscle by anatomy",
    "deltoid parts|deltoid|parts of one muscle",
    "pecs|pectoralis major;pectoralis minor|ask major or minor",
    "teres|teres major;teres minor|ask major or minor",
    "periscapular muscles|trapezius;rhomboid major;rhomboid minor;levator scapulae;serratus anterior|open set: ask which; pneumothorax zone",
    "interscapular muscles|trapezius;rhomboid major;rhomboid minor|open set: ask which; pneumothorax zone",
    "shoulder girdle muscles|trapezius;levator scapulae;supraspinatus;infraspinatus;teres minor;teres major;subscapularis;deltoid|open set: ask which",
    "lats and teres|latissimus dorsi;teres major|two muscles",
    "elbow flexors|biceps brachii;brachialis;brachioradialis|ask which",
    "wrist extensors|extensor carpi radialis longus;extensor carpi radialis brevis;extensor carpi ulnaris;extensor digitorum;extensor digiti minimi|ask which",
    "ECR|extensor carpi radialis longus;extensor carpi radialis brevis|ask longus or brevis",
    "wrist flexors|flexor carpi radialis;flexor carpi ulnaris;palmaris longus;flexor digitorum superficialis;pronator teres|ask which",
    "finger flexors|flexor digitorum superficialis;flexor digitorum profundus|ask superficialis or profundus",
    "finger extensors|extensor digitorum;extensor indicis;extensor digiti minimi|ask which",
    "forearm extensors|extensor carpi radialis longus;extensor carpi radialis brevis;extensor digitorum;extensor digiti minimi;extensor carpi ulnaris;supinator|open set: ask which",
    "forearm flexors|pronator teres;flexor carpi radialis;palmaris longus;flexor carpi ulnaris;flexor digitorum superficialis;flexor digitorum profundus;flexor pollicis longus|open set: ask which",
    "pronators|pronator teres;pronator quadratus|ask teres or quadratus",
    "thenar muscles|abductor pollicis brevis;flexor pollicis brevis;opponens pollicis;adductor pollicis|ask which; some texts leave out adductor pollicis",
    "hypothenar muscles|abductor digiti minimi of hand;flexor digiti minimi brevis of hand;opponens digiti minimi of hand;palmaris brevis|ask which",
    "hand intrinsics|lumbrical of hand;dorsal interosseous of hand;palmar interosseous of hand;abductor pollicis brevis;flexor pollicis brevis;opponens pollicis;adductor pollicis|open set: ask which",
    "interossei|dorsal interosseous of hand;palmar interosseous of hand;dorsal interosseous of foot;plantar interosseous of foot|ask hand or foot, dorsal or palmar, and the number",
    "lumbricals|lumbrical of hand;lumbrical of foot|ask hand or foot and the number",
    "intercostals|external intercostal;internal intercostal;innermost intercostal|ask which layer and space; pneumothorax zone",
    "serratus|serratus anterior;serratus posterior superior;serratus posterior inferior|'serratus' alone mostly means serratus anterior, but ask; pneumothorax zone",
    "abdominals|rectus abdominis;external oblique;internal oblique;transversus abdominis|open set: ask which",
    "obliques|external oblique;internal oblique|ask external or internal; not the suboccipital or eye obliques",
    "hip flexors|iliacus;psoas major;rectus femoris;tensor fasciae latae;sartorius;pectineus|open set: ask which",
    "iliopsoas|iliacus;psoas major|TA names it as one muscle made of two: ask iliacus or psoas major",
    "psoas|psoas major;psoas minor|usually psoas major; psoas minor is often absent",
    "glutes|gluteus maximus;gluteus medius;gluteus minimus|ask which; 'glutes' may mean one, two or three",
    "hip abductors|gluteus medius;gluteus minimus;tensor fasciae latae|ask which",
    "deep hip rotators|piriformis;superior gemellus;inferior gemellus;obturator internus;obturator externus;quadratus femoris|six muscles: ask which",
    "gemelli|superior gemellus;inferior gemellus|two muscles: ask which",
    "obturators|obturator internus;obturator externus|ask internus or externus",
    "adductors|adductor longus;adductor brevis;adductor magnus;gracilis;pectineus|ask which",
    "ITB|tensor fasciae latae;gluteus maximus;vastus lateralis|the band is fascia, not a muscle: ask which muscle was needled (often TFL or vastus lateralis beneath it)",
    "calf|gastrocnemius;soleus;plantaris|ask gastrocnemius or soleus",
    "triceps surae|gastrocnemius;soleus|TA names triceps surae as one muscle made of gastrocnemius and soleus: ask which",
    "gastrocnemius heads|gastrocnemius|two heads of one muscle",
    "peroneals|fibularis longus;fibularis brevis;fibularis tertius|longus and brevis are lateral, tertius is anterior: ask which",
    "anterior compartment of leg|tibialis anterior;extensor digitorum longus;extensor hallucis longus;fibularis tertius|ask which",
    "deep posterior compartment of leg|tibialis posterior;flexor digitorum longus;flexor hallucis longus;popliteus|ask which",
    "tibialis|tibialis anterior;tibialis posterior|ask anterior or posterior",
    "pes anserinus|sartorius;gracilis;semitendinosus|tendon insertion shared by three muscles, not a muscle: ask which",
    "foot intrinsics|abductor hallucis;flexor digitorum brevis;quadratus plantae;flexor hallucis brevis;adductor hallucis;abductor digiti minimi of foot;flexor digiti minimi brevis of foot;lumbrical of foot;dorsal interosseous of foot;plantar interosseous of foot|open set: ask which",
    "plantar fascia||fascia, not a muscle: ask which muscle was needled",
    "thoracolumbar fascia||fascia, not a muscle: ask which muscle was needled",
    "pelvic floor|pubococcygeus;iliococcygeus;puborectalis;coccygeus;superficial transverse perineal;deep transverse perineal;bulbospongiosus;ischiocavernosus;external anal sphincter|open set: ask which; some add obturator internus and piriformis",
    "levator ani|pubococcygeus;iliococcygeus;puborectalis|TA names levator ani as one muscle with these parts: mark ambiguous. 'levator' alone may also mean levator scapulae",
    "superficial pelvic floor|bulbospongiosus;ischiocavernosus;superficial transverse perineal|ask which",
    "transverse perineals|superficial transverse perineal;deep transverse perineal|ask superficial or deep",
    "jaw muscles|masseter;temporalis;medial pterygoid;lateral pterygoid|ask which",
    "pterygoids|medial pterygoid;lateral pterygoid|ask medial or lateral",
    "facial muscles|occipitofrontalis;orbicularis oculi;orbicularis oris;buccinator;zygomaticus major;zygomaticus minor;mentalis;procerus;corrugator supercilii|open set: ask which",
    "frontalis and occipitalis|occipitofrontalis|two bellies of one muscle",
    "SCM heads|sternocleidomastoid|two heads of one muscle",
    "suprahyoids|digastric;stylohyoid;mylohyoid;geniohyoid|ask which",
    "infrahyoids|sternohyoid;sternothyroid;thyrohyoid;omohyoid|ask which",
    "deep neck flexors|longus colli;longus capitis;rectus capitis anterior;rectus capitis lateralis|ask which",
    "cervical extensors|splenius capitis;splenius cervicis;semispinalis capitis;semispinalis cervicis;multifidus;trapezius;levator scapulae|open set: ask which",
    "biceps|biceps brachii;biceps femoris|arm context means biceps brachii, thigh context means biceps femoris",
    "triceps|triceps brachii|triceps alone means triceps brachii; triceps surae is written in full",
    "quadratus|quadratus lumborum;quadratus femoris;quadratus plantae;pronator quadratus|ask which",
    "levator|levator scapulae;pubococcygeus;iliococcygeus;puborectalis|neck or shoulder context means levator scapulae; pelvic context means levator ani",
    "supraspinatus and infraspinatus pair|supraspinatus;infraspinatus|two muscles, both named",
    "low back muscles|quadratus lumborum;multifidus;iliocostalis lumborum;longissimus thoracis|open set: ask which",
    "trigger point||a spot within a muscle: several trigger points in one muscle are one muscle",
  ]
}

"""General terms in the names of institutions: what means the same, and what says nothing.

Written by hand from the naming habits of universities; folded forms (no accents, no case).
"""

_SAME = {
    "university": (
        "univ uni u universities universitas universite universites universidad universidade "
        "universita universitat universitaet universitats universitesi universitet universitetet "
        "universiteit universitetas universiteti universiti universitatea universitate univerzita "
        "univerzitet univerza universitaria universitario universitaire uniwersytet yliopisto "
        "ulikool egyetem "
        "haskoli sveuciliste университет уневерситет университети університет "
        "универзитет πανεπιστημιο جامعة الجامعة دانشگاه universitaria universitatis daxue daigaku"
    ),
    "hochschule": "hogskole hogskolen hogskola hogskolan hogskule hogskulen hogeschool hojskole",
    "college": "colleges coll kolej collegium colegio",
    "institute": (
        "institut instituto istituto instituut instytut inst institutes instituti institutet "
        "институт інститут institution"
    ),
    "technology": (
        "tech technological technologie technologies tecnologia tecnologico tecnologica teknologi "
        "teknologiska technologique technologia tecnologie"
    ),
    "technical": (
        "technische technischen tekniska teknisk tecnica tecnico technique techniczna techniczny "
        "teknik tehnicka technicka технический teknillinen"
    ),
    "polytechnic": (
        "polytechnique politecnico politecnica politehnica politechnika politeknik polytechnical "
        "polytechnics politecnic politecnique politehnika"
    ),
    "science": (
        "sciences sci scienze ciencias ciencia wissenschaften wissenschaft nauk vetenskap "
        "vitenskap vitskap bilim"
    ),
    "medical": "medicine med medica medizinische medizin medico medicina medecine medyczny tip",
    "school": "sch schule escuela ecole escola scuola skole skola szkola skolen",
    "saint": "st ste saints",
    "national": "nacional nationale nazionale natl nasjonale national's",
    "state": "estadual estatal stat государственныи gosudarstvennyy",
    "federal": "federale",
    "centre": "center centro zentrum ctr senter centrum",
    "hospital": "hopital hospitals hosp krankenhaus sykehus sjukhus hospitalier",
    "academy": "akademie akademi academia akademia acad akademiya accademia academie",
    "department": "dept dep departamento departement dipartimento avdeling departments",
    "faculty": "fac fakultet facultad faculdade faculte fakultat facolta",
    "applied": "angewandte aplicadas appliquees appl",
    "engineering": "eng engg ingenieria engenharia ingenierie ingegneria engineers ingenieurs",
    "agricultural": "agriculture agri agric agraria agricola agrarian",
    "research": "res recherche investigacion forschung pesquisa ricerca forskning ricerche",
    "international": "intl internacional internationale",
    "catholic": "catolica cattolica catholique katholieke katholische katolicki",
    "autonomous": "autonoma autonomo",
    "free": "libre vrije freie libera",
    "economics": "economic economia economiques ekonomiczny wirtschaft economy",
    "education": "educational educacion educacao edu",
    "management": "mgmt mgt",
    "laboratory": "lab labs laboratories laboratoire laboratorio",
    "health": "hlth saude salud",
    "north": "norte nord",
    "south": "sul sur sud",
    "new": "nova nueva nouvelle neue",
    "business": "negocios handelshoyskole",
    "studies": "study estudos studi etudes estudios studien",
    "royal": "royale",
    "higher": "superior superieure superieur vysoka vyssaja",
    "pedagogical": "padagogische paedagogische pedagogica pedagogiczny pedagogisk pedagogic",
}

# Every spelling, with the one form it is indexed and searched under.
EQUIVALENT = {other: one for one, others in _SAME.items() for other in others.split()}

# Terms that so many names hold that they tell little.
GENERAL = frozenset(_SAME)

_JOINING = """
of the and de la le les l d da do dos das del della delle degli di du des der die dem den fur for
und et y e i in at am a an zu zur en el al los las van voor og och to on av til s with formerly im
auf o
"""
_PARTS = """
department faculty school college institute division section centre laboratory graduate chair unit
group programme program institutt museum klinikum clinic
"""
_APART = """
hospital clinic clinics klinikum infirmary foundation company corporation corp inc ltd limited
gmbh co press museum pharmaceutica pharmaceuticals
"""

# Words that join others.
SILENT = frozenset(_JOINING.split())

# Words that begin the name of a part of an institution.
HEADS = frozenset(_PARTS.split())

# Words by which a part is an institution of its own, with its own entry in the register.
SEPARATE = frozenset(_APART.split())

# Words by which a piece is an institution and not a part of one.
WHOLE = frozenset({"university", "polytechnic", "hochschule", "academy"})

"""Indonesian words for dates and times, and the orders they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.reading.lang.date_words import ZONES, DateWords, WordValue, with_stop

_DIGITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_NUMBERS: dict[str, int] = (
    {word: n for n, word in enumerate(_DIGITS, 1)}
    | {"sepuluh": 10, "sebelas": 11, "seratus": 100}
    | {f"{word} belas": n + 10 for n, word in enumerate(_DIGITS, 1) if n > 1}
    | {f"{word} puluh": n * 10 for n, word in enumerate(_DIGITS, 1) if n > 1}
    | {f"{tens} puluh {ones}": n * 10 + k for n, tens in enumerate(_DIGITS, 1) if n > 1 for k, ones in enumerate(_DIGITS, 1)}
)
_ORDINALS: dict[str, int] = {"pertama": 1, "perdana": 1, "terakhir": -1} | {f"ke{word}": n for word, n in _NUMBERS.items() if n != 1}
_ROMAN: dict[str, int] = {
    form: n for n, form in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(), 1)
}
_UNITS: dict[str, str] = {
    "hari": "D", "pekan": "W", "minggu": "W", "akhir pekan": "WE", "akhir minggu": "WE", "bulan": "M", "kuartal": "Q", "triwulan": "Q", "caturwulan": "Q",
    "semester": "H", "tahun": "Y", "dekade": "DE", "dasawarsa": "DE", "abad": "CE", "jam": "TH", "menit": "TM", "detik": "TS", "dtk": "TS", "thn": "Y",
}  # fmt: skip

_WORDS: Mapping[str, Mapping[str, WordValue]] = {
    "month": {
        "januari": 1, "februari": 2, "pebruari": 2, "maret": 3, "april": 4, "Mei": 5, "juni": 6, "juli": 7, "agustus": 8, "september": 9, "oktober": 10,
        "november": 11, "nopember": 11, "desember": 12,
    } | with_stop({
        "Jan": 1, "Feb": 2, "Peb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Agu": 8, "Agt": 8, "Ags": 8, "Agust": 8, "Sep": 9, "Sept": 9, "Okt": 10,
        "Nov": 11, "Nop": 11, "Des": 12,
    }),
    "monthweak": {"mei": 5, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "agu": 8, "sep": 9, "okt": 10, "nov": 11, "des": 12, "oct": 10, "May": 5, "aug": 8, "dec": 12},
    "weekday": {"senin": 1, "selasa": 2, "rabu": 3, "kamis": 4, "jumat": 5, "jum'at": 5, "sabtu": 6, "Minggu": 7, "ahad": 7},
    "weekdayweak": {"minggu": 7},
    # Inside a sentence the capital tells Sunday from a week.
    "sunday": {"Minggu": 7},
    "unit": _UNITS,
    "oneunit": {f"se{unit}": value for unit, value in _UNITS.items() if " " not in unit} | {"separuh abad": "CE"},
    "fewunits": {f"ber{unit}-{unit}": value for unit, value in _UNITS.items()} | {
        "tahun-tahun": "Y", "hari-hari": "D", "bulan-bulan": "M", "pekan-pekan": "W", "puluhan tahun": "Y", "belasan tahun": "Y", "ratusan tahun": "Y",
        "beberapa hari": "D", "beberapa pekan": "W", "beberapa minggu": "W", "beberapa bulan": "M", "beberapa tahun": "Y", "beberapa dekade": "DE",
        "beberapa jam": "TH", "beberapa menit": "TM", "beberapa detik": "TS", "sejumlah hari": "D", "ribuan tahun": "Y", "beberapa abad": "CE",
    },
    "number": _NUMBERS,
    "numberword": _NUMBERS,
    "nth": _ORDINALS,
    "roman": _ROMAN,
    "qname": {"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4},
    "ordinaltag": {"ke": "ke"},
    "eratag": {"era": 1, "dekade": 1, "dasawarsa": 1},
    "once": {"sekali": 1},
    "harinya": {"harinya": 1},
    "decadetag": {"an": "an"},
    "half": {"setengah": "half"},
    "this": {"ini": 0},
    "last": {"lalu": -1, "yang lalu": -1, "kemarin": -1, "silam": -1, "yang silam": -1, "lampau": -1},
    "next": {"depan": 1, "mendatang": 1, "yang akan datang": 1, "akan datang": 1, "nanti": 1},
    "recent": {"terakhir": -1, "terakhir ini": -1, "belakangan": -1, "belakangan ini": -1},
    "coming": {"ke depan": 1, "mendatang": 1, "kedepan": 1, "berikutnya": 1},
    "following": {"berikutnya": 1, "berikut": 1, "selanjutnya": 1},
    "hence": {"lagi": 1},
    "earlier": {"sebelumnya": -1, "sebelum itu": -1},
    "later": {"kemudian": 1, "setelahnya": 1, "setelah itu": 1, "berselang": 1, "sesudahnya": 1, "usai itu": 1},
    "edge": {"awal": "START", "permulaan": "START", "pertengahan": "MID", "tengah": "MID", "medio": "MID", "akhir": "END", "penghujung": "END", "ujung": "END"},
    "deictic": {
        "hari ini": 0, "kemarin": -1, "hari kemarin": -1, "besok": 1, "esok": 1, "esok hari": 1, "hari esok": 1, "lusa": 2, "kemarin lusa": -2,
        "kemarin dulu": -2, "kemaren": -1,
    },
    "daypart": {
        "tadi malam": (-1, "NI"), "semalam": (-1, "NI"), "malam tadi": (-1, "NI"), "tadi pagi": (0, "MO"), "pagi tadi": (0, "MO"), "siang tadi": (0, "AF"),
        "tadi siang": (0, "AF"), "sore tadi": (0, "EV"), "tadi sore": (0, "EV"), "pagi ini": (0, "MO"), "siang ini": (0, "AF"), "sore ini": (0, "EV"),
        "malam ini": (0, "NI"), "nanti malam": (0, "NI"), "malam nanti": (0, "NI"), "nanti sore": (0, "EV"), "sore nanti": (0, "EV"),
        "nanti siang": (0, "AF"), "siang nanti": (0, "AF"), "dini hari tadi": (0, "MO"), "petang ini": (0, "EV"), "petang tadi": (0, "EV"),
    },
    "part": {
        "pagi": "MO", "pagi hari": "MO", "dini hari": "MO", "subuh": "MO", "siang": "AF", "siang hari": "AF", "sore": "EV", "sore hari": "EV", "petang": "EV",
        "malam": "NI", "malam hari": "NI", "tengah malam": "NI",
    },
    "season": {"musim semi": "SP", "musim panas": "SU", "musim gugur": "FA", "musim dingin": "WI"},
    "ref": {
        "saat ini": "PRESENT", "sekarang": "PRESENT", "sekarang ini": "PRESENT", "kini": "PRESENT", "dewasa ini": "PRESENT", "detik ini": "PRESENT",
        "baru-baru ini": "PAST", "belum lama ini": "PAST", "akhir-akhir ini": "PAST", "belakangan ini": "PAST", "dulu": "PAST", "dahulu": "PAST",
        "masa lalu": "PAST", "beberapa waktu lalu": "PAST", "beberapa waktu yang lalu": "PAST", "beberapa saat lalu": "PAST", "baru saja": "PAST",
        "masa depan": "FUTURE", "masa mendatang": "FUTURE", "masa yang akan datang": "FUTURE", "kemudian hari": "FUTURE",
        "waktu dekat": "FUTURE", "waktu dekat ini": "FUTURE",
    },
    "anaphor": {
        "keesokan harinya": (1, "D"), "keesokan hari": (1, "D"), "keesokannya": (1, "D"), "esok harinya": (1, "D"), "esoknya": (1, "D"),
        "sehari sebelum itu": (-1, "D"),
    },
    "that": {"itu": 0, "tersebut": 0, "yang sama": 0},
    "holiday": {
        "hari kemerdekaan": "08-17", "hari natal": "12-25", "hari buruh": "05-01", "hari pahlawan": "11-10", "hari ibu": "12-22", "hari guru": "11-25",
        "hari sumpah pemuda": "10-28", "hari kartini": "04-21", "hari lahir pancasila": "06-01", "hari anak nasional": "07-23", "hari tni": "10-05",
    },
    "holidayweak": {"Natal": "12-25", "Tahun Baru": "01-01"},
    "every": {"setiap": 1, "tiap": 1, "tiap-tiap": 1, "saban": 1},
    "adverbset": {"harian": "D", "mingguan": "W", "bulanan": "M", "tahunan": "Y", "triwulanan": "Q", "kuartalan": "Q"},
    "hourtag": {"pukul": "pukul", "jam": "jam", "pkl": "pukul", "pkl.": "pukul"},
    "zone": {**ZONES, "waktu setempat": "", "waktu jakarta": "+07:00"},
    "datetag": {"tanggal": "tanggal", "tgl": "tanggal", "tgl.": "tanggal"},
    "leadin": {"tanggal": 1, "tgl": 1, "tgl.": 1},
    "monthtag": {"bulan": "bulan"},
    "yeartag": {"tahun": "tahun"},
    "weektag": {"pekan": "pekan", "minggu": "minggu"},
    "daytag": {"hari": "hari"},
    "to": {"hingga": 1, "sampai": 1, "sampai dengan": 1, "s/d": 1, "s.d.": 1},
    "and": {"dan": 1},
    "or": {"atau": 1},
    "between": {"antara": 1},
    "of": {"dari": 1, "pada": 1},
    "on": {"pada": 1, "di": 1, "sejak": 1, "mulai": 1, "per": 1, "selama": 1, "dalam": 1, "hingga": 1},
    "at": {"pada": 1, "sekitar": 1},
    "approx": {"sekitar": 1, "kira-kira": 1, "hampir": 1},
    "counted": dict.fromkeys(
        "orang unit buah kali meter km kilometer cm kg gram ton liter hektare hektar ha persen rupiah dolar dollar juta ribu miliar triliun ekor warga jiwa "
        "siswa rumah kursi suara penumpang peserta kasus gol poin lembar watt mw megawatt kaki halaman mobil motor kendaraan".split(), 1,
    ),
    "numbered": dict.fromkeys("nomor bernomor no no. pasal ayat rp sebanyak sejumlah senilai seharga sebesar kode nomer us usd idr versi seri tipe".split(), 1),
    "paper": dict.fromkeys("kata surat kabar koran menurut oleh dari kepada".split(), 1),
    "namehead": dict.fromkeys("pasar universitas jalan jl stasiun".split(), 1),
    "more": {"lebih": 1, "terlebih": 1, "tunggu": 1},
}  # fmt: skip

_YEAR = "yeartag? year"
_BIG = "unitW|unitWE|unitM|unitQ|unitH|unitY|unitDE|unitCE"
_COUNT = "count=number|decimal"

_RULES: tuple[tuple[str, str], ...] = (
    ("calendar", f"<!namehead weekday part? comma? datetag? day month=month|monthweak ( comma? {_YEAR} )?"),
    ("calendar", f"<!namehead weekday part? open datetag? day month=month|monthweak ( {_YEAR} )? close"),
    ("calendar", "<!namehead weekday part? last? open date|slashdate|dashdate|dotdate close"),
    ("calendar", "<!namehead weekday part? last? open day dash month=month|monthweak ( dash year )? close"),
    ("calendar", "<!namehead weekday part? comma? date"),
    ("calendar", "<!namehead weekday part? comma? datetag? slashdate|dashdate"),
    ("calendar", f"datetag? day month=month|monthweak ( comma? {_YEAR} )?"),
    ("calendar", "day month=month|monthweak yeartag ofyear=this|last|next"),
    ("calendar", "<!namehead day month=month|monthweak rel=last|next"),
    ("calendar", "day dash month=month|monthweak dash year"),
    ("calendar", "day slash month=month|monthweak slash year"),
    ("calendar", "date"),
    ("dates", "<open|datetag|on dates"),
    ("calendar", "datetag slashdate|dashdate|dotdate"),
    ("calendar", "<open slashdate >close"),
    ("calendar", "deictic comma? open date|slashdate close"),
    ("calendar", "daypart open date|slashdate close"),
    ("days", f"datetag? day dash|to|and datetag? today=day month=month|monthweak ( {_YEAR} )?"),
    ("days", f"datetag? days month=month|monthweak ( {_YEAR} )?"),
    ("day_of_month", "datetag day >!month|monthweak|slash|dash"),
    ("day_of_month", "datetag day monthtag? rel=this|last|next"),
    ("month", f"<!numberword edge? monthtag? month ( {_YEAR} )?"),
    ("month", "edge? monthtag? month yeartag ofyear=this|last|next"),
    ("month", "edge? monthtag? month rel=last|next"),
    ("month", "edge? monthtag? month yearbeside=that"),
    ("month", "edge? monthtag? month yeartag yearbeside=that|earlier"),
    ("month", "monthtag monthyear|dotmonthyear"),
    ("year", "edge? <!numbered year >!counted|unit|percent|decadetag|ordinaltag"),
    ("year", "edge? yeartag year=year|oldyear"),
    ("years", "<!numbered yeartag? years >!counted|unit|percent|slash|dash"),
    ("decade", "edge? yeartag? year dash decadetag"),
    ("decade", "edge? yeartag|eratag year=short dash decadetag"),
    ("century", "edge? unitCE ordinaltag dash nth=number"),
    ("century", "edge? unitCE nth=nth|roman"),
    ("weekday", "<other|name|on|comma|to|and|at weekday=sunday rel=last|next|this"),
    ("unit", f"edge? unit={_BIG} rel=this|last|next"),
    ("unit", "edge unit=unitM|unitY|unitQ|unitDE"),
    ("unit", "unit=unitWE"),
    ("ago", f"{_COUNT} half? unit ( {_COUNT.replace('count', 'count2')} unit2=unit )? last"),
    ("ago", "unit=oneunit last"),
    ("ago", "few=fewunits last"),
    ("hence", f"{_COUNT} half? unit hence"),
    ("hence", "unit=oneunit hence"),
    ("hence", "few=fewunits hence"),
    ("shift", f"{_COUNT} half? unit sign=earlier|later"),
    ("shift", "unit=oneunit sign=earlier|later"),
    ("shift", "few=fewunits sign=earlier|later"),
    ("window", f"{_COUNT} half? unit ( {_COUNT.replace('count', 'count2')} unit2=unit )? sign=recent|coming"),
    ("window", "unit=oneunit sign=recent|coming"),
    ("window", "few=fewunits sign=recent|coming"),
    ("duration", "few=fewunits earlier"),
    ("duration", f"<!hourtag|ordinaltag|numbered {_COUNT} half? unit"),
    ("duration", f"{_COUNT} half? unit {_COUNT.replace('count', 'count2')} unit2=unit"),
    ("duration", "unit=oneunit >!dash"),
    ("duration", "few=fewunits"),
    ("duration", "few=number dash number unit"),
    ("no_date", "number to|or number unit >!last|earlier|later|hence|recent|coming"),
    ("duration", "few=days unit"),
    ("duration", "halfof=half unit=unitTH|unitY|unitD|unitCE|unitM|unitTM"),
    ("weekday", "<!namehead weekday part?"),
    ("weekday", "<!namehead weekday part? rel=last|next|this"),
    ("weekday", "<!namehead weekday part? weektag weekrel=last|next|this"),
    ("weekday", "<daytag weekday=weekdayweak"),
    ("repeat", "every weekends=unitWE"),
    ("repeat", "every unit"),
    ("repeat", f"every {_COUNT} unit"),
    ("repeat", f"{_COUNT} unit once"),
    ("repeat", "every daytag? weekday"),
    ("repeat", "every monthtag? month"),
    ("repeat", "every part"),
    ("repeat", "<!paper unit=adverbset"),
    ("deictic", "deictic"),
    ("day_part", "daypart"),
    ("part", "part"),
    ("ref", "<!more ref"),
    ("anaphor", "anaphor"),
    ("beside", f"<!number unit={_BIG}|unitD sign=earlier|that|following"),
    ("beside", "unit=unitD sign=that part=part"),
    ("clock", "hourtag clock=clock|dotclock part? zone?"),
    ("clock", "hourtag hour=hour part? zone?"),
    ("clock", "hourtag clocks part? zone?"),
    ("clock", "part harinya|that"),
    ("clock", "clock=clock|dotclock zone"),
    ("clock", "clock"),
    ("group", f"edge? unit=unitQ|unitH nth=nth|roman|number ( slash? dash? {_YEAR} )?"),
    ("group", f"edge? unit=unitQ|unitH ordinaltag dash nth=number ( {_YEAR} )?"),
    ("group", "unit=unitQ|unitH nth=nth|roman|number yeartag rel=this|last|next"),
    ("group", f"nth=qname ( slash? {_YEAR} )?"),
    ("nth", f"unit=unitW ordinaltag dash nth=number monthtag? month ( {_YEAR} )?"),
    ("nth", f"unit=unitW|unitD|unitWE nth monthtag? month ( {_YEAR} )?"),
    ("nth", "unit=unitW|unitD|unitWE nth within=unitM|unitY rel=this|last|next"),
    ("nth", "unit=unitW|unitD|unitM nth yeartag year"),
    ("season", f"edge? season ( {_YEAR} )?"),
    ("season", "edge? season rel=this|last|next"),
    ("season", "season yeartag rel=this|last|next"),
    ("holiday", f"holiday ( {_YEAR} )?"),
    ("holiday", f"holiday=holiday|holidayweak {_YEAR}"),
    ("holiday", "holiday=holiday|holidayweak yeartag? rel=this|last|next"),
)  # fmt: skip

_NO_PASSIVES = "|".join(
    "diabetes diagnosis diagram dialog diare diaspora didik diesel digital diktator dilema dimensi dinamika dinas dinasti dinding dingin diplomasi "
    "diplomat diplomatik direksi direktorat direktur dirinya disabilitas disertasi disiplin diskon diskriminasi diskusi dispensasi distribusi "
    "distributor distrik divisi dianggap diduga diimbau dikenal dimiliki diminta dinilai diperlukan dibutuhkan disebut diwajibkan diundang".split()
)
_DONE = (
    "bakar|balik|bunuh|catat|cebur|dampar|deteksi|ekam|endam|gelincir|guling|hempas|henti|infeksi|jadi|jatuh|jebak|kena|kubur|luka|peleset|"
    "perosok|pilih|putus|sangkut|seret|tabrak|tangkap|tembak|timbun|timpa|ungkap"
)

WORDS = DateWords(
    words=_WORDS,
    rules=_RULES,
    edges={"START": (1, 10), "MID": (11, 20), "END": (21, 31)},
    seasons={"SP": ((3, 1), (6, 20)), "SU": ((6, 1), (9, 23)), "FA": ((9, 1), (12, 20)), "WI": ((12, 1), (3, 20))},
    future=frozenset(
        "akan bakal mendatang nanti rencananya dijadwalkan direncanakan hendak ditargetkan diperkirakan diharapkan diprediksi diproyeksikan berencana rencana".split()
    ),
    past=frozenset(
        "kata ujar tutur jelas ucap ungkap papar imbuh mengatakan menyatakan katanya ujarnya tuturnya jelasnya ucapnya telah sudah pernah sempat lalu sejak terjadi dilakukan silam sebelumnya tadi kandas karam meninggal tenggelam tewas".split()
    ),
    past_forms=re.compile(rf"\b(?:(?!(?:{_NO_PASSIVES})\b)di[a-z]{{3,}}|ter(?:{_DONE}))\b"),
    timeless=frozenset(
        "hingga sampai mulai pendaftaran batas tenggat digelar diadakan diselenggarakan dilaksanakan dilangsungkan dihelat dimulai".split()
    ),
    divides=frozenset("yang setelah sebelum ketika saat sementara sedangkan".split()),
)

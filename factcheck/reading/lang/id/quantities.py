"""Indonesian numbers, money and measures."""

from __future__ import annotations

from factcheck.reading.quantity_words import QuantityWords

_MEASURES = {
    "%": "%", "persen": "%", "prosen": "%", "poin persentase": "percentage point", "poin persen": "percentage point", "basis poin": "basis point",
    "km": "km", "kilometer": "km", "m": "m", "meter": "m", "cm": "cm", "sentimeter": "cm", "mm": "mm", "milimeter": "mm", "mil": "mi",
    "mil laut": "nmi", "kaki": "ft", "inci": "in", "inch": "in", "yard": "yd",
    "kg": "kg", "kilo": "kg", "kilogram": "kg", "gram": "g", "gr": "g", "g": "g", "mg": "mg", "miligram": "mg", "ton": "t", "kuintal": "q", "ons": "hg",
    "liter": "L", "l": "L", "ml": "mL", "mililiter": "mL", "barel": "bbl", "barrel": "bbl", "galon": "gal",
    "hektare": "ha", "hektar": "ha", "ha": "ha", "meter persegi": "m²", "m2": "m²", "m²": "m²", "kilometer persegi": "km²", "km persegi": "km²",
    "km2": "km²", "km²": "km²", "meter kubik": "m³", "m3": "m³", "m³": "m³", "kaki persegi": "ft²", "kaki kubik": "ft³",
    "km/jam": "km/h", "kilometer per jam": "km/h", "km per jam": "km/h", "mil per jam": "mph", "knot": "kn",
    "derajat celsius": "°C", "derajat celcius": "°C", "°c": "°C", "° c": "°C", "derajat": "°", "°": "°",
    "watt": "W", "kw": "kW", "kilowatt": "kW", "mw": "MW", "megawatt": "MW", "gw": "GW", "gigawatt": "GW", "kwh": "kWh", "volt": "V",
    "magnitudo": "magnitude", "mb": "MB", "gb": "GB", "tb": "TB",
    "tahun": "year", "bulan": "month", "minggu": "week", "pekan": "week", "hari": "day", "jam": "h", "menit": "min", "detik": "s", "dekade": "decade",
}  # fmt: skip

_MONEY = {
    "dolar": "USD", "dollar": "USD", "dolar as": "USD", "dollar as": "USD", "dolar amerika": "USD", "dolar amerika serikat": "USD",
    "dolar singapura": "SGD", "dolar australia": "AUD", "dolar kanada": "CAD", "dolar hong kong": "HKD", "dolar taiwan": "TWD",
    "rupiah": "IDR", "rupiahs": "IDR", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pound sterling": "GBP", "poundsterling": "GBP",
    "poundsterlings": "GBP", "pounds": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ringgit": "MYR", "ringgit malaysia": "MYR", "baht": "THB",
    "peso": "peso", "peso filipina": "PHP", "won": "KRW", "rubel": "RUB", "rubel rusia": "RUB", "rupee": "INR", "rupee india": "INR",
    "real": "BRL", "real brasil": "BRL", "lira": "TRY", "lira turki": "TRY", "riyal": "riyal", "riyal saudi": "SAR", "rial": "rial", "rial iran": "IRR", "dinar": "dinar",
    "dinar kuwait": "KWD", "dirham": "AED", "hryvnia": "UAH", "franc": "franc", "franc swiss": "CHF", "dong": "VND", "dong vietnam": "VND", "krona": "krona",
    "shekel": "ILS", "zloty": "PLN",
}  # fmt: skip

WORDS = QuantityWords(
    decimal=",",
    digits={
        "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "lapan": 8,
        "sembilan": 9,
    },
    fixed={
        "sepuluh": 10, "sebelas": 11, "separuh": "0.5", "separo": "0.5", "seperempat": "0.25", "sepertiga": "0.333333",
        "seperlima": "0.2", "sepersepuluh": "0.1", "seorang": 1, "sebuah": 1, "seekor": 1, "sepasang": 2, "sebagian": "0.5",
    },
    tens={},
    times_ten=("puluh",),
    plus_ten=("belas",),
    hundred=("ratus", "seratus"),
    scales={
        "ribu": 10**3, "seribu": 10**3, "rb": 10**3, "juta": 10**6, "sejuta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9,
        "semiliar": 10**9, "triliun": 10**12, "setriliun": 10**12, "trilyun": 10**12, "biliun": 10**12, "kuadriliun": 10**15,
    },
    dozens={"lusin": 12, "selusin": 12, "kodi": 20},
    halves=("setengah",),
    parts={
        "per tiga": 3, "pertiga": 3, "per empat": 4, "perempat": 4, "per lima": 5, "perlima": 5, "per enam": 6, "perenam": 6,
        "per delapan": 8, "perdelapan": 8, "per sepuluh": 10, "persepuluh": 10,
    },
    point=("koma",),
    minus=("minus", "negatif"),
    vague={
        "puluhan": 20, "belasan": 11, "ratusan": 200, "ribuan": 2000, "puluhan ribu": 20000, "ratusan ribu": 200000,
        "jutaan": 2 * 10**6, "puluhan juta": 2 * 10**7, "ratusan juta": 2 * 10**8, "miliaran": 2 * 10**9, "puluhan miliar": 2 * 10**10,
        "ratusan miliar": 2 * 10**11, "triliunan": 2 * 10**12, "puluhan triliun": 2 * 10**13, "ratusan triliun": 2 * 10**14,
    },
    suffixes={ "k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9, "rb": 10**3, "jt": 10**6, "T": 10**12, "B": 10**9 },
    weak=frozenset({
        "nol", "kosong", "satu", "seorang", "sebuah", "seekor", "sepasang", "setengah", "sebagian", "separuh", "koma", "ribu", "juta",
        "ratus", "puluh",
    }),
    about=(
        "sekitar", "kira-kira", "kurang lebih", "lebih kurang", "hampir", "mendekati", "nyaris", "diperkirakan", "di kisaran", "sekira",
        "±", "~",
    ),
    exactly=("tepat", "persis"),
    over=(
        "lebih dari", "di atas", "melebihi", "melewati", "melampaui", "sedikitnya", "setidaknya", "setidak-tidaknya", "paling sedikit",
        "paling tidak", "minimal", "tidak kurang dari", "tak kurang dari", "sekurang-kurangnya", "minimum", "lebih mahal dari",
        "lebih tinggi dari", "menembus", ">",
    ),
    under=(
        "kurang dari", "di bawah", "dibawah", "tidak sampai", "tak sampai", "lebih murah dari", "tidak lebih dari", "tak lebih dari",
        "paling banyak", "maksimal", "maksimum", "hingga", "sampai", "lebih rendah dari", "belum sampai", "lebih kecil dari", "<",
    ),
    between=("antara",),
    from_=("dari", "mulai"),
    loose_leads=frozenset({"hingga", "sampai"}),
    to=("sampai", "hingga", "sampai dengan", "s.d.", "s/d", "ke", "menjadi"),
    and_=("dan",),
    or_more=("atau lebih", "ke atas", "lebih"),
    or_less=("atau kurang", "ke bawah"),
    or_=("atau",),
    per=("per", "untuk setiap", "dari setiap", "dari tiap"),
    money=_MONEY,
    common_money=frozenset({"real"}),
    cents={"sen": "cent", "cent": "cent", "pence": "penny"},
    measures=_MEASURES,
    counts={
        "warga": "person", "jiwa": "person", "penduduk": "inhabitant", "tentara": "soldier", "prajurit": "soldier",
        "personel": "soldier", "pasukan": "soldier", "serdadu": "soldier", "korban": "victim", "korban jiwa": "death",
        "korban tewas": "death", "anak": "child", "anak-anak": "child", "perempuan": "woman", "wanita": "woman", "pria": "man",
        "laki-laki": "man", "rumah": "house", "unit rumah": "house", "kali": "time", "rudal": "missile", "roket": "rocket",
        "pesawat": "aircraft", "unit pesawat": "aircraft", "pesawat nirawak": "drone", "drone": "drone", "kapal": "ship",
        "kapal perang": "warship", "tank": "tank", "kendaraan": "vehicle", "mobil": "car", "sepeda motor": "motorcycle", "bom": "bomb",
        "negara": "country", "provinsi": "province", "kota": "city", "desa": "village", "kabupaten": "regency", "kecamatan": "district",
        "kasus": "case", "kematian": "death", "kelahiran": "birth", "suara": "vote", "kursi": "seat", "pemilih": "voter", "perusahaan": "company", "karyawan": "employee",
        "pekerja": "worker", "siswa": "student", "mahasiswa": "student", "sekolah": "school", "pasien": "patient", "dokter": "doctor",
        "polisi": "police officer", "wisatawan": "tourist", "pengungsi": "refugee", "keluarga": "family",
        "kepala keluarga": "household", "kk": "household", "gol": "goal", "poin": "point", "halaman": "page", "buku": "book",
        "gempa": "earthquake", "tersangka": "suspect", "saksi": "witness", "lembar saham": "share", "saham": "share",
        "ekor sapi": "cow", "pejabat": "official", "pemimpin": "leader", "jenderal": "general", "anggota": "member",
        "wartawan": "journalist", "jurnalis": "journalist", "orang tewas": "death", "orang meninggal": "death", "lapangan kerja": "job",
        "penumpang": "passenger", "jet tempur": "fighter jet", "peserta": "participant",
    },
    classifiers={
        "orang": "person", "buah": "", "ekor": "", "unit": "", "helai": "", "lembar": "", "butir": "", "batang": "", "pucuk": "",
        "bidang": "", "bilah": "",
    },
    labels=frozenset({
        "nomor", "no", "pasal", "ayat", "bab", "halaman", "ke", "seri", "tipe", "jalan", "jl", "rt", "rw", "gang", "blok", "lantai",
        "kamar", "kelas", "versi", "edisi", "grup", "liga", "angka", "usia", "kode", "jalur", "gerbang", "peringkat", "ukuran", "km", "tim", "divisi",
    }),
    changes=frozenset("""
        naik meningkat menaikkan bertambah tumbuh melonjak menanjak menguat turun menurun menurunkan berkurang anjlok merosot melemah
        susut menyusut berubah dipangkas dinaikkan diturunkan
    """.split()),
    stops=frozenset("""
        di ke dari dan atau yang untuk pada dengan dalam oleh sebagai adalah ini itu telah sudah akan tidak lebih kurang per lagi saja
        juga antara agar karena namun tetapi setelah sebelum saat ketika tewas luka hilang meninggal terluka
    """.split()),
)  # fmt: skip

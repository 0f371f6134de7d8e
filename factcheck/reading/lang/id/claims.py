"""Indonesian words that make a sentence worth checking, or not."""

from __future__ import annotations

from factcheck.reading.claim_words import ClaimWords

WORDS = ClaimWords(
    superlatives={
        "pertama": "first", "pertama kali": "first", "pertama kalinya": "first", "untuk pertama kali": "first",
        "untuk pertama kalinya": "first", "perdana": "first", "pertama-tama": "", "babak pertama": "", "kuartal pertama": "",
        "semester pertama": "", "putaran pertama": "", "perang dunia pertama": "", "kelas pertama": "", "anak pertama": "",
        "hari pertama": "", "pekan pertama": "", "minggu pertama": "", "bulan pertama": "", "tahun pertama": "", "tahap pertama": "",
        "pertolongan pertama": "", "perdana menteri": "", "wakil perdana menteri": "", "langka": "rare", "jarang": "rare",
        "jarang terjadi": "rare", "satu-satunya": "only", "belum pernah": "unprecedented", "belum pernah terjadi": "unprecedented",
        "belum pernah terjadi sebelumnya": "unprecedented", "tidak pernah": "never", "tak pernah": "never", "rekor": "record",
        "rekor dunia": "record", "memecahkan rekor": "record", "terakhir": "last", "untuk terakhir kalinya": "last",
        "terakhir kali": "last", "pekan terakhir": "", "minggu terakhir": "", "bulan terakhir": "", "tahun terakhir": "",
        "hari terakhir": "", "jam terakhir": "", "dekade terakhir": "", "menit terakhir": "", "terbesar": "largest",
        "terkecil": "smallest", "tertinggi": "highest", "terendah": "lowest", "terbanyak": "most", "tersedikit": "fewest",
        "terpanjang": "longest", "terpendek": "shortest", "terlama": "longest", "tercepat": "fastest", "terlambat": "",
        "terburuk": "worst", "terbaik": "best", "terparah": "worst", "terberat": "heaviest", "terkuat": "strongest",
        "terlemah": "weakest", "terluas": "largest", "tertua": "oldest", "termuda": "youngest", "terkaya": "richest",
        "termiskin": "poorest", "termahal": "most expensive", "termurah": "cheapest", "terkenal": "", "terbaru": "latest",
        "terdekat": "nearest", "terjauh": "farthest", "terpadat": "densest", "terdalam": "deepest", "terdahsyat": "strongest",
        "tersibuk": "busiest", "terpopuler": "most popular", "nomor satu": "first", "satu-satunya negara": "only",
        "hampir semua": "almost all", "mayoritas": "majority", "selalu": "always",
    },
    most_before=("paling",),
    most_after=(),
    no_most=frozenset({"tidak", "lambat", "sedikit", "banyak", "lama"}),
    ordinals={"kedua": "second", "ketiga": "third", "keempat": "fourth", "kelima": "fifth"},
    request_pattern=(
        r"\b(?:atas|berdasarkan|sesuai)\s+permintaan\s+(?:dari\s+)?|\bpermintaan\b(?P<what>[^.;:\n\"“”]{0,80}?)\b(?:berasal|"
        r"datang|datangnya)\s+dari\s+|\b(?:diminta|dimintakan|diajukan)\s+oleh\s+"
    ),
    accusations=(
        "menuduh", "dituduh", "tuduhan", "menuding", "dituding", "tudingan", "membantah", "dibantah", "bantahan", "menyangkal",
        "korupsi", "suap", "penyuapan", "pembunuhan", "membunuh", "penipuan", "menipu", "penganiayaan", "kekerasan", "pelecehan",
        "pemerkosaan", "terdakwa", "tersangka", "didakwa", "dakwaan", "divonis", "ditangkap", "ditahan", "melanggar", "pelanggaran",
        "kejahatan", "penggelapan", "pencucian uang", "terorisme", "berbohong", "kebohongan", "hoaks",
    ),
    causes=(
        "karena", "akibat", "disebabkan", "menyebabkan", "mengakibatkan", "dipicu", "memicu", "gara-gara", "berkat", "sehingga",
        "lantaran", "penyebab",
    ),
    positions=(
        "dilantik", "ditunjuk", "diangkat", "terpilih", "dipilih", "menggantikan", "menjabat", "mengundurkan diri",
        "dipecat", "diberhentikan", "dicopot", "dinobatkan",
    ),
    events=(
        "terjadi", "dilakukan", "digelar", "diluncurkan", "meluncurkan", "menembakkan", "ditembakkan", "menyerang", "diserang",
        "serangan", "menghancurkan", "menewaskan", "tewas", "meninggal", "terluka", "ditandatangani", "menandatangani", "bertemu",
        "disahkan", "mengesahkan", "ditemukan", "menggunakan", "memberi tahu", "mengumumkan", "diumumkan", "membuka", "menutup",
        "menaikkan", "menurunkan", "naik", "turun", "meningkat", "menang", "kalah", "mendarat", "runtuh", "meledak", "kebakaran",
        "banjir", "gempa",
    ),
    comparisons=(
        "lebih dari", "kurang dari", "dibandingkan", "dibanding", "daripada", "dua kali lipat", "separuh", "sebagian besar", "semua",
        "seluruh", "tidak ada", "naik dari", "turun dari", "sejak",
    ),
    opinions=(
        "menurut saya", "saya pikir", "saya rasa", "saya kira", "saya yakin", "kami yakin", "kami percaya", "saya percaya", "sebaiknya",
        "seharusnya", "semestinya", "sayangnya", "untungnya", "tampaknya", "sepertinya", "rasanya", "hemat saya", "sangat disayangkan",
        "patut disayangkan", "layak diapresiasi", "mungkin saja", "barangkali", "menurut hemat", "luar biasa indah", "mengecewakan",
        "semoga",
    ),
    personal=("menurut saya", "menurut kami", "saya pikir", "saya rasa", "saya kira", "saya yakin", "hemat saya", "menurut hemat"),
    wishes=("semoga", "mari", "ayo", "harap", "terima kasih", "selamat", "mohon"),
    credit_pattern=(
        r"\s*(?:foto|gambar|ilustrasi|infografik|video|dok\.?|dokumentasi|tangkapan layar|penulis|editor|reporter|"
        r"penerjemah|kredit)\s*[:/]"
    ),
    transition_pattern=(
        r"\s*(?:berikut (?:ini )?(?:adalah )?(?:selengkapnya|ulasannya|penjelasannya|daftarnya|rinciannya|faktanya|"
        r"beberapa)|simak (?:selengkapnya|ulasan|berikut)|baca (?:juga|selengkapnya)|lantas|lalu,? (?:bagaimana|apa)|"
        r"selain itu,? (?:ada|masih)|sebagai informasi|untuk diketahui|seperti diketahui|demikian (?:informasi|ulasan|"
        r"penjelasan)|mari kita|selengkapnya)"
    ),
    first_persons=frozenset({"saya", "kami", "kita", "aku"}),
    second_persons=frozenset({"anda", "kamu", "kalian"}),
    futures=frozenset({"akan", "bakal", "berencana", "direncanakan", "rencananya", "diperkirakan", "hendak"}),
)  # fmt: skip

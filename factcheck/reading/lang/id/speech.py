"""Indonesian words of saying."""

from __future__ import annotations

from factcheck.reading.speech_words import SpeechWords

WORDS = SpeechWords(
    before=(
        "mengatakan", "menyatakan", "melaporkan", "mengumumkan", "menegaskan", "memperingatkan", "mengkonfirmasi", "mengonfirmasi",
        "menyebut", "menyebutkan", "mengklaim", "membantah", "menuduh", "menuding", "mengungkapkan", "menjelaskan", "menambahkan",
        "menulis", "menuliskan", "berkata", "mengakui", "menuturkan", "menyampaikan", "memastikan", "membenarkan", "menilai",
        "memberitakan", "mewartakan", "menyerukan", "mendesak", "meminta", "berpendapat", "mengutarakan", "memaparkan", "menerangkan",
        "menyangkal", "menampik", "mengecam", "memprediksi", "memperkirakan", "mencatat", "mengabarkan", "menyoroti", "mengemukakan",
        "berjanji", "mengancam", "menekankan", "mengimbau",
    ),
    ending=(
        "kata", "ujar", "ucap", "tutur", "jelas", "ungkap", "tegas", "imbuh", "tambah", "terang", "papar", "cetus", "sebut", "lanjut",
        "tandas", "beber", "demikian kata", "demikian disampaikan", "demikian dilaporkan", "demikian dikatakan", "demikian pernyataan",
        "demikian keterangan", "disampaikan", "disampaikan oleh", "dikatakan", "dikatakan oleh", "begitu kata",
    ),
    after=(
        "menurut", "menurut keterangan", "menurut laporan", "menurut pernyataan", "berdasarkan keterangan", "berdasarkan laporan",
        "berdasarkan pernyataan", "seperti dilaporkan", "seperti dilaporkan oleh", "sebagaimana dilaporkan", "dilaporkan oleh",
        "seperti diberitakan", "seperti yang dilaporkan", "seperti disampaikan", "seperti disampaikan oleh",
    ),
    quoting=(
        "demikian kutipan", "demikian dikutip", "dikutip", "dikutip dari", "seperti dikutip", "seperti dikutip dari",
        "sebagaimana dikutip", "sebagaimana dikutip dari", "dilansir", "dilansir dari", "melansir", "seperti dilansir",
    ),
    through=("dengan mengutip", "yang mengutip", "mengutip", "mengutip pernyataan", "mengutip keterangan", "mengutip laporan"),
    from_=frozenset({"dari"}),
    speakers=(
        "juru bicara", "jubir", "para pejabat", "pejabat", "pejabat senior", "seorang pejabat", "sejumlah pejabat", "sumber",
        "sejumlah sumber", "seorang sumber", "analis", "para analis", "pengamat", "para pengamat", "saksi", "saksi mata", "pakar",
        "para pakar", "para ahli", "ahli", "militer", "pemerintah", "polisi", "kepolisian", "pihak", "otoritas", "penyidik", "jaksa",
        "pengacara", "kuasa hukum", "warga", "seorang warga", "korban", "keluarga", "kremlin", "moskow", "washington", "beijing",
        "kyiv", "jakarta", "pentagon", "gedung putih", "pemimpin", "para pemimpin", "presiden", "menteri", "wakil", "ketua", "direktur",
        "kepala", "gubernur", "bupati", "wali kota", "jenderal", "panglima", "komandan", "tentara", "peneliti", "ilmuwan",
        "para ilmuwan", "dokter", "perusahaan", "media", "kantor berita", "surat kabar", "laporan", "pernyataan", "kementerian",
        "kedutaan", "dubes", "dosen", "ekonom", "survei", "lembaga", "badan", "partai", "hakim", "pengadilan", "rektor", "sekjen",
        "kelompok", "data",
    ),
    stops=frozenset("""
        pada bahwa dalam saat ketika kepada yang di untuk melalui karena tetapi telah akan sedang sudah dengan oleh sebagai setelah
        sebelum usai terkait soal mengenai tentang seperti hari senin selasa rabu kamis jumat sabtu minggu kemarin tadi lewat sambil
        seraya ini itu juga serta namun sehingga agar jika bila tidak adalah mengatakan menyatakan melaporkan menambahkan kata ujar
        meskipun meski sementara menurut ke lalu kemudian ia dia mereka
    """.split()),
    that=frozenset({"bahwa", "jika", "kalau"}),
    agents=frozenset("oleh dari dengan untuk terhadap bersama kepada".split()),
    adverbs=frozenset({"juga", "sebelumnya", "kemudian", "kembali", "telah", "sudah", "pernah", "lalu", "turut", "lantas", "pun"}),
    dates=frozenset({
        "pada", "tanggal", "hari", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "kemarin", "januari", "februari",
        "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember", "pagi", "siang", "sore",
        "malam",
    }),
    openers=frozenset({"dan", "tetapi", "namun", "sementara", "meskipun", "sementara itu"}),
)  # fmt: skip

"""Indonesian: sentences and blocks."""

from __future__ import annotations

from factcheck.reading.lang.structure_words import LineWords, SentenceWords, words

SENTENCES = SentenceWords(
    titles=words("""
        purn ret jend jen letjen mayjen brigjen kol letkol may kapt lettu letda serda sertu komjen irjen kombes kompol akbp akp iptu ipda bripka laks marsda
        dr drs dra prof ir h hj kh k.h r.a r.m rm tgk tn ny nn sdr sdri yth bpk gen sen rep gov lt col maj capt sgt mr mrs ms st sri
        jl jln gg kel kec kab kav ds dsn rt rw km tel telp fax hlm hal ps psl vs a.n u.p d.a s.d d/a cq pt cv ud fa ttd
        jan feb mar apr jun jul agt ags sep sept okt nov des pte tp
    """),
    before_number=words("no nomor art pasal ayat vol bab gbr fig tab rp thn th sekt"),
    suffixes=words(
        "s.h m.h s.e s.si s.t s.pd s.ag s.sos s.kom s.ip m.m m.a m.si m.t m.sc m.hum m.kom ph.d sh mh se spd mba sp.a sp.pd a.md jr sr a.m p.m"
    ),
    closing=words("tbk ltd inc corp co llc dll dsb dst dkk etc u.s a.s"),
    openers=words("""
        ia dia mereka kami kita saya ini itu hal pada di dari dalam dengan untuk oleh karena namun tetapi tapi meski meskipun walau walaupun sementara
        selain sebelumnya setelah sesudah saat ketika jika bila apabila menurut sejak hingga sampai akan adapun para sebuah seorang beberapa banyak
        semua setiap selama kemudian lalu selanjutnya bahkan sebab sehingga agar bahwa berdasarkan terkait bagi ada adanya antara atas tidak bukan belum
        sudah telah juga sedangkan padahal akibatnya akibat apa siapa kapan bagaimana mengapa kenapa apakah berapa mana tak jadi maka demikian begitu
        seperti sebagai salah satu dua tiga kedua ketiga pertama terakhir kini sekarang kalau atau dan rencana
    """),
    unmarked=words("""
        pada sementara sementaranya namun selain setelah ketika menurut menurutnya dikatakannya ditambahkannya adapun sedangkan padahal meskipun walaupun
        sebelumnya selanjutnya berdasarkan mereka kami kita kalau jika apabila karena untuk dengan saat dalam
    """),
    speech=words("""
        kata ujar tutur ucap ungkap jelas papar tegas terang tambah imbuh lanjut sebut tukas cetus tulis demikian katanya ujarnya tuturnya ucapnya ungkapnya jelasnya
        paparnya tegasnya terangnya tambahnya imbuhnya lanjutnya sebutnya tukasnya tanya tanyanya jawab jawabnya seru serunya pungkasnya pungkas
        berkata mengatakan menyatakan menegaskan menjelaskan menambahkan menuturkan mengungkapkan menyebut bertanya menjawab melaporkan memaparkan
    """),
)

LINES = LineWords(
    adverts=(
        r"\[?(?:iklan|ads?|adv|banner)(?:[ _-]?\d+)?",
        r"(?:advertisement|iklan|advertorial)",
        r"(?:scroll|gulir)\b.{0,30}(?:untuk )?(?:melanjutkan|lanjut|continue).{0,30}",
        r"lanjutkan membaca setelah iklan",
        r"gambas ?: ?.{1,40}",
    ),
    comments=(
        r"komentar ?\(?\d+\)?",
        r"\(?\d+\)? komentar",
        r"(?:lihat|baca|tampilkan|muat) (?:semua |lebih banyak )?(?:\d+ )?komentar(?: lainnya| \(\d+\))?",
        r"(?:tulis|kirim|beri|berikan|tambahkan|tinggalkan) (?:sebuah )?(?:komentar|balasan)(?: anda)?",
        r"komentar(?:nya)?(?: anda)? (?:telah )?ditutup",
    ),
    shares=(
        r"(?:bagikan|sebarkan|share|kirim)(?: (?:artikel|berita|halaman|tulisan)(?: ini)?)?(?: (?:ke|via|di|lewat|melalui))?(?: ?:?(?: NETWORKS))?",
        r"(?:salin|copy) (?:tautan|link|url)(?: (?:berhasil|disalin).{0,20})?",
        r"(?:simpan|cetak|dengarkan) (?:artikel|berita|tulisan|halaman)(?: ini)?",
        r"ukuran (?:huruf|teks|font)(?: .{1,10})?",
        r"ikuti kami(?: di)?",
        r"(?:tautan|link) (?:telah|berhasil|sudah) (?:di)?salin",
    ),
    navigation=(
        r"(?:beranda|home)(?: ?[>›»/|] ?[^>›»/|]{1,40}){1,5}",
        r"(?:halaman|page) ?(?:selanjutnya|berikutnya|sebelumnya)",
        r"(?:halaman|hal)\.? ?\d+(?: ?(?:dari|/|of) ?\d+)?(?: (?:selanjutnya|tampilkan semua|show all).{0,20})?",
        r"(?:selanjutnya|berikutnya|sebelumnya|lihat semua|tampilkan semua|muat lainnya|selengkapnya|baca selengkapnya|kembali ke atas|lihat foto|beranda)",
        r"(?:berita|artikel) (?:terkait|terkini|terbaru|terpopuler|populer|lainnya|pilihan)",
        r"(?:terpopuler|terkini|rekomendasi untuk anda|pilihan editor|trending|video pilihan)",
    ),
    related=(
        r"(?:simak|tonton|saksikan|lihat)(?: juga)? video",
        r"(?:baca|simak|lihat|tonton|saksikan) (?:juga|pula)(?: (?:artikel|berita|video)(?: (?:lain|ini))?)?",
        r"(?:berita|artikel) (?:terkait|lain)(?: lainnya)?",
        r"pilihan editor",
    ),
    pleas=(
        r"(?:ikuti|follow|gabung|dapatkan|simak|cek|temukan|pantau)\b.{0,40}\b(?:kami|berita|artikel|update|informasi|kabar|konten)\b.{0,60}\b(?:google news|whatsapp channel|channel whatsapp|saluran whatsapp|telegram|newsletter|buletin|play store|app store)",
        r"(?:dapatkan|nikmati) (?:update |kabar )?berita (?:pilihan|terbaru|terkini)\b.{0,60}(?:setiap hari|dari|di)\b",
        r"(?:unduh|download|instal) (?:segera )?aplikasi\b.{0,40}\b(?:kami|play store|google play|app store)",
        r"(?:berlangganan|daftar|langganan)\b.{0,40}\b(?:newsletter|buletin)",
        r"(?:punya|ada) (?:info|informasi|cerita|kabar)\b.{0,60}\b(?:kirim|hubungi|email)\b.{0,20}\b(?:kami|redaksi)\b",
        r"(?:masuk|login|daftar) (?:untuk|dan) (?:melanjutkan membaca|berkomentar|membaca selengkapnya)",
        r"anda (?:bisa|dapat) menyimpan artikel",
    ),
    legal=(
        r"(?:hak cipta|copyright) ?(?:©|@|\(c\)|\d{4}|dilindungi|$)",
        r"© ?(?:\d{4}|.{0,60}hak cipta)",
        r"dilarang (?:keras )?(?:mengambil|menyalin|mengutip|memperbanyak|melakukan crawling)\b.{0,80}\b(?:konten|isi|artikel|tanpa izin)",
    ),
    tags=(r"tags?", r"topik (?:terkait|hangat)", r"kata kunci"),
    sources=(
        r"sumber(?: (?:berita|artikel|asli|tulisan|tautan))?",
        r"dilansir(?: dari)?",
        r"dikutip dari",
        r"tautan asli",
        r"artikel asli",
    ),
    translated=(r"(?:artikel ini )?(?:diterjemahkan|disadur|dialihbahasakan) dari", r"terjemahan dari"),
    bylines=(r"oleh", r"(?:penulis|reporter|pewarta|wartawan|laporan(?: wartawan)?|kontributor|jurnalis)"),
    desks=(r"(?:editor|penyunting|redaktur|penerjemah|uploader|copyright|produser)",),
    credits=(
        r"(?:sumber |kredit |hak cipta )?(?:foto|gambar|ilustrasi|infografis?|grafis|video|fotografer|dok(?:umentasi)?\.?)",
        r"foto oleh",
    ),
    captions=(r"(?:keterangan|deskripsi|teks|caption) (?:foto|gambar)", r"ilustrasi"),
    positions=(r"kiri|kanan|tengah|ketiga (?:dari )?(?:kiri|kanan)|kedua (?:dari )?(?:kiri|kanan)|depan|belakang|atas|bawah",),
    stamps=words("""
        senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november desember nopember
        jan feb mar apr jun jul agt agu ags sep sept okt nov des wib wita wit pukul jam tanggal terbit diterbitkan dipublikasikan dipublikasi diperbarui
        diupdate update tayang publikasi pada yang lalu menit hari baca waktu menit
    """),
    questions=(
        r"(?:lalu,? |lantas,? |jadi,? )?(?:apa(?:kah)?|siapa(?:kah)?|mengapa|kenapa|bagaimana(?:kah)?|kapan|di ?mana(?:kah)?|ke mana|dari mana|berapa(?:kah)?|benarkah|adakah|bisakah|haruskah)\b",
    ),
    common=words("""
        yang dan di ke dari pada dengan untuk dalam ini itu akan telah sudah oleh adalah atau juga tidak bukan para sebagai karena bahwa ia dia mereka kami kita apa
        siapa mengapa kenapa bagaimana kapan mana berapa apakah saat ketika setelah sebelum antara serta bagi tentang terhadap lebih paling sangat bisa dapat harus
        ada jadi hal si sang pun lah kah se per agar supaya namun tetapi tapi jika bila maka lalu lantas seperti hingga sampai sejak masih lagi hanya saja
    """),
    cited=(
        r"menurut (?:laporan )?",
        r"(?:seperti |sebagaimana )?(?:dilansir|dikutip)(?: dari| oleh)? ",
        r"mengutip(?: dari| laporan)? ",
        r"(?:demikian )?kutipan (?:dari )?",
        r"kepada ",
        r"laporan ",
    ),
    reports=(r" (?:melaporkan|memberitakan|mewartakan|menulis)\b",),
    sites=words("""
        .id kompas.com detik.com tempo.co tribunnews.com liputan6.com okezone.com sindonews.com cnnindonesia.com cnbcindonesia.com suara.com merdeka.com
        antaranews.com jpnn.com bisnis.com republika.co.id kumparan.com viva.co.id thejakartapost.com:en
    """),
)

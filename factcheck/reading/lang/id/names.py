"""Indonesian titles, bodies, places and names."""

from __future__ import annotations

from factcheck.reading.name_words import NameWords

WORDS = NameWords(
    titles=(
        "presiden", "wakil presiden", "mantan presiden", "presiden terpilih", "perdana menteri", "wakil perdana menteri", "pm",
        "menteri", "wakil menteri", "menteri luar negeri", "menlu", "menteri pertahanan", "menhan", "menteri keuangan", "menkeu",
        "menteri dalam negeri", "mendagri", "menteri kesehatan", "menkes", "menteri koordinator", "menko", "menteri perdagangan",
        "mendag", "menteri pertanian", "mentan", "menteri bumn", "menteri hukum", "menteri agama", "menag", "menteri esdm",
        "menteri pendidikan", "mendikbud", "menteri perhubungan", "menhub", "menteri sosial", "mensos", "menteri sekretaris negara",
        "mensesneg", "menteri luar negeri as", "menteri pertahanan as", "kanselir", "raja", "ratu", "pangeran", "putra mahkota",
        "kaisar", "sultan", "paus", "kardinal", "uskup", "ayatollah", "pemimpin tertinggi", "sekretaris jenderal", "sekjen",
        "sekretaris", "jaksa agung", "jaksa", "hakim", "hakim agung", "hakim konstitusi", "senator", "gubernur", "wakil gubernur",
        "wali kota", "walikota", "wakil wali kota", "bupati", "wakil bupati", "camat", "lurah", "kepala desa", "duta besar", "dubes",
        "konsul", "utusan khusus", "jenderal", "jenderal tni", "jenderal polisi", "jenderal (purn)", "letnan jenderal", "letjen",
        "letjen tni", "mayor jenderal", "mayjen", "mayjen tni", "brigadir jenderal", "brigjen", "brigjen tni", "brigjen pol", "irjen",
        "irjen pol", "komjen", "komjen pol", "kombes", "kombes pol", "akbp", "kompol", "akp", "kolonel", "letkol", "letnan kolonel",
        "mayor", "kapten", "letnan", "sersan", "kopral", "prajurit", "brigadir", "laksamana", "laksdya", "laksda", "marsekal",
        "marsdya", "marsda", "komandan", "panglima", "panglima tni", "kapolri", "kapolda", "kapolres", "kapolsek", "kasad", "ksad",
        "ksal", "ksau", "ketua", "wakil ketua", "ketua umum", "ketum", "ketua mpr", "ketua dpr", "ketua dpd", "ketua kpk", "ketua kpu",
        "ketua mk", "kepala", "wakil kepala", "kepala staf", "kepala staf umum", "ketua kepala staf gabungan", "kepala staf gabungan",
        "kepala staf kepresidenan", "kepala kepolisian", "kepala badan", "kepala dinas", "kepala pusat", "kepala bidang", "direktur",
        "direktur utama", "dirut", "direktur eksekutif", "direktur jenderal", "dirjen", "komisaris", "komisaris utama", "ceo",
        "pendiri", "anggota", "anggota dpr", "profesor", "prof.", "prof", "doktor", "dr.", "dr", "rektor", "dekan", "guru besar",
        "dosen", "pengamat", "analis", "ekonom", "peneliti", "pakar", "pelatih", "kiper", "kapten tim", "striker", "aktor", "aktris",
        "penyanyi", "juru bicara", "jubir", "pengacara", "kuasa hukum", "aktivis", "jurnalis", "wartawan", "kyai", "kiai", "ustaz",
        "ustadz", "habib", "gus", "haji", "hj.", "pendeta", "romo", "politikus", "politisi", "calon presiden", "capres", "cawapres",
        "calon wakil presiden",
    ),
    honorifics=(
        "datuk seri", "datuk", "tan sri", "bapak", "pak", "ibu", "bu", "tuan", "nyonya", "saudara", "bang", "mas", "mbak", "sdr.",
        "mr.", "mr", "mrs.", "ms.",
    ),
    bodies=(
        "kementerian", "departemen", "angkatan bersenjata", "angkatan udara", "angkatan laut", "angkatan darat", "senat", "kongres",
        "parlemen", "dewan", "dewan keamanan", "majelis", "mahkamah", "mahkamah agung", "mahkamah konstitusi", "pengadilan",
        "pengadilan negeri", "kejaksaan", "kejaksaan agung", "kepolisian", "kepolisian negara", "polda", "polres", "polsek", "polri",
        "badan", "lembaga", "komisi", "komite", "universitas", "institut", "sekolah", "akademi", "bank", "partai", "perusahaan", "pt",
        "cv", "yayasan", "asosiasi", "ikatan", "persatuan", "organisasi", "kantor", "kantor berita", "kantor staf", "istana",
        "gedung putih", "markas besar", "staf umum", "kepala staf gabungan", "dinas", "direktorat", "direktorat jenderal",
        "sekretariat", "balai", "rumah sakit", "rsud", "rsup", "kedutaan besar", "kedubes", "konsulat", "komando", "kodam", "kostrad",
        "tentara nasional", "pasukan", "garda", "front", "serikat", "federasi sepak bola", "harian", "koran", "majalah", "surat kabar",
        "stasiun televisi", "media",
    ),
    body_ends=frozenset(
        "Inc Corp Ltd Tbk Group Times Post News University Institute Bank Airlines Council Agency Police Party Foundation FC".split(),
    ),
    place_ends=frozenset(),
    ranks=frozenset("""
        Staf Umum Gabungan Angkatan Bersenjata Udara Laut Darat Federasi Pertahanan Luar Negeri Dalam Keuangan Kesehatan Pendidikan
        Kebudayaan Riset Teknologi Perdagangan Perindustrian Pertanian Kehutanan Lingkungan Hidup Perhubungan Sosial Agama Hukum HAM Hak
        Asasi Manusia Politik Keamanan Ekonomi Koordinator Bidang Pembangunan Pekerjaan Umum Perumahan Rakyat Energi Sumber Daya Mineral
        Kelautan Perikanan Ketenagakerjaan Pemuda Olahraga Pariwisata Komunikasi Informatika Digital Investasi BUMN ESDM Negara Nasional
        Daerah Pusat Republik Agung Konstitusi Tinggi Utama Jenderal Eksekutif Senior Perwakilan Permusyawaratan Pemilihan Pemberantasan
        Korupsi Penanggulangan Bencana Meteorologi Klimatologi Geofisika Intelijen Narkotika Statistik Pengawas Pemeriksa Perencanaan
        Pembina Pengawas Penasihat Pengarah Penyelenggara Kepala Staf Ketua Wakil Kepresidenan Kepolisian Kejaksaan Tentara TNI Polri
        DPR MPR DPD KPK KPU Bawaslu Bappenas BPBD BNPB BMKG BPOM BPS BI OJK MK MA MUI PBNU Partai Fraksi Islam Kristen Muda Bersatu
        Serikat Amerika Sekretariat Protokol Informasi Data Kapolda Kapolres
    """.split()),
    links=frozenset({"untuk", "bidang", "dan", "&"}),
    conjunctions=frozenset({"dan", "&"}),
    places=(
        "AS", "Amerika", "Amerika Serikat", "Inggris", "Tiongkok", "China", "Cina", "Moskow", "Moskwa", "Washington", "Washington DC",
        "Kyiv", "Kiev", "Beijing", "Tokyo", "London", "Paris", "Berlin", "Brussels", "Brussel", "Jenewa", "Roma", "Vatikan", "Madrid",
        "Wina", "Warsawa", "Ankara", "Istanbul", "Teheran", "Baghdad", "Damaskus", "Beirut", "Yerusalem", "Tel Aviv", "Gaza",
        "Jalur Gaza", "Tepi Barat", "Rafah", "Kairo", "Riyadh", "Jeddah", "Mekah", "Makkah", "Madinah", "Dubai", "Abu Dhabi", "Doha",
        "Kabul", "Islamabad", "New Delhi", "Mumbai", "Dhaka", "Bangkok", "Hanoi", "Ho Chi Minh", "Kuala Lumpur", "Putrajaya", "Manila",
        "Yangon", "Seoul", "Pyongyang", "Shanghai", "Hong Kong", "Hongkong", "Taipei", "Sydney", "Melbourne", "Canberra", "New York",
        "Los Angeles", "Chicago", "California", "Texas", "Florida", "Rusia", "Uni Soviet", "Federasi Rusia", "Krimea", "Donetsk",
        "Luhansk", "Donbas", "Kharkiv", "Odesa", "Lviv", "Dnipro", "Zaporizhzhia", "Kursk", "Belgorod", "Belanda", "Jerman", "Prancis",
        "Perancis", "Turki", "Palestina", "Korsel", "Korut", "Korea Selatan", "Korea Utara", "Arab Saudi", "Asia", "Eropa", "Afrika",
        "Timur Tengah", "Asia Tenggara", "Laut China Selatan", "Laut Cina Selatan", "Laut Natuna", "Laut Hitam", "Laut Merah",
        "Samudra Hindia", "Samudra Pasifik", "Indonesia", "Jakarta", "DKI Jakarta", "Jakarta Pusat", "Jakarta Selatan", "Jakarta Timur",
        "Jakarta Barat", "Jakarta Utara", "Bogor", "Depok", "Tangerang", "Tangerang Selatan", "Bekasi", "Bandung", "Cirebon",
        "Semarang", "Solo", "Surakarta", "Yogyakarta", "Jogja", "Surabaya", "Malang", "Denpasar", "Bali", "Mataram", "Lombok", "Kupang",
        "Medan", "Padang", "Pekanbaru", "Batam", "Jambi", "Palembang", "Bengkulu", "Bandar Lampung", "Lampung", "Pontianak",
        "Banjarmasin", "Samarinda", "Balikpapan", "Makassar", "Manado", "Palu", "Kendari", "Gorontalo", "Ambon", "Ternate", "Jayapura",
        "Sorong", "Manokwari", "Merauke", "Timika", "Banda Aceh", "Aceh", "Sumatera", "Sumatra", "Sumatera Utara", "Sumatera Barat",
        "Sumatera Selatan", "Riau", "Kepulauan Riau", "Bangka Belitung", "Jawa", "Jawa Barat", "Jawa Tengah", "Jawa Timur", "Banten",
        "Kalimantan", "Kalimantan Barat", "Kalimantan Timur", "Kalimantan Selatan", "Kalimantan Tengah", "Kalimantan Utara", "Sulawesi",
        "Sulawesi Selatan", "Sulawesi Utara", "Sulawesi Tengah", "Sulawesi Tenggara", "Sulawesi Barat", "Maluku", "Maluku Utara",
        "Papua", "Papua Barat", "Nusa Tenggara Timur", "Nusa Tenggara Barat", "NTT", "NTB", "IKN", "Nusantara", "Cianjur", "Garut",
        "Sukabumi", "Karawang", "Sleman", "Bantul", "Sidoarjo", "Gresik", "Banyuwangi", "Jember", "Kediri",
    ),
    demonyms=(),
    organisations=(
        "Reuters", "Associated Press", "AP", "AFP", "Bloomberg", "BBC", "CNN", "CNN Indonesia", "CNBC", "Al Jazeera", "Xinhua", "TASS",
        "RIA Novosti", "Interfax", "Kyodo", "Yonhap", "KCNA", "Antara", "LKBN Antara", "Kompas", "Kompas.com", "Tempo", "Detik",
        "detikcom", "Detik.com", "Republika", "Liputan6", "Tribunnews", "Metro TV", "tvOne", "VnExpress", "Thanh Nien", "Thanh Niên",
        "Tuoi Tre", "New York Times", "The New York Times", "Washington Post", "The Washington Post", "Wall Street Journal",
        "The Guardian", "Financial Times", "NATO", "PBB", "Perserikatan Bangsa-Bangsa", "Uni Eropa", "UE", "ASEAN", "WHO",
        "Organisasi Kesehatan Dunia", "Bank Dunia", "IMF", "WTO", "UNICEF", "UNESCO", "UNHCR", "IAEA", "OPEC", "G7", "G20", "BRICS",
        "Liga Arab", "OKI", "Palang Merah", "PMI", "Amnesty International", "Human Rights Watch", "Greenpeace", "CIA", "FBI", "NASA",
        "Pentagon", "Kremlin", "Gedung Putih", "Kongres", "Hamas", "Hizbullah", "Taliban", "ISIS", "Houthi", "Wagner", "TNI", "Polri",
        "Polda Metro Jaya", "Metro Jaya", "DPR", "DPR RI", "MPR", "DPD", "KPK", "KPU", "Bawaslu", "MK", "MA", "BPK", "BI", "OJK", "BPS",
        "BMKG", "BNPB", "BPBD", "BPOM", "BIN", "BNN", "BSSN", "BRIN", "LIPI", "Bappenas", "Basarnas", "MUI", "NU", "PBNU",
        "Muhammadiyah", "Komnas HAM", "PSSI", "FIFA", "PDIP", "PDI Perjuangan", "Golkar", "Partai Golkar", "Gerindra",
        "Partai Gerindra", "PKB", "PKS", "PAN", "PPP", "NasDem", "Demokrat", "Partai Demokrat", "Partai NasDem", "PSI", "Pertamina",
        "PLN", "Telkom", "Garuda Indonesia", "Freeport Indonesia", "Gojek", "Tokopedia", "Bank Indonesia", "Bank Mandiri", "BCA", "BRI",
        "BNI", "Microsoft", "Google", "Apple", "Amazon", "Meta", "Facebook", "Twitter", "Tesla", "SpaceX", "OpenAI", "Boeing", "Airbus",
        "Toyota", "Samsung", "Interpol",
    ),
    given_names=frozenset("""
        Joko Prabowo Gibran Susilo Megawati Abdurrahman Basuki Anies Ganjar Ridwan Sri Retno Luhut Mahfud Erick Sandiaga Airlangga Puan
        Agus Budi Bambang Hadi Andika Listyo Tito Yasonna Nadiem Muhadjir Wiranto Surya Ahmad Muhammad Mohammad Abdul Achmad Dewi Siti
        Nur Rini Ratna Wati Yudi Dedi Dedy Eko Dwi Tri Rizal Rizki Fajar Arif Arief Hendra Hendri Andi Andre Yusuf Yusril Imam Ali Hasan
        Husein Umar Bima Dian Indah Ayu Made Wayan Ketut Nyoman Putu Gede Khofifah Tri Risma Rachmat Rahmat Slamet Suharto Soekarno
        Sukarno Boediono Jusuf Hatta Fadli Zulkifli Muhaimin Bahlil Nusron Pramono Teten Suryo Hasto Sutrisno Sugeng Wahyu Yanto Rudi
        Rudy Toni Tony Vladimir Valery Sergei Volodymyr Donald Joe Barack Emmanuel Olaf Antony Lloyd Kamala Benjamin Recep Narendra
        Anwar Mahathir Elon Mark Bill John James Robert Michael David
    """.split()),
    family_first=frozenset("Nguyen Tran Pham Hoang Nguyễn Trần Phạm Hoàng Vũ Võ Đặng Bùi Đỗ Ngô Xi Kim".split()),
    not_names=frozenset("""
        Pada Di Ke Dari Dalam Untuk Dengan Oleh Sebagai Yang Dan Atau Tetapi Namun Ini Itu Ia Dia Mereka Kami Kita Saya Anda Aku Apa
        Siapa Mengapa Kapan Bagaimana Selain Sebelumnya Sementara Menurut Awal Akhir Para Sejumlah Sekitar Setelah Sebelum Ketika Saat
        Karena Meski Meskipun Jika Bila Hal Ada Tidak Sudah Akan Telah Semua Beberapa Banyak Senin Selasa Rabu Kamis Jumat Sabtu Minggu
        Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember Foto Sumber Komentar Baca Lihat Simak
        Percakapan Panggilan Permintaan Pemimpin Tahun Bulan Hari Jumlah Seorang Sebuah Sebanyak Adapun Kemudian Lalu Sedangkan Bahkan
        Dilansir Mengutip Kata Ujar Tuhan Allah Idul Ramadan Natal WIB WITA WIT Jl Jalan Pasal Undang
    """.split()),
    goes_on=frozenset({"dan", "yang", "di", "pada", "dalam", "serta"}),
    particles=frozenset("bin binti de van von der al".split()),
    offices=(
        "wali kota", "walikota", "wakil wali kota", "gubernur", "wakil gubernur", "bupati", "wakil bupati", "camat", "lurah", "kepala",
        "wakil kepala", "kapolda", "kapolres", "kapolsek", "rektor", "direktur",
    ),
)  # fmt: skip

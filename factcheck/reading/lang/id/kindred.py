"""Indonesian words of like meaning, Malay ones with them, and how people write in posts."""

from __future__ import annotations

from factcheck.reading.kindred_words import KindredWords

# What it stands for: how it is written in haste.
_SHORT = """
yang: yg yng iang
dengan: dgn dg dngn
tidak: tdk tak gak ga nggak ngga enggak kagak ndak gk tdak tidaklah takkan nda engga
karena: krn karna krna kerana
juga: jg jga
untuk: utk untk
sudah: sdh udah udh dah telah
dari: dr dri
tersebut: tsb tsbt
dalam: dlm dalem
pada: pd
menjadi: jd jdi jadi
orang: org orng
bisa: bs bsa boleh bole
belum: blm blum
dapat: dpt dapet
harus: hrs hrus
sama: sm
sekarang: skrg skrang sekrang skr
saya: sy sya aku gue gw
banget: bgt bngt
banyak: bnyk byk
lagi: lg lgi
kalau: klo kalo klu kl klau
tapi: tp tpi
seperti: spt sprti kayak kyk
sebelum: sblm
setelah: stlh
tahun: thn th
tanggal: tgl
bulan: bln
masih: msh msih
kepada: kpd
bukan: bkn
sebagai: sbg
terus: trs
berapa: brp
beberapa: bbrp
kurang: krg
lebih: lbh
rumah: rmh
jalan: jln jl
kabupaten: kab
kecamatan: kec
provinsi: prov
sekolah: sklh
anggota: anggt
masyarakat: masy
pemerintah: pemrintah pmrintah
indonesia: indo
jakarta: jkt
bandung: bdg
jawa tengah: jateng
jawa timur: jatim
jawa barat: jabar
sumatera utara: sumut
sumatera barat: sumbar
sumatera selatan: sumsel
kalimantan barat: kalbar
kalimantan timur: kaltim
kalimantan selatan: kalsel
kalimantan tengah: kalteng
sulawesi selatan: sulsel
sulawesi tengah: sulteng
sulawesi utara: sulut
nusa tenggara timur: ntt
nusa tenggara barat: ntb
yogyakarta: diy jogja yogya
"""

WORDS = KindredWords(
    alike="""
meninggal tewas wafat mati gugur kematian meninggal_dunia kehilangan_nyawa maut menewaskan mangkat terbunuh berpulang almarhum almarhumah mendiang
membunuh bunuh pembunuhan dibunuh terbunuh
jenazah mayat jasad
makam kubur kuburan pemakaman pengebumian dikubur dimakamkan liang_lahat pusara
korban mangsa penyintas
luka cedera terluka
sakit penyakit
mobil kendaraan kereta_kebal kenderaan
motor sepeda_motor motosikal
bus bas
truk lori truck
pesawat kapal_terbang pesawat_terbang penerbangan
bandara bandar_udara lapangan_terbang airport
kapal perahu bot
kereta_api kereta krl mrt
kecelakaan tabrakan kemalangan nahas laka
jatuh terhempas terjatuh
tabrak menabrak melanggar ditabrak
polisi kepolisian polri polis aparat polda polres polsek
tentara tni militer prajurit askar pasukan serdadu
senjata senapan pistol
rudal misil peluru_berpandu roket
perang pertempuran konflik peperangan
serang serangan menyerang invasi menyerbu gempur
tembak penembakan menembak
ledakan meledak bom letupan pengeboman
jokowi joko_widodo
sby susilo_bambang_yudhoyono
prabowo prabowo_subianto
ahok basuki_tjahaja_purnama btp
wakil_presiden wapres
gibran gibran_rakabuming
megawati megawati_soekarnoputri
anies anies_baswedan
gubernur gabenor
menteri mentri
kementerian departemen kemenkes kemendikbud kemensos kemenag
pemerintah kerajaan pemda pemkot pemprov
perdana_menteri pm
dpr parlemen dewan_perwakilan_rakyat
pemilu pemilihan_umum pilpres pilkada pemilihan
kpu komisi_pemilihan_umum
kpk komisi_pemberantasan_korupsi
mui majelis_ulama_indonesia
mk mahkamah_konstitusi
bpom badan_pom
idi ikatan_dokter_indonesia
who organisasi_kesehatan_dunia badan_kesehatan_dunia pertubuhan_kesihatan_sedunia
pbb perserikatan_bangsa-bangsa pertubuhan_bangsa-bangsa_bersatu
uu undang-undang
ham hak_asasi_manusia
hakim pengadilan mahkamah sidang
tangkap ditangkap menangkap penangkapan diringkus dibekuk diciduk ditahan tahan
penjara lapas tahanan dipenjara
hukuman hukum dihukum vonis divonis
hukuman_mati eksekusi dieksekusi
curi mencuri pencurian maling pencuri rampok begal
culik penculikan diculik penculik
korupsi koruptor rasuah korup
suap menyuap sogok rasuah
uang duit dana wang
gratis percuma cuma-cuma
bantuan sumbangan donasi bansos santunan blt subsidi
hadiah undian
gaji upah tunjangan
pajak cukai
harga biaya tarif
beras nasi padi
minyak minyak_goreng
bbm bensin bahan_bakar pertalite pertamax solar premium petrol
listrik pln
pekerja buruh karyawan pegawai tki kuli
tka tenaga_kerja_asing
pns asn aparatur_sipil_negara
tiongkok cina china tionghoa rrc rrt
amerika amerika_serikat as usa us amerika_syarikat
inggris britania britania_raya uk england
jepang jepun
korea korsel korea_selatan
korut korea_utara
prancis perancis francis
rusia russia
ukraina ukraine ukrania
arab_saudi saudi saudi_arabia arab
palestina palestin gaza
israel israil zionis yahudi
turki turkiye turkey
thailand siam
indonesia nkri ri republik_indonesia
jakarta dki_jakarta dki
papua papua_barat irian
yogyakarta jogja
covid covid-19 corona korona virus_corona koronavirus coronavirus virus_korona covid19 c19 sars-cov-2
wabah pandemi wabak epidemi pandemik
vaksin vaksinasi imunisasi divaksin suntik disuntik penyuntikan vaksinisasi imunisasi
masker topeng_muka pelitup_muka
lockdown karantina psbb ppkm pkp perintah_kawalan_pergerakan
positif terinfeksi terpapar terjangkit tertular dijangkiti jangkitan infeksi tular penularan menular
sembuh menyembuhkan obat mengobati pengobatan penawar ubat mengubati merawat rawat terapi penyembuhan ampuh
cegah mencegah pencegahan menangkal tangkal
sebab menyebabkan penyebab akibat mengakibatkan memicu menimbulkan picu
kanker kanser
haid menstruasi datang_bulan
hamil kehamilan mengandung
bayi balita
dokter doktor
rumah_sakit rs hospital rsud
pasien pesakit
kesehatan kesihatan
ilmuwan peneliti penelitian riset studi penyelidik kajian
minum meminum minuman
makan memakan makanan konsumsi mengonsumsi mengkonsumsi
lemon jeruk_nipis limau
sapi lembu
hewan binatang satwa haiwan
anak bocah kanak-kanak budak
pria laki-laki lelaki cowok
perempuan wanita cewek
ibu emak mak
ayah bapak bapa
istri isteri
orang warga rakyat masyarakat penduduk
remaja pemuda
siswa pelajar murid santri
mahasiswa mahasiswi
guru ustaz ustad ustadz
ulama kiai kyai habib
universitas kampus universiti
masjid mesjid musala mushola surau
alquran quran al-quran kitab_suci
salat sholat shalat solat sembahyang
doa berdoa
azan adzan
islam muslim umat_islam
kristen nasrani katolik
jilbab hijab kerudung tudung
haji umrah
tuhan allah
nabi rasul
demo demonstrasi unjuk_rasa protes aksi pengunjuk_rasa tunjuk_perasaan menunjuk_perasaan demonstran
rusuh kerusuhan ricuh bentrok bentrokan rusuhan
bakar membakar kebakaran terbakar hangus pembakaran api
banjir bah
gempa gempa_bumi
letusan erupsi meletus
badai topan taifun ribut siklon
longsor tanah_runtuh
rumah kediaman
gedung bangunan
jalan jalanan
jembatan jambatan
bandar kota
desa kampung dusun
laut lautan
pohon pokok
lagu nyanyian
nyanyi menyanyikan dinyanyikan melantunkan
joget menari tarian berjoget tari
film filem
artis selebriti
sepak_bola sepakbola bola bola_sepak
olimpiade olympic olimpik
pertandingan laga perlawanan
juara menang kemenangan
kalah kekalahan
larang melarang larangan dilarang haram
wajib mewajibkan diwajibkan kewajiban harus
tutup menutup ditutup penutupan
buka membuka dibuka
pecat dipecat memecat diberhentikan
mundur mengundurkan_diri meletakkan_jabatan
lantik dilantik pelantikan
kunjung kunjungan mengunjungi melawat lawatan berkunjung
temu bertemu pertemuan berjumpa jumpa
tolak menolak penolakan
dukung mendukung dukungan sokong
bohong palsu tipu penipuan menipu
rahasia rahsia
aneh ajaib misterius
besar raksasa
kaya terkaya
tertua tua
baru terbaru
pertama perdana
dunia sejagat
ponsel hp handphone telepon_genggam telefon gawai smartphone hape
aplikasi apps app
internet daring online
nomor no nombor
rekening akaun
ktp kartu_tanda_penduduk e-ktp
drone dron
kamera cctv
mikrocip chip microchip cip
jual menjual dijual penjualan
beli membeli pembelian dibeli
bayar membayar pembayaran
utang hutang
bangun membangun pembangunan dibangun
hancur menghancurkan kehancuran rusak musnah diratakan
selamat menyelamatkan penyelamatan
hilang kehilangan lenyap
ditemukan menemukan penemuan jumpai
muncul kemunculan
tiba datang kedatangan sampai
kirim mengirim dikirim pengiriman
pukul memukul dipukul pemukulan aniaya penganiayaan dikeroyok
siksa disiksa penyiksaan
hina menghina penghinaan menghujat
usir diusir pengusiran
cacar_monyet monkeypox
flu influenza
pingsan rebah
serbuk bubuk
nol 0 kosong
satu 1
dua 2
tiga 3
empat 4
lima 5
enam 6
tujuh 7
delapan 8 lapan
sembilan 9
sepuluh 10
januari jan
februari feb
maret mac
april apr
juni jun
juli jul julai
agustus ogos agt
september sept
oktober okt
november nov
desember des disember
politisi politikus politisyen
kedubes kedutaan kedutaan_besar dubes
perusahaan syarikat perseroan pt
partai parti
pdip pdi_perjuangan
pki komunis komunisme
teroris terorisme pengganas
imigran pendatang pengungsi pelarian rohingya
kerja bekerja pekerjaan
pengemudi sopir supir pemandu pengendara
pilot juruterbang
hitam gelap
kecil cilik
pemimpin pimpinan
pejabat penjawat_awam petinggi
raja sultan
tentera tentara
kasus kes
tampil pertunjukan pentas dipentaskan
hukum undang-undang
balik_nama tilang
bubar dibubarkan pembubaran
dingin beku
tenggelam karam
wisata pelancong turis
rekor rekod
""",
    short={short: full for full, _, shorts in (line.partition(": ") for line in _SHORT.strip().splitlines()) for short in shorts.split()},
    frame=frozenset(
        """
        beredar viral viralkan sebarkan sebar share bagikan dibagikan unggahan postingan posting narasi hoaks hoax cek fakta salah
        klarifikasi benarkah disinformasi misinformasi menyesatkan video vidio vedio foto gambar rekaman klip potret cuplikan tangkapan
        layar klaim mengklaim diklaim mengeklaim dakwaan didakwa menunjukkan memperlihatkan menampilkan facebook fb whatsapp wa tiktok
        youtube twitter instagram telegram grup akun reels netizen warganet medsos media sosial http https www com html status yang dan di
        ke dari ini itu untuk dengan pada dalam adalah akan oleh sebagai tidak ada juga telah bisa para atau saat karena sudah menjadi bahwa
        seorang sebuah tahun tersebut dapat harus lagi sedang masih belum bukan hanya saja agar supaya maka jika kalau bila ketika sehingga
        serta seperti yaitu ialah antara tanpa setelah sebelum kepada terhadap tentang lebih sangat sekali banyak semua setiap beberapa kita
        kami mereka dia ia saya anda kalian kamu nya pun lah kah dong sih deh kok loh lho nih tuh ya yah oh wah banget apa siapa mana
        bagaimana kenapa mengapa kapan begini begitu tolong mohon semoga info none amin aamiin
        """.split()
    ),
)

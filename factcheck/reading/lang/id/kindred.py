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
desa kampung dusun
laut lautan
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
nol 0
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
kecil cilik
pemimpin pimpinan
pejabat penjawat_awam petinggi
raja sultan
tentera tentara
kasus kes
tampil pertunjukan pentas dipentaskan
hukum undang-undang
bubar dibubarkan pembubaran
dingin beku
tenggelam karam
wisata pelancong turis
rekor rekod
kapolri kepala_polri kepala_kepolisian
panglima_tni panglima kasad pangdam jenderal
kejaksaan jaksa kejagung jaksa_agung kejari
pengacara kuasa_hukum advokat peguam
tersangka terdakwa pelaku suspek
bukti barang_bukti saksi
narkoba narkotika sabu ganja dadah
miras minuman_keras alkohol arak beralkohol
judi judi_online judol slot perjudian
pinjol pinjaman_online pinjaman pinjam
penipuan penipu modus scam phishing tipu-tipu
kuota pulsa paket_data
tautan link laman situs website
lowongan lowongan_kerja loker rekrutmen rekrut
pendaftaran mendaftar daftar registrasi
pelatihan kursus prakerja
beasiswa kip
bpjs jkn kis
token_listrik token meteran
subsidi bersubsidi bantuan_langsung_tunai
sembako bahan_pokok
thr tunjangan_hari_raya gaji_ke-13
ump umk upah_minimum
dolar dollar usd
rupiah rp
tambang pertambangan tambang_ilegal
sawit kelapa_sawit
petani pertanian sawah tani
impor mengimpor import diimpor
ekspor mengekspor
tol jalan_tol
kereta_cepat whoosh kcic
ikn ibu_kota_negara ibu_kota_nusantara nusantara
istana istana_negara istana_merdeka
gedung_dpr senayan dpr_ri
pks partai_keadilan_sejahtera
gerindra partai_gerindra
golkar partai_golkar
nasdem partai_nasdem
demokrat partai_demokrat
pkb partai_kebangkitan_bangsa
psi partai_solidaritas_indonesia
nu nahdlatul_ulama pbnu
fpi front_pembela_islam
hti hizbut_tahrir
rizieq rizieq_shihab habib_rizieq hrs
puan puan_maharani
ganjar ganjar_pranowo
mahfud mahfud_md
luhut luhut_binsar_pandjaitan luhut_pandjaitan
sri_mulyani sri_mulyani_indrawati
kaesang kaesang_pangarep
ma'ruf_amin maruf_amin
khofifah khofifah_indar_parawansa
cak_imin muhaimin muhaimin_iskandar
capres calon_presiden cawapres paslon
tps tempat_pemungutan_suara
kampanye berkampanye
reshuffle perombakan_kabinet kabinet
kudeta makar
kkb kelompok_kriminal_bersenjata opm
sandera disandera penyanderaan tawanan
gencatan_senjata damai perdamaian
irak iraq
suriah syria
yaman yemen
afghanistan taliban
myanmar burma
italia itali
brasil brazil
trump donald_trump
biden joe_biden
putin vladimir_putin
zelensky zelenskyy volodymyr_zelensky
netanyahu benjamin_netanyahu
kim_jong_un kim_jong-un
erdogan recep_tayyip_erdogan
bin_salman mbs muhammad_bin_salman
ronaldo cristiano_ronaldo
messi lionel_messi
timnas tim_nasional garuda
shin_tae-yong sty
piala_dunia world_cup
bulu_tangkis badminton
suporter pendukung bonek
pelatih jurulatih
aktor aktris pelakon pemeran
penyanyi musisi biduan
menikah pernikahan nikah kahwin perkawinan kawin
cerai perceraian bercerai
melahirkan lahir kelahiran bersalin
pacar kekasih
selingkuh perselingkuhan
perkosa pemerkosaan pelecehan pencabulan rogol
mutilasi potong memotong
bunuh_diri gantung_diri
evakuasi dievakuasi
bmkg badan_meteorologi
bnpb bpbd
meteor asteroid komet
ufo alien
kiamat akhir_zaman dajjal
ka'bah kabah kaabah mekkah mekah makkah masjidil_haram
lebaran idul_fitri hari_raya
idul_adha kurban qurban
ramadan ramadhan puasa berpuasa
natal krismas
pendeta pastor pastur paderi
murtad pindah_agama mualaf masuk_islam memeluk_islam
kafir non-muslim
halal haram
pesantren pondok_pesantren ponpes
lgbt gay homoseksual
diabetes kencing_manis gula_darah
stroke strok angin_ahmar
hipertensi darah_tinggi tekanan_darah
ginjal buah_pinggang
paru-paru paru
dbd demam_berdarah dengue
hiv aids
tbc tuberkulosis
autisme autis
mandul kesuburan
suplemen vitamin
herbal jamu ramuan rebusan
jahe halia
pepaya betik
nanas nenas
semangka tembikai
kelapa air_kelapa
mi mie mi_instan
racun beracun keracunan toksik diracun
bahan_kimia kimia zat
pengawet formalin boraks
merokok rokok vape
olahraga senam
bakteri kuman
antibodi imun kekebalan imunitas
efek_samping kipi
tes_pcr pcr swab tes_usap antigen rapid_test
isolasi isoman karantina_mandiri
odp pdp
surat_edaran edaran
peraturan aturan regulasi ketentuan
sah mengesahkan disahkan pengesahan menyetujui setuju
kritik mengkritik kecam mengecam
ancam mengancam ancaman
tuduh menuduh tuduhan
siar menyiarkan siaran tayang tayangan
wawancara temu_bual
parade pawai karnaval
antre antrean antri mengantre
persen peratus
wni warga_negara_indonesia
wna warga_negara_asing orang_asing
tki pekerja_migran pmi
suku etnis
polantas polisi_lalu_lintas
satpol_pp satpol
helikopter heli
tank kereta_kebal
monumen patung tugu
harimau macan
monyet kera beruk
kambing domba
lebah tawon
tanaman tumbuhan
sayur sayuran
baju pakaian kaos
lift eskalator
bendungan waduk
terminal stasiun
pelabuhan dermaga
mal mall pusat_perbelanjaan
restoran rumah_makan
pabrik kilang
kebun ladang
apartemen rusun
kontrakan kos
stnk bpkb sim
kk kartu_keluarga
peretas hacker diretas retas
ai kecerdasan_buatan deepfake
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
        bagaimana kenapa mengapa kapan begini begitu tolong mohon semoga info amin aamiin
        """.split()
    ),
)

"""Words of news that mean the same in English, Indonesian and Vietnamese, for finding a passage in another language.

Names of countries, languages, currencies, months and weekdays come from the CLDR (by babel); the rest is listed here. A rough
tool: it says that two texts speak of like things, never that they agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from babel import Locale

LANGUAGES = ("en", "id", "vi")

# English: Indonesian: Vietnamese; several spellings between commas.
_WORDS = """
president: presiden: tổng thống
prime minister: perdana menteri: thủ tướng
minister: menteri: bộ trưởng
ministry: kementerian: bộ
government: pemerintah: chính phủ, chính quyền
parliament: parlemen, dpr: quốc hội, nghị viện
court: pengadilan, mahkamah: tòa án, toà án, tòa
law: hukum, undang-undang, uu: luật, pháp luật
police: polisi, kepolisian: cảnh sát, công an
army, military, troops: tentara, militer, pasukan: quân đội, quân sự, quân
general: jenderal: tướng, đại tướng
soldier, soldiers: prajurit: binh sĩ, lính
war: perang: chiến tranh
attack, attacks, attacked: serangan, menyerang, serang: tấn công, cuộc tấn công
missile, missiles: rudal, misil: tên lửa
weapon, weapons: senjata: vũ khí
nuclear: nuklir: hạt nhân
bomb, bombs: bom: bom
security: keamanan: an ninh
defence, defense: pertahanan: quốc phòng
foreign: luar negeri, asing: nước ngoài, ngoại giao
peace: perdamaian, damai: hòa bình
agreement, deal: kesepakatan, perjanjian: thỏa thuận, hiệp định
meeting, met: pertemuan, bertemu, rapat: cuộc họp, gặp
talks, negotiations: perundingan, pembicaraan: đàm phán
call, phone: telepon, panggilan: điện thoại, điện đàm
spokesman, spokesperson, spokeswoman: juru bicara, jubir: người phát ngôn, phát ngôn viên
statement: pernyataan: tuyên bố
election, elections: pemilihan, pemilu: bầu cử
vote, votes, voters: suara, pemilih: phiếu, cử tri
party: partai: đảng
leader, leaders: pemimpin: lãnh đạo
country, countries, nation: negara: nước, quốc gia, đất nước
state, states: negara bagian: bang, nhà nước
city: kota: thành phố
capital: ibu kota, ibukota: thủ đô
village: desa: làng
province: provinsi: tỉnh
people: orang, rakyat, masyarakat, warga: người, người dân, nhân dân
man, men: pria, laki-laki, lelaki: đàn ông
woman, women: perempuan, wanita: phụ nữ
child, children: anak, anak-anak: trẻ em, trẻ, con
family: keluarga: gia đình
student, students: siswa, mahasiswa, pelajar: học sinh, sinh viên
teacher, teachers: guru: giáo viên, thầy giáo
school, schools: sekolah: trường, trường học
university: universitas: đại học
doctor, doctors: dokter: bác sĩ
hospital: rumah sakit: bệnh viện
patient, patients: pasien: bệnh nhân
disease, illness: penyakit: bệnh, dịch bệnh
virus: virus: virus, vi-rút
vaccine, vaccines, vaccination: vaksin, vaksinasi: vắc-xin, vaccine, tiêm chủng
health: kesehatan: sức khỏe, y tế
medicine, drug, drugs: obat, obat-obatan: thuốc
cancer: kanker: ung thư
food: makanan, pangan: thức ăn, thực phẩm
water: air: nước
rice: beras, nasi, padi: gạo, lúa
fire: kebakaran, api: cháy, hỏa hoạn, lửa
flood, floods: banjir: lũ lụt, lũ, lụt
earthquake: gempa, gempa bumi: động đất
storm, typhoon: badai, topan: bão
rain: hujan: mưa
sea, ocean: laut: biển, đại dương
river: sungai: sông
island, islands: pulau, kepulauan: đảo
mountain: gunung: núi
forest: hutan: rừng
climate: iklim: khí hậu
weather: cuaca: thời tiết
environment: lingkungan: môi trường
energy: energi: năng lượng
oil: minyak: dầu
gas: gas: khí đốt
electricity, power: listrik: điện
money: uang: tiền
price, prices: harga: giá
market: pasar: thị trường, chợ
economy, economic: ekonomi: kinh tế
bank: bank: ngân hàng
company, companies: perusahaan: công ty, doanh nghiệp
tax, taxes: pajak: thuế
trade: perdagangan: thương mại
export, exports: ekspor: xuất khẩu
import, imports: impor: nhập khẩu
growth, grew: pertumbuhan, tumbuh: tăng trưởng
debt: utang: nợ
work, job, jobs: pekerjaan, kerja: việc làm, công việc
worker, workers: pekerja, buruh: công nhân, người lao động
car, cars: mobil: ô tô, xe hơi
road, street: jalan: đường
plane, aircraft, flight: pesawat, penerbangan: máy bay, chuyến bay
airport: bandara, bandar udara: sân bay
ship, ships, boat: kapal, perahu: tàu, thuyền
train: kereta, kereta api: tàu hỏa, xe lửa
bridge: jembatan: cầu
house, home: rumah: nhà
building: gedung, bangunan: tòa nhà
killed, dead, died, death, deaths, dies: tewas, meninggal, mati, kematian, korban jiwa: chết, thiệt mạng, tử vong, qua đời
injured, wounded: luka, terluka, luka-luka: bị thương
victim, victims: korban: nạn nhân
accident, crash: kecelakaan: tai nạn
arrested, detained: ditangkap, ditahan: bắt giữ, bị bắt
prison, jail: penjara: nhà tù, tù
crime: kejahatan, kriminal: tội phạm
murder: pembunuhan: giết người
corruption: korupsi: tham nhũng
protest, protests, demonstration: protes, demonstrasi, unjuk rasa, demo: biểu tình, phản đối
human rights: hak asasi manusia, ham: nhân quyền
refugee, refugees: pengungsi: người tị nạn
religion, religious: agama: tôn giáo
mosque: masjid: nhà thờ hồi giáo
church: gereja: nhà thờ
muslim, islam, islamic: muslim, islam: hồi giáo
king: raja: vua, quốc vương
photo, photograph, picture, image: foto, gambar: ảnh, hình ảnh, bức ảnh
video, footage: video, rekaman: video, đoạn phim
newspaper: surat kabar, koran: báo
news: berita: tin tức, tin
film, movie: film: phim
music: musik: âm nhạc, nhạc
song: lagu: bài hát
book, books: buku: sách, cuốn sách
football, soccer: sepak bola, sepakbola: bóng đá
team: tim: đội
match, game: pertandingan: trận đấu, trận
player, players: pemain: cầu thủ
goal, goals: gol: bàn thắng
win, won, victory: menang, kemenangan: thắng, chiến thắng
world: dunia: thế giới
international: internasional: quốc tế
united nations, un: perserikatan bangsa-bangsa, pbb: liên hợp quốc, liên hiệp quốc
european union, eu: uni eropa: liên minh châu âu
white house: gedung putih: nhà trắng
europe: eropa: châu âu
asia: asia: châu á
africa: afrika: châu phi
east: timur: đông
west: barat: tây
north: utara: bắc
south: selatan: nam
million: juta: triệu
billion: miliar, milyar: tỷ, tỉ
thousand: ribu: nghìn, ngàn
hundred, hundreds: ratus, ratusan: trăm, hàng trăm
percent, per cent: persen: phần trăm
first: pertama: đầu tiên, thứ nhất
second: kedua: thứ hai
last: terakhir: cuối cùng
new: baru: mới
old: tua, lama: cũ, già
big, large, great: besar: lớn
small, little: kecil: nhỏ
high: tinggi: cao
many, much: banyak: nhiều
year, years: tahun: năm
month, months: bulan: tháng
week, weeks: minggu, pekan: tuần
day, days: hari: ngày
hour, hours: jam: giờ
morning: pagi: sáng
night: malam: đêm
today: hari ini: hôm nay
yesterday: kemarin: hôm qua
one: satu: một
two: dua: hai
three: tiga: ba
four: empat: bốn
five: lima: năm
six: enam: sáu
seven: tujuh: bảy
eight: delapan: tám
nine: sembilan: chín
ten: sepuluh: mười
said, says, say: mengatakan, kata, ujar, menyatakan: nói, cho biết, cho hay
announced: mengumumkan: công bố, thông báo
asked, requested, request: meminta, permintaan: yêu cầu, đề nghị
reported, report: melaporkan, laporan: báo cáo, đưa tin
increase, increased, rise, rose: naik, meningkat, kenaikan: tăng
decrease, decreased, fall, fell: turun, menurun, penurunan: giảm
support, supported: dukungan, mendukung: ủng hộ, hỗ trợ
help, aid: bantuan, membantu: giúp đỡ, viện trợ, giúp
born: lahir: sinh
married, marriage: menikah, pernikahan: kết hôn, hôn nhân
test, tests, tested: uji coba, tes: thử nghiệm, thử
research, study, studies: penelitian, studi, riset: nghiên cứu
science, scientific: ilmu, ilmiah, sains: khoa học
scientist, scientists: ilmuwan: nhà khoa học
technology: teknologi: công nghệ
computer, computers: komputer: máy tính
internet: internet: internet, mạng
space: luar angkasa, antariksa: vũ trụ, không gian
earth: bumi: trái đất
sun: matahari: mặt trời
moon: bulan: mặt trăng
animal, animals: hewan, binatang: động vật
dog: anjing: chó
cat: kucing: mèo
bird: burung: chim
fish: ikan: cá
tree, trees: pohon: cây
language: bahasa: ngôn ngữ, tiếng
history: sejarah: lịch sử
culture: budaya, kebudayaan: văn hóa
development: pembangunan, perkembangan: phát triển
plan: rencana: kế hoạch
problem, problems: masalah: vấn đề
right, rights: hak: quyền
power: kekuasaan, kekuatan: quyền lực, sức mạnh
chief of staff: kepala staf: tham mưu trưởng
committee: komite, panitia: ủy ban
council: dewan: hội đồng
organization, organisation: organisasi: tổ chức
department: departemen: cục, sở
governor: gubernur: thống đốc
mayor: wali kota, walikota: thị trưởng
member, members: anggota: thành viên
friend, friends: teman, sahabat, kawan: bạn, bạn bè
love: cinta: yêu, tình yêu
life: kehidupan, hidup: cuộc sống, đời
"""

_WORD = re.compile(r"[\w-]+")


def concepts(text: str, language: str) -> list[str]:
    """What a text speaks of, as far as the lists know it, in order; empty for a language that they do not have.

    The longest phrase wins; a concept is named by its English word, or by its CLDR code with a sign before it.
    """
    known = _phrases(language)
    if not known:
        return []
    words = _WORD.findall(_composed(text))
    longest = max(map(len, known))
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            if concept := known.get(tuple(words[at : at + length])):
                found.append(concept)
                at += length
                break
        else:
            at += 1
    return found


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


@lru_cache(maxsize=8)
def _phrases(language: str) -> dict[tuple[str, ...], str]:
    if language not in LANGUAGES:
        return {}
    column = LANGUAGES.index(language)
    known: dict[tuple[str, ...], str] = {}
    for line in _WORDS.strip().splitlines():
        spellings = line.split(":")
        concept = spellings[0].split(",")[0].strip()
        for spelling in spellings[column].split(","):
            known.setdefault(tuple(_WORD.findall(spelling)), concept)
    for code, name in _cldr_names(language):
        known.setdefault(tuple(_WORD.findall(_composed(name))), code)
    known.pop((), None)
    return known


def _cldr_names(language: str) -> list[tuple[str, str]]:
    """Codes and names; a country and its language share a code, since their adjectives do ("Russian")."""
    locale = Locale(language)
    named = [(f"@{code}", name) for code, name in locale.territories.items() if len(code) == 2]
    named += [(f"@{_home(code)}", name.removeprefix("Tiếng ")) for code, name in locale.languages.items() if len(code) == 2]
    named += [(f"${code}", name) for code, name in locale.currencies.items()]
    named += [(f"month {number}", name) for number, name in locale.months["format"]["wide"].items()]
    named += [(f"weekday {number}", name) for number, name in locale.days["format"]["wide"].items()]
    return named


_HOMES = {"en": "GB", "vi": "VN", "ja": "JP", "ko": "KR", "zh": "CN", "uk": "UA", "ar": "SA", "sv": "SE", "da": "DK", "el": "GR", "cs": "CZ",
          "he": "IL", "fa": "IR", "hi": "IN", "ms": "MY", "km": "KH", "lo": "LA", "my": "MM", "be": "BY", "kk": "KZ"}  # fmt: skip


def _home(language: str) -> str:
    return _HOMES.get(language, language.upper())

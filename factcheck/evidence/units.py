"""Units of measure that convert, units of money that do not, and the counted nouns of three languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: what it measures, and the factor (and for temperatures the offset) that leads to the base unit."""

    measures: str
    factor: Decimal
    offset: Decimal = Decimal(0)

    def to_base(self, amount: Decimal) -> Decimal:
        """The amount in the base unit of what is measured."""
        return amount * self.factor + self.offset


_FACTORS = {  # to the base unit; NIST SP 811, appendix B
    "length": {
        "mm": "0.001", "cm": "0.01", "dm": "0.1", "m": "1", "km": "1000", "in": "0.0254", "ft": "0.3048", "yd": "0.9144",
        "mi": "1609.344", "nmi": "1852",
    },
    "mass": {
        "mg": "0.000001", "g": "0.001", "kg": "1", "t": "1000", "kt": "1000000", "Mt": "1000000000", "oz": "0.028349523125",
        "lb": "0.45359237", "st": "6.35029318", "short ton": "907.18474", "long ton": "1016.0469088", "kwintal": "100", "tạ": "100",
    },
    "area": {
        "cm2": "0.0001", "m2": "1", "km2": "1000000", "ha": "10000", "ac": "4046.8564224", "sq ft": "0.09290304", "mi2": "2589988.110336",
    },
    "volume": {
        "ml": "0.000001", "cl": "0.00001", "l": "0.001", "m3": "1", "km3": "1000000000", "gal": "0.003785411784", "bbl": "0.158987294928",
        "pt": "0.000473176473", "fl oz": "0.0000295735295625",
    },
    "speed": {"m/s": "1", "km/h": "0.2777777777777777777777777778", "mph": "0.44704", "kn": "0.5144444444444444444444444444"},
    "time": {
        "ms": "0.001", "s": "1", "min": "60", "h": "3600", "day": "86400", "week": "604800",
    },
    "calendar time": {"month": "1", "quarter": "3", "year": "12", "decade": "120", "century": "1200"},
    "power": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000", "TW": "1000000000000", "hp": "745.69987158227"},
    "energy": {"J": "1", "kJ": "1000", "MJ": "1000000", "cal": "4.184", "kcal": "4184", "Wh": "3600", "kWh": "3600000",
               "MWh": "3600000000", "GWh": "3600000000000", "TWh": "3600000000000000"},
    "data": {"B": "1", "kB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000", "PB": "1000000000000000"},
    "frequency": {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000"},
    "voltage": {"V": "1", "kV": "1000"},
    "pressure": {"Pa": "1", "hPa": "100", "kPa": "1000", "bar": "100000", "psi": "6894.757293168", "mbar": "100"},
    "share": {"%": "1", "‰": "0.1"},
    "difference of shares": {"pp": "1", "bp": "0.01"},
}  # fmt: skip

UNITS = {
    **{name: Unit(measures, Decimal(factor)) for measures, table in _FACTORS.items() for name, factor in table.items()},
    "°C": Unit("temperature", Decimal(1)),
    "K": Unit("temperature", Decimal(1), Decimal("-273.15")),
    "°F": Unit("temperature", Decimal(5) / 9, Decimal(-160) / 9),
}

_SPELT = {  # how else a unit is written or said, in English, Indonesian and Vietnamese
    "mm": "millimetre millimeter milimeter milimét",
    "cm": "centimetre centimeter sentimeter xentimét xăngtimét",
    "m": "metre meter mét",
    "km": "kilometre kilometer kilomet kilomét cây_số",
    "in": "inch inci",
    "ft": "foot feet kaki",
    "yd": "yard",
    "mi": "mile mil dặm",
    "nmi": "nautical_mile mil_laut hải_lý nm",
    "mg": "milligram miligram",
    "g": "gram gam",
    "kg": "kilogram kilo kilogam cân ký kí",
    "t": "ton tonne metric_ton tấn",
    "oz": "ounce",
    "lb": "lbs pound_(mass)",
    "ac": "acre",
    "ha": "hectare hektare hektar héc-ta hecta",
    "m2": "m² sq_m sqm square_metre square_meter meter_persegi mét_vuông",
    "km2": "km² sq_km square_kilometre square_kilometer kilometer_persegi kilomét_vuông",
    "mi2": "mi² sq_mi square_mile mil_persegi dặm_vuông",
    "sq ft": "ft² ft2 square_foot square_feet kaki_persegi",
    "m3": "m³ cubic_metre cubic_meter meter_kubik mét_khối",
    "l": "litre liter lít L",
    "ml": "millilitre milliliter mililiter mililít mL",
    "gal": "gallon galon",
    "bbl": "barrel barel thùng_dầu",
    "km/h": "kph km/jam km/giờ kmh",
    "mph": "mil/jam dặm/giờ",
    "kn": "knot kt_(speed) hải_lý/giờ",
    "m/s": "m/detik m/giây",
    "s": "second sec detik giây",
    "min": "minute menit phút",
    "h": "hour hr jam giờ tiếng",
    "day": "d hari ngày",
    "week": "wk minggu pekan tuần",
    "month": "mo bulan tháng",
    "quarter": "kuartal triwulan quý",
    "year": "yr y a tahun năm",
    "decade": "dekade dasawarsa thập_kỷ thập_niên",
    "century": "abad thế_kỷ",
    "°C": "C degC degree_Celsius celsius derajat_Celsius độ_C ℃",
    "°F": "F degF degree_Fahrenheit fahrenheit derajat_Fahrenheit độ_F ℉",
    "K": "kelvin",
    "%": "percent per_cent persen phần_trăm",
    "‰": "permille per_mille permil phần_nghìn",
    "pp": "percentage_point poin_persentase poin_persen điểm_phần_trăm",
    "bp": "basis_point basis_poin điểm_cơ_bản",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "hp": "horsepower tenaga_kuda mã_lực",
    "kWh": "kilowatt-hour kilowatt_hour",
    "MWh": "megawatt-hour megawatt_hour",
    "B": "byte bita",
    "kB": "KB kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
}

_COUNTED = """
person: people orang jiwa người nhân_khẩu inhabitant penduduk
soldier: troop tentara prajurit serdadu binh_sĩ lính quân_nhân
victim: korban nạn_nhân
casualty: thương_vong
death: dead fatality tewas meninggal người_chết ca_tử_vong kematian
injury: injured wounded luka terluka bị_thương người_bị_thương
civilian: warga_sipil dân_thường thường_dân
child: children anak trẻ_em em
woman: women perempuan wanita phụ_nữ
man: men laki-laki pria đàn_ông nam_giới
student: siswa mahasiswa pelajar học_sinh sinh_viên
worker: pekerja buruh karyawan công_nhân người_lao_động
voter: pemilih cử_tri
vote: suara phiếu phiếu_bầu
household: keluarga kepala_keluarga kk hộ hộ_gia_đình hộ_dân family
refugee: pengungsi người_tị_nạn
resident: warga cư_dân người_dân
case: kasus ca ca_bệnh vụ
time: times kali lần
day: hari ngày
country: countries negara nước quốc_gia
province: provinsi tỉnh
district: kabupaten huyện quận
village: desa làng xã
city: cities kota thành_phố
house: rumah nhà căn_nhà ngôi_nhà
building: bangunan gedung tòa_nhà
school: sekolah trường trường_học
hospital: rumah_sakit bệnh_viện
vehicle: kendaraan xe phương_tiện
car: mobil ô_tô xe_hơi
motorcycle: sepeda_motor motor xe_máy
ship: kapal tàu vessel
aircraft: airplane plane pesawat máy_bay
helicopter: helikopter trực_thăng
tank: xe_tăng
missile: rudal tên_lửa peluru_kendali
drone: pesawat_nirawak máy_bay_không_người_lái uav
attack: serangan cuộc_tấn_công vụ_tấn_công
warhead: hulu_ledak đầu_đạn
company: companies perusahaan công_ty doanh_nghiệp
job: lapangan_kerja việc_làm
tree: pohon cây
animal: hewan con
seat: kursi ghế
goal: gol bàn bàn_thắng
point: poin điểm
item: buah cái chiếc unit
member: anggota thành_viên
party: parties partai đảng
article: pasal điều
meeting: pertemuan cuộc_họp
call: panggilan cuộc_gọi cuộc_điện_đàm
"""

COUNTED_AS = dict.fromkeys(("death", "injury", "victim", "casualty"), "person")
"""Nouns that count people by what befell them, where others print just the people: 13 deaths, 13 people (killed)."""

_CANONICAL = {
    **{spelling.replace("_", " ").casefold(): unit for unit, spellings in _SPELT.items() for spelling in (unit, *spellings.split())},
    **{
        spelling.replace("_", " "): noun
        for noun, _, spellings in (line.partition(":") for line in _COUNTED.strip().splitlines())
        for spelling in (noun, *spellings.split())
        if noun != "day"
    },
}

_CURRENCIES = (
    "USD EUR GBP JPY CNY IDR VND RUB UAH AUD SGD MYR THB PHP KRW INR CHF HKD TWD CAD NZD SEK NOK DKK PLN CZK HUF TRY BRL MXN ZAR "
    "SAR AED ILS EGP PKR BDT LKR MMK KHR LAK BND KZT BYN GEL AZN AMD RON BGN RSD ISK CLP COP ARS PEN NGN KES XDR BTC ETH"
)
MONEY = frozenset(_CURRENCIES.split())
"""ISO 4217 codes (and two that it lacks) that values are given in."""


_NOUNS = frozenset(line.partition(":")[0] for line in _COUNTED.strip().splitlines()) | {
    *("week", "month", "quarter", "year", "decade", "century", "barrel"),
}
_NOUNS_IN = {  # how a page says the nouns above: in Indonesian, in Vietnamese
    "person": ("orang", "người"), "soldier": ("prajurit", "binh sĩ"), "victim": ("korban", "nạn nhân"), "casualty": ("korban", "thương vong"),
    "death": ("korban tewas", "người chết"), "injury": ("korban luka", "người bị thương"), "injured": ("korban luka", "người bị thương"),
    "civilian": ("warga sipil", "thường dân"), "child": ("anak", "trẻ em"), "woman": ("perempuan", "phụ nữ"), "man": ("laki-laki", "nam giới"),
    "student": ("siswa", "học sinh"), "worker": ("pekerja", "công nhân"), "voter": ("pemilih", "cử tri"), "vote": ("suara", "phiếu"),
    "household": ("keluarga", "hộ"), "refugee": ("pengungsi", "người tị nạn"), "resident": ("warga", "cư dân"), "case": ("kasus", "ca"),
    "time": ("kali", "lần"), "country": ("negara", "nước"), "province": ("provinsi", "tỉnh"), "district": ("kabupaten", "huyện"),
    "village": ("desa", "làng"), "city": ("kota", "thành phố"), "house": ("rumah", "ngôi nhà"), "building": ("bangunan", "tòa nhà"),
    "school": ("sekolah", "trường học"), "hospital": ("rumah sakit", "bệnh viện"), "vehicle": ("kendaraan", "xe"), "car": ("mobil", "ô tô"),
    "motorcycle": ("sepeda motor", "xe máy"), "ship": ("kapal", "tàu"), "aircraft": ("pesawat", "máy bay"), "helicopter": ("helikopter", "trực thăng"),
    "tank": ("tank", "xe tăng"), "missile": ("rudal", "tên lửa"), "drone": ("drone", "máy bay không người lái"), "attack": ("serangan", "vụ tấn công"),
    "warhead": ("hulu ledak", "đầu đạn"), "company": ("perusahaan", "công ty"), "job": ("lapangan kerja", "việc làm"), "tree": ("pohon", "cây"),
    "animal": ("hewan", "con vật"), "seat": ("kursi", "ghế"), "goal": ("gol", "bàn thắng"), "point": ("poin", "điểm"), "item": ("buah", "chiếc"),
    "member": ("anggota", "thành viên"), "party": ("partai", "đảng"), "article": ("pasal", "điều"), "meeting": ("pertemuan", "cuộc họp"),
    "call": ("panggilan", "cuộc gọi"), "day": ("hari", "ngày"), "week": ("pekan", "tuần"), "month": ("bulan", "tháng"), "quarter": ("kuartal", "quý"),
    "year": ("tahun", "năm"), "decade": ("dekade", "thập niên"), "century": ("abad", "thế kỷ"), "barrel": ("barel", "thùng"), "h": ("jam", "giờ"),
    "min": ("menit", "phút"), "s": ("detik", "giây"), "bbl": ("barel", "thùng"),
}  # fmt: skip
_AT = {"id": 0, "vi": 1}
_PER = " per "
_PER_IN = (" per ", " trên ")
_IRREGULAR = {"person": "people", "child": "children", "woman": "women", "man": "men", "injured": "injured", "aircraft": "aircraft"}


def plural(unit: str) -> str:
    """A counted noun for more than one, alone or in a rate (``case per 1000``); a symbol, or a noun not listed here, as it is."""
    counted, per, base = unit.partition(_PER)
    if per:
        return f"{plural(counted)}{per}{base}"
    if unit not in _NOUNS:
        return unit
    return _IRREGULAR.get(unit) or (f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2] not in "aeiou" else f"{unit}s")


def canonical(unit: str) -> str:
    """The one spelling of a unit or counted noun used here; what is unknown comes back as it is, spaces and case folded."""
    plain = " ".join(unit.split())
    if plain in UNITS or plain.upper() in MONEY:
        return plain if plain in UNITS else plain.upper()
    low = plain.casefold()
    for form in (low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ies") + "y" * low.endswith("ies")):
        if form in _CANONICAL:
            return _CANONICAL[form]
    return low


def amount_in(words: str, language: str) -> str:
    """An amount, or just what is counted, in Indonesian or Vietnamese (in any other language as it is): ``1,200 people`` is ``1.200 orang``.

    A unit that is not listed stays: a symbol, a code.
    """
    found = _SAID.fullmatch(words)
    if language not in _AT or found is None:
        return words
    counted, per, base = found["unit"].partition(_PER)
    nouns = _NOUNS_IN.get(_SINGULAR.get(counted, counted))
    unit = f"{nouns[_AT[language]]}{per and _PER_IN[_AT[language]]}{base}" if nouns else found["unit"]
    return f"{found['money']}{found['number'].translate(_SEPARATORS)}{found['blank']}{unit}"


_SAID = re.compile(r"(?P<money>(?:[A-Z]{3} )?)(?P<number>(?:-?[\d,.]+(?:–-?[\d,.]+)?)?)(?P<blank> ?)(?P<unit>.*)", re.DOTALL)
_SEPARATORS = str.maketrans(",.", ".,")
_SINGULAR = {plural(noun): noun for noun in _NOUNS}

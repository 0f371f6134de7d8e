"""Vietnamese numbers, money and measures."""

from __future__ import annotations

from factcheck.reading.quantity_words import QuantityWords

_MEASURES = {
    "%": "%", "phần trăm": "%", "điểm phần trăm": "percentage point", "điểm cơ bản": "basis point",
    "km": "km", "ki lô mét": "km", "kilômét": "km", "kilomet": "km", "cây số": "km", "m": "m", "mét": "m", "cm": "cm", "xentimét": "cm", "mm": "mm",
    "milimét": "mm", "dặm": "mi", "hải lý": "nmi", "hải lí": "nmi", "feet": "ft", "inch": "in",
    "kg": "kg", "ký": "kg", "kí": "kg", "ki lô gam": "kg", "kilôgam": "kg", "cân": "kg", "gam": "g", "gram": "g", "g": "g", "mg": "mg", "tấn": "t", "tạ": "q",
    "lít": "L", "l": "L", "ml": "mL", "thùng": "bbl", "thùng dầu": "bbl",
    "héc ta": "ha", "hecta": "ha", "ha": "ha", "mét vuông": "m²", "m2": "m²", "m²": "m²", "ki lô mét vuông": "km²", "km2": "km²", "km²": "km²",
    "km vuông": "km²", "mét khối": "m³", "m3": "m³", "m³": "m³",
    "km/h": "km/h", "km/giờ": "km/h", "km một giờ": "km/h", "hải lý/giờ": "kn",
    "độ c": "°C", "độ": "°", "°c": "°C", "° c": "°C", "°": "°", "oc": "°C",
    "kw": "kW", "mw": "MW", "gw": "GW", "kwh": "kWh", "oát": "W", "vôn": "V", "mb": "MB", "gb": "GB", "tb": "TB",
    "năm": "year", "tuổi": "year", "tháng": "month", "tuần": "week", "ngày": "day", "giờ": "h", "tiếng": "h", "phút": "min", "giây": "s", "thập kỷ": "decade",
    "thập niên": "decade",
}  # fmt: skip

_MONEY = {
    "đồng": "VND", "đ": "VND", "vnd": "VND", "việt nam đồng": "VND", "đô": "USD", "đô la": "USD", "đô-la": "USD", "đôla": "USD", "đô mỹ": "USD",
    "đô la mỹ": "USD", "đô-la mỹ": "USD", "dollar": "USD", "dollars": "USD", "usd mỹ": "USD", "đô la úc": "AUD", "đô la canada": "CAD",
    "đô la singapore": "SGD", "đô la hồng kông": "HKD", "euro": "EUR", "euros": "EUR", "ơ rô": "EUR", "bảng": "GBP", "bảng anh": "GBP", "pound": "GBP",
    "pounds": "GBP", "yên": "JPY", "yên nhật": "JPY", "yen": "JPY", "nhân dân tệ": "CNY", "tệ": "CNY", "won": "KRW", "baht": "THB", "bạt": "THB", "rúp": "RUB",
    "ruble": "RUB", "rupee": "INR", "rupees": "INR", "rupiah": "IDR", "ringgit": "MYR", "peso": "peso", "franc": "franc", "franc thụy sĩ": "CHF", "dirham": "AED",
    "dinar": "dinar", "rial": "rial", "riyal": "riyal", "lira": "TRY", "hryvnia": "UAH", "kip": "LAK", "riel": "KHR", "shekel": "ILS",
}  # fmt: skip

WORDS = QuantityWords(
    decimal=",",
    digits={
        "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7,
        "bẩy": 7, "tám": 8, "chín": 9,
    },
    fixed={
        "nửa": "0.5", "một nửa": "0.5", "vài": 3, "một vài": 3, "một phần ba": "0.333333", "một phần tư": "0.25",
        "hai phần ba": "0.666667", "ba phần tư": "0.75",
    },
    tens={"mười": 10},
    times_ten=("mươi", "chục"),
    hundred=("trăm",),
    scales={
        "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9, "nghìn tỷ": 10**12, "ngàn tỷ": 10**12,
        "nghìn tỉ": 10**12, "ngàn tỉ": 10**12, "triệu tỷ": 10**15, "triệu tỉ": 10**15,
    },
    dozens={"tá": 12, "một tá": 12},
    halves=("rưỡi", "rưởi"),
    parts={ "phần ba": 3, "phần tư": 4, "phần bốn": 4, "phần năm": 5, "phần sáu": 6, "phần tám": 8, "phần mười": 10 },
    joints=("lẻ", "linh"),
    point=("phẩy", "chấm"),
    minus=("âm", "trừ"),
    vague={
        "hàng chục": 20, "hàng trăm": 200, "hàng nghìn": 2000, "hàng ngàn": 2000, "hàng vạn": 20000, "hàng chục nghìn": 20000,
        "hàng chục ngàn": 20000, "hàng trăm nghìn": 200000, "hàng trăm ngàn": 200000, "hàng triệu": 2 * 10**6,
        "hàng chục triệu": 2 * 10**7, "hàng trăm triệu": 2 * 10**8, "hàng tỷ": 2 * 10**9, "hàng tỉ": 2 * 10**9,
        "hàng chục tỷ": 2 * 10**10, "hàng trăm tỷ": 2 * 10**11, "hàng nghìn tỷ": 2 * 10**12, "hàng loạt": 2, "vài chục": 20,
        "vài trăm": 200, "vài nghìn": 2000, "vài ngàn": 2000, "vài triệu": 2 * 10**6,
    },
    suffixes={"k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9, "tr": 10**6, "B": 10**9},
    weak=frozenset({
        "không", "một", "mốt", "ba", "tư", "năm", "lăm", "nhăm", "chín", "nửa", "một nửa", "vài", "một vài", "mười", "trăm", "nghìn",
        "ngàn", "vạn", "triệu", "tỷ", "tỉ", "phẩy", "chấm", "tám", "tá", "hàng loạt", "hai", "bảy", "sáu", "bốn",
    }),
    about=(
        "khoảng", "khoảng chừng", "chừng", "tầm", "tầm khoảng", "xấp xỉ", "gần", "ước tính", "ước tính khoảng", "cỡ", "ước chừng",
        "suýt soát", "ước khoảng", "~",
    ),
    exactly=("chính xác",),
    over=(
        "hơn", "trên", "nhiều hơn", "ít nhất", "tối thiểu", "không dưới", "không ít hơn", "cao hơn", "lớn hơn", "vượt", "vượt quá",
        "quá", "không thấp hơn", ">",
    ),
    under=(
        "dưới", "ít hơn", "kém hơn", "không tới", "chưa tới", "chưa đến", "không đến", "không cao hơn", "không hơn", "không quá",
        "thấp hơn", "tối đa", "nhỏ hơn", "nhiều nhất", "<",
    ),
    between=("giữa",),
    from_=("từ",),
    loose_leads=frozenset({"trên", "dưới", "hơn", "quá", "giữa", "tầm", "gần"}),
    to=("đến", "tới", "lên", "lên tới", "lên đến", "xuống"),
    and_=("và",),
    or_more=("trở lên", "hoặc hơn"),
    or_less=("trở xuống", "đổ lại", "đổ xuống"),
    or_=("hoặc", "hay"),
    per=("trên", "trên mỗi", "/", "cho mỗi"),
    money=_MONEY,
    cents={"xen": "cent", "xu": "cent", "cent": "cent", "hào": "hao"},
    measures=_MEASURES,
    counts={
        "người": "person", "người chết": "death", "người thiệt mạng": "death", "người bị thương": "injured", "nạn nhân": "victim",
        "binh sĩ": "soldier", "binh lính": "soldier", "lính": "soldier", "quân": "soldier", "quân nhân": "soldier",
        "sĩ quan": "officer", "trẻ em": "child", "phụ nữ": "woman", "quốc gia": "country", "tỉnh": "province", "tỉnh thành": "province",
        "thành phố": "city", "xã": "commune", "huyện": "district", "làng": "village", "căn nhà": "house", "ngôi nhà": "house",
        "ngôi làng": "village", "lần": "time", "tên lửa": "missile", "quả tên lửa": "missile", "quả bom": "bomb", "máy bay": "aircraft",
        "chiếc máy bay": "aircraft", "máy bay không người lái": "drone", "tàu": "ship", "tàu chiến": "warship", "xe tăng": "tank",
        "chiếc xe tăng": "tank", "xe": "vehicle", "ô tô": "car", "chiếc ô tô": "car", "vụ": "case", "vụ án": "case", "ca": "case",
        "ca mắc": "case", "ca tử vong": "death", "phiếu": "vote", "ghế": "seat", "cử tri": "voter", "công ty": "company",
        "doanh nghiệp": "company", "công nhân": "worker", "nhân viên": "employee", "lao động": "worker", "học sinh": "student",
        "sinh viên": "student", "trường": "school", "bệnh nhân": "patient", "bác sĩ": "doctor", "cảnh sát": "police officer",
        "hộ": "household", "hộ dân": "household", "hộ gia đình": "household", "gia đình": "family", "du khách": "tourist",
        "khách": "guest", "hành khách": "passenger", "bàn": "goal", "bàn thắng": "goal", "điểm": "point", "trang": "page",
        "cuốn sách": "book", "cổ phiếu": "share", "dân": "inhabitant", "người dân": "inhabitant", "nghi phạm": "suspect",
        "bị cáo": "defendant", "bị can": "accused", "đối tượng": "suspect", "nhà báo": "journalist", "con": "animal",
        "cuộc gọi": "call", "trận động đất": "earthquake", "trận": "match", "việc làm": "job",
    },
    classifiers={
        "chiếc": "", "cái": "", "quả": "", "tấm": "", "căn": "", "ngôi": "", "vị": "", "tên": "", "bức": "", "cây": "", "khẩu": "",
    },
    labels=frozenset({
        "thứ", "số", "điều", "khoản", "chương", "trang", "khóa", "lớp", "tầng", "phòng", "quận", "khu", "tập", "kỳ", "hạng", "loại",
        "cấp", "đường", "mục", "bài", "phần", "phiên bản", "ql", "tuổi", "tổ", "nhóm", "top", "cỡ", "vành đai", "hội nghị", "covid", "khối", "cột",
    }),
    changes=frozenset("tăng giảm nâng hạ tụt rớt".split()),
    stops=frozenset(
        "của và ở tại trong là các những được bị cho với từ đến nay qua này đó trước sau khi do để có đã đang sẽ không".split(),
    ),
)  # fmt: skip

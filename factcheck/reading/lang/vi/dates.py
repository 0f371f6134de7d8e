"""Vietnamese words for dates and times, and the orders they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.reading.lang.date_words import ZONES, DateWords, WordValue

_DIGITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN = ("mốt", "hai", "ba", "tư", "lăm", "sáu", "bảy", "tám", "chín")
_NUMBERS: dict[str, int] = (
    {word: n for n, word in enumerate(_DIGITS, 1)}
    | {"bẩy": 7, "mười": 10, "mười lăm": 15, "hai mươi": 20, "mười bốn": 14, "một trăm": 100}
    | {f"mười {word}": n + 10 for n, word in enumerate(_DIGITS, 1)}
    | {f"{word} mươi": n * 10 for n, word in enumerate(_DIGITS, 1) if n > 1}
    | {f"{tens} mươi {word}": n * 10 + k for n, tens in enumerate(_DIGITS, 1) if n > 1 for k, word in enumerate(_AFTER_TEN, 1)}
)
_MONTH_NAMES: dict[str, int] = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11,
    "mười hai": 12, "chạp": 12,
}  # fmt: skip
_NAMED_WEEKDAYS: dict[str, int] = {f"thứ {word}": n for n, word in enumerate(("hai", "ba", "tư", "năm", "sáu", "bảy"), 1)} | {"thứ bẩy": 6}
_WEEKDAYS: dict[str, int] = {
    **{f"thứ {n}": n - 1 for n in range(2, 8)}, "chủ nhật": 7, "chúa nhật": 7, "chủ nhựt": 7,
    **{name.capitalize(): n for name, n in _NAMED_WEEKDAYS.items()}, **{name.title(): n for name, n in _NAMED_WEEKDAYS.items()},
    **{f"thứ {name[4:].title()}": n for name, n in _NAMED_WEEKDAYS.items()},
}  # fmt: skip
_UNITS: dict[str, str] = {
    "ngày": "D", "hôm": "D", "tuần": "W", "tuần lễ": "W", "cuối tuần": "WE", "tháng": "M", "quý": "Q", "quí": "Q", "năm": "Y", "thập kỷ": "DE", "thập niên": "DE",
    "thế kỷ": "CE", "giờ": "TH", "tiếng": "TH", "tiếng đồng hồ": "TH", "giờ đồng hồ": "TH", "phút": "TM", "giây": "TS",
}  # fmt: skip

_WORDS: Mapping[str, Mapping[str, WordValue]] = {
    "monthword": {f"tháng {name}": value for name, value in _MONTH_NAMES.items()},
    "monthtag": {"tháng": "M"},
    "weekday": _WEEKDAYS,
    # By itself "thứ hai" is also "the second"; it is Monday only where the words around say so.
    "weekdayweak": _NAMED_WEEKDAYS,
    "unit": _UNITS,
    "number": _NUMBERS,
    "fewword": dict.fromkeys(("vài", "mấy", "nhiều", "một số", "những", "các", "hàng chục", "vài chục"), 1),
    "this": {"này": 0, "nay": 0, "hiện tại": 0, "hiện nay": 0, "đang": 0},
    "last": {"trước": -1, "ngoái": -1, "vừa rồi": -1, "vừa qua": -1, "qua": -1, "rồi": -1},
    "next": {"sau": 1, "tới": 1, "tiếp": 1, "tiếp theo": 1, "kế tiếp": 1, "kế": 1, "sắp tới": 1},
    "recent": {"nay": -1, "qua": -1, "vừa rồi": -1, "vừa qua": -1, "gần đây": -1, "gần nhất": -1, "trở lại đây": -1},
    "coming": {"tới": 1, "tiếp theo": 1, "sắp tới": 1, "tiếp": 1, "kế tiếp": 1},
    "ago": {"trước": -1, "trước đây": -1},
    "hence": {"nữa": 1},
    "agotag": dict.fromkeys(("cách đây", "cách nay", "cách đây hơn", "cách đây gần", "cách đây khoảng"), 1),
    "hname": {"nửa đầu": 1, "nửa cuối": 2},
    "earlier": {"trước đó": -1},
    "later": {"sau đó": 1, "sau": 1},
    "edge": {"đầu": "START", "giữa": "MID", "cuối": "END"},
    "firstof": {"đầu tiên": 1, "đầu": 1, "cuối cùng": -1, "cuối": -1, "thứ nhất": 1, "thứ hai": 2, "thứ ba": 3, "thứ tư": 4},
    "deictic": {
        "hôm nay": 0, "ngày hôm nay": 0, "bữa nay": 0, "ngày nay": 0, "hôm qua": -1, "ngày hôm qua": -1, "ngày mai": 1, "hôm kia": -2, "ngày hôm kia": -2,
        "ngày kia": 2, "ngày mốt": 2, "bữa qua": -1,
    },
    "nay": {"nay": 0, "qua": -1, "mai": 1, "hôm nay": 0, "hôm qua": -1, "ngày mai": 1, "ngày hôm qua": -1, "ngày hôm nay": 0},
    "part": {
        "sáng": "MO", "buổi sáng": "MO", "rạng sáng": "MO", "sáng sớm": "MO", "trưa": "MI", "buổi trưa": "MI", "chiều": "AF", "buổi chiều": "AF",
        "xế chiều": "AF", "chiều tối": "EV", "tối": "EV", "buổi tối": "EV", "đêm": "NI", "khuya": "NI", "ban đêm": "NI", "nửa đêm": "NI",
    },
    "season": {"mùa xuân": "SP", "mùa hè": "SU", "mùa hạ": "SU", "mùa thu": "FA", "mùa đông": "WI"},
    "ref": {
        "bây giờ": "PRESENT", "ngay bây giờ": "PRESENT", "lúc này": "PRESENT", "ngay lúc này": "PRESENT", "hiện nay": "PRESENT", "hiện tại": "PRESENT",
        "hiện giờ": "PRESENT", "gần đây": "PAST", "mới đây": "PAST", "thời gian qua": "PAST", "thời gian gần đây": "PAST",
        "trước đây": "PAST", "vừa qua": "PAST", "tương lai": "FUTURE", "sắp tới": "FUTURE", "thời gian tới": "FUTURE", "ngay sau đây": "FUTURE",
    },
    "anaphor": {
        "ngày hôm sau": (1, "D"), "hôm sau": (1, "D"), "hôm trước": (-1, "D"), "ngày hôm trước": (-1, "D"), "cùng ngày": (0, "D"),
        "ngày hôm đó": (0, "D"), "hôm đó": (0, "D"), "ngày đó": (0, "D"), "tuần đó": (0, "W"), "cùng tháng": (0, "M"), "tháng đó": (0, "M"),
        "cùng năm": (0, "Y"), "năm đó": (0, "Y"), "năm sau đó": (1, "Y"), "năm trước đó": (-1, "Y"), "tháng trước đó": (-1, "M"), "tuần trước đó": (-1, "W"),
        "một ngày trước đó": (-1, "D"),
    },
    "yearbeside": {"cùng năm": 0, "năm đó": 0, "năm ấy": 0, "năm sau đó": 1, "năm trước đó": -1},
    "or": {"hoặc": 1, "hay": 1},
    "proper": {f"{generation}G": 1 for generation in range(2, 7)},
    "every": {"mỗi": 1, "hằng": 1, "hàng": 1, "mọi": 1},
    "datetag": {"ngày": "ngày", "mồng": "mồng", "mùng": "mùng", "hôm": "hôm", "ngày mồng": 1, "ngày mùng": 1},
    "yeartag": {"năm": "năm"},
    "weektag": {"tuần": "tuần"},
    "hourword": {"giờ": "giờ", "h": "h", "g": "g"},
    "minuteword": {"phút": 1, "ph": 1},
    "hourtag": {"lúc": 1, "vào lúc": 1, "vào đúng": 1, "vào khoảng": 1, "khoảng": 1, "đúng": 1},
    "short_tag": {"kém": 1},
    "half": {"rưỡi": "half"},
    "halfword": {"nửa": "half"},
    "ampm": {"am": "AM", "pm": "PM", "a.m.": "AM", "p.m.": "PM"},
    "zone": {**ZONES, "giờ địa phương": "", "giờ việt nam": "+07:00", "giờ hà nội": "+07:00"},
    "to": {"đến": 1, "tới": 1, "đến ngày": 1},
    "and": {"và": 1},
    "between": {"giữa": 1, "từ": 1},
    "of": {"của": 1, "trong": 1},
    "on": {"vào": 1, "trong": 1, "từ": 1, "đến": 1, "hôm": 1, "ngày": 1, "cho đến": 1},
    "at": {"vào": 1, "lúc": 1, "hôm": 1, "vào lúc": 1},
    "decadetag": {"thập niên": 1, "thập kỷ": 1, "những năm": 1},
    "century": {"thế kỷ": "CE"},
    "roman": {form: n for n, form in enumerate("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(), 1)},
    "holiday": {
        "giáng sinh": "12-25", "ngày giáng sinh": "12-25", "lễ giáng sinh": "12-25", "noel": "12-25", "quốc khánh": "09-02", "tết dương lịch": "01-01",
        "ngày quốc tế lao động": "05-01", "ngày nhà giáo việt nam": "11-20", "ngày phụ nữ việt nam": "10-20", "ngày quốc tế phụ nữ": "03-08",
    },
    "counted": dict.fromkeys("người đồng tỷ tỉ triệu nghìn ngàn usd m km kg mét tấn ha chiếc căn cái vụ trường ca con tỉ".split(), 1),
    "numbered": dict.fromkeys("số điều khoản quốc tàu xe hơn gần".split(), 1),
    "ranked": dict.fromkeys("lần lớn người đứng hạng trí nước cao đông nhiều quốc bên đại bài vòng ngôi thành".split(), 1),
}  # fmt: skip

_YEAR = "( comma? of? yeartag year=year|short )?"
_COUNT = "count=number|decimal"
_BIG = "unitW|unitWE|unitM|unitQ|unitY|unitDE|unitCE"
_MONTHNUMBER = "monthtag month=day"

_MONTH_RULES = tuple(
    (sense, pattern.replace("WEEKDAY", "( part? weekday=weekday|weekdayweak comma? )?").replace("MONTH", month))
    for sense, pattern in (
        ("calendar", f"WEEKDAY datetag datetag? day=day|number MONTH {_YEAR}"),
        ("calendar", f"WEEKDAY day MONTH {_YEAR}"),
        ("calendar", "WEEKDAY datetag? datetag? day=day MONTH year"),
        ("calendar", "MONTH day comma year"),
        ("calendar", "WEEKDAY datetag? datetag? day MONTH yeartag ofyear=this|last|next"),
        ("days", f"datetag? day dash|to|and datetag? today=day MONTH {_YEAR}"),
        ("days", f"datetag? days MONTH {_YEAR}"),
        ("month", f"edge? MONTH {_YEAR}"),
        ("month", "edge? MONTH comma? slash? dash? year"),
        ("month", "edge? MONTH yeartag ofyear=this|last|next"),
        ("month", "edge? MONTH rel=last|next"),
        ("month", "edge? MONTH comma? of? yearbeside"),
        ("nth", f"unit=unitD|unitW|unitWE nth=firstof of? MONTH {_YEAR}"),
    )
    for month in (_MONTHNUMBER, "month=monthword")
)
_RULES: tuple[tuple[str, str], ...] = (
    *_MONTH_RULES,
    ("calendar", "part? weekday=weekday|weekdayweak part? comma? open? datetag? datetag? date|slashdate|dashdate|dotdate close?"),
    ("calendar", "part? datetag datetag? date|slashdate|dashdate|dotdate"),
    ("calendar", "part? deictic=nay|deictic comma? open? datetag? date|slashdate|dashdate|dotdate close?"),
    ("calendar", "part slashdate|dashdate|dotdate|date"),
    ("calendar", "open slashdate|dashdate|dotdate close"),
    ("calendar", "<on|to|at|part slashdate|dashdate|dotdate"),
    ("calendar", "<!number >!fraction slashdate >!unit|percent|counted"),
    ("calendar", "date"),
    ("dates", "<open|datetag|on dates"),
    ("day_of_month", "datetag datetag? day >!unit|dash|slash|counted"),
    ("day_of_month", "datetag datetag? day monthtag rel=this|last|next"),
    ("month", "edge? monthtag monthyear|dotmonthyear"),
    ("month", "edge? monthtag month=day of? yeartag rel=this"),
    ("month", "monthyear"),
    ("year", "edge? yeartag year=year|oldyear"),
    ("year", "edge? <!numbered year >!counted|unit|percent"),
    ("years", "<!numbered yeartag? years >!counted|unit|percent|slash|dash"),
    ("decade", "edge? decadetag year=year|number"),
    ("decade", "edge? decadetag year=short of? century nth=number|roman"),
    ("century", "edge? century nth=number|roman"),
    ("unit", f"edge? unit={_BIG} rel=this|last|next"),
    ("unit", "edge unit=unitM|unitY|unitQ|unitDE"),
    ("unit", "unit=unitWE"),
    ("ago", f"{_COUNT} half? unit half? ago"),
    ("ago", f"agotag {_COUNT} unit half?"),
    ("months_of_year", "count=number unitM edge yeartag year"),
    ("months_of_year", "count=number unitM edge yeartag rel=this|last|next"),
    ("months_of_year", "count=number unitM edge yeartag"),
    ("ago", "few=fewword unit ago"),
    ("hence", f"{_COUNT} unit half? hence"),
    ("hence", "few=fewword unit hence"),
    ("shift", f"{_COUNT} unit half? sign=earlier|later"),
    ("shift", "few=fewword unit sign=earlier|later"),
    ("window", f"{_COUNT} unit half? sign=recent|coming"),
    ("window", "few=fewword unit sign=recent|coming"),
    ("duration", f"<!monthtag|datetag {_COUNT} unit half?"),
    ("no_date", "<!monthtag|datetag|unit number to|or number unit >!ago|hence|earlier|later|recent|coming|last|next|this"),
    ("duration", "halfof=halfword unit=unitTH|unitY|unitD|unitCE|unitM"),
    ("duration", f"{_COUNT} unit count2=number unit2=unit"),
    ("duration", "few=fewword unit=unitD|unitW|unitM|unitY|unitDE|unitCE|unitTH|unitTM"),
    ("weekday", "<!ranked part? weekday part? >!unit|counted"),
    ("weekday", "part weekday=weekdayweak"),
    ("weekday", "<start weekday=weekdayweak"),
    ("weekday", "<on|at|to|comma|open|dot weekday=weekdayweak"),
    ("weekday", "<!ranked weekday=weekdayweak >open"),
    ("weekday", "<!ranked part? weekday=weekday|weekdayweak of? weektag weekrel=this|last|next"),
    ("weekday", "<!ranked part? weekday=weekday|weekdayweak rel=last|next|this"),
    ("repeat", "every unit"),
    ("repeat", "every count=number unit"),
    ("repeat", "every weekday=weekday|weekdayweak"),
    ("deictic", "deictic"),
    ("deictic", "part deictic=nay|deictic"),
    ("ref", "ref"),
    ("anaphor", "part? anaphor"),
    ("part", "part"),
    ("clock", "hourtag? hour=hour|number hourword half? part?"),
    ("clock", "hourtag? hour=hour|number hourword minute=minute|short|number minuteword? part? zone?"),
    ("clock", "hourtag? hour=hour|number hourword short_tag short_of=number minuteword? part? zone?"),
    ("clock", "hourtag? clock=clock ampm? part? zone?"),
    ("clock", "hourtag? hour=hour|number hourword part? zone"),
    ("clock", "hourtag? hour hourword part? open zone close"),
    ("clock", "hour ampm zone?"),
    ("group", f"edge? unit=unitQ nth=number|roman {_YEAR}"),
    ("half", f"nth=hname {_YEAR}"),
    ("half", "nth=hname yeartag rel=this|last|next"),
    ("group", "unit=unitQ nth=number|roman slash|dash year"),
    ("group", "unit=unitQ nth=number|roman yeartag rel=this|last|next"),
    ("nth", "unit=unitD|unitW|unitWE|unitM nth=firstof of? yeartag year"),
    ("nth", "unit=unitD|unitW|unitM nth=firstof of? within=unitM|unitY rel=this|last|next"),
    ("season", f"edge? season {_YEAR}"),
    ("season", "edge? season rel=this|last|next"),
    ("season", "season yeartag rel=this|last|next"),
    ("holiday", f"holiday {_YEAR}"),
    ("holiday", "holiday yeartag rel=this|last|next"),
)  # fmt: skip

WORDS = DateWords(
    words=_WORDS,
    rules=_RULES,
    edges={"START": (1, 10), "MID": (11, 20), "END": (21, 31)},
    seasons={"SP": ((3, 20), (6, 20)), "SU": ((6, 21), (9, 23)), "FA": ((9, 24), (12, 20)), "WI": ((12, 21), (3, 20))},
    future=frozenset({"sẽ", "sắp", "dự kiến", "dự định", "kế hoạch", "sắp tới", "thời gian tới"}),
    future_after=frozenset({"tới"}),
    past=frozenset("đã từng vừa".split()),
    past_before=frozenset({"hôm"}),
    past_forms=re.compile(r"\b(?<!chuẩn )(?<!thiết )(?<!trang )bị\b(?! (?:can|cáo|đơn)\b)|\bđược\b(?! (?:biết|coi|gọi|phép|xem)\b)"),
    timeless=frozenset({"tổ chức", "khai mạc", "diễn ra", "có thể", "cần", "phải", "yêu cầu", "hạn chót"}),
    divides=frozenset("khi sau trước trong mà".split()),
    whole_units=True,
)

"""English words for dates and times, and the orders they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.reading.lang.date_words import ZONES, DateWords, WordValue, with_stop

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TENTH = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")

_BELOW_TEN: dict[str, int] = {word: n for n, word in enumerate(_ONES, 1)}
_NUMBERS: dict[str, int] = (
    _BELOW_TEN
    | {word: n for n, word in enumerate(_TEENS, 10)}
    | {word: n * 10 for n, word in enumerate(_TENS, 2)}
    | {f"{tens}{mark}{one}": n * 10 + k for n, tens in enumerate(_TENS, 2) for k, one in enumerate(_ONES, 1) for mark in "- "}
    | {"a hundred": 100, "one hundred": 100, "a dozen": 12, "a couple": 2, "a couple of": 2, "couple of": 2, "a pair of": 2}
)
_ORDINALS: dict[str, int] = (
    {word: n for n, word in enumerate(_FIRST, 1)}
    | {word: n for n, word in enumerate(_TENTH, 10)}
    | {"twentieth": 20, "thirtieth": 30, "thirty-first": 31, "thirty first": 31}
    | {f"twenty{mark}{word}": 20 + n for n, word in enumerate(_FIRST, 1) for mark in "- "}
)
_YEAR_WORDS: dict[str, int] = (
    {f"nineteen {tens}{mark}{one}": 1900 + n * 10 + k for n, tens in enumerate(_TENS, 2) for k, one in enumerate(_ONES, 1) for mark in "- "}
    | {f"nineteen {word}": 1900 + n for n, word in enumerate(_TEENS, 10)}
    | {f"nineteen {tens}": 1900 + n * 10 for n, tens in enumerate(_TENS, 2)}
    | {f"two thousand{link}{word}": 2000 + n for link in (" ", " and ") for n, word in enumerate((*_ONES, *_TEENS), 1)}
    | {f"twenty {word}": 2000 + n for n, word in enumerate(_TEENS, 10)}
)
_UNITS: dict[str, str] = {
    "day": "D", "week": "W", "fortnight": "FN", "weekend": "WE", "month": "M", "quarter": "Q", "half-year": "H", "year": "Y", "calendar year": "Y", "fiscal year": "Y", "decade": "DE", "century": "CE",
    "hour": "TH", "minute": "TM", "second": "TS",
}  # fmt: skip
_PLURALS: dict[str, str] = {"centuries" if unit == "century" else f"{unit}s": value for unit, value in _UNITS.items()}
_SHORT_UNITS: dict[str, str] = {"hrs": "TH", "hr": "TH", "mins": "TM", "min": "TM", "secs": "TS", "yrs": "Y", "yr": "Y"}
_MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "April": 4, "june": 6, "july": 7, "August": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "May": 5, "March": 3,
}  # fmt: skip
_SHORT_MONTHS: dict[str, int] = {
    "Jan": 1, "Feb": 2, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Sep": 9, "Oct": 10, "Nov": 11, "Dec": 12, "Mar": 3,
}  # fmt: skip

# Papers whose names begin with a word for a time.
_PAPERS: dict[str, tuple[str, ...]] = {
    "Daily": (
        "Mail", "Mirror", "Telegraph", "Express", "Star", "Record", "Post", "Times", "News", "Herald", "Sport", "Beast", "Nation", "Monitor", "Maverick",
        "Caller", "Wire", "Show", "Tribune", "Mercury", "Observer", "Sun", "Yomiuri", "Sabah",
    ),
    "Sunday": (
        "Times", "Mirror", "Telegraph", "Express", "Post", "Mail", "Star", "Herald", "World", "Independent", "People", "Sport", "Mercury", "Tribune",
        "Nation", "Observer", "Standard", "Age", "Monitor", "Punch", "Guardian",
    ),
    "Saturday": ("Star", "Paper", "Post", "Age"),
    "Evening": ("Standard", "News", "Post", "Times", "Telegraph", "Herald", "Chronicle", "Express", "Mail", "Star"),
    "Morning": ("Star", "Herald", "Post", "News", "Chronicle", "Consult"),
    "Weekly": ("Standard", "Times", "Star", "Observer", "Post", "Review"),
    "Annual": ("Review",),
}  # fmt: skip

_WORDS: Mapping[str, Mapping[str, WordValue]] = {
    # What has a word for a time in it and says none.
    "proper": {
        **{f"{head} {name}": 1 for head, names in _PAPERS.items() for name in names}, "the Monthly": 1, "Atlantic Monthly": 1, "Washington Monthly": 1,
        "Good Friday Agreement": 1, "Good Friday Accord": 1, "Easter Rising": 1, "Easter Island": 1, "Christmas Island": 1, "Prague Spring": 1, "Arab Spring": 1,
        "day of the week": 1, "days of the week": 1, "time of year": 1, "time of the year": 1, "times of the year": 1, "time of the day": 1,
    },
    "month": {**_MONTHS, **with_stop(_SHORT_MONTHS)},
    "monthweak": {month.lower(): value for month, value in (_MONTHS | with_stop(_SHORT_MONTHS)).items() if month not in ("May", "March")},
    "monthverb": {"may": 5, "march": 3},
    # Months that are words or names as well: by themselves they are months only after a word that leads up to one.
    "monthname": dict.fromkeys(("may", "march", "april", "june", "august", "mar", "jan", "dec", "sep", "jul", "jun"), 1),
    "weekday": {
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    } | with_stop({"Mon": 1, "Tue": 2, "Tues": 2, "Wed": 3, "Thu": 4, "Thur": 4, "Thurs": 4, "Fri": 5}),
    "weekdayweak": with_stop({"Sat": 6, "Sun": 7, "sat": 6, "sun": 7, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thurs": 4, "fri": 5}),
    "weekdays": {f"{day}s": n for n, day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 1)},
    "unit": {name: value for name, value in (_UNITS | _PLURALS | _SHORT_UNITS).items() if name != "weekends"},
    "plural": {unit: value for unit, value in _PLURALS.items() if value != "Q" and unit != "weekends"},
    "span": {name: value for name, value in (_UNITS | _PLURALS | _SHORT_UNITS).items() if value != "Q" and name != "second"} | {"quarters": "Q"},
    "weekends": {"weekends": "WE"},
    "how": {"how": 1},
    "halfword": {"half": "H"},
    "nothing": {"as recently as": 1},
    "clockword": {"noon": (12, 0), "midnight": (24, 0)},
    "number": _NUMBERS,
    "article": {"a": 1, "an": 1, "one": 1},
    "nth": _ORDINALS,
    "lastof": {"last": -1, "final": -1},
    "yearwords": _YEAR_WORDS,
    "decadeword": {f"{tens[:-1]}ies": 1900 + n * 10 for n, tens in enumerate(_TENS, 2)},
    "decadename": {f"nineteen {tens[:-1]}ies": 1900 + n * 10 for n, tens in enumerate(_TENS, 2)},
    "thousand": {"thousand": 1, "million": 1, "billion": 1, "hundred": 1},
    "th": {"th": 1, "st": 1, "nd": 1, "rd": 1},
    "s": {"s": 1},
    "qname": {f"q{n}": n for n in range(1, 5)},
    "hname": {"H1": 1, "H2": 2},
    "fewword": dict.fromkeys(
        "several,few,a few,some,many,numerous,dozens of,a number of,multiple,recent,countless,hundreds of,tens of,thousands of,a handful of,couple".split(","), 1
    ),
    "this": {"this": 0, "current": 0},
    "last": {"last": -1, "this past": -1},
    "prior": {"previous": -1, "prior": -1},
    "next": {"next": 1, "upcoming": 1, "coming": 1, "this coming": 1, "this upcoming": 1},
    "upcoming": {"upcoming": 1, "coming": 1, "this coming": 1, "this upcoming": 1},
    "following": {"following": 1, "next": 1},
    "recent": {"last": -1, "past": -1, "recent": -1, "previous": -1, "preceding": -1},
    "coming": {"next": 1, "coming": 1, "following": 1, "upcoming": 1},
    "justpast": {"past": -1, "preceding": -1, "this past": -1},
    "ago": {"ago": -1, "back": -1},
    "hence": {"from now": 1, "hence": 1},
    "earlier": {"earlier": -1, "before that": -1, "previously": -1},
    "before": {"before": -1, "prior": -1, "after": 1},
    "later": {"later": 1, "after that": 1, "afterwards": 1, "afterward": 1, "on": 1},
    "edge": {
        "early": "START", "beginning of": "START", "the beginning of": "START", "the start of": "START", "start of": "START", "early in": "START",
        "the early": "START", "mid": "MID", "mid-": "MID", "middle of": "MID", "the middle of": "MID", "the mid-": "MID", "late": "END", "end of": "END",
        "the end of": "END", "late in": "END", "the late": "END",
    },
    "bound": {
        "earlier": "EARLIER", "earlier in": "EARLIER", "later": "LATER", "later in": "LATER", "the rest of": "REST", "rest of": "REST", "the remainder of": "REST",
        "remainder of": "REST", "remaining of": "REST", "the remaining of": "REST",
    },
    "todate": {"to date": "TODATE", "to-date": "TODATE"},
    "deictic": {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2, "otd": 0},
    "daypart": {
        "tonight": (0, "NI"), "last night": (-1, "NI"), "last evening": (-1, "EV"), "this morning": (0, "MO"), "this afternoon": (0, "AF"),
        "this evening": (0, "EV"), "overnight": (-1, "NI"), "tomorrow night": (1, "NI"), "yesterday evening": (-1, "EV"),
    },
    "part": {
        "morning": "MO", "mornings": "MO",  "midday": "MI", "afternoon": "AF", "evening": "EV", "night": "NI",  "dawn": "MO",
        "early morning": "MO", "late afternoon": "AF", "late evening": "EV", "late night": "NI", "in the morning": "MO", "in the afternoon": "AF",
        "in the evening": "EV", "at night": "NI",
    },
    "seasonname": {"Spring": "SP", "Summer": "SU", "Autumn": "FA", "Winter": "WI"},
    "season": {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"},
    "seasonweak": {"fall": "FA"},
    "ref": {
        "now": "PRESENT", "currently": "PRESENT", "right now": "PRESENT", "nowadays": "PRESENT", "at present": "PRESENT", "presently": "PRESENT",
        "at the moment": "PRESENT", "these days": "PRESENT", "the present": "PRESENT", "recently": "PAST", "recent": "PAST", "lately": "PAST",
        "most recently": "PAST", "more recently": "PAST", "long ago": "PAST", "the recent past": "PAST", "the future": "FUTURE",
        "future": "FUTURE", "the near future": "FUTURE", "near future": "FUTURE", "soon": "FUTURE", "recent times": "PAST",
    },
    "pastword": {"past": "PAST"},
    "agoref": {"ago": "PAST"},
    "anaphor": {
        "the next day": (1, "D"), "next day": (1, "D"), "the following day": (1, "D"), "a day later": (1, "D"), "the previous day": (-1, "D"), "the same day": (0, "D"), "that day": (0, "D"), "that same day": (0, "D"),
        "the next week": (1, "W"), "the following week": (1, "W"), "the previous week": (-1, "W"), "that week": (0, "W"),
        "the next month": (1, "M"), "the following month": (1, "M"), "the previous month": (-1, "M"), "that month": (0, "M"),
        "the same month": (0, "M"), "the next year": (1, "Y"), "the following year": (1, "Y"), "the previous year": (-1, "Y"),
        "that year": (0, "Y"), "the same year": (0, "Y"), "that same year": (0, "Y"), "that quarter": (0, "Q"), "the following quarter": (1, "Q"),
    },
    # Beside the date last mentioned, unless what follows says beside what: "the day before the vote".
    "beforeref": {
        "the day after": (1, "D"), "the day before": (-1, "D"), "the week before": (-1, "W"), "the month before": (-1, "M"), "the year before": (-1, "Y"),
    },
    "yearbeside": {
        "that year": 0, "the same year": 0, "that same year": 0, "the next year": 1, "the following year": 1, "the year after": 1, "the year before": -1,
        "the previous year": -1,
    },
    "thatmonth": {"that": 0, "that same": 0, "the same": 0},
    "saying": dict.fromkeys(
        "said says say saying told tell tells add adds added announced claims claimed confirmed confirms so believe believes believed hope hoped know knew "
        "reported reports warned warns argued argues think thinks thought noted notes means meant shows showed show fact is was".split(), 1,
    ),
    "subject": dict.fromkeys("i you he she it we they who when there his her their its my our your".split(), 1),
    "or": {"or": 1, "or even": 1},
    "thatday": {"that": 1, "the same": 1, "that same": 1},
    "every": {"every": 1, "each": 1},
    "every_other": {"every other": 2},
    "adverbset": {
        "daily": "D", "weekly": "W", "monthly": "M", "quarterly": "Q", "yearly": "Y", "annual": "Y", "annually": "Y", "everyday": "D", "nightly": "D",
        "hourly": "TH", "per day": "D", "per week": "W", "per month": "M", "per year": "Y", "per hour": "TH"
    },
    "times": {"once": 1, "twice": 2},
    "ampm": {form: half for half in ("AM", "PM") for form in (half.lower(), f"{half[0].lower()}.m.", f"{half[0].lower()}.m")},
    "oclock": {"o'clock": 1},
    "zone": {**ZONES, "et": "", "pt": "", "eastern time": "", "pacific time": "", "local time": "", "eastern": "", "ist": "+05:30"},
    "to": {"to": 1, "until": 1, "till": 1, "through": 1, "thru": 1, "up to": 1},
    "and": {"and": 1},
    "between": {"between": 1},
    "of": {"of": 1, "in": 1},
    "in": {"in": 1},
    "onday": dict.fromkeys(("on", "since", "until", "till", "through", "by", "this"), 1),
    "upto": dict.fromkeys(("since", "by", "during", "from", "until", "till", "before", "after", "as of"), 1),
    "the": {"the": 1},
    "this_the": {"the": 0},
    "from": {"from": 1},
    "on": dict.fromkeys(("on", "in", "since", "by", "during", "from", "until", "before", "after", "for", "of", "through", "between", "to", "and", "till", "as of", "this"), 1),
    "at": {"at": 1, "around": 1, "about": 1, "on": 1, "of": 1},
    "weekof": {"w/c": 1, "week commencing": 1},
    "starting": {"starting": 1, "beginning": 1, "of": 1},
    "weekword": {"week": "W"},
    "dayword": {"day": "D"},
    "old": {"old": 1},
    "holiday": {
        "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26", "new year's day": "01-01", "new year's eve": "12-31",
        "new year's": "01-01", "valentine's day": "02-14", "halloween": "10-31", "independence day": "07-04", "fourth of july": "07-04",
        "the fourth of july": "07-04", "july fourth": "07-04", "thanksgiving": "11-4x4", "thanksgiving day": "11-4x4", "black friday": "11-4x4+1", "labor day": "09-1x1",
        "memorial day": "05-1x-1", "veterans day": "11-11", "columbus day": "10-1x2", "martin luther king day": "01-1x3", "presidents day": "02-1x3",
        "presidents' day": "02-1x3", "st. patrick's day": "03-17", "earth day": "04-22", "april fools' day": "04-01", "mother's day": "05-7x2",
        "father's day": "06-7x3", "easter": "easter+0", "easter sunday": "easter+0", "good friday": "easter-2", "easter monday": "easter+1",
        "international workers' day": "05-01", "may day": "05-01", "juneteenth": "06-19", "bastille day": "07-14", "9/11": "2001-09-11",
        "inauguration day": "01-20", "international women's day": "03-08", "armistice day": "11-11", "d-day": "1944-06-06",
    },
    "counted": dict.fromkeys(
        "people persons men women children dollars euros pounds yen meters metres km kilometers miles feet inches kg tons tonnes pounds votes seats students troops "
        "soldiers jobs cases points units shares homes cars vehicles megawatts barrels words workers employees times residents hp calories volts".split(), 1,
    ),
    "numbered": dict.fromkeys("no number nos flight room bus route highway model version page chapter section article type figure over nearly about some".split(), 1),
}  # fmt: skip
_MONTH = "month=month|monthweak"
_DAY = "day=day|nth th?"
_YEAR = "year=year|yearwords"
_BIG = "unitW|unitFN|unitWE|unitM|unitQ|unitH|unitY|unitDE|unitCE"
_COUNT = "count=number|decimal"
_MORE = "( comma? and? count2=number dash? unit2=unit ( comma? and? count3=number unit3=unit )? )?"
_WEEKDAY = "weekday=weekday|weekdayweak"

_RULES: tuple[tuple[str, str], ...] = (
    # whole days
    ("calendar", f"( {_WEEKDAY} part? comma? )? {_MONTH} dash? {_DAY} ( comma? of? {_YEAR} )?"),
    ("calendar", f"( {_WEEKDAY} part? comma? )? the? {_DAY} dayword? of? {_MONTH} ( comma? of? {_YEAR} )?"),
    ("calendar", f"( {_WEEKDAY} part? comma? )? {_MONTH} the? {_DAY} rel=last|next"),
    ("calendar", f"{_WEEKDAY} comma? open? date|slashdate"),
    ("calendar", "date"),
    ("calendar", "<!money >!fraction slashdate >!unit|percent|counted|dash|thousand"),
    ("calendar", f"{_MONTH} dash|slash {_DAY} dash|slash year"),
    ("calendar", f"{_DAY} dash|slash {_MONTH} dash|slash year"),
    ("calendar", f"year dash|slash {_MONTH} dash|slash day"),
    ("calendar", f"year dash|slash day dash|slash {_MONTH}"),
    ("calendar", f"{_MONTH} slash day"),
    ("calendar", f"yearday dash|slash {_MONTH}"),
    ("calendar", f"{_MONTH} dash|slash dayyear"),
    ("calendar", "slashdate comma year"),
    ("dates", "dates"),
    ("dates", "dates comma year"),
    ("calendar", "year month=number day >!unit"),
    ("days", f"{_MONTH} day th? dash|to|and today=day th? >!month|monthweak ( comma? {_YEAR} )?"),
    ("days", f"{_MONTH} days ( comma? {_YEAR} )?"),
    ("days", f"between? day th? dash|to|and the? today=day th? of? {_MONTH} ( comma? of? {_YEAR} )?"),
    ("days", f"days of? {_MONTH} ( comma? {_YEAR} )?"),
    ("day_of_month", f"{_WEEKDAY} comma? the? day=nth|day th"),
    ("day_of_month", f"{_WEEKDAY} the day=nth"),
    ("day_of_month", f"{_WEEKDAY} day >!unit|number|month|counted|ampm|dash|percent|colon"),
    ("day_of_month", "<on the day th >!unit|month|monthweak|of|counted|dash|other|name"),
    ("day_of_month", "the? day=nth|day th? dayword of? rel=this_the unitM"),
    ("day_of_month", "the? day=nth|day th? dayword? of? rel=this|last|next unitM"),
    # months and years
    ("month", f"( edge dash? )? {_MONTH} comma? dash? slash? of? {_YEAR}"),
    ("month", "( edge dash? )? >!monthname month"),
    ("month", "<on >!monthname month"),
    ("month", "<in|upto month"),
    ("month", "<on month >!name"),
    ("month", "month >dash"),
    ("month", "month=monthverb year"),
    ("calendar", f"day th of? month=monthverb ( comma? {_YEAR} )?"),
    ("calendar", f"day month=monthverb comma? {_YEAR}"),
    ("calendar", f"month=monthverb day th? comma? {_YEAR}"),
    ("calendar", "month=monthverb day th"),
    ("calendar", f"rel=last|next {_MONTH} {_DAY} ( comma? of? {_YEAR} )?"),
    ("month", "<on the? month=monthweak >!day|number"),
    ("month", "edge dash? month=month|monthweak"),
    ("month", f"edge? {_MONTH} of? ofyear=this|last|next|prior unitY"),
    ("month", f"edge? rel=this|last|next|prior {_MONTH}"),
    ("month", f"edge? {_MONTH} of? yearbeside"),
    ("month", "<!saying|name yearbeside=thatmonth month >!day|nth|year|slashdate"),
    ("month", "monthyear"),
    ("month", "yearmonth >!dash"),
    ("year", f"( edge dash? )? <!numbered|money {_YEAR} >!counted|unit|percent|thousand|s|slash"),
    ("year", "<on year=oldyear >!counted|unit|percent|thousand"),
    ("years", "<!numbered|money years >!counted|unit|percent|slash|dash"),
    ("decade", "the? ( edge dash? )? <the|edge|dash|on|money year=year|oldyear apostrophe? s"),
    ("decade", "the ( edge dash? )? year=year apostrophe? s"),
    ("decade", "( edge dash? )? year apostrophe? s"),
    ("decade", "the ( edge dash? )? apostrophe? year=short apostrophe? s"),
    ("decade", "the ( edge dash? )? year=decadeword"),
    ("decade", "( edge dash? )? year=decadename"),
    ("century", "( edge dash? )? nth dash? unitCE"),
    ("century", "( edge dash? )? nth=number th dash? unitCE"),
    # told from the dateline
    ("duration", "told=this_the unit=unitY|unitM >to"),
    ("unit", f"edge? rel=this|last|next|prior unit={_BIG}"),
    ("unit", f"edge told=this_the? unit={_BIG}"),
    ("unit", "the? soon=upcoming unit=unitWE"),
    ("unit", f"bound rel=this|this_the|last unit=unitD|{_BIG}"),
    ("unit", "told=this_the >!plural unit=unitD|unitW|unitM|unitY|unitQ >!of|the|dash|before|subject|name"),
    ("unit", "told=this_the unit=unitWE >!of|the|dash|before"),
    ("unit", "unit=unitWE"),
    ("unit", "unit=unitY bound=todate"),
    ("unit", "rel=this_the unit=unitY|unitM bound=todate"),
    ("ago", f"{_COUNT} dash? unit {_MORE} ago"),
    ("ago", "article unit ago"),
    ("ago", "few=fewword unit ago"),
    ("hence", f"{_COUNT} unit hence"),
    ("hence", "article unit hence"),
    ("hence", f"{_COUNT} unit from deictic"),
    ("hence", "article unit from deictic"),
    ("hence", f"{_COUNT} unit sign=before deictic"),
    ("in_time", f"<in {_COUNT} unit {_MORE}"),
    ("in_time", "<in article unit=span"),
    ("shift", f"{_COUNT} unit sign=earlier|later"),
    ("shift", "article unit sign=earlier|later"),
    ("shift", "few=fewword unit sign=earlier|later"),
    ("shift", f"{_COUNT} unit sign=before >!other|the|article|number|year|day"),
    ("shift", "article unit sign=before >!other|the|article|number|year|day"),
    ("window", f"the? sign=recent|coming {_COUNT} unit {_MORE}"),
    ("window", "the? sign=recent|coming few=fewword unit"),
    ("window", "the? sign=recent|coming few=plural"),
    ("window", "the? sign=justpast unit"),
    ("duration", f"{_COUNT} dash? unit=span {_MORE}"),
    ("duration", f"{_COUNT} dash? unit=unitTS"),
    ("no_date", "days dash? unit >!ago|earlier|later|before|hence|from|old|dash"),
    ("no_date", "between number and number unit"),
    ("no_date", "number dash? to|or dash? number dash? unit >!ago|earlier|later|before|hence|from|old|dash"),
    ("duration", "article unit=span"),
    ("duration", "halfof=halfword article? unit=unitTH|unitTM|unitD|unitM|unitY|unitDE|unitCE"),
    ("duration", "article unit=span and article half=halfword"),
    ("duration", "<!how few=fewword unit=span"),
    ("duration", "few=plural"),
    ("duration", f"{_COUNT} dash unit dash old"),
    # weekdays
    ("weekday", "weekday part?"),
    ("weekday", "<onday weekday=weekdayweak"),
    ("weekday", f"rel=last|upcoming {_WEEKDAY} part?"),
    ("weekday", f"rel=this {_WEEKDAY} part?"),
    ("weekday", f"weekrel=following|prior {_WEEKDAY} part?"),
    ("weekday", f"{_WEEKDAY} comma? of? weekrel=this|last|next weekword"),
    ("weekday", f"weekrel=this|last|next weekword on? {_WEEKDAY} part?"),
    ("weekday", f"{_WEEKDAY} rel=last"),
    ("weekday", f"{_WEEKDAY} weekrel=next"),
    # sets, parts, clocks
    ("repeat", "every weekends=unitWE"),
    ("repeat", "every unit"),
    ("repeat", f"every {_COUNT} unit"),
    ("repeat", "count=every_other unit"),
    ("repeat", "every weekday"),
    ("repeat", "every month"),
    ("repeat", "every part"),
    ("repeat", "weekday=weekdays"),
    ("repeat", "weekends"),
    ("repeat", "unit=adverbset"),
    ("repeat", "number days=unit article unit=unitD|unitW|unitM|unitY"),
    ("repeat", "times article unit=unitD|unitW|unitM|unitY"),
    ("deictic", "deictic"),
    ("day_part", "daypart"),
    ("part", "part"),
    ("ref", "ref"),
    ("ref", "the ref=pastword"),
    ("ref", "plural ref=agoref"),
    ("anaphor", "anaphor"),
    ("anaphor", "anaphor=beforeref >!name|the|article|subject|holiday|weekday|month|year|this|last|next"),
    ("clock", "hour ampm zone?"),
    ("clock", "hour oclock part? zone?"),
    ("clock", "hour=number oclock part? zone?"),
    ("clock", "clock=clock|dotclock ampm zone?"),
    ("clock", "clock zone?"),
    ("clock", "clock=clockword"),
    ("clock", "thatday part"),
    # quarters, seasons, holidays, weeks
    ("group", f"edge? nth dash? unit=unitQ|unitH ( comma? of? {_YEAR} )?"),
    ("group", f"nth unit=halfword of {_YEAR}"),
    ("group", "nth unit=halfword of rel=this|last|next|this_the unitY"),
    ("group", "edge? nth dash? unit=unitQ|unitH of rel=this|last|next|this_the unitY"),
    ("group", "rel=next|last|this unitY apostrophe s nth unit=unitQ|unitH"),
    ("group", f"nth=qname dash? of? ( {_YEAR} )?"),
    ("group", "year dash? nth=qname"),
    ("half", f"nth=hname dash? of? ( {_YEAR} )?"),
    ("half", "year dash? nth=hname"),
    ("season", f"the? ( edge dash? )? >!seasonname season=season ( comma? of? {_YEAR} )? >!subject"),
    ("season", f"the? ( edge dash? )? season=seasonname ( comma? of? {_YEAR} )? >!name|subject"),
    ("season", "<in the season=seasonweak >!of"),
    ("season", f"season=season|seasonweak of? {_YEAR}"),
    ("season", "edge? rel=this|last|next season=season|seasonweak"),
    ("holiday", f"holiday ( comma? of? {_YEAR} )?"),
    ("holiday", "holiday of? rel=this|last|next unitY"),
    ("nth", f"the? nth=nth|lastof weekday of {_MONTH} ( comma? of? {_YEAR} )?"),
    ("nth", "the? nth=nth|lastof weekday of rel=this|last|next|this_the within=unitM"),
    ("nth", f"the? nth=number th unit=unitW|unitD of {_YEAR}"),
    ("nth", f"the? nth=nth|lastof unit=unitW|unitD|unitWE of {_MONTH} ( comma? of? {_YEAR} )?"),
    ("nth", f"the? nth=nth|lastof unit=unitW|unitD|unitWE|unitM|unitQ of rel=this|last|next|this_the within={_BIG}"),
    ("nth", f"the? nth=nth|lastof unit=unitW|unitD|unitWE|unitM of {_YEAR}"),
    ("week_number", "the? weekword nth=number >!unit"),
    ("week_number", f"the? weekword nth=number comma? of? {_YEAR}"),
    ("week_of", f"weekof {_MONTH} {_DAY} ( comma? {_YEAR} )?"),
    ("week_of", f"the? weekword starting on? {_MONTH} {_DAY} ( comma? {_YEAR} )?"),
)  # fmt: skip

_IRREGULAR_PASTS = "|".join(
    "arose ate became began bent bled blew bore bought bred broke brought built burnt came caught chose clung crept dealt drank drew drove dug "
    "fell felt fled flew flung forbade forgot fought found froze gave got grew heard held hid hung kept knew laid lay leapt led left lent lit lost "
    "made meant met overcame overthrew overtook paid ran rang resold rode rose sang sank sent shook shone shot shrank slept slid sold sought sped "
    "spent spoke sprang stole stood struck stuck sued swam swept swore swung taught thought threw told took tore undertook underwent understood "
    "upheld went withdrew withheld withstood woke won wore wrote".split()
)
_NO_PASTS = (
    "bed|bleed|breed|embed|exceed|feed|greed|hundred|indeed|med|naked|need|proceed|red|sacred|seed|shed|speed|succeed|united|unprecedented"
)

WORDS = DateWords(
    words=_WORDS,
    rules=_RULES,
    edges={"START": (1, 15), "MID": (11, 20), "END": (16, 31)},
    seasons={"SP": ((3, 1), (6, 20)), "SU": ((6, 1), (9, 23)), "FA": ((9, 1), (12, 20)), "WI": ((12, 1), (3, 20))},
    month_first=("America/", "US/", "UTC", "Etc/", "Asia/Manila"),
    future=frozenset(
        "will would shall ll scheduled expected plans plan planned upcoming due next going tomorrow could should might set".split()
    ),
    past_forms=re.compile(rf"\b(?<!\bbe )(?:(?!(?:{_NO_PASTS})\b)\w+ed|{_IRREGULAR_PASTS})\b"),
    past=frozenset("was were had did said since ago been".split()),
    divides=frozenset("who which after before when while whereas although because but".split()),
)

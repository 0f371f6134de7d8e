"""English numbers, money and measures."""

from __future__ import annotations

from factcheck.reading.quantity_words import QuantityWords

_MEASURES = {
    "%": "%", "percent": "%", "per cent": "%", "pct": "%", "percentage points": "percentage point", "percentage point": "percentage point",
    "km": "km", "kms": "km", "kilometre": "km", "kilometres": "km", "kilometer": "km", "kilometers": "km", "m": "m", "metre": "m", "metres": "m",
    "meter": "m", "meters": "m", "cm": "cm", "centimetres": "cm", "centimeters": "cm", "mm": "mm", "millimetres": "mm", "millimeters": "mm",
    "mile": "mi", "miles": "mi", "mi": "mi", "nautical miles": "nmi", "nautical mile": "nmi", "foot": "ft", "feet": "ft", "ft": "ft",
    "inch": "in", "inches": "in", "yard": "yd", "yards": "yd", "yd": "yd",
    "kg": "kg", "kgs": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg", "kilogramme": "kg", "kilogrammes": "kg",
    "gram": "g", "grams": "g", "gramme": "g", "grammes": "g", "g": "g", "mg": "mg", "milligrams": "mg", "tonne": "t", "tonnes": "t",
    "metric ton": "t", "metric tons": "t", "ton": "ton", "tons": "ton", "lb": "lb", "lbs": "lb", "pounds of explosives": "lb", "pounds of cocaine": "lb", "pounds of heroin": "lb", "pounds of meat": "lb", "pounds in weight": "lb", "- pound": "lb",
    "ounce": "oz", "ounces": "oz", "oz": "oz", "kiloton": "kt", "kilotons": "kt",
    "litre": "L", "litres": "L", "liter": "L", "liters": "L", "l": "L", "ml": "mL", "millilitres": "mL", "milliliters": "mL",
    "gallon": "gal", "gallons": "gal", "barrel": "bbl", "barrels": "bbl",
    "hectare": "ha", "hectares": "ha", "ha": "ha", "acre": "acre", "acres": "acre", "square metre": "m²", "square metres": "m²",
    "square meters": "m²", "square meter": "m²", "sq m": "m²", "m²": "m²", "m2": "m²", "square kilometres": "km²", "square kilometers": "km²",
    "square kilometre": "km²", "square kilometer": "km²", "sq km": "km²", "km²": "km²", "square miles": "mi²", "square mile": "mi²",
    "square feet": "ft²", "square foot": "ft²", "sq ft": "ft²", "cubic metres": "m³", "cubic meters": "m³", "m³": "m³", "cubic feet": "ft³",
    "cubic foot": "ft³",
    "km/h": "km/h", "kph": "km/h", "kmph": "km/h", "kilometres per hour": "km/h", "kilometers per hour": "km/h", "kilometres an hour": "km/h",
    "kilometers an hour": "km/h", "mph": "mph", "miles per hour": "mph", "miles an hour": "mph", "knots": "kn", "knot": "kn",
    "°c": "°C", "° c": "°C", "degrees celsius": "°C", "degrees centigrade": "°C", "°f": "°F", "degrees fahrenheit": "°F", "degrees": "°", "°": "°",
    "watt": "W", "watts": "W", "kw": "kW", "kilowatts": "kW", "mw": "MW", "megawatts": "MW", "gw": "GW", "gigawatts": "GW", "kwh": "kWh",
    "mwh": "MWh", "twh": "TWh", "volts": "V", "hz": "Hz", "mhz": "MHz", "ghz": "GHz", "bit": "bit", "bits": "bit", "kb": "kB", "mb": "MB",
    "gb": "GB", "tb": "TB", "megabytes": "MB", "gigabytes": "GB", "terabytes": "TB", "bytes": "B",
    "basis points": "basis point", "basis point": "basis point",
    "year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week", "day": "day", "days": "day",
    "hour": "h", "hours": "h", "minute": "min", "minutes": "min", "second": "s", "seconds": "s", "decades": "decade",
}  # fmt: skip

_MONEY = {
    "dollar": "USD", "dollars": "USD", "us dollar": "USD", "us dollars": "USD", "u.s. dollar": "USD", "u.s. dollars": "USD",
    "american dollars": "USD", "australian dollar": "AUD", "australian dollars": "AUD", "canadian dollar": "CAD", "canadian dollars": "CAD",
    "singapore dollar": "SGD", "singapore dollars": "SGD", "hong kong dollars": "HKD", "new zealand dollars": "NZD", "taiwan dollars": "TWD",
    "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "pound sterling": "GBP", "pounds sterling": "GBP", "british pounds": "GBP",
    "sterling": "GBP", "egyptian pound": "EGP", "egyptian pounds": "EGP", "egyptianpound": "EGP", "egyptianpounds": "EGP", "geneh": "EGP",
    "genihat masriya": "EGP", "lebanese pound": "LBP", "lebanese pounds": "LBP", "syrian pounds": "SYP", "sudanese pounds": "SDG",
    "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "chinese yuan": "CNY", "renminbi": "CNY", "won": "KRW", "south korean won": "KRW",
    "rupee": "INR", "rupees": "INR", "indian rupees": "INR", "pakistani rupees": "PKR", "sri lankan rupees": "LKR", "nepalese rupees": "NPR",
    "rupiah": "IDR", "indonesian rupiah": "IDR", "dong": "VND", "vietnamese dong": "VND", "baht": "THB", "thai baht": "THB",
    "ringgit": "MYR", "ringgits": "MYR", "malaysia ringgit": "MYR", "malaysian ringgit": "MYR", "malaysia ringgits": "MYR", "malaysian ringgits": "MYR",
    "philippine pesos": "PHP", "mexican pesos": "MXN", "peso": "peso", "pesos": "peso", "franc": "franc", "francs": "franc",
    "swiss francs": "CHF", "swiss franc": "CHF", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "russian rubles": "RUB",
    "hryvnia": "UAH", "hryvnias": "UAH", "zloty": "PLN", "zlotys": "PLN", "lira": "TRY", "liras": "TRY", "turkish lira": "TRY",
    "shekel": "ILS", "shekels": "ILS", "tugrik": "MNT", "tugriks": "MNT", "real": "BRL", "reais": "BRL", "rand": "ZAR", "naira": "NGN",
    "krona": "krona", "kronor": "SEK", "kroner": "krone", "krone": "krone", "taka": "BDT", "kyat": "MMK", "dirham": "AED", "dirhams": "AED",
    "dinar": "dinar", "dinars": "dinar", "kuwaiti dinar": "KWD", "kuwaiti dinars": "KWD", "iraqi dinars": "IQD", "jordanian dinars": "JOD",
    "rial": "rial", "rials": "rial", "iranian rials": "IRR", "riyal": "riyal", "riyals": "riyal", "qatari riyal": "QAR", "qatari riyals": "QAR",
    "saudi riyal": "SAR", "saudi riyals": "SAR", "saudiriyal": "SAR", "saudiriyals": "SAR", "bitcoin": "BTC", "bitcoins": "BTC",
    "buck": "", "bucks": "",
}  # fmt: skip

WORDS = QuantityWords(
    decimal=".",
    digits={
        "zero": 0, "nil": 0, "nought": 0, "naught": 0, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9,
    },
    fixed={
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "a pair": 2, "a pair of": 2, "a couple": 2, "a couple of": 2, "a few": 3, "few": 3,
        "half": "0.5", "a half": "0.5", "one half": "0.5", "half a": "0.5", "half of": "0.5", "a quarter of": "0.25",
        "a third of": "0.333333", "a fifth of": "0.2", "a tenth of": "0.1", "one third": "0.333333", "one - third": "0.333333",
        "one quarter": "0.25", "one - quarter": "0.25", "one fifth": "0.2", "one - fifth": "0.2", "one tenth": "0.1",
        "one eighth": "0.125", "one fourth": "0.25", "one - fourth": "0.25",
    },
    tens={"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
    hundred=("hundred", "a hundred"),
    scales={
        "thousand": 10**3, "a thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "lkh": 10**5, "lkhs": 10**5, "lac": 10**5, "lacs": 10**5,
        "million": 10**6, "millions": 10**6, "a million": 10**6, "crore": 10**7, "crores": 10**7, "cr": 10**7, "koti": 10**7,
        "krore": 10**7, "krores": 10**7, "kr": 10**7, "mn": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12, "billion": 10**9,
        "billions": 10**9, "a billion": 10**9, "trillion": 10**12, "trillions": 10**12, "a trillion": 10**12,
    },
    dozens={"dozen": 12, "dozens": 12, "a dozen": 12, "dozen of": 12, "a dozen of": 12, "dozens of": 12, "gross": 144, "score": 20},
    halves=("and a half", "and one half", "and one - half"),
    parts={
        "halves": 2, "thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9,
        "tenths": 10, "hundredths": 100, "thousandths": 1000,
    },
    joints=("and",),
    point=("point",),
    minus=("minus", "negative"),
    articles=("a", "an"),
    vague={
        "dozens": 24, "dozens of": 24, "scores of": 40, "hundreds": 200, "hundreds of": 200, "thousands": 2000, "thousands of": 2000,
        "tens of thousands": 20000, "tens of thousands of": 20000, "hundreds of thousands": 200000, "hundreds of thousands of": 200000,
        "millions": 2 * 10**6, "millions of": 2 * 10**6, "billions": 2 * 10**9, "billions of": 2 * 10**9, "trillions of": 2 * 10**12,
        **{
            f"{tens} of {scale}{of}": 2 * ten * thousands for tens, ten in (("tens", 10), ("hundreds", 100))
            for scale, thousands in (("millions", 10**6), ("billions", 10**9), ("trillions", 10**12)) for of in ("", " of")
        },
    },
    suffixes={
        "k": 10**3, "K": 10**3, "M": 10**6, "mn": 10**6, "G": 10**9, "b": 10**9, "B": 10**9, "bn": 10**9, "tn": 10**12, "T": 10**12,
        "mil": 10**6,
    },
    weak=frozenset({
        "one", "zero", "nil", "nought", "naught", "single", "few", "a few", "half", "a half", "hundred", "thousand", "million",
        "billion", "a", "an", "a pair", "a couple", "a couple of", "a pair of", "point", "a third of", "score", "gross", "dozen",
        "trillion", "cr", "kr", "a quarter of", "half of", "half a", "millions", "billions", "trillions",
    }),
    about=(
        "about", "around", "some", "approximately", "approx", "approx.", "roughly", "nearly", "almost", "close to", "an estimated",
        "estimated", "circa", "as many as", "as much as", "in the region of", "up to about", "~",
    ),
    exactly=("exactly", "precisely"),
    over=(
        "more than", "over", "above", "at least", "no less than", "no fewer than", "not less than", "upwards of", "exceeding",
        "greater than", "higher than", "a minimum of", "well over", "just over", "in excess of", ">",
    ),
    under=(
        "less than", "fewer than", "under", "below", "lower than", "no more than", "not more than", "at most", "up to", "a maximum of",
        "just under", "well under", "<",
    ),
    between=("between",),
    from_=("from",),
    to=("to", "and up to"),
    and_=("and",),
    or_more=("or more", "or higher", "or above", "and above", "and over"),
    or_less=("or less", "or fewer", "or lower", "or below", "and under"),
    or_=("or", "or even"),
    per=("per", "per every", "for every", "in every", "out of every"),
    money=_MONEY,
    common_money=frozenset({"real", "won"}),
    cents={
        "cent": "cent", "cents": "cent", "c": "cent", "sen": "cent", "sens": "cent", "penny": "penny", "pennies": "penny",
        "pence": "penny", "p": "penny", "kopiyka": "kopiyka", "kopiykas": "kopiyka", "kopek": "kopek", "kopeks": "kopek",
    },
    measures=_MEASURES,
    counts={
        "people": "person", "person": "person", "men": "man", "women": "woman", "children": "child", "troops": "soldier",
        "soldiers": "soldier", "soldier": "soldier", "lives": "life", "deaths": "death", "death": "death", "police": "police officer",
        "police officers": "police officer", "times": "time", "aircraft": "aircraft", "spacecraft": "spacecraft",
        "personnel": "soldier", "servicemen": "soldier", "vote": "vote", "wives": "wife", "countries": "country", "cases": "case",
        "seats": "seat", "dead": "death", "households": "household", "shares": "share", "feet": "foot", "sheep": "sheep",
        "fish": "fish", "staff": "employee", "employees": "employee", "workers": "worker", "jobs": "job", "homes": "house",
        "houses": "house", "house": "house", "vehicles": "vehicle", "ships": "ship", "planes": "aircraft", "missiles": "missile",
        "missile": "missile", "drones": "drone", "drone": "drone", "tanks": "tank", "schools": "school", "villages": "village",
        "provinces": "province", "cities": "city", "companies": "company", "states": "state", "students": "student",
        "patients": "patient", "voters": "voter", "votes": "vote",
    },
    classifiers={},
    labels=frozenset({
        "no", "number", "article", "chapter", "section", "page", "room", "flight", "route", "highway", "interstate", "exit", "gate",
        "platform", "channel", "version", "figure", "table", "appendix", "part", "phase", "episode", "season", "volume", "line", "aged",
        "age", "rule", "title", "paragraph", "verse", "psalm", "level", "grade", "type", "model", "mark", "apollo", "windows", "unit",
        "resolution", "articles", "chapters", "sections", "gates", "flat", "apartment", "seat", "row", "bus", "terminal", "size",
    }),
    changes=frozenset("""
        rose rise rises risen rising fell fall falls fallen falling increased increase increases increasing decreased decrease dropped
        drop grew grow grown climbed jumped soared slid dipped declined went raised cut lowered widened narrowed slowed reduced doubled
        up down surged expanded shrank plunged eased edged
    """.split()),
    stops=frozenset("""
        of in to and or at for from on by per the a an is was were are has have had been be will would could can may might than that
        this these those which who whose when where while as but not no it its his her their our your my he she they we you i with
        without within after before during since until about over under between into onto out off up down ago away also only just more
        less most least said says say told tells against across among if so then there here what how why because though although yet
        both either neither other another did does do made came went became remains plus minus versus vs times others us yes always
        perhaps thus hers ours theirs yours if whereas unless towards besides afterwards does goes gets makes takes shows gives wants
        needs
    """.split()),
    no_nouns=frozenset("first firsts second seconds third thirds way fold strong odd plus something off sided quarter year month week day hour minute old and the over under".split()),
    plurals=True,
)  # fmt: skip

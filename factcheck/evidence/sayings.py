"""Why two values agree or not: every reason that a comparison can give. They are told in English and can be read back."""

from __future__ import annotations

from factcheck.sayings import gettext_noop

# --- stretches of time ------------------------------------------------------------------------------

TIME = gettext_noop("%(calendar)s", "when")
LENGTH = gettext_noop("%(time_length)s", "when")
POSSIBLY = gettext_noop("possibly %(a_when)s", "when")
ABOUT = gettext_noop("about %(a_when)s", "when")
ANY_TIME = gettext_noop("any time", "when")()
UNTIL = gettext_noop("the time until %(last_calendar)s", "when")
UNTIL_END = gettext_noop("the time until the end of %(last_calendar)s", "when")
FROM = gettext_noop("the time from %(first_calendar)s on", "when")
DECADE = gettext_noop("the %(year_number)ss", "when")
CENTURY = gettext_noop("the years %(first_number)s–%(last_number)s", "when")
SOME = gettext_noop("some %(many_unit)s", "when")
SEASONS = (
    gettext_noop("spring %(year_number)s", "when"),
    gettext_noop("summer %(year_number)s", "when"),
    gettext_noop("autumn %(year_number)s", "when"),
    gettext_noop("winter %(year_number)s", "when"),
)
PARTS_OF_DAY = {
    "MO": gettext_noop("%(day_calendar)s, morning", "when"),
    "MI": gettext_noop("%(day_calendar)s, midday", "when"),
    "AF": gettext_noop("%(day_calendar)s, afternoon", "when"),
    "EV": gettext_noop("%(day_calendar)s, evening", "when"),
    "NI": gettext_noop("%(day_calendar)s, night", "when"),
    "DT": gettext_noop("%(day_calendar)s, daytime", "when"),
    "AM": gettext_noop("%(day_calendar)s, before noon", "when"),
    "PM": gettext_noop("%(day_calendar)s, after noon", "when"),
}

# --- normal forms that name no day ------------------------------------------------------------------

YEAR_UNKNOWN = gettext_noop("%(a_when)s, year unknown", "value")
SOME_WEEKDAY = gettext_noop("a %(weekday_calendar)s, date unknown", "value")

# --- dates ------------------------------------------------------------------------------------------

NO_DATE = gettext_noop("“%(words)s” is no date that can be compared", "agreement")
WITHIN = gettext_noop("%(inner_when)s lies within %(outer_when)s", "agreement")
MAY_LIE_WITHIN = gettext_noop("%(inner_when)s may lie within %(outer_when)s", "agreement")
SHARE = gettext_noop("%(one_when)s and %(other_when)s share %(shared_when)s", "agreement")
CLOSE = gettext_noop("%(exact_when)s is close to %(about_when)s", "agreement")
ONE_ZONE = gettext_noop("%(one_when)s and %(other_when)s: only one names its time zone", "agreement")
APART_DAYS = gettext_noop("%(one_when)s and %(other_when)s are %(apart_length)s apart", "agreement")
NOT = gettext_noop("%(one_when)s is not %(other_when)s", "agreement")
OUTSIDE = gettext_noop("%(inner_when)s is outside %(outer_when)s", "agreement")
OTHER_BEGINNING = gettext_noop("they begin at different times: %(one_when)s, %(other_when)s", "agreement")
OTHER_END = gettext_noop("they end at different times: %(one_when)s, %(other_when)s", "agreement")
FITS_YEARLESS = gettext_noop("%(full_when)s fits %(yearless_when)s, given without a year", "agreement")
FITS_LENGTH = gettext_noop("%(one_when)s fits %(other_when)s", "agreement")
IS_WEEKDAY = gettext_noop("%(day_when)s is a %(weekday_calendar)s", "agreement")
OTHER_WEEKDAY = gettext_noop("%(day_when)s was a %(right_calendar)s, not a %(other_calendar)s", "agreement")
NOT_IN_MONTH = gettext_noop("%(one_when)s is not in %(other_when)s", "agreement")
ONCE_YEAR_KNOWN = gettext_noop("%(one_when)s and %(other_when)s compare only once the year is known", "agreement")
LENGTH_AND_DATE = gettext_noop("%(one_when)s and %(other_when)s: a length of time does not compare with a date", "agreement")
SAME_LENGTH = gettext_noop("same length of time", "agreement")()
SAME_LENGTH_ABOUT = gettext_noop("same length of time, but one is given as approximate", "agreement")()
SAME_WEEKDAY = gettext_noop("same weekday, given without a date", "agreement")()
SAME_MONTH = gettext_noop("same month, given without a year", "agreement")()
SAME_DAY_AND_MONTH = gettext_noop("same day and month, given without a year", "agreement")()

GRAINS = {
    "time": gettext_noop("same time", "same")(),
    "part of the day": gettext_noop("same part of the day", "same")(),
    "open span of time": gettext_noop("same open span of time", "same")(),
    "day": gettext_noop("same day", "same")(),
    "days": gettext_noop("same days", "same")(),
    "month": gettext_noop("same month", "same")(),
    "months": gettext_noop("same months", "same")(),
    "year": gettext_noop("same year", "same")(),
    "years": gettext_noop("same years", "same")(),
}
SAME = gettext_noop("%(what_same)s", "agreement")
SAME_BUT_ZONE = gettext_noop("%(what_same)s on the clock, but only one names its time zone", "agreement")
SAME_BUT_UNCERTAIN = gettext_noop("%(what_same)s, but one is given as uncertain", "agreement")
SAME_BUT_ABOUT = gettext_noop("%(what_same)s, but one is given as approximate", "agreement")

# --- quantities -------------------------------------------------------------------------------------
# Of most there are two, for one and for many: "12 km is", "12 people are".

AMOUNT = gettext_noop("%(bare)s", "amount")
ABOUT_AMOUNT = gettext_noop("about %(an_amount)s", "amount")
AT_MOST = gettext_noop("at most %(an_amount)s", "amount")
AT_LEAST = gettext_noop("at least %(an_amount)s", "amount")
SAME_RANGE = gettext_noop("same range", "same")()
SAME_AMOUNT = gettext_noop("same amount", "same")()
NO_NUMBER = gettext_noop("“%(words)s” is no number that can be compared", "agreement")
OTHER_CURRENCIES = gettext_noop("%(one_code)s and %(other_code)s are different currencies", "agreement")
OTHER_UNITS = gettext_noop("%(one_code)s and %(other_code)s are different units", "agreement")
ONLY_ONE_IN = gettext_noop("only one is given in %(code)s", "agreement")
ONLY_ONE_SAYS = gettext_noop("%(what_agreement)s; only one says %(unit_noun)s", "agreement")
SAME_UNLIKE = (
    gettext_noop("%(what_same)s: %(one_amount)s is %(other_amount)s", "agreement"),
    gettext_noop("%(what_same)s: %(one_amount)s are %(other_amount)s", "agreement"),
)
ROUNDS = (
    gettext_noop("%(finer_amount)s rounds to %(coarser_amount)s", "agreement"),
    gettext_noop("%(finer_amount)s round to %(coarser_amount)s", "agreement"),
)
ROUNDED = (
    gettext_noop("%(finer_amount)s is %(coarser_amount)s, rounded", "agreement"),
    gettext_noop("%(finer_amount)s are %(coarser_amount)s, rounded", "agreement"),
)
WITHIN_PERCENT = (
    gettext_noop("%(exact_amount)s is within %(share_number)s %% of %(about_amount)s", "agreement"),
    gettext_noop("%(exact_amount)s are within %(share_number)s %% of %(about_amount)s", "agreement"),
)
NOT_AMOUNT = (
    gettext_noop("%(one_amount)s is not %(other_amount)s", "agreement"),
    gettext_noop("%(one_amount)s are not %(other_amount)s", "agreement"),
)
NOT_AMOUNT_TIMES = (
    gettext_noop("%(one_amount)s is not %(other_amount)s: %(times_number)s times as much", "agreement"),
    gettext_noop("%(one_amount)s are not %(other_amount)s: %(times_number)s times as much", "agreement"),
)
AMOUNT_WITHIN = (
    gettext_noop("%(inner_amount)s lies within %(outer_amount)s", "agreement"),
    gettext_noop("%(inner_amount)s lie within %(outer_amount)s", "agreement"),
)
AMOUNT_CLOSE = (
    gettext_noop("%(exact_amount)s is close to %(about_amount)s", "agreement"),
    gettext_noop("%(exact_amount)s are close to %(about_amount)s", "agreement"),
)
AMOUNT_OUTSIDE = (
    gettext_noop("%(inner_amount)s is outside %(outer_amount)s", "agreement"),
    gettext_noop("%(inner_amount)s are outside %(outer_amount)s", "agreement"),
)
BOUNDS_DIFFER = gettext_noop("both can hold, but the numbers differ: %(one_amount)s, %(other_amount)s", "agreement")
AMOUNTS_OVERLAP = gettext_noop("%(one_amount)s and %(other_amount)s overlap", "agreement")

# --- names ------------------------------------------------------------------------------------------

MORE_THAN_NAME = gettext_noop("“%(words)s” is more than a name; %(name)s in it fits the other: %(why_agreement)s", "agreement")
TOGETHER_AND_APART = gettext_noop("%(one)s and %(other)s are written together and apart", "agreement")
TWO_LANGUAGES = gettext_noop("%(one)s and %(other)s have no word in common; they may be one body in two languages", "agreement")
NO_WORD_IN_COMMON = gettext_noop("%(one)s and %(other)s have no word in common", "agreement")
OTHER_WORDS = gettext_noop("%(left)s is not %(right)s (%(one)s, %(other)s)", "agreement")
LETTER_OR_TWO = gettext_noop("%(one)s and %(other)s differ by a letter or two: misspelt, or somebody else", "agreement")
FITS = gettext_noop("%(one)s fits %(other)s", "agreement")
PART_OF = gettext_noop("%(part)s is part of %(whole)s", "agreement")
SAME_NAME = gettext_noop("same name", "agreement")()
SAME_NAME_AND_TITLE = gettext_noop("same name and title", "agreement")()
SAME_NAME_OTHER_ORDER = gettext_noop("same name in another order", "agreement")()
ONLY_ACCENTS = gettext_noop("%(one)s and %(other)s differ only in accents", "agreement")
SPELLINGS = gettext_noop("%(one)s and %(other)s are spellings of one name", "agreement")
INITIALS = gettext_noop("%(one)s and %(other)s fit by their initials", "agreement")
BUT_TITLE_NOT = gettext_noop("%(why_agreement)s, but %(one)s is not %(other)s", "agreement")
AND_TITLE_FITS = gettext_noop("%(why_agreement)s; %(one)s fits %(other)s", "agreement")
BUT_TITLES_DIFFER = gettext_noop("%(why_agreement)s, but the titles differ: %(one)s, %(other)s", "agreement")
NO_NAME = gettext_noop("there is no name to compare", "agreement")()
SAME_TITLE = gettext_noop("same title", "agreement")()
SAME_TITLE_ONE_NAME = gettext_noop("same title; only one gives a name", "agreement")()
TITLE_TELLS_NOT = gettext_noop("a title does not tell whether “%(one)s” is “%(other)s”", "agreement")

# --- texts, places, attributions, quotations --------------------------------------------------------

NO_VALUE = gettext_noop("there is no value to compare", "agreement")()
NO_WORDS = gettext_noop("there are no words to compare", "agreement")()
SAME_WORDS = gettext_noop("same words", "agreement")()
SAME_WORDS_OTHER_ORDER = gettext_noop("same words in another order", "agreement")()
BOTH_SAY = gettext_noop("both say %(words)s", "agreement")
READ_BOTH = gettext_noop("the wording differs: read both", "agreement")()
SAME_PLACE = gettext_noop("same place", "agreement")()
SAME_PLACE_UNLIKE = gettext_noop("same place: %(one)s is %(other)s", "agreement")
OTHER_PLACE = gettext_noop("%(one)s is not %(other)s", "agreement")
MAY_BE_WITHIN = gettext_noop("%(one)s and %(other)s: one may lie within the other", "agreement")
NOBODY = gettext_noop("there is nobody to compare", "agreement")()
SAME_CHAIN = gettext_noop("same chain of sources", "agreement")()
BOTH_GO_BACK = gettext_noop("both go back to %(name)s", "agreement")
WORD_FOR_WORD = gettext_noop("word for word", "agreement")()
BUT_FOR_CASE = gettext_noop("word for word but for case and punctuation", "agreement")()
IN_PART = gettext_noop("word for word, one with an omission or only in part", "agreement")()
TOO_FEW_WORDS = gettext_noop("too few words in common: another quotation, or a translation", "agreement")()
WORDING_DIFFERS = gettext_noop("the wording differs: %(a_change)s", "agreement")
NOT_WORD_FOR_WORD = gettext_noop("not word for word: %(changes)s", "agreement")
CHANGE = gettext_noop("“%(left)s” for “%(right)s”", "change")
CHANGES = gettext_noop("%(a_change)s", "changes")
TWO_CHANGES = gettext_noop("%(one_change)s; %(other_change)s", "changes")

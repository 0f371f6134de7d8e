"""How a date was resolved, in words: every basis that a value can give. They are told in English and can be read back."""

from __future__ import annotations

from factcheck.sayings import gettext_noop

AS_PRINTED = gettext_noop("as printed", "basis")()
AS_WRITTEN = gettext_noop("as written", "basis")()
AS_WRITTEN_UNSURE = gettext_noop("as written, marked as uncertain or approximate", "basis")()
NO_YEAR = gettext_noop("year left out, and no dateline to tell it", "basis")()
NO_DATELINE = gettext_noop("no dateline to resolve it against", "basis")()
NO_DAY = gettext_noop("no dateline to tell the day", "basis")()
NO_WHICH = gettext_noop("no dateline to tell which", "basis")()
LENGTH = gettext_noop("a length of time", "basis")()
SET = gettext_noop("a set of times", "basis")()
OF_THAT_NAME = gettext_noop("the day of that name", "basis")()
MONTH_FIRST = gettext_noop("read as month before day", "basis")()
DAY_FIRST = gettext_noop("read as day before month", "basis")()
BEGINS_YEAR_BEFORE = gettext_noop("begins the year before", "basis")()
UP_TO_DATELINE = gettext_noop("up to the dateline", "basis")()
FROM_DATELINE_ON = gettext_noop("from the dateline on", "basis")()
NOW = gettext_noop("now: the dateline", "basis")()
PAST = gettext_noop("before the dateline, not told how long", "basis")()
FUTURE = gettext_noop("after the dateline, not told how long", "basis")()
ON_DATELINE = gettext_noop("on the dateline's day", "basis")()

AND = gettext_noop("%(first_basis)s; %(more_basis)s", "basis")
FROM_TO = gettext_noop("from: %(first_basis)s; to: %(last_basis)s", "basis")

# What a part left out is taken from.
LAST_MENTIONED = gettext_noop("the date last mentioned, %(normal_form)s", "anchor")
THE_DATELINE = gettext_noop("the dateline, %(day_calendar)s", "anchor")
NONE = gettext_noop("no dateline", "anchor")()
YEAR = gettext_noop("year from %(the_anchor)s", "basis")
YEAR_BESIDE = gettext_noop("year from the date before it, %(normal_form)s", "basis")
MONTH_AND_YEAR = gettext_noop("month and year from the dateline, %(day_calendar)s", "basis")
ON_LAST_MENTIONED = gettext_noop("on the date last mentioned, %(normal_form)s", "basis")
DISAGREES = gettext_noop("weekday disagrees: %(day_calendar)s was a %(right_calendar)s, not a %(printed_calendar)s", "basis")
BY_THE_CLOCK = gettext_noop("by the clock at UTC%(zone)s", "basis")

EDGES = {
    "START": gettext_noop("early in it, %(first_calendar)s to %(last_calendar)s", "basis"),
    "MID": gettext_noop("middle in it, %(first_calendar)s to %(last_calendar)s", "basis"),
    "END": gettext_noop("late in it, %(first_calendar)s to %(last_calendar)s", "basis"),
}
BOUNDS = {
    "EARLIER": gettext_noop("early, up to the dateline's day or the middle", "basis")(),
    "TODATE": gettext_noop("up to the dateline's day", "basis")(),
    "REST": gettext_noop("from the dateline's day on", "basis")(),
    "LATER": gettext_noop("late, from the dateline's day or the middle on", "basis")(),
}

# A day told from the dateline's, with and without that day.
DAYS = {
    0: gettext_noop("the dateline's day, %(day_calendar)s", "basis"),
    -1: gettext_noop("the day before the dateline's, %(day_calendar)s", "basis"),
    1: gettext_noop("the day after the dateline's, %(day_calendar)s", "basis"),
}
DAYS_BEFORE = gettext_noop("%(number)s days before the dateline's, %(day_calendar)s", "basis")
DAYS_AFTER = gettext_noop("%(number)s days after the dateline's, %(day_calendar)s", "basis")
BARE_DAYS = {
    0: gettext_noop("the dateline's day", "basis")(),
    -1: gettext_noop("the day before the dateline's", "basis")(),
    1: gettext_noop("the day after the dateline's", "basis")(),
}

# A unit told from the dateline's.
WHICH_DAY = gettext_noop("%(day_calendar)s", "which")
WHICH_WEEK = gettext_noop("Monday to Sunday", "which")()
UNIT = gettext_noop("the dateline's %(one_unit)s, %(days_which)s", "basis")
UNIT_BEFORE = gettext_noop("the %(one_unit)s before the dateline's, %(days_which)s", "basis")
UNIT_AFTER = gettext_noop("the %(one_unit)s after the dateline's, %(days_which)s", "basis")
UNIT_FAR_BEFORE = gettext_noop("the %(one_unit)s %(far_length)s before the dateline's, %(days_which)s", "basis")
UNIT_FAR_AFTER = gettext_noop("the %(one_unit)s %(far_length)s after the dateline's, %(days_which)s", "basis")

# A length of time away from a day.
SOME_BEFORE = gettext_noop("some %(many_unit)s before the dateline", "basis")
SOME_AFTER = gettext_noop("some %(many_unit)s after the dateline", "basis")
SOME_BEFORE_LAST = gettext_noop("some %(many_unit)s before the date last mentioned", "basis")
SOME_AFTER_LAST = gettext_noop("some %(many_unit)s after the date last mentioned", "basis")
BEFORE = gettext_noop("%(time_length)s before %(the_anchor)s", "basis")
AFTER = gettext_noop("%(time_length)s after %(the_anchor)s", "basis")
BEFORE_DAY = gettext_noop("%(time_length)s before %(day_calendar)s", "basis")
AFTER_DAY = gettext_noop("%(time_length)s after %(day_calendar)s", "basis")
BESIDE = {
    -1: gettext_noop("the %(one_unit)s before %(the_anchor)s", "basis"),
    0: gettext_noop("the %(one_unit)s of %(the_anchor)s", "basis"),
    1: gettext_noop("the %(one_unit)s after %(the_anchor)s", "basis"),
}

# A length of time that ends or begins at the dateline.
ENDING = gettext_noop("ending at the dateline, %(day_calendar)s", "basis")
BEGINNING = gettext_noop("beginning at the dateline, %(day_calendar)s", "basis")
SOME_ENDING = gettext_noop("some %(many_unit)s ending at the dateline, %(day_calendar)s", "basis")
SOME_BEGINNING = gettext_noop("some %(many_unit)s beginning at the dateline, %(day_calendar)s", "basis")
LENGTH_ENDING = gettext_noop("%(time_length)s ending at the dateline, %(day_calendar)s", "basis")
LENGTH_BEGINNING = gettext_noop("%(time_length)s beginning at the dateline, %(day_calendar)s", "basis")
WHOLE_BEFORE = gettext_noop("%(time_length)s, whole ones, before the dateline's, %(day_calendar)s", "basis")
WHOLE_AFTER = gettext_noop("%(time_length)s, whole ones, after the dateline's, %(day_calendar)s", "basis")

# Weeks, weekdays and months by their number or name.
MONTHS_OF = gettext_noop("months %(first_number)s to %(last_number)s of %(year_number)s", "basis")
ISO_WEEK = gettext_noop("ISO week %(week_number)s of %(year_number)s", "basis")
WEEK_OF = gettext_noop("the week of %(day_calendar)s", "basis")
WEEKDAYS_OF = {
    -1: gettext_noop("the %(weekday_calendar)s of the week before the dateline's", "basis"),
    0: gettext_noop("the %(weekday_calendar)s of the dateline's week", "basis"),
    1: gettext_noop("the %(weekday_calendar)s of the week after the dateline's", "basis"),
}
WEEKDAYS_FROM = {
    -1: gettext_noop("the last %(weekday_calendar)s from the dateline, %(day_calendar)s", "basis"),
    0: gettext_noop("this week's %(weekday_calendar)s from the dateline, %(day_calendar)s", "basis"),
    1: gettext_noop("the next %(weekday_calendar)s from the dateline, %(day_calendar)s", "basis"),
}

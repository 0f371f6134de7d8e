"""Why places of an article do not fit each other: every reason that a flag can give. They are told in English and can be read back."""

from __future__ import annotations

from factcheck.sayings import gettext_noop

DAY = gettext_noop("%(day_calendar)s", "days")
DAYS = gettext_noop("%(first_calendar)s to %(last_calendar)s", "days")
AS_PRINTED = gettext_noop("%(words)s", "days")

WEEKDAY = gettext_noop("%(day_calendar)s was a %(right_calendar)s, not a %(printed_calendar)s", "flag")
OTHER_DAY = gettext_noop("“%(words)s”: %(told_calendar)s by the dateline, not %(printed_calendar)s", "flag")
OTHER_DAYS = gettext_noop("“%(told_words)s” is %(told_days)s; %(printed_words)s is %(printed_days)s", "flag")
OPEN_QUOTE = gettext_noop("the quotation opened here with %(mark)s is never closed", "flag")
TWO_VALUES = gettext_noop("two values for what seems one thing: %(one_words)s and %(other_words)s", "flag")
TWO_DATES = gettext_noop(
    "two dates for what seems one event: “%(one_words)s” (%(one_days)s) and “%(other_words)s” (%(other_days)s)", "flag"
)
CHANGE = gettext_noop("from %(before_number)s to %(after_number)s is %(right_number)s%%, not %(printed_number)s%%", "flag")
SHARE = gettext_noop("%(part_number)s of %(whole_number)s is %(right_number)s%%, not %(printed_number)s%%", "flag")
TWO_SPELLINGS = gettext_noop("one name, spelt two ways: “%(one_words)s” and “%(other_words)s”", "flag")
TOTAL = gettext_noop("%(parts)s = %(sum_number)s, not %(printed_number)s", "flag")

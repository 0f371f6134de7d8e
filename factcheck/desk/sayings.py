"""Why a claim went stale, a sign-off was voided or a chain does not hold: told in English for the record, and can be read back."""

from __future__ import annotations

from factcheck.sayings import gettext_noop

# What became of a claim's words in another version.
GONE = gettext_noop("“%(words)s” is gone", "because")
CANNOT_BE_TOLD = gettext_noop("where “%(words)s” stands cannot be told", "because")
IS_NOW = gettext_noop("“%(was)s” is now “%(now)s”", "because")
BACK_AGAIN = gettext_noop("“%(words)s” is in the text again", "because")
ALSO = gettext_noop("%(first_because)s, %(more_because)s", "because")
AND_MORE = gettext_noop("%(first_because)s, and %(more_number)s more", "because")
IN_VERSION = gettext_noop("text v%(version_number)s: %(what_because)s", "because")

# What became of what a claim rests on.
EVIDENCE_ADDED = gettext_noop("evidence of one more source was added", "because")()
EVIDENCE_EDITED = gettext_noop("evidence of one of its sources was edited", "because")()
EVIDENCE_REMOVED = gettext_noop("evidence of one of its sources was removed", "because")()
CAPTURED_AGAIN = gettext_noop("one of its sources was captured again and says something else", "because")()
PASSAGE_CHANGED = gettext_noop("one of its sources was captured again, and words that it rests on changed", "because")()

# What voided a sign-off.
SENTENCE_EXEMPTED = gettext_noop("sentence %(number)s was exempted", "because")
SENTENCE_REOPENED = gettext_noop("sentence %(number)s was opened again", "because")
BLOCK_IS_NOW = gettext_noop("block %(number)s is now %(block_state)s", "because")
DETAILS_CHANGED = gettext_noop("the article’s details changed", "because")()
SOMETHING_CHANGED = gettext_noop("something changed since", "because")()
EVIDENCE_ADDED_TO = gettext_noop("evidence was added to claim %(number)s", "because")
EVIDENCE_EDITED_ON = gettext_noop("evidence on claim %(number)s was edited", "because")
EVIDENCE_REMOVED_FROM = gettext_noop("evidence was removed from claim %(number)s", "because")
CLAIM_MADE = gettext_noop("claim %(number)s was made", "because")
CLAIM_EDITED = gettext_noop("claim %(number)s was edited", "because")
CLAIM_REMOVED = gettext_noop("claim %(number)s was removed", "because")
CLAIM_SUBMITTED = gettext_noop("claim %(number)s was submitted", "because")
CLAIM_APPROVED = gettext_noop("claim %(number)s was approved", "because")
CLAIM_RETURNED = gettext_noop("claim %(number)s was returned", "because")
CLAIM_REOPENED = gettext_noop("claim %(number)s was reopened", "because")
CLAIM_STALE = gettext_noop("claim %(number)s is stale: %(what_because)s", "because")
CLAIM_PLACED = gettext_noop("claim %(number)s got another place", "because")
CLAIM_UNPLACED = gettext_noop("claim %(number)s lost a place", "because")
SOURCE_CHANGED = gettext_noop("a source that it rests on was changed", "because")()
LEANING_CHANGED = gettext_noop("what the article leans on changed", "because")()
ORIGINS_CHANGED = gettext_noop("what one of its sources leans on changed, and with it the count of origins", "because")()
TEXT_HANDED_IN = gettext_noop("text v%(version_number)s was handed in", "because")

# Where a chain breaks.
EVENT_MISSING = gettext_noop("event %(number)s is missing", "break")
EVENT_FOLLOWS_NOT = gettext_noop("event %(number)s does not follow the one before it", "break")
EVENT_CHANGED = gettext_noop("event %(number)s was changed after it was written", "break")
CHAIN_ENDS = gettext_noop("the chain should end with event %(right_number)s, and ends with event %(last_number)s", "break")
EVENT_BEYOND = gettext_noop("event %(number)s stands beyond the head of the chain", "break")

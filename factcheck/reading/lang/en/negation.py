"""English denials."""

from __future__ import annotations

from factcheck.reading.negation_words import NegationWords

WORDS = NegationWords(
    cues=(
        "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "cannot", "nowhere", "isn't", "aren't", "wasn't", "weren't", "don't",
        "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't", "hasn't", "haven't", "hadn't", "mustn't",
    ),
    soft=(
        "deny", "denied", "denies", "denying", "refuse", "refused", "refuses", "refusing", "fail", "failed", "fails", "failing", "lack", "lacks", "lacked",
        "lacking", "unable", "unaware", "unlikely", "unclear", "unknown", "undisclosed", "unannounced", "unpublished", "unconfirmed", "impossible", "rejected", "rejects",
        "dismissed", "declined", "declines", "avoid", "avoided", "quiet", "quietly", "secret", "silence", "private", "privately", "withheld", "only", "rare", "rarely",
        "hardly", "barely", "yet to", "instead of", "rather than", "free of", "ban", "banned", "except", "unless", "stop", "stopped", "end", "ended", "absent",
    ),
    others=("not only", "not just", "not least", "no doubt", "no sooner", "no matter", "no. "),
)  # fmt: skip

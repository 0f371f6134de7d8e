"""English words that make a sentence worth checking, or not."""

from __future__ import annotations

from factcheck.reading.claim_words import ClaimWords

_EST = """largest biggest smallest highest lowest longest shortest fastest slowest oldest youngest richest poorest strongest weakest deadliest worst best greatest newest latest
    earliest busiest hottest coldest warmest wettest driest deepest tallest heaviest lightest cheapest closest nearest farthest furthest broadest widest fewest bloodiest toughest
    sharpest steepest strictest harshest costliest wealthiest safest"""

WORDS = ClaimWords(
    superlatives={
        "first": "first", "first time": "first", "for the first time": "first", "first ever": "first", "first-ever": "first",
        "the first of its kind": "first", "first lady": "", "at first": "", "first of all": "", "first half": "", "first quarter": "",
        "first round": "", "first name": "", "first aid": "", "first place": "", "first day": "", "first world war": "",
        "first minister": "", "first class": "", "first things first": "", "first degree": "", "first-degree": "", "first thing": "",
        "rare": "rare", "rarely": "rare", "unprecedented": "unprecedented", "never before": "unprecedented", "never": "never",
        "record": "record", "record high": "record", "record low": "record", "on record": "record", "track record": "",
        "a record of": "", "health record": "", "medical record": "", "police record": "",
        "on record saying": "", "on record as": "", "for the record": "", "for the best": "", "first up": "", "first year": "", "record straight": "",
        **{f"{does} {whose} best": "" for does in ("do", "does", "did", "doing", "try", "tried", "trying", "look", "looks", "looked", "looking")
           for whose in ("my", "your", "his", "her", "its", "our", "their")}, "criminal record": "", "voting record": "", "your record": "", "my record": "", "his record": "",
        "her record": "", "the only": "only", "only one": "only", "sole": "only", "last time": "last", "for the last time": "last",
        "not a single": "none", "every single": "every", "always": "always", "majority": "majority", "vast majority": "majority",
        "at least": "", "at most": "", "at best": "", "at worst": "", **{word: word for word in _EST.split()},
    },
    most_before=("most",),
    most_after=(),
    no_most=frozenset(
        "of people recently likely often the americans probably certainly importantly time i we you it days women men families countries states cases".split(),
    ),
    most_behind=frozenset(
        "the s his her its their our my your single second third fourth fifth and world whose".split(),
    ),
    ordinals={"second": "second", "third": "third", "fourth": "fourth", "fifth": "fifth"},
    ordinals_lead=True,
    request_pattern=(
        r"\bat\s+(?:the\s+)?request\s+of\s+|\b(?:requested|sought|initiated)\s+by\s+|"
        r"\brequest\b(?P<what>[^.;:\n\"“”]{0,80}?)\b(?:came|originated|coming)\s+from\s+"
    ),
    accusations=(
        "accuse", "accused", "accuses", "accusing", "accusation", "accusations", "alleged", "allegedly", "alleges", "allegation",
        "allegations", "denied", "denies", "denial", "corruption", "corrupt", "bribe", "bribery", "murder", "murdered", "killed",
        "fraud", "assault", "abuse", "rape", "raped", "indicted", "charged with", "convicted", "arrested", "guilty", "crime", "crimes",
        "criminal", "violated", "violation", "lied", "lying", "lies", "illegal", "illegally", "stole", "stolen", "terrorist",
        "terrorists", "scandal", "laundering",
    ),
    causes=(
        "because", "because of", "caused", "causes", "due to", "led to", "resulted in", "as a result", "result of", "triggered",
        "thanks to", "responsible for", "blamed",
    ),
    positions=(
        "appointed", "elected", "nominated", "confirmed as", "sworn in", "resigned", "replaced", "succeeded", "was fired", "were fired",
        "was dismissed", "were dismissed", "dismissed as", "promoted to", "was promoted", "took office", "was named", "were named",
        "named to", "stepped down", "voted in", "voted out",
    ),
    events=(
        "happened", "occurred", "took place", "launched", "fired", "attacked", "destroyed", "died", "injured", "wounded", "signed",
        "passed", "met", "discovered", "announced", "opened", "closed", "rose", "fell", "increased", "increase", "decreased", "cut",
        "cuts", "won", "lost", "created", "spent", "spend", "spending", "invaded", "built", "doubled", "tripled", "gave", "sent",
        "sold", "bought", "supported", "opposed", "raised", "reduced", "proposed", "had", "was", "were", "been", "gone", "went", "came",
        "took", "got", "put", "did", "made", "said", "called",
    ),
    comparisons=(
        "more than", "less than", "fewer than", "compared with", "compared to", "than", "half of", "double", "twice", "all", "every",
        "none", "nobody", "since", "up from", "down from", "per", "percent", "rate", "average", "lower", "higher", "any",
    ),
    opinions=(
        "i think", "i believe", "i feel", "i hope", "i suspect", "i guess", "in my opinion", "in my view", "in my judgment",
        "we believe", "we think", "should", "ought", "must", "unfortunately", "fortunately", "sadly", "perhaps", "maybe", "it seems",
        "seems", "hopefully", "i would", "i want", "we need", "we must", "i'm going to", "let me", "i know", "i don't think",
        "i intend", "i'd like", "we ought", "we should", "i agree", "i disagree",
    ),
    personal=("i think", "i believe", "i feel", "i hope", "in my opinion", "in my view", "in my judgment", "i suspect", "to my mind"),
    wishes=(
        "let's", "let us", "please", "thank you", "thanks", "good evening", "good night", "god bless", "congratulations", "welcome",
    ),
    credit_pattern=(
        r"\s*(?:photos?|image|picture|illustration|graphic|video|credit|photograph|screenshot|reporting by|editing by|"
        r"writing by|written by|edited by|additional reporting|file photo)\s*(?:[:/]|by\b)|\s*\((?:reporting|editing|"
        r"writing) by\b"
    ),
    transition_pattern=(
        r"\s*(?:here(?:'s|’s| is| are) (?:what|how|why|a|the|some)|read more|read on|see also|related:|more to come|"
        r"this is what we know|let(?:'s|’s) (?:take|look|start)|in short|to sum up|click here|watch:|"
        r"what we know so far)"
    ),
    first_persons=frozenset({"i", "we", "my", "our", "me", "us"}),
    second_persons=frozenset({"you", "your"}),
    futures=frozenset({"will", "going to", "would", "plan", "plans", "expected", "could", "may", "might", "if", "shall"}),
)  # fmt: skip

"""English words of saying."""

from __future__ import annotations

from factcheck.reading.speech_words import SpeechWords

WORDS = SpeechWords(
    before=(
        "reported", "reports", "announced", "confirmed", "warned", "claimed", "denied", "stated", "accused", "alleged", "acknowledged",
        "admitted", "insisted", "estimated", "argued", "tweeted", "posted", "testified", "disclosed", "revealed", "told", "tells",
        "says in", "claims", "warns", "confirms", "denies", "announces", "vowed", "pledged", "predicted", "rejected", "condemned",
        "dismissed", "called for", "urged", "has said", "have said", "had said", "was quoted as saying", "were quoted as saying",
        "is quoted as saying", "wrote in", "told reporters",
    ),
    either=(
        "said", "says", "added", "adds", "explained", "noted", "wrote", "writes", "asked", "recalled", "continued", "concluded",
        "replied", "remarked", "declared",
    ),
    after=(
        "according to", "as reported by", "as quoted by", "quoted by", "reported by", "in the words of", "as stated by", "announced by",
        "confirmed by", "citing", "quoting", "per a statement from",
    ),
    through=("citing", "quoting", "quoted", "cited", "which cited", "which quoted", "quotes", "cites"),
    speakers=(
        "a spokesman", "a spokeswoman", "a spokesperson", "spokesman", "spokeswoman", "spokesperson", "spokespeople", "official",
        "officials", "a senior official", "senior officials", "an official", "sources", "a source", "police", "the military",
        "military", "the government", "government", "experts", "an expert", "analysts", "an analyst", "witnesses", "a witness",
        "researchers", "scientists", "authorities", "prosecutors", "investigators", "lawyers", "a lawyer", "doctors", "residents",
        "critics", "supporters", "the company", "the ministry", "ministry", "the agency", "the army", "the report", "a report",
        "the statement", "a statement", "the court", "the kremlin", "kremlin", "moscow", "washington", "beijing", "kyiv",
        "the pentagon", "pentagon", "the white house", "white house", "lawmakers", "leaders", "the leader", "president", "minister",
        "prime minister", "the prime minister", "foreign minister", "the president", "the minister", "general", "the general", "the chairman", "economists", "the study", "a study", "the document",
        "diplomats", "a diplomat", "the bank", "the group", "the united nations", "the mayor", "the governor", "the party",
        "intelligence",
    ),
    stops=frozenset("""
        that on in at to as when who which while but during after before by with from because if where since until so then although
        though was were is are has had have will would he she they it we i you this said says told monday tuesday wednesday thursday
        friday saturday sunday yesterday today earlier late later also not and or into over under about against amid despite
    """.split()),
    articles=frozenset({"the", "a", "an"}),
    that=frozenset({"that"}),
    names_last=True,
    agents=frozenset("by of with for to from against about than like".split()),
    adverbs=frozenset({
        "also", "later", "earlier", "previously", "has", "have", "had", "recently", "repeatedly", "then", "reportedly", "falsely",
        "publicly",
    }),
    dates=frozenset({
        "on", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "yesterday", "today", "late", "early", "earlier", "last", "week", "month",
    }),
    openers=frozenset({"and", "but", "while", "as", "although", "though", "because"}),
)  # fmt: skip

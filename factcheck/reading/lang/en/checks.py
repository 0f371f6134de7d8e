"""English words around figures and dates that can contradict each other."""

from __future__ import annotations

from factcheck.reading.checks.words import CheckWords

WORDS = CheckWords(
    consisting=("consisting of", "made up of", "comprising", "composed of", "namely", "consists of", "comprises"),
    incomplete=("including", "among them", "such as", "for example", "like", "at least", "more", "some of", "other", "others", "another"),
    conjunctions=frozenset({"and", "plus"}),
    of=("of", "of the", "out of", "out of the", "of its", "of their", "of all", "of a total of", "out of a total of"),
    or_=("or", "i.e.", "that is", "which is", "equal to"),
    from_=("from",),
    to=("to",),
    occurs=("took place", "takes place", "happened", "occurred", "was held", "were held", "is held", "began", "started", "opened", "was signed",
        "died", "was born", "was killed", "was arrested", "was launched", "was published", "was opened", "crashed"),
    otherwise=("another", "other", "others", "previous", "previously", "earlier", "before", "last time", "also", "again", "second", "third",
        "next", "new", "later", "then", "since", "until", "after", "each", "every", "per", "compared", "while", "whereas", "respectively",
        "more than", "less than", "rose", "fell", "increased", "increase", "up from", "down from", "initially", "first", "former", "latter",
        "if", "would", "could", "not", "plans", "planned", "expected", "postponed", "moved", "instead", "season", "round", "score",
        "corrected", "claimed", "denied", "separate", "different", "some", "most", "average", "best", "remaining", "following"),
    plain=frozenset(
        "the a an of in on at to for from by with and or but as is are was were be been being has have had it its he she they his her their them"
        " this that these those there which who whom whose what when where why how we you i our your my me us him will would can could may"
        " might shall should do does did not no nor so than then too very just about into over under out up down off said says say told"
        " according reported saying added also more most some any all such only own same one two three four five six seven eight nine ten"
        " people person persons men women man woman percent per cent day days week weeks month months year years today yesterday tomorrow"
        " january february march april june july august september october november december monday tuesday wednesday thursday friday"
        " saturday sunday million billion thousand hundred mr mrs ms dr".split(),
    ),
    alike=4,
    shortest=3,
    endings=("s", "es", "ian", "ians", "ist", "ists"),
)  # fmt: skip

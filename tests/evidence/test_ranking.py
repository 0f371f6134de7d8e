from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evidence.ranking import Document, Index, Purpose, rank

LINES = (Path(__file__).parent / "data" / "parallel.txt").read_text(encoding="utf-8").splitlines()
PARALLEL = [
    dict(zip(("en", "id", "vi"), (part.strip() for part in line.split("|")), strict=True)) for line in LINES if not line.startswith("#")
]

PAGE = [
    Document("0", "# Bridge over the Lemo opens"),
    Document("1", "Subscribe to our newsletter"),
    Document("2", "The bridge over the Lemo river was opened to traffic on 4 May 2021."),
    Document("3", "It cost 12.5 million euros, two million more than planned."),
    Document("4", "Mayor Tilda Arven cut the ribbon together with pupils of the village school."),
    Document("5", "Fishing is good in spring."),
]


@pytest.mark.parametrize(
    ("claim", "first"),
    [
        ("The Lemo bridge opened in May 2021.", "2"),
        ("Traffic over the Lemo bridges", "2"),
        ("The building cost 12.5 million.", "3"),
        ("Arven, the mayor, was there", "4"),
        ("pupil at a school", "4"),
    ],
)
def test_rank_puts_the_passage_first(claim: str, first: str) -> None:
    assert rank(claim, PAGE)[0].id == first


def test_rank_puts_a_sentence_before_a_heading_with_the_same_words() -> None:
    found = rank("the harbour closed", [Document("h", "# The harbour closed"), Document("s", "The harbour closed.")])
    assert [r.id for r in found] == ["s", "h"]


def test_rank_leaves_out_what_shares_nothing() -> None:
    assert rank("xyzzy", PAGE) == []
    assert rank("", PAGE) == []
    assert rank("anything", []) == []


def test_rank_gives_so_many_and_best_first() -> None:
    found = rank("the bridge in the village cost millions in spring", PAGE, top=2)
    assert len(found) == 2
    assert 1 >= found[0].score >= found[1].score > 0


def test_rank_finds_the_earlier_claim_in_a_long_post() -> None:
    claims = Index(
        [
            Document("a", "Minum air garam menyembuhkan flu"),
            Document("b", "Foto banjir di Kota Baru diambil tahun 2019"),
            Document("c", "Pemerintah membagikan beras gratis"),
        ],
        language="id",
        purpose=Purpose.EARLIER_CLAIMS,
    )
    post = "Tolong sebarkan! Kata dokter, meminum air yang digarami bisa menyembuhkan penyakit flu dalam sehari. Jangan lupa bagikan. " * 3
    assert claims.rank(post, language="id")[0].id == "a"


def test_rank_finds_a_passage_that_says_it_in_other_words() -> None:
    page = [
        Document("0", "Tilda Arven was elected in 2019."),
        Document("1", "The mayor wed a teacher."),
        Document("2", "She has two dogs."),
    ]
    assert rank("Arven married in 2019", page)[0].id == "0"
    assert rank("The mayor married.", page)[0].id == "1"


def test_rank_takes_a_passage_to_go_on_from_those_before_it() -> None:
    told = ["It rained.", "She won a medal.", "The school opened in Lemo.", "Arven was born in Lemo.", "She won a medal.", "It rained."]
    found = rank("Arven from Lemo won a medal", [Document(str(at), text) for at, text in enumerate(told)])
    assert [r.id for r in found].index("4") < [r.id for r in found].index("1")
    assert {r.id for r in found} == {"1", "2", "3", "4"}


def test_rank_puts_a_sentence_before_a_remark_in_brackets() -> None:
    found = rank("the harbour closed", [Document("r", "(The harbour closed)"), Document("s", "The harbour closed.")])
    assert [r.id for r in found] == ["s", "r"]


@pytest.mark.parametrize(
    ("post", "first"),
    [
        ("VIRAL!! #BanjirKotaBaru parah bgt", "b"),
        ("Pemerintah bagi2 nasi cuma-cuma, sebarkan", "c"),
        ("flu? sembuh dgn minum garam. Foto: warga Kota Baru, tahun 2019", "a"),
        ("Tunjuk perasaan di depan pejabat Kota Baru", "d"),
    ],
)
def test_rank_finds_the_earlier_claim_of_a_post_in_the_words_of_posts(post: str, first: str) -> None:
    claims = [
        Document("a", "Minum air garam menyembuhkan flu"),
        Document("b", "Foto banjir di Kota Baru diambil tahun 2019"),
        Document("c", "Pemerintah membagikan beras gratis"),
        Document("d", "[SALAH] Video demonstrasi di Kota Baru"),
    ]
    assert Index(claims, language="id", purpose=Purpose.EARLIER_CLAIMS).rank(post, language="id")[0].id == first


@pytest.mark.parametrize(
    ("post", "first"),
    [("Sahaja minum air garam, demam sembuh kerana itu", "ms"), ("Minum air garam saja, demam sembuh karena itu", "id")],
)
def test_rank_prefers_the_earlier_claim_in_the_language_of_the_post(post: str, first: str) -> None:
    claims = [Document("id", "Wabah demam sembuh dengan air garam"), Document("ms", "Wabak demam sembuh dengan air garam")]
    for documents in (claims, claims[::-1]):
        assert Index(documents, language="id", purpose=Purpose.EARLIER_CLAIMS).rank(post, language="id")[0].id == first


def test_rank_lets_the_rarest_thing_that_both_speak_of_settle_an_earlier_claim() -> None:
    claims = [Document(place, f"A bridge is closed in {place}") for place in ("Aldon", "Brisk", "Corve", "Delm")]
    claims.append(Document("mayor", "Zelmira is the name of the first mayor ever elected by all who lived along its old quay"))
    index = Index(claims, purpose=Purpose.EARLIER_CLAIMS)
    assert index.rank("The bridge is closed now, says Zelmira")[0].id == "mayor"


@pytest.mark.parametrize("language", ["id", "ms", "jv"])
def test_rank_reads_near_languages_as_one(language: str) -> None:
    claims = Index([Document("a", "Unjuk rasa di Lemo"), Document("b", "Banjir di Lemo")], language="id", purpose=Purpose.EARLIER_CLAIMS)
    assert claims.rank("demonstrasi Lemo", language=language)[0].id == "a"


@pytest.mark.parametrize(
    ("query", "first"),
    [("pembicaraannya dibatalkan", "x"), ("membicarakan pembatalan", "x"), ("pasukan ditarik", "y"), ("penarikan pasukannya", "y")],
)
def test_rank_takes_indonesian_affixes_off(query: str, first: str) -> None:
    documents = [Document("x", "Mereka batal berbicara."), Document("y", "Pasukan itu menarik diri."), Document("z", "Hujan turun.")]
    assert rank(query, documents, language="id")[0].id == first


@pytest.mark.parametrize(
    ("query", "document"), [("1,250 trees", "1.250 pohon"), ("1.250.000", "1,250,000"), ("Gerasimow", "Gerasimov"), ("Hà Nội", "Ha Noi")]
)
def test_rank_matches_other_spellings(query: str, document: str) -> None:
    found = rank(query, [Document("other", "no such thing"), Document("it", document, "id")])
    assert found[0].id == "it"


@pytest.mark.parametrize(("spoken", "written"), [("en", "vi"), ("vi", "en"), ("id", "en"), ("en", "id"), ("id", "vi"), ("vi", "id")])
def test_rank_finds_the_same_news_in_another_language(spoken: str, written: str) -> None:
    index = Index([Document(str(n), line[written], written) for n, line in enumerate(PARALLEL)])
    firsts = [index.rank(line[spoken], language=spoken, top=1) for line in PARALLEL]
    right = sum(bool(found) and found[0].id == str(n) for n, found in enumerate(firsts))
    assert right >= 0.9 * len(PARALLEL)


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=6), st.sampled_from(["en", "id", "vi", "ms", "xx", ""]))
def test_rank_takes_any_text(query: str, texts: list[str], language: str) -> None:
    found = rank(query, [Document(str(n), text) for n, text in enumerate(texts)], language=language)
    assert len({r.id for r in found}) == len(found)
    assert all(r.score > 0 for r in found)
    assert [r.score for r in found] == sorted((r.score for r in found), reverse=True)

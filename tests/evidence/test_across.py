from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.evidence.across import Across, units

LINES = (Path(__file__).parent / "data" / "parallel_news.txt").read_text(encoding="utf-8").splitlines()
NEWS = [tuple(part.strip() for part in line.split("|")) for line in LINES if not line.startswith("#")]
HELD_OUT = range(1, len(NEWS), 2)
COLUMNS = {"en": 0, "id": 1, "vi": 2}


def keys(text: str, language: str) -> set[str]:
    return {key for unit in units(text, language) for key in unit.keys}


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("12 May 2004", "ngày 12/5/2004"),
        ("12 May", "hôm 12-5"),
        ("2.5 million", "2,5 triệu"),
        ("Moscow", "Mát-xcơ-va"),
        ("Putin", "Pu-tin"),
        ("Nguyen Van An", "Nguyễn Văn An"),
        ("5%", "năm phần trăm"),
        ("US President Corvin Hale", "Tổng thống Mỹ Corvin Hale"),
        ("Russia, England, France", "Nga, Anh, Pháp"),
        ("the WHO", "Tổ chức Y tế Thế giới"),
    ],
)
def test_units_have_keys_in_common(english: str, vietnamese: str) -> None:
    shared = [set(unit.keys) & keys(vietnamese, "vi") for unit in units(english, "en") if unit.weight >= 0.8]
    assert shared
    assert all(shared)


def test_units_tell_an_abbreviation_from_a_word() -> None:
    assert not keys("tell us", "en") & keys("Hoa Kỳ", "vi")
    assert keys("the US", "en") & keys("Hoa Kỳ", "vi")


def test_units_do_not_read_part_of_a_vietnamese_name_as_a_word() -> None:
    assert not keys("Nguyễn Văn Anh", "vi") & keys("England", "en")


def test_units_know_vietnamese_without_accents() -> None:
    assert keys("thu tuong", "vi") & keys("prime minister", "en")


@pytest.mark.parametrize("text", ["hoà bình", "hòa bình", "HÒA BÌNH"])
def test_units_know_every_vietnamese_spelling(text: str) -> None:
    assert keys(text, "vi") & keys("peace", "en")


def test_scores_find_a_name_spelt_otherwise() -> None:
    index = Across([("Gerasimow kam", "de"), ("Er kam", "de")])
    scores = index.scores("Gerasimov came", "en")
    assert max(scores, key=scores.__getitem__) == 0


def test_scores_weigh_a_rare_thing_more_than_what_all_have() -> None:
    index = Across([("Menteri itu berkata.", "id"), ("Gajah itu mati.", "id"), ("Menteri lain berkata.", "id")])
    scores = index.scores("The minister said the elephant had died.", "en")
    assert max(scores, key=scores.__getitem__) == 1


def test_scores_are_empty_for_nothing_in_common() -> None:
    assert Across([("Gajah", "id")]).scores("", "en") == {}
    assert Across([]).scores("elephant", "en") == {}


@pytest.mark.parametrize(("spoken", "written"), [("en", "vi"), ("vi", "en"), ("id", "en"), ("en", "id"), ("id", "vi"), ("vi", "id")])
def test_scores_find_news_that_no_list_was_made_by(spoken: str, written: str) -> None:
    index = Across([(line[COLUMNS[written]], written) for line in NEWS])
    found = [index.scores(NEWS[at][COLUMNS[spoken]], spoken) for at in HELD_OUT]
    right = sum(max(scores, key=scores.__getitem__) == at for at, scores in zip(HELD_OUT, found, strict=True) if scores)
    assert right >= 0.95 * len(HELD_OUT)


@pytest.mark.parametrize(("spoken", "written", "letters"), [("en", "vi", 40), ("vi", "en", 40), ("id", "en", 40)])
def test_scores_find_news_by_its_first_words(spoken: str, written: str, letters: int) -> None:
    index = Across([(line[COLUMNS[written]], written) for line in NEWS])
    found = [index.scores(NEWS[at][COLUMNS[spoken]][:letters].rpartition(" ")[0], spoken) for at in HELD_OUT]
    right = sum(max(scores, key=scores.__getitem__) == at for at, scores in zip(HELD_OUT, found, strict=True) if scores)
    assert right >= 0.8 * len(HELD_OUT)

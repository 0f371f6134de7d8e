from __future__ import annotations

import pytest

from factcheck.reading.attributions import find_attributions
from factcheck.reading.names import find_names
from factcheck.vocabulary import AttributionValue


def _found(text: str, language: str) -> list[tuple[str, str, str]]:
    names = find_names(text, language=language)
    found = find_attributions(text, language=language, names=names)
    return [(m.text, m.value.normal, m.value.cue) for m in found if isinstance(m.value, AttributionValue)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("id", "Reuters melaporkan hal itu.", ("Reuters melaporkan", "Reuters", "melaporkan")),
        ("id", "Kemarin militer AS mengumumkan latihan.", ("militer AS mengumumkan", "militer AS", "mengumumkan")),
        (
            "id",
            "Itu benar, menurut juru bicara jenderal AS tersebut.",
            ("menurut juru bicara jenderal AS tersebut", "juru bicara jenderal AS tersebut", "menurut"),
        ),
        ("id", "“Benar,” kata Presiden Joko Darmo di Solo.", ("kata Presiden Joko Darmo", "Joko Darmo", "kata")),
        ("id", "“Benar sekali,” ujar Darmo.", ("ujar Darmo", "Darmo", "ujar")),
        ("vi", "Theo Reuters, cuộc gọi đã diễn ra.", ("Theo Reuters", "Reuters", "Theo")),
        ("vi", "Bộ Quốc phòng Nga cho biết không có ai.", ("Bộ Quốc phòng Nga cho biết", "Bộ Quốc phòng Nga", "cho biết")),
        ("vi", "Các quan chức Mỹ cho hay họ biết.", ("Các quan chức Mỹ cho hay", "Các quan chức Mỹ", "cho hay")),
        (
            "en",
            "According to the Ministry of Defence, none died.",
            ("According to the Ministry of Defence", "Ministry of Defence", "According to"),
        ),
        ("en", "Gen. CQ Brown, chairman of the Joint Chiefs of Staff, said so.", ("", "CQ Brown", "said")),
        ("id", "Reuters pada 5 Desember melaporkan hal itu.", ("Reuters pada 5 Desember melaporkan", "Reuters", "melaporkan")),
        ("vi", "Reuters ngày 5.12 đưa tin vậy.", ("Reuters ngày 5.12 đưa tin", "Reuters", "đưa tin")),
        ("en", "Gen. CQ Brown on Monday said so.", ("Gen. CQ Brown on Monday said", "CQ Brown", "said")),
        ("en", "Police later confirmed the arrest.", ("Police later confirmed", "Police", "confirmed")),
        ("en", "“It is so,” said Prime Minister Ann Lark.", ("said Prime Minister Ann Lark", "Ann Lark", "said")),
    ],
)
def test_find_attributions_reads_speaker_and_cue(language: str, text: str, found: tuple[str, str, str]) -> None:
    (words, normal, cue), *others = _found(text, language)
    assert others == []
    assert (normal, cue) == found[1:]
    assert words == found[0] or not found[0]


@pytest.mark.parametrize(
    ("language", "text", "normal"),
    [
        (
            "id",
            "“Kami membahas banyak hal,” demikian kutipan Reuters dari juru bicara Ketua Kepala Staf Gabungan AS.",
            "Reuters < juru bicara Ketua Kepala Staf Gabungan AS",
        ),
        ("id", "Reuters, mengutip pejabat AS, diam.", "pejabat AS"),
        ("id", "Reuters melaporkan, dengan mengutip pejabat AS, hal itu.", "Reuters < pejabat AS"),
        ("vi", "Reuters dẫn lời người phát ngôn Lầu Năm Góc nói vậy.", "Reuters < người phát ngôn Lầu Năm Góc"),
        ("en", "Reuters reported, citing a spokesman for the ministry, that it ended.", "Reuters < a spokesman for the ministry"),
        ("en", "It began, Reuters reported on Dec. 5, citing a spokesman.", "Reuters < a spokesman"),
    ],
)
def test_find_attributions_follows_a_chain_to_the_first_to_speak(language: str, text: str, normal: str) -> None:
    assert [chain for _, chain, _ in _found(text, language)] == [normal]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He said it would rain."),
        ("id", "Dia mengatakan akan hujan. Menurut dia, begitu."),
        ("vi", "Theo đó, giá tăng. Ông nói vậy."),
        ("id", "Tamu dari Moskow di Jakarta mengatakan begitu."),
        ("en", "A woman hurt by John Larkin has said she forgave him."),
        ("id", "Perempuan yang dilukai oleh Joko Darmo mengatakan begitu."),
        ("vi", "Người hàng xóm của Nguyễn Văn Sơn cho biết như vậy."),
    ],
)
def test_find_attributions_puts_no_name_to_a_pronoun_or_a_place_of_speaking(language: str, text: str) -> None:
    assert _found(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("id", '"Kami siap," kata Wali Kota Hoi An, Nguyen Van Son, kepada wartawan.', "Nguyen Van Son"),
        ("id", "Bupati Sukoharjo, Etik Contoh, mengatakan air sudah surut.", "Etik Contoh"),
        ("vi", "Chủ tịch Hội An, Nguyễn Văn Sơn, nói nước đã rút.", "Nguyễn Văn Sơn"),
        ("en", "The mayor of Westhaven, Nora Vance, said the water had gone down.", "Nora Vance"),
    ],
)
def test_who_holds_an_office_speaks_and_not_the_place_of_it(language: str, text: str, speaker: str) -> None:
    found = find_attributions(text, language=language, names=find_names(text, language=language))
    assert [mention.value.normal for mention in found] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The club's chief at the time, Anna Lark, said Ukraine could wait.", "Anna Lark"),
        ("The military spokesman Gen. Anna Lark said it was over.", "Anna Lark"),
        ("However, the Prime Minister declared the gifts late.", "the Prime Minister"),
    ],
)
def test_who_stands_right_before_the_verb_speaks_under_the_whole_name(text: str, speaker: str) -> None:
    assert [chain for _, chain, _ in _found(text, "en")] == [speaker]

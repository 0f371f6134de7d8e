"""What holds of every finder, whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.attributions import find_attributions
from factcheck.reading.exemptions import propose_exempt
from factcheck.reading.names import find_names
from factcheck.reading.quantities import find_quantities
from factcheck.reading.quotations import find_quotations
from factcheck.reading.suggestions import suggest_claims
from factcheck.reading.superlatives import find_superlatives
from factcheck.vocabulary import Block, BlockKind, Mention, QuantityValue, Sentence, Span

LANGUAGES = st.sampled_from(["id", "vi", "en", "ms", "xx"])
WORDS = st.sampled_from(
    """1 2,5 3.000 1/2 10% $ Rp . , - – : ; ( ) " “ ” « » ‘ ’ ' juta million triệu rưỡi and dan và puluh belas ratus trăm mươi năm một a half
    dozen point koma phẩy between antara giữa from dari từ to sampai đến about sekitar khoảng Jenderal Gen. President Tổng thống CQ Brown Reuters
    said kata mengatakan nói menurut theo according to Rusia Nga Russia bahwa that rằng first pertama nhất paling most request of atas permintaan
    € 5th G20 42RM \x00 \u202e \u200b İ ß ² ½ ٣ tahun orang people the thirds per tiga minus âm trở lên or more cents 43c citing mengutip dẫn lời
    because karena vì accused menuduh saya tôi ?""".split()
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(st.tuples(WORDS, st.sampled_from([" ", "", "\n"])), max_size=25).map(lambda w: "".join(map("".join, w)))
)


def _disjoint(mentions: list[Mention]) -> bool:
    return all(one.end <= other.start for one, other in pairwise(mentions))


@given(TEXTS, LANGUAGES)
def test_finders_stay_inside_any_text(text: str, language: str) -> None:
    names = find_names(text, language=language)
    attributions = find_attributions(text, language=language, names=names)
    quantities = find_quantities(text, language=language, taken=[Span(2, 6)])
    superlatives = find_superlatives(text, language=language)
    quotations = find_quotations(text, language=language, names=names, attributions=attributions)
    mentions = [*names, *attributions, *quantities, *superlatives, *quotations]
    assert all(0 <= m.start < m.end <= len(text) and text[m.start : m.end] == m.text for m in mentions)
    assert all(_disjoint(found) for found in (names, attributions, quantities, superlatives))
    blocks = [Block(BlockKind.PARAGRAPH, 0, len(text))]
    sentences = [Sentence(0, len(text), propose_exempt(text, language=language, block_kind=BlockKind.PARAGRAPH))]
    for claim in suggest_claims(text, language=language, blocks=blocks, sentences=sentences, mentions=mentions):
        assert 0 <= claim.start < claim.end <= len(text)
        assert 0 <= claim.score <= 1
        assert claim.label
        assert len(claim.label) < 60


@given(TEXTS, LANGUAGES)
def test_find_quantities_gives_values_that_read_back(text: str, language: str) -> None:
    for mention in find_quantities(text, language=language):
        assert isinstance(mention.value, QuantityValue)
        back = QuantityValue.from_normal(mention.value.normal)
        assert back is not None
        assert (back.low, back.high, back.unit, back.approximate) == (
            mention.value.low,
            mention.value.high,
            mention.value.unit,
            mention.value.approximate,
        )


def test_finders_read_a_line_that_does_not_end() -> None:
    for unit in ("Jenderal CQ Brown, Ketua ", "dua puluh ", "1 sampai ", '"a ', "permintaan "):
        text = unit * (200_000 // len(unit))
        names = find_names(text, language="id")
        find_quotations(text, language="id", names=names)
        find_superlatives(text, language="id")
        assert all(0 <= m.start < m.end <= len(text) for m in find_quantities(text, language="id"))

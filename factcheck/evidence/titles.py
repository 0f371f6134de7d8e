"""Titles and roles that mean the same in English, Indonesian and Vietnamese, so that they can be compared apart from the name."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.evidence.spelling import fold

_RANKS = """
marshal: marsekal, nguyên soái
general: gen, jenderal, jend, đại tướng
lieutenant general: lt gen, letnan jenderal, letjen, thượng tướng
major general: maj gen, mayor jenderal, mayjen, thiếu tướng
brigadier general: brig gen, brigadier jenderal, brigjen, chuẩn tướng
colonel: col, kolonel, đại tá
lieutenant colonel: lt col, letnan kolonel, letkol, thượng tá
major: maj, mayor, thiếu tá
captain: capt, kapten, đại úy
lieutenant: lt, letnan, trung úy
sergeant: sgt, sersan, trung sĩ
admiral: adm, laksamana, đô đốc
"""

_ROLES = """
president: presiden, tổng thống
vice president: wakil presiden, wapres, phó tổng thống
state president: chủ tịch nước
prime minister: pm, perdana menteri, thủ tướng
deputy prime minister: wakil perdana menteri, phó thủ tướng
chancellor: kanselir
foreign minister: minister of foreign affairs, menteri luar negeri, menlu, bộ trưởng ngoại giao, ngoại trưởng, secretary of state
defence minister: defense minister, minister of defence, minister of defense, menteri pertahanan, menhan, bộ trưởng quốc phòng, secretary of defense
finance minister: minister of finance, menteri keuangan, menkeu, bộ trưởng tài chính
health minister: minister of health, menteri kesehatan, menkes, bộ trưởng y tế
minister: menteri, bộ trưởng
deputy minister: vice minister, wakil menteri, wamen, thứ trưởng
spokesman: spokesperson, spokeswoman, juru bicara, jubir, người phát ngôn, phát ngôn viên
chief of the general staff: kepala staf umum, tổng tham mưu trưởng
chairman of the joint chiefs of staff: ketua kepala staf gabungan, chủ tịch hội đồng tham mưu trưởng liên quân, chủ tịch tham mưu trưởng liên quân
chief of staff: kepala staf, tham mưu trưởng
commander: cmdr, komandan, panglima, tư lệnh, chỉ huy
governor: gov, gubernur, thống đốc
mayor of a city: walikota, wali kota, thị trưởng
regent: bupati
ambassador: duta besar, dubes, đại sứ
senator: sen, thượng nghị sĩ
chairman: chairwoman, chairperson, ketua, chủ tịch
deputy chairman: vice chairman, wakil ketua, phó chủ tịch
director: direktur, giám đốc
director general: direktur jenderal, dirjen, tổng giám đốc
secretary general: sekretaris jenderal, sekjen, tổng thư ký
general secretary: party chief, tổng bí thư
chief executive: ceo, chief executive officer, direktur utama, dirut, tổng giám đốc điều hành
chief of police: police chief, kapolri, kapolda, kepala polisi, cảnh sát trưởng
professor: prof, profesor, giáo sư
doctor: dr, dokter, tiến sĩ, bác sĩ
judge: hakim, thẩm phán
lawyer: attorney, pengacara, luật sư
king: raja, vua, quốc vương
queen: ratu, nữ hoàng
pope: paus, giáo hoàng
mr: bapak, pak, tuan, ông
mrs: ms, ibu, bu, nyonya, bà, cô
"""


def _table(text: str) -> dict[tuple[str, ...], str]:
    table: dict[tuple[str, ...], str] = {}
    for line in text.strip().splitlines():
        sense, _, spellings = line.partition(":")
        for spelling in (sense, *spellings.split(",")):
            table.setdefault(tuple(fold(spelling).split()), sense)
    return table


_RANK_SENSES = frozenset(_table(_RANKS).values())
_SENSES = _table(_ROLES) | _table(_RANKS)
_LONGEST = max(map(len, _SENSES))
_SMALL_WORDS = frozenset("of the for and di dan untuk cua của va và a an".split())


@dataclass(frozen=True, slots=True)
class Title:
    """A title: the senses known in it, and the folded words left over (a country, an office)."""

    senses: frozenset[str]
    words: frozenset[str]

    @property
    def ranks(self) -> frozenset[str]:
        """Those of its senses of which one person holds one at a time."""
        return self.senses & _RANK_SENSES

    def __bool__(self) -> bool:
        return bool(self.senses or self.words)

    def __le__(self, other: Title) -> bool:
        return self.senses <= other.senses and self.words <= other.words


def read_title(text: str) -> Title:
    """Find the known titles in a text, longest first."""
    words = [w for w in fold(text).replace(".", " ").replace(",", " ").replace("-", " ").split() if w]
    senses, left = set(), set()
    while words:
        length, sense = leading_title(words)
        if sense:
            senses.add(sense)
        elif words[0] not in _SMALL_WORDS:
            left.add(words[0])
        words = words[max(length, 1) :]
    return Title(frozenset(senses), frozenset(left))


def leading_title(words: list[str]) -> tuple[int, str]:
    """How many folded words at the start are a known title, and which; ``(0, "")`` where none is."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        if sense := _SENSES.get(tuple(words[:length])):
            return length, sense
    return 0, ""

"""Vietnamese: sentences and blocks."""

from __future__ import annotations

from factcheck.reading.lang.structure_words import SentenceWords, words

SENTENCES = SentenceWords(
    titles=words("""
        tp tx tt ts ths pgs gs bs bscki bsckii cn kts ks ths.bs pgs.ts gs.ts đ/c đc ô ông/bà q p h x nxb st mr mrs ms dr prof gen sen gov rep lt col maj capt
        jan feb mar apr jun jul aug sep sept oct nov dec pte vs đt tel
    """),
    before_number=words("no số tr q p khu điều"),
    suffixes=words("jr sr a.m p.m ph.d"),
    closing=words("ltd inc corp co jsc vv v.v v.v... etc u.s"),
    openers=words("""
        tôi ông bà anh chị cô họ chúng nó đây đó này theo trong khi tại từ với nhưng tuy và để vì do nếu sau trước trên dưới hiện ngày năm các những một
        mỗi mọi ngoài bên cũng còn đến được cho đối về như thế vậy rồi không có
    """),
    unmarked=words("tuy nhưng theo chúng"),
    speech=words("nói hỏi đáp kể cho_biết chia_sẻ khẳng_định nhấn_mạnh bày_tỏ trả_lời nhớ thêm"),
)

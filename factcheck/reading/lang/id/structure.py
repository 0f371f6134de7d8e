"""Indonesian: sentences and blocks."""

from __future__ import annotations

from factcheck.reading.lang.structure_words import SentenceWords, words

SENTENCES = SentenceWords(
    titles=words("""
        purn ret jend jen letjen mayjen brigjen kol letkol may kapt lettu letda serda sertu komjen irjen kombes kompol akbp akp iptu ipda bripka laks marsda
        dr drs dra prof ir h hj kh k.h r.a r.m rm tgk tn ny nn sdr sdri yth bpk gen sen rep gov lt col maj capt sgt mr mrs ms st sri
        jl jln gg kel kec kab kav ds dsn rt rw km tel telp fax hlm hal ps psl vs a.n u.p d.a s.d d/a cq pt cv ud fa ttd
        jan feb mar apr jun jul agt ags sep sept okt nov des pte tp
    """),
    before_number=words("no nomor art pasal ayat vol bab gbr fig tab rp thn th sekt"),
    suffixes=words("s.h m.h s.e s.si s.t s.pd s.ag s.sos s.kom s.ip m.m m.a m.si m.t m.sc m.hum m.kom ph.d sh mh se spd mba sp.a sp.pd a.md jr sr a.m p.m"),
    closing=words("tbk ltd inc corp co llc dll dsb dst dkk etc u.s a.s"),
    openers=words("""
        ia dia mereka kami kita saya ini itu hal pada di dari dalam dengan untuk oleh karena namun tetapi tapi meski meskipun walau walaupun sementara
        selain sebelumnya setelah sesudah saat ketika jika bila apabila menurut sejak hingga sampai akan adapun para sebuah seorang beberapa banyak
        semua setiap selama kemudian lalu selanjutnya bahkan sebab sehingga agar bahwa berdasarkan terkait bagi ada adanya antara atas tidak bukan belum
        sudah telah juga sedangkan padahal akibatnya akibat apa siapa kapan bagaimana mengapa kenapa apakah berapa mana tak jadi maka demikian begitu
        seperti sebagai salah satu dua tiga kedua ketiga pertama terakhir kini sekarang kalau atau dan rencana
    """),
    unmarked=words("""
        pada sementara sementaranya namun selain setelah ketika menurut menurutnya dikatakannya ditambahkannya adapun sedangkan padahal meskipun walaupun
        sebelumnya selanjutnya berdasarkan mereka kami kita kalau jika apabila karena untuk dengan saat dalam
    """),
    speech=words("""
        kata ujar tutur ucap ungkap jelas papar tegas terang tambah imbuh lanjut sebut tukas cetus tulis demikian katanya ujarnya tuturnya ucapnya ungkapnya jelasnya
        paparnya tegasnya terangnya tambahnya imbuhnya lanjutnya sebutnya tukasnya tanya tanyanya jawab jawabnya seru serunya pungkasnya pungkas
        berkata mengatakan menyatakan menegaskan menjelaskan menambahkan menuturkan mengungkapkan menyebut bertanya menjawab melaporkan memaparkan
    """),
)

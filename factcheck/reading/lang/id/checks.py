"""Indonesian words around figures and dates that can contradict each other."""

from __future__ import annotations

from factcheck.reading.checks.words import CheckWords

WORDS = CheckWords(
    consisting=("terdiri dari", "terdiri atas", "yaitu", "yakni", "rinciannya", "dengan rincian", "meliputi"),
    incomplete=("termasuk", "antara lain", "di antaranya", "seperti", "misalnya", "sedikitnya", "setidaknya", "lainnya", "lain", "sebagian"),
    conjunctions=frozenset({"dan", "serta", "ditambah"}),
    of=("dari", "dari total", "dari sekitar", "dari seluruh", "dari jumlah"),
    or_=("atau", "alias", "setara", "setara dengan", "atau setara"),
    from_=("dari", "semula", "sebelumnya"),
    to=("menjadi", "ke", "jadi"),
    occurs=("terjadi", "berlangsung", "dilakukan", "digelar", "diadakan", "diselenggarakan", "dimulai", "dibuka", "diresmikan", "ditandatangani",
        "meninggal", "tewas", "lahir", "ditangkap", "diluncurkan", "diterbitkan", "jatuh", "menewaskan"),
    otherwise=("lain", "lainnya", "sebelumnya", "terakhir", "lagi", "juga", "yang kedua", "kali kedua", "kedua kalinya", "ketiga", "berikutnya", "selanjutnya", "kemudian", "baru",
        "sejak", "hingga", "sampai", "setelah", "sesudah", "sebelum", "setiap", "tiap", "per", "masing-masing", "dibandingkan", "dibanding",
        "sedangkan", "sementara", "semula", "awalnya", "lebih dari", "kurang dari", "naik", "turun", "meningkat", "menurun", "jika", "bila",
        "akan", "rencananya", "berencana", "ditunda", "dipindahkan", "bukan", "tidak", "rata-rata", "sisanya", "pertama",
        "menjadi", "berbeda", "terpisah", "musim", "putaran", "skor", "koreksi", "membantah"),
    plain=frozenset(
        "yang di ke dari pada untuk dengan dan atau tetapi namun ini itu tersebut adalah ialah merupakan oleh dalam bahwa sebagai karena"
        " ia dia mereka kami kita saya anda nya para sang si ada telah sudah akan sedang masih juga hanya saja lebih paling sangat tidak"
        " bukan kata ujar tutur ucap menurut mengatakan menyebut menyatakan orang warga persen hari pekan minggu bulan tahun lalu"
        " kemarin besok kini saat ketika tanggal pukul satu dua tiga empat lima enam tujuh delapan sembilan sepuluh juta miliar ribu"
        " ratus januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat"
        " sabtu minggu bapak pak ibu bu jenderal presiden antara tak se sebuah seorang secara terhadap atas bagi hal jadi".split(),
    ),
    alike=3,
    shortest=3,
    endings=("nya", "lah", "pun"),
)  # fmt: skip

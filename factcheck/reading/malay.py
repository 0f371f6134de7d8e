"""Indonesian and Malay, which share most of their words: told apart by those that only one of the two writes so."""

from __future__ import annotations

from collections.abc import Iterable

_INDONESIAN = frozenset(
    "agustus apotek bahwa berbeda bisa bumn desember dipercaya dokter gratis jepang juli juni kanker kantor karena kebijakan kemarin koran "
    "layanan maret menit mobil pasien perusahaan polisi prajurit provinsi rp rudal salat senin sholat tiongkok uang ukraina vaksinasi "
    "wabah wib".split()
)
_MALAY = frozenset(
    "ahad askar bahawa berbeza bersolat dasar disember gabenor hospital isnin jangkitan jepun julai kacukan kanser kelmarin kemalangan "
    "kerana kes koronavirus mac maklumat mesyuarat minit ogos pandemik perkhidmatan polis rekod ringgit rm sahaja selepas semasa "
    "syarikat tular ubat ukraine universiti wabak wang".split()
)
_RATHER_INDONESIAN = _INDONESIAN | frozenset(
    "adalah aja banget deh doang dong foto ga gak istri kabar karantina kepolisian kok mau nggak obat pabrik pemerintah petugas pria rapat "
    "saat saja setelah sih terjadi tewas udah usai warga".split()
)
_RATHER_MALAY = _MALAY | frozenset(
    "anda awak awam boleh cakap cik encik gambar hendak ialah jer kat kenderaan kerajaan kongsi korang lelaki macam masa menular nak "
    "pegawai penularan rakaman sebab tengok tuan wanita warganegara".split()
)


def surely(words: Iterable[str]) -> int:
    """Which of the two small words are in: -1 for Indonesian, 1 for Malay, 0 where none tells."""
    return _sign(sum((word in _MALAY) - (word in _INDONESIAN) for word in words))


def rather(words: Iterable[str]) -> int:
    """Which of the two small words lean to, by those besides that are merely far commoner in one: enough to prefer, not to name it."""
    return _sign(sum((word in _RATHER_MALAY) - (word in _RATHER_INDONESIAN) for word in words))


def none_is_malay(words: Iterable[str]) -> bool:
    """Whether some words are Indonesian alone, and none Malay."""
    told = set(words)
    return not _INDONESIAN.isdisjoint(told) and _MALAY.isdisjoint(told)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)

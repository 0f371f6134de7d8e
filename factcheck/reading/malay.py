"""Indonesian and Malay, which share most of their words: told apart by those that only one of the two writes so."""

from __future__ import annotations

from collections.abc import Iterable

_INDONESIAN = frozenset(
    "bahwa karena berbeda bisa kantor uang mobil polisi desember agustus senin kebijakan perusahaan layanan dipercaya rp wib".split()
)
_MALAY = frozenset("bahawa kerana berbeza wang disember ogos isnin ahad sahaja hospital syarikat perkhidmatan ringgit rm mesyuarat".split())
_RATHER_INDONESIAN = _INDONESIAN | frozenset(
    "adalah aja apotek banget bumn deh doang dokter dong foto ga gak gratis istri jepang juli juni kabar kanker karantina kemarin kepolisian "
    "kok koran maret mau menit nggak obat pabrik pasien pemerintah petugas prajurit pria provinsi rapat rudal saat saja setelah sholat sih "
    "terjadi tewas tiongkok udah ukraina usai vaksinasi wabah warga".split()
)
_RATHER_MALAY = _MALAY | frozenset(
    "anda askar awak awam bersolat boleh cakap cik encik gabenor gambar hendak ialah jangkitan jepun jer julai kacukan kanser kat kelmarin "
    "kemalangan kenderaan kerajaan kes kongsi korang koronavirus lelaki mac macam maklumat masa menular minit nak pandemik pegawai "
    "penularan polis rakaman rekod sebab selepas semasa tengok tuan tular ubat ukraine universiti wabak wanita warganegara".split()
)


def surely(words: Iterable[str]) -> int:
    """Which of the two small words are in: -1 for Indonesian, 1 for Malay, 0 where none tells."""
    return _sign(sum((word in _MALAY) - (word in _INDONESIAN) for word in set(words)))


def rather(words: Iterable[str]) -> int:
    """Which of the two small words lean to, by those besides that are merely far commoner in one: enough to prefer, not to name it."""
    return _sign(sum((word in _RATHER_MALAY) - (word in _RATHER_INDONESIAN) for word in set(words)))


def none_is_malay(words: Iterable[str]) -> bool:
    """Whether some words are Indonesian alone, and none Malay."""
    told = set(words)
    return not _INDONESIAN.isdisjoint(told) and _MALAY.isdisjoint(told)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)

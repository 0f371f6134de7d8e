"""Codes and signs of money that every language writes alike (ISO 4217)."""

from __future__ import annotations

CODES = frozenset(
    """AED AFN AMD AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF
    DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF
    KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
    PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH
    UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW""".split()
)

WORDLIKE = frozenset({"COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "SOS", "TRY", "STN", "TOP", "ALL"})
"""Codes that are also words or acronyms: money only after a number, never before one."""

SIGNS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "nt$": "TWD",
    "s$": "SGD", "r$": "BRL", "€": "EUR", "€ur": "EUR", "£": "GBP", "¥": "JPY", "cn¥": "CNY", "₫": "VND", "vnđ": "VND", "vn$": "VND",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "฿": "THB", "₴": "UAH", "₱": "PHP", "₺": "TRY", "₪": "ILS", "₦": "NGN", "₸": "KZT", "₮": "MNT",
    "rp": "IDR", "rs": "INR", "rm": "MYR", "rmb": "CNY", "le": "EGP", "l.e": "EGP", "l.e.": "EGP",
}  # fmt: skip
"""Signs, lower case, to codes. A bare ``$`` is taken as the United States' in all three languages."""

AFTER_ONLY = frozenset({"le", "l.e", "l.e."})
"""Signs that stand only behind the amount."""

CENT_SIGNS = {"¢": "cent"}

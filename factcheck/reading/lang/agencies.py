"""News agencies and outlets that texts and pictures are credited to, whatever the language."""

from __future__ import annotations

AGENCIES = (
    "Reuters", "The Associated Press", "Associated Press", "AP", "AFP", "Agence France-Presse", "Antara", "ANTARA", "TTXVN", "VNA", "VietnamPlus", "Bernama", "Xinhua",
    "Tân Hoa xã", "TASS", "Tass", "RIA Novosti", "Interfax", "Sputnik", "Bloomberg", "dpa", "DPA", "Kyodo", "Yonhap", "EPA", "EFE", "ANSA", "Anadolu", "ANI", "PTI",
    "BBC", "CNN", "CNBC", "NBC News", "ABC News", "CBS News", "Fox News", "Al Jazeera", "Al-Jazeera", "The New York Times", "New York Times", "The Washington Post",
    "Washington Post", "The Wall Street Journal", "Wall Street Journal", "The Guardian", "Guardian", "Financial Times", "Politico", "Axios", "Newsweek", "Sky News",
    "The Economist", "The Times", "Der Spiegel", "Le Monde", "Nikkei Asia", "Nikkei", "The Straits Times", "Channel NewsAsia", "CNA", "SCMP", "South China Morning Post",
    "Kyiv Independent", "Ukrainska Pravda", "RT", "VOA", "Deutsche Welle", "DW", "NHK", "Detik", "Kompas", "Tempo", "Republika", "CNN Indonesia", "CNBC Indonesia",
    "Tuổi Trẻ", "Thanh Niên", "VnExpress", "VTV", "VOV", "Dân Trí", "Zing",
)  # fmt: skip
"""Names as printed; longest first where one begins another is not needed."""

PICTURE_SOURCES = (
    "Getty Images",
    "Shutterstock",
    "iStock",
    "Alamy",
    "Unsplash",
    "Zuma",
    "Sipa",
    "NurPhoto",
    "Pool",
    "Handout",
    "Istimewa",
    "Wikimedia",
    "Wikipedia",
    "Planet Labs",
    "Maxar",
)
"""Further names that only pictures are credited to."""

NETWORKS = (
    "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "pinterest", "reddit", "messenger", "e-?mail", "copy link", "salin tautan", "line", "zalo", "instagram",
    "youtube", "tiktok", "threads", "bluesky", "flipboard", "pocket", "sms", "share", "print", "bagikan", "chia sẻ",
)  # fmt: skip
"""What buttons to share are labelled with, as regular expressions in small letters."""

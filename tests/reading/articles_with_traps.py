"""Articles of our own on invented outlets, with what pages put around an article; each line beside what it is."""

from __future__ import annotations

from factcheck.vocabulary import BlockKind

P, H, L, Q = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTE
CAPTION, CREDIT, METADATA, FURNITURE = BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.METADATA, BlockKind.FURNITURE

Lines = list[tuple[BlockKind, str, str]]
"""Kind, reason, line."""

INDONESIAN: Lines = [
    (METADATA, "section label", "Internasional"),
    (H, "", "Dua Kepala Staf Berbicara Lewat Telepon untuk Pertama Kali"),
    (METADATA, "byline", "Oleh: Ratna Wulandari"),
    (METADATA, "date and time of publication", "Kamis, 5 Desember 2024 | 10:30 WIB"),
    (FURNITURE, "share buttons", "Bagikan ke Facebook"),
    (FURNITURE, "share buttons", "Facebook | Twitter | WhatsApp"),
    (CAPTION, "", "Jend. Brata Wijaya (kiri) bersama tamunya di Gedung Pertahanan"),
    (CREDIT, "", "Foto: Kantor Berita Nusa/Rahmat"),
    (P, "", "Kepala staf Republik Utara, Jend. Brata Wijaya, menelepon rekannya pekan lalu. Panggilan itu langka, kata juru bicaranya."),
    (FURNITURE, "related-story link", "Baca juga: Pertemuan Rahasia di Perbatasan"),
    (P, "", '"Kami membahas keamanan kawasan. Kami tidak membahas perdagangan," kata juru bicara itu pada Rabu, 4 Desember.'),
    (FURNITURE, "related-story teaser", "Mengapa kepala staf Republik Utara menelepon rekannya pekan lalu?"),
    (FURNITURE, "advertisement marker", "ADVERTISEMENT"),
    (FURNITURE, "advertisement marker", "[iklan_3]"),
    (P, "", "Panggilan itu berlangsung 40 menit dan diminta oleh Kementerian Pertahanan, menurut dua pejabat."),
    (H, "", "Latar belakang"),
    (P, "", "Terakhir kali keduanya berbicara pada Maret 2023. Sejak itu hubungan memburuk."),
    (L, "", "- Pada April 2023 duta besar dipulangkan."),
    (L, "", "- Pada Juli 2023 perbatasan ditutup."),
    (Q, "", "“Ini awal yang baik.”"),
    (FURNITURE, "plea to subscribe or follow", "Ikuti berita terkini kami di Google News dan saluran WhatsApp."),
    (FURNITURE, "tags", "Tags: militer, telepon, perbatasan"),
    (METADATA, "source line", "Sumber: https://baoduanho.vn/cuoc-dien-dam-185241205083544051.htm"),
    (METADATA, "initials of who wrote it", "(rw/dn)"),
    (FURNITURE, "comment counter", "Komentar (12)"),
]

VIETNAMESE: Lines = [
    (H, "", "Tổng tham mưu trưởng hai nước lần đầu điện đàm"),
    (METADATA, "date and time of publication", "Thứ năm, 05/12/2024 08:35 (GMT+7)"),
    (FURNITURE, "share buttons", "Chia sẻ"),
    (P, "", "Ngày 4.12, quân đội nước Bắc thông báo tổng tham mưu trưởng đã điện đàm với người đồng cấp vào tuần trước."),
    (CAPTION, "", "Tướng Trần Văn Đông (trái) và tướng Lê Hải tại TP.HCM"),
    (CREDIT, "", "ẢNH: HÃNG TIN BIỂN ĐÔNG"),
    (P, "", "Theo Reuters, đây là lần đầu tiên hai ông nói chuyện. Hai bên không nêu chi tiết."),
    (FURNITURE, "related-story link", "Xem thêm: Biên giới đóng cửa sau vụ nổ"),
    (FURNITURE, "advertisement marker", "Quảng cáo"),
    (P, "", '"Chúng tôi muốn giảm căng thẳng. Chúng tôi không muốn chiến tranh", ông Đông nói.'),
    (H, "", "Bối cảnh"),
    (P, "", "Lần gần nhất hai nước điện đàm là vào tháng 3.2023, trước khi quan hệ xấu đi."),
    (METADATA, "source line", "Nguồn: Báo Duyên Hải"),
    (METADATA, "byline", "Nguyễn Thu Hà"),
    (FURNITURE, "tags", "Từ khóa: điện đàm, quân đội"),
    (FURNITURE, "comment counter", "Bình luận (0)"),
]

ENGLISH: Lines = [
    (H, "", "Army chiefs hold rare phone call"),
    (METADATA, "byline", "By Jane Whitfield and Tom Okafor"),
    (METADATA, "date and time of publication", "Published 5 December 2024, 10:30 GMT"),
    (METADATA, "reading time", "3 min read"),
    (FURNITURE, "share buttons", "Share this article"),
    (P, "", "NORTHPORT, Dec 5 (Reuters) - The two army chiefs spoke last week, Gen. C. R. Brandt said. It was the first such call."),
    (CAPTION, "", "Gen. C. R. Brandt, left, inspects troops in Northport (Photo: Harbour News)"),
    (FURNITURE, "advertisement marker", "Article continues below advertisement"),
    (P, "", '"We spoke for 40 minutes. We did not discuss trade," he said on Wednesday.'),
    (FURNITURE, "related-story link", "Read more: Border closed after blast"),
    (FURNITURE, "plea to subscribe or follow", "Sign up for our daily newsletter."),
    (H, "", "What happened before"),
    (P, "", "The last call was in March 2023, according to the U.S. mission. Ties have worsened since."),
    (L, "", "1. In April 2023 the ambassador was recalled."),
    (L, "", "2. In July 2023 the border was shut."),
    (METADATA, "desk line", "Editing by Paul Adeyemi"),
    (FURNITURE, "copyright notice", "© 2024 Harbour News. All rights reserved."),
    (FURNITURE, "comment counter", "14 Comments"),
]

ARTICLES = {"id": INDONESIAN, "vi": VIETNAMESE, "en": ENGLISH}


def text_of(lines: Lines, between: str = "\n") -> str:
    """The article as somebody would paste it."""
    return between.join(line for _, _, line in lines)

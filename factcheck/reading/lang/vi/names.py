"""Vietnamese titles, bodies, places and names."""

from __future__ import annotations

from factcheck.reading.name_words import NameWords

WORDS = NameWords(
    titles=(
        "tổng thống", "cựu tổng thống", "phó tổng thống", "tổng thống đắc cử", "thủ tướng", "phó thủ tướng", "cựu thủ tướng",
        "phó thủ tướng thường trực", "chủ tịch nước", "phó chủ tịch nước", "chủ tịch quốc hội", "phó chủ tịch quốc hội", "tổng bí thư",
        "bí thư thành ủy", "bí thư tỉnh ủy", "bí thư", "phó bí thư", "bộ trưởng", "thứ trưởng", "bộ trưởng quốc phòng",
        "bộ trưởng ngoại giao", "bộ trưởng bộ ngoại giao", "bộ trưởng bộ quốc phòng", "bộ trưởng công an", "bộ trưởng bộ công an",
        "bộ trưởng bộ y tế", "bộ trưởng y tế", "bộ trưởng tài chính", "bộ trưởng bộ tài chính", "bộ trưởng bộ giáo dục và đào tạo",
        "bộ trưởng bộ công thương", "bộ trưởng bộ giao thông vận tải", "bộ trưởng bộ xây dựng", "bộ trưởng bộ nội vụ",
        "bộ trưởng bộ tư pháp", "bộ trưởng nội vụ", "ngoại trưởng", "thứ trưởng bộ ngoại giao", "chủ tịch", "phó chủ tịch",
        "chủ tịch ubnd", "phó chủ tịch ubnd", "chủ tịch hđqt", "chủ tịch hội đồng quản trị", "tổng giám đốc", "phó tổng giám đốc",
        "giám đốc", "phó giám đốc", "tổng thư ký", "quốc vương", "vua", "nữ hoàng", "hoàng tử", "thái tử", "nhật hoàng", "giáo hoàng",
        "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy",
        "trung úy", "thiếu úy", "đô đốc", "phó đô đốc", "chuẩn đô đốc", "chuẩn tướng", "tướng", "tổng tham mưu trưởng",
        "phó tổng tham mưu trưởng", "tham mưu trưởng", "chủ tịch hội đồng tham mưu trưởng liên quân", "tổng tham mưu trưởng quân đội",
        "tổng tham mưu trưởng các lực lượng vũ trang", "tổng tư lệnh", "tư lệnh", "phó tư lệnh", "tham mưu trưởng liên quân",
        "thống đốc", "thị trưởng", "đại sứ", "đặc phái viên", "thượng nghị sĩ", "hạ nghị sĩ", "nghị sĩ", "dân biểu", "đại biểu",
        "đại biểu quốc hội", "thẩm phán", "chánh án", "viện trưởng", "kiểm sát viên", "luật sư", "giáo sư", "gs.", "gs", "phó giáo sư",
        "pgs.", "pgs", "tiến sĩ", "ts.", "ts", "gs.ts", "pgs.ts", "thạc sĩ", "ths.", "bác sĩ", "bs.", "hiệu trưởng", "chuyên gia",
        "nhà nghiên cứu", "nhà báo", "nhà phân tích", "ca sĩ", "diễn viên", "nghệ sĩ", "đạo diễn", "cầu thủ", "huấn luyện viên", "hlv",
        "người phát ngôn", "phát ngôn viên", "trưởng ban", "phó trưởng ban", "trưởng phòng", "cục trưởng", "phó cục trưởng",
        "vụ trưởng", "chánh văn phòng", "lãnh đạo", "nhà lãnh đạo", "lãnh tụ tối cao", "thủ lĩnh", "tỉ phú", "tỷ phú", "ceo",
        "nhà sáng lập", "đệ nhất phu nhân", "ứng viên", "ứng cử viên", "linh mục", "hòa thượng", "thượng tọa",
    ),
    honorifics=("ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "cháu", "thầy"),
    bodies=(
        "bộ quốc phòng", "bộ ngoại giao", "bộ công an", "bộ y tế", "bộ tài chính", "bộ giáo dục và đào tạo", "bộ gd-đt",
        "bộ công thương", "bộ giao thông vận tải", "bộ gtvt", "bộ xây dựng", "bộ nội vụ", "bộ tư pháp",
        "bộ nông nghiệp và phát triển nông thôn", "bộ tài nguyên và môi trường", "bộ văn hóa, thể thao và du lịch",
        "bộ kế hoạch và đầu tư", "bộ thông tin và truyền thông", "bộ khoa học và công nghệ", "bộ tổng tham mưu", "bộ thương mại",
        "bộ năng lượng", "bộ an ninh nội địa", "hội đồng bảo an", "hội đồng tham mưu trưởng liên quân", "hội đồng châu âu",
        "hội đồng nhân dân", "ủy ban châu âu", "ủy ban nhân dân", "ubnd", "ủy ban thường vụ quốc hội", "quốc hội", "thượng viện",
        "hạ viện", "nghị viện", "tòa án nhân dân", "tòa án tối cao", "tòa án", "viện kiểm sát nhân dân", "viện kiểm sát", "công an",
        "công an tỉnh", "công an thành phố", "cục quản lý", "cục cảnh sát", "tổng cục thống kê", "tổng cục", "sở y tế",
        "sở giáo dục và đào tạo", "sở gd-đt", "sở giao thông vận tải", "ngân hàng nhà nước", "ngân hàng thế giới", "ngân hàng",
        "ngân hàng trung ương", "đại học quốc gia", "đại học", "trường đại học", "bệnh viện", "công ty", "công ty cổ phần",
        "công ty tnhh", "tập đoàn", "đảng", "đảng cộng sản", "lực lượng vũ trang", "không quân", "hải quân", "lục quân", "quân đội",
        "liên đoàn bóng đá", "liên đoàn", "hiệp hội", "báo", "đài", "hãng tin", "hãng thông tấn", "thông tấn xã", "viện", "văn phòng",
        "câu lạc bộ", "clb", "tổ chức y tế thế giới", "tổ chức",
    ),
    body_ends=frozenset("Inc Corp Ltd Group Times Post News University Bank Airlines FC JSC".split()),
    place_ends=frozenset(),
    ranks=frozenset({"Liên", "UBND", "HĐND", "TNHH", "HĐQT"}),
    links=frozenset({"và", "các", "của"}),
    conjunctions=frozenset({"và"}),
    places=(
        "Mỹ", "Hoa Kỳ", "Anh", "Nga", "Liên bang Nga", "Liên Xô", "Trung Quốc", "Nhật Bản", "Nhật", "Hàn Quốc", "Triều Tiên", "Pháp",
        "Đức", "Ý", "Tây Ban Nha", "Bồ Đào Nha", "Hà Lan", "Bỉ", "Thụy Sĩ", "Thụy Điển", "Na Uy", "Đan Mạch", "Phần Lan", "Ba Lan",
        "Séc", "Hungary", "Áo", "Hy Lạp", "Thổ Nhĩ Kỳ", "Israel", "Palestine", "Iran", "Iraq", "Syria", "Li Băng", "Lebanon", "Ai Cập",
        "Ả Rập Xê Út", "Saudi Arabia", "UAE", "Qatar", "Ấn Độ", "Pakistan", "Afghanistan", "Úc", "Canada", "Brazil", "Mexico",
        "Argentina", "Cuba", "Venezuela", "Nam Phi", "Lào", "Campuchia", "Thái Lan", "Myanmar", "Malaysia", "Singapore", "Indonesia",
        "Philippines", "Đài Loan", "Hồng Kông", "Hong Kong", "Ma Cao", "Ukraine", "Ukraina", "Belarus", "Moscow", "Mátxcơva",
        "Matxcơva", "Mát-xcơ-va", "Washington", "Washington D.C.", "Kyiv", "Kiev", "Bắc Kinh", "Thượng Hải", "Tokyo", "London", "Paris",
        "Berlin", "Brussels", "Geneva", "Rome", "Vatican", "Warsaw", "Ankara", "Istanbul", "Tehran", "Baghdad", "Damascus", "Beirut",
        "Jerusalem", "Tel Aviv", "Gaza", "Dải Gaza", "Bờ Tây", "Cairo", "Riyadh", "Dubai", "Doha", "Kabul", "New Delhi", "Bangkok",
        "Phnom Penh", "Vientiane", "Viêng Chăn", "Kuala Lumpur", "Jakarta", "Manila", "Seoul", "Bình Nhưỡng", "Sydney", "Canberra",
        "New York", "Los Angeles", "California", "Texas", "Florida", "Kharkiv", "Odessa", "Donetsk", "Lugansk", "Luhansk", "Donbass",
        "Crimea", "Dnipro", "Kursk", "Belgorod", "Zaporizhzhia", "Việt Nam", "Hà Nội", "TP.HCM", "TP HCM", "TPHCM",
        "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "Sài Gòn", "Đà Nẵng", "Hải Phòng", "Cần Thơ", "Huế", "Thừa Thiên Huế", "An Giang",
        "Bà Rịa - Vũng Tàu", "Vũng Tàu", "Bắc Giang", "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bến Tre", "Bình Định", "Bình Dương",
        "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai",
        "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
        "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ",
        "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình",
        "Thái Nguyên", "Thanh Hóa", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái", "Nha Trang", "Đà Lạt",
        "Phú Quốc", "Côn Đảo", "Hoàng Sa", "Trường Sa", "Biển Đông", "Biển Đen", "Biển Đỏ", "Đông Nam Á", "Châu Âu", "châu Âu",
        "Châu Á", "châu Á", "Châu Phi", "châu Phi", "Trung Đông", "Thủ Đức", "Bình Thạnh", "Gò Vấp", "Tân Bình", "Hạ Long", "Sa Pa",
        "Buôn Ma Thuột", "Quy Nhơn", "Vinh", "Biên Hòa",
    ),
    demonyms=(),
    organisations=(
        "Reuters", "AP", "AFP", "Bloomberg", "BBC", "CNN", "CNBC", "Al Jazeera", "Xinhua", "Tân Hoa xã", "TASS", "RIA Novosti",
        "Interfax", "Sputnik", "Kyodo", "Yonhap", "KCNA", "TTXVN", "VTV", "VOV", "VnExpress", "Thanh Niên", "Tuổi Trẻ", "Dân Trí",
        "VietnamNet", "Nhân Dân", "Lao Động", "Tiền Phong", "The New York Times", "New York Times", "The Washington Post",
        "Washington Post", "The Wall Street Journal", "Wall Street Journal", "The Guardian", "Financial Times", "NATO",
        "Liên Hiệp Quốc", "LHQ", "Liên Hợp Quốc", "Liên minh châu Âu", "Liên minh Châu Âu", "EU", "ASEAN", "WHO",
        "Tổ chức Y tế thế giới", "Tổ chức Y tế Thế giới", "IMF", "Quỹ Tiền tệ quốc tế", "WTO", "UNICEF", "UNESCO", "UNHCR", "IAEA",
        "OPEC", "G7", "G20", "BRICS", "Hội Chữ thập đỏ", "CIA", "FBI", "NASA", "Lầu Năm Góc", "Lầu Năm góc", "Điện Kremlin", "Kremlin",
        "Nhà Trắng", "Hamas", "Hezbollah", "Taliban", "IS", "Houthi", "Wagner", "VFF", "FIFA", "AFC", "EVN", "PVN", "Petrolimex",
        "Viettel", "VinFast", "Vingroup", "FPT", "Vietnam Airlines", "Vietjet", "Vietcombank", "BIDV", "Agribank", "Microsoft",
        "Google", "Apple", "Amazon", "Meta", "Facebook", "Twitter", "Tesla", "SpaceX", "OpenAI", "Boeing", "Airbus", "Toyota",
        "Samsung", "Interpol",
    ),
    given_names=frozenset("""
        Vladimir Valery Sergei Volodymyr Donald Joe Barack Emmanuel Olaf Antony Lloyd Kamala Benjamin Recep Narendra Anwar Elon Mark
        Bill John James Robert Michael David Dmitry Mikhail Alexander Andrei Prabowo Joko
    """.split()),
    family_first=frozenset(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Trương Lâm Tô Hà Đào Lương Cao Tạ Thái Châu Quách Tập Kim".split(),
    ),
    not_names=frozenset("""
        Theo Trong Tại Ở Vào Ngày Hôm Sau Trước Khi Nếu Vì Do Để Với Và Hay Hoặc Nhưng Tuy Này Đó Đây Những Các Một Hai Ba Bốn Năm Sáu
        Bảy Tám Chín Mười Người Cuộc Việc Ông Bà Anh Chị Tôi Họ Chúng Ảnh Nguồn Bình Không Có Đã Đang Sẽ Được Bị Từ Đến Trên Dưới Ngoài
        Giữa Cùng Cũng Như Là Thì Mà Tháng Thứ Chủ Tuần Giờ Phút Đồng Thời Đáng Hiện Tuy Ngoài Riêng Thêm Vụ Cơ Quan Lực Lượng Phía Xem
        Đọc Tết Covid COVID
    """.split()),
    goes_on=frozenset({"và", "cùng", "tại", "ở", "trong"}),
    particles=frozenset("de van von der bin al".split()),
    offices=(
        "chủ tịch", "phó chủ tịch", "thị trưởng", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "thống đốc",
    ),
)  # fmt: skip

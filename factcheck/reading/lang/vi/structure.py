"""Vietnamese: sentences and blocks."""

from __future__ import annotations

from factcheck.reading.lang.structure_words import LineWords, SentenceWords, words

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

LINES = LineWords(
    adverts=(
        r"\[?(?:quảng cáo|quangcao|ads?|banner|qc)(?:[ _-]?\d+)?",
        r"(?:quảng cáo|advertisement|tài trợ)",
        r"(?:cuộn|kéo) xuống để (?:đọc )?tiếp.{0,20}",
    ),
    comments=(
        r"(?:bình luận|ý kiến|phản hồi|thảo luận) ?\(?\d+\)?",
        r"\(?\d+\)? (?:bình luận|ý kiến|phản hồi)",
        r"(?:xem|tải|hiển thị) (?:thêm|tất cả) (?:\d+ )?(?:bình luận|ý kiến)",
        r"(?:viết|gửi|để lại|thêm) (?:bình luận|ý kiến|phản hồi)(?: của bạn)?",
        r"ý kiến của bạn",
    ),
    shares=(
        r"chia sẻ(?: (?:bài viết|bài|tin)(?: này)?)?(?: (?:lên|qua|trên))?(?: ?:?(?: NETWORKS))?",
        r"(?:sao chép|copy|lấy) (?:liên kết|link|đường dẫn)",
        r"(?:lưu|in|nghe) (?:bài|bài viết|tin|trang)(?: này)?",
        r"(?:cỡ chữ|tăng cỡ chữ|giảm cỡ chữ)(?: .{1,10})?",
        r"gửi (?:email|cho bạn bè)",
        r"theo dõi chúng tôi(?: trên)?",
        r"đã sao chép (?:liên kết|link)",
    ),
    navigation=(
        r"trang chủ(?: ?[>›»/|] ?[^>›»/|]{1,40}){1,5}",
        r"(?:trang )?(?:tiếp theo|trước|sau)",
        r"trang \d+(?: ?(?:/|trên|của) ?\d+)?",
        r"(?:xem tiếp|đọc tiếp|xem tất cả|xem toàn bộ|quay lại|về trang chủ|trang chủ|lên đầu trang|trở lại chủ đề)",
        r"(?:tin|bài) (?:liên quan|cùng chuyên mục|mới nhất|đọc nhiều|nổi bật|khác|cùng chủ đề)",
        r"(?:đọc nhiều|có thể bạn quan tâm|đáng chú ý|tin cùng chuyên mục)",
    ),
    related=(
        r"(?:xem|đọc|mời xem|mời đọc) thêm(?: (?:tin|bài)(?: viết)?| về(?= ?:))?",
        r"(?:tin|bài(?: viết)?) liên quan",
        r"mời (?:quý )?(?:độc giả|bạn đọc|vị) (?:xem|theo dõi)(?: thêm)? video",
    ),
    pleas=(
        r"(?:theo dõi|đón đọc|đón xem)\b.{0,40}\b(?:chúng tôi|báo)\b.{0,40}\b(?:trên|tại|qua)\b.{0,20}(?:google news|zalo|telegram|youtube|facebook|fanpage|tiktok)",
        r"(?:mời|kính mời) (?:bạn đọc|quý độc giả|độc giả)\b.{0,30}\b(?:theo dõi|đón đọc|xem thêm|gửi|chia sẻ)",
        r"(?:tải|cài đặt) ứng dụng\b.{0,30}\b(?:chúng tôi|báo|google play|app store)",
        r"đăng ký (?:nhận|theo dõi)?\b.{0,20}\b(?:bản tin|kênh youtube|newsletter)",
        r"(?:đăng nhập|đăng ký) để (?:bình luận|đọc tiếp|xem tiếp)",
        r"mọi (?:ý kiến|đóng góp|thắc mắc|bài viết)\b.{0,60}\b(?:tòa soạn|email|hotline)",
    ),
    legal=(
        r"(?:bản quyền|copyright) ?(?:©|@|\(c\)|\d{4}|thuộc về|$)",
        r"© ?(?:\d{4}|.{0,60}bản quyền)",
        r"(?:nghiêm )?cấm sao chép (?:dưới mọi hình thức|khi chưa)",
        r"vui lòng ghi rõ nguồn",
    ),
    tags=(r"tags?", r"từ kh(?:óa|oá)"),
    sources=(r"nguồn(?: (?:tin|bài|bài viết))?", r"nguồn tham khảo", r"link gốc", r"bài gốc"),
    translated=(r"(?:bài (?:viết )?(?:được )?)?(?:lược )?dịch (?:từ|theo)", r"biên dịch từ"),
    bylines=(r"(?:tác giả|bài viết|phóng viên|bài và ảnh|bài, ảnh|thực hiện|bài)(?= ?:)",),
    desks=(r"(?:biên tập(?: viên)?|người dịch|biên dịch|tổng hợp|đồ họa|thiết kế)",),
    credits=(r"(?:nguồn )?(?:ảnh|hình|hình ảnh|đồ họa|video|clip|minh họa|ảnh minh họa)", r"ảnh chụp màn hình"),
    captions=(r"chú thích(?: ảnh)?", r"trong ảnh"),
    positions=(r"(?:bên |thứ \w+ từ )?(?:trái|phải|giữa)(?: sang| qua)?|hàng (?:trước|sau)|trên|dưới|ảnh",),
    stamps=words("""
        thứ hai ba tư năm sáu bảy chủ nhật ngày tháng lúc giờ phút gmt gmt+7 gmt+07 gmt+0700 gmt+07:00 đăng xuất bản cập nhật cập_nhật thời gian phút trước giờ
        sa ch am pm đọc
    """),
    questions=(r"(?:vậy,? |thế,? )?(?:vì sao|tại sao|ai|điều gì|bao giờ|khi nào|ở đâu|làm sao|làm thế nào|liệu|có phải|cái gì|gì)\b",),
    common=words("""
        và của là có các những được cho trong với không này đã đó một người để khi từ ra đến về như vào cũng tại theo sẽ trên do bị nhiều ông bà hay thì
        mà nhưng đang còn rất lại sau trước gì sao ai nào đâu vì nên nếu cùng giữa việc cuộc sự
    """),
    cited=(
        r"theo (?:hãng (?:tin|thông tấn) |báo |tờ |kênh |đài |tạp chí )?",
        r"dẫn (?:lời|nguồn|tin)?(?: từ)? ?(?:hãng (?:tin|thông tấn) |báo |tờ )?",
        r"trả lời (?:hãng tin |báo |tờ )?",
    ),
    reports=(r" (?:đưa tin|dẫn lời|cho hay|cho biết|đăng tải)\b",),
    sites=words(
        ".vn vnexpress.net zingnews.vn vietnamnet.vn soha.vn baomoi.com nguoi-viet.com e.vnexpress.net:en en.vietnamplus.vn:en en.nhandan.vn:en vietnamnews.vn:en"
    ),
)

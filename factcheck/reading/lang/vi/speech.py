"""Vietnamese words of saying."""

from __future__ import annotations

from factcheck.reading.speech_words import SpeechWords

WORDS = SpeechWords(
    before=(
        "nói", "cho biết", "cho hay", "đưa tin", "tuyên bố", "khẳng định", "cảnh báo", "thông báo", "xác nhận", "phát biểu", "viết",
        "nhận định", "nhấn mạnh", "nêu rõ", "chia sẻ", "cáo buộc", "phủ nhận", "bác bỏ", "thừa nhận", "tiết lộ", "đánh giá", "bày tỏ",
        "giải thích", "trả lời", "kêu gọi", "yêu cầu", "dự báo", "ước tính", "ghi nhận", "lên án", "chỉ trích", "loan báo", "công bố",
        "báo cáo", "nói thêm", "cho rằng", "tin rằng", "kể", "kể lại", "lưu ý", "hứa", "đe dọa", "đề nghị", "ca ngợi",
    ),
    after=(
        "theo", "theo lời", "theo tin từ", "theo thông tin từ", "theo nguồn tin", "theo báo cáo của", "theo thông báo của",
        "theo tuyên bố của", "theo hãng tin", "theo báo", "lời", "trích lời", "dẫn theo",
    ),
    through=(
        "dẫn lời", "dẫn nguồn tin từ", "dẫn nguồn tin", "dẫn nguồn", "trích dẫn lời", "trích dẫn", "dẫn thông tin từ",
        "dẫn thông báo của", "dẫn tuyên bố của", "dẫn",
    ),
    speakers=(
        "người phát ngôn", "phát ngôn viên", "quan chức", "một quan chức", "các quan chức", "giới chức", "nguồn tin", "một nguồn tin",
        "chuyên gia", "các chuyên gia", "giới chuyên gia", "nhà phân tích", "giới phân tích", "cảnh sát", "công an", "quân đội",
        "chính phủ", "nhân chứng", "phía", "cơ quan", "bộ", "sở", "ủy ban", "lãnh đạo", "đại diện", "đại sứ quán", "luật sư", "bác sĩ",
        "nạn nhân", "người dân", "gia đình", "điện kremlin", "moscow", "washington", "bắc kinh", "kyiv", "hãng tin", "hãng", "báo",
        "đài", "tờ", "tòa án", "công ty", "tập đoàn", "tổng thống", "thủ tướng", "bộ trưởng", "ngoại trưởng", "chủ tịch", "giám đốc",
        "đại tướng", "tướng", "tư lệnh", "các nhà khoa học", "nhà khoa học", "báo cáo", "tuyên bố", "thông báo", "thông cáo",
        "lầu năm góc", "nhà trắng",
    ),
    stops=frozenset("""
        rằng vào hôm ngày trong tại khi với về sau trước đã sẽ là cho được ở từ đến thì mà nhưng vì do để nếu như này đó đang không cũng
        còn cùng theo nói sáng chiều tối trưa tuần tháng năm và có bị
    """.split()),
    that=frozenset({"rằng", "là"}),
    agents=frozenset("bởi của với cho từ".split()),
    adverbs=frozenset({"đã", "cũng", "sau", "đó", "mới", "vừa", "từng", "còn", "tiếp", "tục"}),
    dates=frozenset({"ngày", "hôm", "tháng", "sáng", "chiều", "tối", "trưa", "qua", "nay", "tuần", "trước"}),
    openers=frozenset({"và", "nhưng", "còn", "trong", "khi"}),
)  # fmt: skip

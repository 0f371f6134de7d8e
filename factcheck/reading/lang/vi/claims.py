"""Vietnamese words that make a sentence worth checking, or not."""

from __future__ import annotations

from factcheck.reading.claim_words import ClaimWords

WORDS = ClaimWords(
    superlatives={
        "đầu tiên": "first", "lần đầu tiên": "first", "lần đầu": "first", "thứ nhất": "first", "hiếm": "rare", "hiếm hoi": "rare",
        "hiếm có": "rare", "hiếm thấy": "rare", "hiếm gặp": "rare", "duy nhất": "only", "kỷ lục": "record", "kỉ lục": "record",
        "chưa từng": "unprecedented", "chưa từng có": "unprecedented", "chưa từng có tiền lệ": "unprecedented", "chưa bao giờ": "never",
        "không bao giờ": "never", "cuối cùng": "last", "lần cuối": "last", "lần cuối cùng": "last", "gần đây nhất": "latest",
        "gần nhất": "latest", "lần gần nhất": "latest", "mới nhất": "latest", "lớn nhất": "largest", "nhỏ nhất": "smallest",
        "cao nhất": "highest", "thấp nhất": "lowest", "nhiều nhất": "most", "ít nhất": "", "dài nhất": "longest",
        "ngắn nhất": "shortest", "nhanh nhất": "fastest", "chậm nhất": "slowest", "tốt nhất": "best", "xấu nhất": "worst",
        "tồi tệ nhất": "worst", "mạnh nhất": "strongest", "yếu nhất": "weakest", "giàu nhất": "richest", "nghèo nhất": "poorest",
        "già nhất": "oldest", "trẻ nhất": "youngest", "đông nhất": "most populous", "nặng nhất": "heaviest",
        "đắt nhất": "most expensive", "rẻ nhất": "cheapest", "sâu nhất": "deepest", "rộng nhất": "widest", "lâu nhất": "longest",
        "nghiêm trọng nhất": "most serious", "quan trọng nhất": "most important", "thống nhất": "", "nhất trí": "", "hợp nhất": "",
        "đồng nhất": "", "nhất định": "", "hạng nhất": "", "năm thứ nhất": "", "chủ nhật": "", "thế chiến thứ nhất": "", "nhất là": "",
        "nhất thiết": "", "tổng thống nhất": "", "đa số": "majority", "phần lớn": "majority", "luôn luôn": "always",
    },
    most_before=(),
    most_after=("nhất",),
    no_most=frozenset({"thứ", "thống", "duy", "hợp", "đồng", "ít", "hạng", "bậc", "lớp", "thống nhất"}),
    ordinals={},
    no_marks=("tự do", "lý do", "do thái", "do dự", "tự do hóa"),
    request_pattern=(
        r"\btheo\s+(?:yêu cầu|đề nghị|lời đề nghị)\s+(?:của|từ|phía)\s+(?:phía\s+)?|\b(?:yêu cầu|"
        r"đề nghị)\b(?P<what>[^.;:\n\"“”]{0,80}?)\b(?:xuất phát từ|đến từ|bắt nguồn từ|do)\s+(?:phía\s+)?"
    ),
    accusations=(
        "cáo buộc", "bị cáo buộc", "tố cáo", "phủ nhận", "bác bỏ", "tham nhũng", "hối lộ", "nhận hối lộ", "giết", "giết người",
        "lừa đảo", "hành hung", "bạo lực", "xâm hại", "bị can", "bị cáo", "khởi tố", "bắt giữ", "bắt tạm giam", "tạm giam", "vi phạm",
        "tội phạm", "rửa tiền", "khủng bố", "nói dối", "sai phạm", "buộc tội", "tuyên án", "kết án", "truy tố", "chỉ trích", "lên án",
    ),
    causes=("vì", "do", "bởi", "bởi vì", "gây ra", "khiến", "dẫn đến", "nguyên nhân", "nhờ", "làm cho", "hậu quả"),
    positions=(
        "bổ nhiệm", "được bổ nhiệm", "đắc cử", "được bầu", "nhậm chức", "tuyên thệ", "thay thế", "từ chức", "bãi nhiệm",
        "miễn nhiệm", "cách chức", "giữ chức", "phê chuẩn",
    ),
    events=(
        "xảy ra", "diễn ra", "tổ chức", "phóng", "bắn", "tấn công", "phá hủy", "thiệt mạng", "tử vong", "chết", "bị thương", "ký",
        "ký kết", "gặp", "hội đàm", "điện đàm", "thông qua", "phát hiện", "sử dụng", "thông báo", "công bố", "mở cửa", "đóng cửa",
        "tăng", "giảm", "thắng", "thua", "sập", "nổ", "cháy", "lũ", "động đất", "khánh thành", "khởi công",
    ),
    comparisons=("hơn", "so với", "gấp", "gấp đôi", "một nửa", "tất cả", "toàn bộ", "không có", "kể từ", "tăng từ", "giảm từ"),
    opinions=(
        "theo tôi", "tôi nghĩ", "tôi cho rằng", "tôi tin", "chúng tôi tin", "có lẽ", "dường như", "hình như", "đáng tiếc",
        "may mắn thay", "nên", "lẽ ra", "đáng lẽ", "thiết nghĩ", "hy vọng", "hi vọng", "thật đáng buồn", "quả là",
    ),
    personal=("theo tôi", "tôi nghĩ", "tôi cho rằng", "tôi tin", "thiết nghĩ", "theo chúng tôi"),
    wishes=("hãy", "xin", "cảm ơn", "chúc", "mong", "mời"),
    credit_pattern=(
        r"\s*(?:ảnh|hình|nguồn ảnh|minh họa|đồ họa|video|clip|nguồn|tác giả|biên tập|thực hiện|chụp màn hình|"
        r"ảnh chụp)\s*[:/]"
    ),
    transition_pattern=(
        r"\s*(?:sau đây là|dưới đây là|mời (?:bạn|quý) (?:đọc|độc giả)|xem thêm|đọc thêm|vậy|cụ thể như sau|tóm lại|"
        r"ngoài ra còn|chi tiết như sau|cùng điểm lại|trước hết)"
    ),
    first_persons=frozenset({"tôi", "chúng tôi", "chúng ta", "mình"}),
    second_persons=frozenset({"bạn", "các bạn", "quý vị"}),
    futures=frozenset({"sẽ", "dự kiến", "dự định", "sắp", "có thể"}),
)  # fmt: skip

"""Vietnamese words around figures and dates that can contradict each other."""

from __future__ import annotations

from factcheck.reading.checks.words import CheckWords

WORDS = CheckWords(
    consisting=("gồm", "gồm có", "cụ thể là", "cụ thể"),
    incomplete=("trong đó", "bao gồm", "kể cả", "như", "chẳng hạn", "ít nhất", "khác", "một số"),
    conjunctions=frozenset({"và", "cùng"}),
    of=("trong số", "trên", "trên tổng số", "trong tổng số", "/"),
    or_=("hay", "tức", "tương đương", "chiếm", "đạt"),
    from_=("từ",),
    to=("lên", "xuống", "đến", "còn", "thành"),
    occurs=("diễn ra", "xảy ra", "được tổ chức", "tổ chức", "bắt đầu", "khởi công", "khai mạc", "khánh thành", "mở cửa", "được ký", "qua đời", "thiệt mạng",
        "bị bắt", "ra đời", "được công bố", "được thực hiện"),
    otherwise=("khác", "trước đó", "trước đây", "lần trước", "cũng", "thứ hai", "thứ ba", "tiếp theo", "sau đó", "sau", "mới", "từ khi", "kể từ", "đến nay",
        "mỗi", "từng", "so với", "trong khi", "còn lại", "ban đầu", "hơn", "dưới", "tăng", "giảm", "nếu", "sẽ", "dự kiến", "kế hoạch",
        "hoãn", "dời", "không", "trung bình", "từ", "gần nhất", "lại", "lần lượt", "vòng", "mùa", "tỉ số", "đính chính", "bác bỏ"),
    plain=frozenset(
        "của và là có được cho trong ở tại với các những một này đó kia ấy thì mà để từ đến vào ra lên xuống trên dưới theo do bởi bị"
        " đã đang sẽ cũng rất nhiều ít hơn nhất không chưa chỉ còn như khi nếu vì nên ông bà anh chị họ tôi chúng ta người ngày tháng"
        " năm tuần giờ phút hôm nay qua trước sau nói biết cho rằng cái con chiếc cuộc sự việc hai ba bốn sáu bảy tám chín"
        " mười triệu tỉ tỷ nghìn ngàn trăm phần lần thứ số khoảng về đều lại thêm cùng đây".split(),
    ),
    alike=5,
    shortest=2,
)  # fmt: skip

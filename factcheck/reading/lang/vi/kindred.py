"""Vietnamese words of like meaning, by which a passage is found that says it in other words."""

from __future__ import annotations

from factcheck.reading.kindred_words import KindredWords

WORDS = KindredWords(
    alike="""
chết tử_vong thiệt_mạng qua_đời tử_nạn hy_sinh từ_trần
bị_thương thương_tích
giết sát_hại hạ_sát
bắt bắt_giữ tạm_giam bị_bắt khởi_tố
cảnh_sát công_an
quân_đội lực_lượng_vũ_trang binh_sĩ bộ_đội lính
tấn_công tập_kích không_kích pháo_kích
tên_lửa hỏa_tiễn
xe_hơi ô_tô
máy_bay phi_cơ
tàu_hỏa xe_lửa
tai_nạn va_chạm
cháy hỏa_hoạn
lũ lụt lũ_lụt ngập
bão áp_thấp_nhiệt_đới
động_đất địa_chấn
mỹ hoa_kỳ
trung_quốc bắc_kinh
nga moskva mát-xcơ-va
anh vương_quốc_anh
liên_hợp_quốc liên_hiệp_quốc
tổng_thống chủ_tịch_nước
thủ_tướng chính_phủ
bộ_trưởng bộ
quốc_hội nghị_viện
đại_biểu nghị_sĩ
tòa_án tòa
điện_đàm cuộc_gọi gọi_điện điện_thoại
gặp hội_kiến hội_đàm tiếp
thỏa_thuận hiệp_định ký_kết
tuyên_bố cho_biết cho_hay nói phát_biểu
công_bố thông_báo
báo_cáo thống_kê
tăng gia_tăng
giảm sụt_giảm
covid covid-19 corona ncov sars-cov-2
vắc-xin vaccine vacxin tiêm_chủng tiêm
bệnh_nhân ca_bệnh
bệnh_viện cơ_sở_y_tế
bác_sĩ thầy_thuốc
học_sinh sinh_viên
giáo_viên thầy_giáo cô_giáo
trẻ_em em_bé bé
vợ phu_nhân
tiền kinh_phí
công_ty doanh_nghiệp tập_đoàn
xăng nhiên_liệu
phim bộ_phim
ca_sĩ nghệ_sĩ
bài_hát ca_khúc
bóng_đá túc_cầu
trận_đấu trận
thắng chiến_thắng
thua thất_bại
xây xây_dựng khởi_công
mở khai_trương khánh_thành khai_mạc
đóng_cửa ngừng_hoạt_động
tháng_giêng tháng_một
phần_trăm tỷ_lệ
tỷ tỉ
nghìn ngàn
""",
    short={"ko": "không", "hok": "không", "đc": "được", "dc": "được", "ng": "người", "tp": "thành phố", "sg": "sài gòn", "hn": "hà nội"},
    frame=frozenset("sự thật kiểm chứng tin giả xác minh lan truyền chia sẻ ảnh hình video clip bài đăng mạng xã hội".split()),
)

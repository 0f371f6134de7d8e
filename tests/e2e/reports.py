"""What the sources of the story say, in words made up for these tests: an original in Vietnamese, and three reports that have it from one agency."""

from __future__ import annotations

ORIGINAL = """Cuộc trao đổi qua điện thoại hiếm có giữa hai vị tướng Mỹ và Nga

Quân đội Mỹ hôm 4-12 xác nhận Chủ tịch Hội đồng Tham mưu trưởng Liên quân, tướng CQ Brown, và Tổng tham mưu trưởng Nga, tướng Valery Gerasimov, đã nói chuyện qua điện thoại tuần trước.
Theo Reuters, đây là lần đầu hai vị tướng nói chuyện kể từ khi ông Brown đứng đầu Hội đồng.
Cuộc gọi diễn ra ngày 27-11, người phát ngôn của Hội đồng Tham mưu trưởng Liên quân Mỹ cho biết.
Bộ Quốc phòng Nga là bên đề nghị cuộc nói chuyện, vẫn theo người phát ngôn này.
Ông Gerasimov đề nghị không chủ động công bố cuộc gọi, và ông Brown đồng ý.
Ông Brown thay tướng Mark Milley cuối tháng 9-2023. Trước đó, hai bên nói chuyện lần cuối vào tháng 3-2023.
Ngày 21-11, Tổng thống Nga Vladimir Putin thông báo Nga đã phóng tên lửa Oreshnik vào Ukraine.
"""
"""The article that the story's Indonesian one was translated from: it gives the day that the translation turned into "earlier this month"."""

AGENCY = """Top U.S. and Russian generals held a rare phone call

The two officers spoke on Nov. 27, a spokesperson for the Joint Staff said on Wednesday.
The Russian side had asked for the call, the spokesperson added.
General Gerasimov asked that it not be announced, and General Brown agreed.
On Nov. 21, President Vladimir Putin said in an address that the Oreshnik missile had been fired.
"""
GAZETTE = """Generals on the line

According to Reuters, the two generals spoke on November 27.
Moscow had asked for the conversation.
Readers in the harbour district asked what else was said; nobody would tell.
"""
RADIO = """Evening bulletin

The chairman of the Joint Chiefs and his Russian counterpart talked by telephone on 27 November 2024, according to Reuters.
The weather stays mild.
"""

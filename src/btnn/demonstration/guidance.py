"""Questions of the people at the department of justice, and a decision that agencies have to post."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from btnn.agencies.queries import Agency, Membership
from btnn.catalogue import commands as catalogue
from btnn.catalogue.load import load_catalogue
from btnn.catalogue.queries import decision_by_key
from btnn.demonstration.days import Days
from btnn.support import commands as support
from btnn.support.commands import Asked

DECISION = "2095-qd-ubnd-2018"
LATE = "Con tôi bị tạm giữ chín ngày rồi được thả vì không có tội. Gia đình tôi phải hỏi cơ quan nào?"
FRESH = "Tôi bị thu giữ xe oan, đã có quyết định giải quyết khiếu nại. Tôi còn thời hạn yêu cầu bồi thường không?"
OLD = "Người bị oan đã mất thì vợ con có được yêu cầu phục hồi danh dự không?"
ANSWER = (
    "Được. Khi người bị thiệt hại đã mất, người thừa kế có quyền yêu cầu bồi thường; cơ quan đăng báo xin lỗi và cải "
    "chính công khai. Ông/bà nộp hồ sơ tại cơ quan trực tiếp quản lý người đã gây thiệt hại."
)


def ask_and_answer(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """Three questions: one answered in time, one waiting for its answer, one that nobody has taken up."""
    body, head, officer = agencies["stp"], memberships["thutruong.stp"], memberships["canbo.stp"]
    support.load_answers()
    days = Days(today)
    asked = {
        OLD: (days.ago(15), "honour"),
        LATE: (days.ago(5), "agency"),
        FRESH: (days.ago(1), "time"),
    }
    rows = {}
    for text, (day, theme) in asked.items():
        token = uuid5(NAMESPACE_URL, f"btnn:demonstration:{text}")
        rows[text], _ = support.ask(Asked(text, theme, province=body.province), body, today=day, token=token)
    support.assign(rows[OLD].pk, officer.user, on=days.ago(14), membership=head, today=today)
    support.assign(rows[LATE].pk, officer.user, on=days.ago(4), membership=head, today=today)
    sources = ["Luật 10/2017/QH14, Đ5.2", "Luật 10/2017/QH14, Đ57.6"]
    support.answer(rows[OLD].pk, ANSWER, citations=sources, on=days.ago(14), membership=officer, today=today)


def post_decision(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """The decision of the catalogue has to hang in three agencies: one has posted it, two have not yet."""
    load_catalogue()
    decision, keeper = decision_by_key(DECISION), memberships["theodoi.stp"]
    if decision is None:
        return
    due = today + timedelta(days=5)
    told = {
        code: catalogue.assign_posting(agencies[code], due=due, today=today, by=keeper, decision=decision)
        for code in ("sxd", "xa", "stp")
        if agencies[code].province == keeper.agency.province
    }
    if "sxd" in told:
        catalogue.prove_posting(
            told["sxd"],
            done_on=today,
            where="Bảng tin tại bộ phận một cửa",
            today=today,
            by=memberships["tiepnhan.sxd"],
        )

"""One year of a province's plan, month by month, as its Department of Justice, the Committee, a commune, departments
and the court live it: each obligation is seen, done or urged in time, and the year's account writes itself."""

import re
from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from btnn.agencies import commands as agencies
from btnn.organisation.roster import commands as rosters
from btnn.plans.models import Plan, PlanTask
from tests.cases.province import SINCE, Pen, build


class Year:
    """The calendar on the wall, and everybody at their desks."""

    def __init__(self, province, client, monkeypatch):
        self.province, self.client, self.monkeypatch = province, client, monkeypatch

    def on(self, day, month, year=2026):
        self.today = date(year, month, day)
        self.monkeypatch.setenv("BTNN_TODAY", self.today.isoformat())

    def as_(self, who):
        self.client.force_login(self.province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return self.client

    def duties(self, who):
        """What the page of the year's work tells somebody about plans: title, whether it is theirs."""
        from btnn.plans.area import duties

        return [(one.title, one.mine) for one in duties(self.province.person(who), self.today)]

    def sees(self, who, route, *words, **named):
        """The text of a page."""
        answer = self.as_(who).get(reverse(f"plans:{route}", args=words), named or None)
        assert answer.status_code == 200, (who, route, answer.status_code)
        return answer.content.decode()

    def does(self, person, route, *words, **told):
        """Fill in the form of a page and send it."""
        answer = self.as_(person).post(reverse(f"plans:{route}", args=words), told)
        assert answer.status_code == 303, (person, route, answer.status_code, _errors(answer))
        return answer

    def reports(self, who, plan, order, occurrence, said, progress="done"):
        day = f"{self.today:%d/%m/%Y}"
        self.does(who, "task", plan.pk, order, occurrence=occurrence, progress=progress, on=day, evidence=said)


def _errors(answer):
    return [line for line in answer.content.decode().splitlines() if "field__error" in line or "<li>" in line][:5]


@pytest.fixture
def year(db, client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2025-11-24")
    province = build()
    court = agencies.establish_agency(
        code="tand", name="Tòa án nhân dân tỉnh Hưng Yên", kind="court", level="province", province="33",
        valid_from=SINCE,
    )  # fmt: skip
    clerk = agencies.enrol_person(username="tand.officer", full_name="Thư ký Tòa án")
    province.bodies["tand"] = court
    province.people["tand.officer"] = agencies.appoint(clerk, court, "officer", valid_from=SINCE)
    return Year(province, client, monkeypatch)


def test_a_year_of_the_plan(year):
    _autumn_before(year)
    plan = Plan.objects.get(agency=year.province.bodies["ubnd"], year=2026)
    _winter(year, plan)
    _spring(year, plan)
    _summer(year, plan)
    _autumn(year, plan)
    _end_of_the_year(year, plan)
    _the_account(year, plan)


def _autumn_before(year):
    """The Department of Justice drafts from the template and asks; the court agrees, others stay silent."""
    year.on(24, 11, 2025)
    committee = year.province.bodies["ubnd"].pk
    year.does("stp.officer", "begin", agency=committee, year=2026, origin="template")
    plan = Plan.objects.get()
    assert "không còn cấp huyện" in year.sees("stp.officer", "plan", plan.pk)
    year.does("stp.officer", "plan", plan.pk, viec="send", due_on="05/12/2025")
    assert ("Góp ý dự thảo kế hoạch", True) in year.duties("tand.officer")
    year.does("tand.officer", "plan", plan.pk, viec="opinion", agrees="yes")
    year.does("xa.head", "plan", plan.pk, viec="opinion", agrees="no", text="Đề nghị tập huấn cho cấp xã.")
    assert year.duties("tand.officer") == []
    year.on(8, 12, 2025)
    assert ("Góp ý dự thảo kế hoạch", False) in year.duties("stp.officer")
    assert ("Tiếp thu ý kiến, trình ban hành kế hoạch", True) in year.duties("stp.officer")


def _winter(year, plan):
    """The Committee issues it; who carries it out has a plan of their own by the day, or is known not to."""
    year.on(12, 1)
    year.does("ubnd.overseer", "plan", plan.pk, viec="issue", number="12/KH-UBND", on="12/01/2026",
              signer="Trần Văn Minh", place="Hưng Yên", derive_by="16/02/2026")  # fmt: skip
    year.on(26, 1)
    assert ("Lập kế hoạch triển khai, riêng hoặc lồng", True) in year.duties("xa.head")
    assert not any("triển khai" in title for title, _ in year.duties("tand.officer"))
    commune = year.province.bodies["xa"].pk
    year.does("xa.head", "begin", agency=commune, year=2026, origin=f"parent:{plan.pk}")
    own = Plan.objects.get(agency=commune)
    year.does("xa.head", "plan", own.pk, viec="issue", number="03/KH-UBND", on="26/01/2026", signer="Lưu Văn Chính")
    year.does("sxd.head", "own_plan", plan.pk, kind="embedded", title="Kế hoạch công tác năm 2026 của Sở",
              number="9/KH-SXD", signed_on="20/01/2026")  # fmt: skip
    year.on(18, 2)
    page = year.sees("stp.officer", "plan", plan.pk)
    assert "Kế hoạch công tác năm 2026 của Sở, số 9/KH-SXD ngày 20/01/2026" in page
    assert ("Lập kế hoạch triển khai", False) in year.duties("stp.officer")  # two departments have none


def _spring(year, plan):
    """The review of the staff: one department is silent, is urged, stays silent; the Committee steps in; then it is
    done, by the records of the rosters themselves."""
    year.on(16, 3)
    assert ("Báo cáo phần việc của cơ quan mình (1 nhiệm vụ)", True) in year.duties("tand.officer")
    for who in ("stp.head", "stc.head", "snn.head", "xa.head", "tand.officer"):
        _reviews_the_staff(year, who)
    year.does("tand.officer", "part", plan.pk, on="16/03/2026", progress0="done", evidence0="Đã phân công 01 thư ký.")
    year.on(1, 4)
    page = year.sees("stp.officer", "plan", plan.pk)
    assert "1 quá hạn" in page
    year.does("stp.officer", "urge", plan.pk, 4, occurrence="q1", agencies=[year.province.bodies["sxd"].pk],
              text_="Đề nghị rà soát đội ngũ.", answer_by="10/04/2026", on="01/04/2026")  # fmt: skip
    assert ("Trả lời đôn đốc: báo cáo nhiệm vụ của kế hoạch", True) in year.duties("sxd.officer")
    assert ("Trả lời đôn đốc về nhiệm vụ của kế hoạch", False) in year.duties("stp.officer")
    year.on(22, 4)
    up = "Báo cáo Ủy ban nhân dân tỉnh Hưng Yên: Sở Xây dựng chưa trả lời đôn đốc"
    assert (up, True) in year.duties("stp.officer")
    year.does("stp.officer", "raise", plan.pk, 4, who=f"{year.province.bodies['sxd'].pk}:q1",
              text_="Đề nghị chỉ đạo.", answer_by="29/04/2026", on="22/04/2026")  # fmt: skip
    assert ("Chỉ đạo Sở Xây dựng thực hiện nhiệm vụ", True) in year.duties("ubnd.overseer")
    year.on(27, 4)
    _reviews_the_staff(year, "sxd.head")
    year.reports("sxd.head", plan, 4, "q1", "Đã rà soát, phân công 02 người.")
    assert not any("Chỉ đạo" in title for title, _ in year.duties("ubnd.overseer"))
    page = year.sees("stp.officer", "task", plan.pk, 4)
    assert "6/6 cơ quan đã xác nhận rà soát đội ngũ, lần cuối ngày 27/04/2026" in page
    assert "xong, trễ hạn" in page


def _reviews_the_staff(year, who):
    rosters.confirm(
        2026, changed=False, note="Một công chức kiêm nhiệm.", on=year.today, membership=year.province.person(who),
        today=year.today,
    )  # fmt: skip


def _summer(year, plan):
    """The half-year's report in time; the Committee asks for one besides; inspection is moved to the fourth quarter."""
    year.on(26, 6)
    year.reports("stp.officer", plan, 6, "half_year", "Đã tổng hợp, gửi Ủy ban nhân dân tỉnh và Bộ Tư pháp.")
    year.on(6, 7)
    year.does("ubnd.overseer", "demand", plan.pk, 6, subject="vụ việc kéo dài trên 6 tháng", due_on="20/07/2026",
              on="06/07/2026", agencies=[year.province.bodies["stp"].pk, year.province.bodies["xa"].pk])  # fmt: skip
    key = f"demand:{PlanTask.objects.get(plan=plan, order=6).demands.get().pk}"
    assert ("Báo cáo đột xuất theo yêu cầu", True) in year.duties("xa.head")
    year.reports("xa.head", plan, 6, key, "Không có vụ việc.")
    year.reports("stp.officer", plan, 6, key, "Có 01 vụ việc; đang thương lượng.")
    assert ("Báo cáo đột xuất theo yêu cầu", True) not in year.duties("xa.head")
    year.does("stp.officer", "amend", plan.pk, viec="reason", reason="Trùng kỳ thanh tra của Thanh tra tỉnh.")
    form = year.as_("stp.officer").get(reverse("plans:amend_task", args=[plan.pk, 5])).context["form"]
    told = {name: form[name].value() for name in form.fields if form[name].value() not in (None, "")}
    year.does("stp.officer", "amend_task", plan.pk, 5, **told | {"quarter": "4", "time_words": "Quý IV năm 2026"})
    year.does("stp.head", "amend", plan.pk, viec="issue", number="88/KH-UBND", on="06/07/2026", signer="Trần Văn Minh")
    assert "Quý III năm 2026" in year.sees("tand.officer", "edition", plan.pk, 0)
    assert "Quý IV năm 2026" in year.sees("tand.officer", "edition", plan.pk, 1)


def _autumn(year, plan):
    """A claim comes: it stands beside the plan with the way to its case, and the commune works in its own plan."""
    year.on(7, 9)
    pen = Pen(year.province, today=year.today)
    pen.open(date(2026, 9, 7), "stp.reception", receiver="justice_department")
    assert pen.case.code in year.sees("stp.officer", "plan", plan.pk)
    assert reverse("cases:case", args=[pen.case.code]) in year.sees("stp.officer", "task", plan.pk, 2)
    own = Plan.objects.get(agency=year.province.bodies["xa"])
    year.reports("xa.head", own, 1, "year", "Đã phổ biến Luật tại 5 thôn, 210 người dự.")
    page = year.sees("stp.officer", "task", plan.pk, 1)
    assert "1 xong, 0 đang làm, 0 có khó khăn, 4 chưa báo cáo, trên 5 cơ quan" in page
    assert ("Đôn đốc cơ quan một quý chưa báo cáo", True) in year.duties("stp.officer")


def _end_of_the_year(year, plan):
    """All that runs through the year is told; inspection is not done, and why is said; others tell their parts at
    once."""
    year.on(4, 12)
    year.reports("stp.officer", plan, 6, "annual", "Đã gửi Bộ Tư pháp, Ủy ban nhân dân tỉnh.")
    assert ("Báo cáo phần việc của cơ quan mình (3 nhiệm vụ)", True) in year.duties("tand.officer")
    page = year.as_("tand.officer").get(reverse("plans:part", args=[plan.pk]))
    rows = page.context["form"].rows
    told = {f"progress{n}": "done" for n in range(len(rows))} | {f"evidence{n}": "Đã làm." for n in range(len(rows))}
    year.does("tand.officer", "part", plan.pk, on="04/12/2026", **told)
    assert year.duties("tand.officer") == []
    for order in (1, 2, 3, 7):
        year.reports("stp.officer", plan, order, "year", f"Nhiệm vụ {order} đã hoàn thành.")
    year.reports("stp.officer", plan, 5, "q4", "Trùng đợt kiểm tra của Bộ Tư pháp.", progress="difficult")
    assert ("Lập báo cáo kết quả thực hiện kế hoạch", True) in year.duties("stp.head")


def _the_account(year, plan):
    """The account writes itself, is edited and issued; the next plan takes over what was not done; then it is quiet."""
    year.on(21, 1, 2027)
    year.reports("stp.officer", plan, 6, "official", "Đã chốt số liệu chính thức.")
    page = year.sees("stp.head", "account", plan.pk)
    for said in (
        "Kế hoạch có 7 nhiệm vụ với 10 việc có thời hạn; đã xong 9 việc, trong đó trễ hạn 1; chưa xong 1.",
        "Quý IV năm 2026: quá hạn; có khó khăn, vướng mắc: Trùng đợt kiểm tra của Bộ Tư pháp.",
        "27/04/2026, Sở Xây dựng: Đã rà soát, phân công 02 người.",
        "đôn đốc 1 lần, 1 cơ quan; báo cáo cấp trên 1 lần",
        "Đã phổ biến Luật tại 5 thôn, 210 người dự.",
        "1 nhất trí, 1 có ý kiến khác, 3 không trả lời",
    ):
        assert said in page, said
    year.does("stp.head", "account", plan.pk, viec="write", overall="Cơ bản đạt.", proposals="Tập huấn cho cấp xã.")
    year.does("stp.head", "account", plan.pk, viec="issue", number="9/BC-STP", on="21/01/2027", signer="Lê Thị B")
    paper = year.as_("tand.officer").get(reverse("plans:account_document", args=[plan.pk])).content
    assert any("Cơ bản đạt." in one.text for one in Document(BytesIO(paper)).paragraphs)
    year.does("stp.officer", "begin", agency=plan.agency_id, year=2027, origin="last_year")
    fresh = Plan.objects.get(agency=plan.agency_id, year=2027)
    assert "Việc năm trước chưa xong" in year.sees("stp.officer", "plan", fresh.pk)
    year.does("stp.officer", "plan", fresh.pk, viec="carry_over", orders=[5])
    assert fresh.tasks.get(order=8).title.startswith("Hoàn thành việc của năm 2026 chuyển sang")
    assert year.duties("stp.officer") == []
    year.on(1, 7, 2027)
    page = year.sees("stp.officer", "plan", plan.pk)
    assert "không ghi nhận kết quả" in page
    assert not re.search(r"quá hạn \d+ ngày|\d+ quá hạn", page)

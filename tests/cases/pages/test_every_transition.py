"""Every way of the lifecycle, taken through the pages: from the link on the case page to the recorded entry, by the
person whose act it is. Each step names the rows that it takes, and is held against them."""

from datetime import date, timedelta

import pytest

from btnn.law.case import lifecycle
from tests.law.case import stories

from .browsing import Visitor

# Rows of an event that opens a case: the counter's own page takes it in (tests of intake).
AT_THE_COUNTER = {("dossier_received", row) for row in ("A0", "A1", "B1", "B1p", "B10")}
HEAD, OFFICER, COUNTER, PURSE = "sxd.head", "sxd.officer", "sxd.reception", "sxd.finance"
JUSTICE, TREASURY = "stp.officer", "stc.finance"
OFFICIAL = {"dong-0-name": "Phạm Văn D", "dong-0-fault": "intent", "dong-0-monthly_salary": "10.000.000",
            "dong-0-amount": "25.000.000"}  # fmt: skip
MARCH = date(2026, 3, 1)


def step(rows, event, who, day, **typed):
    """One step: `day` of March 2026 or a whole date."""
    on = day if isinstance(day, date) else MARCH + timedelta(days=day - 1)
    return rows.split(), event, who, on, {name.replace("__", "-"): value for name, value in typed.items()}


def opened(**claim):
    return lambda pen: pen.open(date(2026, 3, 2), **claim)


def told(story, *, year=2026):
    """A story of the law's tests up to where the pages take over; recorded by the head, money by its body."""

    def tell(pen):
        for raw in story:
            on = date.fromisoformat(raw["on"]).replace(year=year)
            who = TREASURY if raw["type"].startswith("funding_granted") else HEAD
            if raw["type"] == "dossier_received":
                pen.open(on, **raw["data"])
            else:
                pen.record(raw["type"], on, who, **raw["data"])

    return tell


NEGOTIATING = stories.negotiating()
WAYS = {
    "from the counter to the last instalment": (
        opened(channel="post", complete=False, asks_advance=True, asks_to_collect_basis=True),
        [
            step("B1 B1p", "receipt_issued", COUNTER, 2, delivered_by="post", proof="RR123456789VN"),
            step("B2", "supplement_requested", HEAD, 3, items="Giấy tờ chứng minh nhân thân"),
            step("B3", "basis_document_requested", HEAD, 3, **{"from": "Tòa án nhân dân khu vực 1"}),
            step("", "document_delivered", COUNTER, 4, document="supplement_request", received_by="claimant"),
            step("B4", "supplement_received", COUNTER, 5, complete="false"),
            step("B5", "basis_document_received", COUNTER, 5, sufficient="true", basis_kind="VB-8.2"),
            step("B4", "supplement_received", COUNTER, 6, complete="true"),
            step("B6", "claim_accepted", HEAD, 9),
            step("B8 B13", "officer_appointed", HEAD, 10, name="officer", related_to_parties="false"),
            step(
                "B10", "advance_proposed", OFFICER, 10, amount="5.000.000", base="9.000.000", budget_available="false"
            ),
            step("B12", "advance_funding_requested", HEAD, 11),
            step("B12", "advance_funding_granted", TREASURY, 16),
            step("B12", "advance_paid", PURSE, 17, paid_by="transfer", voucher="UNC 12"),
            step("B13 B17", "complexity_declared", OFFICER, 18, reason="Nhiều thời điểm"),
            step("B13", "opinion_requested", OFFICER, 18, **{"from": "Sở Tài chính", "topic": "Giá vật tư"}),
            step("", "document_delivered", COUNTER, 19, document="opinion_request", delivered_by="electronic"),
            step("B13", "opinion_received", COUNTER, 20),
            step("B14", "verification_extended", OFFICER, 20, days="5"),
            step("B15", "verification_ended", OFFICER, 23),
            step("B15", "verification_reported", OFFICER, 24),
            step("B16", "negotiation_opened", OFFICER, 25, place="Trụ sở Ủy ban nhân dân xã Tân Hưng"),
            step("B17", "negotiation_session_held", OFFICER, 25, minutes="true", dong__0__amount="40.000.000"),
            step("B17", "negotiation_extended", OFFICER, 26, days="3"),
            step("B18", "negotiation_concluded", OFFICER, 27, agreed="true", signed_by_claimant="true"),
            step("B19", "decision_issued", HEAD, 27, number="12/QĐ-SXD"),
            step("B19", "decision_handed_over", OFFICER, 27, received_by="claimant"),
            step("B29", "decision_corrected", HEAD, 30, amount="49.000.000"),
            step("B39", "funding_requested", PURSE, 45),
            step("B41", "funding_returned", TREASURY, 46, reason="Thiếu bản chính"),
            step("B41", "funding_requested", PURSE, 47),
            step("B40 B41", "funding_granted", TREASURY, 50, number="45/QĐ-STC"),
            step("B43", "payment_notified", PURSE, 51),
            step("", "document_delivered", COUNTER, 52, document="payment_notice", delivered_by="in_person"),
            step("B44", "compensation_paid", PURSE, 53, amount="20.000.000", final="false", paid_by="cash"),
            step("B44 B47", "compensation_paid", PURSE, 54, final="true"),
            step("B45", "accounts_settled", PURSE, 60),
            step("E1 E2", "reimbursement_council_formed", HEAD, 61, size="3", fault_open="false", moved="false"),
            step("E3", "reimbursement_recommended", OFFICER, 70, officers="Phạm Văn D", present="3"),
            step("E4 E5", "reimbursement_decided", HEAD, 71, **OFFICIAL),
            step("E6 E12 E13 E14", "reimbursement_collected", PURSE, 80, amount="12.500.000", paid_by="salary"),
            step("E7", "reimbursement_deferred", HEAD, 81, reason="Nuôi con dưới 36 tháng tuổi", until="01/12/2026"),
            step("E8", "reimbursement_reduced", HEAD, 90, amount="2.500.000", reason="Hoàn cảnh khó khăn"),
            step("E16", "reimbursement_collected", PURSE, 95, amount="10.000.000"),
        ],
    ),
    "straight to the one agency there is": (
        lambda pen: pen.open(date(2026, 3, 2), "stp.reception", receiver="justice_department"),
        [
            step("A2 A4", "dossier_transferred", JUSTICE, 3, to="sxd", number="15/STP"),
            step("A2", "dossier_received", COUNTER, 4, complete="true"),
        ],
    ),
    "the agency is determined first": (
        lambda pen: pen.open(date(2026, 3, 2), "stp.reception", receiver="justice_department"),
        [
            step("A3 A6", "agency_determined", JUSTICE, 3, agency="sxd", reason="Đ40.1"),
            step("A3", "dossier_transferred", JUSTICE, 4),
            step("A0", "dossier_received", COUNTER, 5, complete="true"),
        ],
    ),
    "the basis document makes the dossier valid": (
        opened(complete=False, asks_to_collect_basis=True),
        [
            step("B3", "basis_document_requested", HEAD, 3, **{"from": "Tòa án"}),
            step("B5", "basis_document_received", COUNTER, 5, sufficient="true"),
            step("B6", "claim_accepted", HEAD, 6),
        ],
    ),
    "not accepted": (opened(), [step("B7", "acceptance_refused", HEAD, 3, ground="KTL-43.2c")]),
    "stopped after acceptance": (
        told(stories.verifying()),
        [
            step("B8", "officer_appointed", HEAD, 5, name="officer", related_to_parties="false"),
            step("B9", "handling_stopped", HEAD, 6, ground="KTL-43.2e"),
        ],
    ),
    "an advance from the agency's own money, then withdrawn": (
        told(stories.accepted(asks_advance=True)),
        [
            step("B10", "advance_proposed", HEAD, 4, amount="6.000.000", base="9.000.000", budget_available="true"),
            step("B11", "advance_paid", PURSE, 5),
            step("B37", "termination_ground_arose", HEAD, 6, ground="DC-51.1a"),
            step("B37", "terminated", HEAD, 6),
            step("B37", "advance_recovered", PURSE, 10, amount="2.000.000"),
            step("B37", "advance_recovered", PURSE, 11, amount="4.000.000", paid_by="transfer"),
            step("D1", "lawsuit_filed", COUNTER, 12, basis="52.1b", court="Tòa án nhân dân khu vực 1"),
        ],
    ),
    "postponed, suspended, no agreement, to court and back": (
        told(stories.verifying()),
        [
            step("B30", "postponement_requested", COUNTER, 5, reason="HOAN-49.1-2"),
            step("B30", "postponed", HEAD, 6, days="3"),
            step("B31", "resumed", HEAD, 9),
            step("B15", "verification_reported", HEAD, 10, dong__0__amount="30.000.000"),
            step("B16", "negotiation_opened", HEAD, 11),
            step("B32", "suspension_ground_arose", HEAD, 12, ground="TDC-50.1b"),
            step("B32", "suspended", HEAD, 12),
            step("B33", "resumption_requested", COUNTER, 42),
            step("B33", "resumed", HEAD, 43),
            step("B18", "negotiation_concluded", HEAD, 45, agreed="false", signed_by_claimant="true"),
            step("B21 D2", "lawsuit_filed", COUNTER, 50, basis="52.2", court="Tòa án nhân dân khu vực 1"),
            step("D1 D2 D3", "lawsuit_accepted", COUNTER, 55, number="03/2026/TLST-DS", hearing_on="20/07/2026"),
            step("D2", "lawsuit_withdrawn", COUNTER, 60, number="01/2026/QĐST-DS"),
        ],
    ),
    "suspended and never taken up again": (
        told(NEGOTIATING),
        [
            step("B32", "suspension_ground_arose", HEAD, 20, ground="TDC-50.1a"),
            step("B32", "suspended", HEAD, 20),
            step("B34", "termination_ground_arose", HEAD, 62, ground="DC-51.1c"),
            step("B34", "terminated", HEAD, 63),
        ],
    ),
    "the basis document is upheld": (
        told(stories.verifying()),
        [
            step("B32", "suspension_ground_arose", HEAD, 5, ground="TDC-50.1d"),
            step("B32", "suspended", HEAD, 5),
            step("B35", "resumed", HEAD, 20),
        ],
    ),
    "the basis document falls": (
        told(stories.verifying()),
        [
            step("B32", "suspension_ground_arose", HEAD, 5, ground="TDC-50.1d"),
            step("B32", "suspended", HEAD, 5),
            step("B36", "termination_ground_arose", HEAD, 20, ground="DC-50.3"),
            step("B36", "terminated", HEAD, 21),
        ],
    ),
    "nobody inherits": (
        told(stories.verifying()),
        [
            step("B38", "termination_ground_arose", HEAD, 5, ground="DC-51.1b"),
            step("B38", "terminated", HEAD, 6),
        ],
    ),
    "agreed, and no decision comes": (
        told(stories.agreed()),
        [step("B20", "lawsuit_filed", COUNTER, 30, basis="52.2")],
    ),
    "not taken, sent, taken, and a judgment": (
        told(stories.decided()),
        [
            step("B22", "decision_refused", HEAD, 23),
            step("B22", "decision_sent", COUNTER, 24, delivered_by="post"),
            step("B23", "decision_handed_over", HEAD, 30),
            step("B26", "lawsuit_filed", COUNTER, 33, basis="52.2"),
            step("D1 D2 D3", "lawsuit_accepted", COUNTER, 35),
            step(
                "D1 D2 D3 C1",
                "judgment_effective",
                COUNTER,
                60,
                amount="60.000.000",
                honour="true",
                number="09/2026/DS-ST",
            ),
            step("B39", "funding_requested", PURSE, 61, amount="60.000.000"),
        ],
    ),
    "never taken": (
        told(stories.decided()),
        [
            step("B22", "decision_refused", HEAD, 23),
            step("B24", "termination_ground_arose", HEAD, 55, ground="DC-51.1đ"),
            step("B24", "terminated", HEAD, 55),
        ],
    ),
    "the decision rested on forgery": (
        told(stories.handed_over()),
        [
            step("B27", "decision_cancelled", HEAD, 30, ground="HUY-48.1b"),
            step("B27", "termination_ground_arose", HEAD, 31, ground="DC-51.1d"),
            step("B27", "terminated", HEAD, 31),
        ],
    ),
    "collusion: settled anew": (
        told(stories.handed_over()),
        [step("B28", "decision_cancelled", HEAD, 30, ground="HUY-48.3a")],
    ),
    "a wrong table: negotiated anew": (
        told(stories.handed_over()),
        [step("B28", "decision_cancelled", HEAD, 30, ground="HUY-48.3b")],
    ),
    "cancelled before anybody was made to pay back": (
        told(stories.paid()),
        [step("E11", "decision_cancelled", HEAD, date(2026, 5, 4), ground="HUY-48.1b")],
    ),
    "what was paid back is returned": (
        told(stories.owing()),
        [
            step("E6", "reimbursement_collected", PURSE, date(2026, 6, 1), amount="10.000.000"),
            step("E10", "reimbursement_returned", HEAD, date(2026, 6, 2), reason="Văn bản làm căn cứ bị hủy"),
        ],
    ),
    "the official dies": (
        told(stories.owing()),
        [step("E15", "reimbursement_ended", HEAD, date(2026, 6, 1), reason="Người có nghĩa vụ hoàn trả chết")],
    ),
    "the rest is let off": (
        told(stories.owing()),
        [
            step("E6", "reimbursement_collected", PURSE, date(2026, 6, 1), amount="17.500.000"),
            step("E16", "reimbursement_reduced", HEAD, date(2026, 6, 2), amount="7.500.000"),
        ],
    ),
    "never fetched": (
        told(stories.notified(), year=2022),
        [step("B46", "forfeited", PURSE, date(2025, 4, 23), amount="50.000.000")],
    ),
    "honour: put off, then agreed, held and published": (
        opened(field="criminal_procedure"),
        [
            step("C1", "basis_document_effective", COUNTER, 3, victim_alive="true"),
            step("C1", "honour_notice_sent", COUNTER, 4, ceremony_on="25/03/2026", papers="Báo Hưng Yên"),
            step("", "document_delivered", COUNTER, 5, document="honour_notice", delivered_by="in_person"),
            step("C5", "honour_reply_received", COUNTER, 6, answer="defer", oral="true"),
            step("C3", "honour_reply_received", COUNTER, 10, answer="agree"),
            step("C11", "apology_held", HEAD, 20, place="Nhà văn hóa xã Tân Hưng"),
            step("C12", "apology_published", HEAD, 21, last_issue_on="21/03/2026", consecutive="true"),
            step("C13", "newspaper_copies_sent", COUNTER, 21, to_victim="true", to_commune="true"),
            step("C14", "apology_posted", COUNTER, 22),
        ],
    ),
    "honour: other wishes, published before the ceremony": (
        opened(field="criminal_procedure"),
        [
            step("C1", "basis_document_effective", COUNTER, 3, victim_alive="true"),
            step("C1", "honour_notice_sent", COUNTER, 4),
            step("C4", "honour_reply_received", COUNTER, 6, answer="propose", proposal="Tổ chức tại thôn"),
            step("C12", "apology_published", HEAD, 10, papers="Báo Hưng Yên"),
            step("C11", "apology_held", HEAD, 12),
        ],
    ),
    "honour: the victim is dead": (
        opened(field="criminal_procedure"),
        [
            step("C2", "basis_document_effective", COUNTER, 3, victim_alive="false"),
            step("C2", "apology_published", HEAD, 10, papers="Báo Hưng Yên"),
        ],
    ),
    "honour: waived": (
        opened(field="criminal_procedure"),
        [
            step("C1", "basis_document_effective", COUNTER, 3, victim_alive="true"),
            step("C1", "honour_notice_sent", COUNTER, 4),
            step("C6", "honour_reply_received", COUNTER, 6, answer="waive"),
        ],
    ),
    "honour: asked for": (opened(), [step("C7 C8", "honour_requested", COUNTER, 3)]),
    "to the court at once": (
        opened(),
        [
            step("D1", "lawsuit_filed", COUNTER, 3, basis="52.1a"),
            step("D1 D2 D3", "lawsuit_accepted", COUNTER, 5),
            step("D1 D2 D3", "judgment_effective", COUNTER, 60, amount="30.000.000", honour="false"),
        ],
    ),
    "within a case of administration": (opened(), [step("D3", "lawsuit_filed", COUNTER, 3, basis="55")]),
}


@pytest.mark.parametrize("name", WAYS)
def test_a_way_is_taken_through_the_pages(pen, monkeypatch, name):
    before, steps = WAYS[name]
    before(pen)
    visitor = Visitor(pen, monkeypatch)
    for rows, event, who, on, typed in steps:
        lanes = stages(pen.case, visitor, on)
        visitor.take(event, who, on, **chosen(pen, typed))
        for row in rows:
            assert fits(event, row, lanes, stages(pen.case)), (row, event, lanes, stages(pen.case))


def chosen(pen, typed):
    """People and bodies by their keys."""
    given = dict(typed)
    if given.get("name") == "officer":
        given["name"] = str(pen.province.person("sxd.officer").user.pk)
    for name in ("to", "agency"):
        if name in given:
            given[name] = str(pen.province.bodies[given[name]].pk)
    return given


def stages(case, visitor=None, on=None):
    """The stages of the case, on a day those that time has brought."""
    lanes = ("competence", "settlement", "advance", "honour", "reimbursement", "court")
    if visitor is None:
        return {lane: getattr(case, lane) for lane in lanes}
    from btnn.cases.story import tell

    view, _ = tell(list(case.events.select_related("actor_agency").order_by("number")), on)
    return dict(view.lanes)


def fits(event, row, before, after):
    """Whether one of the ways of that row leads from the stage before to the stage after."""
    return any(
        one.event == event and one.row == row and before[one.lane] in one.sources
        and after[one.lane] == (one.target or before[one.lane])
        for one in lifecycle.rows()
    )  # fmt: skip


def test_every_row_that_an_event_brings_is_taken():
    taken = {(event, row) for _, steps in WAYS.values() for rows, event, *_ in steps for row in rows}
    bound = {(one.event, one.row) for one in lifecycle.rows() if one.event}
    assert bound - taken - AT_THE_COUNTER == set()

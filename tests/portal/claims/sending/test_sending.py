"""A request goes off whole, to the right body, once; what it writes is what the counter would have written."""

import io
import json
from datetime import date
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from PIL import Image

from btnn.cases import wall
from btnn.cases.errors import Invalid
from btnn.cases.models import Case, CaseAssessment, CaseEvent, Party
from btnn.cases.queries.filed import case_filed
from btnn.documents import store
from btnn.documents.models import Paper
from btnn.law.damages.snapshot import assess_claim
from btnn.portal.claims.content import ClaimItem, PaperEntry
from btnn.portal.claims.sending import commands, mapping
from btnn.portal.claims.sending.canonical import changed_requests, digest
from btnn.portal.claims.sending.models import SentClaim
from btnn.portal.claims.sending.routing import receiver
from btnn.portal.errors import PortalProblem
from btnn.web.database.grants import web_role

from .requests import AUTHORISED, EVERY, HEIRS, HONOUR_ONLY, INJURED, LEGAL, like

TODAY = date(2026, 11, 20)
PERSONAL = ("Quyết", "033075004321", "0912", "example.vn", "19034567890123", "thôn Thượng")


def at(content, body):
    return like(content, agency=body.pk)


def scan(colour="white"):
    out = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(out, "JPEG")
    kept = store.put([out.getvalue()])
    return {"name": "anh.jpg", "sha256": kept.sha256, "size": kept.size, "media_type": "image/jpeg", "pages": None}


@pytest.mark.parametrize("name", EVERY)
def test_every_kind_of_request_becomes_a_case_of_the_chosen_agency(sending, bodies, name):
    content = at(EVERY[name], bodies["sxd"])
    sent = sending(content)
    case = Case.objects.get(pk=sent.case_id)
    assert (case.filed_with, case.settling_agency, case.opened_on) == (bodies["sxd"], bodies["sxd"], TODAY)
    assert case.tracking_code == sent.tracking_code != ""
    assert case.claimed_amount == (0 if content.honour_only else content.claimed)
    assert case.parties.count() == len(mapping.parties(content)[0])
    first = case.events.get(number=1)
    assert first.data == mapping.event_data(content) and first.actor.username == "cong-nguoi-dan"
    row = SentClaim.objects.get(case=case)
    assert row.sha256 == digest(row.content) and row.content["claimant_kind"] == content.claimant_kind


def test_the_limits_are_those_of_a_dossier_handed_in_over_the_counter_that_day(sending, bodies, pen):
    sent = sending(at(INJURED, bodies["sxd"]))
    data = {key: value for key, value in mapping.event_data(INJURED).items() if key != "receiver"}
    over_the_counter = pen.open(TODAY, **data | {"channel": "in_person"}).case
    here = Case.objects.get(pk=sent.case_id)

    def running(case):
        return list(case.limits.order_by("position").values_list("limit_id", "start", "due", "status"))

    assert running(here) == running(over_the_counter) != []


@pytest.mark.parametrize(
    ("change", "kind", "body"),
    [
        ({"agency_unclear": True}, "justice_department", "stp"),
        ({"agency": None}, "justice_department", "stp"),
        ({"agency": "stc"}, "justice_department", "stp"),  # it settles no claims
        ({"agency": "xa", "field": "criminal_procedure"}, "justice_department", "stp"),  # Đ34–36: never a commune
        ({"agency": "xa"}, "agency", "xa"),
        ({"agency": "sxd"}, "agency", "sxd"),
        ({"agency": "khac", "province": "33"}, "agency", "khac"),  # another province's agency settles its own
        ({"agency": None, "province": "31"}, "justice_department", None),  # a province without a body in the system
        ({"agency": None, "province": ""}, "justice_department", None),
    ],
)
def test_where_a_request_goes(bodies, change, kind, body):
    change = change | ({"agency": bodies[change["agency"]].pk} if change.get("agency") else {})
    found = receiver(like(INJURED, **change), TODAY)
    assert found.kind == kind
    assert found.agency == (bodies[body] if body else None)
    assert found.source


def test_at_the_department_of_justice_the_five_days_of_determining_run(sending, bodies):
    sent = sending(like(HEIRS, agency_unclear=True))
    case = Case.objects.get(pk=sent.case_id)
    assert (case.competence, case.settling_agency_id, case.filed_with) == ("at_justice_department", None, bodies["stp"])
    limit = case.limits.get(limit_id="determine_agency_dept_of_justice")
    assert limit.due == date(2026, 11, 30)  # Đ41.4: five working days after Friday 20/11; the 24th is a holiday
    assert case.events.count() == 1  # honour is asked of the agency, when it is known


def test_nowhere_to_go_writes_nothing(sending, province):
    with pytest.raises(PortalProblem, match="bưu chính"):
        sending(like(INJURED, province="31"))
    assert not Case.objects.exists()


def test_the_wish_for_honour_is_an_event_of_its_own(sending, bodies):
    sent = sending(at(HONOUR_ONLY, bodies["sxd"]))
    types = list(CaseEvent.objects.filter(case_id=sent.case_id).values_list("type", flat=True))
    assert types[0] == "dossier_received"
    assert set(types) <= {"dossier_received", "honour_requested"}


@pytest.mark.parametrize("content", [LEGAL, AUTHORISED])
def test_who_acts_for_the_harmed_person_is_tied_to_them(sending, bodies, content):
    sent = sending(at(content, bodies["sxd"]))
    one = Party.objects.get(case_id=sent.case_id, capacity="claimant")
    assert one.represents.full_name == content.harmed.full_name
    assert one.authority_kind == content.representative.authority


def test_papers_are_kept_with_the_dossier_and_marked(sending, bodies):
    papers = (
        PaperEntry("HS-2", handed=scan()),
        PaperEntry("HS-3", "Căn cước mặt trước", scan("red"), personal=True),
        PaperEntry("HS-3", "Căn cước mặt trước", scan("blue"), personal=True),
        PaperEntry("other", "Ảnh quán trước khi dỡ", scan("green")),
    )
    sent = sending(at(like(INJURED, papers=papers), bodies["sxd"]))
    kept = Paper.objects.filter(case_id=sent.case_id).order_by("pk")
    assert [(one.title.split(" – ")[0], one.personal) for one in kept] == [
        ("Văn bản làm căn cứ yêu cầu bồi thường", False),
        ("Giấy tờ chứng minh nhân thân của người bị thiệt hại", True),
        ("Giấy tờ chứng minh nhân thân của người bị thiệt hại", True),
        ("Ảnh quán trước khi dỡ", False),
    ]
    assert {(one.direction, one.event_number, one.agency) for one in kept} == {("in", 1, bodies["sxd"])}


def test_a_paper_that_is_gone_writes_nothing_at_all(sending, bodies):
    gone = scan("black") | {"sha256": "0" * 64}
    content = at(
        like(INJURED, papers=(PaperEntry("HS-2", handed=scan()), PaperEntry("HS-3", handed=gone))), bodies["sxd"]
    )
    with pytest.raises(Invalid, match="tải lên lại"):
        sending(content)
    for model in (Case, CaseEvent, Party, Paper, SentClaim):
        assert not model.objects.exists(), model


def test_sent_twice_is_one_case(sending, bodies):
    token, content = uuid4(), at(INJURED, bodies["sxd"])
    first, second = sending(content, token=token), sending(content, token=token)
    assert (first.case_id, first.tracking_code) == (second.case_id, second.tracking_code)
    assert (first.again, second.again) == (False, True)
    assert Case.objects.count() == SentClaim.objects.count() == 1


def test_sent_twice_at_the_same_moment_is_one_case(sending, bodies, monkeypatch):
    token, content = uuid4(), at(INJURED, bodies["sxd"])
    first = sending(content, token=token)
    looks = iter([None])  # the second did not see the first when it began

    def too_early(seat, wanted):
        return next(looks, case_filed(seat, wanted))

    monkeypatch.setattr(commands, "case_filed", too_early)
    second = sending(content, token=token)
    assert (second.case_id, second.again) == (first.case_id, True)
    assert Case.objects.count() == 1


def test_figures_by_rule_are_kept_as_the_worksheet_of_the_request(sending, bodies):
    facts = {"custody_days": 22}
    answer, _ = assess_claim({"items": [{"rule": "M-03b", "facts": facts}], "valued_on": TODAY.isoformat()})
    asked = ClaimItem("mental", answer.after_fault, "M-03b", facts)
    sent = sending(at(like(INJURED, items=(asked,)), bodies["sxd"]))
    row = CaseAssessment.objects.get(case_id=sent.case_id)
    assert (row.kind, row.total) == ("asked", answer.after_fault)


@pytest.mark.parametrize("more", [ClaimItem("other", 1_000), ClaimItem("mental", 1, "M-03b", {"custody_days": 1})])
def test_a_worksheet_that_gives_another_sum_than_is_asked_is_not_kept(sending, bodies, more):
    sent = sending(
        at(like(INJURED, items=(ClaimItem("mental", 5, "M-03b", {"custody_days": 22}), more)), bodies["sxd"])
    )
    assert not CaseAssessment.objects.filter(case_id=sent.case_id).exists()


def test_nothing_of_a_person_stands_in_entries(sending, bodies):
    sent = sending(at(EVERY["collecting"], bodies["sxd"]))
    told = json.dumps(list(CaseEvent.objects.filter(case_id=sent.case_id).values_list("data", flat=True)))
    told = json.loads(json.dumps(told))
    assert not [word for word in PERSONAL if word in told.encode().decode("unicode_escape")]


def test_what_was_sent_stays_as_it_was(sending, bodies):
    sending(at(INJURED, bodies["sxd"]))
    for statement in (
        "UPDATE claims_sentclaim SET language = 'en'",
        "DELETE FROM claims_sentclaim",
        "TRUNCATE claims_sentclaim CASCADE",
    ):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(statement)


def test_a_change_behind_the_triggers_is_found_and_named(sending, bodies):
    first, second = sending(at(INJURED, bodies["sxd"])), sending(at(HEIRS, bodies["sxd"]))
    assert list(changed_requests()) == []
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE claims_sentclaim DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE claims_sentclaim SET content = jsonb_set(content, '{place}', '\"Hà Nội\"') WHERE case_id = %s",
            [second.case_id],
        )
        cursor.execute("ALTER TABLE claims_sentclaim ENABLE TRIGGER USER")
    (told,) = changed_requests()
    assert second.code in told
    assert list(changed_requests(first.code)) == []


@pytest.mark.parametrize(("who", "seen"), [("sxd", 1), ("stp", 1), ("snn", 0), ("khac", 0), (None, 0)])
def test_another_agency_does_not_see_what_was_sent(sending, bodies, who, seen):
    sending(at(INJURED, bodies["sxd"]))
    with wall.acting_for(bodies[who].pk if who else wall.NOBODY):
        assert SentClaim.objects.count() == seen


def test_a_stranger_may_send_and_the_job_of_the_receipt_is_put_in(bodies, monkeypatch):
    roles = []

    def note(plain):
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            roles.append(cursor.fetchone()[0])
        return digest(plain)

    monkeypatch.setattr(commands, "digest", note)
    with wall.acting_for(wall.NOBODY):
        sent = commands.send(at(INJURED, bodies["sxd"]), token=uuid4(), today=TODAY)
    assert roles == [web_role()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT args ->> 'subject' FROM procrastinate_jobs WHERE task_name = 'mail_claim_receipt'")
        assert cursor.fetchall() == [(str(SentClaim.objects.get(case_id=sent.case_id).pk),)]

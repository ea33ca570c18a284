"""Bodies and people of a province, made through the commands, and a pen that records a case's story."""

from dataclasses import dataclass, field
from datetime import date

from btnn.agencies import commands as agencies
from btnn.agencies.queries import Membership
from btnn.cases import commands as cases
from btnn.cases.commands import PartyData

SINCE = date(2020, 1, 1)
TODAY = date(2026, 11, 20)
CLAIM = {
    "receiver": "agency",
    "channel": "in_person",
    "complete": True,
    "claimant_kind": "injured_person",
    "field": "administration",
    "claimed": [{"head": "property", "amount": 50_000_000}],
}
CLAIMANT = PartyData(
    "Nguyễn Văn Đạt", identity_number="036075001234", phone="0912345678", address="Số 5, xã Tân Hưng", birth_year=1975
)


@dataclass
class Province:
    """Bodies by code, memberships by `code.role` (a second officer: `code.officer2`)."""

    bodies: dict = field(default_factory=dict)
    people: dict[str, Membership] = field(default_factory=dict)

    def person(self, name):
        return self.people[name]


BODIES = (
    ("ubnd", "Ủy ban nhân dân tỉnh Hưng Yên", "people_committee", "province", None, ("overseer",)),
    ("stp", "Sở Tư pháp", "justice_department", "province", "ubnd", ("reception", "officer", "head", "overseer")),
    ("stc", "Sở Tài chính", "finance_department", "province", "ubnd", ("finance", "head")),
    ("sxd", "Sở Xây dựng", "settling", "province", "ubnd", ("reception", "officer", "officer2", "head", "finance")),
    ("snn", "Sở Nông nghiệp và Môi trường", "settling", "province", "ubnd", ("reception", "officer", "head")),
    ("xa", "Ủy ban nhân dân xã Tân Hưng", "commune", "commune", "ubnd", ("reception", "head")),
)


def build():
    """The province 33 with six bodies, and one settling agency of province 31."""
    made = Province()
    for code, name, kind, level, parent, roles in BODIES:
        _body(made, code, name, kind, level, made.bodies.get(parent), "33", roles)
    _body(made, "khac", "Sở Xây dựng Hải Phòng", "settling", "province", None, "31", ("reception", "head"))
    return made


def _body(made, code, name, kind, level, parent, province, roles):
    body = agencies.establish_agency(
        code=code, name=name, kind=kind, level=level, parent=parent, province=province, valid_from=SINCE
    )
    made.bodies[code] = body
    for role in roles:
        user = agencies.enrol_person(username=f"{code}.{role}", full_name=f"Người {role} {name}")
        made.people[f"{code}.{role}"] = agencies.appoint(user, body, role.rstrip("2"), valid_from=SINCE)


class Pen:
    """Writes a case's story: each act by the person named, each on its day, `expected` kept in step."""

    def __init__(self, province, today=TODAY):
        self.province = province
        self.today = today
        self.case = None

    def open(self, on, who="sxd.reception", parties=(CLAIMANT,), **changes):
        done = cases.open_case(
            parties=parties, on=on, data=CLAIM | changes, membership=self.province.person(who), today=self.today
        )
        self.case = done.case
        return done

    def record(self, type, on, who="sxd.head", **data):
        named = {key: data.pop(key) for key in ("named_user", "named_agency", "by") if key in data}
        done = cases.record_event(
            self.case.code,
            type,
            on=on,
            data=data,
            membership=self.province.person(who),
            expected=self.case.event_number,
            today=self.today,
            **named,
        )
        self.case = done.case
        return done

    def act(self, command, *args, who="sxd.head", on, **more):
        done = command(
            self.case.code,
            *args,
            on=on,
            membership=self.province.person(who),
            expected=self.case.event_number,
            today=self.today,
            **more,
        )
        self.case = done.case
        return done

    def accept(self, on, who="sxd.head", number=""):
        return self.act(cases.accept_claim, on=on, who=who, number=number)

    def appoint(self, on, officer="sxd.officer", who="sxd.head"):
        return self.act(
            cases.appoint_officer, self.province.person(officer).user, on=on, who=who, related_to_parties=False
        )

    def to_decision(self, start):
        """A claim from the counter to the decision handed over, in time, from Monday `start` on."""
        from datetime import timedelta

        day = lambda n: start + timedelta(days=n)  # noqa: E731
        amounts = [{"head": "property", "amount": 40_000_000}]
        self.open(day(0))
        self.accept(day(1))
        self.appoint(day(2))
        officer = "sxd.officer"
        self.record("verification_ended", day(10), officer)
        self.record("verification_reported", day(11), officer, verified=amounts)
        roles = ["agency_leader", "officer", "claimant", "justice_department"]
        self.record("negotiation_opened", day(14), officer, participants=roles)
        self.record("negotiation_session_held", day(14), officer, minutes=True)
        self.record("negotiation_concluded", day(15), officer, agreed=True, signed_by_claimant=True, amounts=amounts)
        self.record("decision_issued", day(15), "sxd.head", number="12/QĐ-BT", amount=40_000_000)
        return self.record("decision_handed_over", day(15), "sxd.head")

    def to_payment(self, start):
        """The whole way to the last payment."""
        from datetime import timedelta

        day = lambda n: start + timedelta(days=n)  # noqa: E731
        self.to_decision(start)
        self.act(cases.request_funding, 40_000_000, on=day(32), who="sxd.finance")
        self.record("funding_granted", day(35), "stc.finance", amount=40_000_000)
        self.record("payment_notified", day(36), "sxd.finance")
        self.record("document_delivered", day(37), "sxd.reception", document="payment_notice")
        return self.record("compensation_paid", day(38), "sxd.finance", amount=40_000_000, final=True)

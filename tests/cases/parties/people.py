"""A case with two heirs, the harmed person who died, a representative and an official, at Sở Xây dựng."""

from datetime import date

from btnn.cases import commands, queries
from btnn.cases.commands import PartyData

from ..province import TODAY

MONDAY = date(2026, 11, 9)
HEIR = PartyData("Trần Thị Hoa", relationship="vợ", share_num=1, share_den=2, identity_number="033180001234")
OTHER = PartyData("Nguyễn Văn Bình", relationship="con", share_num=1, share_den=2)


class People:
    """The case at hand and its people by name."""

    def __init__(self, pen):
        self.pen = pen
        pen.open(MONDAY, parties=(HEIR, OTHER), claimant_kind="heir")

    @property
    def code(self):
        return self.pen.case.code

    def person(self, who="sxd.head"):
        return self.pen.province.person(who)

    def row(self, name):
        return self.pen.case.parties.get(full_name=name)

    def add(self, given, who="sxd.head"):
        return commands.add_party(self.code, given, membership=self.person(who), today=TODAY)

    def amend(self, row, who="sxd.head", expected=None, **changes):
        from dataclasses import replace

        return commands.amend_party(
            self.code,
            row.pk,
            replace(commands.data_of(row), **changes),
            expected=row.version if expected is None else expected,
            membership=self.person(who),
            today=TODAY,
        )

    def end(self, row, who="sxd.head", on=TODAY, reason="Rút yêu cầu"):
        return commands.end_party(
            self.code, row.pk, on=on, reason=reason, expected=row.version, membership=self.person(who), today=TODAY
        )

    def seen(self, who="sxd.head"):
        return queries.case_people(self.person(who), self.code)

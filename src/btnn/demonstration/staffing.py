"""Who does this work where, the review of the first quarter, the year's training, exercises made of finished cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from btnn.agencies.queries import Agency, Membership
from btnn.cases.queries.told import finished_cases
from btnn.demonstration.province import MARK, REORGANISED
from btnn.organisation.roster import commands as rosters
from btnn.organisation.roster.commands import Told
from btnn.plans.training import commands as training
from btnn.plans.training.commands import Planned
from btnn.plans.training.commands.exercising import story_of
from btnn.plans.training.exercises import cuts
from btnn.refusals import Unfit

SEED = 20_260_312  # of the disguises
MOST_EXERCISES = 3


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a roster: by the account they sign in with."""

    who: str
    position: str
    leads: bool = False
    full: bool = False
    parts: tuple[str, ...] = ("settling",)
    degree: str = "bachelor"
    since: int = 2021
    taught: str = ""


MEMBERS = (
    Member("thutruong.stp", "Giám đốc", leads=True, parts=("managing",), degree="master", since=2018),
    Member("canbo.stp", "Chuyên viên Phòng Hành chính và Bổ trợ tư pháp", full=True, parts=("managing", "reception"),
           since=2019, taught="Tập huấn của Cục Bồi thường nhà nước"),
    Member("theodoi.stp", "Phó Trưởng phòng", parts=("managing",), since=2020),
    Member("thutruong.sxd", "Phó Giám đốc", leads=True, degree="master"),
    Member("canbo.sxd", "Chuyên viên pháp chế"),
    Member("ketoan.sxd", "Kế toán trưởng", parts=("money",), since=2023),
    Member("thutruong.vks", "Phó Viện trưởng", leads=True, since=2018, taught="Tập huấn của Viện kiểm sát tối cao"),
    Member("canbo.vks", "Kiểm sát viên", since=2019, taught="Tập huấn của Viện kiểm sát tối cao"),
    Member("canbo.xa", "Công chức tư pháp - hộ tịch", parts=("settling", "reception"), since=2025),
)  # fmt: skip


def staff_and_train(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """Rosters with their gaps, a review that some have done, the year's training, exercises."""
    people = _rosters(today, memberships)
    _reviews(today, agencies, memberships)
    _course(today, agencies, memberships, people)
    _spread(today, memberships)
    _ahead(today, agencies, memberships, people)
    _exercises(memberships["canbo.stp"])


def _rosters(today: date, memberships: dict[str, Membership]) -> dict[str, int]:
    people = {}
    for one in MEMBERS:
        holder = memberships[one.who]
        keeper = next(row for name, row in memberships.items()
                      if row.agency_id == holder.agency_id and row.role in ("head", "officer"))  # fmt: skip
        told = Told(
            holder.user.full_name,
            one.position,
            "full" if one.full else "part",
            one.parts,
            leads=one.leads,
            degree=one.degree,
            speciality="Luật" if "money" not in one.parts else "Tài chính - kế toán",
            works_since=date(one.since, 7, 1),
            phone="0221 000 0000",
        )
        on = max(REORGANISED, holder.valid_from)
        person = rosters.add(told, on=on, user=holder.user_id, membership=keeper, today=today)
        people[one.who] = person.pk
        if one.taught:
            taught_on = today - timedelta(days=400)
            title = f"{one.taught} {MARK}"
            rosters.train(person.pk, title=title, on=taught_on, membership=keeper, today=today)
    leaves = today + timedelta(days=60)
    rosters.leave(
        people["ketoan.sxd"], last_day=leaves, reason="moved", membership=memberships["thutruong.sxd"], today=today
    )
    return people


def _reviews(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    for who, month, day, changed in (
        ("thutruong.stp", 2, 12, False),
        ("thutruong.sxd", 3, 20, True),
        ("thutruong.vks", 4, 15, False),
    ):
        on = date(today.year, month, day)
        if on <= today:
            rosters.confirm(today.year, changed=changed, on=on, membership=memberships[who], today=today)
    reminded = date(today.year, 4, 6)
    if reminded <= today:
        rosters.remind(
            [agencies[code].pk for code in ("xa", "stc")],
            today.year,
            due_on=date(today.year, 4, 20),
            text="Đề nghị rà soát, xác nhận trên hệ thống.",
            membership=memberships["canbo.stp"],
            today=reminded,
        )


def _course(
    today: date, agencies: dict[str, Agency], memberships: dict[str, Membership], people: dict[str, int]
) -> None:
    """A course of the department of justice, held some months ago."""
    officer, on = memberships["canbo.stp"], today - timedelta(days=160)
    told = Planned(
        "course",
        f"Tập huấn nghiệp vụ giải quyết bồi thường {MARK}",
        ("settlement", "money"),
        ("leaders", "officials"),
        on,
        content="Thụ lý, xác minh, thương lượng; hồ sơ đề nghị cấp kinh phí. Làm bài tập từ vụ việc thật đã che.",
        place="Hội trường Sở Tư pháp",
        lecturers="Báo cáo viên pháp luật cấp tỉnh",
        planned_cost=18_000_000,
        budget_line="Dự toán chi thường xuyên của Sở Tư pháp",
    )
    one = training.plan(told, membership=officer, today=on - timedelta(days=30))
    asked = on - timedelta(days=20)
    bodies = [agencies[code].pk for code in ("sxd", "vks", "xa")]
    training.invite(one.pk, bodies, reply_by=on - timedelta(days=7), membership=officer, today=asked)
    training.reply(
        one.pk, attends=True, people=[people["canbo.sxd"]], others=2, membership=memberships["canbo.sxd"], today=asked
    )
    training.hold(
        one.pk,
        on=on,
        people=[people["canbo.stp"], people["canbo.sxd"], people["thutruong.sxd"]],
        reached={"staff": 46},
        cost=16_500_000,
        text="49 người dự; 6 vướng mắc được giải đáp tại chỗ.",
        paper=f"Báo cáo 112/BC-STP {MARK}",
        membership=officer,
        today=today,
    )
    training.add_material(one.pk, title="Sổ tay giải quyết bồi thường", paper="Kho tài liệu Sở Tư pháp",
                          membership=officer)  # fmt: skip
    marks = {"useful": [0, 1, 3, 18, 24], "clear": [0, 0, 6, 20, 20], "able": [1, 4, 11, 19, 11]}
    training.evaluate(one.pk, marks, text="Mong có thêm tình huống tính tiền.", membership=officer, today=today)


def _spread(today: date, memberships: dict[str, Membership]) -> None:
    """What reached the people, and a booklet whose result nobody has recorded."""
    head, officer = memberships["thutruong.xa"], memberships["canbo.stp"]
    on = today - timedelta(days=190)
    told = Planned("embedded", f"Lồng ghép tại hội nghị nhân dân 3 thôn {MARK}", ("law",), ("people",), on)
    one = training.plan(told, membership=head, today=on)
    training.hold(one.pk, on=on, reached={"people": 140}, text="Phát 140 tờ gấp.", membership=head, today=today)
    on = today - timedelta(days=75)
    told = Planned("media", f"Chuyên mục quyền được bồi thường trên Đài tỉnh {MARK}", ("law",), ("people",), on,
                   place="Đài Phát thanh và Truyền hình tỉnh", planned_cost=6_000_000)  # fmt: skip
    one = training.plan(told, membership=officer, today=on)
    training.hold(one.pk, on=on, cost=6_000_000, paper="Hợp đồng phát sóng, 4 kỳ", membership=officer, today=today)
    told = Planned("material", f"Tờ gấp hướng dẫn yêu cầu bồi thường {MARK}", ("law",), ("people",),
                   today - timedelta(days=12), planned_cost=4_000_000)  # fmt: skip
    training.plan(told, membership=officer, today=today)


def _ahead(
    today: date, agencies: dict[str, Agency], memberships: dict[str, Membership], people: dict[str, int]
) -> None:
    """A conference to come: one agency has answered, two have not."""
    officer, on = memberships["canbo.stp"], today + timedelta(days=12)
    told = Planned(
        "conference",
        f"Hội nghị phòng ngừa sai phạm, rút kinh nghiệm vụ việc {MARK}",
        ("prevention", "reimbursement"),
        ("leaders", "officials"),
        on,
        online=True,
        lecturers="Sở Tư pháp, Viện kiểm sát",
        planned_cost=3_000_000,
    )
    one = training.plan(told, membership=officer, today=today)
    bodies = [agencies[code].pk for code in ("sxd", "vks", "xa")]
    due = today + timedelta(days=5)
    training.invite(one.pk, bodies, reply_by=due, membership=officer, today=today)
    sent = [people["canbo.vks"]]
    training.reply(one.pk, attends=True, people=sent, membership=memberships["canbo.vks"], today=today)


def _exercises(officer: Membership) -> None:
    """Exercises of finished cases, each stopped at another place."""
    made = 0
    for case in finished_cases(officer):
        if made == MOST_EXERCISES:
            break
        try:
            _, story = story_of(case.code, SEED, officer)
        except Unfit:
            continue
        places = cuts(story)
        if places:
            count, asked = places[min(2 * made, len(places) - 1)]
            title = f"Tình huống {made + 1}: {asked.limit.title.lower()}"
            training.make_exercise(case.code, SEED, count, title=title, membership=officer)
            made += 1

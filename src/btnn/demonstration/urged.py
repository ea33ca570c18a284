"""Watching and urging in the demonstration: letters at every stage, what became known, papers sent, recommendations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from btnn.agencies.queries import Agency, Membership
from btnn.cases.queries import case_file, case_frame
from btnn.demonstration.province import MARK
from btnn.support.recommendations import commands as recommending
from btnn.support.recommendations import queries as recommended
from btnn.support.urging import commands, queries, wording

SIGNER = "Tạ Hữu Nghĩa"
OFFICER, HEAD, WATCHER = "canbo.stp", "thutruong.stp", "theodoi.stp"
LETTERS = 2  # how many of the proposals are written; the others wait to be looked at


def urge(
    today: date, codes: Mapping[str, str], agencies: Mapping[str, Agency], memberships: Mapping[str, Membership]
) -> None:
    """By the same commands as people use; nothing where the stories of the day leave nothing to urge."""
    heads = {body.pk: memberships.get(f"thutruong.{key}") for key, body in agencies.items()}
    officer = memberships[OFFICER]
    open_ones = [one for one in queries.proposals(officer, today) if one.case_code and not one.papers_only]
    for place, one in enumerate(open_ones[:LETTERS]):
        on = max(one.since, today - timedelta(days=12))
        data = commands.LetterData(
            kind="urge", about=one.body, subject=f"đôn đốc công tác bồi thường nhà nước: {one.subject}",
            text=wording.of_proposal(one, "urge", on), contents=one.contents, grounds=one.grounds, items=one.items,
            case_code=one.case_code, on=on, reply_by=on + timedelta(days=7), number=f"{210 + place}/STP-HCTP {MARK}",
            signer=SIGNER,
        )  # fmt: skip
        sent = commands.send(data, membership=officer, today=today, at=datetime.combine(on, time(9), tzinfo=UTC))
        head = heads.get(one.body.pk)
        if place == 0 and head is not None:
            commands.answer(
                sent.pk, words="Đã giao người giải quyết bồi thường làm ngay; báo cáo khi xong.", paper=f"88 {MARK}",
                promised_on=today + timedelta(days=5), on=min(today, on + timedelta(days=3)), membership=head,
                today=today,
            )  # fmt: skip
    _watch(today, codes["verifying"], memberships)
    _recommend(today, codes["officer_late"], agencies, memberships)


def _watch(today: date, code: str, memberships: Mapping[str, Membership]) -> None:
    """A note from the press, a report that was demanded and came, papers of a case that were sent."""
    officer, head = memberships[OFFICER], memberships["thutruong.vks"]
    commands.note(
        source="9.1g", content="8.2a", words="Báo tỉnh nêu người dân mong vụ việc sớm được giải quyết.",
        paper=f"Báo Hưng Yên {MARK}", case_code=code, on=today, membership=memberships[WATCHER], today=today,
    )  # fmt: skip
    frame = case_frame(officer, code)
    body = frame.case.settling_agency
    assert body is not None
    asked = commands.LetterData(
        kind="report", about=body, subject=f"báo cáo về vụ việc {code}",
        text=wording.of_report(f"Vụ việc {code}", body.name, today), contents=list(wording.OF_REPORTS), case_code=code,
        on=today, reply_by=wording.answer_day(today), number=f"215/STP-HCTP {MARK}", signer=SIGNER,
    )  # fmt: skip
    sent = commands.send(asked, membership=officer, today=today)
    commands.answer(
        sent.pk, words="Vụ việc đang xác minh thiệt hại; đã yêu cầu định giá tài sản.", on=today, membership=head,
        today=today,
    )  # fmt: skip
    owed = queries.papers_of(frame)
    places = [one.place for one in owed[:2]]
    if places:
        commands.note_papers_sent(code, places, paper=f"31 {MARK}", on=today, membership=head, today=today)


def _recommend(today: date, code: str, agencies: Mapping[str, Agency], memberships: Mapping[str, Membership]) -> None:
    """A violation that a finding shows, sent to the committee."""
    officer = memberships[OFFICER]
    file = case_file(officer, code, today)
    body = file.case.settling_agency
    found = next((one for one in recommended.from_case(file) if one.kind == "violation"), None)
    if found is None or body is None:
        return
    data = recommending.RecommendationData(
        kind="violation", about=body, subject=f"kiến nghị xử lý vi phạm (vụ việc {code})",
        text=f"{found.text}\nKiến nghị xem xét, xử lý vi phạm theo thẩm quyền.", grounds=[found.ground],
        reply_by=today + timedelta(days=15), on=today, signer=SIGNER, to_agency=agencies["ubnd"], case_code=code,
        finding=found.code, number=f"12/STP-KN {MARK}",
    )  # fmt: skip
    made = recommending.recommend(data, membership=memberships[HEAD], today=today)
    recommending.answer(
        made.pk, accepted=True, words="Giao cơ quan chủ quản kiểm điểm trách nhiệm.", on=today,
        membership=memberships["theodoi.ubnd"], today=today,
    )  # fmt: skip

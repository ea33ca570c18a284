"""The limits of the corpus: their rows, and the due day of each against a naive count."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.limits import all_limits, due, due_many, limit, parse_day
from btnn.law.sources import INSTRUMENTS
from tests.law import naive

DATA = Path(naive.ROWS).parent
COUNTABLE = sorted(found.id for found in all_limits().values() if found.countable)
NOT_COUNTABLE = sorted(found.id for found in all_limits().values() if found.direction == "none")

# What a lawyer knows by heart: the way of one claim (Luật 10/2017/QH14, Chương V).
BY_HEART = [
    ("determine_agency_dept_of_justice", 5, "working_day", "Đ41.4"),
    ("acknowledge_postal_dossier", 2, "working_day", "Đ42.1"),
    ("request_supplement_from_claimant", 5, "working_day", "Đ42.2a"),
    ("request_basis_document_from_authority", 5, "working_day", "Đ42.2b"),
    ("claimant_supplements_dossier", 5, "working_day", "Đ42.3"),
    ("authority_supplies_basis_document", 5, "working_day", "Đ42.3"),
    ("accept_dossier", 2, "working_day", "Đ43.1"),
    ("appoint_settlement_officer", 2, "working_day", "Đ43.3a"),
    ("propose_advance_payment", 0, "immediate", "Đ44.2a"),
    ("pay_advance_own_budget", 5, "working_day", "Đ44.2b"),
    ("request_advance_from_finance", 2, "working_day", "Đ44.2c"),
    ("finance_grants_advance", 7, "working_day", "Đ44.3b"),
    ("verify_damage", 15, "calendar_day", "Đ45.2"),
    ("max_verification_complex", 30, "calendar_day", "Đ45.2"),
    ("damage_verification_report", 3, "working_day", "Đ45.3"),
    ("start_negotiation", 2, "working_day", "Đ46.1"),
    ("complete_negotiation", 10, "calendar_day", "Đ46.1"),
    ("max_negotiation_complex", 15, "calendar_day", "Đ46.1"),
    ("issue_and_hand_over_decision", 0, "immediate", "Đ47.1"),
    ("send_refused_decision", 5, "working_day", "Đ47.1"),
    ("max_non_receipt_of_decision", 30, "calendar_day", "Đ51.1đ"),
    ("correct_decision", 2, "working_day", "Đ48.4"),
    ("cancel_decision_and_terminate", 2, "working_day", "Đ48.1"),
    ("issue_postponement", 2, "working_day", "Đ49.1"),
    ("max_postponement", 30, "calendar_day", "Đ49.2"),
    ("issue_suspension", 1, "working_day", "Đ50.1"),
    ("max_suspension", 30, "calendar_day", "Đ50.2"),
    ("claimant_requests_resumption", 5, "working_day", "Đ50.2"),
    ("issue_termination", 5, "working_day", "Đ51.1"),
    ("val_suit_after_agency_stage", 15, "calendar_day", "Đ52.2"),
    ("notify_honour_restoration", 15, "calendar_day", "Đ57.1"),
    ("victim_replies_honour_notice", 10, "calendar_day", "Đ22.3"),
    ("direct_public_apology", 15, "calendar_day", "Đ58.1a"),
    ("submit_funding_dossier", 2, "working_day", "Đ62.1"),
    ("finance_allocates_funds", 5, "working_day", "Đ62.4"),
    ("finance_completes_defective_dossier", 15, "calendar_day", "Đ62.4"),
    ("notify_payment", 2, "working_day", "Đ62.5"),
    ("pay_compensation", 2, "working_day", "Đ62.5"),
    ("val_forfeiture_to_treasury", 3, "year", "Đ62.6"),
    ("val_limitation_claim", 3, "year", "Đ6.1"),
    ("establish_reimbursement_council", 10, "calendar_day", "Đ66.1"),
    ("council_completes_review", 20, "calendar_day", "Đ66.2"),
    ("issue_reimbursement_decision", 3, "working_day", "Đ30.1a"),
]
# Days of force majeure are left out only here (Đ6.3a, Đ42.3, Đ52.3, Đ62.6; NĐ 68 Đ22.3).
FORCE_MAJEURE = {
    "claimant_supplements_dossier",
    "authority_supplies_basis_document",
    "victim_replies_honour_notice",
    "val_limitation_claim",
    "val_limitation_admin_case",
    "val_limitation_excl_force_majeure",
    "val_direct_suit",
    "val_suit_after_agency_stage",
    "val_forfeiture_to_treasury",
}


@pytest.mark.parametrize(("limit_id", "amount", "unit", "article"), BY_HEART)
def test_what_a_lawyer_knows_by_heart(limit_id: str, amount: int, unit: str, article: str) -> None:
    found = limit(limit_id)
    assert (found.count, found.unit, found.citation.article) == (amount, unit, article)


def test_force_majeure_counts_only_where_the_article_says_so() -> None:
    assert {found.id for found in all_limits().values() if found.force_majeure} == FORCE_MAJEURE


def test_every_limit_has_a_title_an_actor_an_article_and_a_day_from_which_it_is_law() -> None:
    assert len(all_limits()) == 138
    for found in all_limits().values():
        assert found.title and found.title[0] == found.title[0].upper(), found.id
        assert found.citation.instrument in INSTRUMENTS
        assert found.source.endswith(found.citation.article)
        assert found.since >= INSTRUMENTS[found.citation.instrument].since
        assert found.until is None or found.until > found.since


def test_the_columns_of_the_rows_are_what_was_loaded() -> None:
    with (DATA / "limits.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert list(rows) == list(all_limits())
    for limit_id, row in rows.items():
        found = limit(limit_id)
        assert (found.amount, found.unit, found.by) == (row["amount"], row["unit"], row["by"])


@settings(max_examples=300)
@given(st.sampled_from(COUNTABLE), st.dates(date(2018, 1, 1), date(2027, 12, 31)))
def test_every_countable_limit_ends_as_in_the_naive_count(limit_id: str, start: date) -> None:
    assert due(limit_id, start) == naive.of_limit(limit_id, start)


@pytest.mark.parametrize("limit_id", ["accept_dossier", "verify_damage", "finance_grants_advance", "max_suspension"])
def test_every_start_day_of_ten_years(limit_id: str) -> None:
    found = limit(limit_id)
    start = date(2018, 1, 1)
    while start.year < 2028:
        assert due(limit_id, start) == naive.due(start, found.count, found.unit), start
        start += timedelta(days=1)


@pytest.mark.parametrize("limit_id", NOT_COUNTABLE)
def test_what_is_no_count_of_days_is_refused_with_a_sentence(limit_id: str) -> None:
    with pytest.raises(Refused) as refused:
        due(limit_id, date(2026, 3, 2))
    assert "không tính bằng số ngày" in refused.value.message
    assert limit(limit_id).source in refused.value.message


def test_an_unknown_limit_is_refused() -> None:
    with pytest.raises(Refused, match="khong_co"):
        limit("khong_co")


@pytest.mark.parametrize("start", [date(1, 1, 1), date(2017, 12, 31), date(2028, 1, 1), date(9999, 12, 31)])
def test_a_start_outside_the_known_calendar_is_refused(start: date) -> None:
    with pytest.raises(Refused) as refused:
        due("accept_dossier", start)
    assert "2018–2027" in refused.value.message


NOT_DATES = [
    "", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "02/03/2026", "20260302",
    "2026-W10-1", "2026-061", "2026-03-02T00:00:00", " 2026-03-02", "2026-03-02 ", "hôm nay", "-026-03-02",
    "２０２６-03-02", "0000-01-01", "10000-01-01", None, 20260302, 2026.5, True, [], {}, float("nan"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_DATES)
def test_a_date_that_is_not_a_date_is_refused(text: object) -> None:
    with pytest.raises(Refused) as refused:
        parse_day(text)
    assert "không phải là một ngày" in refused.value.message


@given(st.text(max_size=12))
def test_no_text_makes_a_traceback(text: str) -> None:
    try:
        day = parse_day(text)
    except Refused:
        return
    assert day.isoformat() == text


def test_counting_many_keeps_the_lines_and_adds_the_due_day() -> None:
    lines = [
        json.dumps({"id": "verify_damage", "from": "2026-02-01", "case": "12/2026"}),
        "",
        json.dumps({"id": "appoint_settlement_officer", "from": "2025-12-31"}),
    ]
    assert due_many(lines) == [
        {"id": "verify_damage", "from": "2026-02-01", "case": "12/2026", "due": "2026-02-23"},
        {"id": "appoint_settlement_officer", "from": "2025-12-31", "due": "2026-01-06"},
    ]


@pytest.mark.parametrize(
    "line",
    [
        "not json", "[]", "1", "null", '"accept_dossier"', "{", '{"id": "accept_dossier"}', '{"from": "2026-03-02"}',
        '{"id": 1, "from": "2026-03-02"}', '{"id": null, "from": "2026-03-02"}', '{"id": [], "from": "2026-03-02"}',
        '{"id": "x", "from": "2026-03-02"}', '{"id": "accept_dossier", "from": "2026-02-30"}',
        '{"id": "accept_dossier", "from": null}', '{"id": "accept_dossier", "from": 1}',
        '{"id": "accept_dossier", "from": "1999-01-01"}', '{"id": "cut_request_in_admin_case", "from": "2026-03-02"}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_a_bad_line_among_many_is_named(line: str) -> None:
    with pytest.raises(Refused) as refused:
        due_many(['{"id": "accept_dossier", "from": "2026-03-02"}', "", line])
    assert refused.value.line == 3

"""A province with a case decided and handed over, a court, and the Ministry of Justice."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    """Six bodies, one of another province, and the Ministry of Justice with one who oversees."""
    from tests.cases import province as made

    built = made.build()
    made._body(built, "btp", "Bộ Tư pháp", "ministry", "central", None, "", ("overseer",))
    made._body(built, "toa", "Tòa án nhân dân tỉnh Hưng Yên", "court", "province", None, "33", ("head",))
    return built


@pytest.fixture
def decided(province, today):
    """A claim settled at `sxd` by decision 12/QĐ-BT of 22 September 2026."""
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.to_decision(date(2026, 9, 7))
    return pen.case


@pytest.fixture
def data(province, decided, today):
    """A demand to cancel that decision: the head has known of a forged paper since 2 November."""
    from btnn.support.recommendations import commands

    return commands.RecommendationData(
        kind="cancel", about=province.bodies["sxd"], subject="yêu cầu hủy", text="Yêu cầu hủy quyết định.",
        grounds=["48.1b"], reply_by=date(2026, 11, 30), on=today, signer="Tạ Hữu Nghĩa", case_code=decided.code,
        decision="12/QĐ-BT", decided_on=date(2026, 9, 22), known_on=date(2026, 11, 2),
    )  # fmt: skip


@pytest.fixture
def sent(province, data, today):
    from btnn.support.recommendations import commands

    return commands.recommend(data, membership=province.person("stp.officer"), today=today)

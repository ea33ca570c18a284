"""The second wall, from the application's side: telling the database for which agency a transaction acts.

The policies of the database (migration `0003_second_wall`) show a transaction the cases of that agency only. They
bind the web role; the owner of the tables, under whom commands run, is not bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

# A policy is asked row by row through an index in memory. PostgreSQL takes that for dear: it would compile plans, which
# costs more than it saves, and rather read whole tables.
BEGIN = (
    "SELECT set_config('btnn.agency', %s, true), set_config('btnn.only_case', %s, true), "
    "set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true)"
)
END = "SELECT set_config('btnn.agency', %s, true), set_config('btnn.only_case', %s, true)"
_TOLD: ContextVar[list[str]] = ContextVar("told", default=["", ""])  # noqa: B039 (never changed in place)
NOBODY = 0  # the key of no agency: strangers see no case


@contextmanager
def acting_for(agency_id: int, only_case: int | None = None) -> Iterator[None]:
    """One transaction in which the database shows the cases of that agency and takes entries for them; with `only_case`
    that one case and no other (a claimant who looks after their own).

    The setting ends with the transaction; inside another one what held before holds again after this block.
    """
    inner = connection.in_atomic_block
    told = [str(int(agency_id)), str(int(only_case)) if only_case is not None else ""]
    before = _TOLD.get() if inner else ["", ""]
    _TOLD.set(told)
    try:
        with transaction.atomic():
            _execute(BEGIN, told)
            yield
            if inner:
                _execute(END, before)
    finally:
        _TOLD.set(before)


def stands() -> bool:
    """Do the policies bind the role that we are connected as? Not so for the owner of the tables or a superuser."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_security_active('cases_case')")
        return bool(cursor.fetchone()[0])


def _execute(statement: str, values: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)

"""Serving with two roles: the wall is asked for before it opens, and the day is turned by the owner."""

from datetime import date

import pytest
from django.db import connection

from btnn.cases import turning
from btnn.web.database import DatabaseRefused, Server, locate
from btnn.web.database.grants import web_role
from btnn.web.serving import DayTurner, check_web_role


@pytest.fixture
def address(db, database_server):
    """`address(user)`: the test database as that user."""
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    given = conninfo_to_dict(database_server)
    return lambda user: make_conninfo("", **given | {"user": user, "dbname": connection.settings_dict["NAME"]})


def test_the_web_role_is_let_in_and_the_owner_is_not(address, monkeypatch):
    monkeypatch.delenv("DATABASE_WEB_URL", raising=False)
    check_web_role()
    monkeypatch.setenv("DATABASE_WEB_URL", address(web_role()))
    check_web_role()
    monkeypatch.setenv("DATABASE_WEB_URL", address(connection.settings_dict["USER"]))
    with pytest.raises(DatabaseRefused, match="không sở hữu"):
        check_web_role()
    monkeypatch.setenv("DATABASE_WEB_URL", "host=/nowhere dbname=none user=none")
    with pytest.raises(DatabaseRefused, match="Không kết nối"):
        check_web_role()


def test_the_embedded_server_has_two_roles():
    server = Server(locate(__import__("pathlib").Path("/tmp")))  # noqa: S108  (nothing is made there)
    assert "user=btnn " in server.url
    assert "user=btnn_web " in server.web_url


def test_each_day_is_turned_once_and_again_when_it_failed(monkeypatch):
    day, answers, asked = [date(2026, 11, 19)], [None, 3, 0], []
    monkeypatch.setattr(turning, "turn_day", lambda on: (asked.append(on), answers.pop(0))[1])
    monkeypatch.setattr("django.db.connections.close_all", lambda: None)
    turn = DayTurner(lambda: day[0])
    turn()  # somebody else is at it
    turn()
    turn()
    assert asked == [day[0]] * 2
    day[0] = date(2026, 11, 20)
    turn()
    turn()
    assert asked[2:] == day


def test_a_database_that_does_not_answer_stops_nothing(monkeypatch, caplog):
    from django.db import OperationalError

    def fail(_):
        raise OperationalError

    monkeypatch.setattr(turning, "turn_day", fail)
    monkeypatch.setattr("django.db.connections.close_all", lambda: None)
    turn = DayTurner(lambda: date(2026, 11, 19))
    turn()
    assert turn.turned_on is None
    assert "could not be turned" in caplog.text

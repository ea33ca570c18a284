"""Reading DATABASE_URL."""

import pytest

from btnn.web.database import DatabaseRefused, django_database


def test_an_address_becomes_a_dictionary():
    entry = django_database("postgresql://lan:m%40t@db.example:6432/btnn?sslmode=require")
    assert entry["NAME"] == "btnn"
    assert (entry["USER"], entry["PASSWORD"], entry["HOST"], entry["PORT"]) == (
        "lan",
        "m@t",
        "db.example",
        "6432",
    )
    assert entry["OPTIONS"] == {"sslmode": "require"}


def test_a_socket_folder_is_a_host():
    assert django_database("host=/run/x user=btnn dbname=btnn")["HOST"] == "/run/x"


@pytest.mark.parametrize("address", ["mysql://x", "postgresql://localhost", "not an address"])
def test_what_cannot_be_read_is_refused(address):
    with pytest.raises(DatabaseRefused):
        django_database(address)

"""What every test gets: a data directory and a database of its own, made by our launcher (or DATABASE_URL's)."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

# Nothing of an installation on this machine is touched: key, database and logs of the tests have their own folder.
PREFIX = "btnn-test-"
OURS = Path(tempfile.mkdtemp(prefix=PREFIX))
OURS.chmod(0o711)
os.environ["BTNN_DATA_DIR"] = str(OURS)
os.environ["BTNN_LOG_LEVEL"] = "ERROR"
os.environ["DJANGO_SETTINGS_MODULE"] = "btnn.web.settings"
os.environ.pop("BTNN_TODAY", None)


def pytest_configure(config):
    """Quicker ways for tests, where they change nothing that is tested."""
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True


def pytest_unconfigure(config):
    shutil.rmtree(OURS, ignore_errors=True)


@pytest.fixture(scope="session")
def database_server():
    """The address of the server that the tests use."""
    given = os.environ.get("DATABASE_URL")
    if given:
        make_web_role(given)
        yield given
        return
    from django.db import connections

    from btnn.web.database import Server, locate

    clear_killed_runs()
    with Server(locate(OURS), careless=True) as server:
        yield server.url
        connections.close_all()


def make_web_role(address):
    """On a server that was given: the web role, which our own launcher makes by itself."""
    import psycopg
    from psycopg import sql

    from btnn.web.database.grants import web_role

    name = sql.Identifier(web_role())
    with psycopg.connect(address, autocommit=True) as server:
        if not server.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [web_role()]).fetchone():
            server.execute(sql.SQL("CREATE ROLE {} LOGIN").format(name))
            server.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(name))


def clear_killed_runs():
    """Stop and remove the servers of test runs that were killed before they could."""
    from btnn.web.database import Server, locate

    for folder in OURS.parent.glob(f"{PREFIX}*"):
        if folder == OURS or folder.stat().st_uid != os.geteuid() or not (folder / "postgres/users.lock").exists():
            continue
        server = Server(locate(folder), careless=True)
        if not server.in_use():
            server.stop()
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, database_server):
    """Point Django at that server before it makes the test database."""
    from django.db import connections

    from btnn.web.database import django_database

    entry = django_database(database_server) | {"CONN_MAX_AGE": 0}
    for name, value in entry.items():
        connections.settings["default"][name] = value
        connections["default"].settings_dict[name] = value


@pytest.fixture(scope="session", autouse=True)
def tables_that_only_grow_can_be_emptied_between_tests():
    """The append-only triggers refuse TRUNCATE too; emptying the test database goes around them, nothing else does."""
    from django.db.backends.postgresql.operations import DatabaseOperations

    plain = DatabaseOperations.sql_flush

    def sql_flush(self, style, tables, **options):
        quoted = [self.quote_name(table) for table in tables]
        return [
            *(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in quoted),
            *plain(self, style, tables, **options),
            *(f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in quoted),
            "DELETE FROM procrastinate_jobs",  # the queue is no table of the framework's, which would leave it full
        ]

    DatabaseOperations.sql_flush = sql_flush
    yield
    DatabaseOperations.sql_flush = plain


@pytest.fixture(autouse=True)
def pages_are_answered_as_the_web_role(monkeypatch):
    """Whoever asks for a page is behind the second wall, as in service: the role that owns no table answers. What a
    test itself asks of the database it asks as the owner."""
    from btnn.cases import wall
    from btnn.web.database.grants import web_role

    monkeypatch.setattr(wall, "BEGIN", f"{wall.BEGIN}, set_config('role', '{web_role()}', true)")
    monkeypatch.setattr(wall, "END", f"{wall.END}, set_config('role', 'none', true)")

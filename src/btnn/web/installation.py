"""Bringing an installation up to date: tables, static files, demonstration data."""

import importlib

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def install(*, demonstration: bool) -> None:
    """Migrate, collect static files, and load the demonstration data when asked and not there. May be repeated."""
    if unapplied():
        call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    if demonstration:
        install_demonstration()


def unapplied() -> list[str]:
    """The names of the migrations that this database has not had."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def install_demonstration() -> None:
    """Load the stories of `btnn.demonstration`, which refuse to mix with cases that are already there."""
    importlib.import_module("btnn.demonstration.load").load()


def demonstration_accounts() -> list[str]:
    """One line for each account of the demonstration: name, password, whom it plays."""
    return list(importlib.import_module("btnn.demonstration.accounts").lines())

"""SQL for migrations: rows that are kept as they were written, and rows behind the second wall.

The functions that the triggers call are made by `agencies.0007_kept_rows`; a migration that uses this depends on it.
Migrations already applied do not change when a text here does: change it only together with a new migration.
"""

from __future__ import annotations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
AT_ONE_CASE = "nullif(current_setting('btnn.only_case', true), '') IS NOT NULL"


def appended(table: str) -> str:
    """Rows of `table` may only be added: changing, removing and emptying are refused, for the owner too."""
    return f"""
CREATE TRIGGER {table}_keeps BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION kept_rows_refuse();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION kept_rows_refuse();
"""


def walled(table: str, *, seen: str, written: str | None = None) -> str:
    """Row-level security for `table`: `seen` says in SQL which rows a request may read, `written` which it may add or
    change (as seen, when None). `OWN` is the agency that the request acts for, NULL for a stranger and under the
    one-case wall of the portal only what names that case."""
    return f"""
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY {table}_seen ON {table} FOR SELECT USING ({seen});
CREATE POLICY {table}_added ON {table} FOR INSERT WITH CHECK ({written or seen});
CREATE POLICY {table}_changed ON {table} FOR UPDATE USING ({written or seen}) WITH CHECK ({written or seen});
CREATE POLICY {table}_removed ON {table} FOR DELETE USING ({written or seen});
"""


def through(table: str, column: str, owner: str, condition: str = "true") -> str:
    """SQL: the row of `owner` that `table.column` names is seen (by its own wall), and `condition` holds for it
    (its columns are written `whole.…`)."""
    return f"EXISTS (SELECT FROM {owner} whole WHERE whole.id = {table}.{column} AND {condition} OFFSET 0)"


def unwalled(table: str) -> str:
    """The way back of `walled`."""
    drops = "".join(f"DROP POLICY {table}_{part} ON {table};\n" for part in ("seen", "added", "changed", "removed"))
    return f"{drops}ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;\n"


def changeable(table: str) -> str:
    """The way back of `appended`."""
    return f"DROP TRIGGER {table}_no_truncate ON {table};\nDROP TRIGGER {table}_keeps ON {table};\n"

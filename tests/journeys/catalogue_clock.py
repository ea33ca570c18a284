"""What the clock of a case must show, kept by the test's own count while the case goes on."""

from datetime import date

from tests.journeys.catalogue import LIMITS, last_day
from tests.journeys.desk import Desk


class Clock:
    """What the case page must show: the limits by their names in the catalogue, kept by the test's own count."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.due: dict[str, date] = {}
        self.met: dict[str, date | None] = {}

    def starts(self, key: str, on: date, extension: int = 0) -> date:
        """A limit begins (or is counted anew, with an extension or a longer time)."""
        title = LIMITS[key].title
        self.due[title] = last_day(key, on, extension)
        self.met.setdefault(title, None)
        return self.due[title]

    def ends(self, key: str, on: date) -> None:
        """What the limit asked for was done."""
        self.met[LIMITS[key].title] = on

    def agrees(self) -> None:
        """The case page shows exactly these limits, with these last days, met on these days."""
        self.desk.has_case_open()
        rows = self.desk.limits()
        shown = {row.title: (row.due, row.met_on) for row in rows}
        assert len(shown) == len(rows), "a limit stands twice in the table"
        assert shown == {title: (due, self.met[title]) for title, due in self.due.items()}

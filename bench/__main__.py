"""`make bench`: run every measure and print one table (BENCH="limits fold" for some of them)."""

from __future__ import annotations

import sys

from bench import docket, folding, limits, recording, recounting, start, tracking
from bench.measures import Measure, as_markdown

SUITES = {
    "limits": limits.run,
    "fold": folding.run,
    "start": start.run,
    "docket": docket.run,
    "recount": recounting.run,
    "record": recording.run,
    "track": tracking.run,
}


def main(names: list[str]) -> int:
    """Run the named suites, or all. Refused (exit 2): an unknown name."""
    unknown = [name for name in names if name not in SUITES]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(SUITES)}", file=sys.stderr)
        return 2
    measures: list[Measure] = []
    for name in names or SUITES:
        print(f"… {name}", file=sys.stderr)
        measures += SUITES[name]()
    print(as_markdown(measures))
    return 0 if all(measure.held for measure in measures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

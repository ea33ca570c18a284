"""What was drawn for one case is kept for the next look at it: bounded, in this process, gone when anything changes.

The key names all that the drawing depends on: the person, the stamp of the case (`proof.Proved`), the day, the
language, the calendar.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

MOST = 256

_kept: OrderedDict[Hashable, str] = OrderedDict()
_lock = Lock()


def kept(key: Hashable, draw: Callable[[], str]) -> str:
    """What was drawn under that key, drawn now if need be; the one not looked at for longest goes first."""
    with _lock:
        found = _kept.get(key)
        if found is not None:
            _kept.move_to_end(key)
            return found
    fresh = draw()
    with _lock:
        _kept[key] = fresh
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return fresh


def forget_all() -> None:
    """Draw everything anew."""
    with _lock:
        _kept.clear()

"""Batches of cases worked on by several processes, each with its own connection to the database."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import TypeVar

from django.db import connections

BATCH = 500
WORTH_A_PROCESS = 4  # batches; fewer are done sooner than a second process starts
R = TypeVar("R")


def in_batches(keys: Sequence[int], work: Callable[[list[int]], R], workers: int = 1) -> Iterator[R]:
    """What `work` gives for each batch of keys, in their order.

    `workers` above 1 needs committed data and a `work` that can be pickled; inside a transaction it must stay 1.
    """
    work = partial(_uncollected, work)
    batches = [list(keys[first : first + BATCH]) for first in range(0, len(keys), BATCH)]
    if workers < 2 or len(batches) < WORTH_A_PROCESS:
        yield from map(work, batches)
        return
    connections.close_all()  # a connection must not be shared with a child
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        yield from pool.map(work, batches)


def _uncollected(work: Callable[[list[int]], R], batch: list[int]) -> R:
    """One batch without looking for garbage in circles: it makes very many small things and no circle of them; a
    fifth of the time is saved."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return work(batch)
    finally:
        if collecting:
            gc.enable()

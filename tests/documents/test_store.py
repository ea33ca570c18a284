"""The store: one file for each content, whole or not there, for its owner only."""

import hashlib
import stat

import pytest

from btnn.documents import store


def test_a_content_lies_under_its_hash_closed_to_others(folder):
    kept = store.put([b"one ", b"two"])
    assert kept == store.Stored(hashlib.sha256(b"one two").hexdigest(), 7)
    path = store.path_of(kept.sha256)
    assert path == folder / kept.sha256[:2] / kept.sha256[2:4] / kept.sha256
    assert path.read_bytes() == b"one two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert list(store.arriving().iterdir()) == []


def test_the_same_content_is_kept_once_and_mends_what_was_changed():
    first = store.put([b"paper"])
    store.path_of(first.sha256).write_bytes(b"forged")
    assert store.hash_of(store.path_of(first.sha256)) != first.sha256
    assert store.put([b"pa", b"per"]) == first
    assert store.hash_of(store.path_of(first.sha256)) == first.sha256


def test_what_breaks_off_leaves_nothing(folder):
    def breaks():
        yield b"half"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        store.put(breaks())
    assert [path for path in folder.rglob("*") if path.is_file()] == []

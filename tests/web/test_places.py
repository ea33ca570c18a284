"""Where an installation keeps its things."""

from concurrent.futures import ThreadPoolExecutor

from btnn.web.places import data_directory, secret_key


def test_the_key_is_made_once_and_is_private(tmp_path, monkeypatch):
    monkeypatch.delenv("BTNN_SECRET_KEY", raising=False)
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(secret_key, [tmp_path / "data"] * 8))
    assert len(keys) == 1
    assert len(keys.pop()) > 60
    assert (tmp_path / "data" / "secret_key").stat().st_mode & 0o077 == 0


def test_the_environment_decides(tmp_path, monkeypatch):
    monkeypatch.setenv("BTNN_SECRET_KEY", "told")
    monkeypatch.setenv("BTNN_DATA_DIR", str(tmp_path))
    assert secret_key(tmp_path / "data") == "told"
    assert not (tmp_path / "data").exists()
    assert data_directory() == tmp_path

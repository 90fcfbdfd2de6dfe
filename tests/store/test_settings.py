"""Tests for app.store.settings."""

from pathlib import Path

import msgspec
import pytest

from app.store.settings import RECENT, Settings, SettingsFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "personal" / "settings.json"


def test_choices_are_there_after_opening_again(path: Path) -> None:
    SettingsFile(path).change(language="en", theme="dark", scale=1.5, name="Ñandú")
    value = SettingsFile(path).value
    assert (value.language, value.theme, value.scale, value.name) == ("en", "dark", 1.5, "Ñandú")


def test_nothing_saved_gives_what_is_usual(path: Path) -> None:
    assert SettingsFile(path).value.theme == "light"
    assert not path.exists()


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"scale": "big"}', b'{"language": "xx"}', b"\xff\xfe\x00"]
)
def test_a_damaged_file_gives_what_is_usual_and_is_kept_aside(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    for _ in range(2):
        path.write_bytes(damage)
        assert SettingsFile(path).value.theme == "light"
    aside = sorted(path.parent.glob("*.damaged-*"))
    assert [one.read_bytes() for one in aside] == [damage, damage]


def test_what_a_newer_version_added_does_no_harm(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'{"language": "en", "sound": true}')
    assert SettingsFile(path).value.language == "en"


def test_what_could_not_be_read_back_is_never_saved(path: Path) -> None:
    settings = SettingsFile(path)
    settings.change(language="en")
    with pytest.raises(msgspec.ValidationError):
        settings.change(scale=50)
    assert SettingsFile(path).value == settings.value == Settings(language="en")


def test_recent_files_are_few_and_not_repeated() -> None:
    settings = Settings()
    for place in range(RECENT + 5):
        settings = Settings(recent=settings.opened(Path(f"{place}.csv")))
    settings = Settings(recent=settings.opened(Path("7.csv")))
    assert settings.recent[0] == "7.csv"
    assert len(settings.recent) == RECENT
    assert settings.recent.count("7.csv") == 1

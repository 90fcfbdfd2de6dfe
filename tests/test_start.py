"""Setting up: what is missing is known, said exactly, and installed only when it changed."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import environment
import pytest
import system_packages
from console import CannotContinueError

import start

ROOT = Path(__file__).parents[1]
REQUIREMENTS = ROOT / "requirements"
LOCKS = sorted(REQUIREMENTS.glob("*.txt"))
UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n# a note\nVERSION_ID="24.04"\n\nBROKEN\n'


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", lock.read_text("utf-8"), re.MULTILINE))


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def wishes(lines: list[str]) -> set[str]:
    bare = (line.split("#")[0].strip() for line in lines)
    return {line for line in bare if line and not line.startswith("-")}


def test_os_release_is_read_with_and_without_quotes() -> None:
    release = system_packages.os_release(UBUNTU)
    assert release == {
        "NAME": "Ubuntu",
        "ID": "ubuntu",
        "ID_LIKE": "debian",
        "VERSION_ID": "24.04",
    }


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ({"ID": "debian"}, True),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, True),
        ({"ID": "huayra", "ID_LIKE": "debian"}, True),
        ({"ID": "fedora"}, False),
        ({}, False),
    ],
)
def test_debian_and_its_children_use_apt(release: dict[str, str], *, expected: bool) -> None:
    assert system_packages.uses_apt(release) is expected


def test_each_missing_library_names_its_package() -> None:
    missing = system_packages.missing_for_qt(lambda library: "xcb-cursor" not in library)
    assert missing == {"libxcb-cursor.so.0": "libxcb-cursor0"}


def test_a_library_nobody_has_cannot_be_loaded() -> None:
    assert not system_packages.can_load("libdoes-not-exist.so.0")


def test_the_command_to_type_is_complete() -> None:
    assert system_packages.apt_line(["libegl1", "xvfb"]) == (
        "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 xvfb"
    )


def test_only_tools_that_are_not_there_are_asked_for() -> None:
    found = {"Xvfb": "/usr/bin/Xvfb"}.get
    tools = system_packages.TEST_TOOLS
    assert system_packages.missing_tools(tools, found) == ["xauth", "libreoffice-calc"]


def test_without_rights_the_exact_command_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "rights", lambda: None)
    assert not system_packages.install(["libegl1"])
    assert "    sudo apt-get update && sudo apt-get install" in capsys.readouterr().out


def test_missing_libraries_that_cannot_be_installed_stop_with_their_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr(system_packages, "missing_for_qt", lambda: {"libEGL.so.1": "libegl1"})
    monkeypatch.setattr(system_packages, "install", lambda packages: False)
    with pytest.raises(CannotContinueError, match=r"libEGL\.so\.1"):
        system_packages.require_for_qt()


def test_a_font_is_found_in_any_folder_below(tmp_path: Path) -> None:
    assert not system_packages.has_font([str(tmp_path)])
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype/Letra.TTF").touch()
    assert system_packages.has_font([str(tmp_path / "none"), str(tmp_path)])


def test_a_lock_is_installed_again_only_when_it_changed(tmp_path: Path) -> None:
    lock = tmp_path / "run.txt"
    lock.write_text("one==1\n", "utf-8")
    assert not environment.is_installed(lock, tmp_path)
    environment.stamp_of(lock, tmp_path).write_text(environment.fingerprint(lock), "ascii")
    assert environment.is_installed(lock, tmp_path)
    lock.write_text("one==2\n", "utf-8")
    assert not environment.is_installed(lock, tmp_path)


def test_line_endings_do_not_change_a_lock(tmp_path: Path) -> None:
    unix, windows = tmp_path / "unix.txt", tmp_path / "windows.txt"
    unix.write_bytes(b"one==1\ntwo==2\n")
    windows.write_bytes(b"one==1\r\ntwo==2\r\n")
    assert environment.fingerprint(unix) == environment.fingerprint(windows)


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_only_linux_may_lack_a_display(
    platform: str, variables: dict[str, str], *, expected: bool
) -> None:
    assert start.has_display(platform, variables) is expected


def test_a_stop_is_said_in_both_languages_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(rest: list[str]) -> int:
        raise CannotContinueError("Falta algo.", "Something is missing.")

    monkeypatch.setitem(start.COMMANDS, "setup", stop)
    assert start.main(["setup"]) == 2
    assert capsys.readouterr().out == "Falta algo.\nSomething is missing.\n"


def test_what_follows_the_word_goes_to_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(start.COMMANDS, "test", len)
    assert start.main(["test", "-k", "recipe", "-x"]) == 3


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: str(lock.name))
def test_a_lock_names_no_address_and_hashes_everything(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.findall(r"://|^-|--(?!hash=sha256:)", text, re.MULTILINE)
    entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: str(lock.name))
def test_every_lock_has_the_same_program_with_a_sound_qt(lock: Path) -> None:
    assert pins(REQUIREMENTS / "run.txt").items() <= pins(lock).items()
    assert pins(lock)["pyside6-essentials"].startswith("6.11.")


def test_the_package_asks_for_what_the_list_locks_less_the_set_up_tool() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    listed = wishes((REQUIREMENTS / "run.in").read_text("utf-8").splitlines())
    assert wishes(project["dependencies"]) == listed - {"babel"}


def imported(folder: Path) -> set[str]:
    trees = [ast.parse(file.read_text("utf-8")) for file in folder.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    named = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in (*plain, *named)}


def test_the_package_asks_for_what_the_program_imports_and_nothing_else() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {canonical(re.split(r"[<>=]", wish)[0]) for wish in wishes(project["dependencies"])}
    owners = packages_distributions()
    used = imported(ROOT / "app") | imported(ROOT / "bundled_data")
    theirs = used - {"app"} - set(sys.stdlib_module_names)
    assert asked == {canonical(name) for one in theirs for name in owners.get(one, ())}

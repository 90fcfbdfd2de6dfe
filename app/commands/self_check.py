"""`self-check`: whether the program is whole, for whoever helps somebody with it."""

import importlib
import json
import pkgutil
import platform
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.commands._parser import Parser
from app.crash import kind_of, version_of
from app.errors import UserError
from app.i18n import Message, msg
from app.lessons.course import Course
from app.lessons.course_check import check
from app.paths import Places
from app.registry import Registry
from app.version import VERSION

LIBRARIES = ("pandas", "pyarrow")
WITH_FAMILIES = ("app.analysis", "app.lessons", "app.store")


@dataclass
class Findings:
    """What was found, and in words what is wrong with it."""

    versions: dict[str, str] = field(default_factory=dict)
    families: dict[str, int] = field(default_factory=dict)
    course: dict[str, Any] = field(default_factory=dict)
    database: dict[str, Any] = field(default_factory=dict)
    problems: list[Message] = field(default_factory=list)

    def plain(self) -> dict[str, Any]:
        """Return everything as plain data."""
        problems = [str(problem) for problem in self.problems]
        return {"ok": not problems, **vars(self), "problems": problems}


def main(arguments: Sequence[str]) -> int:
    """Look at everything, print it, and return 1 if anything is wrong."""
    parser = Parser(prog="self-check")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--profile", type=Path)
    options = parser.parse_args(arguments)
    findings = self_check(Places.of(options.profile))
    if options.json:
        sys.stdout.write(json.dumps(findings.plain(), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(findings))
    return 1 if findings.problems else 0


def self_check(places: Places) -> Findings:
    """Look at the program, its course and the log of this person; nothing is changed."""
    findings = Findings(versions=dict(_versions()))
    _look_at_families(findings)
    _look_at_course(places.course, findings)
    _look_at_database(places.events, findings)
    return findings


def _versions() -> Iterator[tuple[str, str]]:
    yield "program", VERSION
    yield "python", platform.python_version()
    yield "qt", _qt()
    for library in LIBRARIES:
        importlib.import_module(library)
        yield library, version_of(library)


def _qt() -> str:
    try:
        return str(importlib.import_module("PySide6.QtCore").qVersion())
    except ImportError:
        return ""  # the system lacks a library it needs, or it is not installed: no window


def _look_at_families(findings: Findings) -> None:
    """Import every module, as any of them may hold a family, and count the members of each."""
    for package in WITH_FAMILIES:
        for name in _modules(package):
            _import(name, findings)
    for registry in _registries():
        members = _members(registry, findings)
        findings.families[registry.name] = members
        if not members:
            why = msg("The family “{name}” has no members.", name=registry.name)
            findings.problems.append(why)


def _modules(package: str) -> Iterator[str]:
    path = importlib.import_module(package).__path__
    return (found.name for found in pkgutil.walk_packages(path, f"{package}."))


def _registries() -> Iterator[Registry[Any]]:
    """Yield the families of the program, by name, each once."""
    ours = [module for name, module in list(sys.modules.items()) if name.startswith(WITH_FAMILIES)]
    held = (value for module in ours for value in vars(module).values())
    found = {value.name: value for value in held if isinstance(value, Registry)}
    return (found[name] for name in sorted(found))


def _members(registry: Registry[Any], findings: Findings) -> int:
    try:
        registry.load()
    except ImportError as error:
        findings.problems.append(_unloaded(registry.name, error))
    return sum(1 for _ in registry)


def _import(name: str, findings: Findings) -> None:
    try:
        importlib.import_module(name)
    except ImportError as error:
        findings.problems.append(_unloaded(name, error))


def _unloaded(name: str, error: Exception) -> Message:
    why = kind_of(error)
    return msg("“{name}” cannot be loaded ({why}). Install the program again.", name=name, why=why)


def _look_at_course(folder: Path, findings: Findings) -> None:
    """Prove every lesson, as its author does."""
    try:
        course = Course.load(folder)
        checked = check(folder, course)
    except UserError as error:
        findings.course = {"intact": False}
        findings.problems.append(error.what)
        return
    stopped = [one.id for one in checked if not one.is_usable]
    findings.course = {
        "intact": not stopped, "version": course.version, "lessons": len(course.available)
    }  # fmt: skip
    for lesson in stopped:
        why = msg("The lesson “{name}” is not as its authors left it.", name=lesson)
        findings.problems.append(why)


def _look_at_database(path: Path, findings: Findings) -> None:
    """Let SQLite read the whole log of what happened, if there is one."""
    findings.database = {"healthy": True, "exists": path.is_file()}
    if path.is_file() and not _is_sound(path):
        findings.database["healthy"] = False
        why = msg("The file with your progress, “{name}”, is damaged.", name=path.name)
        findings.problems.append(why)


def _is_sound(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("pragma integrity_check").fetchall()
    except sqlite3.DatabaseError:
        return False
    return bool(found == [("ok",)])


def _lines(findings: Findings) -> Iterator[str]:
    yield " · ".join(f"{name} {version or '—'}" for name, version in findings.versions.items())
    yield ", ".join(f"{name} {members}" for name, members in findings.families.items())
    yield from map(str, findings.problems)
    if not findings.problems:
        yield str(msg("Everything is in its place."))

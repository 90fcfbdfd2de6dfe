"""All the checks on one table, and what they say together: a traffic light, never a score."""

from dataclasses import dataclass
from enum import StrEnum

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.look import Look
from app.i18n import Message, msg, plural
from app.progress import Progress, unwatched

ORDER = tuple(Severity)


class Light(StrEnum):
    """Red when something blocks the analysis, yellow when something changes its results."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"


@dataclass(frozen=True)
class Report:
    """What was found, the gravest first, and how many checks were made."""

    findings: tuple[Finding, ...]
    checked: int

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(one for one in self.findings if one.severity is severity)

    @property
    def light(self) -> Light:
        """The colour of the whole."""
        if self.of(Severity.ERROR):
            return Light.RED
        return Light.YELLOW if self.of(Severity.WARNING) else Light.GREEN

    def summary(self) -> Message:
        """Say it in one sentence; when nothing is wrong, say so."""
        errors, warnings = len(self.of(Severity.ERROR)), len(self.of(Severity.WARNING))
        if not errors and not warnings:
            return msg("0 problems in {checked} checks.", checked=self.checked)
        return plural(
            "One problem in {checked} checks: {errors} to put right first, {warnings} to look at.",
            "{count} problems in {checked} checks: {errors} to put right first,"
            " {warnings} to look at.",
            count=errors + warnings, checked=self.checked, errors=errors, warnings=warnings,
        )  # fmt: skip


def quality(look: Look, progress: Progress = unwatched) -> Report:
    """Make every check of a table; a file that is no table has only those of files."""
    members = every_check()
    found: list[Finding] = []
    for at, cls in enumerate(members):
        progress(at, len(members))
        found.extend(cls().find(look))
    if look.trouble and not found:
        raise look.trouble
    return Report(tuple(sorted(found, key=_weight)), len(members))


def every_check() -> list[type[Check]]:
    """Return the checks in order: of the file, its shape, its names, values, keys, card."""
    checks.load()
    return sorted(checks, key=lambda cls: ("FSHVKM".index(cls.kind[0]), cls.kind))


def _weight(finding: Finding) -> int:
    return ORDER.index(finding.severity)

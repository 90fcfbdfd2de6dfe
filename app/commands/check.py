"""`check FILE`: what is wrong with a table, and what to do about it.

The exit status is 1 when anything is an error or a warning; notes alone are 0.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.analysis.check import Finding, Fix, Severity
from app.analysis.city_guide import RULES
from app.analysis.fix_words import fix_words
from app.analysis.look import Look, look_at_file
from app.analysis.quality import Report, every_check, quality
from app.analysis.schema_check import schema_findings
from app.analysis.schema_record import read_schema
from app.commands._parser import Parser
from app.commands._schema import add_schema_option, declared
from app.i18n import Message, msg, plural

HEADINGS: dict[Severity, Message] = {
    Severity.ERROR: msg("To put right first"),
    Severity.WARNING: msg("To look at: they change the results"),
    Severity.NOTE: msg("To tidy up"),
}


def main(arguments: Sequence[str]) -> int:
    """Print the findings."""
    parser = Parser(prog="check")
    parser.add_argument("file", type=Path)
    add_schema_option(parser)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    look = look_at_file(options.file, declared(options.file, options.schema))
    report = _with_schema(quality(look), look, options.schema)
    if options.json:
        text = json.dumps({"findings": list(map(record, report.findings))}, ensure_ascii=False,
                          indent=2)  # fmt: skip
    else:
        text = "\n".join(_plain(options.file, report))
    sys.stdout.write(f"{text}\n")
    return int(any(one.severity is not Severity.NOTE for one in report.findings))


def _with_schema(report: Report, look: Look, schema: Path | None) -> Report:
    if schema is None:
        return report
    found = tuple(schema_findings(look, read_schema(schema)))
    return Report((*report.findings, *found), report.checked)


def record(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data; the keys are a contract."""
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "column": finding.column,
        "count": finding.count,
        "rows": list(finding.rows),
        "message": str(finding.message),
        "fix": _fix_record(finding.fix) if finding.fix else None,
        **_lesson(finding),
    }


def _lesson(finding: Finding) -> dict[str, Any]:
    """Return why a fault matters, what to do, where it is taught, and the City's own rules."""
    cls = next((one for one in every_check() if one.kind == finding.id), None)
    return {
        "why": str(cls.why) if cls else "",
        "todo": str(finding.todo) if finding.todo else None,
        "lesson": cls.lesson if cls else "",
        "rules": [{"number": number, "rule": str(RULES[number])} for number in finding.rules],
    }


def _fix_record(fix: Fix) -> dict[str, Any]:
    """Return a step as recipes write it, or the choice of how to read."""
    what = {"what": str(fix_words(fix))}
    if fix.record:
        return {**what, "step": dict(fix.record)}
    if fix.choice:
        choice = {name: value for name, value in vars(fix.choice).items() if value}
        return {**what, "reading": choice}
    return {**what, "reading": {"header_row": fix.dialect.header_row if fix.dialect else 0}}


def _plain(path: Path, report: Report) -> Iterator[str]:
    """Say the same in words."""
    yield f"{path.name}: {report.summary()}"
    for severity in Severity:
        findings = report.of(severity)
        if findings:
            yield f"\n{HEADINGS[severity]}"
        for finding in findings:
            yield f"  {finding.id} {finding.message}{_lines(finding)}"
            if finding.fix:
                yield f"      → {fix_words(finding.fix)}"
            elif finding.todo:
                yield f"      → {finding.todo}"
    yield from _guide(report)


def _guide(report: Report) -> Iterator[str]:
    """Say which rules of the City's own guide the file does not keep."""
    numbers = {number for one in report.findings for number in one.rules}
    if numbers:
        title = msg("What the open data guide of the City asks for, and the file does not keep")
        yield f"\n{title}"
    for number in sorted(numbers):
        yield f"  {number}. {RULES[number]}"


def _lines(finding: Finding) -> str:
    if not finding.rows:
        return ""
    numbers = ", ".join(map(str, finding.rows))
    more = "…" if finding.count > len(finding.rows) else ""
    words = plural("line {lines}", "lines {lines}", count=len(finding.rows), lines=numbers + more)
    return f" ({words})"

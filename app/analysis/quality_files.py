"""What is known of a table, written for others: its card, its schema, and what is wrong with it."""

import json
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

from app.analysis.check import Severity
from app.analysis.city_guide import RULES
from app.analysis.data_dictionary import column_facts
from app.analysis.dcat_ar import dcat_record
from app.analysis.excel_page import write_page
from app.analysis.fix_words import fix_words
from app.analysis.look import look_at_table
from app.analysis.metadata_card import ANSWERS, Card
from app.analysis.report_page import Cell, ReportPage, dictionary_page
from app.analysis.table import Table
from app.analysis.table_check import Checked, Problem
from app.analysis.table_schema import schema_of
from app.analysis.web_page import pages_html
from app.analysis.whole_file import whole_file
from app.analysis.written_column import written_columns
from app.i18n import Message, msg, plural

SEVERITIES: dict[Severity, Message] = {
    Severity.ERROR: msg("Error"),
    Severity.WARNING: msg("Warning"),
    Severity.NOTE: msg("Note"),
}
NOT_SAID = msg("Nobody says")


def card_markdown(card: Card) -> str:
    """Return the card as a page of Markdown, with what nobody answered."""
    title = _line(card.title) or msg("Card of the data")
    lines = [f"# {title}", ""]
    if card.description:
        lines += [_line(card.description), ""]
    for name, question in ANSWERS.items():
        lines.append(f"- **{question}** {_line(getattr(card, name)) or NOT_SAID}")
    return "\n".join([*lines, ""])


def card_json(card: Card) -> str:
    """Return the card as catalogues of Argentina write it (DCAT-AR)."""
    return json.dumps(dcat_record(card), ensure_ascii=False, indent=2) + "\n"


def schema_json(table: Table) -> str:
    """Return the Table Schema of a table as it is now."""
    return json.dumps(schema_of(look_at_table(table)), ensure_ascii=False, indent=2) + "\n"


def dictionary(table: Table) -> ReportPage:
    """Return what each column of a table is."""
    return dictionary_page((column_facts(one) for one in written_columns(table)), {})


def quality_page(checked: Checked, aside: tuple[Problem, ...] = ()) -> ReportPage:
    """Return every finding in a line, with those a person put aside at the end."""
    away = {one.key for one in aside}
    problems = sorted(checked.problems, key=lambda one: one.key in away)
    return ReportPage(
        title=msg("Quality"),
        intro=_intro(checked),
        header=(
            msg("Severity"), msg("Column"), msg("What happens"), msg("Places"),
            msg("First lines"), msg("Why it matters"), msg("What to do"),
            msg("What the City's guide asks for"), msg("Remark"),
        ),
        rows=tuple(_row(one, one.key in away) for one in problems),
        widths=(12, 24, 60, 10, 22, 60, 50, 50, 28),
    )  # fmt: skip


def save_quality(checked: Checked, aside: tuple[Problem, ...], path: Path) -> None:
    """Write the report of quality and the dictionary: a workbook, or else a web page."""
    pages = (quality_page(checked, aside), dictionary(checked.table))
    with whole_file(path) as draft:
        if path.suffix.lower() == ".xlsx":
            _save_book(pages, draft)
        else:
            draft.write_text(pages_html(msg("Quality"), pages), "utf-8")


def save_text(text: str, path: Path) -> None:
    """Write a text; an older file stays until this one is whole."""
    with whole_file(path) as draft:
        draft.write_text(text, "utf-8")


def _save_book(pages: tuple[ReportPage, ...], path: Path) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for page in pages:
        write_page(book.create_sheet(str(page.title)), page)
    book.save(path)


def _intro(checked: Checked) -> Message:
    return plural(
        "{checked} checks were made over one row, with {columns}.",
        "{checked} checks were made over {count} rows, with {columns}.",
        count=len(checked.table), checked=checked.report.checked,
        columns=plural("one column", "{count} columns", count=len(checked.table.columns)),
    )  # fmt: skip


def _row(problem: Problem, away: bool) -> tuple[Cell, ...]:  # noqa: FBT001 - a fact of the row
    finding = problem.finding
    return (
        SEVERITIES[finding.severity],
        finding.column,
        finding.message,
        finding.count,
        ", ".join(map(str, finding.rows)),
        problem.why,
        fix_words(finding.fix) if finding.fix else finding.todo,
        " ".join(_rules(finding.rules)),
        msg("Put aside: it is no problem here.") if away else None,
    )


def _rules(numbers: tuple[int, ...]) -> Iterator[str]:
    return (f"{number}. {RULES[number]}" for number in numbers)


def _line(text: str) -> str:
    """Keep a text of somebody on one line, so that it is no heading nor list of its own."""
    return " ".join(text.split())

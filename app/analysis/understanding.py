"""Why a file was read the way it was, in sentences for the person who must agree."""

from collections.abc import Iterator

from app.analysis.reading.column_evidence import column_evidence
from app.analysis.reading.dos_letters import DOS
from app.analysis.reading.raw_table import NAMED, RawTable
from app.analysis.reading.unseen import HARD_SPACES, SOFT_HYPHENS, UNSEEN_SIGNS
from app.i18n import Message, msg, plural

__all__ = ["column_evidence", "evidence", "is_book"]

SIGNS = {
    ",": msg("comma"),
    ";": msg("semicolon"),
    "\t": msg("tab"),
    "|": msg("vertical bar"),
}
BOOKS = frozenset({"xlsx", "xlsm", "xlsb", "xls", "ods"})  # the other files have no sheets
SEPARATOR = msg("separator")


def evidence(raw: RawTable) -> tuple[Message, ...]:
    """Say what speaks for the sheet, the encoding, the separator and the header."""
    said = [_about_sheet(raw)] if raw.sheets else []
    if "separators_per_line" in raw.evidence:
        said += [_about_encoding(raw), _about_separator(raw)]
    if NAMED in raw.evidence:
        return (*said, msg("The file says what each column is called."), *_about_unseen(raw))
    return (*said, _about_header(raw), *_about_unseen(raw))


def is_book(raw: RawTable) -> bool:
    """Say whether the tables of the file are the sheets of a workbook."""
    return raw.format in BOOKS


def _about_sheet(raw: RawTable) -> Message:
    if not is_book(raw):
        return plural(
            "The table “{sheet}”, the only one of the file.",
            "The table “{sheet}”, one of {count}.",
            count=len(raw.sheets), sheet=raw.sheet,
        )  # fmt: skip
    return plural(
        "The sheet “{sheet}”, the only one of the file.",
        "The sheet “{sheet}”, one of {count}.",
        count=len(raw.sheets), sheet=raw.sheet,
    )  # fmt: skip


def _about_encoding(raw: RawTable) -> Message:
    foreign, good = raw.evidence["not_utf8_lines"], raw.evidence["utf8_lines"]
    if DOS in raw.encoding and foreign:
        return _about_dos(foreign, good)
    if foreign and good:
        return msg(
            "The file mixes encodings: {good} lines are UTF-8 and {foreign} are as Windows writes.",
            good=good, foreign=foreign,
        )  # fmt: skip
    if foreign:
        return plural(
            "Encoding {encoding}: one line has letters that are not UTF-8.",
            "Encoding {encoding}: {count} lines have letters that are not UTF-8.",
            count=foreign, encoding=raw.encoding,
        )  # fmt: skip
    return msg("Encoding {encoding}: every line fits.", encoding=raw.encoding)


def _about_dos(foreign: int, good: int) -> Message:
    if good:
        return msg(
            "The file mixes encodings: {good} lines are UTF-8 and {foreign} are as DOS wrote.",
            good=good, foreign=foreign,
        )  # fmt: skip
    return plural(
        "Encoding cp850, the old one of DOS: one line only makes words of Spanish so.",
        "Encoding cp850, the old one of DOS: {count} lines only make words of Spanish so.",
        count=foreign,
    )


def _about_unseen(raw: RawTable) -> Iterator[Message]:
    """Say which signs nobody sees are in the cells; they stay until somebody takes them out."""
    if cells := raw.evidence.get(HARD_SPACES):
        yield plural(
            "One cell has a space that is not a plain one.",
            "{count} cells have spaces that are not plain ones.",
            count=cells,
        )
    if cells := raw.evidence.get(SOFT_HYPHENS):
        yield plural(
            "One cell has a hyphen that nobody sees.",
            "{count} cells have hyphens that nobody sees.",
            count=cells,
        )
    if cells := raw.evidence.get(UNSEEN_SIGNS):
        yield plural(
            "One cell has another sign that nobody sees.",
            "{count} cells have other signs that nobody sees.",
            count=cells,
        )


def _about_separator(raw: RawTable) -> Message:
    each = raw.evidence["separators_per_line"]
    if not each:
        return msg("No separator repeats from line to line: there is one column.")
    name = SIGNS.get(raw.delimiter, SEPARATOR)
    return plural(
        "{steady} of {lines} lines have one “{sign}” ({name}).",
        "{steady} of {lines} lines have {count} “{sign}” ({name}).",
        count=each,
        steady=raw.evidence["lines_steady"],
        lines=raw.evidence["lines"],
        sign="↹" if raw.delimiter == "\t" else raw.delimiter,
        name=name,
    )


def _about_header(raw: RawTable) -> Message:
    if not raw.header_row:
        return msg("There is no line with the names of the columns: the first has values.")
    return msg("The names of the columns are in line {line}.", line=raw.header_row)

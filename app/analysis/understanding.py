"""Why a file was read the way it was, in sentences for the person who must agree."""

from app.analysis.reading.column_evidence import column_evidence
from app.analysis.reading.raw_table import NAMED, RawTable
from app.i18n import Message, msg, plural

__all__ = ["column_evidence", "evidence"]

SIGNS = {
    ",": msg("comma"),
    ";": msg("semicolon"),
    "\t": msg("tab"),
    "|": msg("vertical bar"),
}
SEPARATOR = msg("separator")


def evidence(raw: RawTable) -> tuple[Message, ...]:
    """Say what speaks for the sheet, the encoding, the separator and the header."""
    said = [_about_sheet(raw)] if raw.sheets else []
    if "separators_per_line" in raw.evidence:
        said += [_about_encoding(raw), _about_separator(raw)]
    if NAMED in raw.evidence:
        return (*said, msg("The file says what each column is called."))
    return (*said, _about_header(raw))


def _about_sheet(raw: RawTable) -> Message:
    return plural(
        "The sheet “{sheet}”, the only one of the file.",
        "The sheet “{sheet}”, one of {count}.",
        count=len(raw.sheets), sheet=raw.sheet,
    )  # fmt: skip


def _about_encoding(raw: RawTable) -> Message:
    foreign, good = raw.evidence["not_utf8_lines"], raw.evidence["utf8_lines"]
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

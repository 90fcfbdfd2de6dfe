"""Which sign separates the cells: the one that appears the same number of times in every line."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.analysis.reading.number import Status, read_number
from app.analysis.reading.text_rows import TextRow, split_rows, usual
from app.errors import UserError
from app.i18n import msg

NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
RARE = "^~: "  # tried when none of the usual ones separates anything
AMBIGUOUS = {":": 2, " ": 3}  # columns needed, one of numbers: hours and names have these too
ENOUGH = 3  # lines


@dataclass(frozen=True)
class Separated:
    """The first rows as one separator splits them, and what speaks for it."""

    delimiter: str
    rows: Sequence[TextRow]
    evidence: Mapping[str, int] = field(default_factory=dict)


def separate(lines: Sequence[str], chosen: str = "") -> Separated:
    """Split the lines with the separator chosen, or with the one that fits best."""
    if chosen:
        refuse_strange(chosen)
    tries = {sign: split_rows(lines, sign) for sign in [*NAMES, *chosen]}
    if not chosen and (rare := _rare(lines, max(map(_steadiness, tries.values())))):
        tries[rare] = split_rows(lines, rare)
        return Separated(rare, tries[rare], _evidence(tries, rare))
    best = chosen or max(tries, key=lambda sign: _steadiness(tries[sign]))
    alone = _steadiness(tries[best]) == 0 or (best == "," and _is_one_column(lines))
    sign = ";" if alone and not chosen else best
    return Separated(sign, tries[sign], _evidence(tries, sign))


def _rare(lines: Sequence[str], best: float) -> str:
    """Return a sign seldom used, when the usual ones separate nothing and it cuts every line."""
    return next((sign for sign in RARE if not best and _cuts_all(lines, sign)), "")


def _cuts_all(lines: Sequence[str], sign: str) -> bool:
    """Say whether all lines have the same cells; where the sign has other uses, with proof."""
    rows = [row.cells for row in split_rows(lines, sign) if row.cells]
    widths = {len(cells) for cells in rows}
    if len(rows) < ENOUGH or len(widths) > 1 or widths <= {0, 1}:
        return False
    if sign not in AMBIGUOUS:
        return True
    columns = [[cell for cell in column if cell] for column in zip(*rows[1:], strict=True)]
    values = [column for column in columns if column and all(map(_is_value, column))]
    return len(columns) >= AMBIGUOUS[sign] and bool(values) and not any(map(_is_value, rows[0]))


def _is_value(text: str) -> bool:
    return read_number(text).status is not Status.BAD


def _evidence(tries: Mapping[str, Sequence[TextRow]], sign: str) -> dict[str, int]:
    """Count, for each sign tried, the lines that have it as often as most lines do."""
    widths = _widths(tries[sign])
    tried = {f"tried_{name}": _steady(tries[one]) for one, name in NAMES.items()}
    return {
        "lines": len(widths),
        "lines_steady": widths.count(usual(widths)),
        "separators_per_line": max(usual(widths) - 1, 0),
        **tried,
    }


def _steady(rows: Sequence[TextRow]) -> int:
    widths = _widths(rows)
    return widths.count(usual(widths)) if usual(widths) > 1 else 0


def _widths(rows: Sequence[TextRow]) -> list[int]:
    return [len(row.cells) for row in rows if row.cells]


def _steadiness(rows: Sequence[TextRow]) -> float:
    widths = _widths(rows)
    width = usual(widths)
    return widths.count(width) / len(widths) * math.log(width) if width else 0


def _is_one_column(lines: Sequence[str]) -> bool:
    """Say whether every comma is a decimal mark: a name without comma above plain numbers."""
    texts = [text for line in lines if (text := line.strip().strip('"'))]
    return "," not in texts[0] and all(
        read_number(text).status is not Status.BAD for text in texts[1:]
    )


def refuse_strange(sign: str) -> None:
    """Raise when a sign cannot separate cells."""
    if not sign.strip('"\r\n') or any(one in sign for one in '"\r\n'):
        raise UserError(
            msg("“{sign}” cannot separate cells.", sign=sign),
            msg("Choose a comma, a semicolon, a tab, a bar, or other signs that are not quotes."),
        )

"""Which sign separates the cells: the one that appears the same number of times in every line."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.analysis.reading.number import Status, read_number
from app.analysis.reading.text_rows import TextRow, split_rows, usual
from app.errors import UserError
from app.i18n import msg

NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


@dataclass(frozen=True)
class Separated:
    """The first rows as one separator splits them, and what speaks for it."""

    delimiter: str
    rows: Sequence[TextRow]
    evidence: Mapping[str, int] = field(default_factory=dict)


def separate(lines: Sequence[str], chosen: str = "") -> Separated:
    """Split the lines with the separator chosen, or with the one that fits best."""
    if chosen:
        _refuse_strange(chosen)
    tries = {sign: split_rows(lines, sign) for sign in [*NAMES, *chosen]}
    best = chosen or max(tries, key=lambda sign: _steadiness(tries[sign]))
    alone = _steadiness(tries[best]) == 0 or (best == "," and _is_one_column(lines))
    sign = ";" if alone and not chosen else best
    return Separated(sign, tries[sign], _evidence(tries, sign))


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


def _refuse_strange(sign: str) -> None:
    if len(sign) != 1 or not sign.isascii() or sign in '"\r\n':
        raise UserError(
            msg("“{sign}” cannot separate cells.", sign=sign),
            msg("Choose one sign: a comma, a semicolon, a tab or a bar."),
        )

"""A few cells of a table as Markdown, to show what an operation does."""

import re
from collections.abc import Sequence

from app.analysis.display import display_texts
from app.analysis.table import Table
from app.i18n import msg

MOST_ROWS, MOST_COLUMNS, LONGEST = 4, 3, 22
SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")
BLANKS = re.compile(r"^\s+|\s+$|\s{2,}|[^\S ]|[\u00ad\u200b\u2060\ufeff]")


def before_and_after(before: Table, after: Table, language: str) -> str:
    """Show a table before and after: side by side where only cells of one column change."""
    heads = (msg("Before").render(language), msg("After").render(language))
    changed = _changed(before, after)
    if before.columns == after.columns and len(before) == len(after) and len(changed) == 1:
        old, new = _cells(before, changed[0], language), _cells(after, changed[0], language)
        return _table(heads, [*zip(old, new, strict=True)])
    return "\n\n".join(
        f"**{head}**\n\n{_whole(table, _seen(table, changed), language)}"
        for head, table in zip(heads, (before, after), strict=True)
    )


def _changed(before: Table, after: Table) -> list[str]:
    """Return the columns that are new, that go or whose cells are others."""
    there = [name for name in before.columns if name in after.columns]
    same = len(before) == len(after)
    moved = [
        name for name in there
        if not same or before.texts(name).tolist() != after.texts(name).tolist()
    ]  # fmt: skip
    gone = [name for name in before.columns if name not in after.columns]
    return [*moved, *gone, *(name for name in after.columns if name not in before.columns)]


def _seen(table: Table, first: Sequence[str]) -> list[str]:
    """Choose the columns that tell most, in the order of the table."""
    ranked = [name for name in first if name in table.columns]
    ranked += [name for name in table.columns if name not in ranked]
    return [name for name in table.columns if name in ranked[:MOST_COLUMNS]]


def _whole(table: Table, columns: list[str], language: str) -> str:
    cells = [_cells(table, name, language) for name in columns]
    rows = [tuple(row) for row in zip(*cells, strict=True)]
    return _table([_shown(name, language) for name in columns], rows)


def _cells(table: Table, column: str, language: str) -> list[str]:
    few = table.with_rows(table.frame.iloc[:MOST_ROWS])
    texts = dict(
        zip(few.frame.index, display_texts(few.values(column), few.kinds[column]), strict=True)
    )
    texts |= few.unread_in(column).to_dict()
    return [_shown(texts[label], language) for label in few.frame.index]


def _shown(text: str, language: str) -> str:
    """Write a cell: blanks nobody sees are dots, what is missing says so."""
    if not text:
        nothing = msg("(empty)").render(language)
        return f"*{nothing}*"
    seen = BLANKS.sub(lambda found: "·" * len(found[0]), text)
    cut = seen if len(seen) <= LONGEST else f"{seen[:LONGEST]}…"
    return SIGNS.sub(r"\\\1", cut)


def _table(heads: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)

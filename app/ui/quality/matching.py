"""Comparing two versions, once it is known which rows go together."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.analysis.grain import grain_of
from app.analysis.table import Table
from app.analysis.versions import ROW, Versions
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress


@dataclass(frozen=True, eq=False)
class Found:
    """A comparison and what is seen of it first."""

    versions: Versions
    keys: tuple[tuple[str, ...], ...]


def compared(
    new: Table, old: Table, asked: tuple[bool, tuple[str, ...] | None], progress: Progress
) -> Found:
    """Compare by what was asked, or else by what tells the rows apart in the new version."""
    progress(0, 1)
    is_own, key = asked
    ways = tuple(_ways(new, old, is_own=is_own))
    if not ways:
        raise UserError(
            msg("The two versions have no column with the same name."),
            msg("Rename the columns of one of them, then compare."),
        )
    versions = Versions(new, old, ways[0] if key is None else key)
    _ = versions.counts, versions.changed_cells  # worked out here, not in the window
    return Found(versions, ways)


def _ways(new: Table, old: Table, *, is_own: bool) -> Iterator[tuple[str, ...]]:
    """Yield the ways to tell which rows go together, the likeliest first."""
    shared = tuple(name for name in new.columns if name in old.kinds)
    keys = grain_of(new).keys
    proposed = keys if keys and set(keys) <= set(shared) else ()
    if is_own:
        yield ROW
    if proposed:
        yield proposed
    yield from ((name,) for name in shared if (name,) != proposed)

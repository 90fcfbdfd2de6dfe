"""Signs that nobody sees inside the cells: they stay, and they are counted."""

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.letters import letters_of

HARD_SPACES, SOFT_HYPHENS, UNSEEN_SIGNS = "hard_spaces", "soft_hyphens", "unseen_signs"
SIGNS = {
    HARD_SPACES: "[\u00a0\u202f\u2007]",
    SOFT_HYPHENS: "\u00ad",
    UNSEEN_SIGNS: "[\\x00\u2000-\u2006\u2008-\u200f\u2060\ufeff]",
}


NEEDLES = (b"\xc2\xa0", b"\xc2\xad", b"\xe2\x80", b"\xe2\x81\xa0", b"\xef\xbb\xbf")


def unseen_cells(cells: pa.Table) -> dict[str, int]:
    """Count the cells with each family of unseen signs; families without any are left out."""
    found = dict.fromkeys(SIGNS, 0)
    for column in cells.itercolumns():
        for chunk in column.chunks:
            if _may_have(chunk):
                for name, pattern in SIGNS.items():
                    found[name] += _with(chunk, pattern)
    return {name: count for name, count in found.items() if count}


def _may_have(texts: pa.Array) -> bool:
    """Look at the bytes of a piece at once: most have nothing, and it is far faster."""
    raw = letters_of(texts)
    if b"\x00" in raw:
        return True
    return not raw.isascii() and any(sign[:1] in raw and sign in raw for sign in NEEDLES)


def _with(texts: pa.Array, pattern: str) -> int:
    return pc.sum(pc.match_substring_regex(texts, pattern)).as_py() or 0

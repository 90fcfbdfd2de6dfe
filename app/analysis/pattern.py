"""Patterns people write (regular expressions), matched by an engine that never hangs.

Arrow's engine takes time in proportion to the text, whatever the pattern. In exchange it has no
looking around nor repeating what a group found; a pattern that needs them is refused.
"""

import re
import warnings
from collections.abc import Callable
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.word_edges import LETTERS, can_pass, edged, has_edges, marked, unmarked
from app.errors import UserError
from app.i18n import msg

Work = Callable[[pa.Array], pa.Array]

PIECES = re.compile(r"\\.|\(\?|\(|\[|\]|.", re.DOTALL)
REFERENCE = re.compile(r"\\(.)|\\$", re.DOTALL)
SPACE = r"\t\n\f\r "  # what \s is for Arrow
PLAINLY = {
    r"\B": r"(?a:\B)", "$": r"\Z",
    r"\d": "[0-9]", r"\D": "[^0-9]", r"\s": f"[{SPACE}]", r"\S": f"[^{SPACE}]",
}  # fmt: skip
PLAINLY_INSIDE = {r"\d": "0-9", r"\s": SPACE}


@cache
def arrow_pattern(pattern: str) -> str:
    """Return a pattern for Arrow, in which letters are those of any language; refuse bad ones."""
    groups_in(pattern)
    ours = _translated(pattern, named=False)
    try:
        pc.match_substring_regex(pa.array([""]), ours)
    except pa.ArrowInvalid:
        known = False
    else:
        known = not has_edges(ours) or can_pass(ours)
    if not known:
        raise UserError(
            msg(
                "The pattern “{pattern}” asks for something that is not available.", pattern=pattern
            ),
            msg("Write it without looking ahead or behind and without repeating a group."),
        )
    return _of_edges(ours)


@cache
def groups_in(pattern: str) -> int:
    """Return how many groups a pattern takes; refuse one that is badly written."""
    if not pattern:
        raise UserError(msg("There is no pattern."), msg("Write the pattern to look for."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(pattern).groups
    except (re.error, OverflowError, RecursionError) as error:
        raise UserError(
            msg("The pattern “{pattern}” is badly written.", pattern=pattern),
            msg("Check that every parenthesis and bracket is closed, or write \\ before a sign."),
        ) from error


@cache
def group_pattern(pattern: str) -> str:
    """Return a pattern with a name for each of its groups, as Arrow needs to take them out."""
    arrow_pattern(pattern)
    bare = pattern if groups_in(pattern) else f"({pattern})"
    return _of_edges(_translated(bare, named=True))


def python_pattern(pattern: str) -> str:
    """Return the pattern with which Python finds what Arrow finds with the original."""
    written, inside = [], False
    for piece in PIECES.findall(pattern):
        written.append((PLAINLY_INSIDE if inside else PLAINLY).get(piece, piece))
        inside = piece == "[" or (inside and piece != "]")
    return "".join(written)


def found_in(texts: pa.Array, pattern: str) -> pa.Array:
    """Say of each text whether the pattern is in it."""
    return pc.match_substring_regex(_ready(texts, pattern), arrow_pattern(pattern))


def replaced_in(texts: pa.Array, pattern: str, new: str) -> pa.Array:
    """Write another text wherever the pattern is; it names groups as in Python."""
    if not has_edges(pattern):
        return pc.replace_substring_regex(texts, arrow_pattern(pattern), new)
    before = marked(texts)
    after = pc.replace_substring_regex(before, arrow_pattern(pattern), new)
    return pc.if_else(pc.equal(before, after), texts, unmarked(after))


def taken(texts: pa.Array, pattern: str) -> list[pa.Array]:
    """Return what each group found first in the texts; missing where the pattern is not there."""
    found = pc.extract_regex(_ready(texts, pattern), group_pattern(pattern))
    clean: Work = unmarked if has_edges(pattern) else lambda part: part
    parts = (pc.struct_field(found, [place]) for place in range(found.type.num_fields))
    gone = pc.is_null(found)
    return [pc.if_else(gone, None, clean(part.cast(texts.type))) for part in parts]


def split_at(texts: pa.Array, pattern: str, most: int) -> pa.Array:
    """Return the pieces of each text between what the pattern finds, the first so many times."""
    split = pc.split_pattern_regex(_ready(texts, pattern), arrow_pattern(pattern), max_splits=most)
    if not has_edges(pattern):
        return split
    kind = type(split)
    return kind.from_arrays(split.offsets, unmarked(split.values), mask=pc.is_null(split))


def may_be_empty(pattern: str) -> bool:
    """Say whether a pattern finds what has no signs, as the edge of a word."""
    groups_in(pattern)
    compiled = re.compile(python_pattern(pattern))
    return any(not one[0] for text in ("", "a", "a b") for one in compiled.finditer(text))


def _ready(texts: pa.Array, pattern: str) -> pa.Array:
    return marked(texts) if has_edges(pattern) else texts


def _of_edges(pattern: str) -> str:
    return edged(pattern) if has_edges(pattern) else pattern


def template(new: str, pattern: str) -> str:
    """Return a replacement for `re.sub`; refuse a group that the pattern does not have."""
    groups = groups_in(pattern)

    def reference(found: re.Match[str]) -> str:
        sign = found[1] or ""
        if sign == "\\":
            return r"\\"
        if not re.fullmatch("[0-9]", sign) or int(sign) > groups:
            raise UserError(
                msg("“{text}” names a group that the pattern does not have.", text=found[0]),
                msg("Groups are \\1, \\2…; write \\\\ for a backslash."),
            )
        return rf"\g<{sign}>"

    return REFERENCE.sub(reference, new)


def _translated(pattern: str, *, named: bool) -> str:
    written, count, inside = [], 0, False
    for piece in PIECES.findall(pattern):
        if piece == "(" and named and not inside:
            count += 1
            written.append(f"(?P<g{count}>")
        else:
            written.append(_piece(piece, inside=inside))
        inside = piece == "[" or (inside and piece != "]")
    return re.sub(r"\(\?P<(?!g\d+>)(\w+)>", r"(?P<n_\1>", "".join(written))


def _piece(piece: str, *, inside: bool) -> str:
    if piece == r"\w":
        return LETTERS if inside else f"[{LETTERS}]"
    if piece == r"\W" and not inside:
        return f"[^{LETTERS}]"
    return r"\z" if piece == r"\Z" else piece

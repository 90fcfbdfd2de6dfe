"""Outlines of places, as geometry in text (WKT), and the points that fall inside them."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.errors import UserError
from app.i18n import msg

Floats = NDArray[np.float64]
RING = re.compile(r"\(([^()]+)\)")
NOWHERE, SEVERAL = -1, -2


@dataclass(frozen=True, eq=False)
class Outline:
    """The rings of one place, each closed: x and y of every corner, the holes among them."""

    rings: tuple[tuple[Floats, Floats], ...]

    def holds(self, x: Floats, y: Floats) -> NDArray[np.bool_]:
        """Say which points are inside, counting the sides a line to the east would cross."""
        inside = np.zeros(len(x), bool)
        lows = min(ys.min() for _, ys in self.rings), max(ys.max() for _, ys in self.rings)
        ends = min(xs.min() for xs, _ in self.rings), max(xs.max() for xs, _ in self.rings)
        near = np.flatnonzero((y >= lows[0]) & (y <= lows[1]) & (x >= ends[0]) & (x <= ends[1]))
        inside[near] = _crossings(self.rings, x[near], y[near])
        return inside


def _crossings(rings: tuple[tuple[Floats, Floats], ...], x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Say which points a line to the east leaves by an odd number of sides."""
    order = np.argsort(y, kind="stable")
    odd = np.zeros(len(x), bool)
    for xs, ys in rings:
        odd ^= _crossed(xs, ys, x[order], y[order])
    inside = np.zeros(len(x), bool)
    inside[order] = odd
    return inside


def _crossed(xs: Floats, ys: Floats, x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Look, for each side of a ring, only at the points at its height: `y` is in order."""
    odd = np.zeros(len(x), bool)
    starts = np.searchsorted(y, np.minimum(ys[:-1], ys[1:]))
    ends = np.searchsorted(y, np.maximum(ys[:-1], ys[1:]))
    for side in np.flatnonzero(ends > starts):
        part = slice(starts[side], ends[side])
        slope = (xs[side + 1] - xs[side]) / (ys[side + 1] - ys[side])
        odd[part] ^= x[part] < slope * (y[part] - ys[side]) + xs[side]
    return odd


def outline_of(text: str) -> Outline:
    """Read a POLYGON or MULTIPOLYGON in text; refuse, with a way out, any other."""
    if not re.match(r"\s*(MULTI)?POLYGON\b", text, re.IGNORECASE):
        raise UserError(
            msg("A geometry is not an area: {text}…", text=text[:30]),
            msg("Choose a column with polygons, as the outlines of comunas or barrios have."),
        )
    rings = []
    for found in RING.finditer(text):
        pairs = [corner.split()[:2] for corner in found[1].split(",")]
        corners = np.array(pairs, float)
        rings.append((corners[:, 0], corners[:, 1]))
    return Outline(tuple(rings))


def place_of(outlines: list[Outline], x: Floats, y: Floats) -> NDArray[np.int64]:
    """Return which outline holds each point; `NOWHERE`, or `SEVERAL` when they overlap."""
    found = np.full(len(x), NOWHERE, np.int64)
    for at, outline in enumerate(outlines):
        held = outline.holds(x, y)
        found = np.where(held, np.where(found == NOWHERE, at, SEVERAL), found)
    return found

"""Numbers put in bands: from an edge up to the next one, which is not in it."""

from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pandas import Index, Series

from app.analysis.arrow_text import series_of
from app.analysis.converting import written_out
from app.analysis.reading.number import read_number
from app.errors import UserError
from app.i18n import msg

Floats = NDArray[np.float64]
MOST = 100


def band_names(edges: Floats) -> list[str]:
    """Return the name of each band, from below the first edge to above the last one."""
    texts = written_out(Series(edges)).to_pylist()
    between = [f"{low} a < {high}" for low, high in pairwise(texts)]
    return [f"< {texts[0]}", *between, f"≥ {texts[-1]}"]


def banded(numbers: Floats, edges: Floats, index: "Index[Any]") -> "Series[Any]":
    """Return the name of the band of each number; what is not a number has none."""
    places = np.searchsorted(edges, numbers, side="right")
    names = pa.array(band_names(edges), pa.large_string())
    return series_of(names.take(pa.array(places, mask=np.isnan(numbers))), index)


def written_edges(text: str) -> Floats:
    """Read edges as a person writes them: 0; 1.000; 2.500,50. They must go up."""
    pieces = [piece.strip() for piece in text.replace("\n", ";").split(";") if piece.strip()]
    numbers = [read_number(piece, ",").value for piece in pieces]
    edges = np.array([number for number in numbers if number is not None], float)
    wrong = next((piece for piece, one in zip(pieces, numbers, strict=True) if one is None), "")
    if wrong or not len(edges):
        raise UserError(
            msg("“{text}” is not a number.", text=wrong)
            if wrong
            else msg("There are no numbers to cut at."),
            msg("Write the numbers with ; between them, as in 0; 1.000; 5.000."),
        )
    if len(edges) > MOST or (np.diff(edges) <= 0).any():
        raise UserError(
            msg("The numbers to cut at must go up, and be {most} at most.", most=MOST),
            msg("Write them from the smallest to the largest, without repeating any."),
        )
    return edges

"""Why a column is taken for codes, and for which, with how many are right."""

from app.analysis.code_shape import CodeShape, every_shape
from app.analysis.reading.as_text import VALID
from app.analysis.reading.code import CODE
from app.analysis.reading.column_reading import ColumnReading
from app.i18n import Message, msg, plural

Found = list[tuple[type[CodeShape], int]]


def about_codes(reading: ColumnReading) -> Message:
    """Say which codes there are and how many are right; whatever they are is not added up."""
    counts = {shape: reading.proof.get(f"{CODE}{shape.kind}", 0) for shape in every_shape()}
    found = sorted(((s, n) for s, n in counts.items() if n), key=lambda pair: -pair[1])
    if len(found) > 1:
        return _about_two(reading, found)
    if found:
        return _about_one(reading, *found[0])
    if zeros := reading.proof.get("leading_zero", 0):
        return plural(
            "One cell begins with a zero that a number would lose: it is not added up.",
            "{count} cells begin with a zero that a number would lose: they are not added up.",
            count=zeros,
        )
    return plural(
        "One cell, kept as it is written: it identifies, it is not added up.",
        "{count} cells, kept as they are written: they identify, they are not added up.",
        count=reading.read,
    )


def _about_one(reading: ColumnReading, shape: type[CodeShape], count: int) -> Message:
    if not shape.checked:
        return msg(
            "{name}: {count} of {read} are written so. It is not added up.",
            name=shape.name, count=count, read=reading.read,
        )  # fmt: skip
    valid = reading.proof[f"{VALID}{shape.kind}"]
    if count == reading.read:
        return msg(
            "{name}: {valid} of {count} pass the check. It is not added up.",
            name=shape.name, valid=valid, count=count,
        )  # fmt: skip
    return msg(
        "{name}: {valid} of {count} pass the check, and {others} are written in another way."
        " It is not added up.",
        name=shape.name, valid=valid, count=count, others=reading.read - count,
    )  # fmt: skip


def _about_two(reading: ColumnReading, found: Found) -> Message:
    (first, one), (second, two) = found[:2]
    return msg(
        "{first}: {one}; {second}: {two}; written in another way: {others}. They are not added up.",
        first=first.name, one=one, second=second.name, two=two,
        others=max(0, reading.read - one - two),
    )  # fmt: skip

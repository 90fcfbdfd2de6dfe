"""Numbers as a learner types them, 1.234,5 as well as 1234.5, and when two are the same."""

from app.analysis.reading.number import read_number
from app.lessons.predicate import Value

ROUNDING = 1e-12  # of the size of the number: computers do not add cents exactly


def plain_number(value: Value) -> float | None:
    """Return a number that an author or the program wrote."""
    if isinstance(value, int | float):
        return float(value)
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None


def typed_numbers(value: Value) -> tuple[float, ...]:
    """Return every number that what was typed may mean: 1.234 is two of them."""
    if isinstance(value, int | float):
        return (float(value),)
    if not isinstance(value, str):
        return ()
    readings = (read_number(value, decimal).value for decimal in ",.")
    return tuple(dict.fromkeys(float(one) for one in readings if one is not None))


def close(one: float, other: float, tolerance: float = 0.0, percent: float = 0.0) -> bool:
    """Say whether two numbers are the same within what is allowed."""
    allowed = max(tolerance, abs(other) * percent / 100)
    return abs(one - other) <= allowed + ROUNDING * max(1.0, abs(other))

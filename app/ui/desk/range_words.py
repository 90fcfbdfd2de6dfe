"""The bars and the ends of a range, in words."""

from app.analysis.bounds import shown
from app.analysis.range_look import RangeLook
from app.analysis.range_scale import Scale
from app.i18n import Message, msg, plural

SHORT = {"month": slice(3, None), "year": slice(6, None)}


def end_words(look: RangeLook | None, bound: str, *, last: bool) -> Message:
    """Say where a handle stands; at the end of the bars it leaves nothing out."""
    value = shown(bound) if bound else own_end(look, last=last)
    return msg("To {value}", value=value) if last else msg("From {value}", value=value)


def own_end(look: RangeLook | None, *, last: bool) -> str:
    """Write the smallest or the largest value of the column."""
    ends = look.everywhere.ends if look else None
    if look is None or ends is None:
        return ""
    end = ends[1] if last else ends[0]
    return shown(look.bound(end))


def bar_words(look: RangeLook, scale: Scale, at: int, rows: int) -> Message:
    """Say what a bar stands for and how many rows it has."""
    low, high = look.bound(scale.edges[at]), look.bound(scale.edges[at + 1], end=True)
    if scale.period in SHORT or low == high:
        when = shown(low)[SHORT.get(scale.period, slice(None))]
        return plural("{when}: one row", "{when}: {count} rows", count=rows, when=when)
    return plural(
        "From {low} to {high}: one row", "From {low} to {high}: {count} rows",
        count=rows, low=shown(low), high=shown(high),
    )  # fmt: skip


def time_words(look: RangeLook, scale: Scale) -> Message | None:
    """Say how long a bar of a timeline is, and how many have no rows."""
    empty, bars = sum(not rows for rows in look.all_bars(scale)), scale.bars
    if not empty or not scale.period:
        return _bar_of_time(scale)
    names = {"empty": empty, "bars": bars}
    words = {
        "day": msg("A bar is a day: {empty} of {bars} have no rows.", **names),
        "month": msg("A bar is a month: {empty} of {bars} have no rows.", **names),
        "quarter": msg("A bar is a quarter: {empty} of {bars} have no rows.", **names),
        "year": msg("A bar is a year: {empty} of {bars} have no rows.", **names),
        "years": msg("A bar is several years: {empty} of {bars} have no rows.", **names),
    }
    return words[scale.period]


def _bar_of_time(scale: Scale) -> Message | None:
    """Say how long a bar of a timeline is."""
    words = {
        "day": msg("A bar is a day."),
        "month": msg("A bar is a month."),
        "quarter": msg("A bar is a quarter."),
        "year": msg("A bar is a year."),
        "years": msg("A bar is several years."),
    }
    return words.get(scale.period)

"""What became of a recipe between two moments, in one sentence."""

from collections.abc import Iterator
from itertools import zip_longest

from app.analysis.recipe import Entry, Recipe
from app.i18n import Message, msg, plural


def told_change(before: Recipe, after: Recipe) -> Message:
    """Say what was done to turn one recipe into the other."""
    old, new = before.entries, after.entries
    if old == new:
        return _around(before, after)
    if len(new) > len(old):
        return _added(_extra(old, new))
    if len(new) < len(old):
        return _taken(_extra(new, old))
    return _other(old, new)


def differences(recipe: Recipe, other: Recipe) -> tuple[Entry, ...]:
    """Return the entries of a recipe that another does not have."""
    there = list(other.entries)
    found = []
    for entry in recipe.entries:
        if entry in there:
            there.remove(entry)
        else:
            found.append(entry)
    return tuple(found)


def _around(before: Recipe, after: Recipe) -> Message:
    if before.reading != after.reading:
        return msg("The file is read in another way")
    if before.expectations != after.expectations:
        return msg("What is expected of the result changed")
    if before.tables != after.tables:
        return msg("Another table was put beside")
    return msg("The recipe has other words of its own")


def _extra(few: tuple[Entry, ...], many: tuple[Entry, ...]) -> list[Entry]:
    """Return what the longer one has more: from the first that differs."""
    at = next((at for at, (one, other) in enumerate(zip_longest(few, many)) if one != other), 0)
    return list(many[at : at + len(many) - len(few)])


def _added(entries: list[Entry]) -> Message:
    if len(entries) == 1:
        return entries[0].step.sentence()
    return plural("One step was added", "{count} steps were added", count=len(entries))


def _taken(entries: list[Entry]) -> Message:
    if len(entries) == 1:
        return msg("Taken out: {sentence}", sentence=entries[0].step.sentence())
    return plural("One step was taken out", "{count} steps were taken out", count=len(entries))


def _other(old: tuple[Entry, ...], new: tuple[Entry, ...]) -> Message:
    changed = list(_changed(old, new))
    if len(changed) == 1:
        return _one(*changed[0])
    if sorted(map(id, old)) == sorted(map(id, new)) or all(entry in old for entry in new):
        return msg("The steps are in another order")
    if all(one.step == other.step for one, other in changed):
        return plural("One step was switched", "{count} steps were switched", count=len(changed))
    return plural("One step was changed", "{count} steps were changed", count=len(changed))


def _changed(old: tuple[Entry, ...], new: tuple[Entry, ...]) -> Iterator[tuple[Entry, Entry]]:
    return ((one, other) for one, other in zip(old, new, strict=True) if one != other)


def _one(old: Entry, new: Entry) -> Message:
    sentence = new.step.sentence()
    if old.step != new.step:
        return msg("Changed: {sentence}", sentence=sentence)
    if old.on != new.on:
        words = msg("Switched on: {sentence}", sentence=sentence)
        return words if new.on else msg("Switched off: {sentence}", sentence=sentence)
    return msg("Another note: {sentence}", sentence=sentence)

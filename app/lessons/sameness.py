"""Whether a part of the work is still what it was at the start, and by how much it is not.

Rows are followed by their label, so a table in another order is still the same.
"""

from app.lessons.predicate import Finding, Predicate, Work
from app.lessons.subjects import observe
from app.lessons.typed_number import close


def against_original(predicate: Predicate, work: Work) -> Finding:
    """Compare the subject with what it was."""
    if predicate.subject == "tabla":
        return _whole_table(work)
    if predicate.topic == "columna" and not predicate.property:
        changed = changed_cells(work, predicate.column)
        return Finding(changed == 0, changed, 0)
    found, before = observe(predicate, work), observe(predicate, work.untouched())
    return Finding(found is not None and _equal(found, before), found, before)


def changed_cells(work: Work, column: str) -> int:
    """Count the cells of a column that are another thing now, with those that are gone."""
    before, after = work.original, work.table
    if column not in before.kinds or column not in after.kinds:
        return len(before)
    old, new = before.texts(column), after.texts(column)
    stayed = old.index.intersection(new.index)
    came_and_went = len(old) + len(new) - 2 * len(stayed)
    differ = old.loc[stayed].fillna("") != new.loc[stayed].fillna("")
    return int(differ.sum()) + came_and_went


def _whole_table(work: Work) -> Finding:
    names = dict.fromkeys((*work.original.columns, *work.table.columns))
    changed = sum(changed_cells(work, name) for name in names)
    same = not changed and set(work.original.columns) == set(work.table.columns)
    return Finding(same, changed, 0)


def _equal(found: object, before: object) -> bool:
    if isinstance(found, int | float) and isinstance(before, int | float):
        return close(found, before)
    return found == before

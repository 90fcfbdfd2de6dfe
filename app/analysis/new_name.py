"""Names for new columns."""

from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg


def refuse_name(name: str, table: Table) -> None:
    """Refuse a name with nothing in it, and one that another column has."""
    if not name.strip():
        raise UserError(msg("A column needs a name."), msg("Write the new name."))
    if name in table.kinds:
        raise UserError(
            msg("There is already a column called “{column}”.", column=name),
            msg("Choose another name."),
        )


def free_name(name: str, table: Table) -> str:
    """Return a name that no column has yet: a number is added to one that is taken."""
    count, free = 1, name
    while free in table.kinds:
        count += 1
        free = f"{name} ({count})"
    return free

"""The other tables of a project, as the steps that join tables find them."""

from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg


def table_beside(table: Table, name: str) -> Table:
    """Return a table that stands beside this one; refuse, with a way out, one that does not."""
    if name not in table.beside:
        raise UserError(
            msg("There is no other table called “{name}”.", name=name),
            msg("Add that file to the project, or choose another table."),
        )
    return table.beside[name]

"""What can be done with the facet of a column, by name."""

from collections.abc import Iterator

from app.i18n import msg
from app.ui.actions import Action
from app.ui.desk.column_sight import ColumnSight


def facet_actions(sight: ColumnSight) -> Iterator[Action]:
    """Yield the actions of the column the person is in that are about filters."""
    pin = msg("Fix or release the filter of this column")
    yield Action(pin, sight.pin_here, words=("faceta", "facet", "fijar", "pin", "filtro", "filter"))
    again = msg("Offer again what was refused for this column")
    yield Action(again, sight.offer_again, words=("sugerencias", "suggestions", "ofrecer", "offer"))

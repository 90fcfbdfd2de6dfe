"""The column the person is in: looked at away from the window's thread, shown in its panel."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.analysis.condition import Condition
from app.analysis.profile import Profile, profile
from app.analysis.step import steps
from app.analysis.suggestions import Suggestion, suggestions
from app.ui.bench import rows_of
from app.ui.desk.column_menu import ColumnMenu
from app.ui.desk.desk import Desk
from app.ui.desk.hands import Hands
from app.ui.session import Session
from app.ui.view import View


@dataclass(frozen=True, eq=False)
class Sight:
    """What was found in a column."""

    profile: Profile
    condition: Condition | None
    found: tuple[Suggestion, ...]


class ColumnSight(QObject):
    """Follows the grid, and answers the column panel."""

    def __init__(self, desk: Desk, session: Session, hands: Hands) -> None:
        super().__init__(desk)
        self._desk, self._session, self._hands = desk, session, hands
        panel = desk.column
        desk.grid.column_entered.connect(lambda _place: self.look_again())
        panel.filter_wanted.connect(session.filter_column)
        panel.suggestion_taken.connect(self._take)
        panel.menu_wanted.connect(self._menu)

    def look_again(self) -> None:
        """Look at the column the person is in, as it is now."""
        view, column = self._session.view, self._hands.here
        if view is None or column not in view.table.kinds:
            return
        asked = view.conditions
        self._session.tasks.run(
            lambda _progress: _look(view, column, asked),
            done=self._show, failed=self._session.failed.emit, replaces="column",
        )  # fmt: skip

    def _show(self, sight: Sight) -> None:
        self._desk.column.show_profile(sight.profile, sight.condition, sight.found)

    def _take(self, suggestion: Suggestion) -> None:
        if suggestion.page == "join_alike":
            self._hands.alike_wanted.emit(self._desk.column.column_name, -1)
        else:
            self._hands.begin(steps[suggestion.step_kind], dict(suggestion.arguments))

    def _menu(self) -> None:
        menu = ColumnMenu(self._desk, self._hands, self._desk.column.column_name)
        more = self._desk.column.more
        menu.exec(more.mapToGlobal(more.rect().bottomLeft()))
        menu.deleteLater()


def _look(view: View, column: str, asked: tuple[Condition, ...]) -> Sight:
    """Count the values under every filter but the column's own, so that it can be widened."""
    mine = next((one for one in asked if one.column == column), None)
    rows = rows_of(view.table, [one for one in asked if one.column != column])
    found = profile(view.table, column, rows)
    found.values  # noqa: B018 - worked out here, not in the window's thread
    return Sight(found, mine, suggestions(view.table, column, found))

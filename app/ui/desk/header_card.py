"""Where each column of another table goes: under one of mine, as a new one, or nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from app.analysis.appending import Mapping
from app.analysis.header_match import HeaderMatch
from app.analysis.table import Table
from app.i18n import Message, count_text, msg, plural
from app.ui.widgets.card import Card
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.one_line import OneLine
from app.ui.widgets.text import Text

AS_NEW, NOWHERE = "\0new", ""


class HeaderCard(Card):
    """A line for each column, those a person should look at first."""

    changed = Signal()

    def __init__(
        self, table: Table, name: str, matches: tuple[HeaderMatch, ...], chosen: Mapping | None
    ) -> None:
        super().__init__()
        self._table, self._name = table, name
        self.matches, self.boxes = matches, dict[str, ChoiceBox]()
        other = table.beside[name]
        column = self.column((14, 10, 14, 12), 8)
        title = msg("“{table}”: {rows} rows, {columns} columns", table=name,
                    rows=count_text(len(other)), columns=len(other.columns))  # fmt: skip
        column.addWidget(Text(str(title), 13, strong=True).wrapped())
        column.addWidget(Text(str(_summary(matches)), 12, "muted").wrapped())
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for place, stretch in enumerate((3, 0, 3, 3)):
            grid.setColumnStretch(place, stretch)
        known = dict(chosen) if chosen is not None else None
        for row, match in enumerate(sorted(matches, key=lambda one: (one.sure, not one.ours))):
            self._line(grid, row, match, known)
        column.addLayout(grid)

    def mapping(self) -> Mapping:
        """Return the pairs of names a step keeps: only those that are not the same."""
        return tuple(
            (its, ours) for its, box in self.boxes.items() if (ours := self._ours(its, box)) != its
        )

    def decided(self) -> dict[str, str]:
        """Return where each column went, to be remembered."""
        return {its: ours for its, ours in self.mapping() if ours in self._table.kinds}

    def _ours(self, its: str, box: ChoiceBox) -> str:
        data = str(box.currentData())
        if data != AS_NEW:
            return data
        return f"{its} ({self._name})" if its in self._table.kinds else its

    def _line(
        self, grid: QGridLayout, row: int, match: HeaderMatch, known: dict[str, str] | None
    ) -> None:
        box = self.boxes[match.its] = ChoiceBox()
        box.shrink()
        box.setAccessibleName(str(msg("Where “{column}” goes", column=match.its)))
        for name in self._table.columns:
            box.addItem(name, name)
        box.addItem(str(msg("As a new column")), AS_NEW)
        box.addItem(str(msg("Leave it out")), NOWHERE)
        box.setCurrentIndex(max(0, box.findData(self._first(match, known))))
        box.currentIndexChanged.connect(self.changed)
        grid.addWidget(OneLine(match.its, 13, "ink"), row, 0)
        grid.addWidget(Text("→", 13, "muted"), row, 1)
        grid.addWidget(box, row, 2)
        grid.addWidget(OneLine(str(match.why), 12, "muted" if match.sure else "warn"), row, 3)

    def _first(self, match: HeaderMatch, known: dict[str, str] | None) -> str:
        if known is None:
            return match.ours or AS_NEW
        said = known.get(match.its, match.its)
        return said if said == NOWHERE or said in self._table.kinds else AS_NEW


def _summary(matches: tuple[HeaderMatch, ...]) -> Message:
    same = sum(bool(one.ours) for one in matches)
    doubts = sum(not one.sure for one in matches)
    if doubts:
        return plural(
            "{same} of its {all} columns go with one of yours; look at one of them.",
            "{same} of its {all} columns go with one of yours; look at {count} of them.",
            count=doubts, same=same, all=len(matches),
        )  # fmt: skip
    return msg("{same} of its {all} columns go with one of yours.", same=same, all=len(matches))

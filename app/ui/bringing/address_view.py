"""Bringing a table from an address of the web, with the same care as one of the catalogue."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.catalogue.dataset import Dataset, Resource
from app.catalogue.download import of_address
from app.catalogue.problems import WebProblem
from app.i18n import msg
from app.ui.catalogue import resource_state as acts
from app.ui.catalogue.resource_card import ResourceCard
from app.ui.open_data.catalogue import Catalogue
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text

LEFT = Qt.AlignmentFlag.AlignLeft


class AddressView(Panel):
    """`opened` carries the path of what came; `visited` an address for the browser."""

    opened = Signal(object)
    visited = Signal(str)
    left = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self.back = Button(str(msg("← Back to your projects")), "link")
        self.field, self.bring = QLineEdit(), Button(str(msg("Bring")), "primary")
        self.wrong = Text("", 12, "bad").wrapped()
        self.card: ResourceCard | None = None
        self._column = self.column((0, 0, 0, 0), 10)
        self._lay()
        self.back.clicked.connect(self.left)
        self.bring.clicked.connect(self.begin)
        self.field.returnPressed.connect(self.begin)
        catalogue.fetching.moved.connect(self._move)

    def begin(self) -> None:
        """Bring what is at the address that was written."""
        try:
            dataset, resource = of_address(self.field.text().strip())
        except WebProblem as problem:
            self.wrong.setText(str(msg("{what} {todo}", what=problem.what, todo=problem.todo)))
            self.wrong.show()
            return
        self.wrong.hide()
        self._show(dataset, resource)
        self._catalogue.fetching.start(dataset, resource)

    def _show(self, dataset: Dataset, resource: Resource) -> None:
        if self.card:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
        self.card = ResourceCard(dataset, resource, self._catalogue.fetching, first=False)
        self.card.acted.connect(self._act)
        self._column.insertWidget(self._column.count() - 1, self.card)

    def _move(self, resource: str) -> None:
        if self.card and self.card.resource.id == resource:
            self.card.refresh()

    def _act(self, act: str, resource: Resource) -> None:
        fetching = self._catalogue.fetching
        found = fetching.here(resource.id)
        if act == acts.GET and self.card:
            fetching.start(self.card.dataset, resource)
        elif act == acts.STOP:
            fetching.cancel(resource.id)
        elif act == acts.COMPARE:
            fetching.compare(resource.id)
        elif act == acts.OPEN and found:
            self.opened.emit(found.path)
        else:
            self.visited.emit(resource.address)

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.bring)
        self.field.setPlaceholderText("https://…")
        self.field.setAccessibleName(str(msg("Address of the file")))
        self._column.addWidget(self.back, 0, LEFT)
        self._column.addWidget(Text(str(msg("From an address")), 18, strong=True).wrapped())
        hint = msg(
            "Paste the address of the file itself: in its page, right button on the download,"
            " and copy the link."
        )
        self._column.addWidget(Text(str(hint), tone="muted").wrapped())
        self._column.addLayout(row)
        self._column.addWidget(self.wrong)
        self._column.addStretch()
        self.wrong.hide()

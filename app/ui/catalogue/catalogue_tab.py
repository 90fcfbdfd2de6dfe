"""The part of Datos with the catalogue; it is made the first time it is seen."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from app.i18n import msg
from app.ui.actions import Action
from app.ui.catalogue.address_part import AddressPart
from app.ui.catalogue.catalogue_view import CatalogueView
from app.ui.program import Program
from app.ui.widgets.panel import Panel
from app.ui.widgets.scroll_part import ScrollPart


class CatalogueTab(Panel):
    """`opened` carries the path of a table to open."""

    opened = Signal(object)
    file_wanted = Signal()

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.view: CatalogueView | None = None
        self.address: AddressPart | None = None
        self._area: ScrollPart | None = None
        self._column = self.column()

    def refresh(self) -> None:
        """Draw what is known now, if anybody has been here."""
        if self.view:
            self.view.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.view is None:
            self.begin()

    def begin(self) -> None:
        """Make it, for the catalogue in use."""
        if self._area:
            self._column.removeWidget(self._area)
            self._area.hide()  # first, so that the keyboard goes elsewhere
            self._area.deleteLater()
        catalogue = self._program.catalogue
        view, address = CatalogueView(catalogue), AddressPart(catalogue.address)
        view.opened.connect(self.opened)
        view.file_wanted.connect(self.file_wanted)
        view.turned.connect(self._go_up)
        address.changed.connect(self._use)
        self.view, self.address = view, address
        self._area = ScrollPart(view, address)
        self._column.addWidget(self._area)

    def go_back(self) -> None:
        """Go back from a dataset to what was found."""
        if self.view and self.view.dataset:
            self.view.show_results()

    def offers(self) -> Iterator[Action]:
        """Yield what can be done here by name."""
        browsing = self._program.catalogue.browsing
        yield Action(msg("Bring the catalogue"), browsing.bring_whole,
                     words=("actualizar", "novedades", "update", "refresh"))  # fmt: skip
        if self.view and self.view.dataset:
            look = self.view.dataset.state.bring.click
            yield Action(msg("Look whether there is something new"), look, words=("actualizar",))
            for card in self.view.dataset.cards:
                if words := card.main.text():
                    name = msg("{action}: {name}", action=words, name=card.title)
                    yield Action(name, card.main.click, words=("descargar", "bajar", "download"))
        if self.address:
            yield Action(msg("Change the catalogue"), self.address.change.click,
                         words=("dirección", "address", "portal"))  # fmt: skip

    def _use(self, address: str) -> None:
        self._program.change_settings(catalogue=address)
        self._program.catalogue.use(address)
        self.begin()

    def _go_up(self) -> None:
        if self._area:
            self._area.verticalScrollBar().setValue(0)

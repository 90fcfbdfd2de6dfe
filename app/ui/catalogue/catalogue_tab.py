"""The part of Datos with the catalogue; it is made the first time it is seen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

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

    def _use(self, address: str) -> None:
        self._program.change_settings(catalogue=address)
        self._program.catalogue.use(address)
        self.begin()

    def _go_up(self) -> None:
        if self._area:
            self._area.verticalScrollBar().setValue(0)

"""Which catalogue is asked, and how to ask another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.catalogue.portal import USUAL, tidy_address
from app.catalogue.problems import WebProblem
from app.i18n import msg
from app.ui.widgets.button import Button
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text


class AddressPart(Panel):
    """`changed` carries another address, put in order."""

    changed = Signal(str)

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        words = Text(str(msg("The catalogue of {address} is asked.", address=_host(address))),
                     12, "muted").wrapped()  # fmt: skip
        self.change = Button(str(msg("Ask another")), "link", name=str(msg("Change the catalogue")))
        self.field, self.wrong = QLineEdit(address), Text("", 12, "bad").wrapped()
        self.field.setAccessibleName(str(msg("Address of the catalogue")))
        self.save, self.usual = Button(str(msg("Use this one"))), Button(str(msg("The usual one")))
        self._form = self._make_form()
        column, line = self.column((0, 6, 0, 0), 6), Panel()
        row = line.row((0, 0, 0, 0), 10)
        row.addWidget(words, 1)
        row.addWidget(self.change)
        for part in (line, self._form, self.wrong):
            column.addWidget(part)
        self._form.hide()
        self.wrong.hide()
        self.change.clicked.connect(self._show_form)
        self.save.clicked.connect(lambda: self._use(self.field.text()))
        self.field.returnPressed.connect(lambda: self._use(self.field.text()))
        self.usual.clicked.connect(lambda: self._use(USUAL))

    def _make_form(self) -> Panel:
        form = Panel()
        row = form.row((0, 0, 0, 0), 8)
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        row.addWidget(self.usual)
        return form

    def _show_form(self) -> None:
        self._form.setVisible(self._form.isHidden())
        self.field.setFocus()

    def _use(self, text: str) -> None:
        try:
            address = tidy_address(text)
        except WebProblem as problem:
            self.wrong.setText(str(msg("{what} {todo}", what=problem.what, todo=problem.todo)))
            self.wrong.show()
            return
        self.changed.emit(address)


def _host(address: str) -> str:
    return address.partition("://")[2]

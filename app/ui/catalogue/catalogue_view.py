"""The catalogue on the screen: what was found, or one dataset whole."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app.catalogue.dataset import Dataset, Resource
from app.ui.catalogue import resource_state as acts
from app.ui.catalogue.dataset_view import DatasetView
from app.ui.catalogue.results_view import ResultsView
from app.ui.open_data.catalogue import Catalogue
from app.ui.widgets.panel import Panel


class CatalogueView(Panel):
    """`opened` carries the path of a table to open; `turned` says that something else is seen."""

    opened = Signal(object)
    file_wanted = Signal()
    turned = Signal()

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self.results = ResultsView(catalogue)
        self.dataset: DatasetView | None = None
        self._column = self.column((0, 0, 0, 0), 0)
        self._column.addWidget(self.results)
        self.results.chosen.connect(self.show_dataset)
        self.results.file_wanted.connect(self.file_wanted)
        self.results.page_wanted.connect(self._visit)
        catalogue.browsing.changed.connect(self.refresh)
        catalogue.fetching.moved.connect(self._move)

    def refresh(self) -> None:
        """Draw what is known now."""
        self.results.refresh()
        if self.dataset is None:
            return
        now = self._catalogue.browsing.kept.dataset(self.dataset.dataset.name)
        if now is not None and now != self.dataset.dataset:
            here = QApplication.focusWidget()
            was_here = here is not None and self.dataset.isAncestorOf(here)
            view = self._show(now)
            if was_here:
                view.state.bring.setFocus()
        else:
            self.dataset.state.refresh()

    def show_dataset(self, name: str) -> None:
        """Show a dataset whole."""
        found = self._catalogue.browsing.kept.dataset(name)
        if found is None:
            return
        self._show(found)
        if self.dataset:
            self.dataset.back.setFocus()
        self.turned.emit()

    def _show(self, found: Dataset) -> DatasetView:
        self._drop()
        view = self.dataset = DatasetView(found, self._catalogue)
        view.left.connect(self.show_results)
        view.acted.connect(self._act)
        view.page_wanted.connect(self._visit)
        self._column.addWidget(view)
        self.results.hide()
        return view

    def show_results(self) -> None:
        """Go back to what was found."""
        name = self.dataset.dataset.name if self.dataset else ""
        self._drop()
        self.results.draw()
        self.results.show()
        for row in self.results.rows:
            if row.dataset.name == name:
                row.setFocus()
        self.turned.emit()

    def _drop(self) -> None:
        if self.dataset:
            self._column.removeWidget(self.dataset)
            self.dataset.hide()
            self.dataset.deleteLater()
            self.dataset = None

    def _move(self, resource: str) -> None:
        if self.dataset:
            self.dataset.refresh(resource)

    def _act(self, act: str, resource: Resource) -> None:
        doing: Mapping[str, Callable[[Resource], None]] = {
            acts.GET: self._get,
            acts.STOP: lambda one: self._catalogue.fetching.cancel(one.id),
            acts.COMPARE: lambda one: self._catalogue.fetching.compare(one.id),
            acts.OPEN: self._open,
            acts.FOLDER: self._show_folder,
            acts.PAGE: lambda _one: self._visit(),
        }
        doing[act](resource)

    def _get(self, resource: Resource) -> None:
        if self.dataset:
            self._catalogue.fetching.start(self.dataset.dataset, resource)

    def _open(self, resource: Resource) -> None:
        if found := self._catalogue.fetching.here(resource.id):
            self.opened.emit(found.path)

    def _show_folder(self, resource: Resource) -> None:
        if found := self._catalogue.fetching.here(resource.id):
            show_folder(found.path.parent)

    def _visit(self) -> None:
        """Open the page of what is seen in the person's own browser."""
        name = f"/dataset/{self.dataset.dataset.name}" if self.dataset else "/dataset"
        QDesktopServices.openUrl(QUrl(f"{self._catalogue.address}{name}"))


def show_folder(folder: Path) -> None:
    """Show a folder in the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

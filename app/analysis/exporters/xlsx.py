"""A workbook of Excel, which LibreOffice and Google open too."""

from pathlib import Path

from app.analysis.deliverable import Deliverable
from app.analysis.excel_book import write_book
from app.analysis.exporter import Exporter, exporters
from app.i18n import msg
from app.progress import Progress, unwatched


@exporters.add
class Workbook(Exporter):
    """The data with how they were cleaned, a dictionary, the source and every chart."""

    kind = "xlsx"
    title = msg("Excel workbook")

    def write(self, deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
        write_book(deliverable, path, progress)

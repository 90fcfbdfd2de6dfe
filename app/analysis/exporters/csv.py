"""Delimited text that any program reads: UTF-8, commas, a decimal point, ISO days."""

from pathlib import Path

from app.analysis.delimited_text import write_delimited
from app.analysis.deliverable import Deliverable
from app.analysis.exporter import Exporter, exporters
from app.analysis.written_column import written_columns
from app.i18n import msg
from app.progress import Progress, unwatched


@exporters.add
class DelimitedText(Exporter):
    """The data alone; `app.analysis.delimited_text` says how each value is written."""

    kind = "csv"
    title = msg("CSV, for other programs")

    def write(self, deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
        columns = list(written_columns(deliverable.table))
        write_delimited(columns, path, progress=progress)

"""A report as a web page."""

from pathlib import Path

from app.analysis.deliverable import Deliverable
from app.analysis.exporter import Exporter, exporters
from app.analysis.web_page import web_page
from app.i18n import msg
from app.progress import Progress, unwatched


@exporters.add
class WebPage(Exporter):
    """Charts, what was done, the dictionary and the first rows, in one file."""

    kind = "html"
    title = msg("Report, a web page")

    def write(self, deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
        progress(0, 1)
        path.write_text(web_page(deliverable), "utf-8", newline="\n")

"""The recipe as a Python program."""

from pathlib import Path

from app.analysis.deliverable import Deliverable
from app.analysis.exporter import Exporter, exporters
from app.analysis.python_script import python_script
from app.i18n import msg
from app.progress import Progress, unwatched


@exporters.add
class PythonProgram(Exporter):
    """What was done, as a program: it does the same to the file once more."""

    kind = "py"
    title = msg("Python program")

    def write(self, deliverable: Deliverable, path: Path, progress: Progress = unwatched) -> None:
        progress(0, 1)
        path.write_text(python_script(deliverable), "utf-8", newline="\n")

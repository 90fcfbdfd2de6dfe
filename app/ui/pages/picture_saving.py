"""Taking a picture out of the program: to a file, or to the clipboard."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.analysis.plot import Plot
from app.i18n import Message, msg
from app.ui.dialogs import ask_where
from app.ui.notice import Notice
from app.ui.plot.look import Look
from app.ui.plot_export import image_of, save_png, save_svg

LONGEST = 60
UNTITLED = msg("chart")
Save = Callable[[Plot, Path, Look, QSize], None]
SAVES: dict[str, tuple[Save, Message, Message]] = {
    "png": (save_png, msg("Save the chart as an image"), msg("Image (PNG)")),
    "svg": (save_svg, msg("Save the chart as a drawing"), msg("Drawing (SVG)")),
}


def ask_and_save(parent: QWidget, plot: Plot, size: QSize, ending: str) -> Notice | None:
    """Ask where, save the picture and say so; None when the person changed their mind."""
    _, title, kind = SAVES[ending]
    path = ask_where(parent, title, file_name(plot, ending), f"{kind} (*.{ending})")
    return save(plot, size, path.with_suffix(f".{ending}")) if path else None


def save(plot: Plot, size: QSize, path: Path) -> Notice:
    """Save the picture, always on white paper; say how it went."""
    write = SAVES[path.suffix.removeprefix(".")][0]
    try:
        write(plot, path, Look(), size)
    except OSError:
        return Notice(
            msg("“{name}” could not be saved there.", name=path.name),
            msg("Choose another folder, or close the file if it is open."),
            tone="bad",
        )
    return Notice(msg("The chart was saved as “{name}”.", name=path.name), tone="ok")


def copy(plot: Plot, size: QSize) -> Notice:
    """Put the picture on the clipboard."""
    QGuiApplication.clipboard().setImage(image_of(plot, Look(), size))
    return Notice(msg("The chart was copied: paste it where you need it."), tone="ok")


def file_name(plot: Plot, ending: str) -> str:
    """Propose a name made from the title."""
    words = re.sub(r"[^\w]+", "-", plot.captions.title.casefold())[:LONGEST].strip("-")
    return f"{words or UNTITLED}.{ending}"

"""Pictures for commands without a window; importing this loads Qt."""

import os
from pathlib import Path

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and os.name != "nt":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.analysis.plot import Plot
from app.analysis.web_page import LANGUAGE
from app.ui.plot.look import Look
from app.ui.plot_export import save_png, save_svg


def draw_chart(plot: Plot, image: Path, drawing: Path) -> None:
    """Write a chart as PNG and as SVG."""
    _app = QApplication.instance() or QApplication([])
    save_png(plot, image, Look())
    save_svg(plot, drawing, Look())


def draw_window(path: Path) -> None:
    """Write a picture of the window at work."""
    from app.ui.screens import window_picture  # noqa: PLC0415 - the whole window, for one picture

    window_picture(path, str(LANGUAGE)[:2])

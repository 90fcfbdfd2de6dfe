"""A picture of every page and main panel, with practice content loaded."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from app.analysis.steps.trim_spaces import TrimSpaces
from app.ui.shots.column_shots import COLUMN
from app.ui.shots.data_shots import DATA
from app.ui.shots.desk_shots import DESK, on_data
from app.ui.shots.formula_shots import FORMULA
from app.ui.shots.frame_shots import FRAME
from app.ui.shots.grid_shots import GRID
from app.ui.shots.help_shots import HELP
from app.ui.shots.join_shots import JOINING
from app.ui.shots.page_shots import BEGINNING, REST
from app.ui.shots.quality_shots import QUALITY_SHOTS
from app.ui.shots.recipe_shots import RECIPE
from app.ui.stage import Stage

DIRTY = "compras-sucias"
TABLE = (*DESK, *GRID, *FORMULA, *COLUMN, *RECIPE, *QUALITY_SHOTS, *JOINING)
SHOTS = (*BEGINNING, *TABLE, *REST, *DATA, *FRAME, *HELP)


def take_screens(
    out: Path, language: str, size: tuple[int, int], theme: str, scale: float = 1.0
) -> Iterator[Path]:
    """Take every picture into a folder."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application is running")
    with TemporaryDirectory() as profile:
        stage = Stage(app, Path(profile))
        stage.dress(language, theme, size, scale)
        stage.open_practice(DIRTY, (TrimSpaces(("proveedor",)),))
        for shot in SHOTS:
            shot.prepare(stage)
            name = f"{shot.name}-{language}-{theme}-{size[0]}x{size[1]}"
            yield stage.take(out / (f"{name}-{scale:.0%}.png" if scale != 1 else f"{name}.png"))
        stage.close()


def window_picture(path: Path, language: str = "es") -> Path:
    """Take one picture of the workbench at work."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("another kind of application is running")
    with TemporaryDirectory() as profile:
        stage = Stage(app, Path(profile))
        stage.dress(language, "light", (1366, 768))
        stage.open_practice(DIRTY, (TrimSpaces(("proveedor",)),))
        on_data(stage)
        stage.take(path)
        stage.close()
    return path

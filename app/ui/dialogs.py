"""The system's own dialogs: choosing files, and where to write them."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import Message, msg

TABLES = (
    "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json *.jsonl *.geojson *.parquet *.feather *.dbf"
    " *.html *.htm *.zip *.gz"
)


def ask_file(parent: QWidget, folder: str = "") -> str:
    """Ask for a table or a project to open; empty when the person changed their mind."""
    filters = (
        (msg("Tables and projects"), f"{TABLES} *.pcd"),
        (msg("Projects"), "*.pcd"),
        (msg("Tables"), TABLES),
        (msg("Every file"), "*"),
    )
    kinds = ";;".join(f"{words} ({patterns})" for words, patterns in filters)
    return QFileDialog.getOpenFileName(parent, str(msg("Open a file")), folder, kinds)[0]


def ask_folder(parent: QWidget) -> Path | None:
    """Ask for a folder with tables; None when the person changed their mind."""
    title = str(msg("Choose a folder with tables"))
    chosen = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    return Path(chosen) if chosen else None


def ask_tables(parent: QWidget, *, several: bool = True) -> tuple[Path, ...]:
    """Ask for tables or projects to stand beside; none when the person changed their mind."""
    both, every = msg("Tables and projects"), msg("Every file")
    kinds = f"{both} ({TABLES} *.pcd);;{every} (*)"
    title = str(msg("Add a table"))
    if several:
        return tuple(map(Path, QFileDialog.getOpenFileNames(parent, title, "", kinds)[0]))
    chosen = QFileDialog.getOpenFileName(parent, title, "", kinds)[0]
    return (Path(chosen),) if chosen else ()


def ask_recipe(parent: QWidget) -> str:
    """Ask for a recipe to apply."""
    words = msg("Recipes")
    kinds = f"{words} (*.json)"
    return QFileDialog.getOpenFileName(parent, str(msg("Apply a recipe")), "", kinds)[0]


def ask_where(parent: QWidget, title: Message, name: str, kinds: str) -> Path | None:
    """Ask where to save; None when the person changed their mind."""
    chosen = QFileDialog.getSaveFileName(parent, str(title), name, kinds)[0]
    return Path(chosen) if chosen else None

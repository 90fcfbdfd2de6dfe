"""`screens --out DIR`: a picture of every page and main panel."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

THEMES = ("light", "dark", "contrast")


def main(arguments: Sequence[str]) -> int:
    """Take the pictures, and say where they are."""
    parser = argparse.ArgumentParser(prog="screens", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--lang", choices=("es", "en"), default="es")
    parser.add_argument("--size", type=_size, default=(1366, 768), metavar="1366x768")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--scale", type=float, default=1.0, help="size of the text, from 1 to 2")
    asked = parser.parse_args(arguments)
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from app.ui.screens import take_screens  # noqa: PLC0415 - Qt is for those who ask for it

    for path in take_screens(asked.out, asked.lang, asked.size, asked.theme, asked.scale):
        sys.stdout.write(f"{path}\n")
    return 0


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)

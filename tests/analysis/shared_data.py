"""Known numbers that may stand beside the project, in this folder or one above it."""

from pathlib import Path

FOUND = [
    folder / "shared" / "data"
    for folder in Path(__file__).parents
    if (folder / "shared" / "data").is_dir()
]
SHARED = FOUND[0] if FOUND else Path("no shared data")
VECTORS = SHARED / "vectors" / "vectors.json"
WHY_NOT = "the known numbers are not beside the project"

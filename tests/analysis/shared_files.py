"""Where the real files and the vectors are, beside the repository, when they are there."""

from pathlib import Path

import pytest

AROUND = [folder / "shared/data" for folder in Path(__file__).parents]
SHARED = next((folder for folder in AROUND if folder.exists()), AROUND[-1])
needs_real_files = pytest.mark.skipif(
    not (SHARED / "real").exists(), reason="the shared real files are not here"
)


def real(path: str) -> Path:
    """Return a real file, by its path in the folder of them."""
    return SHARED / "real" / path

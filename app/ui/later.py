"""Modules that are brought when they are first needed, so that the window is painted before.

pandas alone takes longer to load than the window takes to be painted. What needs it is named in
text, and goes through here; everywhere else imports stay at the top of the file.
"""

import importlib
from typing import Any

LIBRARIES = ("pandas", "pyarrow.compute", "pyarrow.csv", "pyarrow.parquet", "sqlite_utils")
OURS = ("app.ui.study", "app.store.project_file")
FAMILIES = ("app.analysis.step:steps", "app.analysis.condition:conditions",
            "app.analysis.chart:charts")  # fmt: skip


def later(name: str) -> Any:
    """Return a module, or something in it when the name is like `app.ui.session:Session`."""
    module, _, inside = name.partition(":")
    found = importlib.import_module(module)
    return getattr(found, inside) if inside else found


def load_families() -> None:
    """Find the members of the families the window offers."""
    for family in FAMILIES:
        later(family).load()


def load_the_rest() -> None:
    """Bring everything that works without a screen; may be done in any thread."""
    for name in (*LIBRARIES, *OURS):
        later(name)
    load_families()

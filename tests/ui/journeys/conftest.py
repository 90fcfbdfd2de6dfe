"""A window of its own for each errand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import i18n
from app.ui.stage import Stage
from tests.ui.journeys.person import Person


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    stage = Stage(qapp, tmp_path / "profile")
    stage.dress("es", "light", (1366, 768))
    yield Person(stage)
    stage.close()
    i18n.use_language("en")

"""A catalogue with a real portal on this computer behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.catalogue.download import Downloads
from app.catalogue.portal import Portal
from app.paths import Places
from app.ui.open_data.catalogue import Catalogue
from tests.catalogue.local_portal import LocalPortal, running, web_of

FILE = ("id;obra;monto\n" + "".join(f"{n};Obra {n};{n}00,50\n" for n in range(1, 4000))).encode()
WHOLE = "current_package_list_with_resources"


@pytest.fixture
def portal() -> Iterator[LocalPortal]:
    with running() as portal:
        yield portal


def published(portal: LocalPortal, day: str = "2026-05-30T10:00:00") -> dict[str, object]:
    """Return the dataset of the works, as CKAN tells it."""
    return {
        "name": "ba-obras", "title": "BA Obras", "license_id": "CC-BY-2.5-AR",
        "organization": {"title": "Secretaría General"}, "metadata_modified": day,
        "resources": [{"id": "r1", "name": "Observatorio de obras", "format": "CSV",
                       "url": f"{portal.address}/obras.csv", "last_modified": day}],
    }  # fmt: skip


@pytest.fixture
def catalogue(qapp: QApplication, portal: LocalPortal, tmp_path: Path) -> Iterator[Catalogue]:
    """Yield a catalogue that asks the portal of this computer: only its address differs."""
    portal.action(WHOLE, [published(portal), {"name": "compras", "title": "Compras"}])
    portal.action("package_show", published(portal))
    portal.file("/obras.csv", FILE)
    places = Places.of(tmp_path)
    found = Catalogue(
        places,
        portal.address,
        Portal(portal.address, web_of()),
        Downloads(places.downloads, web_of()),
    )
    yield found
    found.close()

"""A catalogue that is on no network, for pictures: it answers, fails or never ends, as told."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from app.catalogue.dataset import Dataset, Resource
from app.catalogue.facts import Download, Facts
from app.catalogue.portal import Listing
from app.progress import Progress, unwatched

MEGA = 1 << 20
OFFICES = ("Secretaría General y Relaciones Internacionales", "Ministerio de Hacienda y Finanzas",
           "Ministerio de Educación", "Atención Ciudadana")  # fmt: skip
TURN = 0.05


def _resource(id_: str, title: str, format_: str, size: int, modified: str) -> Resource:
    name = title.lower().replace(" ", "-")
    return Resource(id=id_, title=title, format=format_, size=size, modified=modified,
                    address=f"https://cdn.buenosaires.gob.ar/{name}.{format_.lower()}")  # fmt: skip


WORKS = Dataset(
    name="ba-obras",
    title="BA Obras",
    organisation=OFFICES[0],
    licence="CC-BY-2.5-AR",
    modified="2026-11-02T12:00:00",
    topics=("Urbanismo y territorio",),
    words=("obra pública", "contratos", "comunas"),
    about=(
        "Obras que lleva adelante el Gobierno de la Ciudad: en qué etapa está cada una, cuánto"
        " cuesta, dónde queda, qué empresa la hace y cuándo termina."
    ),
    resources=(
        _resource("obras", "Observatorio de obras urbanas", "CSV", 2 * MEGA, "2026-11-02"),
        _resource("obras-xlsx", "Observatorio de obras urbanas", "XLSX", 0, "2026-11-02"),
        _resource("diccionario", "Diccionario de datos", "PDF", 312_000, "2025-03-14"),
    ),
)


def _other(name: str, title: str, office: int, topic: str, formats: str) -> Dataset:
    files = tuple(
        _resource(f"{name}-{one}", title, one, 0, "2026-06-30") for one in formats.split()
    )
    return Dataset(name=name, title=title, organisation=OFFICES[office], licence="CC-BY-2.5-AR",
                   modified="2026-06-30T09:00:00", topics=(topic,), resources=files)  # fmt: skip


DATASETS = (
    WORKS,
    _other("buenos-aires-compras", "Buenos Aires Compras", 1, "Administración pública", "CSV JSON"),
    _other("presupuesto-ejecutado", "Presupuesto ejecutado", 1, "Economía y finanzas", "CSV ZIP"),
    _other("establecimientos", "Establecimientos educativos", 2, "Educación", "CSV GEOJSON SHP"),
    _other("reclamos", "Sistema único de atención ciudadana", 3, "Administración pública", "CSV"),
    _other("declaraciones-juradas", "Declaraciones juradas", 0, "Administración pública", "CSV"),
    _other("comunas", "Comunas", 0, "Urbanismo y territorio", "CSV GEOJSON SHP"),
)


@dataclass
class PretendedSource:
    """Answers with its datasets, or fails with its problem."""

    problem: Exception | None = None
    silent: bool = False

    def whole(self, progress: Progress = unwatched) -> Listing:
        """Bring every dataset, or say nothing until somebody says stop."""
        while self.silent:
            Event().wait(TURN)
            progress(0, 0)
        return self._answer(DATASETS)

    def search(self, words: str, progress: Progress = unwatched) -> Listing:  # noqa: ARG002 - so
        """Bring what has some words."""
        return self._answer(DATASETS)

    def show(self, name: str, progress: Progress = unwatched) -> Dataset:  # noqa: ARG002 - so
        """Bring one dataset."""
        return next(one for one in self._answer(DATASETS).datasets if one.name == name)

    def _answer(self, datasets: tuple[Dataset, ...]) -> Listing:
        if self.problem:
            raise self.problem
        return Listing(datasets, len(datasets))


@dataclass
class PretendedGetter:
    """Has a file from before; a new one fails, or is on its way and never arrives."""

    has: tuple[Facts, ...] = ()
    came: int = 0
    problem: Exception | None = None

    def all(self) -> Iterator[Download]:
        """Yield what is here."""
        return (Download(Path("obras.csv"), facts) for facts in self.has)

    def begun(self, dataset: Dataset, resource: Resource) -> int:  # noqa: ARG002 - of all
        """Return how much came of the first file."""
        return self.came if self.problem and resource == WORKS.resources[0] else 0

    def get(
        self,
        dataset: Dataset,  # noqa: ARG002 - any
        resource: Resource,
        progress: Progress = unwatched,
    ) -> Download:
        """Fail, or go on until somebody says stop."""
        if self.problem:
            raise self.problem
        progress(self.came, resource.size)
        while True:
            Event().wait(TURN)
            progress(0, 0)


def facts_then(published: str) -> Facts:
    """Return the facts of a download of the works, when they were published on a day."""
    file = WORKS.resources[0]
    return Facts(
        resource=file.id, dataset=WORKS.name, title=file.title, dataset_title=WORKS.title,
        organisation=WORKS.organisation, licence=WORKS.licence, address=file.address,
        got="2026-11-05T10:00:00-03:00", size=file.size, published=published, told_size=file.size,
    )  # fmt: skip

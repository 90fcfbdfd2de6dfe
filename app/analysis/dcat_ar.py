"""What DCAT-AR, the profile of Argentine catalogues, asks of a dataset and of its files.

Names are those of the profile (paquete de apertura de datos); only the required ones are here.
"""

from app.analysis.metadata_card import Card
from app.i18n import Message, msg

DATASET: dict[str, str] = {
    "title": "title", "description": "description", "publisher.name": "publisher",
    "superTheme": "topic", "accrualPeriodicity": "frequency", "issued": "issued",
    "identifier": "identifier",
}  # fmt: skip
DISTRIBUTION: dict[str, str] = {
    "title": "title", "accessURL": "source_url", "downloadURL": "source_url", "issued": "issued",
    "identifier": "identifier",
}  # fmt: skip


def dcat_record(card: Card) -> dict[str, object]:
    """Return the dataset of a data.json, with one distribution and what the card says."""
    flat = _filled(card, DATASET)
    if "publisher.name" in flat:
        mail = {"mbox": card.publisher_mail} if card.publisher_mail else {}
        flat["publisher"] = {"name": flat.pop("publisher.name"), **mail}
    if card.licence:
        flat["license"] = card.licence
    return {**flat, "distribution": [_filled(card, DISTRIBUTION)]}


def dcat_missing(card: Card) -> tuple[Message, ...]:
    """Say which required fields of the profile the card does not fill."""
    dataset, files = (_lacking(card, fields) for fields in (DATASET, DISTRIBUTION))
    said = []
    if dataset:
        said.append(msg("The dataset lacks: {names}.", names=dataset))
    if files:
        said.append(msg("The distribution lacks: {names}.", names=files))
    return tuple(said)


def _lacking(card: Card, fields: dict[str, str]) -> str:
    filled = _filled(card, fields)
    return ", ".join(name for name in fields if name not in filled)


def _filled(card: Card, fields: dict[str, str]) -> dict[str, object]:
    values = ((name, getattr(card, answer).strip()) for name, answer in fields.items())
    return {name: value for name, value in values if value}

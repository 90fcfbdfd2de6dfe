"""The card of some data: who made them, of what, when, under which licence; filled in by hand."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Self

from app.i18n import Message, msg

OPEN_LICENCES = ("cc-by", "cc by", "cc0", "odbl", "odc-by", "pddl", "creative commons")
CLOSED = ("-nc", "-nd", "nc-", "nd-", "no comercial", "sin derivadas")
STRUCTURED = ("csv", "xlsx", "xls", "ods", "json", "geojson", "parquet", "xml")
OPEN_FORMATS = ("csv", "ods", "json", "geojson", "parquet", "xml")
PERIODS = {"R/P1Y": 365, "R/P6M": 182, "R/P3M": 91, "R/P2M": 61, "R/P1M": 30, "R/P0.5M": 15,
           "R/P2W": 14, "R/P1W": 7, "R/P1D": 1}  # fmt: skip
TOLERANCE = 1.2
ANSWERS: dict[str, Message] = {
    "title": msg("What is it called?"),
    "publisher": msg("Who publishes it?"),
    "source_url": msg("From which address was it downloaded?"),
    "updated": msg("On what day was it updated?"),
    "licence": msg("Under which licence?"),
    "row_is": msg("What is one row?"),
    "period": msg("Which period does it cover?"),
    "unit": msg("In which unit are the numbers?"),
    "dictionary": msg("Where is what each column means?"),
}


@dataclass(frozen=True)
class Card:
    """The answers; what nobody answered is empty. Days are written 2024-03-05."""

    title: str = ""
    description: str = ""
    publisher: str = ""
    publisher_mail: str = ""
    source_url: str = ""
    updated: str = ""
    issued: str = ""
    frequency: str = ""
    licence: str = ""
    row_is: str = ""
    period: str = ""
    unit: str = ""
    dictionary: str = ""
    topic: str = ""
    identifier: str = ""
    format: str = "csv"
    has_addresses: bool = False
    is_linked: bool = False

    def missing(self) -> tuple[Message, ...]:
        """Return the questions still to be answered, in order."""
        return tuple(words for name, words in ANSWERS.items() if not getattr(self, name).strip())

    @property
    def is_open(self) -> bool:
        """Whether the licence lets anybody use the data for anything."""
        words = self.licence.lower()
        named = any(one in words for one in OPEN_LICENCES)
        return named and not any(one in words for one in CLOSED)

    @property
    def stars(self) -> int:
        """The stars of open data (Berners-Lee), each of which needs those before it."""
        steps = (
            self.is_open,
            self.format.lower() in STRUCTURED,
            self.format.lower() in OPEN_FORMATS,
            self.has_addresses,
            self.is_linked,
        )
        return next((at for at, done in enumerate(steps) if not done), len(steps))

    def next_star(self) -> Message | None:
        """Say what the next star needs; None when it has all five."""
        return (*STARS, None)[self.stars]

    def is_stale(self, today: date) -> bool:
        """Say whether more than 1.2 times its period has gone by without news."""
        days = PERIODS.get(self.frequency)
        try:
            updated = date.fromisoformat(self.updated)
        except ValueError:
            return False
        return bool(days) and today - updated > timedelta(days=(days or 0) * TOLERANCE)

    def to_record(self) -> dict[str, Any]:
        """Return the answers as plain data."""
        return asdict(self)

    def with_answers(self, **answers: Any) -> Self:
        """Return the card with other answers."""
        return replace(self, **answers)


STARS: tuple[Message, ...] = (
    msg("An open licence, as CC BY 4.0."),
    msg("A table instead of a picture or a PDF."),
    msg("A format that needs no paid program, as CSV."),
    msg("An address or a code of its own for each case, as the ocid of a contract."),
    msg("Links to other data, so that both can be joined."),
)


def card_of(record: Mapping[str, Any]) -> Card:
    """Read the answers back; what this version does not know is left out."""
    known = {field.name for field in fields(Card)}
    return Card(**{name: value for name, value in record.items() if name in known})

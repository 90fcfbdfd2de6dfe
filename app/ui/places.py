"""The places of the program, in the order of the rail."""

from collections.abc import Sequence

from app.i18n import Message, msg

PLACES: Sequence[tuple[str, Message]] = (
    ("home", msg("Home")),
    ("course", msg("Course")),
    ("workbench", msg("Workbench")),
    ("datasets", msg("Datasets")),
    ("take_part", msg("Take part")),
    ("workshop", msg("Workshop")),
    ("settings", msg("Settings")),
)

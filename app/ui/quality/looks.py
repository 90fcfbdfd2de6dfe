"""How each severity and each light is said and drawn: in words and in a shape, besides a colour."""

from app.analysis.check import Severity
from app.analysis.quality import Light
from app.i18n import Message, msg, plural

Look = tuple[str, str]  # the name of an icon, and its colour by meaning
SEVERITIES: dict[Severity, Look] = {
    Severity.ERROR: ("stop", "bad"),
    Severity.WARNING: ("warn", "warn_ink"),
    Severity.NOTE: ("note", "muted"),
}
LIGHTS: dict[Light, Look] = {
    Light.RED: ("stop", "bad"),
    Light.YELLOW: ("warn", "warn_ink"),
    Light.GREEN: ("done", "ok"),
}
HEADINGS: dict[Severity, Message] = {
    Severity.ERROR: msg("To put right before using the table"),
    Severity.WARNING: msg("To look at: they change the results"),
    Severity.NOTE: msg("To tidy up"),
}


def counted(severity: Severity, count: int) -> Message:
    """Say how many there are of a severity."""
    if severity is Severity.ERROR:
        return plural("{count} error", "{count} errors", count=count)
    if severity is Severity.WARNING:
        return plural("{count} warning", "{count} warnings", count=count)
    return plural("{count} note", "{count} notes", count=count)


def name_of(severity: Severity) -> Message:
    """Name a severity."""
    names = {
        Severity.ERROR: msg("Error"),
        Severity.WARNING: msg("Warning"),
        Severity.NOTE: msg("Note"),
    }
    return names[severity]


def light_words(light: Light, errors: int, warnings: int) -> Message:
    """Say in a sentence what the traffic light says."""
    if light is Light.RED:
        return plural(
            "There is one error to put right before using this table",
            "There are {count} errors to put right before using this table",
            count=errors,
        )
    if light is Light.YELLOW:
        return plural(
            "This table can be used, after a look at one thing",
            "This table can be used, after a look at {count} things",
            count=warnings,
        )
    return msg("No problem was found that changes the results")

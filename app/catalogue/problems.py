"""What can go wrong on the way to a catalogue, each as a sentence and what to do about it."""

from app.errors import UserError
from app.i18n import msg

LATER = msg("Try again in a while.")
BY_HAND = msg(
    "Open it in your browser, download the file there, and then open that file here."
)  # fmt: skip


class WebProblem(UserError):
    """Something between here and the catalogue. One that is `passing` is worth trying again."""

    passing = False
    after = 0.0  # seconds to wait before, when the other side said so


class Offline(WebProblem):
    """Nobody answers there."""

    def __init__(self, host: str) -> None:
        super().__init__(
            msg("“{host}” could not be reached.", host=host),
            msg("Check that there is internet. What you have here works all the same."),
        )


class TooSlow(WebProblem):
    """Somebody is there and does not answer in time."""

    passing = True

    def __init__(self, host: str) -> None:
        super().__init__(msg("“{host}” takes too long to answer.", host=host), LATER)


class CutShort(WebProblem):
    """The connection ended before all of it was here."""

    passing = True

    def __init__(self) -> None:
        super().__init__(
            msg("The connection was cut half way."),
            msg("Try again: if the site allows it, it goes on from where it stopped."),
        )


class Unsafe(WebProblem):
    """The connection cannot be trusted, or its certificate cannot be checked."""

    def __init__(self, host: str) -> None:
        super().__init__(
            msg("The protected connection with “{host}” could not be made.", host=host),
            msg("Check the date of this computer. In an office, the network may be in between."),
        )


class Refused(WebProblem):
    """The portal has a guard that takes programs for attacks and answers with a page."""

    def __init__(self, host: str) -> None:
        super().__init__(msg("“{host}” refused the request.", host=host), BY_HAND)


class PageInstead(WebProblem):
    """A web page came in place of the file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("In place of “{name}” a web page came: it is not the file.", name=name), BY_HAND
        )


class Missing(WebProblem):
    """What was asked for is not there any more."""

    def __init__(self, host: str) -> None:
        super().__init__(
            msg("It is no longer in “{host}”.", host=host),
            msg("Bring the catalogue again: it may have another address now."),
        )


class ServerTrouble(WebProblem):
    """The other side failed; it says so itself."""

    passing = True

    def __init__(self, host: str, status: int, after: float = 0.0) -> None:
        self.after = after
        what = msg(
            "“{host}” has a problem of its own (error {status}).", host=host, status=str(status)
        )
        super().__init__(what, LATER)


class NotUnderstood(WebProblem):
    """The answer is not one of a catalogue."""

    def __init__(self, host: str, why: str = "") -> None:
        what = msg("What “{host}” answered is not understood.", host=host)
        if why:
            what = msg("“{host}” could not do it: {why}", host=host, why=why)
        super().__init__(what, msg("Check the address of the catalogue, or try later."))


class BadAddress(WebProblem):
    """An address that cannot be asked."""

    def __init__(self, address: str) -> None:
        super().__init__(
            msg("“{address}” is not an address of the web.", address=address),
            msg("Copy it from the browser: it begins with https://"),
        )


class Astray(WebProblem):
    """The address leads to others without end, or to one without protection."""

    def __init__(self, host: str) -> None:
        super().__init__(
            msg("“{host}” leads to another place that cannot be followed.", host=host), BY_HAND
        )


class NoRoom(WebProblem):
    """The disk is full."""

    def __init__(self, name: str) -> None:
        super().__init__(
            msg("There is no room for “{name}” on this disk.", name=name),
            msg("Make room and try again. What arrived is kept."),
        )


class NotWritten(WebProblem):
    """The system does not let us write there."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            msg("“{name}” could not be written: {reason}", name=name, reason=reason),
            msg("If it is open in another program, close it there and try again."),
        )


PROBLEMS_OF_FAILED: dict[int, type[Missing | Refused]] = {
    401: Refused, 403: Refused, 404: Missing, 406: Refused, 410: Missing, 451: Refused,
}  # fmt: skip
PASSING = {408, 425, 429, 500, 502, 503, 504}


def of_status(status: int, host: str, after: float = 0.0) -> WebProblem:
    """Return the problem that a status of HTTP means."""
    if cls := PROBLEMS_OF_FAILED.get(status):
        return cls(host)
    if status in PASSING:
        return ServerTrouble(host, status, after)
    return NotUnderstood(host, str(status))

"""What can be done by name with the quality, the card and the versions of a table."""

from collections.abc import Callable, Iterator
from typing import Protocol

from app.i18n import msg
from app.ui.actions import Action

Do = Callable[[], None]


class QualityDoer(Protocol):
    """The tab of quality, as far as actions know it."""

    @property
    def fill_card(self) -> Do: ...
    @property
    def look_again(self) -> Do: ...


def quality_actions(see: Do, compare: Do, tab: QualityDoer) -> Iterator[Action]:
    """Yield what the tab of quality and the page of comparing do."""

    def card() -> None:
        see()
        tab.fill_card()

    def again() -> None:
        see()
        tab.look_again()

    words = ("calidad", "problemas", "errores", "controles", "quality", "check", "problems")
    yield Action(msg("See the quality of the table"), see, words=words)
    yield Action(msg("Look at the quality again"), again, words=words)
    described = ("ficha", "metadatos", "licencia", "fuente", "metadata", "licence", "source")
    yield Action(msg("Fill in the card of the data…"), card, words=described)
    versions = ("comparar", "versiones", "diferencias", "cambios", "compare", "diff", "versions")
    yield Action(msg("Compare with another version…"), compare, words=versions)

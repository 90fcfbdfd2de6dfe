"""The pages that list all there is of something: operations, functions, checks."""

from collections.abc import Sequence

from app.analysis.formula.topics import TOPICS
from app.analysis.quality import every_check
from app.analysis.step import steps
from app.help import of_check, of_function, of_step
from app.help.page import Entry, HelpPage, link
from app.i18n import Message, msg

TITLES: dict[str, Message] = {
    "steps": msg("All the operations"),
    "functions": msg("All the functions"),
    "checks": msg("All the checks"),
}
INTENTS: tuple[tuple[str, Message], ...] = (
    ("clean", msg("Clean")), ("fill", msg("Fill in")), ("convert", msg("Convert")),
    ("shape", msg("Arrange")), ("calculate", msg("Work out")),
    ("place", msg("Places of the City")), ("private", msg("Personal data")),
    ("rows", msg("Rows")), ("table", msg("All the table")),
    ("hidden", msg("From the screen")),
)  # fmt: skip


def names() -> tuple[str, ...]:
    """Return the names of the lists."""
    return tuple(TITLES)


def entry(name: str, language: str) -> Entry:
    """Return what there is to look for in a list."""
    return Entry(name, TITLES[name].render(language), TITLES[name].render("es"))


def page(name: str, language: str) -> HelpPage:
    """Return a list."""
    title = TITLES[name].render(language)
    return HelpPage(name, title, f"# {title}\n\n{_LISTS[name](language)}")


def _steps(language: str) -> str:
    steps.load()
    return "\n\n".join(
        _group(words.render(language), [
            of_step.entry(f"{of_step.PLACE}{cls.kind}", language)
            for cls in steps if cls.intent == intent
        ])
        for intent, words in INTENTS
    )  # fmt: skip


def _functions(language: str) -> str:
    of_function.names()
    return "\n\n".join(
        _group(topic.render(language), [
            of_function.entry(f"{of_function.PLACE}{kind}", language) for kind in kinds
        ])
        for topic, kinds in TOPICS
    )  # fmt: skip


def _checks(language: str) -> str:
    found = [of_check.entry(f"{of_check.PLACE}{cls.kind}", language) for cls in every_check()]
    return _items(found)


def _group(title: str, entries: Sequence[Entry]) -> str:
    ranked = sorted(entries, key=lambda one: one.title)
    return f"**{title}**\n\n{_items(ranked)}"


def _items(entries: Sequence[Entry]) -> str:
    return "\n".join(f"- {link(one.title, one.name)}" for one in entries)


_LISTS = {"steps": _steps, "functions": _functions, "checks": _checks}

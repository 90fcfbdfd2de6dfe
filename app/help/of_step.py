"""The page of an operation, made from what it says of itself and from its own example."""

from collections.abc import Iterator

from app.analysis.step import Step, steps
from app.help.little_table import before_and_after
from app.help.page import Entry, HelpPage, strong
from app.i18n import Message, msg
from app.params import Choice, Flag, Hidden, Param, params_of

PLACE = "step/"
IN_COLUMN = msg("You find it in the menu of the column, or by its name with Ctrl+K.")
IN_TABLE = msg("You find it in the menu of the rows and the table, or by its name with Ctrl+K.")
BY_ITSELF = msg("It is made from the screen: from the table, from a filter or from its own page.")
WHERE: dict[str, Message] = {"rows": IN_TABLE, "table": IN_TABLE, "hidden": BY_ITSELF}


def names() -> tuple[str, ...]:
    """Return the names of the pages of operations."""
    steps.load()
    return tuple(f"{PLACE}{cls.kind}" for cls in steps)


def entry(name: str, language: str) -> Entry:
    """Return what there is to look for in the page of an operation."""
    cls = _step(name)
    return Entry(name, cls.title.render(language), " ".join(cls.words))


def page(name: str, language: str) -> HelpPage:
    """Return the page of an operation."""
    cls = _step(name)
    title = cls.title.render(language)
    return HelpPage(name, title, "\n\n".join((f"# {title}", *_parts(cls, language))))


def _step(name: str) -> type[Step]:
    return steps[name.removeprefix(PLACE)]


def _parts(cls: type[Step], language: str) -> Iterator[str]:
    step, table = cls.example()
    yield msg("For example: {sentence}", sentence=step.sentence()).render(language)
    yield before_and_after(table, step.apply(table), language)
    asked = [_question(param, language) for _, param in params_of(cls) if _is_asked(param)]
    if asked:
        yield strong(msg("What it asks"), language)
        yield "\n".join(asked)
    yield WHERE.get(cls.intent, IN_COLUMN).render(language)
    yield msg("It is one more step of [the recipe](help:recipe): it can be undone. How forms"
              " work: [Forms](help:form).").render(language)  # fmt: skip


def _is_asked(param: Param) -> bool:
    return not isinstance(param, Hidden)


def _question(param: Param, language: str) -> str:
    label = param.label.render(language).rstrip(":")
    if isinstance(param, Choice):
        answers = " · ".join(words.render(language) for _, words in param.options)
        return f"- **{label}**: {answers}"
    mark = msg("(yes or no)").render(language) if isinstance(param, Flag) else ""
    return f"- **{label}** {mark}".rstrip()

"""The page of a function of formulas, made from what it says of itself."""

from collections.abc import Iterator

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.parser import parse
from app.analysis.formula.part_names import name_in, signature
from app.analysis.formula.topics import TOPICS
from app.analysis.formula.writing import Language, write
from app.help.page import Entry, HelpPage, link, strong
from app.i18n import msg

PLACE = "function/"


def names() -> tuple[str, ...]:
    """Return the names of the pages of functions."""
    functions.load()
    return tuple(f"{PLACE}{cls.kind}" for cls in functions)


def entry(name: str, language: str) -> Entry:
    """Return what there is to look for in the page of a function."""
    cls = _function(name)
    return Entry(name, name_in(cls, language), " ".join(cls.names), cls.help.render(language))


def page(name: str, language: str) -> HelpPage:
    """Return the page of a function."""
    cls = _function(name)
    title = name_in(cls, language)
    return HelpPage(name, title, "\n\n".join((f"# {title}", *_parts(cls, language))))


def _function(name: str) -> type[FormulaFunction]:
    return functions[name.removeprefix(PLACE)]


def _parts(cls: type[FormulaFunction], language: str) -> Iterator[str]:
    shape = signature(cls, language)
    parts = [part.render(language) for part in shape.parts] + ["…"] * bool(shape.repeated)
    yield f"`{shape.name}({'; '.join(parts)})`"
    yield cls.help.render(language).replace("*", r"\*")
    least, most = cls.takes
    if least < min(most, len(shape.parts)):
        missing = ", ".join(part.render(language) for part in shape.parts[least:])
        yield msg("It can go without: {parts}.", parts=missing).render(language)
    spoken: Language = "en" if language == "en" else "es"
    yield strong(msg("Example"), language)
    yield f"`{write(parse(cls.example), spoken)}`"
    others = ", ".join(one for one in cls.names if one != shape.name)
    if others:
        yield msg("It is also called: {names}.", names=others).render(language)
    yield _alike(cls, language)
    yield msg("How formulas are written: [Formulas](help:formula).").render(language)


def _alike(cls: type[FormulaFunction], language: str) -> str:
    topic, kinds = next(pair for pair in TOPICS if cls.kind in pair[1])
    others = [link(name_in(functions[kind], language), f"{PLACE}{kind}")
              for kind in kinds if kind != cls.kind]  # fmt: skip
    return f"**{topic.render(language)}**: {' · '.join(others)}"

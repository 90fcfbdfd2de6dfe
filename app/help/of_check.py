"""The page of a check of quality: why it matters, what it says, and what can be done."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.city_guide import RULES
from app.analysis.look import look_at_file
from app.analysis.metadata_card import Card
from app.help.lesson_titles import lesson_title
from app.help.page import Entry, HelpPage, strong
from app.i18n import Message, msg

PLACE = "check/"
SEVERITIES: dict[Severity, Message] = {
    Severity.ERROR: msg("It is serious: with it, results are wrong or cannot be had."),
    Severity.WARNING: msg("It may change the results: look at it before counting."),
    Severity.NOTE: msg("It is untidy: it changes no result, but it gets in the way."),
}


def names() -> tuple[str, ...]:
    """Return the names of the pages of checks."""
    checks.load()
    return tuple(f"{PLACE}{cls.kind}" for cls in checks)


def entry(name: str, language: str) -> Entry:
    """Return what there is to look for in the page of a check."""
    cls = _check(name)
    return Entry(name, cls.title.render(language), cls.kind, cls.why.render(language))


def page(name: str, language: str) -> HelpPage:
    """Return the page of a check."""
    cls = _check(name)
    title = cls.title.render(language)
    return HelpPage(name, title, "\n\n".join((f"# {title}", *_parts(cls, language))))


def _check(name: str) -> type[Check]:
    return checks[name.removeprefix(PLACE)]


def _parts(cls: type[Check], language: str) -> Iterator[str]:
    yield cls.why.render(language)
    yield SEVERITIES[cls.severity].render(language)
    finding = _finding(cls)
    yield strong(msg("What it says, for example"), language)
    yield f"> {finding.message.render(language)}"
    yield strong(msg("What can be done"), language)
    yield _way_out(finding).render(language)
    for rule in cls.rules:
        asked = msg("The City's guide asks: {rule}", rule=RULES[rule])
        yield asked.render(language)
    taught = f"[{lesson_title(cls.lesson, language)}](lesson:{cls.lesson})"
    yield msg("The lesson that teaches it: {lesson}.", lesson=taught).render(language)
    yield msg("Where it is seen: [Quality](help:quality).").render(language)


def _finding(cls: type[Check]) -> Finding:
    """Look for the fault in the file that the check keeps as an example of it."""
    dirty = cls.dirty if isinstance(cls.dirty, bytes) else cls.dirty.encode()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tabla.csv"
        path.write_bytes(dirty)
        return next(iter(cls().find(look_at_file(path, card=Card()))))


def _way_out(finding: Finding) -> Message:
    step = finding.fix.step() if finding.fix else None
    if step is not None:
        return msg("There is a button that does it: {sentence}", sentence=step.sentence())
    if finding.fix:
        return msg("There is a button that reads the file in another way; you see it first.")
    return msg("It is not put right by itself: look at the rows it names and decide.")

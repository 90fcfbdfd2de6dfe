"""The pages that were written by hand, one Markdown file for each place and language."""

from functools import cache
from pathlib import Path

from app.help.page import Entry, HelpPage

FOLDER = Path(__file__).parent / "pages"
WORDS = "words:"


def names() -> tuple[str, ...]:
    """Return the names of the pages that were written."""
    return tuple(sorted(path.stem for path in (FOLDER / "es").glob("*.md")))


def page(name: str, language: str) -> HelpPage:
    """Return a page in a language."""
    title, _, text = _parts(name, language)
    return HelpPage(name, title, f"# {title}\n\n{text}")


def entry(name: str, language: str) -> Entry:
    """Return what there is to look for in a page; its words count in both languages."""
    title, words, text = _parts(name, language)
    others = [_parts(name, one)[1] for one in ("es", "en") if one != language]
    return Entry(name, title, " ".join((words, *others)), text)


@cache
def _parts(name: str, language: str) -> tuple[str, str, str]:
    """Return the title, the other words and the text of a page."""
    written = (FOLDER / language / f"{name}.md").read_text("utf-8")
    title, words, *text = written.split("\n", 2)
    return title.removeprefix("# "), words.removeprefix(WORDS).strip(), "".join(text).strip()

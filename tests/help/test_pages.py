"""What the help promises: a page for everything in both languages, and no dead links."""

import re

import pytest

from app.analysis.check import checks
from app.analysis.formula.function import functions
from app.analysis.step import steps
from app.help import shelf, written
from app.help.lesson_titles import lessons
from app.help.page import KEYS
from app.ui.places import PLACES

LANGUAGES = pytest.mark.parametrize("language", ["es", "en"])
EVERY = pytest.mark.parametrize("name", shelf.all_names())
PANELS = {
    "grid", "column", "filter", "recipe", "form", "similar", "import", "join", "append", "formula",
    "quality", "summary", "charts", "export", "project", "lesson",
}  # fmt: skip


def test_every_operation_function_and_check_has_its_page() -> None:
    for family, place in ((steps, "step"), (functions, "function"), (checks, "check")):
        family.load()
        assert all(shelf.has(f"{place}/{cls.kind}") for cls in family)


def test_every_place_and_panel_has_its_page() -> None:
    assert {name for name, _ in PLACES} | PANELS <= set(written.names())


@LANGUAGES
def test_what_is_written_is_written_in_both_languages(language: str) -> None:
    found = {path.stem for path in (written.FOLDER / language).glob("*.md")}
    assert found == set(written.names())
    for name in found:
        assert written.entry(name, language).words
        assert written.page(name, "es").text != written.page(name, "en").text


@LANGUAGES
@EVERY
def test_a_page_says_something_and_its_links_lead_somewhere(name: str, language: str) -> None:
    page = shelf.page(name, language)
    assert page.text.startswith(f"# {page.title}\n")
    assert len(page.text) > 80
    assert not re.search(r"\{[a-z]+\}", page.text)
    for link in page.links():
        if link.to == "lesson":
            assert link.name in lessons()
        else:
            assert link.name == KEYS or shelf.has(link.name)


@LANGUAGES
@EVERY
def test_a_page_is_found_by_its_own_title(name: str, language: str) -> None:
    page = shelf.page(name, language)
    same = [one.title for one in shelf.search(page.title, language)]
    assert page.title in same


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        ("buscarv", "es", "join"),
        ("acentos", "es", "step/strip_accents"),
        ("ROUND", "en", "function/round"),
        ("redondear", "es", "function/round"),
        ("proveedores", "es", "similar"),
        ("pivot", "es", "step/pivot"),
        ("fórmula", "es", "formula"),
    ],
)
def test_people_find_pages_by_their_own_words(typed: str, language: str, first: str) -> None:
    assert first in [one.name for one in shelf.search(typed, language)][:3]


def test_nothing_is_found_while_nothing_is_typed_nor_for_nonsense() -> None:
    assert shelf.search("  ", "es") == []
    assert shelf.search("xyzzy", "es") == []


def test_a_page_that_is_not_there_is_the_index() -> None:
    assert shelf.page("step/nothing", "es").name == shelf.INDEX


def test_an_operation_shows_a_table_before_and_after() -> None:
    text = shelf.page("step/trim_spaces", "es").text
    assert "| ·Buenos··Aires· | Buenos Aires |" in text
    assert "*(vacío)*" in text or "*(empty)*" in text

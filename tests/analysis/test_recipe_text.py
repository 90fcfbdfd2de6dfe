"""A recipe in words."""

from app.analysis.expectations.row_count import RowCount
from app.analysis.recipe import Entry, Recipe
from app.analysis.recipe_about import About
from app.analysis.recipe_text import recipe_text
from app.analysis.steps.rename_column import RenameColumn

RECIPE = Recipe(
    (Entry(RenameColumn("a", "b"), note="porque sí"), Entry(RenameColumn("b", "c"), on=False)),
    expectations=(RowCount(2),),
    about=About("Obras", author="Ana"),
)


def test_every_sentence_is_there_in_both_languages_at_once() -> None:
    text = recipe_text(RECIPE)
    for entry in RECIPE.entries:
        assert entry.step.sentence().render("es") in text
        assert entry.step.sentence().render("en") in text
    assert "porque sí" in text
    assert "Ana" in text
    assert "2" in text.splitlines()[-1]


def test_one_language_has_no_word_of_the_other() -> None:
    assert "Rename" not in recipe_text(RECIPE, ("es",))


def test_what_is_off_says_so() -> None:
    assert "switched off" in recipe_text(RECIPE, ("en",))

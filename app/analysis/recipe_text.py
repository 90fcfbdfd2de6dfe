"""A whole recipe in words, in one language or in several side by side."""

from collections.abc import Iterator

from app.analysis.recipe import Entry, Recipe
from app.i18n import Message, msg

LANGUAGES = ("es", "en")


def recipe_text(recipe: Recipe, languages: tuple[str, ...] = LANGUAGES) -> str:
    """Return the recipe as plain text to send or print, each sentence in every language."""
    return "\n".join(_lines(recipe, languages)) + "\n"


def _lines(recipe: Recipe, languages: tuple[str, ...]) -> Iterator[str]:
    for line in _opening(recipe):
        yield from _told(line, languages)
    for number, entry in enumerate(recipe.entries, start=1):
        yield ""
        yield from _told(numbered(number, entry), languages)
        if entry.note:
            yield f"   {entry.note}"
    if recipe.expectations:
        yield ""
        yield from _told(msg("What the result must be like:"), languages)
    for expectation in recipe.expectations:
        yield from _told(msg("- {sentence}", sentence=expectation.sentence()), languages)


def _opening(recipe: Recipe) -> Iterator[Message]:
    about = recipe.about
    if about.title:
        yield msg("Recipe: {title}", title=about.title)
    if about.author:
        yield msg("By {author}", author=about.author)
    if about.file:
        yield msg("Made over the file “{file}”", file=about.file)
    if not recipe.entries:
        yield msg("The recipe has no steps.")


def numbered(number: int, entry: Entry) -> Message:
    """Return what a step does, with its number in the recipe, and whether it is off."""
    sentence = entry.step.sentence()
    if entry.on:
        return msg("{number}. {sentence}", number=number, sentence=sentence)
    return msg("{number}. (switched off) {sentence}", number=number, sentence=sentence)


def _told(message: Message, languages: tuple[str, ...]) -> Iterator[str]:
    """Say it in every language; what is the same in two is said once."""
    return iter(dict.fromkeys(message.render(language) for language in languages))

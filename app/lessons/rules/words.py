"""Words that are not among those a card may have."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from app.i18n import msg
from app.lessons.problem import Problem


def unknown_words(words: Iterable[str], known: Collection[str], line: int) -> Iterator[Problem]:
    """Yield a problem for each unknown word, with the nearest one there is."""
    for word in words:
        if word not in known:
            near = get_close_matches(word, known, 1, 0)[0]
            yield Problem(
                "E08", line,
                msg("There is no word “{word}” here. Did you mean “{near}”?", word=word, near=near),
            )  # fmt: skip

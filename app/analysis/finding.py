"""What is looked for in the cells of a table: found in whole columns at once, and replaced."""

import re
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.accent_ways import any_accents
from app.analysis.arrow_text import rewritten

TURKISH = "[\u0130\u0131]"  # for Python they are an i
DIGITS = re.compile(r"\d")


@dataclass(frozen=True)
class Wanted:
    """A text to find. Without `case`, capitals are the same; without `accents`, á is a."""

    text: str
    whole: bool = False
    case: bool = False
    accents: bool = False

    @property
    def pattern(self) -> str:
        """The pattern of the text, with its frame; flags apart."""
        bare = re.escape(self.text) if self.accents else any_accents(self.text)
        return rf"\A(?:{bare})\Z" if self.whole else bare

    def found(self, texts: pa.Array) -> pa.Array:
        """Say of each text whether it is in it; a missing one is not."""
        if not self.text:
            return pa.array([False]).take(pa.array([0] * len(texts), pa.int8()))
        if not self.case and pc.any(pc.match_substring_regex(texts, TURKISH)).as_py():
            return self._found_slowly(texts)
        wanted = self.pattern.removesuffix(r"\Z") + r"\z" if self.whole else self.pattern
        flags = "" if self.case else "(?i)"
        return pc.fill_null(pc.match_substring_regex(texts, f"{flags}{wanted}"), False)

    def replaced(self, texts: pa.Array, new: str) -> pa.Array:
        """Return the texts with another in its place, each different one worked on once."""
        pattern = re.compile(self.pattern, re.NOFLAG if self.case else re.IGNORECASE)
        return rewritten(texts, lambda text: pattern.sub(lambda _: new, text), self.found(texts))

    def code(self, new: str) -> str:
        """Return the same as an expression of Python over `text`."""
        flags = "" if self.case else ", flags=re.I"
        return f"re.sub({self.pattern!r}, lambda _: {new!r}, text{flags})"

    def _found_slowly(self, texts: pa.Array) -> pa.Array:
        pattern = re.compile(self.pattern, re.IGNORECASE)
        encoded = texts.dictionary_encode()
        answers = [bool(pattern.search(text)) for text in encoded.dictionary.to_pylist()]
        return pc.fill_null(pa.array(answers, pa.bool_()).take(encoded.indices), False)

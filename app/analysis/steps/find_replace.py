"""Find a text and write another in its place."""

import re
from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.accent_ways import any_accents
from app.analysis.arrow_text import rewrite, rewritten
from app.analysis.pattern import python_pattern, replaced_in, template
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Flag, Text

USUAL = re.compile("[ -~áéíóúüñÁÉÍÓÚÜÑ]+")
TURKISH = "[\u0130\u0131]"  # for Python they are an i


@steps.add
@dataclass(frozen=True)
class FindReplace(Step):
    """Write a text in the place of another, exactly as it is written.

    With `whole` only cells that hold nothing else change, with `words` only words by themselves;
    `accents` off takes á for a. `pattern` finds a regular expression, whose groups are written
    as in Python. A cell left without letters becomes an empty text.
    """

    kind = "find_replace"
    title = msg("Find and replace")
    words = ("buscar", "reemplazar", "cambiar", "find", "replace", "substitute", "regex")
    prelude = "import re"

    column: Annotated[str, Column(msg("Column"), wants="text")]
    find: Annotated[str, Text(msg("Find"))]
    replacement: Annotated[str, Text(msg("Write instead"))] = ""
    whole: Annotated[bool, Flag(msg("Only whole cells"))] = False
    case: Annotated[bool, Flag(msg("Tell capitals from small letters"))] = False
    only_words: Annotated[bool, Flag(msg("Only whole words"))] = False
    accents: Annotated[bool, Flag(msg("Tell letters with an accent from those without"))] = True
    pattern: Annotated[bool, Flag(msg("It is a pattern (regular expression)"))] = False

    def apply(self, table: Table) -> Table:
        if not self.find and not self.whole:
            raise UserError(msg("There is nothing to look for."), msg("Write the text to find."))
        texts = texts_of(self, table, self.column)
        change = self._matched if self.pattern else self._replaced
        return with_texts(table, self.column, rewrite(texts, change))

    def _replaced(self, texts: pa.Array) -> pa.Array:
        if self._is_plain and not pc.any(pc.match_substring_regex(texts, TURKISH)).as_py():
            wanted = f"(?i){re.escape(self.find)}"
            return pc.replace_substring_regex(texts, wanted, self.replacement)
        if not self.case or self.only_words or not self.accents:
            pattern = re.compile(self._pattern(), re.NOFLAG if self.case else re.IGNORECASE)
            return rewritten(texts, lambda text: pattern.sub(lambda _: self.replacement, text))
        if self.whole:
            return pc.if_else(pc.equal(texts, self.find), self.replacement, texts)
        return pc.replace_substring(texts, self.find, self.replacement)

    @property
    def _is_plain(self) -> bool:
        """Whether Arrow finds the same as Python, in any capitals: only usual signs."""
        looser = self.case or self.whole or self.only_words or not self.accents
        return not looser and bool(USUAL.fullmatch(self.find)) and "\\" not in self.replacement

    def _matched(self, texts: pa.Array) -> pa.Array:
        template(self.replacement, self.find)
        return replaced_in(texts, self._own_pattern(), self.replacement)

    def _own_pattern(self) -> str:
        framed = rf"\A(?:{self.find})\Z" if self.whole else self.find
        return framed if self.case else f"(?i){framed}"

    def _pattern(self) -> str:
        bare = re.escape(self.find) if self.accents else any_accents(self.find)
        if self.whole:
            return rf"\A{bare}\Z"
        return rf"(?<!\w){bare}(?!\w)" if self.only_words else bare

    def sentence(self) -> Message:
        names = {"column": self.column, "find": self.find, "text": self.replacement}
        if self.pattern:
            return msg("In “{column}”, replace the pattern “{find}” by “{text}”.", **names)
        if self.whole and not self.find:
            return msg("In “{column}”, write “{text}” where the text is empty.", **names)
        if self.whole:
            return msg("In “{column}”, replace the cells “{find}” by “{text}”.", **names)
        return self._said(names)

    def _said(self, names: dict[str, str]) -> Message:
        if self.only_words:
            return msg("In “{column}”, replace the word “{find}” by “{text}”.", **names)
        if not self.replacement:
            return msg("In “{column}”, take out “{find}”.", **names)
        return msg("In “{column}”, replace “{find}” by “{text}”.", **names)

    def code(self) -> str:
        if self.pattern:
            new = template(self.replacement, self.find)
            found = f"{python_pattern(self._own_pattern())!r}, {new!r}, text"
            write = f"lambda text: re.sub({found})"
        else:
            flags = "" if self.case else ", flags=re.I"
            found = f"{self._pattern()!r}, lambda _: {self.replacement!r}, text{flags}"
            write = f"lambda text: re.sub({found})"
        return f"df[{self.column!r}] = df[{self.column!r}].map({write}, na_action='ignore')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima, PERU", "Quito"]})
        return cls("city", ", peru", ""), table_of(frame)

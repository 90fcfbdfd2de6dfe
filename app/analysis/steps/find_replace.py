"""Find a text and write another in its place."""

import re
from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.arrow_text import rewrite, rewritten
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_column import texts_of, with_texts
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Flag, Text


@steps.add
@dataclass(frozen=True)
class FindReplace(Step):
    """Write a text in the place of another, exactly as it is written: accents count.

    With `whole` only cells that hold nothing else change. A cell left without letters becomes
    an empty text.
    """

    kind = "find_replace"
    title = msg("Find and replace")
    words = ("buscar", "reemplazar", "cambiar", "find", "replace", "substitute")
    prelude = "import re"

    column: Annotated[str, Column(msg("Column"), wants="text")]
    find: Annotated[str, Text(msg("Find"))]
    replacement: Annotated[str, Text(msg("Write instead"))] = ""
    whole: Annotated[bool, Flag(msg("Only whole cells"))] = False
    case: Annotated[bool, Flag(msg("Tell capitals from small letters"))] = False

    def apply(self, table: Table) -> Table:
        if not self.find and not self.whole:
            raise UserError(msg("There is nothing to look for."), msg("Write the text to find."))
        return with_texts(
            table, self.column, rewrite(texts_of(self, table, self.column), self._replaced)
        )

    def _replaced(self, texts: pa.Array) -> pa.Array:
        if not self.case:
            pattern = re.compile(self._pattern(), re.IGNORECASE)
            return rewritten(texts, lambda text: pattern.sub(lambda _: self.replacement, text))
        if self.whole:
            return pc.if_else(pc.equal(texts, self.find), self.replacement, texts)
        return pc.replace_substring(texts, self.find, self.replacement)

    def _pattern(self) -> str:
        return rf"\A{re.escape(self.find)}\Z" if self.whole else re.escape(self.find)

    def sentence(self) -> Message:
        names = {"column": self.column, "find": self.find, "text": self.replacement}
        if self.whole and not self.find:
            return msg("In “{column}”, write “{text}” where the text is empty.", **names)
        if self.whole:
            return msg("In “{column}”, replace the cells “{find}” by “{text}”.", **names)
        if not self.replacement:
            return msg("In “{column}”, take out “{find}”.", **names)
        return msg("In “{column}”, replace “{find}” by “{text}”.", **names)

    def code(self) -> str:
        flags = "" if self.case else ", flags=re.I"
        write = (
            f"lambda text: re.sub({self._pattern()!r}, lambda _: {self.replacement!r}, text{flags})"
        )
        return f"df[{self.column!r}] = df[{self.column!r}].map({write}, na_action='ignore')"

    def is_row_wise(self) -> bool:
        return True

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        frame = DataFrame({"city": ["Lima, PERU", "Quito"]})
        return cls("city", ", peru", ""), table_of(frame)

"""Write other texts in the place of those of a list."""

import re
from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
from pandas import DataFrame

from app.analysis.arrow_text import rewritten
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.params import Flag, Hidden


@steps.add
@dataclass(frozen=True)
class ReplaceByList(TextStep):
    """Replace each text of a list by its own, wherever it is written, all at once.

    What one pair wrote is not looked at by the others, so that two texts can change places.
    The longest text wins. With `words` a text counts only when it is a word by itself.
    """

    kind = "replace_by_list"
    title = msg("Replace by a list")
    intent = "hidden"
    words = ("reemplazar", "lista", "varios", "abreviaturas", "diccionario", "replace", "list")
    prelude = "import re"

    pairs: Annotated[tuple[tuple[str, str], ...], Hidden(msg("Texts"))] = ()
    whole_words: Annotated[bool, Flag(msg("Only whole words"))] = True
    case: Annotated[bool, Flag(msg("Tell capitals from small letters"))] = False

    def change(self, texts: pa.Array) -> pa.Array:
        pattern, new = self._pattern(), [new for _, new in self._longest()]
        return rewritten(
            texts, lambda text: pattern.sub(lambda found: new[(found.lastindex or 1) - 1], text)
        )

    def apply(self, table: Table) -> Table:
        if not any(old for old, _ in self.pairs):
            raise UserError(msg("There is nothing to look for."), msg("Write the text to find."))
        return super().apply(table)

    def _longest(self) -> list[tuple[str, str]]:
        return sorted((pair for pair in self.pairs if pair[0]), key=lambda pair: -len(pair[0]))

    def _pattern(self) -> re.Pattern[str]:
        either = "|".join(f"({re.escape(old)})" for old, _ in self._longest())
        edges = (r"(?<!\w)", r"(?!\w)") if self.whole_words else ("", "")
        flags = re.NOFLAG if self.case else re.IGNORECASE
        return re.compile(f"{edges[0]}(?:{either}){edges[1]}", flags)

    def function(self) -> str:
        new = [new for _, new in self._longest()]
        flags = "" if self.case else ", flags=re.I"
        pattern = f"{self._pattern().pattern!r}"
        return (
            f"lambda text: re.sub({pattern}, lambda one: {new!r}[one.lastindex - 1], text{flags})"
        )

    def sentence(self) -> Message:
        return plural(
            "Replace one text in {columns}.",
            "Replace {count} texts in {columns}.",
            count=len(self.pairs), columns=self.chosen,
        )  # fmt: skip

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        step = cls(("name",), (("Av", "Avenida"), ("Gral", "General")))
        return step, table_of(DataFrame({"name": ["av Gral Paz", "Avalos", None]}))

"""The cell contains a text."""

from dataclasses import dataclass
from typing import Literal

import pyarrow.compute as pc
from pandas import DataFrame

from app.analysis.accent_blind import ends, equals, holds, plain, starts
from app.analysis.arrow_text import arrow_of, changed
from app.analysis.condition import Condition, Mask, conditions
from app.analysis.table import Table, table_of
from app.i18n import Message, msg

TESTS = {"contains": holds, "lacks": holds, "starts": starts, "ends": ends, "equals": equals}
EXACT = {
    "contains": pc.match_substring,
    "lacks": pc.match_substring,
    "starts": pc.starts_with,
    "ends": pc.ends_with,
    "equals": pc.equal,
}


@conditions.add
@dataclass(frozen=True)
class Contains(Condition):
    """The cell, as `Table.texts` writes it, contains a text, starts or ends with it, or is it.

    Capitals and accents do not count, unless it is `exact`. Empty cells contain nothing: they
    “lack” every text.
    """

    kind = "contains"
    title = msg("Contains")

    text: str = ""
    mode: Literal["contains", "starts", "equals", "ends", "lacks"] = "contains"
    exact: bool = False

    def mask(self, table: Table) -> Mask:
        texts = arrow_of(table.texts(self.column))
        tests = EXACT if self.exact else TESTS
        found = changed(texts, lambda some: tests[self.mode](some, self.text))
        mask: Mask = pc.fill_null(found, False).to_numpy(zero_copy_only=False)
        return ~mask if self.mode == "lacks" else mask

    def sentence(self) -> Message:
        if self.exact:
            return msg("{condition}, written just so", condition=self._words())
        return self._words()

    def _words(self) -> Message:
        names = {"column": self.column, "text": self.text}
        words = {
            "contains": msg("{column} contains “{text}”", **names),
            "lacks": msg("{column} does not contain “{text}”", **names),
            "starts": msg("{column} starts with “{text}”", **names),
            "ends": msg("{column} ends with “{text}”", **names),
            "equals": msg("{column} is “{text}”", **names),
        }
        return words[self.mode]

    def code(self) -> str:
        marks = "'[\\u0300-\\u036f]', '', regex=True"
        text = f"df[{self.column!r}].astype('str')"
        bare = (
            text if self.exact else f"{text}.str.normalize('NFD').str.replace({marks}).str.lower()"
        )
        wanted = repr(self.text if self.exact else plain(self.text))
        tests = {
            "contains": f".str.contains({wanted}, regex=False)",
            "lacks": f".str.contains({wanted}, regex=False)",
            "starts": f".str.startswith({wanted})",
            "ends": f".str.endswith({wanted})",
            "equals": f".eq({wanted})",
        }
        found = f"{bare}{tests[self.mode]}"
        return f"~({found}.eq(True))" if self.mode == "lacks" else found

    @classmethod
    def example(cls) -> tuple[Condition, Table]:
        return cls("city", "tucu"), table_of(DataFrame({"city": ["TUCUMÁN", "Lima", None]}))

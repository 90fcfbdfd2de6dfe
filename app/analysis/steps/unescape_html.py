"""Write the signs that HTML codes stand for."""

from dataclasses import dataclass
from typing import Annotated

import pyarrow as pa
from pandas import DataFrame

from app.analysis.plain_python.signs import HTML
from app.analysis.signs import unescaped
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.analysis.text_step import TextStep
from app.i18n import Message, msg
from app.params import Flag


@steps.add
@dataclass(frozen=True)
class UnescapeHtml(TextStep):
    """Write & for &amp; and ó for &oacute;, even when they were coded more than once.

    Only codes that end in a semicolon are touched: “R&D” stays. `tags` also takes out marks
    such as <b>.
    """

    kind = "unescape_html"
    title = msg("Read HTML codes")
    words = ("html", "entidades", "códigos", "etiquetas", "amp", "nbsp", "unescape", "tags")
    prelude = HTML

    tags: Annotated[bool, Flag(msg("Take out marks such as <b> too"))] = False

    def change(self, texts: pa.Array) -> pa.Array:
        return unescaped(texts, tags=self.tags)

    def function(self) -> str:
        return f"lambda text: unescaped(text, {self.tags})"

    def sentence(self) -> Message:
        if self.tags:
            return msg("Read the HTML codes of {columns}, and drop its marks.", columns=self.chosen)
        return msg("Read the HTML codes of {columns}.", columns=self.chosen)

    @classmethod
    def example(cls) -> tuple[Step, Table]:
        cells = ["Mart&iacute;n &amp;amp; Hijos", "<b>R&D</b>", None]
        return cls(("name",), tags=True), table_of(DataFrame({"name": cells}))

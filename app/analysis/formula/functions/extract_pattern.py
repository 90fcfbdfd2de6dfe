"""What a pattern finds in a text."""

from ast import literal_eval
from collections.abc import Sequence

from app.analysis.arrow_text import rewrite
from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.parts import checked
from app.analysis.formula.patterns import extracted, written_pattern
from app.analysis.formula.plain import EACH_ROW
from app.analysis.formula.value import Value, cells_of
from app.analysis.kind import Kind
from app.analysis.pattern import python_pattern
from app.i18n import msg

SOURCE = """
import re


def extract(text, pattern):
    found = re.search(pattern, text)
    return (found[1 if found.re.groups else 0] or "") if found else None
"""


@functions.add
class ExtractPattern(FormulaFunction):
    """What a pattern finds in a text."""

    kind = "extract_pattern"
    names = ("EXTRAE.PATRON", "REGEXEXTRACT")
    takes = (2, 2)
    wants = (Kind.TEXT,)
    help = msg(
        "Take from a text what a pattern finds: “[0-9]+” is digits in a row. Where it"
        " finds nothing, the cell is empty."
    )
    example = 'EXTRAE.PATRON([t]; "[a-z]+")'
    prelude = "\n\n".join((EACH_ROW, SOURCE))

    def call(self, parts: Sequence[Value]) -> Value:
        text, pattern = checked(parts, self.wants)
        wanted = written_pattern(pattern)
        found = rewrite(text.cells, lambda texts: extracted(texts, wanted))
        return cells_of(found, Kind.TEXT, parts)

    def python(self, parts: Sequence[str]) -> str:
        pattern = python_pattern(literal_eval(parts[1]))
        return f"each_row(extract, 'str', {parts[0]}, {pattern!r})"

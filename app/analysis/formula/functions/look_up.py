"""What another table says of the same key."""

from collections.abc import Sequence

from app.analysis.formula.function import FormulaFunction, functions
from app.analysis.formula.looking_up import looked_up
from app.analysis.formula.plain import COLUMN
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.analysis.table import Table
from app.i18n import msg

SOURCE = """
def look_up(keys, name, key, wanted):
    other = tables[name]
    pairs = other[other[key].notna()].drop_duplicates([key, wanted])
    if pairs[key].duplicated().any():
        raise ValueError(f"{name}: {key} is repeated with different values")
    keys = column(keys)
    found = pairs.set_index(key)[wanted]
    cells = [found.get(one) if not pd.isna(one) else None for one in keys.astype(object)]
    return typed(cells, other[wanted])
"""


@functions.add
class LookUp(FormulaFunction):
    """What another table says of the same key."""

    kind = "look_up"
    names = ("BUSCAR", "BUSCARV", "LOOKUP")
    takes = (4, 4)
    wants = (None, Kind.TEXT)
    help = msg(
        "Look for a key in a column of another table of the project and bring what another"
        " column says in that row: BUSCAR([comuna]; “comunas”; “comuna”; “habitantes”)."
    )
    example = 'BUSCAR([t]; "otra"; "clave"; "valor")'
    prelude = "\n\n".join((COLUMN, SOURCE))

    def call_in(self, parts: Sequence[Value], table: Table) -> Value:
        return looked_up(parts, table)

    def python(self, parts: Sequence[str]) -> str:
        return f"look_up({', '.join(parts)})"

    def call(self, parts: Sequence[Value]) -> Value:
        raise NotImplementedError

"""The stars and flags of OpenRefine, which are columns of yes and no here."""

MARKS = {"row.starred": "estrella", "row.flagged": "bandera"}
"""The column for each mark, by the expression that reads it; the same name in any language."""

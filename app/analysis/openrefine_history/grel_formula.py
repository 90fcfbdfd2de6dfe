"""An expression of GREL that puts columns together, as a formula of this program."""

import re

from app.analysis.openrefine_history.operation import CannotTranslateError
from app.i18n import msg

EMPTY = msg("With an empty cell the result is empty; OpenRefine puts the other texts together.")
TOKEN = re.compile(
    r"""\s*(?:
    (?P<cell>cells\[\s*(?P<quote>["'])(?P<column>.+?)(?P=quote)\s*\](?:\.value)?|cells\.(?P<plain>\w+)\.value)
    |(?P<value>value\b(?!\s*[.\[]))
    |(?P<number>[0-9]+(?:\.[0-9]+)?)
    |(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    |(?P<sign>[-+*/()])
    )""",
    re.VERBOSE,
)


def formula_of(base: str, expression: str) -> str:
    """Return the formula; sums with a text among them put texts together, as in GREL."""
    body = expression.strip().removeprefix("grel:")
    parts, at, texts = [], 0, False
    while at < len(body.rstrip()):
        found = TOKEN.match(body, at)
        if not found:
            raise _unknown(expression)
        texts = texts or bool(found["text"])
        parts.append(_part(found, base))
        at = found.end()
    if texts and set(parts) & {"-", "*", "/"}:
        raise _unknown(expression)  # a number and a text in one sum depend on each cell
    joined = ["&" if texts and part == "+" else part for part in parts]
    return " ".join(joined)


def _part(found: re.Match[str], base: str) -> str:
    if found["cell"]:
        return f"[{found['column'] or found['plain']}]"
    if found["value"]:
        return f"[{base}]"
    if found["text"]:
        inside = re.sub(r"\\(.)", r"\1", found["text"][1:-1])
        return '"' + inside.replace('"', '""') + '"'
    return found["number"] or found["sign"]


def _unknown(expression: str) -> CannotTranslateError:
    return CannotTranslateError(
        msg("The expression is not known here: {expression}", expression=expression)
    )

"""The common expressions of OpenRefine's language, GREL, as steps of this program."""

import re
from dataclasses import dataclass

from app.analysis.openrefine_history.operation import CannotTranslateError, step
from app.analysis.step import Step
from app.i18n import Message, msg

Steps = tuple[Step, ...]
LANGUAGE = re.compile(r"^(?:grel:|jython:|clojure:)")
CALL = re.compile(
    r"\.(?P<name>\w+)\((?P<inside>(?:[^()\"'/]|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
    r"|/(?:[^/\\]|\\.)*/)*)\)"
)
TEXTS = r'"((?:[^"\\]|\\.)*)"|\'((?:[^\'\\]|\\.)*)\''
TWO_TEXTS = re.compile(rf"\s*(?:{TEXTS})\s*,\s*(?:{TEXTS})\s*")
BLANKS_TO_ONE = re.compile(r"\s*/(?:\\s\+|\[\\s\]\+| \+|\\s\\s\+|\\s\{2,\})/\s*,\s*[\"'] [\"']\s*")
AROUND = msg("Outer blanks go, and signs nobody sees go with them.")
NUMBERS = msg("Numbers are read as written here: what is left unread keeps its text, marked.")
DATES = msg("Dates are read with the day first unless the column shows otherwise.")
TITLES = msg("Small words (de, del, la, y) stay in small letters.")


@dataclass(frozen=True)
class Found:
    """The steps, and in what they differ from OpenRefine when they do."""

    steps: Steps
    close: Message | None = None


SIMPLE: dict[str, tuple[str, dict[str, str], Message | None]] = {
    "trim": ("trim_spaces", {}, AROUND),
    "strip": ("trim_spaces", {}, AROUND),
    "toUppercase": ("change_case", {"case": "upper"}, None),
    "toLowercase": ("change_case", {"case": "lower"}, None),
    "toTitlecase": ("change_case", {"case": "title"}, TITLES),
    "toNumber": ("to_number", {"decimal": "."}, NUMBERS),
    "toDate": ("to_date", {}, DATES),
    "toString": ("to_text", {}, None),
    "unescape": ("unescape_html", {}, None),
}


def transformed(column: str, expression: str) -> Found:
    """Return the steps that do to a column what an expression on `value` does."""
    body = LANGUAGE.sub("", expression.strip())
    if expression.startswith(("jython:", "clojure:")):
        raise CannotTranslateError(msg("It is written in another language than GREL."))
    body = _chained(body)
    steps: list[Step] = []
    close: Message | None = None
    for name, inside in _calls(body, expression):
        made, differs = _step(column, name, inside, expression)
        steps += [] if steps and steps[-1] == made else [made]
        close = close or differs
    return Found(tuple(steps), close)


def _chained(body: str) -> str:
    """Turn trim(value) into value.trim()."""
    while found := re.fullmatch(r"(\w+)\((value\b.*)\)", body):
        body = f"{found[2]}.{found[1]}()"
    return body


def _calls(body: str, expression: str) -> list[tuple[str, str]]:
    if not body.startswith("value"):
        raise _unknown(expression)
    calls, at = [], len("value")
    while at < len(body):
        found = CALL.match(body, at)
        if not found:
            raise _unknown(expression)
        calls.append((found["name"], found["inside"]))
        at = found.end()
    return calls


def _step(column: str, name: str, inside: str, expression: str) -> tuple[Step, Message | None]:
    if name in SIMPLE and not inside.strip():
        kind, answers, close = SIMPLE[name]
        names = {"names": (column,)} if kind == "trim_spaces" else {"column": column}
        return step(kind, **names, **answers), close
    if name == "replace":
        made = _replace(column, inside, expression)
        return made, AROUND if made.kind == "trim_spaces" else None
    raise _unknown(expression)


def _replace(column: str, inside: str, expression: str) -> Step:
    if BLANKS_TO_ONE.fullmatch(inside):
        return step("trim_spaces", names=(column,))
    if found := TWO_TEXTS.fullmatch(inside):
        old, new = _text(found, 1), _text(found, 3)
        return step("find_replace", column=column, find=old, replacement=new, case=True)
    raise _unknown(expression)


def _text(found: re.Match[str], group: int) -> str:
    raw = found[group] if found[group] is not None else found[group + 1]
    return raw.replace('\\"', '"').replace("\\'", "'").replace("\\t", "\t").replace("\\\\", "\\")


def _unknown(expression: str) -> CannotTranslateError:
    return CannotTranslateError(
        msg("The expression is not known here: {expression}", expression=expression)
    )

"""One editor for each kind of question: a widget, and how to read and write its answer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QLineEdit, QWidget

from app.analysis.kind import MOMENTS, Kind
from app.analysis.table import Table
from app.params import (
    Choice,
    Column,
    Columns,
    Decimal,
    Flag,
    Formula,
    Number,
    Param,
    Text,
    Values,
)
from app.ui.formula.editor import FormulaEditor
from app.ui.widgets.choice_box import ChoiceBox, NumberBox
from app.ui.widgets.column_list import ColumnList
from app.ui.widgets.number_line import NumberLine
from app.ui.widgets.tick import Tick
from app.ui.widgets.value_lines import ValueLines

FIRST_NUMBER = 10  # what a number that has no default begins with


def says_nothing(_error: Exception) -> bool:
    """Leave an error to whoever else shows it."""
    return False


@dataclass(frozen=True)
class Editor:
    """A widget that asks, the signal of a change, and the answer in and out.

    `says` is for an editor that shows by itself what is wrong with its answer.
    """

    widget: QWidget
    changed: SignalInstance
    read: Callable[[], Any]
    write: Callable[[Any], None]
    says: Callable[[Exception], bool] = says_nothing


@singledispatch
def editor(param: Param, table: Table) -> Editor:
    """Return the editor that asks `param` of a table."""
    raise NotImplementedError(f"no editor for {type(param).__name__}")


@editor.register
def _(param: Text, _table: Table) -> Editor:
    line = QLineEdit()
    line.setPlaceholderText(param.example)
    return Editor(line, line.textChanged, line.text, line.setText)


@editor.register
def _(_param: Formula, table: Table) -> Editor:
    formula = FormulaEditor(table)
    return Editor(formula, formula.changed, formula.read, formula.write, formula.says)


@editor.register
def _(param: Flag, _table: Table) -> Editor:
    tick = Tick(str(param.label), on=False)
    return Editor(tick, tick.toggled, tick.isChecked, tick.setChecked)


@editor.register
def _(param: Number, _table: Table) -> Editor:
    spin = NumberBox(param.minimum, param.maximum)
    spin.setValue(FIRST_NUMBER)
    return Editor(spin, spin.valueChanged, spin.value, spin.setValue)


@editor.register
def _(_param: Decimal, _table: Table) -> Editor:
    line = NumberLine()
    return Editor(line, line.textChanged, line.read, line.write)


@editor.register
def _(_param: Values, _table: Table) -> Editor:
    lines = ValueLines()
    return Editor(lines, lines.textChanged, lines.read, lines.write)


@editor.register
def _(param: Choice, _table: Table) -> Editor:
    box = ChoiceBox()
    for value, words in param.options:
        box.addItem(str(words), value)
    return _from_box(box)


@editor.register
def _(param: Column, table: Table) -> Editor:
    box = ChoiceBox()
    if param.none:
        box.addItem(str(param.none), "")
    for name in fitting(param, table):
        box.addItem(name, name)
    return _from_box(box)


@editor.register
def _(param: Columns, table: Table) -> Editor:
    chosen = ColumnList(table.columns, all_marked=param.all_marked)
    return Editor(chosen, chosen.changed, chosen.read, chosen.write)


def fitting(param: Column, table: Table) -> list[str]:
    """Return the columns that can answer the question.

    Where the answer may be to count rows, numbers are added up: coordinates are no amounts.
    """
    wants = "number" if param.numeric else param.wants
    found = [name for name in table.columns if _fits(wants, name, table)]
    if not param.numeric or param.none is None:
        return found
    return [name for name in found if table.kinds[name] != Kind.COORDINATE]


def _fits(wants: str, name: str, table: Table) -> bool:
    if wants == "text":
        return table.is_text(name)
    if wants == "number":
        return table.is_number(name)
    return wants == "any" or table.kinds[name] in MOMENTS


def _from_box(box: ChoiceBox) -> Editor:
    box.shrink()

    def write(value: object) -> None:
        place = box.findData(value)
        if place >= 0:
            box.setCurrentIndex(place)

    return Editor(box, box.currentIndexChanged, box.currentData, write)

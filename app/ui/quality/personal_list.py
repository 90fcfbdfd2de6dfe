"""Columns that seem to hold personal data, and what can be done with each: every way is a step."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from app.analysis.kind import MOMENTS
from app.analysis.personal_data import PersonalFinding
from app.analysis.personal_signs import Sort
from app.analysis.step import Step
from app.analysis.steps.drop_personal import DropPersonal
from app.analysis.steps.group_values_private import GroupValuesPrivate
from app.analysis.steps.mask_values import MaskValues
from app.analysis.table import Table
from app.i18n import Message, count_text, msg, plural
from app.ui.quality.giving import giving
from app.ui.widgets.button import Button
from app.ui.widgets.emptied import empty
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.turning import Turning

NARROW = 760


class PersonalList(Panel):
    """A line for each column, with its buttons; `chosen` hands over the step."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[tuple[str, str], Button] = {}
        self._column = self.column((0, 0, 0, 0), 6)

    def show_findings(self, findings: Iterable[PersonalFinding], table: Table) -> None:
        """Say what there is in each column."""
        empty(self._column)
        self.buttons = {}
        for one in findings:
            self._column.addWidget(self._line(one, table))

    def _line(self, one: PersonalFinding, table: Table) -> Turning:
        words, ways = Panel(), Panel()
        column, row = words.column((0, 0, 0, 0), 1), ways.row((0, 0, 0, 0), 6)
        column.addWidget(Text(str(sentence(one)), strong=True).wrapped())
        column.addWidget(Text(str(one.why), 12).wrapped())
        column.addStretch()
        for name, label, step in steps_for(one, table):
            button = Button(str(label))
            button.setAccessibleName(str(msg("{what}: {column}", what=label, column=one.column)))
            button.clicked.connect(lambda _on, step=step: self.chosen.emit(step))
            self.buttons[one.column, name] = button
            row.addWidget(button)
        row.addStretch()
        return giving(words, ways, NARROW, (1, 0))


def steps_for(one: PersonalFinding, table: Table) -> list[tuple[str, Message, Step]]:
    """Return what can be done with a column: a name, its words and the step."""
    found: list[tuple[str, Message, Step]] = [
        ("drop", msg("Take it out"), DropPersonal((one.column,))),
        ("mask", msg("Mask it"), MaskValues(one.column)),
    ]
    if one.sort == "birth" and table.kinds[one.column] in MOMENTS:
        year = GroupValuesPrivate(one.column, "year")
        found.append(("group", msg("Only the year"), year))
    if one.sort == "address" and table.is_text(one.column):
        street = GroupValuesPrivate(one.column, "street")
        found.append(("group", msg("Only the street"), street))
    return found


def sentence(one: PersonalFinding) -> Message:
    """Say how many there are of what, and in which column."""
    return plural(
        "There is {what} in “{column}”", "There are {many} {what} in “{column}”",
        count=one.count, many=count_text(one.count), what=_named(one), column=one.column,
    )  # fmt: skip


def _named(one: PersonalFinding) -> Message:
    """Name what was found, one or several."""
    count = one.count
    names: dict[Sort, Message] = {
        "document": plural("an identity document", "identity documents", count=count),
        "tax_number": plural("a CUIL of a person", "CUILs of people", count=count),
        "phone": plural("a phone number", "phone numbers", count=count),
        "email": plural("one e-mail address", "e-mail addresses", count=count),
        "health": plural("a sensitive fact", "sensitive facts", count=count),
        "name": plural("a name of a person", "names of people", count=count),
        "birth": plural("a date of birth", "dates of birth", count=count),
        "address": plural("an address", "addresses", count=count),
    }
    return names[one.sort]

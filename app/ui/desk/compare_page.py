"""Comparar con otra versión: what was added, removed and changed, row by row."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QWidget

from app.analysis.join_keys import KeyProposal, proposed_keys
from app.analysis.step import Step
from app.analysis.steps.compare_tables import WORDS, CompareTables
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, count_text, language_in_use, msg
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.key_pairs import KeyPairs
from app.ui.desk.plain_results import Figure, PlainResults
from app.ui.desk.table_choice import TableChoice
from app.ui.widgets.panel import Panel
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick


class ComparePage(AssistantPage):
    """The result takes the place of the table: it is a list of what changed."""

    kind = "compare_tables"

    def build(self) -> None:
        self.choice, self.keys = TableChoice(str(msg("The version from before"))), KeyPairs()
        self.loosely = Tick(str(msg("Capitals and spaces are no change")), on=False)
        note = msg("The list takes the place of the table. Undo brings it back.")
        inside = Panel()
        column = inside.column((16, 14, 16, 14), 14)
        for part in (self.choice, self.keys, self.loosely, Text(str(note), 12, "muted").wrapped()):
            column.addWidget(part)
        column.addStretch()
        self.left.column().addWidget(inside)
        self.results = PlainResults(
            msg("What changed since the last version"),
            msg("Add the version from before: the file of last month, for example."),
        )
        self.right.column().addWidget(self.results)
        self.keys.setVisible(False)
        self._offered = ""
        self.keys.changed.connect(self.changed)
        self.loosely.toggled.connect(self.changed)
        self.choice.changed.connect(self._offer)
        self.choice.add_wanted.connect(self.table_wanted)

    def begin(self, table: Table) -> None:
        done = self.done_before if isinstance(self.done_before, CompareTables) else None
        first = not self._offered and done is not None
        self.choice.offer(table, done.table if first and done else "")
        if first and done and done.table in table.beside:
            self.loosely.setChecked(done.equal != "exact")
            self._put(table, done.table, KeyProposal(done.keys, done.compare))
        elif self.choice.name != self._offered:
            self._offer()

    def first_question(self) -> QWidget:
        return self.keys.boxes[0][0] if self.keys.boxes else self.choice.add

    def step(self) -> Step:
        old = self.done_before
        language = old.language if isinstance(old, CompareTables) else language_in_use()
        return CompareTables(
            self.choice.needed(), self.keys.read(),
            old.pairs if isinstance(old, CompareTables) else (), self.keys.way(),
            "words" if self.loosely.isChecked() else "exact", language,
        )  # fmt: skip

    def show_look(self, found: Any) -> bool:
        result: Table = found
        self.results.show_found(self._figures(result), result)
        self.head.say(str(self._figures(result)[0][0]))
        return True

    def show_nothing(self) -> None:
        self.results.show_nothing()

    def doubts(self, error: UserError) -> bool:  # noqa: ARG002 - see the base
        return bool(self.choice.name)

    def _figures(self, result: Table) -> list[Figure]:
        table, step = self.table, self.step()
        if table is None or not isinstance(step, CompareTables):
            return []
        words, names = WORDS[step.language]
        counts = result.texts(names[0]).value_counts()
        told = [count_text(int(counts.get(word, 0))) for word in words]
        both = count_text(len(table)), count_text(len(table.beside[step.table]))
        return [(one, None) for one in _sentences(told, both)]

    def _offer(self) -> None:
        table, name = self.table, self.choice.name
        if table is not None and name in table.beside:
            self._put(table, name, proposed_keys(table, table.beside[name]))
            self.changed()

    def _put(self, table: Table, name: str, keys: KeyProposal) -> None:
        self._offered = name
        self.keys.offer(table, table.beside[name], keys.pairs, keys.compare)
        self.keys.setVisible(True)


def _sentences(told: list[str], both: tuple[str, str]) -> Iterator[Message]:
    """Say how much was changed, added, removed and not compared, and of how many rows."""
    yield msg(
        "{added} rows were added, {removed} removed, and {changed} cells changed.",
        changed=told[0], added=told[1], removed=told[2],
    )  # fmt: skip
    yield msg("This version has {own} rows and the one before {old}.", own=both[0], old=both[1])
    if told[3] != "0":
        yield msg(
            "{apart} rows could not be compared: their key is empty or repeated.", apart=told[3]
        )

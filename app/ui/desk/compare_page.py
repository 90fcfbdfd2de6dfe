"""Comparar con otra versión: what was added, removed and changed, row by row."""

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

    def title(self) -> Message:
        return CompareTables.title

    def build(self) -> None:
        self.choice, self.keys = TableChoice(str(msg("The version from before"))), KeyPairs()
        self.calm = Tick(str(msg("Capitals and spaces are no change")), on=False)
        note = msg("The list takes the place of the table. Undo brings it back.")
        inside = Panel()
        column = inside.column((16, 14, 16, 14), 14)
        for part in (self.choice, self.keys, self.calm, Text(str(note), 12, "muted").wrapped()):
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
        self.calm.toggled.connect(self.changed)
        self.choice.changed.connect(self._offer)
        self.choice.add_wanted.connect(self.table_wanted)

    def begin(self, table: Table) -> None:
        done = self.done_before if isinstance(self.done_before, CompareTables) else None
        first = not self._offered and done is not None
        self.choice.offer(table, done.table if first and done else "")
        if first and done and done.table in table.beside:
            self.calm.setChecked(done.equal != "exact")
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
            "words" if self.calm.isChecked() else "exact", language,
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
        changed, added, removed, apart = (int(counts.get(word, 0)) for word in words)
        figures: list[Figure] = [(msg(
            "{added} rows were added, {removed} removed, and {changed} cells changed.",
            added=count_text(added), removed=count_text(removed), changed=count_text(changed),
        ), None)]  # fmt: skip
        rows = {"own": count_text(len(table)), "old": count_text(len(table.beside[step.table]))}
        figures.append((msg("This version has {own} rows and the one before {old}.", **rows), None))
        if apart:
            words_apart = msg("{apart} rows could not be compared: their key is empty or repeated.",
                              apart=count_text(apart))  # fmt: skip
            figures.append((words_apart, None))
        return figures

    def _offer(self) -> None:
        table, name = self.table, self.choice.name
        if table is not None and name in table.beside:
            self._put(table, name, proposed_keys(table, table.beside[name]))
            self.changed()

    def _put(self, table: Table, name: str, keys: KeyProposal) -> None:
        self._offered = name
        self.keys.offer(table, table.beside[name], keys.pairs, keys.compare)
        self.keys.setVisible(True)

"""Buscar valores en otra tabla: what a list says of each value, as with VLOOKUP but safe."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.analysis.join_keys import proposed_keys
from app.analysis.looking_up import Answers, answers_in
from app.analysis.row_keys import WAYS
from app.analysis.step import Step
from app.analysis.steps.map_values import UNMATCHED, MapValues
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import count_text, msg
from app.progress import Progress
from app.ui.desk.asking import Asking, choose, chosen, offer
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.key_pairs import WAY_WORDS
from app.ui.desk.plain_results import PlainResults
from app.ui.desk.table_choice import TableChoice


@dataclass(frozen=True, eq=False)
class Mapped:
    """The answers that were found, and the table with them."""

    answers: Answers
    result: Table


class MapPage(AssistantPage):
    """The table with the answers is looked at, never changed."""

    kind = "map_values"

    def build(self) -> None:
        asking = Asking()
        self.choice = TableChoice(str(msg("The table that has the answers")))
        asking.list.addWidget(self.choice)
        self.column = asking.column_box(msg("Column of this table to look up"))
        self.old = asking.column_box(msg("Column of the other with the same values"))
        self.new = asking.column_box(msg("Column of the other with the answer"))
        self.compare = asking.choice(
            msg("How they are compared"), ((way, WAY_WORDS[way]) for way, _ in WAYS)
        )
        self.unmatched = asking.choice(msg("Values that are not there"), UNMATCHED)
        self.into = asking.field(msg("New column"), msg("empty: write over the column"))
        asking.end()
        self.left.column().addWidget(asking)
        self.results = PlainResults(
            msg("What a list says of each value"),
            msg("Add the table that has the answers: a code and its name, for example."),
        )
        self.right.column().addWidget(self.results)
        asking.answered.connect(self.changed)
        self.choice.changed.connect(self._offer)
        self.choice.add_wanted.connect(self.table_wanted)
        self._offered = ""

    def begin(self, table: Table) -> None:
        done = self.done_before if isinstance(self.done_before, MapValues) else None
        first = not self._offered and done is not None
        self.choice.offer(table, done.table if first and done else "")
        if first and done and done.table in table.beside:
            self._fill(table, done)
        elif self.choice.name != self._offered:
            self._offer()

    def first_question(self) -> QWidget:
        return self.column if self.choice.name else self.choice.add

    def step(self) -> Step:
        name = self.choice.needed()
        return MapValues(
            chosen(self.column), name, chosen(self.old), chosen(self.new),
            chosen(self.unmatched), self.into.text().strip(), chosen(self.compare),
        )  # fmt: skip

    def work(self, step: Step, table: Table, progress: Progress) -> Any:
        if not isinstance(step, MapValues):
            raise TypeError(step.kind)
        answers = answers_in(table, step.column, (step.table, step.old, step.new), step.compare)
        progress(1, 2)
        return Mapped(answers, step.apply(table))

    def show_look(self, found: Any) -> bool:
        answers: Answers = found.answers
        rows, lost = len(answers.places), int(answers.lost.sum())
        right = int((answers.places >= 0).sum())
        some = msg(
            "{found} of {rows} rows find their answer.",
            found=count_text(right), rows=count_text(rows),
        )  # fmt: skip
        words = msg("{lost} have a value that is not there, such as: {examples}.",
                    lost=count_text(lost), examples=", ".join(answers.unmatched))  # fmt: skip
        figures = [(some, right / max(1, rows)), *([(words, None)] if lost else [])]
        self.results.show_found(figures, found.result)
        self.head.say(str(some))
        return right > 0 or self.done_before is not None

    def show_nothing(self) -> None:
        self.results.show_nothing()

    def doubts(self, error: UserError) -> bool:  # noqa: ARG002 - see the base
        return bool(self.choice.name)

    def _offer(self) -> None:
        """Offer the columns of both, with those that agree chosen."""
        table, name = self.table, self.choice.name
        if table is None or name not in table.beside:
            return
        other, self._offered = table.beside[name], name
        keys = proposed_keys(table, other)
        own, its = keys.pairs[0] if keys.pairs else (table.columns[0], other.columns[0])
        rest = [one for one in other.columns if one != its] or other.columns
        offer(self.column, table.columns, own)
        offer(self.old, other.columns, its)
        offer(self.new, other.columns, rest[0])
        choose(self.compare, keys.compare)
        self.into.setText("" if rest[0] in table.kinds else rest[0])
        self.changed()

    def _fill(self, table: Table, done: MapValues) -> None:
        other, self._offered = table.beside[done.table], done.table
        offer(self.column, table.columns, done.column)
        offer(self.old, other.columns, done.old)
        offer(self.new, other.columns, done.new)
        choose(self.compare, done.compare)
        choose(self.unmatched, done.unmatched)
        self.into.setText(done.into)

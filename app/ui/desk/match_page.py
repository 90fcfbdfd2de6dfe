"""Emparejar con una lista: the official name of each value, decided by a person."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.analysis.join_keys import proposed_keys
from app.analysis.near_keys import NearKeys
from app.analysis.reading.folded import folded
from app.analysis.row_keys import written_texts
from app.analysis.step import Step
from app.analysis.steps.match_list import UNMATCHED, MatchList
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, count_text, msg
from app.progress import Progress
from app.ui.desk.asking import Asking, choose, chosen, offer
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.near_list import NearList
from app.ui.desk.near_search import NearSearch, Sought
from app.ui.desk.table_choice import TableChoice

SAME = "the same in the list"
NOTHING = UserError(
    msg("Nothing is matched yet."),
    msg("Decide the values at the right: Enter says that they are the same."),
)


@dataclass(frozen=True, eq=False)
class Matched:
    """The different values there are, those that are in the list as they are, and the rows."""

    values: int
    same: tuple[str, ...]
    rows: int
    right: int


class MatchPage(AssistantPage):
    """Only what somebody said is written; values that differ in capitals are proposed."""

    kind, calm = "match_list", True

    def build(self) -> None:
        asking, self.near = Asking(), NearList()
        self.choice = TableChoice(str(msg("The table with the list")))
        asking.list.addWidget(self.choice)
        self.column = asking.column_box(msg("Column of this table"))
        self.listed = asking.column_box(msg("Column of the list"))
        self.unmatched = asking.choice(msg("Values without decision"), UNMATCHED)
        self.into = asking.field(msg("New column"), msg("empty: write over the column"))
        asking.end()
        self.left.column().addWidget(asking)
        self.right.column().addWidget(self.near)
        self._offered, self._same = "", tuple[str, ...]()
        asking.answered.connect(self.changed)
        for box in (self.column, self.listed):
            box.currentIndexChanged.connect(self._ask_anew)
        self.choice.changed.connect(self._offer)
        self.choice.add_wanted.connect(self.table_wanted)
        self.near.changed.connect(self.changed)
        self._search = NearSearch(self.session, self.memory, self.near)

    def begin(self, table: Table) -> None:
        done = self.done_before if isinstance(self.done_before, MatchList) else None
        first = not self._offered and done is not None
        self.choice.offer(table, done.table if first and done else "")
        if first and done and done.table in table.beside:
            self._fill(table, done)
        elif self.choice.name != self._offered:
            self._offer()

    def first_question(self) -> QWidget:
        return self.column if self.choice.name else self.choice.add

    def step(self) -> Step:
        column, name = chosen(self.column), self.choice.needed()
        if not column:
            raise UserError(
                msg("No column of this table is text."), msg("First convert a column to text.")
            )
        pairs = self._pairs(column)
        if all(mine == its for mine, its in pairs.items()) and not self.into.text().strip():
            raise NOTHING
        return MatchList(
            column, name, chosen(self.listed), tuple(pairs.items()), chosen(self.unmatched),
            self.into.text().strip(),
        )  # fmt: skip

    def _pairs(self, column: str) -> dict[str, str]:
        said = {mine: its for own, mine, its in self.near.alike() if own == column}
        return {value: value for value in self._same} | said

    def work(self, step: Step, table: Table, progress: Progress) -> Any:
        step.apply(table)  # it may refuse the name of the new column
        progress(1, 2)
        return _matched(table, step) if isinstance(step, MatchList) else None

    def show_look(self, found: Any) -> bool:
        self.head.say(str(_sentence(found)))
        return True

    def enter_applies(self) -> bool:
        return not self.near.has_keyboard

    def leave(self) -> None:
        super().leave()
        self._search.leave()
        self.session.tasks.cancel_named(SAME)

    def _offer(self) -> None:
        table, name = self.table, self.choice.name
        if table is None or name not in table.beside:
            return
        other, self._offered = table.beside[name], name
        own, its = (*proposed_keys(table, other).pairs, ("", ""))[0]
        offer(self.column, _texts(table), own)
        offer(self.listed, _texts(other), its)
        self._ask_anew()

    def _fill(self, table: Table, done: MatchList) -> None:
        self._offered = done.table
        offer(self.column, _texts(table), done.column)
        offer(self.listed, _texts(table.beside[done.table]), done.listed)
        choose(self.unmatched, done.unmatched)
        self.into.setText(done.into)
        self.near.begin(tuple((done.column, *pair) for pair in done.pairs))
        self._ask_again()

    def _ask_anew(self) -> None:
        self.near.begin(())
        self._ask_again()

    def _ask_again(self) -> None:
        """Look for what each value may be in the list."""
        table, name = self.table, self.choice.name
        own, its = chosen(self.column), chosen(self.listed)
        if table is None or name not in table.beside or not (own and its):
            return
        other = table.beside[name]
        self.session.tasks.run(
            lambda _progress: _same(table, other, (own, its)),
            done=self._keep_same, failed=self.session.failed.emit, replaces=SAME,
        )  # fmt: skip
        self._search.begin(Sought(table, other, ((own, its),), "exact"), self._show_near)

    def _keep_same(self, same: tuple[str, ...]) -> None:
        self._same = same
        self.changed()

    def _show_near(self, keys: NearKeys) -> None:
        self.near.propose(
            (key.column, key.text, key.found[0].value) for key in keys.keys
            if folded(key.text).split() == folded(key.found[0].value).split()
        )  # fmt: skip
        self.near.show_keys(keys, self._search.known(keys))
        self.near.focus_first()
        self.changed()


def _texts(table: Table) -> list[str]:
    return [name for name in table.columns if table.is_text(name)]


def _same(table: Table, other: Table, pair: tuple[str, str]) -> tuple[str, ...]:
    """Return the values that are in the list just as they are."""
    listed = set(written_texts(other, pair[1]).drop_null().to_pylist())
    mine = written_texts(table, pair[0]).drop_null().unique().to_pylist()
    return tuple(text for text in mine if text in listed)


def _matched(table: Table, step: MatchList) -> Matched:
    texts = written_texts(table, step.column).drop_null()
    counts = {one["values"]: one["counts"] for one in texts.value_counts().to_pylist()}
    said = {mine for mine, _ in step.pairs}
    right = sum(count for text, count in counts.items() if text in said)
    return Matched(len(counts), tuple(said & set(counts)), len(table), right)


def _sentence(matched: Matched) -> Message:
    return msg(
        "{said} of {values} different values have their name in the list: {right} of {rows} rows.",
        said=count_text(len(matched.same)), values=count_text(matched.values),
        right=count_text(matched.right), rows=count_text(matched.rows),
    )  # fmt: skip

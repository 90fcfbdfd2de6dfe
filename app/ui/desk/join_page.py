"""Traer columnas de otra tabla: which rows go together, what comes of it, and one step."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.analysis.join_keys import KeyProposal, proposed_keys
from app.analysis.near_keys import NearKeys
from app.analysis.step import Step
from app.analysis.steps.join_tables import WORDS, JoinTables
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, count_text, language_in_use, msg
from app.progress import Progress
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.join_look import JoinLook, join_look
from app.ui.desk.join_questions import JoinQuestions
from app.ui.desk.join_results import JoinResults
from app.ui.desk.near_search import NearSearch, Sought

KEYS = "proposed keys"
Both = tuple[str, KeyProposal]


class JoinPage(AssistantPage):
    """Everything is counted before it is done, and every count says over how many rows."""

    kind = "join_tables"
    calm = True  # what is missing is no trouble: nothing was answered yet

    def build(self) -> None:
        self.questions, self.results = JoinQuestions(), JoinResults()
        self.left.column().addWidget(self.questions)
        self.right.column().addWidget(self.results)
        self._repeats, self._proposed = "refuse", ""
        self._near = NearSearch(self.session, self.memory, self.results.near)
        asked, near = self.questions, self.results.near
        asked.choice.add_wanted.connect(self.table_wanted)
        asked.choice.changed.connect(self._propose)
        asked.keys.changed.connect(self._keys_changed)
        asked.changed.connect(self.changed)
        near.changed.connect(self.changed)
        self.results.figures.repeats_wanted.connect(self._repeat)
        self.results.figures.way_wanted.connect(asked.keys.use_way)

    def begin(self, table: Table) -> None:
        done = self.done_before
        first = not self._proposed and isinstance(done, JoinTables)
        self.questions.choice.offer(
            table, done.table if first and isinstance(done, JoinTables) else ""
        )
        if first and isinstance(done, JoinTables) and done.table in table.beside:
            self._repeats, self._proposed = done.repeats, done.table
            self.results.near.begin(done.alike)
            self.questions.fill(table, table.beside[done.table], done)
            self._look_near()
        elif self.questions.choice.name != self._proposed:
            self._propose()

    def first_question(self) -> QWidget:
        choice = self.questions.choice
        return choice.box if choice.name else choice.add

    def step(self) -> Step:
        name = self.questions.choice.needed()
        if name != self._proposed or not self.questions.keys.boxes:
            raise UserError(msg("Looking for the columns that agree…"), msg("One moment."))
        old = self.done_before
        language = old.language if isinstance(old, JoinTables) else language_in_use()
        keys = self.questions.keys.read()
        used = {own for own, _ in keys}
        return JoinTables(
            name, keys, self.questions.rows.read(), self.questions.bring(),
            self.questions.keys.way(), self._repeats,
            WORDS[language][0] if self.questions.told.isChecked() else "", language,
            tuple(one for one in self.results.near.alike() if one[0] in used),
        )  # fmt: skip

    def work(self, step: Step, table: Table, progress: Progress) -> Any:
        return join_look(table, step, progress) if isinstance(step, JoinTables) else None

    def show_look(self, found: Any) -> bool:
        look: JoinLook = found
        self.results.show_look(look, self.questions.choice.name, self._repeats)
        self.questions.show_names(look.names)
        if look.refused:
            words = msg("Some rows would be repeated: choose what to do with them, at the right.")
            known = look.multiplied and self._repeats == "refuse"
            self.head.say(str(words if known else look.refused.what), doubt=True)
            return False
        self.head.say(str(_becomes(look, self.table)))
        return True

    def show_nothing(self) -> None:
        self.results.show_nothing(has_table=bool(self.questions.choice.name))

    def enter_applies(self) -> bool:
        return not self.results.near.has_keyboard

    def leave(self) -> None:
        super().leave()
        self._near.leave()
        self.session.tasks.cancel_named(KEYS)

    def _propose(self) -> None:
        """Look for the columns that agree with the other table."""
        table, name = self.table, self.questions.choice.name
        if table is None or name not in table.beside:
            self.show_nothing()
            return
        other = table.beside[name]
        self.session.tasks.run(
            lambda _progress: (name, proposed_keys(table, other)),
            done=self._use, failed=self.session.failed.emit, replaces=KEYS,
        )  # fmt: skip

    def _use(self, proposed: Both) -> None:
        table, (name, keys) = self.table, proposed
        if table is None or name != self.questions.choice.name:
            return
        self._proposed, self._repeats = name, "refuse"
        self.questions.offer(table, table.beside[name], keys)
        self._keys_changed()

    def _keys_changed(self) -> None:
        """What was said to be the same was about other keys: it comes back if it is remembered."""
        self.results.near.begin(())
        self._look_near()
        self.changed()

    def _look_near(self) -> None:
        table, name = self.table, self.questions.choice.name
        if table is not None and name in table.beside:
            self.results.near_under_way()
            keys, way = self.questions.keys.read(), self.questions.keys.way()
            self._near.begin(Sought(table, table.beside[name], keys, way), self._show_near)

    def _show_near(self, found: NearKeys) -> None:
        self.results.show_near(found, self._near.known(found))
        self.changed()

    def _repeat(self, repeats: str) -> None:
        self._repeats = repeats if self._repeats != repeats else "refuse"
        self.changed()


def _becomes(look: JoinLook, table: Table | None) -> Message:
    rows, columns = (len(table), len(table.columns)) if table else (0, 0)
    return msg(
        "There will be {rows} rows (now {before}) and {columns} columns (now {fewer}).",
        rows=count_text(look.report.result), before=count_text(rows),
        columns=look.columns, fewer=columns,
    )  # fmt: skip

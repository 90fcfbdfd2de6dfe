"""Reemplazar por una lista: pairs of texts, written here or taken from a table beside."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.analysis.step import Step
from app.analysis.steps.replace_by_list import ReplaceByList
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, count_text, msg
from app.progress import Progress
from app.ui.desk.asking import Asking
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.pairs_editor import PairsEditor
from app.ui.desk.pairs_source import PairsSource
from app.ui.desk.plain_results import PlainResults
from app.ui.widgets.column_list import ColumnList
from app.ui.widgets.text import Text
from app.ui.widgets.tick import Tick


class ReplacePage(AssistantPage):
    """A table beside only lends its pairs: the step keeps them, and needs the table no more."""

    kind = "replace_by_list"
    calm = True  # what is missing is no trouble: nothing was answered yet

    def build(self) -> None:
        self.asking, self.pairs = Asking(), PairsEditor()
        asking = self.asking
        self.names: ColumnList | None = None
        asking.list.addWidget(Text(str(msg("In which columns")), strong=True).wrapped())
        self.whole = Tick(str(msg("Only whole words")))
        self.case = Tick(str(msg("Tell capitals from small letters")), on=False)
        asking.list.addWidget(self.whole)
        asking.list.addWidget(self.case)
        asking.list.addSpacing(8)
        self.source = PairsSource()
        asking.list.addWidget(self.source)
        asking.end()
        self.left.column().addWidget(asking)
        self._connect()

    def _connect(self) -> None:
        self.results = PlainResults(
            msg("Several texts at once"),
            msg("Write what is there and what it should say. For example: Av. and Avenida."),
        )
        self.results.inside.insertWidget(0, self.pairs)
        self.right.column().addWidget(self.results)
        self.asking.answered.connect(self.changed)
        for one in (self.whole, self.case):
            one.toggled.connect(self.changed)
        self.pairs.changed.connect(self.changed)
        self.source.tables.add_wanted.connect(self.table_wanted)
        self.source.taken.connect(self._take)

    def begin(self, table: Table) -> None:
        if self.names is None:
            self._offer_columns(table)
            if isinstance(self.done_before, ReplaceByList):
                self._fill(self.done_before)
        self.source.offer_tables(table)

    def first_question(self) -> QWidget:
        return self.pairs.lines[0][0]

    def step(self) -> Step:
        names = self.names.read() if self.names else ()
        pairs = self.pairs.read()
        if not names:
            raise UserError(msg("No column is ticked."), msg("Tick at least one, at the left."))
        if not pairs:
            raise UserError(
                msg("There is nothing to look for."),
                msg("Write a pair at the right, or take them from a table."),
            )
        return ReplaceByList(
            names, pairs=pairs, whole_words=self.whole.isChecked(), case=self.case.isChecked()
        )

    def work(self, step: Step, table: Table, progress: Progress) -> Any:
        result = step.apply(table)
        progress(1, 2)
        changed = [
            int((table.texts(name).fillna("") != result.texts(name).fillna("")).sum())
            for name in step.columns()
        ]
        return result, sum(changed), len(table) * len(changed)

    def show_look(self, found: Any) -> bool:
        result, changed, cells = found
        words = msg("{changed} of {cells} cells change.", changed=count_text(changed),
                    cells=count_text(cells))  # fmt: skip
        self.results.show_found([(words, changed / max(1, cells))], result)
        self.head.say(str(words))
        return changed > 0 or self.done_before is not None

    def show_nothing(self) -> None:
        self.results.show_nothing()

    def _offer_columns(self, table: Table) -> None:
        texts = [name for name in table.columns if table.is_text(name)]
        self.names = ColumnList(texts, all_marked=False)
        self.names.setAccessibleName(str(msg("In which columns")))
        self.names.changed.connect(self.changed)
        self.asking.list.insertWidget(1, self.names)
        if len(texts) == 1:
            self.names.write(tuple(texts))

    def _fill(self, done: ReplaceByList) -> None:
        if self.names:
            self.names.write(done.names)
        self.whole.setChecked(done.whole_words)
        self.case.setChecked(done.case)
        self.pairs.write(done.pairs)

    def _take(self, pairs: tuple[tuple[str, str], ...], left_out: Message | None) -> None:
        self.pairs.write(pairs)
        self.pairs.say(left_out)
        self.changed()

"""Agregar filas de otras tablas: which tables, which column goes where, and what they add up to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.analysis.appending import AppendReport, Mapping, append_report, unlike
from app.analysis.header_match import match_headers
from app.analysis.step import Step
from app.analysis.steps.append_tables import AppendTables
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, count_text, language_in_use, msg
from app.progress import Progress
from app.ui.desk.append_questions import AppendQuestions
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.header_card import HeaderCard
from app.ui.desk.plain_results import PlainResults

SOURCE = {"es": "archivo", "en": "file"}  # data of the result: written once, in one language


@dataclass(frozen=True, eq=False)
class Piled:
    """What appending would give, and the table."""

    report: AppendReport
    result: Table


class AppendPage(AssistantPage):
    """Each table has a card with its columns; the counts have to add up."""

    kind = "append_tables"

    def build(self) -> None:
        self.asked, self.cards = AppendQuestions(SOURCE[language_in_use()]), dict[str, HeaderCard]()
        self.asked.own.setText(self.session.origin.name.rpartition(".")[0])
        self.left.column().addWidget(self.asked)
        self.results = PlainResults(
            msg("The rows of several tables, one below another"),
            msg("Add the other files: one for each month or each year, for example."),
        )
        self.right.column().addWidget(self.results)
        self._list = self.results.more
        self.asked.changed.connect(self._draw_cards)
        self.asked.add_wanted.connect(self.table_wanted)
        self._begun = False

    def begin(self, table: Table) -> None:
        done = self.done_before if isinstance(self.done_before, AppendTables) else None
        if done and not self._begun:
            self.asked.offer(table, done.tables)
            self.asked.fill(done.source, done.own)
        else:
            self.asked.offer(table, None)
        self._begun = True
        self._draw_cards()

    def first_question(self) -> QWidget:
        return next(iter(self.asked.ticks.values()), self.asked.add)

    def step(self) -> Step:
        chosen = self.asked.read()
        if not chosen:
            raise UserError(
                msg("No table is ticked."),
                msg("Tick the tables whose rows go below, or add one with “Add a table…”."),
            )
        names = tuple((name, self.cards[name].mapping()) for name in chosen)
        kept = tuple((name, pairs) for name, pairs in names if pairs)
        source, own = self.asked.source_name()
        return AppendTables(chosen, kept, source, own)

    def work(self, step: Step, table: Table, progress: Progress) -> Any:
        if not isinstance(step, AppendTables):
            raise TypeError(step.kind)
        report = append_report(table, step.tables, dict(step.names))
        progress(1, 2)
        return Piled(report, step.apply(table))

    def show_look(self, found: Any) -> bool:
        piled: Piled = found
        chosen = self.asked.read()
        maps = {name: self.cards[name].mapping() for name in chosen if name in self.cards}
        figures = [_adds_up(self.table, chosen, len(piled.result)), *_columns(piled.report, maps)]
        self.results.show_found(
            [(words, None) for words in figures], piled.result, tuple(unlike(piled.report))
        )
        self.head.say(str(figures[0]))
        return True

    def show_nothing(self) -> None:
        self.results.show_nothing()

    def doubts(self, error: UserError) -> bool:  # noqa: ARG002 - see the base
        return bool(self.asked.read())

    def applied(self, step: Step) -> None:  # noqa: ARG002 - see the base
        for card in self.cards.values():
            self.memory.remember_headers(card.decided())

    def _draw_cards(self) -> None:
        """Keep the cards of the tables that are ticked, and make those that are missing."""
        table, chosen = self.table, self.asked.read()
        if table is None:
            return
        for name in [one for one in self.cards if one not in chosen]:
            card = self.cards.pop(name)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for name in chosen:
            if name not in self.cards:
                self._add_card(table, name)
        self.changed()

    def _add_card(self, table: Table, name: str) -> None:
        done = self.done_before
        known = dict(done.names).get(name, ()) if isinstance(done, AppendTables) else None
        if isinstance(done, AppendTables) and name not in done.tables:
            known = None
        matches = match_headers(table, table.beside[name], self.memory.headers())
        card = self.cards[name] = HeaderCard(table, name, matches, known)
        card.changed.connect(self.changed)
        self._list.addWidget(card)


def _adds_up(table: Table | None, others: tuple[str, ...], rows: int) -> Message:
    """Say how many rows each table brings, and that they add up to those of the result."""
    if table is None:
        return msg("{rows} rows", rows=rows)
    own = msg("{rows} of this table", rows=count_text(len(table)))
    its = [
        msg("{rows} of “{table}”", rows=count_text(len(table.beside[name])), table=name)
        for name in others
    ]
    parts = " + ".join(map(str, (own, *its)))
    return msg("{parts} = {rows} rows", parts=parts, rows=count_text(rows))


def _columns(report: AppendReport, maps: dict[str, Mapping]) -> Iterator[Message]:
    """Say which columns are not in all the tables, and which were left out."""
    some = ", ".join(one.name for one in report.only_in_some(len(maps) + 1))
    out = ", ".join(
        f"{its} ({name})" for name, pairs in maps.items() for its, ours in pairs if not ours
    )
    if some:
        yield msg("Not in all the tables, so they have empty cells: {columns}.", columns=some)
    if out:
        yield msg("Left out: {columns}.", columns=out)

"""The steps of a recipe as they are done to a file in pieces, and what is settled over all."""

from collections.abc import Callable, Iterable, Iterator

from app.analysis.column_forms import Forms, common_forms, forms_of, in_forms
from app.analysis.recipe import Entry, do, needing
from app.analysis.settling import Clues, Done, SettlingStep
from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg

Tables = Callable[[], Iterable[Table]]


def refuse_step(step: Step) -> None:
    """Refuse, with a way out, a step that cannot be done to pieces of a table."""
    raise UserError(
        msg(
            "The file does not fit in memory, and “{step}” has to see all its rows at once.",
            step=step.title,
        ),
        msg(
            "Switch that step off, or open a part of the file: fewer columns, fewer rows or a"
            " sample."
        ),
    )


class _Stage:
    """A step in its place: what is known so far of how it is to be done."""

    def __init__(self, step: Step) -> None:
        self.step = step
        self.used = set(step.uses())
        self.clues = Clues()
        self.done: Done | None = None
        if not isinstance(step, SettlingStep):
            self.done = lambda table: do(step, table)

    def look(self, table: Table) -> None:
        """Add up what a piece says."""
        if isinstance(self.step, SettlingStep):
            self.clues.update(self.step.clues(needing(self.step, table)))

    def settle(self) -> None:
        """Decide over all the pieces that were looked at."""
        if isinstance(self.step, SettlingStep):
            self.done = self.step.settled(self.clues)

    def touches(self, columns: set[str]) -> bool:
        """Say whether the step reads any of some columns."""
        return self.step.uses_all() or not columns.isdisjoint(self.used)


class PieceLine:
    """Does the steps to piece after piece, so that together they are what comes out of the whole.

    Some steps are settled first, and all the pieces are kept in the same forms. When a piece
    shows that a form must be wider, all of them have to be done again.
    """

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        self._places = [at for at, entry in enumerate(entries) if entry.on]
        self._stages = [_Stage(entry.step) for entry in entries if entry.on]
        self._forms: dict[int, Forms] = {}
        self._wider = False
        self._looked: set[int] = set()

    def settle(self, tables: Tables) -> None:
        """Decide what rests on all the rows; `tables` gives the pieces, each time from the first.

        Steps on different columns are settled in one go.
        """
        while any(stage.done is None for stage in self._stages):
            self._looked.clear()
            while not self.holds(tables, self._look):
                self._looked.clear()
            if not self._looked:  # there is not one piece
                return
            for at in self._looked:
                self._stages[at].settle()
            first = min(self._looked)  # from there on the tables were not as they will be
            self._forms = {at: forms for at, forms in self._forms.items() if at < first}

    def holds(self, tables: Tables, visit: Callable[[Table], None]) -> bool:
        """Visit every piece; say whether the forms that were known suited all of them."""
        self._wider = False
        for stage in self._stages:
            stage.clues.clear()
        try:
            for table in tables():
                visit(self._alike(-1, table))
        except UserError:
            if not self._wider:
                raise
        return not self._wider

    def steps_done(self, table: Table) -> Iterator[tuple[int, Step, Table]]:
        """Do each step to a piece; yield the place of its entry, the step and the table after."""
        for at, stage in enumerate(self._stages):
            table = self._done(at, stage, table)
            yield self._places[at], stage.step, table

    def _done(self, at: int, stage: _Stage, table: Table) -> Table:
        done = stage.done or stage.step.apply  # not settled only when there are no rows at all
        return self._alike(at, done(needing(stage.step, table)))

    def _look(self, table: Table) -> None:
        """Look at what is not settled yet, as far as it does not rest on what is not."""
        pending: set[str] = set()
        for at, stage in enumerate(self._stages):
            if pending and (stage.touches(pending) or not table.kinds.keys() >= stage.used):
                return
            if stage.done is None:
                stage.look(table)
                pending.update(stage.used)
                self._looked.add(at)
                continue
            table = self._done(at, stage, table)
            if not pending <= set(table.kinds):
                return

    def _alike(self, at: int, table: Table) -> Table:
        """Return the table in the form of all the pieces in this place, which may be wider now."""
        own = forms_of(table)
        known = self._forms.setdefault(at, own)
        common = common_forms(known, own)
        if common is None and at < 0:
            raise UserError(
                msg("The pieces of the file do not hold the same columns."),
                msg("Open a part of the file, or repair it first."),
            )
        if common is None:
            refuse_step(self._stages[at].step)
        elif common != known:
            self._forms[at], self._wider = common, True
        return in_forms(table, self._forms[at])

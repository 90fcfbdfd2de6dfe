"""Any history that is saved comes back equal, in whatever order it was made, saved and opened."""

import tempfile
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.analysis.expectations.row_count import RowCount
from app.analysis.history import History
from app.analysis.kind import Kind
from app.analysis.reading.settings import ColumnChoice, Dialect, Reading
from app.analysis.recipe import Entry, Recipe
from app.analysis.recipe_about import About
from app.analysis.step import Step
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.rename_column import RenameColumn
from app.store.project_file import ProjectFile
from tests.store.project_sample import new_project

texts = st.text(max_size=8)
a_step: st.SearchStrategy[Step] = st.one_of(
    st.builds(RenameColumn, texts, texts),
    st.builds(EditCell, texts, st.integers(0, 2**40), texts),
    st.builds(DropDuplicates, st.lists(texts, max_size=3).map(tuple)),
)
an_entry = st.builds(Entry, a_step, st.booleans(), texts)
a_reading = st.builds(
    Reading,
    st.builds(Dialect, texts, texts, st.integers(-1, 40), texts),
    st.lists(st.builds(ColumnChoice, texts, st.sampled_from(Kind) | st.none()), max_size=2).map(
        tuple
    ),
)


class Histories(RuleBasedStateMachine):  # noqa: PLR0904 - a rule is a method
    """Does, undoes, visits, saves and opens at random."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.project = new_project(self.folder / "obras.pcd")
        self.history = self.project.history()

    def teardown(self) -> None:
        self.project.close()
        rmtree(self.folder)

    @rule(step=a_step)
    def add(self, step: Step) -> None:
        self.history = self.history.do(self.history.present.then(step))

    @rule(entries=st.lists(an_entry, max_size=6).map(tuple))
    def replace_all(self, entries: tuple[Entry, ...]) -> None:
        self.history = self.history.do(Recipe(entries, self.history.present.reading))

    @precondition(lambda self: self.history.present.entries)
    @rule(share=st.floats(0, 0.99), entry=an_entry)
    def change_one(self, share: float, entry: Entry) -> None:
        index = int(share * len(self.history.present.entries))
        self.history = self.history.do(self.history.present.with_entry(index, entry))
        self.history = self.history.do(self.history.present.moved(index, 0))
        self.history = self.history.do(self.history.present.without(index))

    @rule(reading=a_reading)
    def read_as(self, reading: Reading) -> None:
        self.history = self.history.do(self.history.present.read_as(reading))

    @rule(title=texts, least=st.integers(0, 3))
    def say_more(self, title: str, least: int) -> None:
        more = replace(
            self.history.present, about=About(title), expectations=(RowCount(least),) * least
        )
        self.history = self.history.do(more)

    @rule()
    def undo(self) -> None:
        self.history = self.history.undo()

    @rule()
    def redo(self) -> None:
        self.history = self.history.redo()

    @rule(share=st.floats(0, 0.99))
    def visit(self, share: float) -> None:
        self.history = self.history.go_to(int(share * len(self.history.nodes)))

    @rule()
    def save(self) -> None:
        self.project.save(self.history)
        assert self.project.history() is self.history

    @rule()
    def save_and_open(self) -> None:
        self.project.save(self.history)
        self.project.close()
        self.project = ProjectFile.open(self.project.path)
        assert_same(self.project.history(), self.history)
        self.history = self.project.history()

    @invariant()
    def nothing_is_written_unless_saved(self) -> None:
        kept = self.project.history().nodes
        assert self.history.nodes[: len(kept)] == kept


def assert_same(one: History[Recipe], other: History[Recipe]) -> None:
    assert one == other
    assert repr(one) == repr(other)  # 1, 1.0 and True are equal


TestHistories = Histories.TestCase
TestHistories.settings = settings(deadline=None, max_examples=20, stateful_step_count=20)

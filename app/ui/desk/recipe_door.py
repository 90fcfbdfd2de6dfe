"""Every panel and page about the recipe as a whole, and what each of them does when it ends."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from app.analysis.expectation import Expectation
from app.analysis.openrefine_history.history import Imported, Remark
from app.analysis.recipe import Recipe
from app.errors import UserError
from app.i18n import Message, msg
from app.store.recipe_shelf import RecipeShelf
from app.ui.answering import answering
from app.ui.desk.apply_page import ApplyPage
from app.ui.desk.choose_recipe_page import ChooseRecipePage
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.desk import Desk
from app.ui.desk.expectation_panel import ExpectationPanel
from app.ui.desk.history_panel import HistoryPanel
from app.ui.desk.looking import Looking
from app.ui.desk.moments import Moments
from app.ui.desk.openrefine_page import OpenRefinePage
from app.ui.desk.recipe_copies import RecipeCopies
from app.ui.desk.recipe_files import (
    ask_history,
    open_recipe,
    save_as_file,
)
from app.ui.desk.recipe_panel import RecipePanel
from app.ui.desk.save_panel import SavePanel
from app.ui.desk.side_panel import SidePanel
from app.ui.desk.toast import Toast
from app.ui.program import Program
from app.ui.session import Session

Cover = Callable[[CoverPage], None]


class RecipeDoor(QObject):
    """Opens them over one desk; `cover` puts a page over it."""

    def __init__(
        self, program: Program, session: Session, looking: Looking, toast: Toast, cover: Cover
    ) -> None:
        desk: Desk = looking.desk
        super().__init__(desk)
        self._program, self._session, self._desk = program, session, desk
        self._looking, self._toast, self._cover = looking, toast, cover
        self.moments = Moments(session, self)
        self.copies = RecipeCopies(program, session, desk, toast)
        self._shelf = RecipeShelf(program.places.personal)

    def answer(self, panel: RecipePanel) -> None:
        """Answer the buttons of the recipe."""
        panel.exported.connect(self.save)
        panel.applied.connect(self.choose)
        panel.branches_wanted.connect(self.history)
        panel.rearranged.connect(self._take_up)
        self._session.recipe_changed.connect(self._count)
        self._count(self._session.recipe)

    def history(self) -> None:
        """Show the last moves and the ways left aside."""
        panel = HistoryPanel(self._session, self.moments)
        panel.looked.connect(lambda end: self._looking.at_branch(end, self.moments.named(end)))
        panel.removed.connect(partial(self._take_off, panel))
        self._open(panel)

    def expect(self) -> None:
        """Ask for something more that the result must be like."""
        view = self._session.view
        if view:
            grid = self._desk.grid
            column = view.table.columns[max(0, grid.currentIndex().column())]
            panel = ExpectationPanel(self._session, view.table, column)
            panel.added.connect(self._expect)
            self._open(panel)
            panel.kind.setFocus()

    def save(self, chosen: tuple[int, ...] = ()) -> None:
        """Ask what the recipe is called and where it is kept; `chosen` are some of its steps."""
        recipe, desk = self._session.recipe, self._desk
        if recipe.entries:
            panel = SavePanel(signed(recipe, self._session), chosen, self._program.settings.name)
            panel.kept.connect(self._keep)
            panel.exported.connect(lambda made: save_as_file(desk, self._program, made))
            self._open(panel)
            panel.name.setFocus()
        else:
            self._said(msg("The recipe has no steps yet"))

    def choose(self) -> None:
        """Show the recipes of the person, to apply one here."""
        page = ChooseRecipePage(self._shelf)
        page.chosen.connect(self.apply)
        page.file_wanted.connect(self.open_file)
        page.history_wanted.connect(self.from_openrefine)
        self._cover(page)

    def open_file(self) -> None:
        """Apply a recipe from a file."""
        if recipe := open_recipe(self._desk, self._program):
            self.apply(recipe)

    def from_openrefine(self) -> None:
        """Bring a history of OpenRefine."""
        if view := self._session.view:
            page = OpenRefinePage(view.table)
            page.file_wanted.connect(answering(self._open_history, page))
            page.read.connect(self._apply_history)
            self._cover(page)

    def apply(self, recipe: Recipe, remarks: tuple[Remark, ...] = ()) -> None:
        """Try a recipe on the table, on a page of its own."""
        self._cover(ApplyPage(self._session, recipe, remarks))

    def _take_up(self, what: str, places: tuple[int, ...], _gap: int) -> None:
        if what == "save":
            self.save(places)

    def _count(self, _recipe: Recipe) -> None:
        self._desk.recipe.show_branches(len(self.moments.branches()))

    def _said(self, words: Message) -> None:
        self._toast.say(words, undo=False)

    def _open(self, panel: SidePanel) -> None:
        panel.closed.connect(self._desk.close_side)
        self._desk.open_side(panel)

    def _expect(self, expectation: Expectation) -> None:
        recipe = self._session.recipe
        if expectation not in recipe.expectations:
            expected = (*recipe.expectations, expectation)
            self._session.change(replace(recipe, expectations=expected))
        self._desk.close_side()

    def _keep(self, recipe: Recipe) -> None:
        try:
            kept = self._shelf.add(recipe)
        except UserError as error:
            self._program.fail(error)
            return
        self._desk.close_side()
        self._said(msg("“{title}” is in your recipes", title=kept.title))

    def _open_history(self, page: OpenRefinePage) -> None:
        if path := ask_history(self._desk):
            page.open(path)

    def _apply_history(self, found: Imported) -> None:
        self.apply(found.recipe, found.remarks)

    def _take_off(self, panel: HistoryPanel, end: int) -> None:
        self.moments.take_off(end)
        panel.draw()
        self._count(self._session.recipe)


def signed(recipe: Recipe, session: Session) -> Recipe:
    """Write in the recipe over which data it was made."""
    view, origin = session.view, session.origin
    rows = len(view.table) if view else 0
    about = replace(recipe.about, file=origin.name, sha256=origin.sha256, rows=rows)
    return replace(recipe, about=about)

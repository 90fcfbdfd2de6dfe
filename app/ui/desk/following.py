"""Filters and fixed facets go after their columns when a step changes their names."""

from dataclasses import replace

from PySide6.QtCore import QObject

from app.analysis.column_names import followed
from app.analysis.recipe import Recipe
from app.ui.desk.facet_book import PART, FacetBook
from app.ui.session import Session


class Following(QObject):
    """Watches the recipe of a session."""

    def __init__(self, parent: QObject, session: Session) -> None:
        super().__init__(parent)
        self._session, self._recipe = session, session.recipe
        session.recipe_changed.connect(self._follow)

    def _follow(self, recipe: Recipe) -> None:
        before, self._recipe = self._recipe, recipe
        view = self._session.view
        source = view.source if view else None
        firsts = tuple(source.cells.column_names) if source else ()

        def name(column: str) -> str:
            return followed(column, before.entries, recipe.entries, firsts)

        asked = tuple(replace(one, column=name(one.column)) for one in self._session.conditions)
        if asked != self._session.conditions:
            self._session.filter(asked)
        book = FacetBook.of(self._session.keeper.part(PART))
        if book.renamed(name) != book:
            self._session.set_part(PART, book.renamed(name).part())

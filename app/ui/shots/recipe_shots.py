"""Pictures of the recipe: its panel, what opens from it, and the pages that apply one."""

from dataclasses import replace

from app.analysis.expectations.no_repeats import NoRepeats
from app.analysis.expectations.row_count import RowCount
from app.analysis.recipe import Entry, Recipe
from app.analysis.recipe_about import About
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.sort_rows import SortRows
from app.analysis.steps.trim_spaces import TrimSpaces
from app.i18n import msg
from app.store.recipe_shelf import RecipeShelf
from app.ui.desk.bound import BoundDesk
from app.ui.desk.choose_recipe_page import ChooseRecipePage
from app.ui.shots.desk_shots import bench
from app.ui.shots.shot import Shot
from app.ui.stage import Stage

SEEN = Recipe(
    (
        Entry(TrimSpaces(("proveedor",)), note="Sobraban al final"),
        Entry(RenameColumn("organismo", "ente")),
        Entry(ChangeCase("ente", "upper"), on=False),
        Entry(SortRows("ente")),
        Entry(TrimSpaces(("ente",))),
    ),
    expectations=(RowCount(500), NoRepeats(("oc_id",), stop=True)),
)
SENT = replace(
    Recipe.of(
        TrimSpaces(("Proveedor",)), RenameColumn("Organismos", "ente"), TrimSpaces(("rubros",))
    ),
    about=About("Compras del mes", "Ana", note="Para el archivo del área.", file="mayo.csv"),
    expectations=SEEN.expectations,
)
HISTORY = '[{"op": "core/text-transform", "columnName": "proveedor", "expression": "value.trim()"}]'


def _desk(stage: Stage, recipe: Recipe = SEEN) -> BoundDesk:
    """Put a recipe on the workbench, with nothing said above it."""
    page = bench(stage)
    session = stage.program.session
    if page.desk is None or session is None or stage.window is None:
        raise LookupError("the workbench has no table")
    session.filter(())
    session.change(Recipe())
    session.change(recipe)
    stage.settle()
    show = page.desk.desk.show_recipe
    if show.isVisible() and not show.isChecked():
        show.click()
    page.desk.work.toast.hide()
    stage.window.frame.message_bar.hide()
    return page.desk


def _steps(stage: Stage) -> None:
    desk = _desk(stage)
    session = desk.session
    session.change(session.recipe.with_entry(0, replace(SEEN.entries[0], note="Sobraban")))
    stage.settle()


def _broken(stage: Stage) -> None:
    around = SEEN.entries[0]
    desk = _desk(stage, Recipe((around, Entry(RenameColumn("organismos", "ente")), around)))
    desk.desk.recipe.steps.choose(frozenset({0, 2}))


def _looking(stage: Stage) -> None:
    _desk(stage).desk.recipe.asked.emit("see", 1)


def _asking(stage: Stage) -> None:
    _desk(stage).desk.recipe.rearranged.emit("remove", (1,), 0)


def _history(stage: Stage) -> None:
    desk = _desk(stage)
    desk.session.undo()
    desk.session.add(SortRows("monto", descending=True))
    desk.door.history()


def _branch(stage: Stage) -> None:
    _history(stage)
    desk = bench(stage).desk
    if desk:
        end = desk.door.moments.branches()[0]
        desk.looking.at_branch(end, desk.door.moments.named(end))


def _save(stage: Stage) -> None:
    _desk(stage).door.save((0, 1))


def _expect(stage: Stage) -> None:
    desk = _desk(stage, Recipe())
    desk.desk.grid.setCurrentIndex(desk.desk.grid.table_model.index(0, 2))
    desk.door.expect()


def _none(stage: Stage) -> None:
    shelf = RecipeShelf(stage.places.personal)
    for kept in list(shelf.all()):
        shelf.remove(kept)
    _desk(stage).door.choose()


def _mine(stage: Stage) -> None:
    desk = _desk(stage)
    shelf = RecipeShelf(stage.places.personal)
    shelf.add(replace(SENT, about=replace(SENT.about, title="Padrón de barrios", note="")))
    gone = shelf.add(SENT)
    desk.door.choose()
    page = desk.findChild(ChooseRecipePage)
    if page:
        shelf.remove(gone)
        page.draw(gone)


def _apply(stage: Stage) -> None:
    _desk(stage, Recipe()).door.apply(SENT)


def _openrefine(stage: Stage) -> None:
    desk = _desk(stage, Recipe())
    desk.door.from_openrefine()


def _toast(stage: Stage) -> None:
    desk = _desk(stage, Recipe())
    desk.session.add(TrimSpaces(("proveedor",)))
    stage.settle()
    desk.door.copies.words("es")
    desk.work.toast.say(msg("Done: {effect}", effect=msg("The rows change places")))


RECIPE: tuple[Shot, ...] = tuple(
    Shot(f"receta-{name}", prepare)
    for name, prepare in (
        ("pasos", _steps), ("rota", _broken), ("viendo", _looking), ("cuidado", _asking),
        ("historia", _history), ("rama", _branch), ("guardar", _save), ("esperar", _expect),
        ("ninguna", _none), ("mias", _mine), ("aplicar", _apply), ("openrefine", _openrefine),
        ("listo", _toast),
    )
)  # fmt: skip

"""Pictures of the editor of formulas: offering, with a slip, well written, and its list."""

from app.analysis.step import steps
from app.ui.formula.editor import FormulaEditor
from app.ui.shots.desk_shots import bench, on_data
from app.ui.shots.shot import Shot
from app.ui.stage import Prepare, Stage


def _editor(stage: Stage, formula: str) -> FormulaEditor:
    on_data(stage)
    page = bench(stage)
    page.begin(steps["new_column"])
    stage.settle()
    editor: FormulaEditor | None = page.findChild(FormulaEditor)
    if editor is None:
        raise LookupError("the form has no formula")
    editor.field.setFocus()
    editor.field.setPlainText("")
    editor.put(formula)
    return editor


def _written(formula: str) -> Prepare:
    def prepare(stage: Stage) -> None:
        _editor(stage, formula)

    return prepare


def _offering(stage: Stage) -> None:
    _editor(stage, "RE").field.offer(asked=True)


def _list(stage: Stage) -> None:
    editor = _editor(stage, "LARGO([proveedor]) / 3")
    editor.every.button.click()
    if editor.every.list:
        editor.every.list.search.setText("red")


FORMULA = (
    Shot("formula", _written("SI(LARGO([proveedor]) > 20; MAYUSC([proveedor]); [proveedor])")),
    Shot("formula-ofrece", _offering),
    Shot("formula-error", _written("REDONDAR([monto] * 1,21; 2)")),
    Shot("formula-lista", _list),
)

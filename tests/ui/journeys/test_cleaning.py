"""Errands of cleaning, with real keys and a real mouse."""

from pathlib import Path

import openpyxl
import pytest

from app.ui.desk import handing_over
from app.ui.desk.alike_page import AlikePage
from tests.ui.journeys.person import Person

TABLE = "compras-sucias"
BARRIOS = ("Núñez", "Constitución", "Agronomía", "Nueva Pompeya", "San Nicolás")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a file whose texts somebody saved twice in another encoding."""
    path = tmp_path / "barrios.csv"
    rows = "".join(f"{at},{BARRIOS[at % 5].encode().decode('cp1252')}\n" for at in range(40))
    path.write_text(f"id,barrio\n{rows}", "utf-8")
    return path


def on_practice(person: Person) -> None:
    person.stage.open_practice(TABLE)
    person.stage.program.go("workbench")
    person.stage.settle()


def test_a_column_with_broken_letters_is_mended(person: Person, broken: Path) -> None:
    person.drops(broken)
    person.clicks("Abrirlo así")
    assert "NÃºÃ±ez" in person.sees("barrio")
    person.goes_to("barrio")
    person.asks_for("letras rotas")
    person.presses("Return")
    assert person.sees("barrio") == [BARRIOS[at % 5] for at in range(40)]


def test_thirty_steps_are_undone_and_done_again_with_the_keyboard(person: Person) -> None:
    on_practice(person)
    before = person.sees("organismo")
    person.goes_to("organismo")
    for number in range(30):
        person.types(f"Prueba {number}")
        person.presses("Return")
        person.goes_to("organismo", number + 1)
    assert person.sees("organismo")[:30] == [f"Prueba {number}" for number in range(30)]
    after = person.sees("organismo")
    person.presses(*["Ctrl+Z"] * 30)
    assert person.sees("organismo") == before
    assert person.session.recipe.entries == ()
    person.presses(*["Ctrl+Y"] * 30)
    assert person.sees("organismo") == after


def test_an_action_is_found_by_name_and_applied_without_the_mouse(person: Person) -> None:
    on_practice(person)
    person.goes_to("organismo")
    person.asks_for("mayusculas")
    person.presses("Return")
    assert [entry.step.kind for entry in person.session.recipe.entries] == ["change_case"]


def test_similar_values_are_joined_without_the_mouse(person: Person) -> None:
    on_practice(person)
    person.goes_to("proveedor")
    different = len(set(person.sees("proveedor")))
    person.asks_for("juntar valores parecidos")
    page = person.desk.findChildren(AlikePage)[-1]
    groups = len(page.found.groups)
    assert groups > 10
    person.presses("Return", "N", "Up", "Return", "Ctrl+Return")
    assert [entry.step.kind for entry in person.session.recipe.entries] == ["join_alike"]
    assert len(set(person.sees("proveedor"))) < different - groups


def test_what_is_filtered_is_handed_over_as_excel(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_practice(person)
    out = tmp_path / "salud.xlsx"
    monkeypatch.setattr(handing_over, "ask_where", lambda *_rest: out)
    person.goes_to("organismo")
    person.presses("Ctrl+E")
    book = openpyxl.load_workbook(out)
    rows = list(book.worksheets[0].values)
    assert len(rows) >= 502
    book.close()

"""The Spanish stays in step with the code: what is collected, filled in, checked and compiled."""

import gettext
import json
from pathlib import Path

import catalogue
import pytest
import translations

CODE = """\
hello = msg("Hello, {name}", name="Ana")
rows = plural("{count} row", "{count} rows", count=2)
"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/words.py").write_text(CODE, "utf-8")
    return tmp_path / "app"


def run(app: Path, *words: str) -> int:
    return translations.main(["--app", str(app), *words])


def answer(app: Path, answers: object, name: str = "one.json") -> Path:
    folder = app.parent / "answers"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(json.dumps(answers), "utf-8")
    return folder


def spanish(app: Path) -> dict[str, object]:
    messages = catalogue.messages(catalogue.read(catalogue.spanish_of(app), "es"))
    return {catalogue.forms(message.id)[0]: message.string for message in messages}


def translated(app: Path) -> Path:
    answers = {"Hello, {name}": "Hola, {name}", "{count} row": ["{count} fila", "{count} filas"]}
    run(app, "merge", str(answer(app, answers)))
    return app


def test_blank_spanish_fails_the_check(app: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(app, "update")
    assert run(app, "check") == 1
    assert "without Spanish: Hello, {name}" in capsys.readouterr().out


def test_a_catalogue_filled_by_its_writers_passes_the_check(app: Path) -> None:
    assert run(translated(app), "update", "--check") == 0


def test_a_changed_sentence_fails_the_check(app: Path) -> None:
    file = translated(app) / "words.py"
    file.write_text(CODE.replace("Hello", "Good day"), "utf-8")
    assert run(app, "check") == 1


def test_a_sentence_inside_an_f_string_fails_the_check(app: Path) -> None:
    (translated(app) / "more.py").write_text("more = f\"{msg('Hello, {name}')}!\"", "utf-8")
    assert run(app, "check") == 1


def test_spanish_with_other_names_fails_the_check(app: Path) -> None:
    file = catalogue.spanish_of(translated(app))
    file.write_text(file.read_text("utf-8").replace("Hola, {name}", "Hola, {nombre}"), "utf-8")
    assert run(app, "check") == 1


def test_merging_again_changes_nothing(app: Path) -> None:
    before = catalogue.spanish_of(translated(app)).read_bytes()
    assert catalogue.spanish_of(translated(app)).read_bytes() == before


def test_merging_keeps_what_is_written_unless_forced(app: Path) -> None:
    folder = answer(translated(app), {"Hello, {name}": "Buenas, {name}"})
    run(app, "merge", str(folder))
    assert spanish(app)["Hello, {name}"] == "Hola, {name}"
    run(app, "merge", str(folder), "--force")
    assert spanish(app)["Hello, {name}"] == "Buenas, {name}"


@pytest.mark.parametrize(
    "answers",
    [
        {"Hello, {name}": "Hola"},
        {"Hello, {name}": "Hola, {name"},
        {"{count} row": "{count} filas"},
        {"{count} row": [1, 2]},
        ["Hola"],
    ],
)
def test_an_answer_that_does_not_fit_is_refused_and_the_rest_goes_in(
    app: Path, answers: object
) -> None:
    good = {"Hello, {name}": "Hola, {name}", "{count} row": ["{count} fila", "{count} filas"]}
    answer(app, good, "two.json")
    assert run(app, "merge", str(answer(app, answers))) == 1
    assert any(spanish(app).values())


def test_an_answer_to_no_sentence_is_fine(app: Path) -> None:
    assert run(app, "merge", str(answer(app, {"Gone": "Se fue"}))) == 0


def test_a_sentence_that_comes_back_finds_its_spanish_again(app: Path) -> None:
    words = translated(app) / "words.py"
    words.write_text("", "utf-8")
    run(app, "update")
    assert spanish(app) == {}
    words.write_text(CODE, "utf-8")
    run(app, "update")
    assert run(app, "check") == 0


def test_compiled_spanish_is_what_gettext_reads(app: Path) -> None:
    run(translated(app), "compile")
    words = gettext.translation("app", app / "locale", ["es"])
    assert words.gettext("Hello, {name}") == "Hola, {name}"
    assert words.ngettext("{count} row", "{count} rows", 1) == "{count} fila"
    assert words.ngettext("{count} row", "{count} rows", 0) == "{count} filas"


def test_only_a_newer_catalogue_is_compiled_again(app: Path) -> None:
    run(translated(app), "compile")
    compiled = catalogue.spanish_of(app).with_suffix(".mo")
    first = compiled.stat().st_mtime_ns
    run(app, "compile")
    assert compiled.stat().st_mtime_ns == first

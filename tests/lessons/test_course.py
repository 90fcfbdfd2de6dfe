"""Tests for app.lessons.course: one damaged part does not take the rest with it."""

import shutil
from pathlib import Path

import pytest

from app.errors import UserError
from app.lessons.course import Course
from app.lessons.course_check import as_record, check, in_words
from tests.lessons.bundled import COURSE, DATA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / "course", tmp_path / "course"))


def course(folder: Path) -> Course:
    return Course.load(folder, DATA / "datasets")


def lesson_file(folder: Path, language: str = "es") -> Path:
    return folder / "m3" / "02-texto-parejo" / f"leccion.{language}.md"


def test_a_damaged_lesson_is_refused_and_the_others_work(folder: Path) -> None:
    lesson_file(folder).write_bytes(b"\xff\xfe nothing like a lesson")
    damaged = course(folder)
    with pytest.raises(UserError):
        damaged.lesson("m3-02")
    assert damaged.lesson("m7-03").exercises


def test_a_lesson_without_its_translation_is_read_in_spanish(folder: Path) -> None:
    lesson_file(folder, "en").unlink()
    lesson = course(folder).lesson("m3-02")
    assert lesson.languages == ("es",)
    assert lesson.blocks[0].prose("en") == lesson.blocks[0].prose("es")
    assert lesson.blocks[0].is_pending("en")


def test_a_box_that_changed_after_its_translation_is_marked(folder: Path) -> None:
    text = lesson_file(folder).read_text("utf-8")
    lesson_file(folder).write_text(text.replace("Son muchas menos.", "Son menos."), "utf-8")
    lesson = course(folder).lesson("m3-02")
    pending = [block.id for block in lesson.blocks if block.is_pending("en")]
    assert pending == ["inicio"]
    assert lesson.blocks[0].prose("en").startswith("## To begin")


@pytest.mark.parametrize("name", ["curso.yaml", "glosario.yaml", "errores.yaml"])
@pytest.mark.parametrize("damage", ["", "modulos: 3", "- [", "x: y"])
def test_a_damaged_file_of_the_course_is_explained(folder: Path, name: str, damage: str) -> None:
    (folder / name).write_text(damage, "utf-8")
    with pytest.raises(UserError):
        course(folder)


def test_a_lesson_that_is_still_to_come_cannot_be_opened() -> None:
    with pytest.raises(UserError):
        COURSE.lesson("m1-01")


def test_notes_for_trainers_are_not_among_what_learners_read() -> None:
    lesson = COURSE.lesson("m3-02")
    assert [note.id for note in lesson.notes] == ["nota-taller"]
    assert "docente" not in {block.kind for block in lesson.blocks}


def test_checking_tells_each_problem_with_its_place_and_sums_up(folder: Path) -> None:
    text = lesson_file(folder).read_text("utf-8")
    lesson_file(folder).write_text(text.replace("pasos: 2", "pasos: 1", 1), "utf-8")
    found = check(folder, COURSE)
    record = as_record(found)
    assert record["errors"] == 1
    assert [one["usable"] for one in record["lessons"]] == [True, False, True]
    assert "m3-02: E35 leccion.es.md:" in in_words(found)
    assert in_words(found).endswith("2 lessons checked, 1 stopped")


def test_a_map_that_disagrees_with_a_lesson_is_found(folder: Path) -> None:
    plan = (folder / "curso.yaml").read_text("utf-8")
    plan = plan.replace("minutos: 25, es: Texto parejo", "minutos: 20, es: Texto parejo")
    (folder / "curso.yaml").write_text(plan.replace("[m1-01, m1-04", "[m1-01, m9-04"), "utf-8")
    codes = {problem.code for one in check(folder, COURSE) for problem in one.problems}
    assert codes == {"E70", "E71"}


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        check(tmp_path, COURSE)

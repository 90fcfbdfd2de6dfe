"""A lesson spoilt in one place is refused, with the code of what was spoilt."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.lessons.loading import load_lesson
from tests.lessons.bundled import COURSE

FOLDER = {place.id: place.folder for place in COURSE.available}
Change = Callable[[str], str]


def swap(old: str, new: str, count: int = 1) -> Change:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, count)

    return change


def drop(pattern: str) -> Change:
    def change(text: str) -> str:
        assert re.search(pattern, text)
        return re.sub(pattern, "", text)

    return change


def same(text: str) -> str:
    return text


def codes(folder: Path, spanish: str, english: str) -> set[str]:
    (folder / "leccion.es.md").write_text(spanish, "utf-8")
    (folder / "leccion.en.md").write_text(english, "utf-8")
    return {problem.code for problem in load_lesson(folder, COURSE.context).problems}


LONG = (
    "No borres filas y no juntes empresas distintas aunque el nombre sea parecido o casi igual"
    " porque eso haría que los totales de cada proveedor quedaran mal calculados para siempre."
)
IN_SPANISH: list[tuple[str, str, Change]] = [
    ("E01", "m3-02", swap("---", "-- -")),
    ("E02", "m3-02", swap("- id: c1", "\t- id: c1")),
    ("E03", "m3-02", swap("::: idea", "::: ideota")),
    ("E04", "m3-02", swap("``` pistas", "``` pistes")),
    ("E05", "m3-02", swap("igual_a: original", "igual_a: [original")),
    ("E05", "m3-02", swap("  que: tabla.filas", "  que: &a tabla.filas")),
    ("E05", "m3-02", swap("  que: tabla.filas", "  que: !!python/name:os.system tabla.filas")),
    ("E05", "m3-02", swap("  que: tabla.filas", "  que: tabla.filas\n  que: tabla.columnas")),
    ("E06", "m3-02", swap("son dos empresas.\n:::", "son dos empresas.")),
    ("E06", "m3-02", swap("keys: [proveedor]\n```", "keys: [proveedor]")),
    ("E07", "m3-02", swap("{#clave-1}", "")),
    ("E08", "m3-02", swap("si_falla: Ahora", "si_fala: Ahora")),
    ("E08", "m3-02", swap("licencia:", "lisencia:")),
    ("E09", "m3-02", swap("::: idea", "Un renglón suelto.\n\n::: idea")),
    ("E10", "m3-02", drop(r"\nlicencia: .*")),
    ("E11", "m3-02", swap("minutos: 25", "minutos: 40")),
    ("A12", "m3-02", swap("conceptos: [", "conceptos: [a, b, c, d, ")),
    ("E13", "m3-02", swap("aplicar | Aplicar", "entender | Aplicar")),
    ("E14", "m3-02", swap("{#p2 ", "{#p1 ")),
    ("E15", "m3-02", swap("datos=compras-texto minutos=12", "datos=compras-texto minutos=20")),
    ("E16", "m3-02", swap("{#cierre}", "{#final}")),
    ("E17", "m3-02", swap("version: 3", "version: tres")),
    ("E17", "m3-02", swap("minutos=12", "minutos=doce")),
    ("E18", "m3-02", swap("{#e1 datos=compras-texto", "{#e1 datos=compras")),
    ("E18", "m3-02", swap("datos: [compras-texto]", "datos: [compras-textos]")),
    ("E19", "m3-02", swap("- id: c1", "- id: Primera comprobación")),
    ("E20", "m3-02", drop(r"(?s)``` comprobar.*?```")),
    ("E21", "m3-02", swap("columna.proveedor.espacios_sobrantes", "columna.proveedor.prolijidad")),
    ("E22", "m3-02", drop(r"\n  igual: 0")),
    ("E22", "m7-03", swap("tolerancia: 1\n  si_falla", "tolerancia: un peso\n  si_falla")),
    ("E23", "m3-02", drop(r"\n  si_falla: Hay \{obtenido\} celdas.*")),
    ("E24", "m3-02", swap("Hay {obtenido} celdas", "Hay {cantidad} celdas")),
    ("E24", "m3-02", drop(r"\n  segun: columna.cuit")),
    ("E25", "m3-02", swap("Quedan {obtenido} formas", "Quedan {obtenido} de {esperado} formas")),
    ("E26", "m3-02", swap("compras-texto.distintos_verdad", "compras-texto.cuarenta_y_dos")),
    ("E27", "m3-02", swap("clave.compras-texto.distintos_verdad", "clave.compras.proveedores")),
    ("E28", "m3-02", swap("  nivel: 3", "  nivel: 2")),
    ("E29", "m3-02", swap("``` solucion solucion-e1", "``` prueba zz")),
    ("E30", "m7-03", swap("tolerancia: 1\n  si_falla", "tolerancia_pct: 0.1\n  si_falla")),
    ("E32", "m3-02", swap("``` prueba t2", "``` prueba zz")),
    ("E36", "m3-02", swap("kind: change_case", "kind: change_face")),
    ("E36", "m3-02", swap("igual_que: solucion-e1", "igual_que: solucion-e9")),
    ("E37", "m3-02", swap("error: solo-mayusculas", "error: solo-minusculas")),
    ("E40", "m3-02", drop(r"\n  porque: Borrar filas.*")),
    ("E41", "m3-02", swap("- [ ] Las junto", "- [x] Las junto")),
    (
        "E42",
        "m3-02",
        swap("Dejo todo como está, para no tocar el original.", "Todas las anteriores."),
    ),
    ("A43", "m3-02", swap("Comparo el CUIT de las dos.", f"Comparo el CUIT de las dos. {LONG}")),
    ("E44", "m3-02", swap("{#p1 tipo=una}", "{#p1 tipo=una imagen=barras.svg}")),
    ("E45", "m3-02", swap("{#p1 tipo=una}", "{#p1 tipo=unica}")),
    ("E46", "m3-02", swap("El nombre es para leer.", "El nombre es <b>para</b> leer.")),
    ("E46", "m3-02", swap("El nombre es para leer.", "Mirá https://example.org.")),
    ("E47", "m3-02", swap("{paso:trim_spaces}", "{paso:recortar}")),
    ("A51", "m3-02", swap("No borres filas y no juntes empresas distintas.", LONG)),
    ("A52", "m3-02", swap("Podés elegir", "Puedes elegir")),
    ("A53", "m3-02", swap("glosario: [huella", "glosario: [huellas")),
    ("A61", "m3-02", swap("El nombre es para leer.", "El nombre sirve para leer.")),
]
CHECK = "``` comprobar\n- id: c1\n  que: tabla.filas\n```\n"
IN_ENGLISH: list[tuple[str, str, Change]] = [
    ("E60", "m3-02", swap("::: idea {#clave-1", "::: idea {#clave-9")),
    ("E66", "m3-02", swap("::: idea {#clave-1", "::: idea {#clave-9")),
    ("E62", "m3-02", drop(r"\nc4: .*")),
    ("E63", "m3-02", swap("There are {obtenido} cells", "There are some cells")),
    ("E64", "m3-02", swap("``` textos", f"{CHECK}\n``` textos")),
    ("E65", "m3-02", drop(r"\n- I delete the one.*\n.*")),
]  # fmt: skip


def named(case: object) -> str:
    return case if isinstance(case, str) else ""


@pytest.mark.parametrize(("code", "id_", "change"), IN_SPANISH, ids=named)
def test_a_spoilt_original_is_refused(tmp_path: Path, code: str, id_: str, change: Change) -> None:
    spanish, english = texts(id_)
    assert code in codes(tmp_path, change(spanish), english)


@pytest.mark.parametrize(("code", "id_", "change"), IN_ENGLISH, ids=named)
def test_a_spoilt_translation_is_refused(
    tmp_path: Path, code: str, id_: str, change: Change
) -> None:
    spanish, english = texts(id_)
    assert code in codes(tmp_path, spanish, change(english))


def test_problems_tell_the_line_of_the_file(tmp_path: Path) -> None:
    spanish, english = texts("m3-02")
    spoilt = swap("max: clave.compras-texto.distintos_verdad", "max: clave.compras-texto.otra")(
        spanish
    )
    codes(tmp_path, spoilt, english)
    found = load_lesson(tmp_path, COURSE.context).problems
    line = spoilt.splitlines().index("- id: c3") + 1
    assert [(one.code, one.file, one.line) for one in found] == [("E26", "leccion.es.md", line)]


def test_an_unknown_word_gets_the_nearest_one(tmp_path: Path) -> None:
    spanish, english = texts("m3-02")
    codes(tmp_path, swap("si_falla: Ahora", "si_fala: Ahora")(spanish), english)
    words = [str(one.message) for one in load_lesson(tmp_path, COURSE.context).problems]
    assert "There is no word “si_fala” here. Did you mean “si_falla”?" in words


def test_a_lesson_with_an_error_is_not_made_and_one_with_advice_is(tmp_path: Path) -> None:
    spanish, english = texts("m3-02")
    codes(tmp_path, swap("minutos: 25", "minutos: 40")(spanish), english)
    assert load_lesson(tmp_path, COURSE.context).lesson is None
    codes(tmp_path, swap("Podés elegir", "Puedes elegir")(spanish), english)
    assert load_lesson(tmp_path, COURSE.context).lesson is not None


def texts(id_: str) -> tuple[str, str]:
    folder = FOLDER[id_]
    return tuple((folder / f"leccion.{one}.md").read_text("utf-8") for one in ("es", "en"))  # type: ignore[return-value] # two languages, two texts

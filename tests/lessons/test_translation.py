"""Marks of translations, and words that never drift from the program's own."""

from app.analysis.step import steps
from app.lessons.fingerprint import fingerprint
from app.lessons.labels import unknown_labels, with_labels
from app.lessons.rules.readability import readability, syllables_of
from app.lessons.sealing import sealed
from app.lessons.source import Box
from app.lessons.source_reader import read_source

SOURCE = """---
id: x
---

## Para empezar {#inicio}
Hola.

::: ejercicio {#e1 datos=a}
Hacelo.

``` comprobar
- id: c1
  que: tabla.filas
  igual: 1
  si_falla: No.
```
:::
"""


def box(text: str, id_: str) -> Box:
    found = read_source(text).box(id_)
    assert found
    return found


def test_a_mark_changes_with_words_and_messages_and_not_with_checks() -> None:
    mark = fingerprint(box(SOURCE, "e1"))
    assert fingerprint(box(SOURCE.replace("igual: 1", "igual: 2"), "e1")) == mark
    assert fingerprint(box(SOURCE.replace("Hacelo.", "Hacelo\n\n  ."), "e1")) != mark
    assert fingerprint(box(SOURCE.replace("si_falla: No.", "si_falla: Todavía no."), "e1")) != mark
    assert fingerprint(box(SOURCE.replace("Hacelo.\n", "  Hacelo.\n\n"), "e1")) == mark


def test_sealing_writes_the_mark_of_each_box_and_nothing_else() -> None:
    translation = "## Start {#inicio origen=000000}\nHi.\n\n::: ejercicio {#e1}\nDo it.\n:::\n"
    done = sealed(translation, read_source(SOURCE))
    assert read_source(f"---\nx: y\n---\n{done}").box("e1") is not None
    assert f"{{#inicio origen={fingerprint(box(SOURCE, 'inicio'))}}}" in done
    assert f"{{#e1 origen={fingerprint(box(SOURCE, 'e1'))}}}" in done
    assert sealed(done, read_source(SOURCE)) == done


def test_steps_are_called_as_the_menu_calls_them() -> None:
    title = steps["trim_spaces"].title
    assert with_labels("**{paso:trim_spaces}**.", "en") == f"**{title.render('en')}**."
    assert unknown_labels("{paso:trim_spaces} {paso:nada}") == ["nada"]


def test_syllables_are_counted_the_spanish_way() -> None:
    words = {"dato": 2, "país": 2, "aire": 2, "leer": 2, "ciudad": 2, "a": 1, "xyz": 1, "CUIT": 1}
    assert {word: syllables_of(word) for word in words} == words


def test_short_sentences_read_more_easily() -> None:
    short = "La casa es roja. El sol sale. Hoy hay pan."
    assert readability(short) > readability(short.replace(".", ""))

# ruff: noqa: RUF001 - what is tested is signs that look like others
"""Letters come back only when it is certain; what was lost is marked and never guessed."""

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.analysis.arrow_text import TEXT
from app.analysis.broken_text import lost, repairable, repaired, repaired_texts
from app.analysis.reading.table_file import read_raw
from tests.analysis.reading.files import real

SPANISH = some.text(alphabet="abcnosz ÁÉÍÓÚÑÜáéíóúñü°¿.,-", max_size=20)
BROKEN = [
    ("PÃºblica", "Pública"),
    ("COBERTURA PORTEÃ‘A", "COBERTURA PORTEÑA"),
    ("MÃƒÂ©xico", "México"),
    ("Olí\u00admpica", "Olímpica"),  # Ã was taken for í by whoever tried to mend it
    ("Gí¼emes y MUí‘IZ", "Güemes y MUÑIZ"),
    ("UNIí“N", "UNIÓN"),
    ("í\u0081lvarez, A\u0081lvarez", "Álvarez, Álvarez"),
    ("í¢Â€ÂœPaseoí¢Â€Â\u009d", "“Paseo”"),
    ("mí‚Â² y BÂ° Pirelli", "m² y B° Pirelli"),
    ("Pí¹blica", "Pùblica"),
    ("â€œParqueâ€\u009d â€“ 33", "“Parque” \u2013 33"),
    ("Ibaã‘Ez", "IbañEz"),
    ("PÃŠBLICA ANTIGÃŒEDAD", "PÚBLICA ANTIGÜEDAD"),
    ("Ni├▒o, P├║blica", "Niño, Pública"),
    ("N£¤ez, Agronom¡a", "Núñez, Agronomía"),
    ("PORTE<d1>A, <U+00F1>and\u00fa", "PORTEÑA, ñandú"),
    ("PORTE<U+3E31643C>A", "PORTEÑA"),
    ("ANTIGü¾˜¶\u0090¼EDADES", "ANTIGÜEDADES"),
]  # fmt: skip
SOUND = [
    "Núñez", "dijo “así”", "«así»", "ahí\u00a0hay", "así…", "São Paulo", "CORAÇÃO", "25 £",
    "¡Hola! ¿qué?", "ahí", "Hola¡Que tal!",
    "Dräger", "a < b > c", "x<y", "Castañares", "4º piso", "l´avion",
    "https://a.b/c?d=e", "", "€", "Portug<ea>s", "<U+D800>", "JOÃO", "así – no",
]  # fmt: skip


@pytest.mark.parametrize(("broken", "sound"), BROKEN)
def test_broken_letters_come_back(broken: str, sound: str) -> None:
    assert repaired(broken) == sound


@pytest.mark.parametrize("text", SOUND)
def test_sound_texts_stay(text: str) -> None:
    assert repaired(text) == text


@settings(max_examples=300, deadline=None)
@given(SPANISH, some.integers(1, 3))
def test_texts_broken_up_to_three_times_come_back(text: str, times: int) -> None:
    broken = text
    for _ in range(times):
        broken = broken.encode().decode("latin-1")
    assert repaired(text) == text
    assert repaired(broken) == text


@settings(max_examples=300, deadline=None)
@given(some.lists(some.text(max_size=12) | SPANISH | some.sampled_from([b for b, _ in BROKEN])))
def test_columns_and_texts_agree_and_what_is_repaired_stays(texts: list[str]) -> None:
    one_by_one = [repaired(text) for text in texts]
    column = pa.array([*texts, None], TEXT)
    assert repaired_texts(column).to_pylist() == [*one_by_one, None]
    marks = [after != text for after, text in zip(one_by_one, texts, strict=True)]
    assert repairable(column).to_pylist() == [*marks, False]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("ACU?A, JOSE", True),
        ("Naci??n", True),
        ("Gesti\ufffdn", True),
        ("Gestiï¿½n", True),
        ("¿Qué? Nada", False),
        ("Qué?", False),
        ("https://x.gob.ar/p.php?tipo=1", False),
        ("watch?v=1", False),
        ("Gesti\u0093n", True),
        ("PÃºblica", False),
        ("í\u0081lvarez", False),
    ],
)
def test_lost_letters_are_marked_and_not_touched(text: str, *, gone: bool) -> None:
    assert lost(pa.array([text, None], TEXT)).to_pylist() == [gone, False]
    if gone:
        assert "?" not in text or repaired(text) == text


@pytest.mark.parametrize(
    ("file", "column", "broken", "gone"),
    [
        ("suaci/gcba_suaci_comunas.csv", "RUBRO", 770, 0),
        ("obras/obras_2025_ortizlara.csv", "descripcion", 373, 1),
        ("obras/obras_2019_johannasantos.csv", "descripcion", 0, 1),
        ("pauta/pauta-oficial-primer-semestre-2016.csv", "nombre_o_denominacion_proveedor", 11, 0),
    ],
)
def test_real_columns(file: str, column: str, broken: int, gone: int) -> None:
    texts = read_raw(real(file)).cells[column].combine_chunks().cast(TEXT)
    assert (pc.sum(repairable(texts)).as_py(), pc.sum(lost(texts)).as_py()) == (broken, gone)
    after = repaired_texts(texts)
    assert not pc.any(pc.match_substring_regex(after, "[ÂÃ\x80-\x9f]")).as_py()

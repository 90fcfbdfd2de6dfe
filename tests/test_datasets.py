"""The practice data: made again byte for byte, visibly invented, and told about."""

import filecmp
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from stdnum.ar import cuit

from app.lessons.dataset_card import read_cards
from app.lessons.practice import practice_table, read_keys
from app.paths import Places

FOLDER = Places.of().datasets
TABLES = sorted(FOLDER.glob("*.csv"))
CARDS = {card.name: card for card in read_cards(FOLDER)}
TAX_NUMBER = re.compile(r"\b\d{2}-\d{8}-\d\b")


@pytest.fixture(scope="session")
def made_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("datasets")
    command = [sys.executable, "-B", str(FOLDER / "generate.py"), str(folder)]
    subprocess.run(command, check=True)  # noqa: S603 - our own script
    return folder


@pytest.mark.parametrize("name", [*(path.name for path in TABLES), "claves.json"])
def test_is_made_again_byte_for_byte(made_again: Path, name: str) -> None:
    assert filecmp.cmp(FOLDER / name, made_again / name, shallow=False)


def test_nothing_is_made_that_is_not_kept(made_again: Path) -> None:
    made = {path.name for path in made_again.iterdir()}
    assert made == {*(path.name for path in TABLES), "claves.json"}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_nobody_has_the_tax_numbers_and_their_check_digit_is_right(path: Path) -> None:
    found = set(TAX_NUMBER.findall(path.read_text("utf-8", "replace")))
    for number in found:
        digits = number.replace("-", "")
        assert digits.startswith("97")
        assert cuit.calc_check_digit(digits[:-1]) == digits[-1]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_processes_are_visibly_invented(path: Path) -> None:
    codes = re.findall(r"ocds-\w+", path.read_text("utf-8", "replace"))
    assert all(code.startswith("ocds-prac") for code in codes)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_table_for_learners_has_a_card_that_tells_its_columns(path: Path) -> None:
    if path.stem.endswith(".verdad"):
        return  # used to check the others, never shown
    card, table = CARDS[path.stem], practice_table(FOLDER, path.stem)
    assert list(card.columns) == table.columns
    assert card.title("es") != card.title("en")
    assert "práctica" in card.licence["es"]


def test_personal_data_are_visibly_invented() -> None:
    people = practice_table(FOLDER, "voluntariado").frame.astype(str)
    assert people["dni"].str.startswith("99").all()
    assert people["nombre"].str.contains(" de Práctica ").all()
    assert people["telefono"].str.contains("0000").all()


def test_every_card_has_a_table() -> None:
    assert set(CARDS) <= {path.stem for path in TABLES}


def test_the_answers_agree_with_the_tables() -> None:
    keys, contracts = read_keys(FOLDER), practice_table(FOLDER, "bac-contratos").frame
    once = contracts.drop_duplicates("contracts/0/id")
    pesos = once[once["contracts/0/value/currency"] == "ARS"]["contracts/0/value/amount"]
    assert pesos.sum() == pytest.approx(keys["bac-contratos"]["total_ars"])
    texts = practice_table(FOLDER, "compras-texto").frame
    assert texts["proveedor"].nunique() == keys["compras-texto"]["distintos_crudo"]
    assert texts["cuit"].nunique() == keys["compras-texto"]["distintos_verdad"]


def test_known_mistakes_never_give_the_right_number() -> None:
    answers = json.loads((FOLDER / "claves.json").read_text("utf-8"))
    contracts = answers["bac-contratos"]
    wrong = [value for name, value in contracts.items() if name.startswith("error_")]
    assert all(abs(value - contracts["total_ars"]) > 4 for value in wrong)

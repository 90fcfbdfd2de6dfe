"""The functions that exported code brings with it stand together in one program."""

import ast
from collections import defaultdict
from collections.abc import Iterator

import pandas as pd
from pandas import DataFrame, Series

from app.analysis.condition import conditions
from app.analysis.kind import Kind
from app.analysis.plain_python.cells import CELLS
from app.analysis.python_script import MORE, READ
from app.analysis.step import steps
from tests.analysis.reading.columns import column


def definitions(source: str) -> Iterator[tuple[str, str]]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, ast.unparse(node)
        elif isinstance(node, ast.Assign):
            yield from ((ast.unparse(target), ast.unparse(node.value)) for target in node.targets)


def test_a_name_means_the_same_in_every_step() -> None:
    steps.load()
    conditions.load()
    found: dict[str, set[str]] = defaultdict(set)
    asked = {cls.prelude for cls in conditions}
    for source in {*(cls.example()[0].prelude for cls in steps), *MORE.values(), *asked}:
        for name, meaning in definitions(source):
            found[name].add(meaning)
    assert {name for name, meanings in found.items() if len(meanings) > 1} == set()


def test_periods_degrees_and_moments_are_read_as_the_program_reads_them() -> None:
    columns = {
        "mes": (
            Kind.PERIOD,
            [
                "201803",
                "ene-24",
                "1er trimestre 2024",
                "s/d",
                "2024-12",
                "III trim. 2024",
                "cuarto trimestre de 2023",
                "II semestre 2022",
            ],
        ),
        "lat": (
            Kind.COORDINATE,
            ["-34,675641", "-34.578", "-34.6", "s/d", "-34.61", "-34,5", "-34.7", "-34.8"],
        ),
        "firma": (
            Kind.DATE_TIME,
            [
                "31/01/2024 14:30",
                "1/2/24",
                "s/d",
                "2024-03-01",
                "5/3/2024",
                "20240407",
                "jueves, 2 de mayo de 2024",
                "March 4, 2024",
            ],
        ),
    }
    frame = DataFrame({name: Series(texts, dtype="str") for name, (_, texts) in columns.items()})
    names = {"df": frame, "pd": pd}
    exec("\n".join([CELLS, *MORE.values()]), names)  # noqa: S102 - the code is our own
    for name, (kind, texts) in columns.items():
        found = column(*texts, name=name)
        assert found.kind is kind
        exec(READ[kind].format(df="df", name=name, decimal=",", order="day"), names)  # noqa: S102 - our own
        values = names["df"][name].astype(object)  # type: ignore[index] # a frame
        assert values.where(values.notna(), None).tolist() == found.values.to_pylist()

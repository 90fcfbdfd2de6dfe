"""Where what was made goes: one CSV file for each table, and all the answers in claves.json."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True)
class Dress:
    """How a file is written when it is not plain: what people meet in real exports."""

    delimiter: str = ","
    encoding: str = "utf-8"
    title_lines: tuple[str, ...] = ()


PLAIN = Dress()


@dataclass
class Output:
    """A folder that fills up with tables, and the answer key beside them."""

    folder: Path
    keys: dict[str, dict[str, Any]] = field(default_factory=dict)

    def table(
        self, name: str, columns: Sequence[str], rows: Sequence[Mapping[str, Any]],
        dress: Dress = PLAIN,
    ) -> None:  # fmt: skip
        """Write a table; a column that a row does not have is left empty."""
        path = self.folder / f"{name}.csv"
        with path.open("w", newline="", encoding=dress.encoding) as file:
            file.writelines(f"{line}\n" for line in dress.title_lines)
            writer = csv.writer(file, delimiter=dress.delimiter, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows([row.get(column, "") for column in columns] for row in rows)

    def key(self, dataset: str, **answers: Any) -> None:
        """Keep answers an exercise may ask for; those of known mistakes start with `error_`."""
        rounded = {
            name: round(value, 4) if isinstance(value, float) else value
            for name, value in answers.items()
        }
        self.keys.setdefault(dataset, {}).update(rounded)

    def close(self) -> None:
        """Write the answer key."""
        text = json.dumps(self.keys, ensure_ascii=False, indent=1)
        (self.folder / "claves.json").write_bytes(f"{text}\n".encode())

"""`cluster FILE COLUMN --method M`: values that look the same, for a person to decide."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.analysis.cluster import Group, cluster_methods, groups
from app.analysis.reading.table_file import read_raw
from app.commands._parser import Parser
from app.errors import UserError
from app.i18n import msg


def main(arguments: Sequence[str]) -> int:
    """Print the groups."""
    parser = Parser(prog="cluster")
    parser.add_argument("file", type=Path)
    parser.add_argument("column")
    parser.add_argument("--method", default="fingerprint")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    found = [_group(group) for group in _groups(options.file, options.column, options.method)]
    if options.json:
        text = json.dumps({"groups": found}, ensure_ascii=False, indent=2)
    else:
        text = "\n".join(map(_plain, found)) or str(msg("No values look the same."))
    sys.stdout.write(f"{text}\n")
    return 0


def _groups(path: Path, column: str, method: str) -> Sequence[Group]:
    cells = read_raw(path).cells
    if column not in cells.column_names:
        raise UserError(
            msg("There is no column “{name}”.", name=column),
            msg("The columns are: {names}.", names=", ".join(cells.column_names)),
        )
    cluster_methods.load()
    known = sorted(each.kind for each in cluster_methods)
    if method not in known:
        raise UserError(
            msg("There is no method “{name}”.", name=method),
            msg("The methods are: {names}.", names=", ".join(known)),
        )
    return groups(cells.select([column]).to_pandas()[column], method)


def _group(group: Group) -> dict[str, Any]:
    """Return a group; its keys are a contract."""
    return {
        "values": [{"value": value, "count": count} for value, count in group.values],
        "suggestion": group.suggestion,
        "why": str(group.why),
    }


def _plain(group: dict[str, Any]) -> str:
    values = " | ".join(f"{one['value']} ({one['count']})" for one in group["values"])
    return f"{group['suggestion']} ← {values}: {group['why']}"

"""JSON Lines: the record of each line, and a remark for each line that has none."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from app.analysis.reading.json_value import parsed
from app.analysis.reading.raw_table import Remark
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

SECOND = re.compile(r"\s*[\r\n]\s*\{")
OFTEN = 1000  # lines between two reports


@dataclass
class LineRecords:
    """The lines where records were found, and the remarks, once all were asked for."""

    text: str
    lines: list[int] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def each(self, progress: Progress = unwatched) -> Iterator[dict[str, Any]]:
        """Yield every record; raise when no line has one."""
        texts = self.text.split("\n")
        for line, text in enumerate(texts, start=1):
            if not line % OFTEN:
                progress(line, len(texts))
            if text.strip():
                yield from self._of(line, text)
        if not self.lines:
            raise UserError(
                msg("No line of this file is JSON that can be read."),
                msg("Ask whoever published it for the CSV of the same data."),
            )

    def _of(self, line: int, text: str) -> Iterator[dict[str, Any]]:
        try:
            value = parsed(text)
        except (json.JSONDecodeError, RecursionError):
            value = None
        if isinstance(value, dict):
            self.lines.append(line)
            yield value
        else:
            why = msg("This line is no JSON record: {text}", text=text.strip())
            self.remarks.append(Remark(line, why))


def has_line_records(head: str, *, named_so: bool) -> bool:
    """Say whether the first line is a whole record and another follows below."""
    if not head.startswith("{"):
        return False
    try:
        first, end = json.JSONDecoder().raw_decode(head)
    except (json.JSONDecodeError, RecursionError):
        return named_so
    only = named_so and not head[end:].strip()
    return isinstance(first, dict) and (only or bool(SECOND.match(head, end)))

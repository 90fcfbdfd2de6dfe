"""Text with columns of a fixed width."""

from dataclasses import replace
from pathlib import Path

from app.analysis.reading.delimiter import separate
from app.analysis.reading.file_format import LATE, Beginning, FileFormat, formats
from app.analysis.reading.fixed_width import column_starts, cut_lines, misfits, starts_of
from app.analysis.reading.letters_text import text_of
from app.analysis.reading.raw_table import RawTable, Remark
from app.analysis.reading.settings import UNDECIDED, Dialect
from app.analysis.reading.sheet import Sheet
from app.analysis.reading.sheet_table import table_of_sheet
from app.errors import UserError
from app.i18n import msg
from app.progress import Progress, unwatched

PLAIN = {"txt", "prn", "dat", "asc", "fwf", "lst", ""}
ENOUGH = 300  # lines to look for a separator in
CONTROL = set(map(chr, range(9))) | {"\t"}


@formats.add
class FixedWidth(FileFormat):
    """The columns are where nearly all lines are blank, or as wide as was decided."""

    kind = "fixed"
    title = msg("text with columns of fixed width")
    endings = ("txt", "prn", "dat", "asc", "fwf")
    turn = LATE

    def recognises(self, start: Beginning) -> bool:
        if start.dialect.widths:
            return True
        if start.ending not in PLAIN or start.dialect.delimiter or CONTROL & set(start.text):
            return False
        lines = start.text.splitlines()[:-1][:ENOUGH]
        if len(column_starts(lines)) < 2:  # noqa: PLR2004 - one column needs no cutting
            return False
        return not separate(lines).evidence["separators_per_line"]

    def read(
        self, path: Path, dialect: Dialect = UNDECIDED, progress: Progress = unwatched
    ) -> RawTable:
        text, name = text_of(path, dialect, progress)
        lines = [line.expandtabs() for line in text.split("\n")]
        starts = starts_of(dialect.widths) if dialect.widths else column_starts(lines)
        if not any(line.strip() for line in lines) or not starts:
            raise UserError(msg("The file is empty."), msg("Choose another file."))
        rows = _rows(lines, starts)
        raw = table_of_sheet(Sheet("", (), rows), dialect, progress)
        said = _misfits(raw, lines, starts)
        widths = {f"start_{number}": at for number, at in enumerate(starts, start=1)}
        return replace(raw, format="fixed", encoding=name, remarks=(*raw.remarks, *said),
                       evidence={**raw.evidence, **widths})  # fmt: skip


def _rows(lines: list[str], starts: list[int]) -> list[list[str]]:
    """Cut the lines, but for titles and notes at both ends: those stay whole in the first cell."""
    rows = cut_lines(lines, starts)
    wrong = set(misfits(lines, starts))
    fitting = [at for at, row in enumerate(rows) if at not in wrong and sum(map(bool, row)) > 1]
    if fitting:
        for at in wrong:
            if not fitting[0] < at < fitting[-1]:
                rows[at] = [lines[at].strip(), *[""] * (len(starts) - 1)]
    return rows


def _misfits(raw: RawTable, lines: list[str], starts: list[int]) -> list[Remark]:
    """Say which rows of the table had a word cut in two."""
    inside = set(raw.lines.tolist())
    return [
        Remark(at + 1, msg("This line does not fit the columns: {text}", text=lines[at].strip()))
        for at in misfits(lines, starts)
        if at + 1 in inside
    ]

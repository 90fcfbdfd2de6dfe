"""Opens the sheets of Excel and LibreOffice; what cannot be opened is explained."""

import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from zipfile import BadZipFile

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from app.analysis.reading.compound_file import is_cut_short, is_document, is_locked
from app.analysis.reading.marked_sheet import mark_sheet, marks_of
from app.analysis.reading.raw_table import Remark
from app.analysis.reading.sheet import Sheet, Span
from app.analysis.reading.sheet_marks import SheetMarks
from app.errors import UserError
from app.i18n import msg, plural

PANIC = "PanicException"


def open_sheet(path: Path, wanted: str = "") -> Sheet:
    """Open the sheet wanted, or the first to be seen that has cells."""
    _refuse_sealed(path)
    with _in_words():
        with path.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
        names = _names(book)
        if wanted and wanted not in names:
            raise _no_sheet(wanted, names)
        for name in [wanted] if wanted else names:
            sheet, marks = _read(book, path, name)
            if rows := sheet.to_python(skip_empty_area=False):
                remarks, merged = mark_sheet(marks, rows)
                spans = (*_merged(sheet), *merged)
                told = (*_hidden(book), *remarks)
                return Sheet(name, tuple(_in_order(book)), rows, spans, told)
    raise UserError(
        msg("The sheet “{name}” is empty.", name=wanted) if wanted else _NOTHING,
        msg("Choose another sheet, or another file."),
    )


def _read(book: CalamineWorkbook, path: Path, name: str) -> tuple[CalamineSheet, SheetMarks | None]:
    """Read a sheet, and its marks at the same time: the library lets other work go on."""
    with ThreadPoolExecutor(1) as beside:
        marks = beside.submit(marks_of, path, name)
        return book.get_sheet_by_name(name), marks.result()


_NOTHING = msg("The spreadsheet has no sheets with cells.")


def _in_order(book: CalamineWorkbook) -> list[str]:
    """Return the names of the sheets with cells, in the order of the book."""
    return [one.name for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]


def _hidden(book: CalamineWorkbook) -> list[Remark]:
    """Say which sheets nobody sees."""
    seen = set(_in_order(book))
    names = [one.name for one in book.sheets_metadata
             if one.visible != SheetVisibleEnum.Visible and one.name in seen]  # fmt: skip
    why = plural("The book has a hidden sheet: {names}.", "The book has hidden sheets: {names}.",
                 count=len(names), names=", ".join(names))  # fmt: skip
    return [Remark(0, why)] if names else []


def _names(book: CalamineWorkbook) -> list[str]:
    """Return the names of the sheets, those that are hidden last."""
    hidden = {one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible}
    return sorted(_in_order(book), key=hidden.__contains__)


def _merged(sheet: CalamineSheet) -> tuple[Span, ...]:
    return tuple(sheet.merged_cell_ranges or ())


def _no_sheet(wanted: str, names: list[str]) -> UserError:
    return UserError(
        msg("There is no sheet “{name}”.", name=wanted),
        msg("Choose one of these: {names}.", names=", ".join(names)),
    )


def _refuse_sealed(path: Path) -> None:
    raw = path.read_bytes()
    if is_locked(raw):
        raise _locked()
    if is_cut_short(raw):
        raise _damaged()
    if is_document(raw):
        raise UserError(
            msg("This is not a table: it is {name}.", name=msg("a Word document")),
            msg("If it has a table, copy it to a sheet of Excel or LibreOffice and open that."),
        )


@contextmanager
def _in_words() -> Iterator[None]:
    """Turn what the reader says, or its panic over a damaged file, into what can be done."""
    try:
        yield
    except PasswordError as error:
        raise _locked() from error
    except (
        CalamineError,
        BadZipFile,
        zlib.error,
        EOFError,
        UnicodeError,
        NotImplementedError,
    ) as error:
        raise _damaged() from error
    except BaseException as error:
        if type(error).__name__ != PANIC:
            raise
        raise _damaged() from error


def _locked() -> UserError:
    return UserError(
        msg("The spreadsheet is protected with a password."),
        msg("Open it in Excel or LibreOffice, take the password off and save it again."),
    )


def _damaged() -> UserError:
    return UserError(
        msg("The spreadsheet is damaged or incomplete: it cannot be opened."),
        msg("Download it again, or open it in Excel or LibreOffice and save it again."),
    )

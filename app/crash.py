"""Reports of what went wrong, without anything a person had on the screen.

The words of an exception may quote a cell, and a file's path may hold a person's name. So a
report has where in the program it happened and what kind of error it was, and nothing else.
"""

import logging
import os
import platform
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path, PurePath
from tempfile import gettempdir
from traceback import walk_tb
from types import CodeType, TracebackType
from uuid import uuid4

from app.errors import UserError
from app.version import VERSION

LIBRARIES = ("PySide6", "pandas", "pyarrow", "numpy", "pyqtgraph", "sqlite_utils")
ROOT = PurePath(__file__).parents[1]
INSTALLED = "site-packages"
KEPT = 20  # reports; a program that fails again and again does not fill the disk
MOST = 60  # frames of one error: endless recursion has a thousand

log = logging.getLogger(__name__)
Show = Callable[[Path], None]


def report(error: BaseException, folder: Path) -> Path:
    """Write what happened to a new file in `folder`, and return it; it never raises.

    When nothing can be written there, the file is among the temporary ones.
    """
    text = "\n".join([*versions(), "", *described(error), ""])
    name = f"crash-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}-{uuid4().hex[:6]}.txt"
    for place in (folder, Path(gettempdir())):
        try:
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(text, "utf-8")
        except OSError:
            continue
        _forget_old(place)
        return place / name
    return folder / name


def versions() -> Iterator[str]:
    """Yield what is running: the program, Python, the system, and what it is built on."""
    frozen = "installed" if hasattr(sys, "frozen") else "from source"
    yield f"Pensar con datos {VERSION}, {frozen}"
    yield f"Python {platform.python_version()}, {platform.platform()}, {platform.machine()}"
    for library in LIBRARIES:
        yield f"{library} {version_of(library) or '-'}"


def version_of(library: str) -> str:
    """Return the version of a library that is loaded; empty when it is not."""
    return str(getattr(sys.modules.get(library), "__version__", ""))


def described(error: BaseException) -> Iterator[str]:
    """Yield the kind of an error, where it was raised, and the same for what caused it."""
    seen: set[int] = set()
    waiting = [error]
    while waiting and len(seen) < KEPT:
        error = waiting.pop(0)
        if id(error) in seen:
            continue
        seen.add(id(error))
        yield kind_of(error)
        yield from (f"  {where}" for where in frames(error.__traceback__))
        waiting += _causes(error)


def kind_of(error: BaseException) -> str:
    """Return the class of an error, with words only when they are the system's or ours."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, UserError):
        return f"{name}: {error.what.text}"  # the sentence, not what is put into it
    if isinstance(error, OSError) and error.errno:
        return f"{name}: {os.strerror(error.errno)}"
    return f"{name} {code}" if (code := getattr(error, "sqlite_errorname", "")) else name


def frames(trace: TracebackType | None) -> list[str]:
    """Return the places of a traceback, outermost first: file, line and function."""
    places = [
        f"{_file(frame.f_code)}:{line} {_name(frame.f_code)}" for frame, line in walk_tb(trace)
    ]
    if len(places) <= MOST:
        return places
    half = MOST // 2
    return [*places[:half], f"… {len(places) - MOST} more", *places[-half:]]


def _causes(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        yield from error.exceptions
    if error.__cause__:
        yield error.__cause__
    elif error.__context__ and not error.__suppress_context__:
        yield error.__context__


def _name(code: CodeType) -> str:
    return str(getattr(code, "co_qualname", code.co_name))


def _file(code: CodeType) -> str:
    """Return a file as the program knows it: never the folders of a person."""
    path = PurePath(code.co_filename)
    if path.is_relative_to(ROOT):
        path = path.relative_to(ROOT)
    if INSTALLED in path.parts:
        path = PurePath(*path.parts[path.parts.index(INSTALLED) + 1 :])
    return path.name if path.is_absolute() else path.as_posix()


def _forget_old(folder: Path) -> None:
    try:
        for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        log.warning("old crash reports could not be removed")


def install_excepthook(folder: Path, show: Show) -> None:
    """Report every exception nobody caught, in the window's thread or another, and show where.

    `show` is called in the thread that failed. The same failure is reported once: a window that
    cannot be painted fails at every painting.
    """
    witness = _Witness(folder, show)
    sys.excepthook = lambda _kind, error, _trace: witness.saw(error)
    threading.excepthook = lambda happened: witness.saw(happened.exc_value)


class _Witness:
    def __init__(self, folder: Path, show: Show) -> None:
        self._folder, self._show = folder, show
        self._known: set[str] = set()

    def saw(self, error: BaseException | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt | SystemExit):
            return
        place = "\n".join([kind_of(error), *frames(error.__traceback__)[-1:]])
        if place in self._known:
            return
        self._known.add(place)
        path = report(error, self._folder)
        log.error("an error nobody caught is described in %s", path)
        try:
            self._show(path)
        except Exception:  # the report is written: one more window would not help
            log.exception("the report could not be shown")

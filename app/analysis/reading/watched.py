"""Work that tells how far it has got, and can be stopped: streams, and parts of a whole."""

from typing import Any

import pyarrow as pa

from app.progress import Progress, unwatched


class _Watched:
    """What pyarrow needs of a file; the answer of `progress` is an exception or nothing."""

    def __init__(self, stream: pa.NativeFile, progress: Progress) -> None:
        self._stream = stream
        self._progress = progress
        self._done, self._total = 0, stream.size() - stream.tell()
        self.closed = False

    def read(self, size: int = -1) -> Any:
        self._progress(self._done, self._total)
        piece = self._stream.read_buffer(size)
        self._done += len(piece)
        return piece

    def close(self) -> None:
        self.closed = True
        self._stream.close()

    def readable(self) -> bool:
        return True


def watched(stream: pa.NativeFile, progress: Progress) -> pa.NativeFile:
    """Return the same bytes; an exception of `progress` comes out of whoever reads."""
    if progress is unwatched:
        return stream
    return pa.PythonFile(_Watched(stream, progress), mode="r")


def part_of(progress: Progress, first: int, last: int) -> Progress:
    """Return the progress of one part of the work, from `first` to `last` of a hundred."""
    if progress is unwatched:
        return unwatched

    def report(done: int, total: int) -> None:
        progress(first + (last - first) * done // max(total, 1), 100)

    return report

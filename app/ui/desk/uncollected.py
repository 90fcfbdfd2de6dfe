"""A moment without the collector of cycles, while thousands of small things are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Make tens of thousands of texts without looking each time for cycles among all there is.

    None of them is part of a cycle, and looking takes ten times what making them does.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

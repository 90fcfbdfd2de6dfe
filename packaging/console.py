"""What the set-up says, in both languages, and the failures it explains instead of crashing."""

import io
import sys


class CannotContinueError(Exception):
    """The set-up stops here; the person reads why, and what to do."""

    def __init__(self, spanish: str, english: str) -> None:
        super().__init__(english)
        self.spanish = spanish
        self.english = english


def speak_utf8() -> None:
    """Keep a console with few letters from stopping the set-up at the first accent."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(spanish: str, english: str) -> None:
    """Print one line in each language, before whatever a child process prints next."""
    print(spanish, english, sep="\n", flush=True)

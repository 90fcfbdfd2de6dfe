"""Opens the program, checks it or builds it, setting up whatever is missing first.

Standard library only. Any Python 3 can read this file, so that an old one says a sentence.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

OLDEST_PYTHON = (3, 11)
if sys.version_info[:2] < OLDEST_PYTHON:
    sys.exit("Hace falta Python 3.11 o más nuevo. / Python 3.11 or newer is needed.")

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "packaging"))

from console import CannotContinueError, say, speak_utf8  # noqa: E402 - an old Python stops above
from environment import prepare  # noqa: E402 - the same

HELP = """\
python3 start.py            abre el programa / opens the program
python3 start.py setup      solo prepara el entorno / only sets up the environment
python3 start.py test       todas las comprobaciones / every check
python3 start.py build      el programa para instalar, en dist/ / the program to install, in dist/
python3 start.py bench      mediciones / benchmarks
"""
CONTRACTS = "from importlinter.cli import lint_imports_command as check; check()"
CHECKS = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", ".")),
    ("import contracts", ("-c", CONTRACTS)),
    ("types", ("-m", "mypy")),
    ("translations", ("packaging/translations.py", "check")),
    ("lessons", ("-m", "app", "lessons", "check")),
)
TAKES_NOTHING = ("run", "setup")


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked; 0 is done, 1 a failed check, 2 cannot."""
    speak_utf8()
    parser = _parser()
    asked, rest = parser.parse_known_args(arguments)
    if rest and asked.command in TAKES_NOTHING:
        parser.error(f"{asked.command}: {' '.join(rest)}?")
    try:
        return COMMANDS[asked.command](rest)
    except CannotContinueError as error:
        say(error.spanish, error.english)
        return 2
    except KeyboardInterrupt:
        return 130


def has_display(platform: str, variables: dict[str, str]) -> bool:
    """Say whether a window has anywhere to open; only on Linux may the answer be no."""
    shown = variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")
    return bool(shown) or not platform.startswith("linux")


def open_program(_rest: list[str]) -> int:
    """Open the window or, where there is no display, do the main job without one."""
    python = prepare("run")
    if has_display(sys.platform, dict(os.environ)):
        return _call(python, "-m", "app")
    say(
        "No hay pantalla: hago el trabajo principal sin ventana, en out/demo",
        "There is no display: doing the main job without a window, into out/demo",
    )
    return _call(python, "-m", "app", "demo", "--out", "out/demo", headless=True)


def set_up(_rest: list[str]) -> int:
    """Prepare what the program needs, and stop there."""
    python = prepare("run")
    say(f"Listo: {python}", "Ready.")
    return 0


def test(rest: list[str]) -> int:
    """Run every check, the tests last, so that their closing line ends what is printed."""
    python = prepare("dev")
    failed = [name for name, command in CHECKS if not _passes(python, name, command)]
    if failed:
        print(f"== FAILED before the tests: {', '.join(failed)}", flush=True)
    print("== tests", flush=True)
    tests_failed = _call(python, *PYTEST, *rest, headless=True) if rest else _all_tests(python)
    return 1 if failed or tests_failed else 0


def build(rest: list[str]) -> int:
    """Build the program that people install, and try it."""
    return _call(prepare("build"), "packaging/build.py", *rest, headless=True)


def bench(rest: list[str]) -> int:
    """Run the benchmarks; what follows the word goes to them."""
    return _call(prepare("dev"), "-m", "tests.bench", *rest, headless=True)


PYTEST, WINDOW = ("-m", "pytest", "-q"), "tests/ui"
COMMANDS = {"run": open_program, "setup": set_up, "test": test, "build": build, "bench": bench}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="start.py", epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", nargs="?", default="run", choices=COMMANDS)
    return parser


def _passes(python: Path, name: str, command: tuple[str, ...]) -> bool:
    print(f"== {name}", flush=True)
    start = time.monotonic()
    status = _call(python, *command, headless=True)
    word = "FAILED" if status else "ok"
    print(f"== {name}: {word} ({time.monotonic() - start:.1f} s)", flush=True)
    return not status


def _all_tests(python: Path) -> int:
    """Run the tests of the window beside all the others; theirs are told at the end."""
    with tempfile.TemporaryFile() as told:
        command = [str(python), *PYTEST, WINDOW]
        window = subprocess.Popen(
            command, cwd=ROOT, env=_variables(headless=True), stdout=told, stderr=told
        )
        others_failed = _call(python, *PYTEST, f"--ignore={WINDOW}", headless=True)
        window_failed = window.wait()
        told.seek(0)
        print("== tests of the window", flush=True)
        print(told.read().decode("utf-8", "replace"), flush=True)
    return others_failed or window_failed


def _call(python: Path, *command: str, headless: bool = False) -> int:
    variables = _variables(headless=headless)
    return subprocess.run([python, *command], cwd=ROOT, env=variables, check=False).returncode


def _variables(*, headless: bool) -> dict[str, str]:
    return {**os.environ, **({"QT_QPA_PLATFORM": "offscreen"} if headless else {})}


if __name__ == "__main__":
    sys.exit(main())

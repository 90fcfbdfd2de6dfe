"""The Python environment in `.venv`: made once, filled from a hashed lock when the lock changes."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from console import CannotContinueError, say
from system_packages import install, offer_for_tests, require_for_build, require_for_qt

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
ALSO = {"dev": offer_for_tests, "build": require_for_build}
SOUND = "import sys, pip; sys.exit(sys.version_info < (3, 11))"


def python_of(venv: Path) -> Path:
    """Return the interpreter of an environment on this system."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(name: str) -> Path:
    """Make everything ready to run from one lock: run, dev or build; return the interpreter."""
    python = _ready_venv()
    _install_lock(python, ROOT / f"requirements/{name}.txt")
    _must_do(
        [python, ROOT / "packaging/translations.py", "compile"],
        CannotContinueError(
            "No se pudo preparar el español: el motivo está arriba.",
            "The Spanish could not be prepared: the reason is above.",
        ),
    )
    require_for_qt()
    if also := ALSO.get(name):
        also()
    return python


def fingerprint(lock: Path) -> str:
    """Return what changes whenever a lock changes, and only then."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def stamp_of(lock: Path, venv: Path = VENV) -> Path:
    """Return the file that remembers which version of a lock is installed."""
    return venv / f"installed-{lock.stem}"


def is_installed(lock: Path, venv: Path = VENV) -> bool:
    """Say whether this very lock was the last one installed under its name."""
    stamp = stamp_of(lock, venv)
    return stamp.exists() and stamp.read_text("ascii") == fingerprint(lock)


def _ready_venv() -> Path:
    python = python_of(VENV)
    if _is_sound(python):
        return python
    _require_ensurepip()
    say("Creando el entorno de Python en .venv", "Making the Python environment in .venv")
    _must_do(
        [sys.executable, "-m", "venv", "--clear", VENV],
        CannotContinueError(
            "No se pudo crear .venv: el motivo está arriba. ¿Se puede escribir en esta carpeta?",
            "The folder .venv could not be made: the reason is above. Is this folder writable?",
        ),
    )
    return python


def _is_sound(python: Path) -> bool:
    if not python.exists():
        return False
    return not subprocess.run([python, "-c", SOUND], capture_output=True, check=False).returncode


def _require_ensurepip() -> None:
    if importlib.util.find_spec("ensurepip"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not install([package]):
        raise CannotContinueError(
            f"A este Python le falta ensurepip (paquete {package}).",
            f"This Python has no ensurepip (package {package}).",
        )


def _install_lock(python: Path, lock: Path) -> None:
    if is_installed(lock):
        return
    say(
        f"Instalando las bibliotecas de {lock.name}; la primera vez lleva unos minutos",
        f"Installing the libraries in {lock.name}; the first time takes a few minutes",
    )
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    options = ["--require-hashes", "--no-deps", "--disable-pip-version-check", "--no-input", *quiet]
    _must_do(
        [python, "-m", "pip", "install", *options, "-r", lock],
        CannotContinueError(
            "No se pudieron instalar las bibliotecas: el motivo está arriba. ¿Hay conexión?",
            "The libraries could not be installed: the reason is above. Is there a connection?",
        ),
    )
    stamp_of(lock).write_text(fingerprint(lock), "ascii")


def _must_do(command: Sequence[str | Path], failure: CannotContinueError) -> None:
    if subprocess.run(command, check=False).returncode:
        raise failure

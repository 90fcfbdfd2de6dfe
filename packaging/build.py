"""Builds the program that people install, tries it as they would, and says how large it is."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "dist/pensar-con-datos"
PROGRAM = FOLDER / ("pensar-con-datos.exe" if os.name == "nt" else "pensar-con-datos")
SAMPLE = "barrio;monto\nAlmagro;1.234,50\nBoedo;87,00\n"
UNKNOWN = ("commands:", "invalid choice", "unknown command")
CANNOT = 2
MEGABYTE = 1_000_000


def main() -> int:
    """Build, try, weigh; 1 when the built program does not do its work."""
    spec = ROOT / "packaging/app.spec"
    options = ["--noconfirm", "--log-level=WARN", f"--distpath={ROOT / 'dist'}"]
    work = f"--workpath={ROOT / 'build'}"
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, work, spec], check=True)
    _slim_interpreter()
    with tempfile.TemporaryDirectory() as folder:
        works = _works(Path(folder))
    print(f"{FOLDER}: {folder_size(FOLDER) / MEGABYTE:.1f} MB", flush=True)
    _pack()
    return 0 if works else 1


def folder_size(folder: Path) -> int:
    """Return the bytes of every file in a folder; a link weighs nothing."""
    return sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )


def is_unknown(status: int, complaint: str) -> bool:
    """Say whether a program answered that it has no such command, rather than failing at it."""
    return status == CANNOT and any(word in complaint for word in UNKNOWN)


def _slim_interpreter() -> None:
    """Drop the debugging tables of Python's own library; those of the wheels are gone already."""
    if sys.platform != "linux" or not shutil.which("strip"):
        return
    for library in FOLDER.glob("_internal/libpython*.so.*"):
        subprocess.run(["strip", "--strip-unneeded", library], check=True)


def _works(folder: Path) -> bool:
    sample = folder / "muestra.csv"
    sample.write_text(SAMPLE, "utf-8")
    commands = (
        ["inspect", str(sample), "--json"],
        ["self-check"],
        ["demo", "--out", str(folder / "demo")],
    )
    outcomes = [_runs(command, folder) for command in commands]
    return all(outcomes)


def _runs(command: list[str], home: Path) -> bool:
    """Run the built program far from this checkout and its environment."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    variables = {**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    done = subprocess.run(
        [PROGRAM, *command], cwd=home, env=variables, capture_output=True, text=True, check=False
    )
    if is_unknown(done.returncode, done.stderr):
        print(f"{command[0]}: the program has no such command yet, not tried", flush=True)
        return True
    print(f"{command[0]}: {'FAILED' if done.returncode else 'ok'}", flush=True)
    if done.returncode:
        print(done.stdout[-2000:], done.stderr[-2000:], sep="\n", flush=True)
    return not done.returncode


def _pack() -> None:
    """Pack the folder as people download it, where the tools for that are at hand."""
    if not (sys.platform == "linux" and shutil.which("tar") and shutil.which("xz")):
        print("not packed: tar or xz is missing", flush=True)
        return
    archive = FOLDER.with_name(f"{FOLDER.name}-linux.tar.xz")
    command = ["tar", "-I", "xz -6 -T2", "-C", str(FOLDER.parent), "-cf", str(archive), FOLDER.name]
    subprocess.run(command, check=True)
    print(f"{archive}: {archive.stat().st_size / MEGABYTE:.1f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())

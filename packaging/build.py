"""Builds the program that people install, tries it as they would, and says how large it is."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import contents
import licences
from trial import Trial, told

ROOT = Path(__file__).resolve().parents[1]
NAME = "pensar-con-datos"
FOLDER = ROOT / "dist" / NAME
CONSOLE = {"win32": f"{NAME}-consola.exe"}  # there, what opens a window cannot print
WORK = ROOT / "build"
ALSO_AT_HAND = ("LICENSE", "LICENSE-lessons")
NEEDED = ("app.mo", "qtbase_es.qm", "claves.json", "curso.yaml", "cuit.py")
ARCHIVES = {"win32": "zip"}
MEGABYTE = 1_000_000


def main() -> int:
    """Build, try, weigh; 1 when the built program is not whole or does not do its work."""
    spec = ROOT / "packaging/app.spec"
    options = ["--noconfirm", "--log-level=WARN", f"--distpath={FOLDER.parent}"]
    command = [sys.executable, "-m", "PyInstaller", *options, f"--workpath={WORK}", str(spec)]
    subprocess.run(command, check=True)
    _slim_interpreter()
    whole = _is_whole(WORK / "app")
    print(f"{FOLDER}: {folder_size(FOLDER) / MEGABYTE:.1f} MB", flush=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        works = Trial(FOLDER / CONSOLE.get(sys.platform, NAME), Path(home)).succeeds()
    _pack()
    return 0 if whole and works else 1


def folder_size(folder: Path) -> int:
    """Return the bytes of every file in a folder; a link weighs nothing."""
    return sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )


def _slim_interpreter() -> None:
    """Drop the debugging tables of Python's own library; those of the wheels are gone already."""
    if sys.platform != "linux" or not shutil.which("strip"):
        return
    for library in FOLDER.glob("_internal/libpython*.so.*"):
        subprocess.run(["strip", "--strip-unneeded", library], check=True)


def _is_whole(work: Path) -> bool:
    """See that our modules, the files they read and every licence are in the program."""
    packed, files = contents.modules(work), contents.files(work)
    lost = [name for name in NEEDED if not any(FOLDER.rglob(name))]
    for name in ALSO_AT_HAND:
        shutil.copy2(ROOT / name, FOLDER)
    unlicensed = licences.gather(licences.parts([*packed, *files]), FOLDER / "licences")
    outcomes = [
        told("modules", "\n".join(contents.lacking(ROOT / "app", packed))),
        told("files", "\n".join(lost)),
        told("licences", "\n".join(unlicensed)),
    ]
    return all(outcomes)


def _pack() -> None:
    """Pack the folder as people download it."""
    base = f"{FOLDER}-{sys.platform}"
    if sys.platform == "linux" and shutil.which("xz") and shutil.which("tar"):
        archive = Path(f"{base}.tar.xz")  # several times faster than Python's own
        chosen = ["-I", "xz -6 -T0", "-C", str(FOLDER.parent), "-cf", str(archive)]
        subprocess.run(["tar", *chosen, FOLDER.name], check=True)
    else:
        form = ARCHIVES.get(sys.platform, "xztar")
        archive = Path(shutil.make_archive(base, form, FOLDER.parent, FOLDER.name))
    print(f"{archive}: {archive.stat().st_size / MEGABYTE:.1f} MB", flush=True)


if __name__ == "__main__":
    sys.exit(main())

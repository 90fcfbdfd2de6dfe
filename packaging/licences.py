"""The licences of what others made and comes inside the program, gathered so that they travel.

The wheels of Qt for Python bring no text: ours are in `packaging/licence_texts/`.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from contents import Entry

OUR_TEXTS = Path(__file__).resolve().parent / "licence_texts"
OURS_FOR = {"LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt")}  # the first adds to the second
STARTERS = ("pyinstaller", "pyinstaller-hooks-contrib")  # what starts the program is theirs
IS_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
INSTALLED = "site-packages"
DEBIAN = Path("/usr/share")
INDEX = "LEEME.txt"
INTRODUCTION = """\
Partes hechas por otras personas que vienen en este programa, y sus licencias.
Parts made by others that come with this program, and their licences.

Qt, PySide6 y shiboken6 (LGPL 3) y python-stdnum (LGPL 2.1 o posterior) están en la carpeta
_internal como archivos aparte: los podés cambiar por otra versión, también una modificada por vos.
Qt, PySide6 and shiboken6 (LGPL 3) and python-stdnum (LGPL 2.1 or later) are in the folder
_internal as separate files: you can replace them with another version, your own included.

Su código fuente / Their source code:
https://download.qt.io/official_releases/QtForPython/
https://download.qt.io/official_releases/qt/
https://arthurdejong.org/python-stdnum/

Lo que dice «Debian» viene de ese sistema, sin cambios.
Su código fuente lo publica Debian con cada paquete.
What says “Debian” comes from that system, unchanged.
Debian publishes its source with every package.

"""


@dataclass(frozen=True)
class Part:
    """Something made by others: what it is called, its licence and the files that hold it."""

    name: str
    licence: str
    texts: dict[str, Path]


def parts(packed: Iterable[Entry]) -> list[Part]:
    """Return everything made by others that is among the modules and files of the program."""
    entries = list(packed)
    names = {*_distribution_names(entries), *STARTERS}
    libraries = [library(distribution(name)) for name in sorted(names, key=str.lower)]
    return [python(), *libraries, *_of_the_system(entries)]


def library(found: Distribution) -> Part:
    """Return a library as its own metadata describes it."""
    licence = _licence(found)
    texts = dict(_texts(found)) or _our_texts(licence)
    return Part(f"{found.name} {found.version}", licence, texts)


def python() -> Part:
    """Return Python itself; its licence stands in one place on Windows and in another elsewhere."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    found = [place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").is_file()]
    version = ".".join(map(str, sys.version_info[:3]))
    return Part(f"Python {version}", "PSF-2.0", {file.name: file for file in found[:1]})


def system_part(package: str) -> Part:
    """Return a package of Debian or Ubuntu, which describes its own licence in one file."""
    text = DEBIAN / "doc" / package / "copyright"
    return Part(package, "Debian", {text.name: text} if text.is_file() else {})


def gather(found: Iterable[Part], folder: Path) -> list[str]:
    """Write the texts and their index into a folder; return the parts that have no text."""
    folder.mkdir(parents=True)
    lines, without = [], []
    for part in found:
        lines.append(f"{part.name}: {part.licence}\n")
        without += [] if part.texts else [part.name]
        for name, text in part.texts.items():
            kept = folder / part.name.replace(" ", "-") / name
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, kept)
    (folder / INDEX).write_text(INTRODUCTION + "".join(lines), "utf-8")
    return without


def _distribution_names(entries: Iterable[Entry]) -> Iterator[str]:
    owners = packages_distributions()
    for entry in entries:
        if INSTALLED in Path(entry.source).parts:
            yield from owners.get(re.split(r"[./\\]", entry.name)[0], ())


def _licence(found: Distribution) -> str:
    """Return the first line that says it, in the newest of the three ways there are."""
    described = found.metadata.json
    classified = (line.split(" :: ") for line in described.get("classifier", ()))
    said = [
        str(described.get("license_expression", "")),
        str(described.get("license", "")),
        *(words[-1] for words in classified if words[0] == "License"),
    ]
    return next((line for text in said for line in text.splitlines() if line), "?")


def _texts(found: Distribution) -> Iterator[tuple[str, Path]]:
    """Yield the files of its metadata that are a licence, by their path among them."""
    for file in found.files or ():
        top, *below = file.parts
        if top.endswith(".dist-info") and any(map(IS_TEXT.match, below)):
            within = below[1:] if below[0] == "licenses" else below
            yield "/".join(within), Path(str(found.locate_file(file)))


def _our_texts(licence: str) -> dict[str, Path]:
    names = (name for key, texts in OURS_FOR.items() if key in licence for name in texts)
    return {name: OUR_TEXTS / name for name in names}


def _of_the_system(entries: Iterable[Entry]) -> Iterator[Part]:
    """Yield the packages that own what was taken from the system, where it can tell."""
    taken = [Path(entry.source) for entry in entries if _is_of_the_system(entry)]
    if taken and shutil.which("dpkg"):
        yield from map(system_part, sorted(_owners(taken)))
        common = {text.name: text for text in DEBIAN.glob("common-licenses/*") if text.is_file()}
        yield Part("common-licenses", "Debian", common)  # the others refer to them


def _is_of_the_system(entry: Entry) -> bool:
    source, ours = Path(entry.source), Path(sys.base_prefix)
    apart = str(ours) != "/usr" and source.is_relative_to(ours)  # Debian's Python is the system's
    return entry.kind == "BINARY" and INSTALLED not in source.parts and not apart


def _owners(files: Iterable[Path]) -> set[str]:
    """Return the packages of files; Debian may know one by its path of before `/usr` was merged."""
    real = {str(file.resolve()) for file in files} | {str(file) for file in files}
    paths = sorted(real | {path.removeprefix("/usr") for path in real})
    told = subprocess.run(["dpkg", "-S", *paths], capture_output=True, text=True, check=False)
    found = (line.rpartition(": ")[0] for line in told.stdout.splitlines() if ": /" in line)
    return {name.partition(":")[0] for names in found for name in names.split(", ")}

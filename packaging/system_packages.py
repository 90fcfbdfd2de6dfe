"""What Qt and some tests need from the operating system, and how Debian and Ubuntu get it.

The list is what `ldd` asks for on the PySide6 libraries and on the xcb and offscreen plugins of a
bare system. Wayland sessions bring their own libraries; without them Qt uses xcb.
"""

import ctypes
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from console import CannotContinueError, say

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_PACKAGE = "fonts-noto-core"
TEST_TOOLS = {"Xvfb": "xvfb", "xauth": "xauth", "soffice": "libreoffice-calc"}
BUILD_TOOLS = {"objcopy": "binutils", "xz": "xz-utils"}


def os_release(text: str) -> dict[str, str]:
    """Read the lines NAME=value, quoted or not, of /etc/os-release."""
    pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line and line[0] != "#")
    return {name.strip(): value.strip().strip("\"'") for name, value in pairs}


def uses_apt(release: dict[str, str]) -> bool:
    """Say whether this is Debian, Ubuntu or one of their children."""
    family = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    return bool(family & {"debian", "ubuntu"})


def can_load(library: str) -> bool:
    """Say whether the system finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(folders: Iterable[str] = FONT_FOLDERS) -> bool:
    """Say whether there is any font to write with: without one Qt draws empty boxes."""
    return any(
        file.suffix.lower() in {".ttf", ".otf", ".ttc"}
        for folder in folders
        for file in Path(folder).expanduser().rglob("*")
    )


def missing_for_qt(loads: Callable[[str], bool] = can_load) -> dict[str, str]:
    """Return the libraries Qt would not find, each with the package that has it."""
    return {library: package for library, package in LIBRARIES.items() if not loads(library)}


def missing_tools(
    tools: Mapping[str, str], which: Callable[[str], str | None] = shutil.which
) -> list[str]:
    """Return the packages of the programs that are not there."""
    return [package for program, package in tools.items() if not which(program)]


def apt_line(packages: Sequence[str]) -> str:
    """Return what a person types to install packages."""
    listed = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {listed}"


def rights() -> list[str] | None:
    """Return what goes before a command of the administrator; None when we are not allowed."""
    if os.name == "posix" and os.geteuid() == 0:
        return ["env"]
    if not shutil.which("sudo"):
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return None if allowed.returncode else ["sudo", "-n", "env"]


def install(packages: Sequence[str]) -> bool:
    """Install packages where it is allowed; otherwise say the exact command and return False."""
    before = rights() if uses_apt(_this_release()) and shutil.which("apt-get") else None
    if before is not None:
        listed = " ".join(packages)
        say(f"Instalando paquetes del sistema: {listed}", f"Installing system packages: {listed}")
        apt = [*before, "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
        _quietly([*apt, "update"])
        if _quietly([*apt, "install", "-y", "--no-install-recommends", *packages]):
            return True
    say("Faltan paquetes del sistema. En Debian y Ubuntu:", "System packages are missing:")
    print(f"    {apt_line(packages)}", flush=True)
    return False


def require_for_qt() -> None:
    """See to it that a window can open, or explain what is missing."""
    if platform.system() != "Linux":
        return
    missing = missing_for_qt()
    packages = [*missing.values(), *([] if has_font() else [FONT_PACKAGE])]
    if packages and not install(packages) and missing:
        libraries = ", ".join(missing)
        raise CannotContinueError(
            f"Sin estas bibliotecas la ventana no abre: {libraries}",
            f"Without these libraries no window opens: {libraries}",
        )


def offer_for_tests() -> None:
    """Install what some tests use; without it those tests are skipped, and say so."""
    packages = missing_tools(TEST_TOOLS)
    if platform.system() == "Linux" and packages and not install(packages):
        say("Las pruebas que los usan se saltean.", "Tests that use them are skipped.")


def require_for_build() -> None:
    """See to it that PyInstaller has its tools and Debian's separate library of Python."""
    if platform.system() != "Linux":
        return
    packages = [*missing_tools(BUILD_TOOLS), *_missing_python_library()]
    if packages and not install(packages):
        raise CannotContinueError("Sin ellos no se puede construir.", "They are needed to build.")


def _missing_python_library() -> list[str]:
    package = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    library = f"{package}.so.1.0"
    beside = Path(str(sysconfig.get_config_var("LIBDIR"))) / library
    return [] if beside.exists() or can_load(library) else [package]


def _quietly(command: Sequence[str]) -> bool:
    """Run a command that talks a lot; what it said is worth reading only when it failed."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", flush=True)
    return not done.returncode


def _this_release() -> dict[str, str]:
    file = Path("/etc/os-release")
    return os_release(file.read_text("utf-8")) if file.exists() else {}

"""What goes into the program that people install, and what stays out because it is never used."""

from fnmatch import fnmatch
from pathlib import Path

LEFT_OUT_MODULES = [
    "babel",
    "hypothesis",
    "IPython",
    "matplotlib",
    "numpy.f2py",
    "pandas.tests",
    "pip",
    "pyarrow.flight",
    "pyarrow.orc",
    "pyarrow.substrait",
    "pyarrow.tests",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "pydoc_data",
    "pytest",
    "readline",  # GPL, and nobody types to this program
    "scipy",
    "setuptools",
    "tkinter",
]
LEFT_OUT_FILES = (
    # Arrow: the network, other formats, what is only for building against it
    "pyarrow/include/*",
    "pyarrow/src/*",
    "pyarrow/tests/*",
    "pyarrow/*.p[yx]*",
    "pyarrow/*.h",
    "pyarrow/libarrow_python.so",
    "*libarrow_python.so.*.*.*",
    "*arrow_flight*",
    "*arrow_python_flight*",
    "*arrow_python_parquet_encryption*",
    "*arrow_s3*",
    "pyarrow/_*fs.*",
    "pyarrow/_flight*",
    "pyarrow/_orc*",
    "pyarrow/_dataset_orc*",
    "pyarrow/*_encryption*",
    "pyarrow/_substrait*",
    "pyarrow/_cuda*",
    "pyarrow/gandiva*",
    # Qt: other ways to draw, to type and to talk than those of a desktop
    "*Qt6Qml*",
    "*Qt6Quick*",
    "*Qt6VirtualKeyboard*",
    "*Qt6Wayland*Compositor*",
    "*Qt6EglF*",
    "*Qt6Network*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/imageformats/*pdf*",
    "*/plugins/imageformats/*icns*",
    "*/plugins/imageformats/*tga*",
    "*/plugins/imageformats/*tiff*",
    "*/plugins/imageformats/*wbmp*",
    "*/plugins/networkinformation/*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    "*/plugins/platformthemes/*gtk3*",
    "*/plugins/platforms/*eglfs*",
    "*/plugins/platforms/*linuxfb*",
    "*/plugins/platforms/*minimal*",
    "*/plugins/platforms/*vkkhr*",
    "*/plugins/platforms/*vnc*",
    "*/plugins/qmltooling/*",
    "*/plugins/tls/*",
    "*/plugins/wayland-graphics-integration-*",
    "*/plugins/xcbglintegrations/*",
    # Every desktop has its own, and these copies would ask for the newest system
    "libexpat.so*",
    "libgcc_s.so*",
    "libstdc++.so*",
    # What only the GTK theme asks for
    "libatk-*",
    "libcairo*",
    "libdatrie*",
    "libfribidi*",
    "libgdk*",
    "libgio-*",
    "libgmodule-*",
    "libgobject-*",
    "libgraphite2*",
    "libharfbuzz*",
    "libpango*",
    "libpixman*",
    "libthai*",
    # What only the network library of Qt asks for
    "libcom_err*",
    "libgssapi*",
    "libk5crypto*",
    "libkeyutils*",
    "libkrb5*",
    # Numbers of other countries
    "stdnum/*.dat",
    # Tests and notes of the libraries
    "*/tests/*",
    "*.pyi",
)
KEPT_FILES = ("pyarrow/_fs.cp*",)
TRANSLATIONS = "*/translations/*"
KEPT_TRANSLATIONS = ("*/translations/qtbase_es.qm", "*/translations/qtbase_en.qm")


def is_wanted(destination: str) -> bool:
    """Say whether a file found by PyInstaller goes into the program."""
    name = destination.replace("\\", "/")
    if _is_one_of(name, KEPT_FILES):
        return True
    if fnmatch(name, TRANSLATIONS):
        return _is_one_of(name, KEPT_TRANSLATIONS)
    return not _is_one_of(name, LEFT_OUT_FILES)


def data_files(root: Path) -> list[tuple[str, str]]:
    """Return the files of our own that are not code, each with the folder it goes to."""
    compiled = sorted(root.glob("app/locale/*/LC_MESSAGES/*.mo"))
    helping = sorted(root.glob("app/help/pages/*/*.md"))
    bundled = (file for file in sorted(root.glob("bundled_data/**/*")) if _is_content(file))
    return [
        (str(file), str(file.parent.relative_to(root))) for file in (*compiled, *helping, *bundled)
    ]


def _is_content(file: Path) -> bool:
    """Say whether a file is for people or for the program, not what made the practice data."""
    return file.is_file() and file.suffix not in {".py", ".pyc"}


def _is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)

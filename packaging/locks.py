"""Locks every dependency to a version and its hashes, with no index address in the files.

Run it after editing requirements/*.in. Pins that still fit are kept; `--upgrade` lets them move.
It needs uv, which installs with pip and is not part of any lock.
"""

import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements"
NAMES = ("run", "dev", "build")
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--fork-strategy=fewest",
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--unsafe-package=pip",
    "--quiet",
)


def lock_command(name: str, uv: str, extra: list[str]) -> list[str]:
    """Return the command that locks one list; the program's own lock binds the other two."""
    bound = [] if name == "run" else ["--constraint=run.txt"]
    return [
        uv,
        "pip",
        "compile",
        *OPTIONS,
        *bound,
        *extra,
        f"{name}.in",
        f"--output-file={name}.txt",
    ]


def main() -> int:
    """Lock the three lists, the program's first."""
    beside = shutil.which("uv", path=str(Path(sys.executable).parent))
    uv = beside or shutil.which("uv")
    if not uv:
        print("uv is missing: pip install uv")
        return 2
    for name in NAMES:
        subprocess.run(lock_command(name, uv, sys.argv[1:]), cwd=REQUIREMENTS, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

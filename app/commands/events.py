"""`events`: what happened on this computer, a line of JSON each, with how far it got."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from app.paths import Places
from app.store.events import EventLog

KEPT = "guardado"


def main(arguments: Sequence[str]) -> int:
    """Print the log."""
    parser = argparse.ArgumentParser(prog="events")
    parser.add_argument("--profile", type=Path)
    parser.add_argument("--json", action="store_true", help="always so: for scripts that say it")
    path = Places.of(parser.parse_args(arguments).profile).events
    if path.is_file():
        log = EventLog(path)
        for row in log.all():
            record = row.plain() | {"delivery": KEPT}
            sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
        log.close()
    return 0

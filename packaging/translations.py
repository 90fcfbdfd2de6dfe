"""Keeps the Spanish catalogue in step with the sentences in the code."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.mofile import write_mo
from catalogue import (
    APP,
    fits,
    forms,
    messages,
    read,
    sentences,
    spanish_of,
    template_of,
    unseen,
    write,
)
from spanish_answers import merge

HELP = """\
extract      collects the sentences of app/ into app/locale/app.pot
update       does that and brings app.po up to date; with --check it only says what is wrong
check        fails when a sentence changed, or its Spanish is blank or has other {names}
merge DIR    updates, then fills blank Spanish from DIR/*.json: {English: Spanish or [one, many]}
compile      writes each .mo that is older than its .po
"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 is done, 1 something to put right."""
    asked = _parser().parse_args(arguments)
    if asked.command == "merge":
        update(asked.app)
        return merge(asked.app, asked.folder, force=asked.force)
    if asked.command == "update" and asked.check:
        return check(asked.app)
    return COMMANDS[asked.command](asked.app)


def extract(app: Path) -> int:
    """Write the sentences of the code into the template."""
    write(template_of(app), sentences(app))
    return 0


def update(app: Path) -> int:
    """Bring both files up to date; a sentence that comes back finds its Spanish again."""
    found = sentences(app)
    spanish = read(spanish_of(app), "es")
    retired = {forms(old.id): old.string for old in spanish.obsolete.values()}
    spanish.update(found, no_fuzzy_matching=True)
    for message in messages(spanish):
        if not any(forms(message.string)):
            message.string = retired.get(forms(message.id), message.string)
        spanish.obsolete.pop(forms(message.id)[0], None)
    write(template_of(app), found)
    write(spanish_of(app), spanish)
    return 0


def check(app: Path) -> int:
    """Print what has to be put right, if anything."""
    found = list(problems(app))
    print(*found, f"translations: {len(found)} to put right", sep="\n")
    return 1 if found else 0


def problems(app: Path) -> Iterator[str]:
    """Yield, in words, each difference between the code, the template and the Spanish."""
    yield from (f"inside an f-string, so never collected: {place}" for place in unseen(app))
    wanted = {forms(message.id) for message in messages(sentences(app))}
    waiting = {forms(message.id) for message in messages(read(template_of(app)))}
    catalogue = messages(read(spanish_of(app), "es"))
    spanish = {forms(message.id): forms(message.string) for message in catalogue}
    for source in sorted(wanted ^ waiting | wanted ^ spanish.keys()):
        place = "new" if source in wanted else "no longer"
        yield f"{place} in the code (run update): {source[0]}"
    for source in sorted(wanted & spanish.keys()):
        if not any(spanish[source]):
            yield f"without Spanish: {source[0]}"
        elif not fits(source, spanish[source]):
            yield f"Spanish with other {{names}} or forms: {source[0]}"


def compile_all(app: Path) -> int:
    """Compile the catalogues that changed: the program reads nothing else."""
    for file in sorted(app.glob("locale/*/LC_MESSAGES/*.po")):
        compiled = file.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime_ns > file.stat().st_mtime_ns:
            continue
        partial = compiled.with_name(f"{compiled.name}.{os.getpid()}")
        with partial.open("wb") as opened:
            write_mo(opened, read(file, file.parents[1].name))
        partial.replace(compiled)
    return 0


COMMANDS = {"extract": extract, "update": update, "check": check, "compile": compile_all}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="translations.py",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--app", type=Path, default=APP, help=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in COMMANDS:
        commands.add_parser(name)
    commands.choices["update"].add_argument("--check", action="store_true")
    merging = commands.add_parser("merge")
    merging.add_argument("folder", type=Path)
    merging.add_argument("--force", action="store_true", help="overwrite Spanish already there")
    return parser


if __name__ == "__main__":
    sys.exit(main())

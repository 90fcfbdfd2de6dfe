"""`lessons list | check | play | seal`: the course, for authors and for trying it out."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.lessons.course import PACK, Course
from app.lessons.course_check import as_record, check, in_words
from app.lessons.play import Played, Player, events_of, play
from app.lessons.progress_book import fold
from app.lessons.review import ENGLISH_FILE, SPANISH_FILE
from app.lessons.sealing import sealed
from app.lessons.source_reader import read_source
from app.paths import Places
from app.store.events import EventLog, as_events

LANGUAGES = ("es", "en")


def main(arguments: Sequence[str]) -> int:
    """Do what was asked and return the exit status."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _list(options: argparse.Namespace) -> int:
    course = Course.load(Places.of().course)
    records = [_record(course, place.id, options.lang) for place in course.available]
    if options.json:
        _print(records)
    else:
        sys.stdout.writelines(
            f"{one['id']}  {one['minutes']} min  {one['title']}\n" for one in records
        )
    return 0


def _record(course: Course, id_: str, language: str) -> dict[str, Any]:
    lesson = course.lesson(id_)
    return {
        "id": lesson.id,
        "module": lesson.module,
        "title": lesson.title(language),
        "minutes": lesson.minutes,
        "exercises": len(lesson.exercises),
        "languages": list(lesson.languages),
    }


def _check(options: argparse.Namespace) -> int:
    course = Course.load(Places.of().course)
    found = check(options.folder or Places.of().course, course)
    if options.json:
        _print(as_record(found))
    else:
        sys.stdout.write(f"{in_words(found)}\n")
    return 0 if all(one.is_usable for one in found) else 1


def _play(options: argparse.Namespace) -> int:
    places = Places.of(options.profile)
    course = Course.load(places.course)
    lesson = course.lesson(options.id)
    log = EventLog(places.events, PACK, course.version)
    player = Player(course, options.lang, fold(as_events(log)))
    played = play(player, lesson, options.wrong)
    told = [log.add(event) for event in events_of(lesson, played, finish=not options.wrong)]
    log.close()
    if options.json:
        _print({"lesson": lesson.id, "events": len(told), "exercises": [*map(_outcome, played)]})
    else:
        sys.stdout.writelines(f"{one.exercise}: {one.verdict.message}\n" for one in played)
    return 0 if all(one.as_meant for one in played) else 1


def _outcome(played: Played) -> dict[str, Any]:
    verdict = played.verdict
    return {
        "id": played.exercise,
        "passed": verdict.passed,
        "message": verdict.message,
        "source": verdict.source,
        "misconception": verdict.misconception,
        "as_meant": played.as_meant,
    }


def _seal(options: argparse.Namespace) -> int:
    spanish = read_source((options.folder / SPANISH_FILE).read_text("utf-8"))
    path = options.folder / ENGLISH_FILE
    path.write_text(sealed(path.read_text("utf-8"), spanish), "utf-8", newline="\n")
    return 0


def _print(record: object) -> None:
    sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lessons")
    commands = parser.add_subparsers(required=True)
    listing = commands.add_parser("list", help="the lessons there are")
    listing.set_defaults(run=_list)
    checking = commands.add_parser("check", help="an author's checks and proofs")
    checking.set_defaults(run=_check)
    checking.add_argument("folder", type=Path, nargs="?", help="a course or a lesson")
    playing = commands.add_parser("play", help="do a lesson by its recordings")
    playing.set_defaults(run=_play)
    playing.add_argument("id")
    playing.add_argument("--profile", type=Path)
    playing.add_argument("--wrong", default="", help="a recorded wrong way, such as t1")
    sealing = commands.add_parser("seal", help="mark a translation as up to date")
    sealing.set_defaults(run=_seal)
    sealing.add_argument("folder", type=Path, help="a lesson")
    for command in (listing, playing):
        command.add_argument("--lang", choices=LANGUAGES, default="es")
    for command in (listing, checking, playing):
        command.add_argument("--json", action="store_true")
    return parser

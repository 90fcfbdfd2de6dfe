"""Killed at any moment, a project has everything that was acknowledged, and its way back."""

import multiprocessing
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import accumulate, islice
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from random import Random

import pytest

from app.analysis.reading.settings import Dialect
from app.store.project_file import ProjectFile
from app.store.project_problems import OpenElsewhere
from tests.store.project_sample import State, actions, keep, new_project, raw_table, state_of
from tests.store.project_sample import same_raw as is_same

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork, to be quick")
FILES = 8
KILLS = 25  # of each file: 200 in all
HEARD = (0, 1, 5, 15)  # actions waited for before the moment of the kill is drawn
MOMENT = 0.005  # seconds, the time of a few actions
OPENING = 0.04

Task = Callable[[Path, int, Connection], None]


def work(path: Path, seed: int, said: Connection) -> None:
    """Work without end, saying so after each action that was kept."""
    said.send_bytes(b"ready")
    project = ProjectFile.open(path)
    state = state_of(project)
    for action in actions(seed):
        before, state = state, action(state)
        keep(project, before, state)
        said.send_bytes(b"kept")


def create(path: Path, seed: int, said: Connection) -> None:
    """Make projects without end, all under the same name."""
    said.send_bytes(b"ready")
    while True:
        new_project(path, 2000).close()
        said.send_bytes(b"made")


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    """Where processes come from that have everything imported already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", __name__])
    return context


class Victim:
    """Somebody at work in a process that will be killed."""

    def __init__(self, processes: ForkServerContext, task: Task, path: Path, seed: int) -> None:
        self._words, said = processes.Pipe(duplex=False)
        self._process = processes.Process(target=task, args=(path, seed, said))
        self._process.start()
        said.close()
        self._words.recv_bytes()

    def kill(self, random: Random) -> int:
        """Kill in the middle of whatever is going on; return how many actions were acknowledged."""
        least, heard = random.choice(HEARD), 0
        while heard < least:
            heard += self._hear(10)
        end = time.perf_counter() + random.random() * (MOMENT if least else OPENING)
        while (left := end - time.perf_counter()) > 0:
            heard += self._hear(left)
        self._process.kill()
        self._process.join()
        with suppress(EOFError), closing(self._words):
            while True:
                heard += self._hear(0)
        assert self._process.exitcode == -signal.SIGKILL
        return heard

    def _hear(self, seconds: float) -> int:
        return len(self._words.recv_bytes()[:1]) if self._words.poll(seconds) else 0


def reopened(path: Path) -> ProjectFile:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    return ProjectFile.open(path)


@pytest.mark.parametrize("number", range(FILES))
def test_whatever_was_acknowledged_is_there_with_its_way_back(
    tmp_path: Path, processes: ForkServerContext, number: int
) -> None:
    path, random = tmp_path / "obras.pcd", Random(number)  # noqa: S311 - a dice, not a secret
    project = new_project(path)
    state, acknowledged = state_of(project), 0
    project.close()
    for seed in range(KILLS * number, KILLS * (number + 1)):
        heard = Victim(processes, work, path, seed).kill(random)
        project = reopened(path)
        state = one_of(possible(state, seed, heard), state_of(project))
        acknowledged += heard
        project.close()
    assert acknowledged
    raw = reopened(path).raw(Dialect())
    assert raw is not None
    assert is_same(raw, raw_table())


def possible(state: State, seed: int, heard: int) -> list[State]:
    """Return the states there may be: all that was heard of, and perhaps the one being said."""
    states = accumulate(actions(seed), lambda before, action: action(before), initial=state)
    return list(islice(states, heard, heard + 2))


def one_of(states: list[State], found: State) -> State:
    assert found in states
    return found


def test_a_project_is_never_half_made(tmp_path: Path, processes: ForkServerContext) -> None:
    random = Random(1)  # noqa: S311 - a dice, not a secret
    for seed in range(40):
        path = tmp_path / f"{seed % 4}.pcd"
        made = Victim(processes, create, path, seed).kill(random)
        assert path.exists() or not made
        if path.exists():
            project = reopened(path)
            raw = project.raw(Dialect())
            assert raw is not None
            assert is_same(raw, raw_table(2000))
            project.close()
    assert all(name.suffix == ".pcd" or name.name[0] == "." for name in tmp_path.iterdir())


def test_a_project_open_in_another_process_is_not_opened(
    tmp_path: Path, processes: ForkServerContext
) -> None:
    path = tmp_path / "obras.pcd"
    new_project(path).close()
    victim = Victim(processes, work, path, 1)
    assert victim._hear(10)
    with pytest.raises(OpenElsewhere):
        ProjectFile.open(path)
    victim.kill(Random(1))  # noqa: S311 - a dice
    ProjectFile.open(path).close()

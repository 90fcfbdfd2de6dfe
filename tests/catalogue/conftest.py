"""A portal on this computer for every test that wants one."""

from collections.abc import Iterator

import pytest

from tests.catalogue.local_portal import LocalPortal, TestClock, running


@pytest.fixture
def portal() -> Iterator[LocalPortal]:
    with running() as portal:
        yield portal


@pytest.fixture
def clock() -> TestClock:
    return TestClock()

"""Asking the web for something, with patience, and with every failure told in words."""

import re
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import httpcore
import httpx

from app.catalogue import problems
from app.catalogue.clock import Clock, WallClock
from app.catalogue.transport import Transport
from app.progress import Progress, unwatched
from app.version import VERSION

T = TypeVar("T")
HOST = re.compile(r"[\w.:-]+")
NAME = f"pensar-con-datos/{VERSION}"
MOST_STEPS = 5  # redirections followed
LONGEST = 60.0  # seconds waited because the other side asked for it


@dataclass(frozen=True)
class Web:
    """The way out. `waits` are the seconds before each new attempt of what may pass."""

    clock: Clock = field(default_factory=WallClock)
    waits: tuple[float, ...] = (1.0, 3.0, 9.0)
    connecting: float = 8.0
    reading: float = 30.0

    @contextmanager
    def opened(
        self,
        address: str,
        headers: Mapping[str, str] | None = None,
        progress: Progress = unwatched,
    ) -> Iterator[httpx.Response]:
        """Ask for an address; its body can be read while this is open."""
        host = host_of(address)
        waits = httpx.Timeout(self.reading, connect=self.connecting)
        with (
            explained(host),
            httpx.Client(
                transport=Transport(progress), timeout=waits, follow_redirects=True,
                max_redirects=MOST_STEPS, headers={"User-Agent": NAME},
            ) as client,
            client.stream("GET", address, headers=dict(headers or {})) as response,
        ):  # fmt: skip
            _refuse_downgrade(response, host)
            yield response

    def tried(self, act: Callable[[], T], progress: Progress = unwatched) -> T:
        """Do something, and again after a while when what failed may pass."""
        for wait in self.waits:
            try:
                return act()
            except problems.WebProblem as problem:
                if not problem.passing:
                    raise
                self.clock.wait(min(max(wait, problem.after), LONGEST), progress)
        return act()


def host_of(address: str) -> str:
    """Return who an address belongs to; one that cannot be asked is a `BadAddress`."""
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, TypeError) as error:
        raise problems.BadAddress(address) from error
    if url.scheme not in {"http", "https"} or not url.host or not HOST.fullmatch(url.host):
        raise problems.BadAddress(address)
    return url.host


def refuse_failed(response: httpx.Response) -> None:
    """Raise when the status says that it did not go well."""
    if response.status_code >= httpx.codes.BAD_REQUEST:
        raise problems.of_status(response.status_code, response.url.host, _asked_wait(response))


def _asked_wait(response: httpx.Response) -> float:
    text = response.headers.get("Retry-After", "")
    return float(text) if text.isdecimal() else 0.0


def _refuse_downgrade(response: httpx.Response, host: str) -> None:
    """Refuse to be led from a protected address to one where anybody can change the file."""
    schemes = [one.url.scheme for one in (*response.history, response)]
    if "https" in schemes and "http" in schemes[schemes.index("https") :]:
        raise problems.Astray(host)


@contextmanager
def explained(host: str) -> Iterator[None]:
    """Raise a `WebProblem` in place of what the network raises; a bug stays a bug."""
    try:
        yield
    except (httpcore.ConnectError, httpcore.ConnectTimeout, httpcore.ProxyError) as error:
        raise _not_connected(error, host) from error
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        raise problems.TooSlow(host) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise problems.CutShort from error
    except (httpx.TooManyRedirects, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
        raise problems.Astray(host) from error
    except (httpx.RemoteProtocolError, httpx.DecodingError) as error:
        raise problems.NotUnderstood(host) from error


def _not_connected(error: Exception, host: str) -> problems.WebProblem:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return problems.Unsafe(host)
        seen = seen.__cause__ or seen.__context__
    return problems.Offline(host)

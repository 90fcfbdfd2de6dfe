"""A small portal on this computer that speaks like the one of the City, and fails like it too."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from app.catalogue.web import Web
from app.progress import Progress

GUARD = (
    b"<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. "
    b"Please consult with your administrator.<br>Your support ID is: 123456789</body></html>"
)
ACTION = "/api/3/action/"


class Answering(BaseHTTPRequestHandler):
    """Answers with what was put at each path."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        portal = self.server.portal
        split = urlsplit(self.path)
        portal.asked.append(self.path)
        portal.headers.append(dict(self.headers.items()))
        answer = portal.answers.get(split.path.removeprefix(ACTION))
        if answer is None:
            self.give(404, b"<html>not here</html>", "text/html")
        else:
            answer(self)

    @property
    def query(self) -> dict[str, str]:
        """What was asked after the question mark."""
        return dict(parse_qsl(urlsplit(self.path).query))

    def give(
        self, status: int, body: bytes, kind: str = "application/json", **headers: str
    ) -> None:
        """Answer; `Content_Length` may lie."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        told = {"Content_Length": str(len(body)), **headers}
        for name, value in told.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Knows the portal it answers for."""

    daemon_threads = True
    portal: "LocalPortal"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: whoever asked went away, as some tests want."""


Answer = Callable[[Answering], None]


@dataclass
class LocalPortal:
    """What is at each path, and what was asked."""

    address: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def action(self, name: str, result: object) -> None:
        """Answer an action of CKAN well."""
        body = json.dumps({"help": "", "success": True, "result": result}).encode()
        self.answers[name] = lambda web: web.give(200, body)

    def fails(self, name: str, error: object, status: int = 200) -> None:
        """Answer an action with a failure."""
        body = json.dumps({"success": False, "error": error}).encode()
        self.answers[name] = lambda web: web.give(status, body)

    def page(self, path: str, body: bytes, status: int = 200) -> None:
        """Answer with a page or any other bytes."""
        self.answers[path] = lambda web: web.give(status, body, "text/html")

    def in_turn(self, path: str, *answers: Answer) -> None:
        """Answer each time in another way; the last one stays."""
        left = list(answers)

        def answer(web: Answering) -> None:
            now = left.pop(0) if len(left) > 1 else left[0]
            now(web)

        self.answers[path] = answer

    def file(self, path: str, body: bytes, tag: str = '"one"', **headers: str) -> str:
        """Put a file that can be asked for in pieces; return its address."""
        self.answers[path] = lambda web: give_file(web, body, tag, **headers)
        return f"{self.address}{path}"


def give_file(web: Answering, body: bytes, tag: str, **headers: str) -> None:
    """Give a file, or the piece of it that was asked for."""
    asked = web.headers.get("Range", "")
    same = web.headers.get("If-Range", tag) == tag
    if not asked or not same:
        web.give(200, body, "text/csv", ETag=tag, **headers)
        return
    start = int(asked.removeprefix("bytes=").rstrip("-"))
    if start >= len(body):
        web.give(416, b"", ETag=tag, Content_Range=f"bytes */{len(body)}")
        return
    told = f"bytes {start}-{len(body) - 1}/{len(body)}"
    web.give(206, body[start:], "text/csv", ETag=tag, Content_Range=told, **headers)


def cut(body: bytes, at: int, tag: str = '"one"') -> Answer:
    """Answer with a file whose connection is cut half way."""

    def answer(web: Answering) -> None:
        web.give(200, body[:at], "text/csv", ETag=tag, Content_Length=str(len(body)))
        web.close_connection = True

    return answer


@contextmanager
def running() -> Iterator[LocalPortal]:
    """Run a portal for a while."""
    with Server(("127.0.0.1", 0), Answering) as server:
        portal = LocalPortal(f"http://127.0.0.1:{server.server_port}")
        server.portal = portal
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        try:
            yield portal
        finally:
            server.shutdown()
            thread.join()


@dataclass
class TestClock:
    """A clock that never makes anybody wait, and remembers what it was asked to."""

    __test__ = False

    waited: list[float] = field(default_factory=list)
    day: datetime = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.day + timedelta(seconds=len(self.waited))

    def wait(self, seconds: float, progress: Progress) -> None:
        progress(0, 0)
        self.waited.append(seconds)


def web_of(clock: TestClock | None = None, reading: float = 5.0) -> Web:
    """Return a way out that never waits between attempts."""
    return Web(clock or TestClock(), waits=(1.0, 3.0), connecting=5.0, reading=reading)

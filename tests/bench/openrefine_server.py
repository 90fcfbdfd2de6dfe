"""OpenRefine as a peer: its own server, asked over HTTP as its own page asks it."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = shutil.which("openrefine")
START = 120  # seconds it may take to answer


class OpenRefine:
    """A running OpenRefine; every call waits for its answer."""

    def __init__(self, port: int) -> None:
        self._at = f"http://127.0.0.1:{port}/"

    def version(self) -> str:
        """Return its version."""
        answer: dict[str, str] = json.loads(self._get("command/core/get-version"))
        return answer["version"]

    def open(self, path: Path, separator: str = ";", encoding: str = "UTF-8") -> str:
        """Make a project of a delimited file; return its number."""
        options = {
            "encoding": encoding, "separator": separator, "ignoreLines": -1, "headerLines": 1,
            "skipDataLines": 0, "limit": -1, "storeBlankRows": True, "guessCellValueTypes": False,
            "processQuotes": True, "quoteCharacter": '"', "storeBlankCellsAsNulls": True,
            "includeFileSources": False, "trimStrings": False,
        }  # fmt: skip
        parts = {"project-name": path.stem, "format": "text/line-based/*sv",
                 "options": json.dumps(options)}  # fmt: skip
        body, kind = _multipart(parts, path)
        request = urllib.request.Request(  # noqa: S310 - our own machine
            f"{self._at}command/core/create-project-from-upload?csrf_token={self._token()}",
            body, {"Content-Type": kind},
        )  # fmt: skip
        with urllib.request.urlopen(request, timeout=600) as answer:  # noqa: S310 - the same
            found = re.search(r"project=(\d+)", answer.geturl())
        if not found:
            raise RuntimeError("OpenRefine did not make the project")
        return found[1]

    def apply(self, project: str, operations: list[dict[str, Any]]) -> None:
        """Do operations to a project, and wait until they are done."""
        answer = self._post(project, "apply-operations", operations=json.dumps(operations))
        if json.loads(answer).get("code") == "error":
            raise RuntimeError(answer)
        while json.loads(self._get(f"command/core/get-processes?project={project}"))["processes"]:
            time.sleep(0.02)

    def facet(self, project: str, column: str, query: str = "") -> int:
        """Count the different values of a column, of the rows with a text if one is given."""
        facets: list[dict[str, Any]] = [
            {"type": "list", "name": column, "columnName": column, "expression": "value",
             "omitBlank": False, "omitError": False, "selection": [], "limit": 50_000}
        ]  # fmt: skip
        if query:
            facets.append({"type": "text", "name": column, "columnName": column, "query": query,
                           "mode": "text", "caseSensitive": False, "invert": False})  # fmt: skip
        engine = json.dumps({"facets": facets, "mode": "row-based"})
        answer = json.loads(self._post(project, "compute-facets", engine=engine))
        return len(answer["facets"][0].get("choices", ()))

    def clusters(self, project: str, column: str, clusterer: dict[str, Any]) -> list[Any]:
        """Return the groups of similar values of a column."""
        answer = self._post(
            project, "compute-clusters",
            engine=json.dumps({"facets": [], "mode": "row-based"}),
            clusterer=json.dumps({"column": column, **clusterer}),
        )  # fmt: skip
        found: list[Any] = json.loads(answer)
        return found

    def export(self, project: str) -> str:
        """Return the project as CSV."""
        engine = json.dumps({"facets": [], "mode": "row-based"})
        return self._post(project, "export-rows", engine=engine, format="csv")

    def _token(self) -> str:
        token: str = json.loads(self._get("command/core/get-csrf-token"))["token"]
        return token

    def _get(self, path: str) -> str:
        with urllib.request.urlopen(self._at + path, timeout=60) as answer:  # noqa: S310 - ours
            text: bytes = answer.read()
        return text.decode()

    def _post(self, project: str, command: str, **fields: str) -> str:
        asked = urllib.parse.urlencode({"project": project, "csrf_token": self._token(), **fields})
        at = f"{self._at}command/core/{command}"
        with urllib.request.urlopen(at, asked.encode(), timeout=600) as answer:  # noqa: S310 - ours
            text: bytes = answer.read()
        return text.decode()


@contextmanager
def openrefine(memory: str = "6000M") -> Iterator[OpenRefine]:
    """Run OpenRefine on a free port, with a folder of its own, for as long as it is needed."""
    if PROGRAM is None:
        raise RuntimeError("OpenRefine is not installed: apt-get install openrefine")
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        command = [PROGRAM, "-i", "127.0.0.1", "-p", str(port), "-m", memory, "-d", folder,
                   "-x", "refine.headless=true"]  # fmt: skip
        server = subprocess.Popen(  # noqa: S603 - a program of the system
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            yield _awake(OpenRefine(port))
        finally:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def _awake(found: OpenRefine) -> OpenRefine:
    until = time.monotonic() + START
    while True:
        try:
            found.version()
        except (urllib.error.URLError, ConnectionError) as error:
            if time.monotonic() > until:
                raise RuntimeError("OpenRefine does not answer") from error
            time.sleep(0.2)
        else:
            return found


def _multipart(fields: dict[str, str], path: Path) -> tuple[bytes, str]:
    mark = uuid.uuid4().hex
    head = "".join(
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'
        for name, text in fields.items()
    )
    head += (
        f'--{mark}\r\nContent-Disposition: form-data; name="project-file";'
        f' filename="{path.name}"\r\nContent-Type: text/csv\r\n\r\n'
    )
    body = head.encode() + path.read_bytes() + f"\r\n--{mark}--\r\n".encode()
    return body, f"multipart/form-data; boundary={mark}"

"""Connections whose reading stops at once when the work is cancelled.

A read that may last half a minute is done in short slices; between one and the next the
progress is called, and it raises if nobody waits for the answer any more.
"""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from app.progress import Progress

SLICE = 0.2  # seconds


class SlicedStream(httpcore.NetworkStream):
    """A connection read a little at a time."""

    def __init__(self, inner: httpcore.NetworkStream, progress: Progress) -> None:
        self._inner, self._progress = inner, progress

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is, waiting no longer than `timeout` in all."""
        left = timeout if timeout is not None else float("inf")
        while True:
            self._progress(0, 0)
            turn = min(SLICE, left)
            try:
                return self._inner.read(max_bytes, turn)
            except httpcore.ReadTimeout:
                left -= turn
                if left <= 0:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._inner.write(buffer, timeout)

    def close(self) -> None:
        """End the connection."""
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Go on with protection."""
        inner = self._inner.start_tls(ssl_context, server_hostname, timeout)
        return SlicedStream(inner, self._progress)

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection knows of itself."""
        return self._inner.get_extra_info(info)


class CancellableNetwork(httpcore.NetworkBackend):
    """Makes connections that can be given up."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._plain = progress, httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to somebody."""
        self._progress(0, 0)
        inner = self._plain.connect_tcp(host, port, timeout, local_address, socket_options)
        return SlicedStream(inner, self._progress)

"""How requests travel: over connections that can be given up, through the proxy of an office."""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from app.catalogue.cancellable_network import CancellableNetwork
from app.progress import Progress

HERE = ("localhost", "127.0.0.1", "::1")


class Transport(httpx.BaseTransport):
    """One piece of work's way to the web."""

    def __init__(self, progress: Progress) -> None:
        self._network = CancellableNetwork(progress)
        self._pools: dict[str, httpcore.ConnectionPool] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return its answer, whose body is still on its way."""
        url = request.url
        response = self._pool(url).handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response),
            extensions=response.extensions,
        )

    def close(self) -> None:
        """Let go of every connection."""
        for pool in self._pools.values():
            pool.close()

    def _pool(self, url: httpx.URL) -> httpcore.ConnectionPool:
        proxy = _proxy_for(url)
        if proxy not in self._pools:
            self._pools[proxy] = self._made(proxy)
        return self._pools[proxy]

    def _made(self, proxy: str) -> httpcore.ConnectionPool:
        context, network = _trusted(), self._network
        if not proxy:
            return httpcore.ConnectionPool(ssl_context=context, network_backend=network)
        return httpcore.HTTPProxy(proxy, ssl_context=context, network_backend=network)


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        stream = self._response.stream
        if isinstance(stream, Iterable):
            yield from stream

    def close(self) -> None:
        self._response.close()


def _proxy_for(url: httpx.URL) -> str:
    if url.host in HERE or proxy_bypass(url.host):
        return ""
    proxy = getproxies().get(url.scheme, "")
    return proxy if "://" in proxy or not proxy else f"http://{proxy}"


@cache
def _trusted() -> ssl.SSLContext:
    """Trust what the system trusts, where an office adds its own, and the usual authorities."""
    context = httpx.create_ssl_context()
    with suppress(OSError):
        context.load_default_certs()
    return context

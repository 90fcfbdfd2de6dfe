"""The way out: proxies, protection, and being led elsewhere."""

import httpx
import pytest

from app.catalogue import problems, transport
from app.catalogue.portal import Portal
from app.catalogue.web import _refuse_downgrade, host_of
from tests.catalogue.local_portal import LocalPortal, web_of


def test_the_proxy_of_an_office_is_used(
    portal: LocalPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    host = portal.address.removeprefix("http://")
    monkeypatch.setattr(transport, "getproxies", lambda: {"http": host})
    monkeypatch.setattr(transport, "proxy_bypass", lambda _host: False)
    portal.action("package_list", ["a"])
    assert Portal("http://datos.ejemplo.invalid", web_of()).names() == ("a",)
    assert portal.asked[0].startswith("http://datos.ejemplo.invalid/")


def test_this_computer_is_asked_without_a_proxy(
    portal: LocalPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "getproxies", lambda: {"http": "127.0.0.1:9"})
    portal.action("package_list", ["a"])
    assert Portal(portal.address, web_of()).names() == ("a",)


def test_a_protected_address_that_is_not_is_explained(portal: LocalPortal) -> None:
    with pytest.raises(problems.Unsafe):
        Portal(portal.address.replace("http://", "https://"), web_of()).names()


def led(*addresses: str) -> httpx.Response:
    answers = [httpx.Response(200, request=httpx.Request("GET", one)) for one in addresses]
    last = answers.pop()
    last.history = answers
    return last


def test_nobody_is_led_from_protection_to_none() -> None:
    _refuse_downgrade(led("http://a.org", "https://a.org"), "a.org")
    _refuse_downgrade(led("http://a.org", "http://b.org"), "a.org")
    with pytest.raises(problems.Astray):
        _refuse_downgrade(led("https://a.org", "http://a.org"), "a.org")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://a b.org", "//a.org", "x"])
def test_only_addresses_of_the_web_are_asked(address: str) -> None:
    with pytest.raises(problems.BadAddress):
        host_of(address)

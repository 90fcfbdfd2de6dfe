"""What CKAN answers, read with care: nothing is taken on trust, and one bad entry spoils no other.

Every answer is `{"success": …, "result": …}`. Fields may be missing, null or of another type; the
guard before the portal answers with a web page and a status that says that all went well.
"""

import re
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from app.catalogue import problems
from app.catalogue.dataset import Dataset, Resource

T = TypeVar("T")
Scalar = str | int | float | bool | None
GUARD = re.compile(rb"request rejected|support id|access denied|forbidden|captcha", re.IGNORECASE)
NULL = msgspec.Raw(b"null")
SIZE = re.compile(r"\s*(\d+)(\.\d+)?\s*")


class Envelope(msgspec.Struct):
    """What is around every answer."""

    success: bool = False
    result: msgspec.Raw = NULL
    error: msgspec.Raw = NULL


class Named(msgspec.Struct):
    """An organisation, a topic or a tag."""

    name: Scalar = None
    title: Scalar = None
    display_name: Scalar = None

    def words(self) -> str:
        """Return the best name there is."""
        found = (text_of(one) for one in (self.title, self.display_name, self.name))
        return next((one for one in found if one), "")


class RawResource(msgspec.Struct):
    """A file, as CKAN tells it."""

    id: Scalar = None
    name: Scalar = None
    description: Scalar = None
    format: Scalar = None
    url: Scalar = None
    size: Scalar = None
    last_modified: Scalar = None
    metadata_modified: Scalar = None
    created: Scalar = None


class Package(msgspec.Struct):
    """A dataset, as CKAN tells it."""

    id: Scalar = None
    name: Scalar = None
    title: Scalar = None
    notes: Scalar = None
    license_id: Scalar = None
    license_title: Scalar = None
    metadata_modified: Scalar = None
    organization: Named | None = None
    groups: list[Named] | None = None
    tags: list[Named] | None = None
    resources: list[RawResource] | None = None


class Found(msgspec.Struct):
    """The result of a search."""

    count: int = 0
    results: list[msgspec.Raw] = []


def result_of(body: bytes, kind: type[T], host: str) -> T:
    """Return the result inside an answer; whatever is not one is a `WebProblem`."""
    _refuse_page(body, host)
    try:
        envelope = msgspec.json.decode(body, type=Envelope)
        if not envelope.success:
            raise _failed(envelope, host)
        return msgspec.json.decode(envelope.result, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise problems.NotUnderstood(host) from error


def datasets_of(packages: Iterable[msgspec.Raw]) -> tuple[tuple[Dataset, ...], int]:
    """Return the datasets that can be read, and how many could not."""
    found, lost = [], 0
    for raw in packages:
        try:
            found.append(dataset_of(msgspec.json.decode(raw, type=Package)))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            lost += 1
    named = tuple(one for one in found if one.name)
    return named, lost + len(found) - len(named)


def dataset_of(package: Package) -> Dataset:
    """Return a dataset with plain fields."""
    return Dataset(
        name=text_of(package.name) or text_of(package.id),
        title=text_of(package.title) or text_of(package.name),
        about=text_of(package.notes),
        organisation=package.organization.words() if package.organization else "",
        licence=text_of(package.license_id) or text_of(package.license_title),
        modified=text_of(package.metadata_modified),
        topics=_names(package.groups),
        words=_names(package.tags),
        resources=tuple(map(_resource, package.resources or ())),
    )


def text_of(value: object) -> str:
    """Return a value as text, without spaces around; nothing for what says nothing."""
    if value is None or isinstance(value, bool):
        return ""
    return str(value).strip()


def is_page(start: bytes) -> bool:
    """Say whether bytes are those of a web page."""
    head = start.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return head.startswith((b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<!--"))


def is_error(start: bytes) -> bool:
    """Say whether bytes are what a store of files answers instead of one: XML with an Error."""
    return (
        start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<?xml", b"<Error"))
        and b"<Error" in start
    )


def _resource(raw: RawResource) -> Resource:
    address = text_of(raw.url)
    dates = (raw.last_modified, raw.metadata_modified, raw.created)
    return Resource(
        id=text_of(raw.id) or address,
        title=text_of(raw.name),
        about=text_of(raw.description),
        format=text_of(raw.format).lstrip(".").upper(),
        address=address,
        size=_size(raw.size),
        modified=next((day for one in dates if (day := text_of(one))), ""),
    )


def _size(value: Scalar) -> int:
    match = SIZE.fullmatch(text_of(value))
    return int(match[1]) if match and len(match[1]) < len("1000000000000000") else 0


def _names(named: Iterable[Named] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for one in named or () if (words := one.words())))


def _refuse_page(body: bytes, host: str) -> None:
    if is_page(body) or body.lstrip().startswith(b"<"):
        raise problems.Refused(host) if GUARD.search(body) else problems.NotUnderstood(host)


def _failed(envelope: Envelope, host: str) -> problems.WebProblem:
    """Return what the catalogue says of its own failure."""
    error: Any = msgspec.json.decode(envelope.error)
    said = error if isinstance(error, dict) else {}
    if "not found" in text_of(said.get("__type")).lower():
        return problems.Missing(host)
    return problems.NotUnderstood(host, text_of(said.get("message")) or text_of(error)[:200])

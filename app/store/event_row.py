"""An event as it is kept: who, when, after what, and the seal that shows nothing was touched.

Each row holds the hash of the one before it. The chain covers the hash of the payload, not the
payload, so what was told can be erased on request while the chain can still be checked; the
salt is erased with it, so that nobody can try guesses.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

NOTHING_BEFORE = bytes(32)
SEALS = ("payload", "salt", "ph", "prev", "h")


@dataclass(frozen=True)
class EventRow:
    """One row of the log. `payload` and `salt` are empty once they were erased."""

    eid: str
    epoch: str
    seq: int
    type: str
    v: int
    actor: str
    wall: str
    tz: int
    boot: str
    mono: int
    pack: str
    pack_v: str
    payload: str | None = None
    salt: bytes | None = None
    ph: bytes = b""
    prev: bytes = NOTHING_BEFORE
    h: bytes = b""

    def values(self) -> tuple[Any, ...]:
        """Return the row for the database."""
        return tuple(asdict(self).values())

    def is_whole(self) -> bool:
        """Say whether its own seals hold."""
        if self.payload is not None and self.ph != payload_hash(self.salt or b"", self.payload):
            return False
        return self.h == chain_hash(asdict(self), self.ph, self.prev)

    def plain(self) -> dict[str, Any]:
        """Return the row as plain data: bytes as hexadecimal, the payload opened."""
        record: dict[str, Any] = {
            name: value.hex() if isinstance(value, bytes) else value
            for name, value in asdict(self).items()
        }
        return record | {"payload": json.loads(self.payload) if self.payload else None}


COLUMNS = tuple(field.name for field in fields(EventRow))


def sealed(header: Mapping[str, Any], payload: Mapping[str, Any], prev: bytes) -> EventRow:
    """Make the row that follows the one whose hash is `prev`."""
    text, salt = canonical(payload), os.urandom(16)
    ph = payload_hash(salt, text)
    return EventRow(
        **header, payload=text, salt=salt, ph=ph, prev=prev, h=chain_hash(header, ph, prev)
    )


def canonical(record: Mapping[str, Any]) -> str:
    """Return the one way in which a record is written before it is hashed."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def payload_hash(salt: bytes, text: str) -> bytes:
    """Return SHA-256 of the salt and the payload."""
    return hashlib.sha256(salt + text.encode()).digest()


def chain_hash(header: Mapping[str, Any], ph: bytes, prev: bytes) -> bytes:
    """Return SHA-256 of the header, the hash of the payload and the hash before."""
    told = {name: value for name, value in header.items() if name not in SEALS}
    return hashlib.sha256(canonical(told).encode() + ph + prev).digest()

"""A way of telling that two values look the same: they share a key."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

from app.i18n import Message
from app.registry import Member, Registry


@dataclass(frozen=True)
class ClusterMethod(Member, ABC):
    """One way of grouping values. `words` says in a few words what it takes as equal."""

    title: ClassVar[Message]
    words: ClassVar[Message]

    @abstractmethod
    def key(self, text: str) -> str:
        """Return the key of a value; values with the same key look the same.

        An empty key means that the value cannot be compared: it joins no group.
        """

    @classmethod
    @abstractmethod
    def example(cls) -> tuple[str, str, str]:
        """Return two values that must meet and one that must stay apart from them."""


cluster_methods: Registry[ClusterMethod] = Registry("app.analysis.cluster_methods")

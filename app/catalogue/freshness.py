"""Whether what was downloaded is still what the catalogue has."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.catalogue.dataset import Resource, day_of, moment_of
from app.catalogue.facts import Facts
from app.catalogue.size_words import size_words
from app.i18n import Message, msg


@dataclass(frozen=True)
class Freshness:
    """`why` says in what the catalogue is different from the day of the download."""

    why: tuple[Message, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether there is something newer to bring."""
        return bool(self.why)


def freshness(facts: Facts, now: Resource | None) -> Freshness:
    """Compare what was downloaded with what the catalogue tells of that file now."""
    if now is None:
        return Freshness((msg("The catalogue does not have this file any more."),))
    return Freshness(tuple(_differences(facts, now)))


def _differences(facts: Facts, now: Resource) -> Iterator[Message]:
    if _is_later(now.modified, facts.published):
        day, before = day_of(now.modified), day_of(facts.published)
        if day and before and day != before:
            yield msg("It was published again on {day}; yours is of {before}.",
                      day=day, before=before)  # fmt: skip
        else:
            yield msg("It was published again after your download.")
    if now.size and facts.told_size and now.size != facts.told_size:
        yield msg(
            "It has another size: {now}, and before {then}.",
            now=size_words(now.size), then=size_words(facts.told_size),
        )  # fmt: skip
    if now.address != facts.address:
        yield msg("It is at another address now.")


def _is_later(now: str, before: str) -> bool:
    """Say whether a time is after another; times that are no times are only compared."""
    one, other = moment_of(now), moment_of(before)
    if one and other:
        return one > other
    return bool(now) and now != before

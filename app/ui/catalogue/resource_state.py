"""How a file of the catalogue is: not here, on its way, failed, here, or older than what there is.

Everything a card shows of it is decided here, without a widget.
"""

from dataclasses import dataclass

from app.catalogue.dataset import Dataset, Resource
from app.catalogue.facts import Download
from app.catalogue.freshness import Freshness, freshness
from app.catalogue.size_words import size_words
from app.i18n import Message, msg
from app.ui.catalogue.state_part import words_of
from app.ui.open_data.fetching import Fetch, Fetching

Act = tuple[str, Message]
GET, STOP, OPEN, FOLDER, COMPARE, PAGE = "get", "stop", "open", "folder", "compare", "page"
NO_TABLES = {"PDF", "DOC", "DOCX", "PNG", "JPG", "JPEG", "MP4", "PPT", "PPTX", "SHP", "RAR", "7Z"}


@dataclass(frozen=True)
class ResourceState:
    """What is said of a file, and what can be done with it: the first is the likeliest wanted."""

    words: tuple[Message, ...] = ()
    acts: tuple[Act, ...] = ()
    running: bool = False
    share: float | None = None
    problem: Message | None = None
    stale: bool = False
    changes: tuple[Message, ...] = ()


def state_of(dataset: Dataset, resource: Resource, fetching: Fetching) -> ResourceState:
    """Return how a file is now."""
    fetch, here = fetching.fetch(resource.id), fetching.here(resource.id)
    if fetch.running:
        return _running(fetch)
    begun = fetching.begun(dataset, resource)
    if begun or fetch.problem is not None:
        return _unfinished(fetch.problem, begun, here)
    if here is None:
        return ResourceState((), ((GET, msg("Download")),))
    return _here(resource, here, fetching)


def _running(fetch: Fetch) -> ResourceState:
    done, total = size_words(fetch.done), size_words(fetch.total)
    if not fetch.done:
        words = msg("Asking for it…")
    elif fetch.total > fetch.done:
        words = msg("{done} of {total} came.", done=done, total=total)
    else:
        words = msg("{done} came.", done=done)
    share = fetch.done / fetch.total if fetch.done and fetch.total > fetch.done else None
    return ResourceState((words,), ((STOP, msg("Cancel")),), running=True, share=share)


def _unfinished(problem: Exception | None, begun: int, here: Download | None) -> ResourceState:
    """Return what is said of a download that failed, or was stopped half way."""
    again = msg("Go on from where it stopped") if begun else msg("Try again")
    acts: list[Act] = [(GET, again)]
    what, todo = words_of(problem) if problem else (None, None)
    if problem:
        acts.append((PAGE, msg("Open it in the browser")))
    if here:
        acts.append((OPEN, msg("Open the one that is here")))
    says = [todo] if todo else []
    says += [_came(begun)] if begun else []
    return ResourceState((*says, *_kept(here)), tuple(acts), problem=what)


def _came(begun: int) -> Message:
    return msg("{done} came; the rest is missing.", done=size_words(begun))


def _kept(here: Download | None) -> tuple[Message, ...]:
    return (msg("The one from {day} is still here.", day=here.day),) if here else ()


def _here(resource: Resource, here: Download, fetching: Fetching) -> ResourceState:
    news = freshness(here.facts, resource)
    changes = fetching.changes.get(resource.id, ())
    told = words_of(changes) if isinstance(changes, Exception) else changes
    doubt = (here.doubt,) if here.doubt else ()
    return ResourceState(
        (_whole(here), *doubt, *news.why), _acts(resource, here, news), stale=news.stale,
        changes=tuple(told),
    )  # fmt: skip


def _whole(here: Download) -> Message:
    words = {"day": here.day, "size": size_words(here.facts.size)}
    if here.doubt:
        return msg("Downloaded on {day}: {size}.", **words)
    return msg("Downloaded on {day}: {size}, all of it.", **words)


def _acts(resource: Resource, here: Download, news: Freshness) -> tuple[Act, ...]:
    open_it = (OPEN, msg("Open on the workbench"))
    folder = (FOLDER, msg("Show its folder"))
    if resource.format in NO_TABLES:
        open_it = folder
    if news.stale:
        return open_it, (GET, msg("Download the new version"))
    if here.before:
        return open_it, (COMPARE, msg("See what changed since the one from before"))
    return (open_it, (GET, msg("Download it again"))) + ((folder,) if open_it != folder else ())

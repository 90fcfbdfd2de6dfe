"""A chart ready to be shown: its picture, what to improve, and what it leaves out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.alt_text import alt_text
from app.analysis.chart import Chart
from app.analysis.chart_rule import Draft, Finding, chart_rules, review
from app.analysis.left_out import left_out
from app.analysis.plot import Plot
from app.analysis.suggested_title import suggested_title
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg
from app.progress import Progress, unwatched

chart_rules.load()


@dataclass(frozen=True)
class Scene:
    """What a chart is drawn from: a table, the rows that are seen, and words about them.

    `scope` says which rows when they are not all; `origin` is the source line of the table.
    """

    table: Table
    rows: NDArray[np.int64] | None = None
    scope: Message | None = None
    origin: str = ""


@dataclass(frozen=True)
class Drawing:
    """The picture, or the reason why there is none."""

    plot: Plot | None
    problem: UserError | None = None
    findings: tuple[Finding, ...] = ()
    left_out: tuple[Message, ...] = ()
    alt: str = ""
    written: Mapping[str, str] = field(default_factory=dict)
    """The words the program would write by itself, by the name of the answer."""


def prepare(chart: Chart, scene: Scene, progress: Progress = unwatched) -> Drawing:
    """Draw and review a chart; what cannot be drawn comes back as a reason."""
    table = scene.table
    frame = table.frame if scene.rows is None else table.frame.iloc[scene.rows]
    draft = Draft(chart, frame, scene.origin)
    progress(0, 2)
    try:
        plot = draft.plot
    except UserError as error:
        return Drawing(None, error)
    progress(1, 2)
    return Drawing(
        plot=_with_scope(plot, scene.scope),
        findings=tuple(review(draft)),
        left_out=tuple(left_out(chart, table, scene.rows)),
        alt=plot.captions.alt.strip() or str(alt_text(plot)),
        written={"alt": str(alt_text(plot)), "heading": str(suggested_title(plot) or "")},
    )


def renewed(chart: Chart, old: Drawing, new: Drawing) -> Chart | None:
    """Return the chart with the words the program wrote for it as they would be now.

    None when there is nothing to renew; what a person wrote is never touched.
    """
    ours = {name for name, words in old.written.items() if words and getattr(chart, name) == words}
    now = new.written
    stale: dict[str, Any] = {name: now[name] for name in ours & set(now)
                             if now[name] != old.written[name]}  # fmt: skip
    return replace(chart, **stale) if stale else None


def _with_scope(plot: Plot, scope: Message | None) -> Plot:
    """Say under the picture, wherever it goes, that only some rows are in it."""
    if scope is None:
        return plot
    note = plot.captions.note.strip()
    words = msg("{note} {scope}", note=note, scope=scope) if note else scope
    return replace(plot, captions=replace(plot.captions, note=str(words)))

"""A recipe tried here before it is applied: columns, steps, what is expected; then one change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from app.analysis.adapting import Fit
from app.analysis.openrefine_history.history import Remark
from app.analysis.rearranged import with_more
from app.analysis.recipe import Recipe
from app.i18n import Message, msg, plural
from app.ui.desk.apply_parts import Mapping, OutcomeRow, Section, remarks_section
from app.ui.desk.cover_page import CoverPage
from app.ui.desk.expected_list import ExpectedList
from app.ui.desk.page_head import PageHead
from app.ui.desk.recipe_trial import Trial, fitted, tried
from app.ui.session import Session
from app.ui.widgets.button import Button
from app.ui.widgets.flowing import Flowing
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.text import Text

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ApplyPage(CoverPage):
    """Nothing is done until Apply; Ctrl+Enter applies, Esc leaves everything as it was."""

    def __init__(self, session: Session, recipe: Recipe, remarks: tuple[Remark, ...] = ()) -> None:
        super().__init__()
        self._session, self.recipe = session, recipe
        self.trial: Trial | None = None
        self.rows: list[OutcomeRow] = []
        self.apply, cancel = Button(str(msg("Apply")), "primary"), Button(str(msg("Cancel")))
        self.apply.setToolTip("Ctrl+Enter")
        self.apply.setEnabled(False)
        self.head = PageHead(cancel, self.apply)
        self.mapping, self.steps = Mapping(), Section(msg("What each step would do"))
        self.expected = ExpectedList(removable=False)
        self._lay_out(remarks)
        cancel.clicked.connect(self.closed)
        self.apply.clicked.connect(self.enter)
        self.mapping.changed.connect(self._try)
        self.setFocusProxy(cancel)
        self.head.say(_title(recipe), str(_origin(recipe)))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in ENTER and CONTROL in event.modifiers():
            self.enter()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Do all of it as one change; what cannot be done comes switched off."""
        if self.trial and self.apply.isEnabled():
            self._session.change(with_more(self._session.recipe, self.trial.usable))
            self.closed.emit()

    def _fit(self) -> None:
        view, recipe = self._session.view, self.recipe
        if view:
            self._session.tasks.run(
                lambda _progress: fitted(recipe, view.table),
                done=self._show_fit, failed=self._session.failed.emit, replaces="trial",
            )  # fmt: skip

    def _show_fit(self, found: Fit) -> None:
        view = self._session.view
        if view:
            self.mapping.show_fit(found, view.table.columns)
            self._try()

    def _try(self) -> None:
        view, recipe, names = self._session.view, self.recipe, self.mapping.names
        self.apply.setEnabled(False)
        if view:
            self._session.tasks.run(
                lambda progress: tried(recipe, names, view.table, progress),
                done=self._show, failed=self._session.failed.emit, replaces="trial",
            )  # fmt: skip

    def _show(self, trial: Trial) -> None:
        self.trial = trial
        self.steps.empty()
        self.rows = []
        for at, outcome in enumerate(trial.run.outcomes):
            row = OutcomeRow(at + 1, outcome, trial.ways.get(at, ()))
            row.repaired.connect(self._mend)
            self.rows.append(row)
            self.steps.body.addWidget(row)
        if not trial.run.outcomes:
            self.steps.body.addWidget(Text(str(msg("The recipe has no steps.")), tone="muted"))
        self.expected.show_judged(trial.judged)
        self.apply.setText(str(_words(trial)))
        self.apply.setEnabled(bool(trial.run.outcomes))

    def _mend(self, recipe: Recipe) -> None:
        """Go on with the recipe as a way out has left it."""
        self.recipe = recipe
        self._fit()

    def _lay_out(self, remarks: tuple[Remark, ...]) -> None:
        inside = Flowing()
        column: QVBoxLayout = inside.column((20, 14, 20, 16), 12)
        if self.recipe.about.note:
            column.addWidget(Text(self.recipe.about.note, tone="ink").wrapped())
        if remarks:
            column.addWidget(remarks_section(remarks))
        for part in (self.mapping, self.steps, self.expected):
            column.addWidget(part)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Scroll(inside), 1)


def _title(recipe: Recipe) -> str:
    if recipe.about.title:
        return str(msg("Apply “{title}” here", title=recipe.about.title))
    return str(msg("Apply a recipe here"))


def _origin(recipe: Recipe) -> Message:
    about = recipe.about
    if about.author and about.file:
        return msg("By {author}, over the file “{file}”. Nothing is changed until you apply.",
                   author=about.author, file=about.file)  # fmt: skip
    if about.file:
        return msg("Made over the file “{file}”. Nothing is changed until you apply.",
                   file=about.file)  # fmt: skip
    return msg("Nothing is changed until you apply.")


def _words(trial: Trial) -> Message:
    steps = len(trial.run.outcomes)
    if trial.run.failed:
        return msg("Apply {possible} of {all} steps", possible=trial.possible, all=steps)
    return plural("Apply the step", "Apply the {count} steps", count=steps)

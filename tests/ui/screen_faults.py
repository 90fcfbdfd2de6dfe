"""What is wrong with a screen, as far as a program can see it."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from app.ui.widgets.one_line import OneLine

LEAST_CONTRAST = 4.5
SLACK = 1  # pixels that rounding may take
LEAST_SEEN = 8  # pixels: less than this of something is no words
KINDS = (QLabel, QAbstractButton, QLineEdit, QComboBox)


def leaves(window: QWidget) -> list[QWidget]:
    """Return whatever shows words or asks something, and is on the screen."""
    found = [one for kind in KINDS for one in window.findChildren(kind)]
    return [one for one in found if one.isVisible() and _is_on_top(one, window)]


def _is_on_top(widget: QWidget, window: QWidget) -> bool:
    """Say whether what is seen of a widget is not behind something else."""
    if widget.visibleRegion().isEmpty():
        return False
    top = window.childAt(_place(widget, window).center())
    if top is None or top is widget:
        return top is widget
    beside = isinstance(top, KINDS) and top.parentWidget() is widget.parentWidget()
    return beside or widget.isAncestorOf(top) or top.isAncestorOf(widget)


def clipped(window: QWidget) -> list[str]:
    """Return the words that do not fit where they are; those cut on purpose end in an ellipsis."""
    return [_words(one) for one in leaves(window) if _words(one) and _is_clipped(one)]


def _is_clipped(widget: QWidget) -> bool:
    if isinstance(widget, OneLine | QLineEdit | QComboBox):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + SLACK
    wanted = widget.minimumSizeHint()
    return wanted.width() > widget.width() + SLACK or wanted.height() > widget.height() + SLACK


def outside(window: QWidget) -> list[str]:
    """Return the words that stick out of what holds them, and cannot be scrolled to."""
    found = [one for one in leaves(window) if _sticks_out(one)]
    return [_words(one) or one.accessibleName() for one in found]


def _sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return False
    return not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry())


def overlapping(window: QWidget) -> list[tuple[str, str]]:
    """Return the pairs of words that are drawn one over the other."""
    seen = [one for one in leaves(window) if not _is_part(one)]
    places = [(one, _place(one, window)) for one in seen]
    return [
        (_words(one) or one.accessibleName(), _words(other) or other.accessibleName())
        for (one, here), (other, there) in combinations(places, 2)
        if _meet(here, there) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
        and one.window() is other.window()
    ]  # fmt: skip


def _is_part(widget: QWidget) -> bool:
    """Say whether the widget is drawn inside a control: its own line, its own button."""
    return isinstance(
        widget.parentWidget(), QComboBox | QLineEdit | QAbstractButton | QAbstractSpinBox
    )


def _place(widget: QWidget, window: QWidget) -> QRect:
    """Return where the part of a widget that is seen stands in the window."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def _meet(one: QRect, other: QRect) -> bool:
    both = one.intersected(other)
    return both.width() > 2 * SLACK and both.height() > 2 * SLACK


def faint(window: QWidget) -> list[str]:
    """Return the words whose colour is hard to tell from what is behind them."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return [
        _words(one)
        for one in leaves(window)
        if isinstance(one, QLabel | QAbstractButton) and _words(one) and one.isEnabled()
        and _contrast(one, image, _place(one, window)) < LEAST_CONTRAST
    ]  # fmt: skip


def _contrast(widget: QWidget, image: QImage, place: QRect) -> float:
    """Return the contrast of the words with the ground, the most frequent colour there."""
    ratio = image.devicePixelRatio()
    inside = QRect(place.topLeft() * ratio, place.size() * ratio).intersected(image.rect())
    if inside.width() < LEAST_SEEN or inside.height() < LEAST_SEEN:
        return LEAST_CONTRAST
    colours = Counter(
        image.pixel(QPoint(x, y)) & 0xFFFFFF
        for y in range(inside.top(), inside.bottom() + 1)
        for x in range(inside.left(), inside.right() + 1)
    )
    ground = colours.most_common(1)[0][0]
    ink = widget.palette().color(widget.foregroundRole()).rgb() & 0xFFFFFF
    return _ratio(_light(ground), _light(ink))


def _light(colour: int) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = ((colour >> 16) & 255, (colour >> 8) & 255, colour & 255)
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: float, other: float) -> float:
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def nameless(window: QWidget) -> list[str]:
    """Return whatever takes the keyboard and has no name for who does not see it."""
    return [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in window.findChildren(QWidget)
        if one.isVisible() and _takes_keyboard(one) and not _is_part(one)
        and not (one.accessibleName() or _words(one))
    ]  # fmt: skip


def _takes_keyboard(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return ""


def all_faults(window: QWidget) -> Iterator[str]:
    """Yield every fault there is, in words for whoever reads the test."""
    for name, look in (("clipped", clipped), ("outside", outside), ("overlapping", overlapping),
                       ("faint", faint), ("nameless", nameless)):  # fmt: skip
        for one in look(window):
            yield f"{name}: {one!r}"

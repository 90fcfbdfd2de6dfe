"""How charts look on the screen: the colours and the size of text of the whole program."""

from dataclasses import replace

from app.ui.plot.colours import DARK, LIGHT
from app.ui.plot.look import Look
from app.ui.theme import Theme
from app.ui.tokens import CONTRAST
from app.ui.tokens import DARK as DARK_TOKENS

BOLD = replace(
    DARK,
    bg=CONTRAST.bg,
    surface=CONTRAST.surface,
    line=CONTRAST.line,
    line2=CONTRAST.line2,
    ink=CONTRAST.ink,
    muted=CONTRAST.muted,
    accent=CONTRAST.accent,
    quiet="#5C93AD",
    faint=CONTRAST.line,
    warn=CONTRAST.warn,
)


def look_of(theme: Theme) -> Look:
    """Return the look that goes with a theme."""
    if theme.tokens == CONTRAST:
        return Look(BOLD, theme.scale)
    return Look(DARK if theme.tokens == DARK_TOKENS else LIGHT, theme.scale)

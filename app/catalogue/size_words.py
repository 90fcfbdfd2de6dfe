"""How long a file is, as people say it."""

from app.i18n import Message, msg

THOUSAND = 1024
FEW = 10  # below it, one decimal is worth saying


def size_words(size: int) -> Message:
    """Return a size in bytes in the unit that makes it short."""
    units = (msg("{size} bytes", size=str(size)), msg("{size} KB", size=_of(size, 1)),
             msg("{size} MB", size=_of(size, 2)), msg("{size} GB", size=_of(size, 3)))  # fmt: skip
    power = next((at for at in range(3) if round(size / THOUSAND**at) < THOUSAND), 3)
    return units[power]


def _of(size: int, power: int) -> str:
    value = size / THOUSAND**power
    text = f"{value:.1f}" if value < FEW else f"{value:.0f}"
    return text.removesuffix(".0").replace(".", ",")

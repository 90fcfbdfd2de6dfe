"""The mark of what a translation was made from: prose and messages, never the checks."""

import hashlib

from app.lessons.source import CHECKS, HINTS, MISTAKES, Box

SAID = ("si_falla", "decir", "texto")


def fingerprint(box: Box) -> str:
    """Return six letters that change when what a learner reads changes."""
    parts = [" ".join(box.prose.split())]
    for card in box.cards:
        if card.word in {CHECKS, MISTAKES, HINTS}:
            parts += [f"{item.get('id', '')}:{said(item)}" for item, _ in card.entries()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:6]


def said(item: object) -> str:
    """Return what an item of a card tells the learner, if it tells anything."""
    if not isinstance(item, dict):
        return ""
    return next((item[word] for word in SAID if isinstance(item.get(word), str)), "")

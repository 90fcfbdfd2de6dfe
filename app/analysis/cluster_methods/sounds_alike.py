"""Words that sound the same in the Spanish of the River Plate."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.analysis.cluster_method import KeyMethod, cluster_methods
from app.analysis.fingerprint import COMMON, words_of
from app.i18n import msg

KEPT = str.maketrans({"\u00f1": "\u0272", "\u00d1": "\u0272"})  # a letter no accent is taken from
STOP = frozenset(("de", "del", "la", "las", "el", "los", "y", "e", "en", "a"))
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tch|ch", "X"),
        (r"^(?:hu|gu|g\u00fc|w)(?=[aeo])", "W"),
        (r"h", ""),
        (r"ll|y(?=[aeiou])|^i(?=[aeo])", "Y"),
        (r"y", "i"),
        (r"gu(?=[ei])", "G"),
        (r"g(?=[ei])|j", "J"),
        (r"qu(?=[ei])", "K"),
        (r"sc(?=[ei])|c(?=[ei])|[sz]|^x", "S"),
        (r"[ckq]", "K"),
        (r"x", "KS"),
        (r"[vw]", "b"),
        (r"n(?=[bp])", "m"),
        (r"([^\W\d])\1+", r"\1"),
    )
)  # in this order; what is settled is in capitals, so that no later rule takes it


@cluster_methods.add
@dataclass(frozen=True)
class SoundsAlike(KeyMethod):
    """Values whose words sound the same; figures must be the same."""

    kind = "sounds_alike"
    title = msg("Sounds the same")
    words = msg("Giménez and Jiménez, Vázquez and Basquez")

    def key(self, text: str) -> str:
        kept = unicodedata.normalize("NFC", text).translate(KEPT)
        heard = (_sound(COMMON.get(word, word)) for word in words_of(kept) if word not in STOP)
        return " ".join(sorted(set(heard)))

    @classmethod
    def example(cls) -> tuple[str, str, str]:
        return "Giménez", "Jimenes", "Ramírez"


@lru_cache(50_000)
def _sound(word: str) -> str:
    if not word.isalpha():
        return word
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return word

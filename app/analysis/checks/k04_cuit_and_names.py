"""One CUIT with several names, or one name with several CUITs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.analysis.check import Check, Finding, Fix, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.fingerprint import fingerprint
from app.analysis.look import Look
from app.analysis.partner_columns import supplier_names
from app.analysis.reading.missing import visible
from app.i18n import msg, plural

DIGITS = 11
MANY = 20_000  # pairs: with more, joining the names is a work of its own
Codes = NDArray[np.int64]


@checks.add
class CuitAndNames(Check):
    """See the names that go with each CUIT, and the CUITs that go with each name."""

    kind = "K04"
    title = msg("One CUIT, several names")
    why = msg("Grouped by name, the largest supplier may come out as many small ones.")
    todo = msg("Group by CUIT; see whether each CUIT of that name is another firm.")
    severity = Severity.WARNING
    lesson = "m7-04"
    dirty = "id,proveedor,cuit\n1,Acme SA,33-69345023-9\n2,ACME S.A.,33-69345023-9\n"
    clean = "id,proveedor,cuit\n1,Acme SA,33-69345023-9\n2,Beta SRL,30-99903208-3\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for cuit, name in supplier_names(look.columns):
            pairs = Pairs(cuit, name)
            where = name.where_rows(pairs.rows(pairs.several_names))
            if where.count:
                number = int(np.argmax(pairs.names_of))
                message = plural(
                    "One CUIT has several names: {cuit} has {ways}.",
                    "{count} CUITs have several names: {cuit} has {ways}.",
                    count=int(pairs.several_names.sum()), cuit=pairs.numbers[number],
                    ways=int(pairs.names_of[number]),
                )  # fmt: skip
                yield self.found(where, message, _fix(pairs))
            shared = np.flatnonzero(pairs.several_cuits)
            if len(shared):
                message = plural(
                    "One name has several CUITs: “{name}”.",
                    "{count} names have several CUITs, as “{name}”.",
                    count=len(shared), name=pairs.names[shared[0]][:60],
                )  # fmt: skip
                marked = np.isin(pairs.name_codes, shared)
                yield self.found(name.where(marked & name.said), message)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Which names go with which CUITs, and how often."""

    cuit: ColumnLook
    name: ColumnLook

    @cached_property
    def _digits(self) -> tuple[list[str], Codes]:
        return _coded([_number(text) for text in self.cuit.texts.to_pylist()])

    @cached_property
    def _plain(self) -> tuple[list[str], Codes]:
        said = zip(self.name.texts.to_pylist(), self.name.said.tolist(), strict=True)
        return _coded(
            [" ".join(visible(text).split()) if is_said else "" for text, is_said in said]
        )

    @property
    def numbers(self) -> list[str]:
        """The different CUITs."""
        return self._digits[0]

    @property
    def names(self) -> list[str]:
        """The different names, without blanks nobody sees."""
        return self._plain[0]

    @property
    def name_codes(self) -> Codes:
        """Which name each text of the column is."""
        return self._plain[1]

    @cached_property
    def _by_row(self) -> tuple[Codes, Codes]:
        numbers = np.append(self._digits[1], -1)[self.cuit.codes]
        return numbers, np.append(self.name_codes, -1)[self.name.codes]

    @cached_property
    def counted(self) -> tuple[Codes, Codes, Codes]:
        """Each pair of a CUIT and a name, by their codes, and in how many rows it is."""
        numbers, names = self._by_row
        both = (numbers >= 0) & (names >= 0) & self.cuit.about.is_data()
        size = max(1, len(self.names))
        pairs, counts = np.unique(numbers[both] * size + names[both], return_counts=True)
        return pairs // size, pairs % size, counts

    @cached_property
    def names_of(self) -> Codes:
        """How many names each CUIT has."""
        return np.bincount(self.counted[0], minlength=len(self.numbers))

    @property
    def several_names(self) -> NDArray[np.bool_]:
        """Mark the CUITs with more than one name."""
        return np.asarray(self.names_of > 1)

    @property
    def several_cuits(self) -> NDArray[np.bool_]:
        """Mark the names with more than one CUIT."""
        return np.asarray(np.bincount(self.counted[1], minlength=len(self.names)) > 1)

    def written(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the texts of the column, as they are written, that are these names."""
        places = [self.names.index(name) for name in names]
        marked = np.isin(self.name_codes, places)
        return tuple(self.name.texts.filter(marked).to_pylist())

    def rows(self, marked: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Mark the rows of some CUITs that have a name."""
        numbers, names = self._by_row
        return np.asarray(np.append(marked, False)[numbers] & (names >= 0))


def _coded(words: Sequence[str]) -> tuple[list[str], Codes]:
    """Return the different words and which each is; -1 for what says nothing."""
    places: dict[str, int] = {}
    codes = [places.setdefault(word, len(places)) if word else -1 for word in words]
    return list(places), np.array(codes, np.int64)


def _number(text: str) -> str:
    digits = "".join(sign for sign in text if sign in "0123456789")
    return f"{digits[:2]}-{digits[2:10]}-{digits[10]}" if len(digits) == DIGITS else ""


def _fix(pairs: Pairs) -> Fix | None:
    """Give each CUIT's commonest name to the spellings with the same words."""
    if len(pairs.counted[0]) > MANY:
        return None
    said: dict[int, list[tuple[int, str]]] = {}
    for number, name, count in zip(*map(np.ndarray.tolist, pairs.counted), strict=True):
        said.setdefault(number, []).append((count, pairs.names[name]))
    groups: dict[str, tuple[str, ...]] = {}
    for found in said.values():
        usual = max(found)[1]
        if same := _same_words(usual, found):
            written = pairs.written([usual, *same])
            groups.setdefault(usual, tuple(text for text in written if text != usual))
    if not groups:
        return None
    known = {"column": pairs.name.name, "method": "cuit"}
    return step_fix("join_alike", **known, groups=tuple(groups.items()))


def _same_words(usual: str, found: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    key = fingerprint(usual)
    return tuple(text for _, text in found if text != usual and fingerprint(text) == key)

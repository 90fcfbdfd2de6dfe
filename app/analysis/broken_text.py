"""Texts whose letters were read in the wrong encoding, once or several times: «PÃºblica».

What can be undone exactly is `repaired`. Where letters were lost for good («ACU?A») nothing is
guessed: `lost` marks those cells so that they can be counted and listed.
"""

import re

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.arrow_text import rewritten

CONTROLS = "".join(map(chr, range(0x80, 0xA0)))
WINDOWS = {bytes([code]).decode("cp1252", "ignore"): code for code in range(0x80, 0xA0)}
BYTES = {chr(code): code for code in range(0x80, 0x100)} | {
    sign: code for sign, code in WINDOWS.items() if sign
}
"""The byte each sign stands for, as Windows and Latin-1 write it."""
LATER = "".join(sign for sign, code in BYTES.items() if code < 0xC0)  # noqa: PLR2004 - of UTF-8
QUOTES = "“”‘’‚„–—…•‹›´¨¸·"  # noqa: RUF001 - after a true letter they are what they seem
SPANISH = "áéíóúñüÁÉÍÓÚÑÜ"
HALFWAY = "âÂÃ"  # what a text broken three times shows on its way back
SHOUTED = {"Ê": "Ú", "Ì": "Ü"}  # Ãš and Ãœ, after somebody put the text in capitals
DOS = {"¢": "ó", "£": "ú", "¤": "ñ", "¥": "Ñ", "\u201a": "é", "¡": "í"}  # as Windows shows it
PIECE = re.compile(
    f"â[{LATER}]{{2}}|ð[{LATER}]{{3}}|[ÂÃÅÆËíã][{LATER}]|A[\x81\x8d\x8f\x90\x9d]|[├┬]."
)
ESCAPED = re.compile(f"<U\\+([0-9A-F]{{4,8}})>|<([89a-f][0-9a-f])>|ü([{LATER}]{{5}})")
MONEY = "".join(DOS)[:-1]  # inside a word these are no money; ¡ only before -a, -o at its end
BY_DOS = re.compile(
    f"(?<=[^\\W\\d_])[{MONEY}]+(?=[^\\W\\d_])|(?<=[b-df-hj-np-tv-z])¡(?=[ao][sn]?\\b)"
)
WORD = re.compile(r"[^ \t\r\n]*[^\x00-\x7f][^ \t\r\n]*")
SUSPECT = f"{PIECE.pattern}|{ESCAPED.pattern}|\\S[{MONEY}¡]"
GONE = (
    r"\x{FFFD}|ï¿½|(?:^|[\s(\"'«“,;:-])\p{L}+\?{1,2}\p{L}+(?:[\s)\"'»”,;:.-]|$)"
    r"|[\x{80}-\x{84}\x{86}-\x{9F}]"
)
LOOKED_FOR = re.compile("[\ufffd?\x80-\x84\x86-\x9f]|ï¿½")  # one of these is in all that GONE finds
TIMES = 6  # nobody breaks a text more often


def repaired(text: str) -> str:
    """Return a text with its letters as they were written; as it is when that is not certain."""
    text = ESCAPED.sub(_unescaped, text)
    text = WORD.sub(lambda word: _mended(word[0]), text)
    return BY_DOS.sub(lambda signs: "".join(map(DOS.__getitem__, signs[0])), text)


def is_broken(text: str) -> bool:
    """Say whether a text has letters that `repaired` changes or that are lost for good."""
    if text.isascii() and "?" not in text:
        return False
    if repaired(text) != text:
        return True
    return bool(LOOKED_FOR.search(text)) and bool(lost(pa.array([text]))[0].as_py())


def repaired_texts(texts: pa.Array) -> pa.Array:
    """Do the same as `repaired` to every text."""
    return rewritten(texts, repaired, pc.match_substring_regex(texts, SUSPECT))


def repairable(texts: pa.Array) -> pa.Array:
    """Mark the texts that `repaired` changes."""
    return pc.fill_null(pc.not_equal(repaired_texts(texts), texts), False)


def lost(texts: pa.Array) -> pa.Array:
    """Mark the texts with letters that cannot be known any more, also after a repair.

    A question mark inside a word («ACU?A», «Naci??n») or the sign for what was not understood.
    Addresses of pages, which have question marks of their own, are not marked.
    """
    return pc.fill_null(pc.match_substring_regex(repaired_texts(texts), GONE), False)


def _mended(word: str) -> str:
    found = word
    for _ in range(TIMES):
        after = PIECE.sub(_letter, found)
        if after == found:
            break
        found = after
    return found if _controls(found) <= _controls(word) else word


def _controls(text: str) -> int:
    return sum(sign in CONTROLS for sign in text)


def _letter(found: "re.Match[str]") -> str:
    piece = found[0]
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if piece[0] in "├┬":
        return _of_dos(piece)
    first = 0xC3 if piece[0] in "íãA" else BYTES[piece[0]]
    try:
        letter = bytes([first, *map(BYTES.__getitem__, piece[1:])]).decode()
    except UnicodeDecodeError:
        return piece
    if piece[0] == "Ã" and before.isupper() and after.isupper():
        letter = SHOUTED.get(letter, letter)
    if not _fits(piece, letter, after):
        return piece
    return letter.lower() if piece[0] == "ã" else letter


def _fits(piece: str, letter: str, after: str) -> bool:
    """Say whether the letter is likelier than the signs: some of these have a life of their own."""
    if piece[0] in "íã":
        known = letter in f"{SPANISH}àèìòù" or (letter in HALFWAY and after > "\x7f")
        return (
            known and piece[1] != "\u00a0" and (piece[1] not in QUOTES or _goes_on(letter, after))
        )
    if piece[0] == "Ã":
        return piece[1] not in QUOTES or letter in SPANISH or after.isalpha()
    return True


def _goes_on(letter: str, after: str) -> bool:
    return after.isalpha() or letter in HALFWAY


def _of_dos(piece: str) -> str:
    for codec in ("cp850", "cp437"):
        try:
            letter = piece.encode(codec).decode()
        except UnicodeError:
            continue
        if letter in f"{SPANISH}°ºª¿¡«»":
            return letter
    return piece


def _unescaped(found: "re.Match[str]") -> str:
    """Return the letter that a program wrote as its number: <U+00F1>, <f1>, or six strange signs.

    These six are the number of “<d1>” itself, four letters taken for one.
    """
    number, byte, strange = found.groups()
    if byte:
        return _if_spanish(bytes.fromhex(byte), found[0])
    if strange:
        code = 0
        for sign in strange:
            code = code << 6 | BYTES[sign] & 0x3F
    else:
        code = int(number, 16)
    return _of_number(code, found[0])


def _of_number(code: int, written: str) -> str:
    if code < 0x20 or 0xD800 <= code < 0xE000:  # noqa: PLR2004 - numbers of no letter
        return written
    if code <= 0x10FFFF:  # noqa: PLR2004 - the last letter there is
        return chr(code)
    inner = re.fullmatch(rb"<([89a-f][0-9a-f])>", code.to_bytes(4, "little"))
    return _if_spanish(bytes.fromhex(inner[1].decode()), written) if inner else written


def _if_spanish(byte: bytes, written: str) -> str:
    letter = byte.decode("cp1252", "ignore")
    return letter if letter and letter in f"{SPANISH}°ºª¿¡" else written

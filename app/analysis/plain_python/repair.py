"""Undo a wrong reading of letters, in plain Python: what `broken_text.repaired` does."""

from app.analysis.broken_text import (
    BY_DOS,
    BYTES,
    DOS,
    ESCAPED,
    HALFWAY,
    PIECE,
    QUOTES,
    SHOUTED,
    SPANISH,
    TIMES,
    WORD,
)

REPAIR = f"""
import re

BYTES = {BYTES!a}
SPANISH, QUOTES, HALFWAY = {SPANISH!a}, {QUOTES!a}, {HALFWAY!a}
SHOUTED = {SHOUTED!a}
DOS = {DOS!a}
SPOILED_PIECE = re.compile({PIECE.pattern!a})
ESCAPED = re.compile({ESCAPED.pattern!a})
BY_DOS = re.compile({BY_DOS.pattern!a})
SPOILED_WORD = re.compile({WORD.pattern!a})
"""
REPAIR += r'''

def repair(text):
    """Return a text with its letters as they were written; as it is when that is not certain."""
    text = ESCAPED.sub(signs_put_back, text)
    text = SPOILED_WORD.sub(lambda word: mended(word[0]), text)
    return BY_DOS.sub(lambda signs: "".join(map(DOS.__getitem__, signs[0])), text)


def mended(word):
    found = word
    for _ in range(TIMES):
        after = SPOILED_PIECE.sub(letter_of, found)
        if after == found:
            break
        found = after
    return found if controls(found) <= controls(word) else word


def controls(text):
    return sum("\x80" <= sign <= "\x9f" for sign in text)


def letter_of(found):
    piece = found[0]
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if piece[0] in "├┬":
        return of_dos(piece)
    first = 0xC3 if piece[0] in "íãA" else BYTES[piece[0]]
    try:
        letter = bytes([first, *map(BYTES.__getitem__, piece[1:])]).decode()
    except UnicodeDecodeError:
        return piece
    if piece[0] == "Ã" and before.isupper() and after.isupper():
        letter = SHOUTED.get(letter, letter)
    if not fits(piece, letter, after):
        return piece
    return letter.lower() if piece[0] == "ã" else letter


def fits(piece, letter, after):
    if piece[0] in "íã":
        known = letter in SPANISH + "àèìòù" or (letter in HALFWAY and after > "\x7f")
        goes_on = after.isalpha() or letter in HALFWAY
        return known and piece[1] != "\xa0" and (piece[1] not in QUOTES or goes_on)
    if piece[0] == "Ã":
        return piece[1] not in QUOTES or letter in SPANISH or after.isalpha()
    return True


def of_dos(piece):
    for codec in ("cp850", "cp437"):
        try:
            letter = piece.encode(codec).decode()
        except UnicodeError:
            continue
        if letter in SPANISH + "°ºª¿¡«»":
            return letter
    return piece


def signs_put_back(found):
    number, byte, strange = found.groups()
    if byte:
        return if_spanish(bytes.fromhex(byte), found[0])
    code = int(number, 16) if number else 0
    for sign in strange or "":
        code = code << 6 | BYTES[sign] & 0x3F
    if code < 0x20 or 0xD800 <= code < 0xE000:
        return found[0]
    if code <= 0x10FFFF:
        return chr(code)
    inner = re.fullmatch(rb"<([89a-f][0-9a-f])>", code.to_bytes(4, "little"))
    return if_spanish(bytes.fromhex(inner[1].decode()), found[0]) if inner else found[0]


def if_spanish(byte, written):
    letter = byte.decode("cp1252", "ignore")
    return letter if letter and letter in SPANISH + "°ºª¿¡" else written
'''.replace("TIMES", str(TIMES))

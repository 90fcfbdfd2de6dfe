"""The order of words in Spanish, in plain Python."""

ORDER = """
import unicodedata


def order_key(text):
    small = unicodedata.normalize("NFC", text.casefold()).replace("ñ", "n\\U0010ffff")
    marks = dict.fromkeys(range(0x300, 0x370))
    return unicodedata.normalize("NFD", small).translate(marks)


def in_order(column):
    '''Return what to compare: capitals and accents do not count, ñ comes after n.'''
    is_text = pd.api.types.is_string_dtype(column)
    return column.map(order_key, na_action="ignore") if is_text else column
"""

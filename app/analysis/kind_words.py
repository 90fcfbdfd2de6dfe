"""The kinds of column in words, for the pages that explain a table."""

from app.analysis.kind import Kind
from app.i18n import Message, msg

KIND_WORDS: dict[Kind, Message] = {
    Kind.WHOLE: msg("Whole number"),
    Kind.DECIMAL: msg("Number with decimals"),
    Kind.MONEY: msg("Amount of money"),
    Kind.PERCENTAGE: msg("Percentage (12.5 means 12.5 %)"),
    Kind.DATE: msg("Date"),
    Kind.DATE_TIME: msg("Date and time"),
    Kind.PERIOD: msg("Period (year, quarter or month)"),
    Kind.YES_NO: msg("Yes or no"),
    Kind.CODE: msg("Code: it is not added up"),
    Kind.CATEGORY: msg("Category: few values that repeat"),
    Kind.COMUNA: msg("Comuna of the City"),
    Kind.BARRIO: msg("Barrio of the City"),
    Kind.ADDRESS: msg("Address"),
    Kind.COORDINATE: msg("Coordinate (latitude or longitude)"),
    Kind.TEXT: msg("Text"),
}

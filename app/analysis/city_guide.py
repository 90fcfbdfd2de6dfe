"""What the City's own guide of open data asks of a table, rule by rule (revision of 2026).

The numbers are ours, in the order in which the guide speaks of them; the findings cite them.
"""

from app.i18n import Message, msg

RULES: dict[int, Message] = {
    1: msg("The cells are separated by commas."),
    2: msg("The letters are UTF-8."),
    3: msg("A text with commas or line breaks goes between double quotes (RFC 4180)."),
    4: msg("The first line has the names of the columns."),
    5: msg("Names have only small letters, digits and “_”, and at most 50 characters."),
    6: msg("No two columns have the same name."),
    7: msg("No text starts or ends with spaces."),
    8: msg("Numbers have a decimal point, no mark of thousands and no signs."),
    9: msg("The currency has a column of its own, in ISO 4217 codes."),
    10: msg("Percentages are written without “%”."),
    11: msg("Dates are written as ISO 8601: 2024-03-05."),
    12: msg("Coordinates are decimal degrees of WGS84, in lat and long."),
    13: msg("A cell without data says NULL or N/A; it is never empty nor 0."),
    14: msg("No totals or subtotals are mixed with the detail."),
    15: msg("Each row is a case: months or years are not columns."),
    16: msg("Each column has one attribute, and each cell one value."),
    17: msg("A table of more than a million rows is split into files."),
}

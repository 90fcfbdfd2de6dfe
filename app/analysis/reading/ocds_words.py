"""What the things of the open contracting standard are called."""

from app.i18n import msg

THINGS = {
    "process": msg("process"),
    "party": msg("party"),
    "item": msg("item"),
    "award": msg("award"),
    "contract": msg("contract"),
    "supplier": msg("supplier"),
}

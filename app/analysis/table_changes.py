"""What another version of a table brings: its rows, and the columns that came, went or changed."""

from app.analysis.kind_words import KIND_WORDS
from app.analysis.table import Table
from app.i18n import Message, msg

Both = tuple[Message, Message]


def table_changes(name: str, before: Table, after: Table) -> Both:
    """Say how many rows there were and there are, and what happened to the columns."""
    what = msg(
        "“{table}” has {rows} rows now; it had {old}.",
        table=name, rows=len(after), old=len(before),
    )  # fmt: skip
    return what, _columns(before, after)


def _columns(before: Table, after: Table) -> Message:
    came = [one for one in after.columns if one not in before.kinds]
    gone = [one for one in before.columns if one not in after.kinds]
    both = [one for one in after.columns if one in before.kinds]
    other = next((one for one in both if before.kinds[one] != after.kinds[one]), "")
    if came and gone:
        return msg("New columns: {came}. No longer there: {gone}.",
                   came=", ".join(came), gone=", ".join(gone))  # fmt: skip
    if came:
        return msg("New columns: {came}.", came=", ".join(came))
    if gone:
        return msg("These columns are no longer there: {gone}.", gone=", ".join(gone))
    if other:
        return msg("“{column}” was “{old}” and is “{new}” now.", column=other,
                   old=KIND_WORDS[before.kinds[other]], new=KIND_WORDS[after.kinds[other]])  # fmt: skip
    return msg("Its columns are the same.")

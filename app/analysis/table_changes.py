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
    came = ", ".join(one for one in after.columns if one not in before.kinds)
    gone = ", ".join(one for one in before.columns if one not in after.kinds)
    if came and gone:
        return msg("New columns: {came}. No longer there: {gone}.", came=came, gone=gone)
    if came or gone:
        only = msg("New columns: {came}.", came=came)
        return only if came else msg("These columns are no longer there: {gone}.", gone=gone)
    return _kinds(before, after)


def _kinds(before: Table, after: Table) -> Message:
    other = next((one for one in after.columns if before.kinds[one] != after.kinds[one]), "")
    if not other:
        return msg("Its columns are the same.")
    old, new = KIND_WORDS[before.kinds[other]], KIND_WORDS[after.kinds[other]]
    return msg("“{column}” was “{old}” and is “{new}” now.", column=other, old=old, new=new)

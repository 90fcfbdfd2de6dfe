"""What a fix does, in words: a step, or another way of reading."""

from app.analysis.check import Fix
from app.analysis.kind_words import KIND_WORDS
from app.i18n import Message, msg


def fix_words(fix: Fix) -> Message:
    """Say what a fix does."""
    if step := fix.step():
        return step.sentence()
    if fix.choice:
        kind = KIND_WORDS[fix.choice.kind] if fix.choice.kind else ""
        return msg("Read “{name}” as: {kind}.", name=fix.choice.column, kind=kind)
    line = fix.dialect.header_row if fix.dialect else 1
    return msg("Take line {line} as the names of the columns.", line=line)

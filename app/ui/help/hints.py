"""What is explained the first time a person comes to a part of the program, by its page of help."""

from app.i18n import Message, msg

HINTS: dict[str, Message] = {
    "grid": msg(
        "Hint: stand in a column and look at the right. The menu Column has all that can be done"
        " with it, and Ctrl+Z undoes anything. Your file is not touched."
    ),
    "form": msg(
        "Hint: below the questions you see what would change before you do it. Enter applies and"
        " Esc closes without doing anything."
    ),
    "formula": msg(
        "Hint: write [ to choose a column, or the beginning of a function. Ctrl+Space shows all"
        " there is."
    ),
    "similar": msg(
        "Hint: look at why each group is alike. Enter joins it and N leaves it as it is; nothing"
        " changes until you apply."
    ),
    "import": msg(
        "Hint: see whether accents and columns look right. If not, change how it is read and look"
        " again."
    ),
    "summary": msg(
        "Hint: choose what to group by. It always says how many rows each figure was made with."
    ),
    "charts": msg(
        "Hint: begin with your question. The review warns of what might mislead whoever reads the"
        " chart."
    ),
    "recipe": msg(
        "Hint: here is all you did, in order. Any step can be changed, switched off or taken out"
        " later."
    ),
    "join": msg(
        "Hint: before joining, look at how many rows found a match. A repeated key would multiply"
        " your rows."
    ),
    "quality": msg(
        "Hint: begin with what is most serious. Each finding says why it matters and what can be"
        " done."
    ),
}

ABOUT = {"step": "form", "function": "formula"}


def hint_for(topic: str) -> str:
    """Return the name of the hint about a page of help; empty when there is none."""
    family = topic.partition("/")[0]
    name = ABOUT.get(family, topic)
    return name if name in HINTS else ""

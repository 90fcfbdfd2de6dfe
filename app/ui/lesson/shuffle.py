"""The order in which the options of a question are shown: mixed, and the same every time."""

from random import Random

from app.lessons.lesson import Option, Question


def shuffled(question: Question) -> list[Option]:
    """Return the options in an order that gives nothing away; never the right one."""
    options = list(question.options)
    Random(question.id + "".join(option.id for option in options)).shuffle(options)  # noqa: S311
    if question.form == "order" and options == list(question.options) and len(options) > 1:
        options.append(options.pop(0))
    return options

"""Takes in the Spanish that writers hand over as JSON files; never touches what is written."""

import json
from pathlib import Path
from typing import Any

from babel.messages.catalog import Message
from catalogue import Forms, fits, forms, messages, read, spanish_of, write


def merge(app: Path, folder: Path, *, force: bool) -> int:
    """Fill blank Spanish from the JSON files of a folder; 1 when an answer could not be used."""
    catalogue = read(spanish_of(app), "es")
    waiting = {forms(message.id)[0]: message for message in messages(catalogue)}
    answers, refused = _answers(folder)
    filled = 0
    for english, spanish in answers.items():
        message = waiting.get(english)
        if not message or (any(forms(message.string)) and not force):
            continue
        if fits(forms(message.id), spanish):
            filled += _fill(message, spanish)
        else:
            refused.append(f"other {{names}} or forms than its English: {english}")
    write(spanish_of(app), catalogue)
    blank = sum(not any(forms(message.string)) for message in waiting.values())
    unused = len(answers.keys() - waiting.keys())
    print(*refused, sep="\n", end="\n" if refused else "")
    print(
        f"merge: {filled} filled, {blank} still blank, {unused} answers to no sentence of the code"
    )
    return 1 if refused else 0


def _fill(message: Message, spanish: Forms) -> int:
    changed = forms(message.string) != spanish
    message.string = spanish if len(spanish) > 1 else spanish[0]
    return int(changed)


def _answers(folder: Path) -> tuple[dict[str, Forms], list[str]]:
    """Read every answer; of two for one sentence the first file, by name, wins."""
    answers: dict[str, Forms] = {}
    refused: list[str] = []
    for file in sorted(folder.glob("*.json")):
        try:
            read_here = _of_file(file)
        except ValueError as error:
            refused.append(f"{file.name}: {error}")
            continue
        answers = {**read_here, **answers}
    return answers, refused


def _of_file(file: Path) -> dict[str, Forms]:
    content: Any = json.loads(file.read_text("utf-8"))
    if not isinstance(content, dict):
        raise ValueError("not an object {English: Spanish}")  # noqa: TRY004 - of the file, not the code
    return {english: _forms_of(english, spanish) for english, spanish in content.items() if spanish}


def _forms_of(english: str, spanish: object) -> Forms:
    listed = spanish if isinstance(spanish, list) else [spanish]
    if not all(isinstance(form, str) for form in listed):
        raise ValueError(f"neither a text nor [one, many]: {english}")
    return tuple(listed)

"""The prose of a question in parts: what is asked, the options, and why."""

import re
from dataclasses import dataclass, field

OPTION = re.compile(r"- \[(?P<mark>[ x])\] (?P<text>.*)")
PLAIN = re.compile(r"- (?P<text>.*)")
STEP = re.compile(r"\d+\. (?P<text>.*)")
WORD = re.compile(r"(?P<word>[a-z_]+): (?P<text>.*)")
WORDS = ("porque", "respuesta", "tolerancia", "tolerancia_pct", "texto_alternativo")


@dataclass
class WrittenOption:
    """One option as it is written."""

    text: str
    right: bool = False
    why: str = ""


@dataclass
class WrittenQuestion:
    """A question as it is written."""

    asked: list[str] = field(default_factory=list)
    options: list[WrittenOption] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)

    @property
    def statement(self) -> str:
        """What is asked."""
        return "\n".join(self.asked).strip()

    @property
    def right(self) -> list[WrittenOption]:
        """The options marked as right."""
        return [option for option in self.options if option.right]


def read_question(prose: str) -> WrittenQuestion:
    """Return the parts of a question; indented lines belong to the option above them."""
    question = WrittenQuestion()
    for line in prose.splitlines():
        found = WORD.fullmatch(line.strip())
        if found and found["word"] in WORDS:
            _keep_word(question, found["word"], found["text"], inside=line.startswith(" "))
        elif option := _option(line):
            question.options.append(option)
        elif question.options and line.startswith("  "):
            question.options[-1].text += f" {line.strip()}"
        else:
            question.asked.append(line)
    return question


def _keep_word(question: WrittenQuestion, word: str, text: str, *, inside: bool) -> None:
    if inside and word == "porque" and question.options:
        question.options[-1].why = text
    else:
        question.words[word] = text


def _option(line: str) -> WrittenOption | None:
    if found := OPTION.fullmatch(line):
        return WrittenOption(found["text"], found["mark"] == "x")
    found = PLAIN.fullmatch(line) or STEP.fullmatch(line)
    return WrittenOption(found["text"]) if found else None

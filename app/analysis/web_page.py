"""A report as one web page that needs nothing else: no network, no other file."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from app.analysis.data_dictionary import column_facts
from app.analysis.deliverable import Deliverable, described
from app.analysis.number_format import WHOLE
from app.analysis.number_look import NumberLook, number_look
from app.analysis.palette import PAPER
from app.analysis.plot import Plot
from app.analysis.report_page import Cell, ReportPage, dictionary_page, method_page, source_page
from app.analysis.written_column import WrittenColumn, written_columns
from app.i18n import Message, msg, plural

LANGUAGE = msg("en-GB")  # the language of the page: “es-AR” in Spanish
FIRST = 50  # rows of the data
NAMED = re.compile(r'( id="|url\(#|href="#)')  # names inside a picture, unique in the page
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
STYLE = f"""
body {{ font: 16px/1.5 system-ui, sans-serif; color: {PAPER.ink}; background: #fff;
  margin: 0 auto; padding: 24px; max-width: 1080px; }}
h1 {{ font-size: 28px; margin: 0 0 4px; }} h2 {{ font-size: 20px; margin: 40px 0 8px; }}
p, figcaption, summary {{ color: {PAPER.muted}; margin: 0 0 12px; }}
.wide {{ overflow-x: auto; }} figure {{ margin: 0 0 24px; }}
svg {{ max-width: 100%; height: auto; }}
table {{ border-collapse: collapse; font-size: 14px; }}
th {{ text-align: left; background: {PAPER.ramp[0]}; border-bottom: 2px solid {PAPER.accent}; }}
th, td {{ padding: 6px 12px 6px 8px; vertical-align: top; }}
td {{ border-bottom: 1px solid {PAPER.line}; }} td.number {{ text-align: right; }}
td.unread {{ background: #fff1cc; font-style: italic; }}
.practice {{ border: 2px solid {PAPER.accent}; padding: 8px 12px; color: {PAPER.ink}; }}
@media print {{ body {{ max-width: none; padding: 0; }} .wide {{ overflow: visible; }} }}
"""
SAFE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def web_page(deliverable: Deliverable) -> str:
    """Return the page, in the language in use."""
    columns = list(written_columns(deliverable.table))
    body = (
        f"<h1>{_text(deliverable.title)}</h1>",
        *_practice(deliverable),
        *_charts(deliverable),
        _section(method_page(deliverable)),
        _section(dictionary_page(map(column_facts, columns), _notes(columns))),
        _data(columns),
        _section(source_page(deliverable)),
    )
    return _whole(deliverable.title, body)


def pages_html(title: Message, pages: Iterable[ReportPage]) -> str:
    """Return pages of words as one web page, in the language in use."""
    return _whole(title, (f"<h1>{_text(title)}</h1>", *map(_section, pages)))


def _whole(title: object, body: Iterable[str]) -> str:
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{SAFE}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{_text(title)}</title><style>{STYLE}</style>"
    )
    inside = "\n".join(body)
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}"><head>{head}</head>\n'
        f"<body><main>\n{inside}\n</main></body></html>\n"
    )


def _practice(deliverable: Deliverable) -> Iterator[str]:
    if deliverable.origin.practice:
        words = msg("Practice data, invented to learn with.")
        yield f'<p class="practice"><strong>{_text(words)}</strong></p>'


def _charts(deliverable: Deliverable) -> Iterator[str]:
    pictures = dict(enumerate(deliverable.pictures))
    for at, plot in enumerate(deliverable.plots()):
        picture = NAMED.sub(rf"\1picture{at}-", pictures.get(at, ""))
        yield _figure(plot, picture)


def _figure(plot: Plot, picture: str) -> str:
    """Show the picture, or its words when there is none; the words stay for who cannot see it."""
    drawn = re.sub(r"^.*?(?=<svg)", "", picture, count=1, flags=re.DOTALL)
    title = "" if drawn else f"<h2>{_text(plot.captions.title)}</h2>"
    source = "" if drawn else f"<br>{_text(plot.captions.source)}"
    words = _text(described(plot))
    return f"<figure>{title}{drawn}<figcaption>{words}{source}</figcaption></figure>"


def _notes(columns: Iterable[WrittenColumn]) -> dict[str, list[Message]]:
    return {
        column.name: [
            plural(
                "One cell could not be read: it is in italics on yellow.",
                "{count} cells could not be read: they are in italics on yellow.",
                count=column.unread_count,
            )
        ]
        for column in columns
        if column.unread_count
    }


def _section(page: ReportPage) -> str:
    rows = ([(_class(cell), _written(cell)) for cell in row] for row in page.rows)
    return _titled(page.title, page.intro, _table([str(words) for words in page.header], rows))


def _written(cell: Cell) -> str:
    return WHOLE.text(cell) if isinstance(cell, int) else str(cell or "")


def _class(value: object) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return ' class="number"' if number else ""


def _data(columns: Sequence[WrittenColumn]) -> str:
    size = len(columns[0]) if columns else 0
    shown = min(size, FIRST)
    intro = plural(
        "The first row of {all}.", "The first {count} rows of {all}.",
        count=shown, all=WHOLE.text(size),
    )  # fmt: skip
    cells = [_cells(column.slice(0, shown), number_look(column)) for column in columns]
    rows = zip(*cells, strict=True)
    return _titled(msg("Data"), intro, _table([column.name for column in columns], rows))


def _cells(column: WrittenColumn, look: NumberLook) -> list[tuple[str, str]]:
    unread = column.unread.to_pylist() if column.unread is not None else [None] * len(column)
    return [
        (' class="unread"', text) if text is not None else (_class(value), look.text(value))
        for value, text in zip(column.values.to_pylist(), unread, strict=True)
    ]


def _titled(title: Message, intro: Message, table: str) -> str:
    return f"<h2>{_text(title)}</h2>\n<p>{_text(intro)}</p>\n<div class='wide'>{table}</div>"


def _table(header: Sequence[str], rows: Iterable[Iterable[tuple[str, str]]]) -> str:
    names = "".join(f'<th scope="col">{_text(name)}</th>' for name in header)
    lines = (
        "<tr>" + "".join(f"<td{mark}>{_text(text)}</td>" for mark, text in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{names}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _text(words: object) -> str:
    return escape(UNSEEN.sub("\N{REPLACEMENT CHARACTER}", str(words)))

"""Tests for app.analysis.exporters.html."""

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from app.analysis.charts.bars import BarChart
from app.analysis.deliverable import Deliverable
from app.analysis.exporter import export
from app.i18n import use_language
from tests.analysis.exporters.awkward import awkward

BARS = BarChart("comuna", heading="Obras", unit="obras", source="BA Data")
PICTURE = '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg role="img"><text>Obras</text></svg>'


class Balance(HTMLParser):
    """Counts what is open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(deliverable: Deliverable, folder: Path) -> str:
    export(deliverable, folder / "a.html")
    return (folder / "a.html").read_text("utf-8")


def test_what_is_in_the_data_is_never_markup(tmp_path: Path) -> None:
    text = page(awkward(), tmp_path)
    assert "á &lt;b&gt;&amp;&quot;&#x27;" in text
    assert "<b>" not in text
    assert "\x01" not in text


def test_every_element_is_closed(tmp_path: Path) -> None:
    parser = Balance()
    parser.feed(page(replace(awkward(BARS), pictures=(PICTURE,)), tmp_path))
    assert parser.open == []


def test_it_asks_nothing_of_the_network(tmp_path: Path) -> None:
    text = page(replace(awkward(BARS), pictures=(PICTURE,)), tmp_path)
    assert "http://" not in text
    assert "https://" not in text
    assert "default-src 'none'" in text


def test_a_picture_stands_in_it_with_its_words(tmp_path: Path) -> None:
    text = page(replace(awkward(BARS, practice=True), pictures=(PICTURE,)), tmp_path)
    assert '<svg role="img">' in text
    assert "<!DOCTYPE svg>" not in text
    assert "Bar chart of 4 comunas." in text
    assert 'class="practice"' in text


def test_what_could_not_be_read_is_marked(tmp_path: Path) -> None:
    assert '<td class="unread">A/D</td>' in page(awkward(), tmp_path)


def test_it_speaks_the_language_in_use(tmp_path: Path) -> None:
    use_language("es")
    try:
        assert "Escribir «comuna» en MAYÚSCULAS." in page(awkward(), tmp_path)
    finally:
        use_language("en")

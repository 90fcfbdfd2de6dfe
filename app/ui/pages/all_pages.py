"""The page of each place, by name: a page is imported the first time somebody goes there."""

from typing import TYPE_CHECKING

from app.ui.later import later
from app.ui.page import Page
from app.ui.program import Program

if TYPE_CHECKING:
    from app.ui.opening import Opening

HERE = "app.ui.pages"
PAGES = {
    "home": f"{HERE}.home:Home",
    "course": f"{HERE}.course_page:CoursePage",
    "lesson": f"{HERE}.lesson_page:LessonPage",
    "workbench": f"{HERE}.workbench:Workbench",
    "import": f"{HERE}.import_page:ImportPage",
    "import_again": f"{HERE}.read_again_page:ReadAgainPage",
    "import_beside": f"{HERE}.import_beside_page:ImportBesidePage",
    "datasets": f"{HERE}.datasets:Datasets",
    "take_part": f"{HERE}.later_pages:TakePart",
    "workshop": f"{HERE}.later_pages:Workshop",
    "settings": f"{HERE}.settings_page:SettingsPage",
}
OFTEN = ("import", "workbench")


def make_page(place: str, program: Program, opening: "Opening") -> Page:
    """Make the page of a place."""
    page: Page = later(PAGES[place])(program, opening)
    return page


def bring_often() -> None:
    """Import the pages a person goes to first, while nobody waits for them."""
    for place in OFTEN:
        later(PAGES[place])

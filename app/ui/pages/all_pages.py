"""The page of each place."""

from collections.abc import Callable

from app.ui.opening import Opening
from app.ui.page import Page
from app.ui.pages.course_page import CoursePage
from app.ui.pages.datasets import Datasets
from app.ui.pages.home import Home
from app.ui.pages.import_page import ImportPage
from app.ui.pages.later_pages import TakePart, Workshop
from app.ui.pages.lesson_page import LessonPage
from app.ui.pages.read_again_page import ReadAgainPage
from app.ui.pages.settings_page import SettingsPage
from app.ui.pages.workbench import Workbench
from app.ui.program import Program

PAGES: dict[str, Callable[[Program, Opening], Page]] = {
    "home": Home,
    "course": CoursePage,
    "lesson": LessonPage,
    "workbench": Workbench,
    "import": ImportPage,
    "import_again": ReadAgainPage,
    "datasets": Datasets,
    "take_part": TakePart,
    "workshop": Workshop,
    "settings": SettingsPage,
}

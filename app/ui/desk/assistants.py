"""The page of each step that looks at another table."""

from app.ui.desk.append_page import AppendPage
from app.ui.desk.assistant import AssistantPage
from app.ui.desk.compare_page import ComparePage
from app.ui.desk.join_page import JoinPage
from app.ui.desk.map_page import MapPage
from app.ui.desk.match_page import MatchPage
from app.ui.desk.replace_page import ReplacePage

PAGES: tuple[type[AssistantPage], ...] = (
    JoinPage, AppendPage, MapPage, MatchPage, ReplacePage, ComparePage,
)  # fmt: skip
ASSISTANTS: dict[str, type[AssistantPage]] = {page.kind: page for page in PAGES}

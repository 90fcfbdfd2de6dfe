"""The page of each step that looks at another table."""

from app.ui.desk.assistant import AssistantPage
from app.ui.desk.join_page import JoinPage

PAGES: tuple[type[AssistantPage], ...] = (JoinPage,)
ASSISTANTS: dict[str, type[AssistantPage]] = {page.kind: page for page in PAGES}

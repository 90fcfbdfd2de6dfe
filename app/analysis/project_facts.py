"""What the bytes of the file of a project say, while it is the one that was opened."""

from pathlib import Path

from app.analysis.file_facts import FileFacts, facts_of
from app.analysis.project import Origin, origin_of


def facts_of_origin(origin: Origin) -> FileFacts:
    """Look at the file on the disk; nothing is known of one that went or changed."""
    path = Path(origin.path)
    if not origin.path or not path.is_file() or path.stat().st_size != origin.size:
        return FileFacts()
    return facts_of(path) if origin_of(path).sha256 == origin.sha256 else FileFacts()

"""The catalogue of open data and the files of it that are here, for as long as the program runs."""

from PySide6.QtCore import QObject

from app.catalogue.download import Downloads
from app.catalogue.portal import Portal
from app.paths import Places
from app.ui.open_data.browsing import Browsing, Source
from app.ui.open_data.fetching import Fetching, Getter


class Catalogue(QObject):
    """Nobody is asked anything until a person wants it. `source` and `getter` can be others."""

    def __init__(
        self,
        places: Places,
        address: str,
        source: Source | None = None,
        getter: Getter | None = None,
    ) -> None:
        super().__init__()
        self.address = address
        self.browsing = Browsing(source or Portal(address), places.catalogue, address)
        self.fetching = Fetching(getter or Downloads(places.downloads))

    @property
    def host(self) -> str:
        """Who answers, as it is said on the screen."""
        return self.address.partition("://")[2]

    def use(self, address: str) -> None:
        """Ask another catalogue from now on; the files that are here stay."""
        self.address = address
        self.browsing.use(Portal(address), address)

    def close(self) -> None:
        """End what is under way."""
        self.browsing.close()
        self.fetching.close()

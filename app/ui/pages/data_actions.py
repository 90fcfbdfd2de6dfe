"""Ways of bringing data, by name, from anywhere in the program."""

from functools import partial

from app.i18n import msg
from app.ui.actions import Action
from app.ui.program import Program


def data_actions(program: Program) -> list[Action]:
    """Return what leads to the parts of Datos."""

    def go(part: str) -> partial[None]:
        return partial(show_data, program, part)

    return [
        Action(msg("Search in BA Data"), go("catalogue"),
               words=("catálogo", "portal", "datos abiertos", "descargar", "bajar", "ckan",
                      "catalogue", "open data", "download")),
        Action(msg("Paste a table"), go("paste"),
               words=("pegar", "portapapeles", "copiado", "clipboard", "paste")),
        Action(msg("Open the tables of a folder…"), go("folder"),
               words=("carpeta", "varios archivos", "unir", "juntar", "folder", "append")),
        Action(msg("Bring a table from an address"), go("address"),
               words=("url", "link", "enlace", "dirección", "web", "address", "download")),
        Action(msg("Practice data"), go("practice"),
               words=("práctica", "ejemplo", "practicar", "sample", "example")),
    ]  # fmt: skip


def show_data(program: Program, part: str) -> None:
    """Show a part of Datos: mine, catalogue, practice; or a way in: folder, address, paste."""
    program.data_part = part if part in {"mine", "catalogue", "practice"} else "mine"
    program.go("datasets")
    program.data_part_chosen.emit(part)

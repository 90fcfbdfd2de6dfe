"""Makes every practice table and its answer key again, byte for byte. Standard library only.

    python bundled_data/datasets/generate.py [FOLDER]

Everything here is invented, and visibly so: CUITs start with 97, processes with `ocds-prac01`.
"""

import sys
from pathlib import Path

from maker.advertising import make_advertising
from maker.contracts import make_contracts
from maker.output import Output
from maker.purchases import make_purchases

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> None:
    """Write the tables into a folder, or beside this file."""
    folder = Path(arguments[0]) if arguments else HERE
    folder.mkdir(parents=True, exist_ok=True)
    output = Output(folder)
    make_advertising(output)
    make_purchases(output)
    make_contracts(output)
    output.close()


if __name__ == "__main__":
    main(sys.argv[1:])

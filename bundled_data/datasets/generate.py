"""Makes every practice table and its answer key again, byte for byte. Standard library only.

    python bundled_data/datasets/generate.py [FOLDER]

Everything here is invented, and visibly so: CUITs start with 97, processes with `ocds-prac01`.
"""

import sys
from pathlib import Path

from maker.advertising import make_advertising
from maker.budget import make_budget
from maker.contracts import make_contracts
from maker.information import make_information_requests
from maker.output import Output
from maker.payroll import make_payroll
from maker.portal import make_catalogue, make_requests, make_volunteers
from maker.purchases import make_purchases
from maker.works import make_works

EVERY_TABLE = (
    make_catalogue, make_advertising, make_budget, make_purchases, make_works, make_payroll,
    make_requests, make_volunteers, make_information_requests, make_contracts,
)  # fmt: skip
HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> None:
    """Write the tables into a folder, or beside this file."""
    folder = Path(arguments[0]) if arguments else HERE
    folder.mkdir(parents=True, exist_ok=True)
    output = Output(folder)
    for make in EVERY_TABLE:
        make(output)
    output.close()


if __name__ == "__main__":
    main(sys.argv[1:])

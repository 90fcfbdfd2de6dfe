"""The arguments of a command; what is wrong in them is told in one line, like any other error."""

import argparse
from typing import NoReturn

from app.errors import UserError
from app.i18n import msg


class Parser(argparse.ArgumentParser):
    """A parser that raises `UserError` instead of printing how to use it."""

    def error(self, message: str) -> NoReturn:
        raise UserError(
            msg("The command is not complete or not right: {why}.", why=message),
            msg("Its usage is: {usage}", usage=" ".join(self.format_usage().split()[1:])),
        )

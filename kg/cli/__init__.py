"""The command ``kg``. Every module of this folder is a subcommand of its name, save those that start with ``_``."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import click

from kg.errors import ZhituError
from kg.resources import version

_CONTEXT = {"help_option_names": ["-h", "--help"]}


class Refused(click.ClickException):
    """Bad use or bad input: one line on standard error, exit status 2."""

    exit_code = 2


class Commands(click.Group):
    """Subcommands from the modules of this folder, each loaded only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all subcommands."""
        return sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of that name, None if there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = getattr(importlib.import_module(f"{__name__}.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run; what the user can put right becomes one line and exit status 2."""
        try:
            return super().invoke(ctx)
        except ZhituError as error:
            raise Refused(str(error)) from error


@click.group(cls=Commands, context_settings=_CONTEXT)
@click.version_option(version(), prog_name="kg")
def main() -> None:
    """Zhitu 志图: a knowledge graph from Chinese local chronicles, offline, every fact with its source."""

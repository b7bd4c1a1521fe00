"""The command line: a file a command. `stats/cli/NAME.py` holds the click command `command`; its docstring's first line is
what `stats --help` says of it. Files that begin with `_` are parts that commands share.
"""

import ast
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from stats import __version__
from stats.errors import AskedError, StatsError

_HERE = Path(__file__).parent
os.environ.setdefault("_RJEM_MALLOC_CONF", "dirty_decay_ms:0,muzzy_decay_ms:0")
"""What polars and Delta are done with is the system's again at once; their libraries read this when they are loaded."""


class _Commands(click.Group):
    """Imports a command only when it is asked for, so that `stats --help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(path.stem for path in _HERE.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"stats.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _says(_HERE / f"{name}.py")) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error that a user can mend is one message, never a traceback."""
        try:
            return super().invoke(ctx)
        except AskedError as error:
            raise _WrongUsage(str(error)) from error
        except StatsError as error:
            raise click.ClickException(str(error)) from error
        except BrokenPipeError:
            raise
        except OSError as error:
            raise click.ClickException(_where(error)) from error


class _WrongUsage(click.ClickException):
    exit_code = 2


def _where(error: OSError) -> str:
    """What went wrong and with which file; one without a name is what is printed, or a table."""
    return f"{error.filename or 'the screen, the file it goes to, or the store'}: {error.strerror or error}"


def _says(module: Path) -> str:
    """The first line of a module's docstring, read without importing it."""
    return (ast.get_docstring(ast.parse(module.read_bytes())) or "").partition("\n")[0]


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: stats extract report.txt\n\nExit code: 0 all went well, 1 something failed or was not read, 2 wrong usage.",
)
@click.version_option(__version__, prog_name="stats")
def group() -> None:
    """Casualty figures from published reports, each traced to its sentence."""


def main() -> None:
    """Run `stats`: exit code 0 when all went well, 1 when something failed, 2 for wrong usage."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started this
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115, PTH123 - as long as the program runs
        getattr(sys, name).reconfigure(encoding="utf-8")
    try:
        group(prog_name="stats")
    except OSError as error:
        sys.exit(f"Error: {_where(error)}")

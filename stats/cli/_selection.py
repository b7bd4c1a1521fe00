"""The options that select: regions, actors, outcomes, days, policies; and the Selection they make."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from stats.model import OUTCOMES
from stats.selection import POLICIES, Policies, Selection, asked

_Command = TypeVar("_Command", bound=Callable[..., Any])
_CHOSEN = ("vague", "civilians", "conflict", "date")
"""The policies that leave a choice."""
_OPTIONS = (
    click.option("--region", metavar="R", multiple=True, help="A slug, p-code, ISO code, or English or Arabic name; repeatable."),
    click.option("--actor", metavar="A", multiple=True, help="An actor's id or name; repeatable."),
    click.option("--outcome", type=click.Choice(OUTCOMES), multiple=True, help="Only this outcome; repeatable."),
    click.option("--month", metavar="YYYY-MM", help="One month, e.g. 2025-12."),
    click.option("--from", "since", metavar="DAY", help="From this day on, e.g. 2025-12-01."),
    click.option("--to", "until", metavar="DAY", help="Up to this day."),
    click.option("--as-of", metavar="DAY", help="What was known by this day."),
    click.option("--edition", metavar="N", type=int, help="What the store held then; `stats list editions` prints them."),
    *(click.option(f"--{name}", type=click.Choice(POLICIES[name]), default=POLICIES[name][0], show_default=True,
                   help="Policy of the codebook, section 13.") for name in _CHOSEN),
)  # fmt: skip


def options(command: _Command) -> _Command:
    """The options that select; the command takes them as keywords and hands them to `selection`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def selection(
    region: tuple[str, ...], actor: tuple[str, ...], outcome: tuple[str, ...], month: str | None, since: str | None,
    until: str | None, as_of: str | None, edition: int | None, **policies: str,
) -> Selection:  # fmt: skip
    """What the options ask for. Raises StatsError for what is not known, with what may have been meant."""
    return asked(
        region=region, actor=actor, outcome=outcome, month=month, since=since, until=until, as_of=as_of, edition=edition,
        policies=Policies(**policies),
    )  # fmt: skip

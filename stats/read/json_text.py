"""JSON read, and what is wrong with it in words."""

import json
from typing import Any

from stats.errors import ReadError


def parsed(text: str) -> Any:
    """The value that a JSON text holds. Raises ReadError with what is wrong and at which character."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(f"this is no JSON: {error.msg.removesuffix(' at')} at character {error.pos + 1:,}") from error
    except RecursionError as error:
        raise ReadError("this is no JSON to be read: its brackets are nested too deep") from error
    except ValueError as error:
        raise ReadError("this is no JSON to be read: a number in it has thousands of digits") from error

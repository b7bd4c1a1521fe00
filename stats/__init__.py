"""Casualty figures from published reports.

The map: a report travels one way,
`read` -> `text` -> `find` -> `account` -> `store` -> `linking` -> `ledger` -> `queries` -> `publish`;
`pipeline` calls every step in order and is the place to start reading.
"""

__version__ = "0.1.0"

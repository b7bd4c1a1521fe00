"""A store's editions laid out anew in a fresh folder of tables: files that stay are linked, not copied, and logs begin anew."""

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from stats import editions
from stats.editions import TABLES, Edition
from stats.pieces import Piece, change, hash_of
from stats.trouble import ensure


class Rebuild:
    """Tables that grow edition by edition: `put` the files of each table, then `name` the edition, and `finish` at the end."""

    def __init__(self, old: Path, new: Path, hashes: Mapping[str, str]) -> None:
        self.old, self.new, self._hashes = old, new, dict(hashes)
        self._held: dict[str, list[Piece]] = {table: [] for table in TABLES}
        self._fresh: list[str] = []
        self._made: list[Edition] = []
        editions.create_tables(new)

    def put(self, table: str, wanted: Iterable[Piece]) -> None:
        """Make a table hold these files and no others; those that are not there yet are linked from the old tables."""
        want = list(wanted)
        for piece in want:
            self._link(piece.path)
        self._fresh += [piece.path for piece in change(self.new, table, self._held[table], want)]
        self._held[table] = want

    def source(self, piece: Piece) -> Path:
        """Where a file lies that is to be written otherwise. Raises StoreError for a damaged one: that must not spread."""
        old = self.old / piece.path
        path = old if old.exists() else self.new / piece.path
        ensure(path, self._hashes.get(piece.path))
        return path

    def name(self, edition: Edition) -> None:
        """Make the tables as they now stand that edition."""
        for path in self._fresh:
            self._hashes[path] = self._hashes.get(path) or hash_of(self.new / path)
        versions = {table: editions.latest(self.new, table) for table in TABLES}
        self._made.append(replace(edition, tables=versions, files={path: self._hashes[path] for path in sorted(self._fresh)}))
        self._fresh = []

    def finish(self) -> None:
        """Write the editions, all at once."""
        editions.write(self.new, self._made)

    def _link(self, path: str) -> None:
        target = self.new / path
        if not target.exists():
            ensure(self.old / path, None)
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(self.old / path, target)
            except OSError:
                shutil.copyfile(self.old / path, target)

"""The fonts of PDF and charts: Amiri and IBM Plex Sans Arabic (both OFL), from the packages that hold them."""

import unicodedata
from functools import cache
from importlib import import_module
from pathlib import Path

PACKAGES = ("fontpkg_amiri", "fontpkg_ibm_plex_sans_arabic")


def folders() -> list[Path]:
    """The folders that hold the fonts' files."""
    return [Path(import_module(package).ROOT) / "files" for package in PACKAGES]


def displayable(text: str) -> str:
    """A text in which letters that none of the fonts has, such as an emoji in a publisher's name, are question marks."""
    return text.translate({ord(letter): "?" for letter in set(text) if ord(letter) not in _known() and _seen(letter)})


@cache
def _known() -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    files = [path for folder in folders() for path in folder.rglob("*-Regular.ttf")]
    return frozenset(code for path in files for code in FT2Font(str(path)).get_charmap())


def _seen(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cf", "Zs", "Cc")

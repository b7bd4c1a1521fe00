"""The fonts of PDF and charts: Amiri and IBM Plex Sans Arabic (both OFL), from the packages that hold them."""

from importlib import import_module
from pathlib import Path

PACKAGES = ("fontpkg_amiri", "fontpkg_ibm_plex_sans_arabic")


def folders() -> list[Path]:
    """The folders that hold the fonts' files."""
    return [Path(import_module(package).ROOT) / "files" for package in PACKAGES]

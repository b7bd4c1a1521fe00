"""A chart's SVG as part of a page: light, no style attributes, ids of its own, letters that all charts share."""

import re

from markupsafe import escape

Letters = dict[str, str]
"""The outlines of letters by their id; matplotlib names a letter of a font alike in every chart."""
_NAMES = (("IBMPlexSansArabic-Regular-", "g-r"), ("IBMPlexSansArabic-Medium-", "g-m"))
_LETTER = re.compile(r'<path id="(g-[^"]+)" ((?:d="[^"]*" )?transform="[^"]+")/>')
_GROUP_ID = re.compile(r'<g id="[^"]*"')
_STYLE = re.compile(r' style="([^"]*)"')
_ID = re.compile(r'( id="|href="#|url\(#)(?!g-)')
_SIZE = re.compile(r' (?:width|height)="[0-9.]+pt"')
_NOISE = re.compile(r"<metadata>.*?</metadata>|<style[^>]*>[^<]*</style>|<!--.*?-->|<clipPath.*?</clipPath>", re.S)
_CLIP = re.compile(r' clip-path="[^"]*"| xmlns:xlink="[^"]*"|(?<= )xlink:(?=href)')
_FINE = re.compile(r' d="[^"]*"|translate\([^)]*\)')
"""Where numbers need no more than a tenth of a point."""
_EMPTY = re.compile(r"<defs>\s*</defs>|<g[^>]*/>")


def inline(drawn: bytes, prefix: str, alt: str, letters: Letters) -> str:
    """The SVG for a page; the letters it needs are added to `letters`."""
    text = drawn.decode()
    text = _NOISE.sub("", text[text.index("<svg") :])
    for long, short in _NAMES:
        text = text.replace(long, short)
    letters.update(_LETTER.findall(text))
    text = _EMPTY.sub("", _GROUP_ID.sub("<g", _LETTER.sub("", text)))
    text = _FINE.sub(lambda shape: re.sub(r"(\.\d)\d+", r"\1", shape[0]), _CLIP.sub("", text))
    text = _STYLE.sub(lambda style: _attributes(style[1]), text)
    text = _SIZE.sub("", _ID.sub(rf"\1{prefix}-", text), count=2)
    text = " ".join(text.split()).replace("> <", "><")
    return text.replace("<svg", f'<svg role="img" aria-label="{escape(alt)}" stroke-linejoin="round"', 1)


def sprite(letters: Letters) -> str:
    """The shared letters, as an SVG that is not seen."""
    held = "".join(f'<path id="{key}" {" ".join(shape.split())}/>' for key, shape in sorted(letters.items()))
    return f'<svg class="letters" width="0" height="0" aria-hidden="true" focusable="false"><defs>{held}</defs></svg>'


def _attributes(style: str) -> str:
    pairs = (part.split(":", 1) for part in style.split(";") if ":" in part)
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in pairs)

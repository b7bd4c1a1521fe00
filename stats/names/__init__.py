"""Personal names in a text, and the text without them (codebook 6: a victim's name is never in a table or a report)."""

from stats.names.mask import MARK, Masked, masked, masked_around, masked_title, name_spans, names_in

__all__ = ["MARK", "Masked", "masked", "masked_around", "masked_title", "name_spans", "names_in"]

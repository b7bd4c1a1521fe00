"""Find what figures are made of: numbers, outcomes, persons, dates, places, actors, sources."""

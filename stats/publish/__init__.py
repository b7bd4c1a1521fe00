"""Step `publish`: the same content as terminal view, PDF, page, charts and exports."""

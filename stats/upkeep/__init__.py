"""The upkeep of a store: compaction, forgetting, verification, moving it from one place to another."""

"""What all tests share: none depends on how fast the machine is or on chance, so the same tests run everywhere."""

from hypothesis import settings

settings.register_profile("any-machine", deadline=None, derandomize=True)
settings.load_profile("any-machine")

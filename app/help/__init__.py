"""The help of the program: pages found by name or by what somebody types; it needs no screen."""

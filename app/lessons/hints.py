"""When help opens: the first hint at once, the others after trying or after a while."""

OPENS = ((1, 90), (2, 4 * 60), (3, 6 * 60))  # failed reviews, or seconds, for levels 2, 3 and 4


def hints_open(failed_reviews: int, seconds: float) -> int:
    """Return how many of the four hints can be read."""
    return 1 + sum(failed_reviews >= failed or seconds >= waited for failed, waited in OPENS)

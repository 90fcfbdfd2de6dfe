"""Labels of the rows that steps make."""

from pandas import Index

from app.analysis.row_labels import MADE, is_made, made_labels


def test_made_rows_have_labels_no_file_reaches() -> None:
    assert list(made_labels(2)) == [MADE, MADE + 1]


def test_rows_made_later_never_share_a_label_with_those_before() -> None:
    before = Index([3, MADE + 5])
    assert list(made_labels(2, before)) == [MADE + 6, MADE + 7]


def test_tells_rows_of_the_file_from_those_made() -> None:
    assert list(is_made(Index([0, MADE]))) == [False, True]

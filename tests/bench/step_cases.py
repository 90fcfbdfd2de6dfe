"""Ways of using every step on the big file: names, and the records the steps are made of."""

from collections.abc import Mapping
from typing import Any

SUM = {"family": "measures", "kind": "sum", "column": "monto"}
COUNT = {"family": "measures", "kind": "count_rows"}
MEDIAN = {"family": "measures", "kind": "median", "column": "monto"}
DIFFERENT = {"family": "measures", "kind": "distinct", "column": "cuit"}
ONE_PLACE = {"family": "conditions", "kind": "one_of", "column": "comuna", "values": ["Comuna 8"]}
TEXTS = ["proveedor", "reparticion", "descripcion"]


def _case(kind: str, **answers: Any) -> Mapping[str, Any]:
    return {"kind": kind, **answers}


ROWS: Mapping[str, Mapping[str, Any]] = {
    "sort 1": _case("sort_rows", column="proveedor"),
    "sort distinct": _case("sort_rows", column="descripcion"),
    "sort 3": _case("sort_rows", column="modalidad", then="proveedor", more=[["monto", True]]),
    "drop_duplicates": _case("drop_duplicates", keys=[]),
    "drop_duplicates 2": _case("drop_duplicates", keys=["proveedor", "comuna"]),
    "keep_rows": _case("keep_rows", conditions=[ONE_PLACE]),
    "remove_rows": _case("remove_rows", conditions=[ONE_PLACE]),
    "delete_rows": _case("delete_rows", rows=[5, 77, 999]),
    "keep_first_rows": _case("keep_first_rows", count=500_000),
    "sample": _case("sample_rows", count=1000),
    "reverse": _case("reverse_rows"),
    "top": _case("top_rows", column="monto", count=100),
    "remove_blank_rows": _case("remove_blank_rows"),
    "remove_repeated_headers": _case("remove_repeated_headers"),
    "remove_totals": _case("remove_totals", column=""),
    "insert_row": _case("insert_row", after=5),
    "header_from_row": _case("header_from_row", row=5),
    "suppress": _case("suppress_small_groups", names=["proveedor", "comuna"]),
    "number_rows": _case("number_rows", name="n", by="proveedor"),
}
TABLES: Mapping[str, Mapping[str, Any]] = {
    "compare": _case("compare_tables", table="antes", keys=[["id", "id"]]),
    "append": _case("append_tables", tables=["antes"], source="archivo", own="ahora"),
    "join": _case("join_tables", table="padron", keys=[["cuit", "cuit"]], bring=["proveedor"]),
    "join by codes": _case(
        "join_tables", table="padron", keys=[["cuit", "cuit"]], bring=["proveedor"], compare="codes"
    ),
    "join big": _case("join_tables", table="antes", keys=[["id", "id"]], bring=["monto", "comuna"]),
    "map_values": _case("map_values", column="cuit", table="padron", old="cuit", new="proveedor"),
    "match_list": _case(
        "match_list", column="proveedor", table="padron", listed="proveedor",
        pairs=[["Proveedor 7 S.R.L.", "Siete"]],
    ),
    "group 1": _case("group_rows", by=["proveedor"], figures=[SUM]),
    "group 3": _case("group_rows", by=["modalidad", "comuna", "proveedor"], figures=[SUM, COUNT]),
    "group median": _case("group_rows", by=["proveedor"], figures=[MEDIAN, DIFFERENT]),
    "group distinct": _case("group_rows", by=["descripcion"], figures=[SUM]),
    "pivot": _case(
        "pivot", rows=["proveedor"], column="modalidad", figure="sum", value="monto"
    ),
    "unpivot": _case(
        "unpivot", names=["cantidad", "precio_unitario"], name_column="que", value_column="cuanto"
    ),
    "join_rows": _case("join_rows", keys=["id"], column="modalidad"),
    "reduce_grain": _case("reduce_grain", keys=["nro_proceso"], otherwise="first"),
    "reduce_grain list": _case("reduce_grain", keys=["proveedor"], otherwise="list"),
    "split_to_rows": _case("split_to_rows", column="reparticion", separator=" - "),
    "key_value": _case("key_value_columns", key="modalidad", value="monto"),
}  # fmt: skip
COLUMNS: Mapping[str, Mapping[str, Any]] = {
    "bins": _case("bin_numbers", column="monto", name="x"),
    "change_column": _case("change_column", column="monto", period="mes", name="x", groups=["id"]),
    "change_sign": _case("change_sign", column="monto"),
    "formula": _case("new_column", name="x", formula="[cantidad] * [precio_unitario]"),
    "formula text": _case("new_column", name="x", formula='[proveedor] & " " & [cuit]'),
    "change_with_formula": _case("change_with_formula", column="monto", formula="[monto] / 2"),
    "cumulative": _case("cumulative", column="monto", name="x", groups=["proveedor"]),
    "cumulative in order": _case("cumulative", column="monto", name="x", order="fecha"),
    "date_parts": _case("date_parts", column="fecha", name="x", part="month"),
    "days_between": _case("days_between", start="fecha", end="fecha_firma", name="x"),
    "deflate": _case("deflate", column="monto", period="fecha_firma", base="2024-12", name="x"),
    "deflate written": _case("deflate", column="monto", period="mes", base="2024-12", name="x"),
    "deflate marks": _case(
        "deflate", column="monto", period="fecha_firma", base="2024-12", name="x", index="national"
    ),
    "divide": _case("divide_columns", column="monto", by="cantidad", name="x"),
    "per_inhabitant": _case("per_inhabitant", column="monto", place="comuna", name="x"),
    "rank": _case("rank_rows", column="monto", name="x", groups=["comuna"]),
    "round": _case("round_numbers", column="monto", decimals=0),
    "scale": _case("scale_numbers", column="monto"),
    "share": _case("share_column", column="monto", name="x", groups=["proveedor"]),
    "comuna_from_point": _case(
        "comuna_from_point", latitude="lat", longitude="lng", areas="mapa", geometry="geometry",
        place="comuna", name="x",
    ),
    "comuna_from": _case("comuna_from", column="barrio", name="x"),
    "barrio_from": _case("barrio_from", column="barrio"),
    "fix_coordinates": _case("fix_coordinates", latitude="lat", longitude="lng"),
    "split_coordinates": _case("split_coordinates", column="punto", latitude="a", longitude="b"),
    "duplicate": _case("duplicate_column", column="monto", name="x"),
    "keep_columns": _case("keep_columns", names=["cuit", "monto"]),
    "remove_columns": _case("remove_columns", names=["cuit", "monto"]),
    "remove_empty_columns": _case("remove_empty_columns", constant=True),
    "drop_personal": _case("drop_personal", names=["cuit"]),
    "rename": _case("rename_column", column="cuit", name="x"),
    "renames": _case("rename_columns", pairs=[["cuit", "x"], ["monto", "y"]]),
    "reorder": _case("reorder_columns", names=["monto"]),
    "move": _case("move_column", column="cuit", to="first"),
    "normalise_headers": _case("normalise_headers"),
    "mark_matching": _case("mark_matching", conditions=[ONE_PLACE], name="x", label="sur"),
    "only_where": _case(
        "only_where", step=_case("change_case", family="steps", column="proveedor", case="upper"),
        conditions=[ONE_PLACE],
    ),
}  # fmt: skip
CELLS: Mapping[str, Mapping[str, Any]] = {
    "upper": _case("change_case", column="descripcion", case="upper"),
    "title": _case("change_case", column="descripcion", case="title"),
    "trim": _case("trim_spaces", names=TEXTS),
    "clean_invisible": _case("clean_invisible", names=TEXTS),
    "strip_accents": _case("strip_accents", names=TEXTS),
    "straighten_quotes": _case("straighten_quotes", names=TEXTS),
    "unescape_html": _case("unescape_html", names=TEXTS, tags=True),
    "repair_encoding": _case("repair_encoding", names=TEXTS),
    "proper_names": _case("proper_names", names=["descripcion"]),
    "institution_names": _case("institution_names", names=["descripcion"]),
    "empty_texts": _case("empty_texts", names=["barrio", "cantidad", "monto"], texts="s/d, 0"),
    "blank_down": _case("blank_down", column="proveedor"),
    "fill_down": _case("fill_down", column="proveedor"),
    "fill_up": _case("fill_up", column="proveedor"),
    "fill_empty": _case("fill_empty", column="proveedor", value="x"),
    "statistic": _case(
        "fill_with_statistic", column="monto", statistic="median", mark="x", by="proveedor"
    ),
    "edit_cell": _case("edit_cell", column="proveedor", row=5, text="x"),
    "edit_cells": _case("edit_cells", edits=[["proveedor", 5, "x"], ["monto", 6, "1,5"]]),
    "extract": _case("extract_pattern", column="descripcion", name="x"),
    "replace": _case("find_replace", column="descripcion", find="hospital", replacement="sala"),
    "replace words": _case(
        "find_replace", column="descripcion", find="hospital", replacement="sala",
        only_words=True, accents=False,
    ),
    "replace_by_list": _case(
        "replace_by_list", names=["descripcion"], pairs=[["lote", "partida"], ["hospital", "sala"]]
    ),
    "replace_values": _case(
        "replace_values", column="proveedor", pairs=[["Proveedor 7 S.R.L.", "Siete"]]
    ),
    "join_alike": _case(
        "join_alike", column="proveedor", method="fingerprint",
        groups=[["Siete", ["Proveedor 7 S.R.L.", "Proveedor 8 S.R.L."]]],
    ),
    "join_columns": _case("join_columns", names=["proveedor", "descripcion"], name="x"),
    "split_column": _case("split_column", column="descripcion", separator=" ", parts=4),
    "columns_by_lengths": _case("columns_by_lengths", column="cuit", lengths="2, 1, 8, 1, 1"),
    "take_part": _case("take_part", column="descripcion", name="x", way="first", count=5),
    "keep_only": _case("keep_only", names=["descripcion"], what="digits"),
    "remove_characters": _case("remove_characters", names=["descripcion"], what="digits"),
    "pad": _case("pad_text", column="id", width=12),
    "mask": _case("mask_values", column="cuit", way="code"),
    "mask last": _case("mask_values", column="cuit", way="last"),
    "wider": _case("group_values_private", column="monto", width=1000),
    "wider date": _case("group_values_private", column="fecha_firma", way="month"),
    "wider address": _case("group_values_private", column="sede", way="street"),
    "address": _case("normalise_address", column="sede"),
    "split_address": _case("split_address", column="sede"),
    "cuit": _case("normalise_cuit", column="cuit"),
    "currency": _case("separate_currency", column="monto escrito", name="x"),
    "to_category": _case("to_category", column="barrio"),
    "to_code": _case("to_code", column="cantidad", width=5),
    "to_coordinate": _case("to_coordinate", column="precio_unitario", axis="latitude"),
    "to_date": _case("to_date", column="fecha escrita", order="day"),
    "to_date_time": _case("to_date_time", column="fecha escrita", order="day"),
    "to_money": _case("to_money", column="monto escrito"),
    "to_number": _case("to_number", column="monto escrito"),
    "to_percentage": _case("to_percentage", column="precio_unitario", written="fraction"),
    "to_period": _case("to_period", column="fecha"),
    "to_text": _case("to_text", column="monto"),
    "to_yes_no": _case("to_yes_no", column="apto"),
}  # fmt: skip
CASES = {**ROWS, **TABLES, **COLUMNS, **CELLS}

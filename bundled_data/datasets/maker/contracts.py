"""Open contracting files, flat, a row for each item: the tables of module 7 and their traps."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from maker.output import Output, Row
from maker.people import OFFICES, written_badly
from maker.tenders import (
    MINOR,
    PRIVATE,
    PUBLIC,
    UNITS_ALLOWED,
    Bid,
    Contract,
    Item,
    Market,
    Process,
    ocid,
    open_market,
)

NUMBER, AMOUNT, CURRENCY = (
    "contracts/0/id",
    "contracts/0/value/amount",
    "contracts/0/value/currency",
)
ITEM = "contracts/0/items/0"
OCDS_METHODS = {PUBLIC: "open", PRIVATE: "limited"}
SPLIT_BUYER, SPLIT_SELLER, SPLIT_PARTS = OFFICES[4], 5, 6
SLIPPED_ITEM = 37


def make_contracts(output: Output) -> None:
    """Write every table of the purchasing year."""
    market = open_market()
    _plant_equal_amounts(market)
    _plant_a_split_purchase(market)
    in_pesos = [item for item in market.items if item.contract.currency == "ARS"]
    in_pesos[SLIPPED_ITEM].price = round(in_pesos[SLIPPED_ITEM].price * 1000, 2)
    _write_tables(output, market)
    spent = _write_supply_requests(output, market)
    _contract_answers(output, market, in_pesos[SLIPPED_ITEM].contract.number, spent)
    _process_answers(output, market)
    _bid_answers(output, market)
    _split_answers(output, market)


def _plant_equal_amounts(market: Market) -> None:
    """Give five pairs of contracts the same amount, so that amounts cannot identify them."""
    lines = Counter(item.contract.number for item in market.items)
    single = [
        item
        for contract in market.contracts
        if contract.currency == "ARS" and lines[contract.number] == 1
        for item in market.items
        if item.contract is contract
    ]
    for model, other in zip(single[0:10:2], single[1:10:2], strict=True):
        other.contract.amount = model.contract.amount
        other.price = round(model.contract.amount / other.quantity, 2)


def _plant_a_split_purchase(market: Market) -> None:
    """Add six minor contracts of one buyer and seller, each below the ceiling, together above."""
    firm = market.sellers[SPLIT_SELLER]
    for part in range(SPLIT_PARTS):
        place = len(market.processes)
        opens = date(2023, 6, 1) + timedelta(days=part * 3)
        amount = round(market.ceiling * (0.86 + 0.02 * part), 2)
        process = Process(
            ocid(place), f"{400 + place}-7777-CME23", f"Servicio de refrigerios {part + 1}",
            "complete", MINOR, SPLIT_BUYER, opens, opens + timedelta(days=3),
        )  # fmt: skip
        number = f"OCC-{5001 + len(market.contracts)}"
        contract = Contract(number, process, amount, "ARS", firm, opens + timedelta(days=6))
        market.processes.append(process)
        market.bids.append(Bid(process.ocid, firm, amount, valid=True))
        market.contracts.append(contract)
        market.items.append(Item(contract, 1, 100, round(amount / 100, 2)))


def _write_tables(output: Output, market: Market) -> None:
    for name, rows in (
        ("bac-contratos", map(_item_row, market.items)),
        ("bac-convocatorias", map(_process_row, market.processes)),
        ("bac-ofertas", map(_bid_row, market.bids)),
        ("bac-participantes", _party_rows(market)),
    ):
        written = list(rows)
        output.table(name, list(written[0]), written)
    names = {row["parties/0/name"] for row in written if row["parties/0/roles"] == "supplier"}
    output.key("bac-participantes", proveedores_por_nombre=len(names))
    unit = {
        "desde": "2023-01-01", "hasta": "2023-12-31", "valor_practica": market.unit,
        "tope_menor_uc": UNITS_ALLOWED,
    }  # fmt: skip
    output.table("unidad-compra", list(unit), [unit])


def _item_row(item: Item) -> Row:
    contract = item.contract
    return {
        "ocid": contract.process.ocid,
        NUMBER: contract.number,
        "contracts/0/dateSigned": contract.signed.isoformat(),
        AMOUNT: f"{contract.amount:.2f}",
        CURRENCY: contract.currency,
        f"{ITEM}/id": item.number,
        f"{ITEM}/quantity": item.quantity,
        f"{ITEM}/unit/value/amount": f"{item.price:.2f}",
    }


def _process_row(process: Process) -> Row:
    return {
        "ocid": process.ocid,
        "tender/id": process.number,
        "tender/title": process.title,
        "tender/status": process.ending,
        "tender/procurementMethod": OCDS_METHODS.get(process.method, "direct"),
        "tender/procurementMethodDetails": process.method,
        "tender/procuringEntity/name": process.buyer,
        "tender/tenderPeriod/startDate": process.opens.isoformat(),
        "tender/tenderPeriod/endDate": process.closes.isoformat(),
    }


def _bid_row(bid: Bid) -> Row:
    return {
        "ocid": bid.ocid,
        "oferente": bid.firm[0],
        "oferente_cuit": bid.firm[1],
        "monto_oferta": f"{bid.amount:.2f}",
        "estado": "valida" if bid.valid else "desestimada",
    }


def _party_rows(market: Market) -> Iterable[Row]:
    roles, name, code = "parties/0/roles", "parties/0/name", "parties/0/id"
    for contract in market.contracts:
        buyer = contract.process.buyer
        yield {
            NUMBER: contract.number, roles: "buyer;procuringEntity", name: buyer,
            code: f"PRAC-UE-{100 + OFFICES.index(buyer)}",
        }  # fmt: skip
        way = market.dice.weighed([(0, 6), (1, 2), (3, 2)])
        yield {
            NUMBER: contract.number, roles: "supplier",
            name: written_badly(contract.firm[0], way), code: f"AR-CUIT-{contract.firm[1]}",
        }  # fmt: skip


def _write_supply_requests(output: Output, market: Market) -> float:
    """Write what was asked for within the open contracts, and return the pesos of it."""
    dice, rows = market.dice, []
    for contract in (contract for contract in market.contracts if contract.is_open):
        spent = contract.amount * (0.2 + dice.part() * 0.7)
        parts = [0.3 + dice.part() for _ in range(dice.whole(1, 5))]
        for place, part in enumerate(parts):
            rows.append({
                NUMBER: contract.number, "solicitud": place + 1,
                "monto": f"{spent * part / sum(parts):.2f}", "moneda": contract.currency,
            })  # fmt: skip
    output.table("bac-solicitudes", list(rows[0]), rows)
    return sum(float(row["monto"]) for row in rows if row["moneda"] == "ARS")


def _contract_answers(output: Output, market: Market, slipped: str, spent: float) -> None:
    pesos = [contract for contract in market.contracts if contract.currency == "ARS"]
    items = [item for item in market.items if item.contract.currency == "ARS"]
    dollars = [contract for contract in market.contracts if contract.currency == "USD"]
    everything = _sum(pesos)
    output.key(
        "bac-contratos",
        filas=len(market.items),
        contratos=len(market.contracts),
        total_ars=everything,
        contratos_ars=len(pesos),
        error_suma_por_item=sum(item.contract.amount for item in items),
        error_mezcla_monedas=_sum(market.contracts),
        error_saca_montos_repetidos=sum({contract.amount for contract in pesos}),
        total_usd=_sum(dollars),
        error_precio_por_cantidad=sum(item.quantity * item.price for item in items),
        contrato_con_error_de_precio=slipped,
        spr_ars=_sum(contract for contract in pesos if contract.is_open),
        spr_ejecutado_ars=spent,
    )
    by_firm: dict[str, float] = defaultdict(float)
    for contract in pesos:
        by_firm[contract.firm[1]] += contract.amount
    shares = sorted((100 * amount / everything for amount in by_firm.values()), reverse=True)
    output.key(
        "bac-participantes",
        proveedores_por_cuit=len({contract.firm[1] for contract in market.contracts}),
        top1_pct=shares[0],
        top4_pct=sum(shares[:4]),
        hhi=sum(share**2 for share in shares),
    )


def _sum(contracts: Iterable[Contract]) -> float:
    return sum(contract.amount for contract in contracts)


def _process_answers(output: Output, market: Market) -> None:
    processes = market.processes
    complete = sum(process.ending == "complete" for process in processes)
    ended = sum(process.ending != "active" for process in processes)
    public = [process for process in processes if process.method == PUBLIC]
    output.key(
        "bac-convocatorias",
        filas=len(processes),
        completas_pct_de_finalizadas=100 * complete / ended,
        error_completas_pct_de_todas=100 * complete / len(processes),
        licitaciones_publicas=len(public),
        lp_plazo_menor_15=sum((process.closes - process.opens).days < 15 for process in public),
        menores=sum(process.method == MINOR for process in processes),
    )


def _bid_answers(output: Output, market: Market) -> None:
    bids = Counter(bid.ocid for bid in market.bids)
    complete = [process for process in market.processes if process.ending == "complete"]
    rivals = [process for process in complete if process.method in {PUBLIC, PRIVATE}]
    single = sum(bids[process.ocid] == 1 for process in rivals)
    output.key(
        "bac-ofertas",
        competitivas_completas=len(rivals),
        oferta_unica=single,
        oferta_unica_pct=100 * single / len(rivals),
        error_incluye_directas=sum(bids[process.ocid] == 1 for process in complete),
    )


def _split_answers(output: Output, market: Market) -> None:
    groups: dict[tuple[str, str], list[Contract]] = defaultdict(list)
    for contract in market.contracts:
        if contract.process.method == MINOR and contract.currency == "ARS":
            groups[contract.process.buyer, contract.firm[1]].append(contract)
    output.key(
        "unidad-compra",
        valor=market.unit,
        tope_pesos=market.ceiling,
        grupos_a_mirar_30_dias=sum(
            _looks_split(group, market.ceiling) for group in groups.values()
        ),
        fraccionamiento_contratos=SPLIT_PARTS,
        fraccionamiento_total=_sum(market.contracts[-SPLIT_PARTS:]),
        fraccionamiento_proveedor=market.sellers[SPLIT_SELLER][0],
        fraccionamiento_organismo=SPLIT_BUYER,
    )


def _looks_split(contracts: list[Contract], ceiling: float) -> bool:
    """Say whether three or more within 30 days pass the ceiling together."""
    for first in contracts:
        near = [one for one in contracts if 0 <= (one.signed - first.signed).days <= 30]
        if len(near) >= 3 and _sum(near) > ceiling:
            return True
    return False

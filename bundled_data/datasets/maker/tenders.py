"""Purchases from the call to the contract, as open contracting files tell them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from maker.dice import Dice
from maker.people import OFFICES, Firm, firms

PUBLIC, MINOR, DIRECT, PRIVATE = (
    "Licitación Pública", "Contratación Menor", "Contratación Directa", "Licitación Privada",
)  # fmt: skip
METHODS = ((PUBLIC, 0.34), (MINOR, 0.44), (DIRECT, 0.18), (PRIVATE, 0.04))
SHORT = {PUBLIC: "LPU", MINOR: "CME", DIRECT: "CDI", PRIVATE: "LPR"}
DAYS_TO_BID = ((4, 0.06), (7, 0.08), (12, 0.12), (20, 0.45), (32, 0.29))
ENDINGS = (("complete", 0.8), ("unsuccessful", 0.1), ("cancelled", 0.06), ("active", 0.04))
SUBJECTS = (
    "Informática", "Limpieza", "Salud", "Alimentos", "Construcción", "Imprenta", "Mobiliario",
)  # fmt: skip
BIDDERS = ((1, 0.24), (2, 0.3), (3, 0.28), (4, 0.12), (5, 0.06))
FORMS = (("OCC", 0.7), ("SPR", 0.2), ("CM", 0.1))
CURRENCIES = (("ARS", 0.93), ("USD", 0.06), ("EUR", 0.01))
PESOS = {"ARS": 1, "USD": 350, "EUR": 380}
ITEMS = ((1, 0.35), (2, 0.2), (3, 0.18), (4, 0.12), (6, 0.1), (8, 0.05))
CALLS, UNITS_ALLOWED = 300, 100_000


@dataclass
class Process:
    """A call to sell something to an office."""

    ocid: str
    number: str
    title: str
    ending: str
    method: str
    buyer: str
    opens: date
    closes: date


@dataclass
class Bid:
    """What a firm asked for it."""

    ocid: str
    firm: Firm
    amount: float
    valid: bool


@dataclass
class Contract:
    """What was agreed with one firm; in the files its amount is repeated on every item."""

    number: str
    process: Process
    amount: float
    currency: str
    firm: Firm
    signed: date

    @property
    def is_open(self) -> bool:
        """Say whether the amount is only a ceiling."""
        return self.number.startswith("SPR")


@dataclass
class Item:
    """One line of a contract."""

    contract: Contract
    number: int
    quantity: int
    price: float


@dataclass
class Market:
    """Everything that was called, offered and bought in the practice year."""

    dice: Dice
    sellers: list[Firm]
    unit: int
    processes: list[Process] = field(default_factory=list)
    bids: list[Bid] = field(default_factory=list)
    contracts: list[Contract] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    @property
    def ceiling(self) -> int:
        """The most a minor contract may cost."""
        return self.unit * UNITS_ALLOWED


def ocid(place: int) -> str:
    """Return the code of a process; `prac` shows that it is invented."""
    return f"ocds-prac01-{place + 1:05d}"


def open_market() -> Market:
    """Make the calls, the bids and the contracts; what is planted comes afterwards."""
    dice = Dice(101)
    sellers = firms(dice)
    market = Market(dice, sellers, dice.whole(60, 90))
    market.processes += [_call(dice, place) for place in range(CALLS)]
    for process in market.processes:
        _bid_and_sign(market, process)
    return market


def _call(dice: Dice, place: int) -> Process:
    method = dice.weighed(METHODS)
    opens = date(2023, 1, 3) + timedelta(days=dice.whole(0, 320))
    days = dice.weighed(DAYS_TO_BID) if method == PUBLIC else dice.whole(2, 10)
    ending, buyer = dice.weighed(ENDINGS), dice.pick(OFFICES)
    number = f"{400 + place}-{dice.whole(1000, 9999)}-{SHORT[method]}23"
    title = f"Adquisición {dice.pick(SUBJECTS).lower()} {place + 1}"
    closes = opens + timedelta(days=days)
    return Process(ocid(place), number, title, ending, method, buyer, opens, closes)


def _bid_and_sign(market: Market, process: Process) -> None:
    dice = market.dice
    bidders = dice.sample(market.sellers, _how_many(dice, process))
    base = (
        dice.skewed(6e4, market.ceiling * 0.99, 1.6)
        if process.method == MINOR
        else dice.skewed(1.5e5, 6e7, 3)
    )
    amounts = sorted(base * (1 + dice.part() * 0.3) for _ in bidders)
    offers = list(zip(bidders, amounts, strict=True))
    for place, (firm, amount) in enumerate(offers):
        valid = place == 0 or dice.part() > 0.12
        market.bids.append(Bid(process.ocid, firm, amount, valid))
    if process.ending == "complete":
        winners = 2 if len(offers) > 2 and dice.part() < 0.12 else 1
        for firm, amount in offers[:winners]:
            _sign(market, process, firm, amount)


def _how_many(dice: Dice, process: Process) -> int:
    if process.ending != "complete":
        return dice.whole(0, 2)
    return 1 if process.method == DIRECT else dice.weighed(BIDDERS)


def _sign(market: Market, process: Process, firm: Firm, pesos: float) -> None:
    dice = market.dice
    form, currency = dice.weighed(FORMS), dice.weighed(CURRENCIES)
    amount = pesos / PESOS[currency]
    parts = [0.2 + dice.part() for _ in range(dice.weighed(ITEMS))]
    number = f"{form}-{5001 + len(market.contracts)}"
    signed = process.opens + timedelta(days=dice.whole(25, 80))
    contract = Contract(number, process, round(amount, 2), currency, firm, signed)
    market.contracts.append(contract)
    market.items += _items(dice, contract, [amount * part / sum(parts) for part in parts])


def _items(dice: Dice, contract: Contract, amounts: list[float]) -> Iterator[Item]:
    for place, amount in enumerate(amounts):
        quantity = dice.whole(1, 400)
        yield Item(contract, place + 1, quantity, round(amount / quantity, 2))

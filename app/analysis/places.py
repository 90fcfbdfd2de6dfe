"""The names of the places and currencies that a code may stand for."""

BARRIOS = frozenset(
    """agronomia|almagro|balvanera|barracas|belgrano|boedo|caballito|chacarita|coghlan|colegiales
|constitucion|flores|floresta|la boca|la paternal|liniers|mataderos|monserrat|monte castro
|nueva pompeya|nunez|palermo|parque avellaneda|parque chacabuco|parque chas|parque patricios
|puerto madero|recoleta|retiro|saavedra|san cristobal|san nicolas|san telmo|velez sarsfield
|versalles|villa crespo|villa del parque|villa devoto|villa general mitre|villa lugano|villa luro
|villa ortuzar|villa pueyrredon|villa real|villa riachuelo|villa santa rita|villa soldati
|villa urquiza""".replace("\n", "").split("|")
)
ALSO = frozenset(
    ("boca", "paternal", "pompeya", "montserrat", "villa gral mitre", "gral mitre", "san nicolas",
     "villa gral. mitre", "velez sarfield")
)  # fmt: skip
CURRENCIES = frozenset(
    """ARS USD EUR BRL UYU CLP GBP CNY JPY CHF CAD AUD MXN COP PEN BOB PYG KRW SEK NOK DKK RUB INR
XDR NZD ZAR HKD SGD TRY PLN CZK HUF ILS AED SAR THB VEF VES CRC GTQ HNL NIO PAB DOP CUP
""".replace("\n", " ")
    .strip()
    .split(" ")
)

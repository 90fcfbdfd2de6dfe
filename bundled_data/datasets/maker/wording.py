"""How amounts and days are written in the files that offices publish."""

from datetime import date

MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
EXCEL_DAY_ZERO = date(1899, 12, 30)


def argentine(amount: float) -> str:
    """Return the amount as 1.234.567,50."""
    text = f"{abs(amount):,.2f}".translate(str.maketrans(",.", ".,"))
    return f"-{text}" if amount < 0 else text


def amount_written(amount: float, way: str) -> str:
    """Return the amount in one of six ways."""
    ways = {
        "es_pesos": f"$ {argentine(amount)}",
        "es": argentine(amount),
        "iso": f"{amount:.2f}",
        "ars": f"ARS {argentine(amount)}",
        "paren": f"({argentine(-amount)})",
        "usd": f"USD {argentine(amount)}",
    }
    return ways[way]


def day_written(day: date, way: str) -> str:
    """Return the day in one of four ways."""
    ways = {
        "dma": day.strftime("%d/%m/%Y"),
        "iso": day.isoformat(),
        "mes": f"{day.day}-{MONTHS[day.month - 1]}-{day.year % 100:02d}",
        "serie": str((day - EXCEL_DAY_ZERO).days),
    }
    return ways[way]

"""Two files of real shape: procedures of a purchase system and their offers, with dirty keys."""

from pathlib import Path

PROCESSES = """numero_proceso;organismo;objeto;fecha_apertura;presupuesto
401-1001-LPU25;Salud;Insumos descartables;03/02/2025;"1.250.000,50"
401-1002-LPU25;Salud;Guantes;05/02/2025;"80.000,00"
402-1003-LPU25;Educación;Mobiliario escolar;10/02/2025;"9.400.000,00"
402-1004-CDI25;Educación;Pintura;12/02/2025;"310.000,00"
403-1005-LPU25;Cultura;Sonido;14/02/2025;"2.000.000,00"
403-1006-LPU25;Cultura;Luces;15/02/2025;"700.000,25"
404-1013-LPU25;Ambiente;Contenedores;20/02/2025;"5.100.000,00"
405-1099-LPU25;Espacio Público;Bancos;21/02/2025;"640.000,00"
"""
OFFERS = """Nro Proceso,CUIT,Oferente,monto_ofertado,organismo
401-1001-lpu25,30-50001091-2,MIAVASA S.A.,1200000.00,GCBA
 401-1002-LPU25 ,30-54658181-9,KIR SRL,79000.00,GCBA
402 1003 LPU25,30-70123456-1,FEMANI MEDICAL S.R.L.,9000000.00,GCBA
402-1003-LPU25,33-69345023-9,Norte SA,9100000.00,GCBA
402-1004-CDI25,30-50001091-2,Miavasa SA,300000.00,GCBA
403 1005 LPU25,30-54658181-9,KIR S.R.L.,1900000.00,GCBA
403-1006-LPU25,30-54658181-9,KIR,690000.00,GCBA
404-1O13-LPU25,30-71234567-1,Del Sur,5000000.00,GCBA
499-9999-LPU25,30-71234567-1,Del Sur,1.00,GCBA
"""
MORE = """Número de proceso;reparticion;objeto;fecha_apertura;presupuesto;observaciones
501-2001-LPU26;Salud;Reactivos;03/02/2026;"250.000,50";
501-2002-LPU26;Cultura;Telón;05/02/2026;"90.000,00";urgente
"""


def files_in(folder: Path) -> tuple[Path, Path, Path]:
    """Write them as they come: the first and the last in the old letters of Windows."""
    paths = folder / "procesos.csv", folder / "ofertas.csv", folder / "procesos-2026.csv"
    for path, text, letters in zip(
        paths, (PROCESSES, OFFERS, MORE), ("latin-1", "utf-8", "latin-1"), strict=True
    ):
        path.write_text(text, letters)
    return paths

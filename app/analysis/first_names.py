"""Usual first names in Argentina, to tell a column of people from one of works or firms."""

FIRST_NAMES = frozenset({
    "agustin", "agustina", "alberto", "alejandra", "alejandro", "alicia", "ana", "andrea",
    "angel", "antonio", "beatriz", "camila", "carla", "carlos", "carolina", "cecilia", "clara",
    "claudia", "claudio", "cristina", "daniel", "daniela", "dario", "diana", "diego", "eduardo",
    "elena", "elsa", "emilia", "enrique", "esteban", "eva", "facundo", "federico", "felipe",
    "fernanda", "fernando", "florencia", "francisco", "franco", "gabriel", "gabriela", "gaston",
    "gerardo", "gloria", "graciela", "guillermo", "gustavo", "hector", "horacio", "hugo",
    "ignacio", "ines", "irene", "isabel", "ivan", "javier", "jimena", "joel", "jorge", "jose",
    "juan", "juana", "julia", "julian", "julieta", "julio", "karina", "laura", "lautaro",
    "leonardo", "leticia", "lidia", "liliana", "lorena", "lucas", "lucia", "luciana", "luis",
    "luisa", "malena", "manuel", "marcela", "marcelo", "marcos", "maria", "mariana", "mariano",
    "marina", "mario", "marta", "martin", "matias", "mauricio", "maximiliano", "mercedes",
    "micaela", "miguel", "milagros", "monica", "nadia", "natalia", "nelida", "nestor", "nicolas",
    "noemi", "nora", "norma", "olga", "oscar", "osvaldo", "pablo", "paola", "patricia",
    "patricio", "paula", "pedro", "ramon", "raul", "ricardo", "rita", "roberto", "rocio",
    "rodolfo", "rodrigo", "rosa", "ruben", "sabrina", "santiago", "sara", "sebastian", "sergio",
    "silvia", "silvina", "sofia", "soledad", "sonia", "susana", "teresa", "tomas", "valentina",
    "valeria", "vanesa", "veronica", "vicente", "victor", "victoria", "virginia", "viviana",
    "walter", "yamila", "zulma",
})  # fmt: skip

"""The short and long spellings that Argentine names mix, and the legal forms of firms."""

SHORT = """
    av avda avenida | n nro num numero | gral general | dr doctor | dra doctora | pte presidente
    ing ingeniero | ing ingeniera | lic licenciado | lic licenciada | prof profesor
    cnel coronel | tte teniente | cap capitan | alte almirante | sta santa | sto santo
    hosp hospital | esc escuela | hnos hermanos | cia compania | pcia provincia
    asoc asociacion | coop cooperativa | fund fundacion | soc sociedad
"""
SPELLINGS: tuple[tuple[str, str], ...] = tuple(
    (word, words[0])
    for words in (line.split() for line in SHORT.replace("\n", "|").split("|"))
    for word in words[1:]
)
"""Each long spelling with the short one that stands for both: a person may add their own."""

PHRASES = {
    "s a": "sa",
    "s r l": "srl",
    "s a s": "sas",
    "s a u": "sau",
    "s h": "sh",
    "s de h": "sh",
    "u t e": "ute",
    "u t": "ut",
    "s a i c": "saic",
    "s a c i f": "sacif",
    "sociedad anonima": "sa",
    "soc anonima": "sa",
    "sociedad anonima unipersonal": "sau",
    "sociedad de responsabilidad limitada": "srl",
    "soc de responsabilidad limitada": "srl",
    "soc de resp ltda": "srl",
    "sociedad por acciones simplificada": "sas",
    "sociedad de hecho": "sh",
    "union transitoria de empresas": "ute",
    "union transitoria": "ut",
    "cooperativa limitada": "coop ltda",
    "a c": "asociacion civil",
    "bs as": "buenos aires",
}
"""Words that go together, in lower case and without accents, and what stands for them."""

FORMS = """
    sa sau sas srl sh ute ut scs sca scc sc saic sacif saci sacifi sacifia sacia sai saif ltda
    coop asoc civil fund
"""
LEGAL = frozenset(FORMS.split())
"""The words that say what kind of organisation it is, once they are shortened."""

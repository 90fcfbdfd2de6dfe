"""Looks at work through a predicate. Total: a thing that is missing is a no, never an error."""

from app.lessons.operators import OPERATORS, Case
from app.lessons.predicate import Finding, Predicate, Work
from app.lessons.subjects import observe

NOT_SO = Finding(passed=False)


def evaluate(predicate: Predicate, work: Work) -> Finding:
    """Say whether the work is as the predicate says; the first demand that is not met tells."""
    if predicate.any_of or predicate.none_of:
        return _group(predicate, work)
    found, finding = observe(predicate, work), NOT_SO
    for demand in predicate.demands:
        ask = OPERATORS.get(demand.operator)
        finding = ask(Case(found, demand.expected, predicate, work)) if ask else NOT_SO
        if not finding.passed:
            return finding
    return finding


def _group(predicate: Predicate, work: Work) -> Finding:
    wanted = [evaluate(one, work) for one in predicate.any_of]
    unwanted = [evaluate(one, work) for one in predicate.none_of]
    met = any(finding.passed for finding in wanted) or not wanted
    return Finding(met and not any(finding.passed for finding in unwanted))

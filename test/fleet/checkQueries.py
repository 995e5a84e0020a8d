"""Reads {"sigma": [rules], "esql": [queries]} from standard input; says as JSON what the parsers think of each."""

import json
import sys

from antlr4 import CommonTokenStream, InputStream
from antlr4.error.ErrorListener import ErrorListener
from esql_parser.EsqlBaseLexer import EsqlBaseLexer
from esql_parser.EsqlBaseParser import EsqlBaseParser
from sigma.backends.elasticsearch import LuceneBackend
from sigma.backends.kusto import KustoBackend
from sigma.backends.loki import LogQLBackend
from sigma.backends.splunk import SplunkBackend
from sigma.collection import SigmaCollection
from sigma.validation import SigmaValidator
from sigma.validators.core import validators

BACKENDS = [SplunkBackend, LuceneBackend, LogQLBackend, KustoBackend]


class Problems(ErrorListener):
    def __init__(self):
        self.found = []

    def syntaxError(self, recognizer, offendingSymbol, line, column, msg, e):
        self.found.append(f"{line}:{column} {msg}")


def esql(text):
    """What the parser of ES|QL says is wrong."""
    problems = Problems()
    lexer = EsqlBaseLexer(InputStream(text))
    parser = EsqlBaseParser(CommonTokenStream(lexer))
    for one in (lexer, parser):
        one.removeErrorListeners()
        one.addErrorListener(problems)
    parser.singleStatement()
    return problems.found


def sigma(text):
    """The problems of rules, by all validators, and what each back end makes of them."""
    try:
        rules = SigmaCollection.from_yaml(text)
        validator = SigmaValidator(validators.values())
        problems = [type(issue).__name__ for rule in rules for issue in validator.validate_rule(rule)]
        queries = {backend.__name__: backend().convert(SigmaCollection.from_yaml(text)) for backend in BACKENDS}
        return {"rules": len(rules), "problems": problems, "queries": queries}
    except Exception as error:
        return {"rules": 0, "problems": [f"{type(error).__name__}: {error}"], "queries": {}}


asked = json.load(sys.stdin)
json.dump(
    {"sigma": [sigma(text) for text in asked["sigma"]], "esql": [esql(text) for text in asked["esql"]]}, sys.stdout
)

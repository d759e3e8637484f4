"""What schemathesis cannot know of a generated service.

`positive_data_acceptance` expects that a request that matches its schema is accepted. Four statuses say that the
request is well formed but that the *state* it speaks of is another one; no schema can express that. They are let
through only where the document declares them and the request carries what they are about.
"""

import json
import re

import schemathesis
from schemathesis.openapi.checks import RejectedPositiveData


# The JSON path of a reference: customerId, lines[0].productId, tagIds[2].
REFERENCE = re.compile(r"Ids?(\[\d+\])?$")


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """False drops the failure."""
    return not (isinstance(failure, RejectedPositiveData) and depends_on_state(case, response))


def depends_on_state(case, response):
    status = response.status_code
    declared = {name.lower() for name in (parameter.name for parameter in case.operation.headers)}
    if str(status) not in case.operation.responses.status_codes:
        return False
    if status in (412, 428):  # A version that is not the current one, or none.
        return "if-match" in declared
    if status == 422:  # Another row is not there, or the key was used for another body.
        used_key = any(name.lower() == "idempotency-key" for name in case.headers or {})
        errors = problem_of(response).get("errors", {})
        return used_key or (bool(errors) and all(REFERENCE.search(path) for path in errors))
    if status == 400:  # Of all texts, only those that a list gave out are cursors.
        return "cursor" in (case.query or {}) and "cursor" in problem_of(response).get("detail", "")
    return False


def problem_of(response):
    try:
        return json.loads(response.content)
    except ValueError:
        return {}


@schemathesis.check
class every_operation_succeeded:
    """Each operation was answered with 2xx at least once: else only refusals were tried."""

    def __init__(self):
        self.tried = set()
        self.succeeded = set()

    def after_response(self, ctx, response, case):
        label = case.operation.label
        self.tried.add(label)
        if 200 <= response.status_code < 300:
            self.succeeded.add(label)

    def after_run(self, ctx):
        never = sorted(self.tried - self.succeeded)
        if never:
            raise AssertionError("never answered with 2xx: " + ", ".join(never))

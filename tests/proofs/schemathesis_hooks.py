"""What schemathesis cannot know of a generated service.

`positive_data_acceptance` expects that a request that matches its schema is accepted. Four statuses say that the
request is well formed but that the *state* it speaks of is another one; no schema can express that. They are let
through only where the document declares them and the request carries what they are about.

Nor does it know which ids exist: three in four references of a body (`customerId`) become ids of rows that the service
lists, so that creates succeed; the others stay as they are.
"""

import functools
import json
import os
import re
import uuid
import zlib

import requests
import schemathesis
from schemathesis.openapi.checks import RejectedPositiveData


# The JSON path of a reference: customerId, lines[0].productId, tagIds[2].
REFERENCE = re.compile(r"Ids?(\[\d+\])?$")


@schemathesis.hook
def map_body(context, body):
    return with_ids(body)


def with_ids(value, name=""):
    if isinstance(value, dict):
        return {key: with_ids(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        seen = []
        for inner in value:
            drawn = with_ids(inner, name)
            seen.append(inner if drawn in seen else drawn)  # Two may draw one row; a set must not hold it twice.
        return seen
    if REFERENCE.search(name) and is_uuid(value):
        ids, draw = ids_of(re.sub(r"Ids?$", "", name)), zlib.crc32(value.encode())
        if ids and draw % 4:
            return ids[draw % len(ids)]
    return value


def is_uuid(value):
    try:
        return isinstance(value, str) and bool(uuid.UUID(value))
    except ValueError:
        return False


@functools.cache
def ids_of(resource):
    """Ids of the rows of a resource, by the operation that gets one: GetCustomer for customer."""
    paths = get("/openapi/v1.json")["paths"]
    wanted = "get" + resource.lower()
    for path, operations in paths.items():
        if operations.get("get", {}).get("operationId", "").lower() == wanted:
            return [row["id"] for row in get(path.removesuffix("/{id}"))["items"]]
    return []


def get(path):
    token = os.environ["SCAFFOLD_PROOF_TOKEN"]
    reply = requests.get(os.environ["SCAFFOLD_PROOF_URL"] + path, headers={"Authorization": f"Bearer {token}"}, timeout=30)
    reply.raise_for_status()
    return reply.json()


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
    errors = problem_of(response).get("errors", {})
    if status == 400 and errors and all("without U+0000" in text for texts in errors.values() for text in texts):
        return "\\u0000" in json.dumps(case.body)  # PostgreSQL's jsonb cannot hold it, and no schema of free JSON can say so.
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
    """Each operation was answered with 2xx at least once: else only refusals were tried.

    Not so a replacement: it needs an id, its version and references that are all there, which chance does not bring
    together for a resource with many of them. The generated integration tests replace every resource.
    """

    def __init__(self):
        self.tried = set()
        self.succeeded = set()

    def after_response(self, ctx, response, case):
        label = case.operation.label
        self.tried.add(label)
        if 200 <= response.status_code < 300:
            self.succeeded.add(label)

    def after_run(self, ctx):
        never = sorted(label for label in self.tried - self.succeeded if not label.startswith("PUT "))
        if never:
            raise AssertionError("never answered with 2xx: " + ", ".join(never))

//! The patterns of the stack: what the generated code does, and when to do it elsewhere.

/// A pattern that comes with scaffold. Each part is a sentence or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StackPattern {
    /// Stays the same through versions: `stack/outbox`.
    pub id: &'static str,
    /// `backend`, `messaging`, `data`, `operations` or `security`.
    pub category: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What is done.
    pub what: &'static str,
    /// When it is needed.
    pub when: &'static str,
    /// Why it works.
    pub why: &'static str,
    /// What it costs.
    pub trade_off: &'static str,
    /// How it looks, in a line.
    pub example: &'static str,
}

impl StackPattern {
    /// What, when, why and what it costs, as one text.
    pub fn description(&self) -> String {
        [self.what, self.when, self.why, self.trade_off].join(" ")
    }
}

/// The patterns that every generated solution follows or grows into.
pub const BUILT_IN: [StackPattern; 12] = [
    StackPattern {
        id: "stack/problem-details",
        category: "backend",
        name: "Problem details",
        what: "Every error of the HTTP interface is an RFC 9457 problem document with a stable `type`, a status and the trace id.",
        when: "Use it for all errors, also those of the framework: model binding, 401, 404 of unknown routes, 429 and unhandled exceptions.",
        why: "Clients branch on one shape and one stable identifier instead of on texts, and support finds the trace from what a user pastes.",
        trade_off: "The `type` URIs become part of the contract, so renaming one breaks clients; exception texts must be kept out of `detail`.",
        example: "409 {\"type\":\"…/errors/duplicate\",\"title\":\"Already exists\",\"status\":409,\"traceId\":\"…\"}",
    },
    StackPattern {
        id: "stack/idempotency-key",
        category: "backend",
        name: "Idempotency key",
        what: "A create takes an `Idempotency-Key` header; key, request hash and response are stored in the same transaction as the row, and a repeat gets the stored response.",
        when: "Use it for every POST that a client, gateway or queue may send again after a timeout, above all where money or messages follow.",
        why: "A timeout tells nothing about whether the work was done; a unique index on caller and key is what makes the retry safe, also between two replicas.",
        trade_off: "One more row a write and a job that expires them; the same key with another body must be refused (422), or the pattern hides mistakes.",
        example: "POST /orders  Idempotency-Key: 8f1c…  →  201, again → the same 201",
    },
    StackPattern {
        id: "stack/keyset-paging",
        category: "backend",
        name: "Keyset paging",
        what: "Lists continue after the last row seen, `WHERE (placed_at, id) < (@placed_at, @id) ORDER BY placed_at DESC, id DESC LIMIT n`, behind an opaque cursor.",
        when: "Use it for every list that grows or is read by a program; offset paging is for small fixed sets where page numbers matter.",
        why: "Each page costs one index range scan however deep it is, and rows inserted meanwhile neither repeat nor vanish.",
        trade_off: "No jump to page 17 and no cheap total; each sort that is offered needs a unique tie-breaker and an index in that order.",
        example: "GET /orders?sort=-placedAt&limit=50&cursor=eyJ2Ijox…",
    },
    StackPattern {
        id: "stack/optimistic-locking",
        category: "backend",
        name: "Optimistic locking with ETag",
        what: "Each aggregate has a version, sent as a strong `ETag`; a change needs `If-Match`, is refused with 412 when the version moved and with 428 when the header is missing.",
        when: "Use it for every mutable resource that people or services read, think about and write back.",
        why: "Nothing is locked while somebody thinks, and the check is in the `UPDATE … WHERE version = @v` itself, so no lost update slips between read and write.",
        trade_off: "Clients must read again and merge on 412; a hot row that many write at once wants a queue or an atomic increment instead.",
        example: "PUT /orders/{id}  If-Match: \"7\"  →  412 when the order is at 8",
    },
    StackPattern {
        id: "stack/unit-of-work",
        category: "backend",
        name: "Unit of work",
        what: "One request changes one aggregate in one database transaction: loaded, changed through its methods, saved once, with outbox and idempotency rows in the same commit.",
        when: "Use it for all commands; where two aggregates must change, let the second follow from an event of the first.",
        why: "An invariant is only safe inside one transaction, and a retry strategy may run the whole unit again only when it has one beginning and one commit.",
        trade_off: "What spans aggregates is eventually consistent and has to be designed and shown as such; long units hold connections, so no HTTP call belongs inside.",
        example: "strategy.ExecuteAsync(() => { load; order.Cancel(now); SaveChangesAsync(); })",
    },
    StackPattern {
        id: "stack/outbox",
        category: "messaging",
        name: "Transactional outbox",
        what: "An event is written as a row in the transaction of the change; a relay sends rows in order and marks them sent.",
        when: "Use it whenever a commit must lead to a message; never publish to a broker from inside or right after a transaction.",
        why: "Database and broker cannot commit together: without it a crash between the two loses the message or announces a change that was rolled back.",
        trade_off: "Delivery is at least once and some milliseconds late, so consumers must be idempotent (inbox by message id), and the table needs clearing and an alarm on its age.",
        example: "INSERT orders; INSERT outbox (order.created); COMMIT  →  relay: SELECT … FOR UPDATE SKIP LOCKED",
    },
    StackPattern {
        id: "stack/read-write-split",
        category: "data",
        name: "Read/write split",
        what: "Queries use a read-only data source that may point at a replica, commands use the primary; both have their own pool and connection string.",
        when: "Split when reads outnumber writes by far and the primary's CPU, not its disk, is the limit; until then both names point at the primary.",
        why: "Code that has said from the first day which reads may be stale gains a replica by configuration, and a read-only role stops a query that writes.",
        trade_off: "A replica lags: whoever has just written must read from the primary (or wait for its LSN), and a fail-over breaks both pools at once.",
        example: "ConnectionStrings:Orders, ConnectionStrings:OrdersRead (Target Session Attributes=prefer-standby)",
    },
    StackPattern {
        id: "stack/cache-aside",
        category: "data",
        name: "Cache-aside with invalidation",
        what: "Reads look in Valkey first and fill it from the database under a single-flight lock; a commit removes the keys it touched, and every key also expires with jitter.",
        when: "Use it for values read far more often than written, whose staleness of a moment harms nobody; not before a measured query is the bottleneck.",
        why: "Removing after the commit, instead of writing the new value, keeps two writers from leaving the older value behind; expiry bounds the harm of a lost removal.",
        trade_off: "A short window of stale reads stays, an empty cache sends all load to the database, and it must work, slower, when Valkey is down.",
        example: "key order:{id}:v1, expiry 5 min ± 10 %; after COMMIT → UNLINK order:{id}:v1",
    },
    StackPattern {
        id: "stack/expand-contract",
        category: "data",
        name: "Expand and contract migrations",
        what: "A change of the schema ships in steps that old and new code both survive: add nullable, write both, backfill in batches, read new, and drop in a later release.",
        when: "Use it for each rename, split, type change or NOT NULL on a table of a service that is deployed without downtime.",
        why: "During a rolling deploy both versions run on one schema, and a rollback of the code must not need a rollback of the data.",
        trade_off: "Two or three releases for one rename and code that is double for a while; without a reminder the contract step is forgotten.",
        example: "r1: ADD COLUMN placed_at NULL, write both · r2: backfill, read new · r3: DROP COLUMN created",
    },
    StackPattern {
        id: "stack/health-live-ready",
        category: "operations",
        name: "Health: live and ready",
        what: "`/health/live` answers as long as the process can answer and touches nothing else; `/health/ready` also checks what a request cannot do without.",
        when: "Use both for every service: the orchestrator restarts on live and takes out of rotation on ready.",
        why: "A database that is away must not restart all replicas at once, which would add a stampede of starts to the outage.",
        trade_off: "A ready check on a shared dependency takes all replicas out together, so check only what truly blocks, with a short timeout and a cached result.",
        example: "live: 200 always · ready: SELECT 1 within 1 s, 503 while draining",
    },
    StackPattern {
        id: "stack/drain-before-stop",
        category: "operations",
        name: "Drain before stop",
        what: "On SIGTERM the service first answers not ready and goes on serving for a few seconds, then stops accepting, finishes requests in flight and messages in hand, and exits before the grace period ends.",
        when: "Use it wherever a load balancer or orchestrator replaces instances: every deploy, scale-in and node drain.",
        why: "Balancers learn of an instance's end late; an instance that closes its socket at once turns each deploy into some 502s.",
        trade_off: "Each stop takes the delay plus the longest request, so the grace period must be longer than both, and work that may take longer must be resumable.",
        example: "SIGTERM → ready 503 → 5 s → stop accepting → ≤ 20 s in flight → exit 0, grace 30 s",
    },
    StackPattern {
        id: "stack/gateway-token-exchange",
        category: "security",
        name: "Gateway token exchange",
        what: "The gateway ends the public login, keeps the session in an http-only cookie and calls services with a short-lived token of its own: one audience, the caller's id and scopes.",
        when: "Use it once more than one service is public or people sign in with outside providers.",
        why: "Outside tokens never reach services, browsers never hold bearer tokens, and each service checks one issuer; a token stolen from one service is of no use at another.",
        trade_off: "The gateway is on every path and signs for everybody: it needs replicas, key rotation through JWKS and its own threat model, and services still check scopes themselves.",
        example: "cookie → gateway → Authorization: Bearer {iss: gateway, aud: orders, exp: 5 min, scope: orders:write}",
    },
];

#[cfg(test)]
#[path = "patterns_tests.rs"]
mod tests;

//! A client of a generated service: JSON, headers and statuses, no types of the service.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use ureq::Agent;
use ureq::http::{HeaderMap, Request};

/// More than a service's own limit for a request (10 s) and its wait for a connection.
const LIMIT: Duration = Duration::from_secs(25);

/// A service, and who calls it.
#[derive(Clone)]
pub struct Api {
    agent: Agent,
    base: String,
    token: Option<String>,
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    request: String,
    /// The status code.
    pub status: u16,
    headers: HeaderMap,
    body: String,
}

impl Api {
    /// A service at an address (`http://127.0.0.1:5000`), without a token.
    pub fn at(base: &str) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(LIMIT));
        Self { agent: config.build().new_agent(), base: base.to_owned(), token: None }
    }

    /// The same service, called with this token.
    pub fn with_token(&self, token: impl Into<String>) -> Self {
        Self { token: Some(token.into()), ..self.clone() }
    }

    /// The same service over a new connection for each request: none that the server closes meanwhile is used again.
    pub fn with_new_connections(&self) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(LIMIT));
        Self { agent: config.max_idle_connections(0).build().new_agent(), ..self.clone() }
    }

    /// The same service, of which an answer is expected within this time.
    pub fn within(&self, limit: Duration) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).timeout_global(Some(limit));
        Self { agent: config.build().new_agent(), ..self.clone() }
    }

    /// GET.
    pub fn get(&self, path: &str) -> Result<Reply> {
        self.send("GET", path, None, &[])
    }

    /// POST with a JSON body.
    pub fn post(&self, path: &str, body: &Value) -> Result<Reply> {
        self.send("POST", path, Some(body), &[])
    }

    /// Any request. Every status is an answer; an error means that there was none.
    pub fn send(&self, method: &str, path: &str, body: Option<&Value>, headers: &[(&str, &str)]) -> Result<Reply> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            request = request.header("Authorization", format!("Bearer {token}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let name = format!("{method} {path}");
        let response = match body {
            Some(body) => self.agent.run(request.header("Content-Type", "application/json").body(body.to_string())?),
            None => self.agent.run(request.body(())?),
        };
        let mut response = response.with_context(|| format!("{name} got no answer"))?;
        let text = response.body_mut().read_to_string().with_context(|| format!("{name}: the answer breaks off"))?;
        Ok(Reply { request: name, status: response.status().as_u16(), headers: response.headers().clone(), body: text })
    }
}

impl Reply {
    /// The answer, if it has this status.
    pub fn expect(self, status: u16) -> Result<Self> {
        ensure!(
            self.status == status,
            "{}: {status} is expected, but it is {}: {}",
            self.request,
            self.status,
            self.body
        );
        Ok(self)
    }

    /// The body.
    pub fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.body)
            .with_context(|| format!("{}: the body is no JSON: {}", self.request, self.body))
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Result<&str> {
        let value = self.headers.get(name).with_context(|| format!("{}: there is no header {name}", self.request))?;
        Ok(value.to_str()?)
    }

    /// The body as it came.
    pub fn text(&self) -> &str {
        &self.body
    }

    /// The body, if it is an RFC 9457 problem with this status and a trace id.
    pub fn problem(self, status: u16) -> Result<Value> {
        let reply = self.expect(status)?;
        let kind = reply.header("Content-Type")?;
        ensure!(kind.starts_with("application/problem+json"), "{}: the problem is {kind}", reply.request);
        let problem = reply.json()?;
        for (field, is_there) in [
            ("status", problem["status"] == status),
            ("title", problem["title"].as_str().is_some_and(|text| !text.is_empty())),
            ("traceId", problem["traceId"].as_str().is_some_and(|text| !text.is_empty())),
        ] {
            ensure!(is_there, "{}: the problem has no {field}: {problem}", reply.request);
        }
        Ok(problem)
    }
}

/// A port that nothing listens on.
pub fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Asks until an answer is 200.
pub fn wait_until_ready(api: &Api, path: &str, limit: Duration, mut alive: impl FnMut() -> Result<()>) -> Result<()> {
    let start = std::time::Instant::now();
    loop {
        alive()?;
        match api.get(path) {
            Ok(reply) if reply.status == 200 => return Ok(()),
            other if start.elapsed() > limit => bail!("{path} is not ready after {limit:?}: {other:?}"),
            _ => std::thread::sleep(Duration::from_millis(100)),
        }
    }
}

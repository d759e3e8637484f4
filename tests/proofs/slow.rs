//! Requests whose body is still coming when the server is told to stop.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::{self, Scope, ScopedJoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};

/// From the begin of the requests to the signal.
pub const BEFORE: Duration = Duration::from_secs(1);

/// When each ends, after the signal: the last ones when the drain is over and the server no longer listens.
const ENDS: [Duration; 4] =
    [Duration::from_secs(1), Duration::from_secs(4), Duration::from_secs(6), Duration::from_secs(7)];

/// Between two parts of a body. The parts are large enough for the server's minimum rate.
const PART: Duration = Duration::from_millis(250);

/// For the answer.
const LIMIT: Duration = Duration::from_secs(20);

/// White space before the JSON.
const PADDING: &str = concat!(
    "                                                                                ",
    "                                                                                ",
    "                                                                                "
);

/// Requests on their way.
pub struct Slow<'scope>(Vec<ScopedJoinHandle<'scope, Result<u16>>>);

impl<'scope> Slow<'scope> {
    /// Begins a create for each of the ends, of which the bodies are given by number.
    pub fn begin(
        scope: &'scope Scope<'scope, '_>,
        address: &str,
        path: &str,
        token: &str,
        body: impl Fn(usize) -> String,
    ) -> Self {
        let begin = |(number, end): (usize, &Duration)| {
            let body = body(number);
            let parts = usize::try_from((BEFORE + *end).as_millis() / PART.as_millis()).unwrap_or(1);
            let length = parts * PADDING.len() + body.len();
            let head = format!(
                "POST {path} HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
                 Content-Length: {length}\r\nConnection: close\r\n\r\n"
            );
            let address = address.to_owned();
            scope.spawn(move || send(&address, &head, parts, &body))
        };
        Self(ENDS.iter().enumerate().map(begin).collect())
    }

    /// All of them are answered with 201.
    pub fn are_answered(self) -> Result<()> {
        for (request, end) in self.0.into_iter().zip(ENDS) {
            let status = request.join().map_err(|_| anyhow!("a thread panicked"))?;
            let status = status.with_context(|| format!("a request that ends {end:?} after SIGTERM"))?;
            ensure!(status == 201, "a request that ends {end:?} after SIGTERM is answered with {status}");
        }
        Ok(())
    }
}

fn send(address: &str, head: &str, parts: usize, body: &str) -> Result<u16> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(LIMIT))?;
    stream.write_all(head.as_bytes())?;
    for _ in 0..parts {
        stream.write_all(PADDING.as_bytes())?;
        thread::sleep(PART);
    }
    stream.write_all(body.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    answer.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(|| anyhow!("no answer but {answer:?}"))
}

//! An issuer of tokens, as far as a service speaks to one: discovery (OIDC) and its keys.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::tokens::TokenKey;

/// The name under which containers reach the machine they run on (`extra_hosts: host-gateway`).
const HOST: &str = "host.docker.internal";

/// An issuer that answers until the process ends.
pub struct Issuer {
    /// Its URL, which is its name too.
    pub url: String,
    /// What signs its tokens.
    pub key: Arc<TokenKey>,
}

impl Issuer {
    /// Starts one that containers can reach.
    pub fn start() -> Result<Self> {
        let listener = TcpListener::bind("0.0.0.0:0")?;
        let url = format!("http://{HOST}:{}", listener.local_addr()?.port());
        let key = Arc::new(TokenKey::of_issuer(&url));
        let discovery = json!({
            "issuer": url,
            "jwks_uri": format!("{url}/keys"),
            "authorization_endpoint": format!("{url}/authorize"),
            "token_endpoint": format!("{url}/token"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
        });
        let keys = key.jwks();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A client that goes away is no concern of the others.
                drop(answer(&stream, &discovery, &keys));
            }
        });
        Ok(Self { url, key })
    }
}

fn answer(mut stream: &TcpStream, discovery: &Value, keys: &Value) -> Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().context("an empty request")??;
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let (status, body) = match request.split(' ').nth(1) {
        Some("/.well-known/openid-configuration") => ("200 OK", discovery.to_string()),
        Some("/keys") => ("200 OK", keys.to_string()),
        _ => ("404 Not Found", "{}".to_owned()),
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )?;
    Ok(())
}

//! Access tokens, signed with the key of a development machine or by an issuer's key.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::Generate as _;
use serde_json::{Value, json};
use sha2::Sha256;

/// The issuer of `dotnet user-jwts`, whose symmetric keys generated services accept in Development.
pub const DEVELOPMENT_ISSUER: &str = "dotnet-user-jwts";

/// How long a token is good for: longer than any proof takes.
const LIFETIME: Duration = Duration::from_hours(2);

const KEY_ID: &str = "proof";

/// What signs tokens.
pub struct TokenKey {
    /// The `iss` of its tokens.
    issuer: String,
    material: Material,
}

enum Material {
    Hs256([u8; 32]),
    Es256(Box<SigningKey>),
}

impl TokenKey {
    /// A symmetric key, as `dotnet user-jwts` makes them.
    pub fn development() -> Self {
        Self { issuer: DEVELOPMENT_ISSUER.into(), material: Material::Hs256(random()) }
    }

    /// An issuer's key.
    pub fn of_issuer(issuer: &str) -> Self {
        Self { issuer: issuer.to_owned(), material: Material::Es256(Box::new(SigningKey::generate())) }
    }

    /// The symmetric key as a service's configuration wants it.
    pub fn value(&self) -> String {
        match &self.material {
            Material::Hs256(key) => STANDARD.encode(key),
            Material::Es256(_) => String::new(),
        }
    }

    /// The public half as an issuer publishes it (RFC 7517).
    pub fn jwks(&self) -> Value {
        let Material::Es256(key) = &self.material else { return json!({ "keys": [] }) };
        let point = key.verifying_key().to_sec1_point(false);
        let part = |bytes: Option<_>| bytes.map(|bytes: &_| URL_SAFE_NO_PAD.encode::<&[u8]>(bytes));
        let (x, y) = (part(point.x().map(AsRef::as_ref)), part(point.y().map(AsRef::as_ref)));
        json!({ "keys": [{ "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": KEY_ID, "x": x, "y": y }] })
    }

    /// A token for a service. The claims are added to those of RFC 9068 that validation needs.
    pub fn token(&self, audience: &str, subject: &str, claims: &Value) -> Result<String> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
        let mut payload = json!({
            "iss": self.issuer, "aud": audience, "sub": subject,
            "iat": now.as_secs(), "nbf": now.as_secs(), "exp": (now + LIFETIME).as_secs(),
        });
        if let (Some(payload), Some(claims)) = (payload.as_object_mut(), claims.as_object()) {
            payload.extend(claims.clone());
        }
        let algorithm = match self.material {
            Material::Hs256(_) => "HS256",
            Material::Es256(_) => "ES256",
        };
        let header = json!({ "typ": "at+jwt", "alg": algorithm, "kid": KEY_ID });
        let signed = format!("{}.{}", part(&header), part(&payload));
        let signature = match &self.material {
            Material::Hs256(key) => {
                Hmac::<Sha256>::new_from_slice(key)?.chain_update(&signed).finalize().into_bytes().to_vec()
            }
            Material::Es256(key) => {
                let signature: Signature = key.sign(signed.as_bytes());
                signature.to_bytes().to_vec()
            }
        };
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// Secret enough for a server that lives a minute: a private key's bytes.
fn random() -> [u8; 32] {
    SigningKey::generate().to_bytes().into()
}

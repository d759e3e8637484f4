"""An identity provider for a measurement: a key pair, its documents over HTTP, and one token."""

import base64
import http.server
import json
import subprocess
import threading
import time


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Issuer:
    """Serves the OpenID configuration and the public key of a new RSA key; `openssl` makes the key and signs."""

    def __init__(self, folder):
        self._key = folder / "issuer.pem"
        subprocess.run(["openssl", "genrsa", "-out", self._key, "2048"], check=True, capture_output=True)
        modulus = subprocess.run(
            ["openssl", "rsa", "-in", self._key, "-noout", "-modulus"], check=True, capture_output=True, text=True
        ).stdout.strip().removeprefix("Modulus=")
        jwk = {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "1", "n": _base64url(bytes.fromhex(modulus)), "e": "AQAB"}
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler({"keys": [jwk]}))
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def token(self, audience: str, scope: str) -> str:
        """A token that is good for a day."""
        now = int(time.time())
        head = {"alg": "RS256", "typ": "at+jwt", "kid": "1"}
        claims = {"iss": self.url, "aud": audience, "sub": "bench", "scope": scope, "iat": now, "exp": now + 86_400}
        text = ".".join(_base64url(json.dumps(part).encode()) for part in (head, claims))
        signature = subprocess.run(
            ["openssl", "dgst", "-sha256", "-sign", self._key], input=text.encode(), check=True, capture_output=True
        ).stdout
        return f"{text}.{_base64url(signature)}"

    def close(self):
        self._server.shutdown()

    def _handler(self, keys):
        issuer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if self.path == "/keys":
                    document = keys
                else:
                    document = {"issuer": issuer.url, "jwks_uri": issuer.url + "/keys"}
                body = json.dumps(document).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler

//! Speaks HTTP with an engine.

use super::EndpointError;
use digest_auth::{AuthContext, HttpMethod, WwwAuthenticateHeader};
use reqwest::blocking::{Client as Http, Request, RequestBuilder, Response};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use reqwest::redirect::Policy;
use reqwest::{StatusCode, Url};
use std::borrow::Cow;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long it may take until an engine takes a connection.
const CONNECT: Duration = Duration::from_secs(10);

/// How long a connection may wait for the next request. Servers end those that wait longer, some after five seconds, and
/// what is sent at that moment may be lost.
const IDLE: Duration = Duration::from_secs(3);

/// What the variables of the environment are called that hold secrets.
pub(crate) const PASSWORD: &str = "THREATLEX_PASSWORD";
pub(crate) const TOKEN: &str = "THREATLEX_TOKEN";

/// By what an engine knows who asks.
#[derive(Clone, Default)]
pub enum Credentials {
    /// By nothing.
    #[default]
    None,
    /// A token, sent as `Authorization: Bearer`.
    Token(String),
    /// A name and a password, by Digest or Basic authentication, as the engine asks.
    User {
        /// The name.
        name: String,
        /// The password.
        password: String,
    },
}

/// How a name and a password are to be sent, as the engine told.
enum Scheme {
    Basic,
    Digest(WwwAuthenticateHeader),
}

/// A client of one engine.
pub(super) struct Client {
    http: Http,
    credentials: Credentials,
    scheme: Mutex<Option<Scheme>>,
}

impl Client {
    /// A client that will talk with these addresses.
    pub(super) fn for_addresses(addresses: &[&Url], credentials: Credentials) -> Result<Self, EndpointError> {
        for url in addresses {
            if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() || url.password().is_some() {
                return Err(EndpointError::Address(without_login(url)));
            }
            if !matches!(credentials, Credentials::None) && url.scheme() == "http" && !is_here(url) {
                return Err(EndpointError::Open(url.to_string()));
            }
        }
        let http = Http::builder()
            // A password must not follow to another place, and a query would lose its text.
            .redirect(Policy::none())
            .connect_timeout(CONNECT)
            .pool_idle_timeout(IDLE)
            .timeout(None)
            .user_agent(concat!("threatlex/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| EndpointError::Silent {
                url: addresses.first().map_or_else(String::new, ToString::to_string),
                cause: cause(&error),
            })?;
        Ok(Self { http, credentials, scheme: Mutex::default() })
    }

    /// Sends a request, a second time if the engine asks who we are, and hands on the answer if it
    /// is one.
    pub(super) fn send(
        &self,
        timeout: Option<Duration>,
        make: impl Fn(&Http) -> RequestBuilder,
    ) -> Result<Response, EndpointError> {
        let mut known = false;
        loop {
            let mut request = make(&self.http).build().map_err(|error| EndpointError::Strange {
                url: error.url().map(ToString::to_string).unwrap_or_default(),
                cause: cause(&error),
            })?;
            *request.timeout_mut() = timeout;
            self.authorize(&mut request);
            let url = request.url().to_string();
            let response = self.http.execute(request).map_err(|error| silent(&url, timeout, &error))?;
            let status = response.status();
            if status == StatusCode::UNAUTHORIZED && !known && self.learn(response.headers()) {
                known = true;
                continue;
            }
            return if status.is_success() { Ok(response) } else { Err(refused(url, response)) };
        }
    }

    fn authorize(&self, request: &mut Request) {
        let value = match &self.credentials {
            Credentials::None => None,
            Credentials::Token(token) => Some(format!("Bearer {token}")),
            Credentials::User { name, password } => {
                let mut scheme = self.scheme.lock().unwrap_or_else(PoisonError::into_inner);
                match scheme.as_mut() {
                    Some(Scheme::Basic) => {
                        use base64::Engine;
                        let login = base64::prelude::BASE64_STANDARD.encode(format!("{name}:{password}"));
                        Some(format!("Basic {login}"))
                    }
                    Some(Scheme::Digest(challenge)) => {
                        let url = request.url();
                        let path = url.query().map_or_else(|| url.path().to_owned(), |q| format!("{}?{q}", url.path()));
                        let method = HttpMethod::from(request.method().as_str().to_owned());
                        let context =
                            AuthContext::new_with_method(name, password, path, Option::<Cow<'_, [u8]>>::None, method);
                        // A challenge that cannot be answered leads to a refusal, which is told.
                        challenge.respond(&context).ok().map(|answer| answer.to_string())
                    }
                    None => None,
                }
            }
        };
        if let Some(mut value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
            value.set_sensitive(true);
            request.headers_mut().insert(AUTHORIZATION, value);
        }
    }

    /// Learns from a refusal how the engine wants to know who asks; whether there is a way.
    fn learn(&self, headers: &HeaderMap) -> bool {
        if !matches!(self.credentials, Credentials::User { .. }) {
            return false;
        }
        let offers: Vec<&str> = headers.get_all(WWW_AUTHENTICATE).iter().filter_map(|o| o.to_str().ok()).collect();
        let of = |name: &str| {
            offers.iter().find(|offer| offer.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)))
        };
        // Digest does not show the password, so it goes first.
        let digest = of("digest").and_then(|offer| digest_auth::parse(offer).ok()).map(Scheme::Digest);
        let scheme = digest.or_else(|| of("basic").map(|_| Scheme::Basic));
        let found = scheme.is_some();
        *self.scheme.lock().unwrap_or_else(PoisonError::into_inner) = scheme;
        found
    }
}

/// The media type of an answer, without parameters.
pub(super) fn media_type(response: &Response) -> String {
    let media = response.headers().get(CONTENT_TYPE).and_then(|media| media.to_str().ok()).unwrap_or_default();
    media.split(';').next().unwrap_or_default().trim().to_owned()
}

/// All bytes of an answer; one that ends too early is none.
pub(super) fn body(response: Response, timeout: Option<Duration>) -> Result<Vec<u8>, EndpointError> {
    let url = response.url().to_string();
    response.bytes().map(Vec::from).map_err(|error| silent(&url, timeout, &error))
}

fn silent(url: &str, timeout: Option<Duration>, error: &reqwest::Error) -> EndpointError {
    match timeout {
        Some(after) if error.is_timeout() => EndpointError::Slow { url: url.to_owned(), after },
        _ => EndpointError::Silent { url: url.to_owned(), cause: cause(error) },
    }
}

fn refused(url: String, response: Response) -> EndpointError {
    let status = response.status();
    if status.is_redirection() {
        let goal = response.headers().get("location").and_then(|goal| goal.to_str().ok()).unwrap_or("another address");
        return EndpointError::Moved { url, goal: goal.to_owned() };
    }
    if matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
        return EndpointError::Denied { url, status: status.as_u16() };
    }
    let said = response.text().unwrap_or_default();
    let mut said: String = said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(400).collect();
    if said.is_empty() {
        said = status.canonical_reason().unwrap_or("it does not say why").to_owned();
    }
    EndpointError::Status { url, status: status.as_u16(), said }
}

/// The innermost reason of an error, which tells most.
fn cause(error: &reqwest::Error) -> String {
    let mut innermost: &dyn std::error::Error = error;
    while let Some(deeper) = innermost.source() {
        innermost = deeper;
    }
    innermost.to_string()
}

/// Whether an address is one of this machine.
fn is_here(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// An address that may be shown.
fn without_login(url: &Url) -> String {
    let mut url = url.clone();
    // Only an address without a host refuses, and that holds no login.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_goes_over_no_open_network() {
        let secret = || Credentials::Token("t".to_owned());
        let client = |url: &str, credentials| Client::for_addresses(&[&Url::parse(url).unwrap()], credentials);
        for open in ["http://example.org/query", "http://192.168.1.2/query", "http://localhost.example.org/"] {
            assert!(matches!(client(open, secret()), Err(EndpointError::Open(_))), "{open}");
            assert!(client(open, Credentials::None).is_ok(), "{open}");
        }
        for closed in ["https://example.org/query", "http://127.0.0.1/query", "http://[::1]:8/q", "http://localhost/"] {
            assert!(client(closed, secret()).is_ok(), "{closed}");
        }
        let Err(error) = client("https://me:secret@example.org/", Credentials::None) else { panic!() };
        assert!(!error.to_string().contains("secret"));
        assert!(client("ftp://example.org/", Credentials::None).is_err());
    }
}

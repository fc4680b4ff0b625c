//! Asks other endpoints for a query with `SERVICE`, if the operator allows their hosts.

use oxigraph::model::NamedNode;
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsParser, ReaderQueryResultsParserOutput};
use oxigraph::sparql::{DefaultServiceHandler, QuerySolutionIter};
use reqwest::Url;
use reqwest::blocking::Client;
use reqwest::redirect::Policy;
use spargebra::Query;
use spargebra::algebra::GraphPattern;
use std::io::Read;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::time::Duration;

/// How long another endpoint may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many bytes of another endpoint's answer are read.
const MOST: u64 = 32 << 20;

/// Why another endpoint gave no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum FederationError {
    #[error("<{0}> is not asked: a query reaches no other endpoint unless its host is allowed")]
    NotAllowed(String),
    #[error("<{0}> is not asked: {1} is an address in a private network and is not allowed itself")]
    Private(String, IpAddr),
    #[error("<{0}> cannot be found: {1}")]
    Unknown(String, std::io::Error),
    #[error("<{0}> does not answer: {1}")]
    Silent(String, reqwest::Error),
    #[error("<{0}> answers with status {1}")]
    Refused(String, u16),
    #[error("<{0}> does not answer with rows in a format that is known: {1}")]
    Strange(String, String),
}

/// Asks the endpoints at certain hosts.
pub(super) struct Federation {
    allowed: Vec<String>,
}

impl Federation {
    pub(super) fn with(allowed: &[String]) -> Self {
        Self { allowed: allowed.to_vec() }
    }

    /// The address to ask, if it may be asked. The name is resolved once, and what was looked at is
    /// what is asked.
    fn goal(&self, service: &NamedNode) -> Result<(Url, String, SocketAddr), FederationError> {
        let name = service.as_str().to_owned();
        let not_allowed = || FederationError::NotAllowed(name.clone());
        let url = Url::parse(&name).map_err(|_| not_allowed())?;
        if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() {
            return Err(not_allowed());
        }
        let host = url.host_str().ok_or_else(not_allowed)?.trim_matches(['[', ']']).to_owned();
        let port = url.port_or_known_default().ok_or_else(not_allowed)?;
        let with_port = format!("{host}:{port}");
        let usual = url.port().is_none();
        if !self.allowed.iter().any(|allowed| *allowed == with_port || (usual && *allowed == host)) {
            return Err(not_allowed());
        }
        let found =
            (host.as_str(), port).to_socket_addrs().map_err(|error| FederationError::Unknown(name.clone(), error))?;
        let mut refused = None;
        for address in found {
            let ip = address.ip();
            let listed = [ip.to_string(), format!("{ip}:{port}")].iter().any(|text| self.allowed.contains(text));
            if listed || is_public(ip) {
                return Ok((url, host, address));
            }
            refused = Some(ip);
        }
        Err(refused.map_or_else(not_allowed, |ip| FederationError::Private(name.clone(), ip)))
    }
}

impl DefaultServiceHandler for Federation {
    type Error = FederationError;

    fn handle(
        &self,
        service_name: &NamedNode,
        pattern: &GraphPattern,
        base_iri: Option<&oxiri::Iri<String>>,
    ) -> Result<QuerySolutionIter<'static>, Self::Error> {
        let name = service_name.as_str().to_owned();
        let (url, host, address) = self.goal(service_name)?;
        let silent = |error| FederationError::Silent(name.clone(), error);
        let client = Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .timeout(PATIENCE)
            .resolve(&host, address)
            .user_agent(concat!("threatlex/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(silent)?;
        let query = Query::Select { dataset: None, pattern: pattern.clone(), base_iri: base_iri.cloned() };
        let response = client
            .post(url)
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json, application/sparql-results+xml;q=0.8")
            .body(query.to_string())
            .send()
            .map_err(silent)?;
        if !response.status().is_success() {
            return Err(FederationError::Refused(name, response.status().as_u16()));
        }
        let media = response.headers().get("content-type").and_then(|media| media.to_str().ok()).unwrap_or_default();
        let strange = |what: String| FederationError::Strange(name.clone(), what);
        let format = QueryResultsFormat::from_media_type(media).ok_or_else(|| strange(media.to_owned()))?;
        let parsed = QueryResultsParser::from_format(format).for_reader(response.take(MOST));
        match parsed.map_err(|error| strange(error.to_string()))? {
            ReaderQueryResultsParserOutput::Solutions(rows) => Ok(rows.into()),
            ReaderQueryResultsParserOutput::Boolean(_) => Err(strange("yes or no".to_owned())),
        }
    }
}

/// Whether an address is one of the whole network, and not of a machine or a network of its own.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [first, second, third, _] = ip.octets();
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_broadcast()
                || ip.is_multicast()
                || ip.is_documentation()
                || first == 0
                || first >= 240
                || (first == 100 && (64..128).contains(&second))
                || (first == 192 && second == 0 && third == 0)
                || (first == 198 && (18..20).contains(&second)))
        }
        IpAddr::V6(ip) => {
            let [first, second, ..] = ip.segments();
            match ip.to_ipv4() {
                Some(inner) => is_public(inner.into()),
                None => {
                    // Global unicast, but for what leads back to addresses of the fourth version and
                    // for documentation.
                    (0x2000..0x4000).contains(&first)
                        && first != 0x2002
                        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_private_networks_are_known() {
        for ip in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "2002:7f00:1::",
            "2001:db8::1",
            "64:ff9b::7f00:1",
        ] {
            assert!(!is_public(ip.parse().unwrap()), "{ip}");
        }
        for ip in ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "192.1.0.1", "::ffff:8.8.8.8"] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
    }

    #[test]
    fn only_allowed_hosts_are_asked() {
        let federation = Federation::with(&["127.0.0.1:80".into(), "localhost".into()]);
        let goal = |service: &str| federation.goal(&NamedNode::new(service).unwrap());
        assert!(goal("http://127.0.0.1/sparql").is_ok());
        for refused in [
            "http://127.0.0.1:81/sparql",
            "http://127.0.0.2/sparql",
            "https://example.org/",
            "ftp://127.0.0.1/",
            "file:///etc/passwd",
            "http://user@127.0.0.1/",
            "http://127.0.0.1.example.org/",
            "http://[::1]/",
            "urn:x:y",
            "http://localhost:8080/",
        ] {
            assert!(matches!(goal(refused), Err(FederationError::NotAllowed(_))), "{refused}");
        }
        // A name that is allowed does not allow what it happens to lead to.
        let by_name = Federation::with(&["localhost".into()]);
        let reached = by_name.goal(&NamedNode::new("http://localhost/sparql").unwrap());
        assert!(matches!(reached, Err(FederationError::Private(..))));
    }
}

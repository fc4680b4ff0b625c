//! The endpoint `/sparql`, and graphs as `/rdf-graph-store` has them.

use super::protocol::{self, Operation};
use super::reply::{self, Reply, Validator, get, set};
use super::{Server, parameters::Parameters};
use crate::serve::formats::{ROWS, STATEMENTS, Wanted};
use crate::serve::negotiate;
use crate::serve::pool::Trace;
use crate::serve::problem::{Problem, sorts};
use crate::serve::text::is_fickle;
use crate::serve::wire::Job;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use futures_util::StreamExt;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::Arc;

/// What may be read of a body that is too large before the client is told so: many clients do
/// not listen before they have sent all of it.
const PATIENCE_FOR_BODIES: usize = 16 << 20;

/// Answers a request to the endpoint.
pub(super) async fn sparql(State(server): State<Arc<Server>>, request: Request<Body>) -> Reply {
    endpoint(&server, request).await.unwrap_or_else(|problem| {
        let mut reply = reply::problem(&problem);
        if problem.status == 405 {
            set(&mut reply, header::ALLOW, "GET, HEAD, POST, OPTIONS");
        }
        reply
    })
}

async fn endpoint(server: &Arc<Server>, request: Request<Body>) -> Result<Reply, Problem> {
    let (parts, body) = request.into_parts();
    let body = body_of(server, &parts.headers, body).await?;
    let query = parts.uri.query().unwrap_or_default();
    let operation = protocol::read(&parts.method, query, &parts.headers, &body)?;
    let accept = get(&parts.headers, header::ACCEPT);
    let trailing = parts.uri.path().ends_with('/');
    let base = server.address(&parts.headers, "sparql");
    let reads = parts.method != Method::POST;
    let mut reply = match operation {
        Operation::Query(query) => {
            if reads && query.format.is_none() && server.site.is_some() && is_for_people(&accept) {
                let text = utf8_percent_encode(&query.text, NON_ALPHANUMERIC);
                let page = if trailing { "./" } else { "sparql/" };
                return Ok(varied(reply::see(StatusCode::SEE_OTHER, &format!("{page}#query={text}"))));
            }
            let trace = Trace::of(&parts.extensions, &query.text);
            let fickle = is_fickle(&query.text);
            let wanted = Wanted { accept, format: query.format };
            let (default_graphs, named_graphs) = (query.default_graphs, query.named_graphs);
            let job = Job::Query { text: query.text, default_graphs, named_graphs, base, wanted };
            let pool = server.pool().await?;
            if reads && !fickle {
                reply::steady(&pool, job, &parts.headers, trace).await?.0
            } else {
                let answer = if fickle {
                    pool.run(job, trace).await?
                } else {
                    pool.recall(&Validator::of(&pool, &job).etag, job, trace).await?
                };
                let mut reply = reply::answer(answer);
                set(&mut reply, header::CACHE_CONTROL, "no-store");
                reply
            }
        }
        Operation::Describe(format) => {
            if format.is_none() && is_for_people(&accept) {
                if trailing && server.site.is_some() {
                    return Ok(super::files::page(server, "/sparql/index.html", &parts).await);
                }
                if server.site.is_some() {
                    return Ok(varied(reply::see(StatusCode::SEE_OTHER, "sparql/")));
                }
            }
            let job = Job::Service { endpoint: base, wanted: Wanted { accept, format } };
            reply::steady(&server.pool().await?, job, &parts.headers, Trace::of(&parts.extensions, "")).await?.0
        }
    };
    reply.headers_mut().insert(header::VARY, header::HeaderValue::from_static("accept"));
    Ok(reply)
}

/// Answers a request for a graph (SPARQL 1.1 Graph Store HTTP Protocol), of which only reading is
/// offered.
pub(super) async fn graph_store(State(server): State<Arc<Server>>, request: Request<Body>) -> Reply {
    let (parts, _) = request.into_parts();
    let found = async {
        if parts.method != Method::GET && parts.method != Method::HEAD {
            return Err(Problem::read_only().with_status(405));
        }
        let parameters = Parameters::read(parts.uri.query().unwrap_or_default())?;
        let graph = parameters.one("graph")?;
        if parameters.has("default") == graph.is_some() {
            return Err(Problem::bad_request(
                "the request names no graph, or two",
                "add ?default for the default graph, or ?graph= with the IRI of a named graph",
            ));
        }
        let format = parameters.one("format")?;
        let job = Job::Graph { graph, wanted: Wanted { accept: get(&parts.headers, header::ACCEPT), format } };
        let trace = Trace::of(&parts.extensions, "");
        Ok(varied(reply::steady(&server.pool().await?, job, &parts.headers, trace).await?.0))
    };
    found.await.unwrap_or_else(|problem| {
        let mut reply = reply::problem(&problem);
        if problem.status == 405 {
            set(&mut reply, header::ALLOW, "GET, HEAD, OPTIONS");
        }
        reply
    })
}

/// Whether a client would rather have a page than data: it names HTML and likes nothing better.
pub(super) fn is_for_people(accept: &str) -> bool {
    let data = ROWS.iter().chain(&STATEMENTS).map(|offer| (false, offer.media));
    let page: [(bool, &[&str]); 1] = [(true, &["text/html"])];
    negotiate::names(accept, "text/html") && negotiate::choose(accept, data.chain(page)) == Some(true)
}

/// With the note that another `Accept` would have had another response.
pub(super) fn varied(mut reply: Reply) -> Reply {
    set(&mut reply, header::VARY, "accept");
    reply
}

/// Reads a body, no longer and no more than is allowed.
async fn body_of(server: &Server, headers: &HeaderMap, body: Body) -> Result<Vec<u8>, Problem> {
    let limits = &server.options.limits;
    let too_large = || {
        let detail = format!("the body has more than {} bytes", limits.body);
        Problem::at_limit(&sorts::BODY, sorts::number(limits.body), detail)
    };
    let announced = get(headers, header::CONTENT_LENGTH).parse::<usize>().unwrap_or(0);
    if announced > PATIENCE_FOR_BODIES {
        return Err(too_large());
    }
    let mut stream = body.into_data_stream();
    let mut found = Vec::new();
    let mut size = 0_usize;
    let reading = async {
        while let Some(piece) = stream.next().await {
            let piece = piece.map_err(|_| Problem::bad_request("the body could not be read", "send it again"))?;
            size = size.saturating_add(piece.len());
            if size <= limits.body {
                found.extend_from_slice(&piece);
            } else if size > PATIENCE_FOR_BODIES {
                break;
            }
        }
        Ok::<(), Problem>(())
    };
    tokio::time::timeout(limits.client, reading).await.map_err(|_| {
        Problem::at_limit(&sorts::SLOW, sorts::milliseconds(limits.client), "the body did not come in time")
    })??;
    if size > limits.body { Err(too_large()) } else { Ok(found) }
}

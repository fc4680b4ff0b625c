//! Takes connections, and lets them end.

use super::socket::Socket;
use crate::serve::limits::{HEAD, Limits};
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// HTTP as it is spoken here.
pub(in crate::serve) fn protocol(limits: &Limits) -> http1::Builder {
    let mut protocol = http1::Builder::new();
    protocol.timer(TokioTimer::new()).header_read_timeout(limits.client).max_buf_size(HEAD).max_headers(100);
    protocol
}

/// How many connections may be open: no more than there are file descriptors for. Each needs one and perhaps
/// another for a file of the site; each worker has three pipes, and its memory is looked at through a file.
fn connections(limits: &Limits) -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let bound = getrlimit(Resource::Nofile);
    // What the system lets this process have, it takes.
    let raised = Rlimit { current: bound.maximum, ..bound };
    let descriptors = if setrlimit(Resource::Nofile, raised).is_ok() { bound.maximum } else { bound.current };
    let Some(descriptors) = descriptors.and_then(|number| usize::try_from(number).ok()) else {
        return limits.connections;
    };
    // While data are loaded anew there are twice as many workers.
    let others = 24 + 8 * (limits.workers + 1);
    let most = (descriptors.saturating_sub(others) / 2).max(1);
    if most < limits.connections {
        tracing::warn!(descriptors, most, "there are file descriptors for fewer connections than --connections");
    }
    limits.connections.min(most)
}

/// Answers requests until `stop` comes, and then those that have begun.
pub(in crate::serve) async fn listen(
    listener: TcpListener,
    router: Router,
    limits: &Limits,
    stop: impl Future<Output = ()>,
) {
    let mut stop = pin!(stop);
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(connections(limits)));
    let protocol = protocol(limits);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = Arc::clone(&places).acquire_owned() => place,
        };
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        let socket = match accepted {
            Ok((socket, _)) => socket,
            Err(error) => {
                // Out of file descriptors, most likely: they come back when connections end.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        // An answer goes out at once; a client that takes nothing is not waited for.
        let _ = socket.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone());
        let ended = Arc::<AtomicBool>::default();
        let socket = TokioIo::new(Socket::of(socket, limits, Arc::clone(&ended)));
        let connection = graceful.watch(protocol.serve_connection(socket, service));
        tokio::spawn(async move {
            // Its place is free when it is closed.
            let _place = place;
            let mut connection = pin!(connection);
            if let Err(error) = connection.as_mut().await {
                // One on which no request came is owed nothing.
                ended.fetch_or(error.is_timeout(), Ordering::Relaxed);
                tracing::debug!(%error, "a connection was broken off");
            }
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.grace, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time and are broken off");
    }
}

//! The server: who may ask, how, and what every answer carries. Loopback is reached by every page of
//! every browser on the machine, so the name that was asked for is checked: a page of another host
//! whose name was made to mean this machine gets nothing.

use super::super::Result;
use super::answer::{Answer, TEXT, answer};
use super::state::{Desk, State};
use crate::site::engine::POLICY;
use anyhow::{Context as _, bail};
use axum::Router;
use axum::body::Body;
use axum::extract::{self, Request};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, Response, StatusCode};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A question for a newer state is answered after so long in any case: no connection is kept open
/// for ever.
const PATIENCE: Duration = Duration::from_secs(25);

const LOST: &str = "the preview cannot go on: building ended";

/// A socket that listens, and ears for the signals that end the program.
pub(super) struct Server {
    runtime: Runtime,
    listener: TcpListener,
    signals: Signals,
}

impl Server {
    /// From here on, signals end the preview and not the program.
    pub(super) fn new(listener: std::net::TcpListener) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.context("the preview server cannot start")?;
        let (listener, signals) = {
            let _inside = runtime.enter();
            (TcpListener::from_std(listener), Signals::new())
        };
        let why = "the preview server cannot start";
        Ok(Self { listener: listener.context(why)?, signals: signals.context(why)?, runtime })
    }

    /// Answers until a signal comes. `ready` is called when the first state is there.
    pub(super) fn run(self, desk: Desk, ready: impl FnOnce() -> Result<()>) -> Result<()> {
        let Self { runtime, listener, mut signals } = self;
        let ended = runtime.block_on(async {
            let mut states = desk.states.clone();
            tokio::select! {
                () = signals.any() => return Ok(()),
                first = states.wait_for(Option::is_some) => { first.context(LOST)?; }
            }
            ready()?;
            let lost = async move { while states.changed().await.is_ok() {} };
            let app = Router::new().fallback(respond).with_state(desk);
            tokio::select! {
                () = signals.any() => Ok(()),
                served = axum::serve(listener, app) => served.context("the preview server ended"),
                () = lost => bail!(LOST),
            }
        });
        // Pages that wait for a newer state would keep it alive.
        runtime.shutdown_background();
        ended
    }
}

/// What ends the preview.
#[cfg(unix)]
struct Signals([tokio::signal::unix::Signal; 3]);

#[cfg(unix)]
impl Signals {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
        let [interrupt, terminate, hangup] = kinds.map(signal);
        Ok(Self([interrupt?, terminate?, hangup?]))
    }

    async fn any(&mut self) {
        let [interrupt, terminate, hangup] = &mut self.0;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        }
    }
}

/// What ends the preview.
#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self)
    }

    async fn any(&mut self) {
        // Where Ctrl-C cannot be heard, it ends the program as ever.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

async fn respond(extract::State(desk): extract::State<Desk>, request: Request) -> Response<Body> {
    let (asked, _) = request.into_parts();
    let answer = answered(desk, asked).await;
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(answer.kind));
    if let Some(Ok(location)) = answer.location.map(HeaderValue::try_from) {
        headers.insert(header::LOCATION, location);
    }
    if status == StatusCode::METHOD_NOT_ALLOWED {
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // A frame is the one thing that a page cannot refuse for itself.
    let policy = HeaderValue::try_from(format!("{POLICY}; frame-ancestors 'none'"));
    headers.extend(policy.ok().map(|policy| (header::CONTENT_SECURITY_POLICY, policy)));
    response
}

/// What the README asks of every server that shows a site, and that nothing is kept: a preview
/// changes at each save.
const HEADERS: &[(&str, &str)] = &[
    ("cross-origin-resource-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-store"),
];

async fn answered(desk: Desk, asked: Parts) -> Answer {
    if !is_for_us(&asked) {
        return Answer::text(421, "This preview answers to localhost and 127.0.0.1 only.");
    }
    if !matches!(asked.method, Method::GET | Method::HEAD) {
        return Answer::text(405, "A preview can be read, and nothing else.");
    }
    let (path, query) = (asked.uri.path().to_owned(), asked.uri.query().map(str::to_owned));
    if path == "/.casebook/state" {
        return newer(desk, query.as_deref().unwrap_or_default()).await;
    }
    let Some(state) = desk.now() else { return Answer::text(503, "Nothing is built yet.") };
    let given = tokio::task::spawn_blocking(move || answer(&desk, &state, &path, query.as_deref()));
    given.await.unwrap_or_else(|_| Answer::text(500, "The preview has a fault."))
}

/// The id of the present state, as soon as it is another than the one shown.
async fn newer(mut desk: Desk, shown: &str) -> Answer {
    let is_newer = |state: &Option<Arc<State>>| state.as_ref().is_some_and(|now| now.id != shown);
    // Out of patience, the page asks again.
    let _ = tokio::time::timeout(PATIENCE, desk.states.wait_for(is_newer)).await;
    let id = desk.now().map(|state| state.id.clone()).unwrap_or_default();
    Answer { status: 200, kind: TEXT, location: None, body: id.into_bytes() }
}

/// Whether the names that a request carries mean this machine: exactly one `Host`, and the address's
/// own where it has one.
fn is_for_us(asked: &Parts) -> bool {
    let mut hosts = asked.headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let named = asked.uri.authority();
    host.to_str().is_ok_and(is_own_name) && named.is_none_or(|name| is_own_name(name.as_str()))
}

/// A name of this machine, with a port or without: somebody may see the preview through a tunnel,
/// whose port is another.
fn is_own_name(host: &str) -> bool {
    let (name, port) = match host.rfind(':') {
        Some(at) if !host.ends_with(']') => (&host[..at], Some(&host[at + 1..])),
        _ => (host, None),
    };
    let is_port = |port: &str| !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    let names = ["localhost", "127.0.0.1", "[::1]"];
    names.iter().any(|own| own.eq_ignore_ascii_case(name)) && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine() {
        for host in
            ["localhost", "LocalHost:4000", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:4000"]
        {
            assert!(is_own_name(host), "{host}");
        }
        for host in [
            "",
            ":",
            ":4000",
            "evil.example",
            "evil.example:4000",
            "localhost.evil.example",
            "127.0.0.1.nip.io",
            "localhost:",
            "localhost:x",
            "user@localhost",
            "localhost:4000@evil.example",
            "127.0.0.2",
            "::1",
            "[::1",
            "[::1]x",
            "0.0.0.0:4000",
            "localhost.",
        ] {
            assert!(!is_own_name(host), "{host}");
        }
    }
}

//! The socket: on loopback alone, at the port that was asked for or the first that is free.

use super::super::Result;
use anyhow::{Context as _, bail};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// Where the preview is found when nobody says otherwise.
const FIRST: u16 = 4000;
/// How many ports are tried then: as many previews on one machine are more than anybody reads.
const TRIED: u16 = 20;

/// Opens the socket.
pub(super) fn open(asked: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = asked {
        return bind(port).map_err(|fault| match fault.kind() {
            ErrorKind::AddrInUse => anyhow::anyhow!(
                "port {port} is taken: name another with --port, or leave it away for the next that is free"
            ),
            _ => anyhow::Error::new(fault).context(format!("port {port} cannot be opened")),
        });
    }
    for port in FIRST..FIRST + TRIED {
        match bind(port) {
            Err(fault) if fault.kind() == ErrorKind::AddrInUse => {}
            other => return other.with_context(|| format!("port {port} cannot be opened")),
        }
    }
    bail!("ports {FIRST} to {} are all taken: name another with --port", FIRST + TRIED - 1)
}

fn bind(port: u16) -> std::io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

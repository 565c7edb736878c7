//! `serve`: the site on this machine, rebuilt at each change, or as it would be deployed.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use lexopt::prelude::*;

use crate::shell::{run, seconds};
use crate::{dist, needs, workspace};

/// How to serve.
pub(crate) struct Options {
    release: bool,
    port: u16,
}

impl Options {
    /// Reads the rest of the command line.
    ///
    /// # Errors
    /// When there is an argument that the command does not take.
    pub(crate) fn parse(arguments: &mut lexopt::Parser) -> Result<Self> {
        let mut options = Self { release: false, port: 8080 };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("release") => options.release = true,
                Long("port") => options.port = arguments.value()?.parse()?,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Where the rebuilt site goes, so that `dist/` stays what would be deployed.
const REBUILT: &str = "target/serve";

/// Builds and serves until it is stopped.
///
/// # Errors
/// When the port is taken, a tool cannot be had, or the server ends.
pub(crate) fn serve(options: &Options) -> Result<()> {
    let begin = Instant::now();
    // First, so that nobody waits for a build only to learn this.
    TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).with_context(|| {
        format!("port {} is taken; end what uses it, or choose another: cargo xtask serve --port 8081", options.port)
    })?;
    needs::ensure(&dist::NEEDS)?;
    if options.release {
        dist::build()?;
        let mut server = workspace::program("node");
        server.arg("xtask/tools/static-server.mjs").arg(workspace::dist()).arg(options.port.to_string());
        announce(options.port, begin, "what would be deployed");
        run(&mut server)
    } else {
        let mut trunk = dist::trunk()?;
        println!("==> building the site (the first build takes a few minutes)");
        announce(options.port, begin, "rebuilt and reloaded at each change");
        run(trunk.args(["serve", "--dist", REBUILT, "--port", &options.port.to_string()]))
    }
}

/// Prints the address as soon as the server answers.
fn announce(port: u16, begin: Instant, what: &'static str) {
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(100));
        }
        let time = seconds(begin.elapsed());
        println!("\n    Factcards is at http://127.0.0.1:{port}/ ({what}; Ctrl-C ends it). Ready after {time}.\n");
    });
}

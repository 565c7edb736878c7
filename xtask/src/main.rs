//! The project's own commands. `cargo xtask` without arguments lists them.

mod batch;
mod bench;
mod checks;
mod dist;
mod examples;
mod hosting;
mod instructions;
mod layout;
mod needs;
mod package;
mod pages;
mod release;
mod serve;
mod shell;
mod site;
mod steps;
mod tally;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

const USAGE: &str = "\
cargo xtask <command>

  serve [--release] [--port N]  install what is missing, build, serve on http://127.0.0.1:8080
  examples [--port N]           pages that use the cards, on http://127.0.0.1:8080/examples/
  test                          everything that must pass before a change lands
  dist [--compressed]           write the static site to dist/; beside each file, what hosts may send packed
  dist --npm                    write the npm package to dist-npm/
  dist --single                 write the page as one file to dist-single/
  release command|web|checksums write what is published of a version to dist-release/: the command for this system; the
                                package, the page in one file and the site; the checksums of all that is there
  layout                        only the checks of the repository's layout
  accept                        take the present output as the reviewed reference of tests/documents, and write the
                                schema and the declarations of the Document
  screenshots [FOLDER]          pictures of the page in each state, width and colour scheme
  measure [--single]            milliseconds from navigation to the first card, of what is in dist/ or dist-single/
  lighthouse                    audits what dist --compressed wrote, as a phone shows it; fails under its bounds
  bench [--runs N] [--write | TEXT_FILE…]
                                speed, first result, memory and download of the engine and of its peers, in one browser;
                                --write puts chart and figures into docs/
  instructions [--write]        instructions of an analysis, counted by valgrind; fails at 3 % over what is recorded
  batch                         runs examples/batch on Spark and Ray Data, which it installs, and checks its tables
  deny                          licences and advisories of the dependencies
  finish-site                   (called by Trunk) make the built site fit its content security policy
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = lexopt::Parser::from_env();
    let Some(Value(command)) = arguments.next()? else {
        print!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    };
    match command.string()?.as_str() {
        "serve" => serve::serve(&serve::Options::parse(&mut arguments)?)?,
        "examples" => examples::examples(&mut arguments)?,
        "test" => return Ok(checks::run()),
        "dist" => dist::dist(&dist::Options::parse(&mut arguments)?)?,
        "release" => release::release(release::What::parse(&mut arguments)?)?,
        "layout" => return layout::run(),
        "accept" => checks::accept()?,
        "screenshots" => pages::screenshots(arguments.value().ok().as_deref())?,
        "measure" => pages::measure(&mut arguments)?,
        "lighthouse" => pages::lighthouse()?,
        "bench" => bench::bench(&bench::Options::parse(&mut arguments)?)?,
        "instructions" => instructions::instructions(&mut arguments)?,
        "batch" => batch::batch()?,
        "deny" => checks::deny()?,
        "finish-site" => site::finish_from_environment()?,
        other => bail!("there is no command {other:?}\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

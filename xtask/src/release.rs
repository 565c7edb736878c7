//! `release`: what is published of a version, in `dist-release/`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use sha2::{Digest, Sha256};

use crate::shell::{read, run};
use crate::{dist, needs, package, workspace};

/// What is written.
#[derive(Clone, Copy)]
pub(crate) enum What {
    /// The command for the system that this runs on.
    Command,
    /// The package, the page in one file, and the site.
    Web,
    /// The checksums of all that is there.
    Checksums,
}

/// What goes with the command.
const BESIDE_THE_COMMAND: [&str; 4] = ["README.md", "LICENSE-APACHE", "LICENSE-MIT", "MODEL_CARD.md"];

impl What {
    /// Reads `command | web | checksums`.
    ///
    /// # Errors
    /// When it is none of these.
    pub(crate) fn parse(arguments: &mut lexopt::Parser) -> Result<Self> {
        match arguments.value()?.string()?.as_str() {
            "command" => Ok(Self::Command),
            "web" => Ok(Self::Web),
            "checksums" => Ok(Self::Checksums),
            other => bail!("there is no {other:?}: write command, web or checksums"),
        }
    }
}

/// Writes one part of a release.
///
/// # Errors
/// When something cannot be had, built or written.
pub(crate) fn release(what: What) -> Result<()> {
    let folder = workspace::root().join("dist-release");
    std::fs::create_dir_all(&folder)?;
    match what {
        What::Command => command(&folder),
        What::Web => web(&folder),
        What::Checksums => {
            let sums = checksums(&folder)?;
            print!("{sums}");
            std::fs::write(folder.join(CHECKSUMS), sums).context("cannot write the checksums")
        }
    }
}

fn command(folder: &Path) -> Result<()> {
    run(workspace::cargo().args(["build", "--release", "--locked", "--package", "factcards-cli"]))?;
    let name = format!("factcards-{}-{}", env!("CARGO_PKG_VERSION"), host()?);
    let program = format!("factcards{}", std::env::consts::EXE_SUFFIX);
    let staged = workspace::target().join("release-archive").join(&name);
    let _ = std::fs::remove_dir_all(&staged);
    std::fs::create_dir_all(&staged)?;
    std::fs::copy(workspace::target().join("release").join(&program), staged.join(&program))?;
    for file in BESIDE_THE_COMMAND {
        std::fs::copy(workspace::root().join(file), staged.join(file))
            .with_context(|| format!("cannot copy {file}"))?;
    }
    archive(&staged, &folder.join(format!("{name}.tar.gz")))
}

/// The package and the page in one file are made from one build.
fn web(folder: &Path) -> Result<()> {
    needs::ensure(&dist::NEEDS)?;
    dist::build()?;
    archive(&workspace::dist(), &folder.join(format!("factcards-site-{}.tar.gz", env!("CARGO_PKG_VERSION"))))?;
    package::pack()?;
    package::single::write_from(&workspace::root().join("dist-npm/package"))?;
    std::fs::copy(workspace::root().join("dist-single/factcards.html"), folder.join("factcards.html"))?;
    for entry in std::fs::read_dir(workspace::root().join("dist-npm"))? {
        let path = entry?.path();
        if let (Some("tgz"), Some(name)) = (path.extension().and_then(|end| end.to_str()), path.file_name()) {
            let name = name.to_string_lossy().replace("factcards-", "factcards-npm-");
            std::fs::copy(&path, folder.join(name))?;
        }
    }
    Ok(())
}

/// A folder as one file, with its name in it.
fn archive(folder: &Path, into: &Path) -> Result<()> {
    let (above, name) = (folder.parent().context("no folder")?, folder.file_name().context("no name")?);
    run(workspace::program("tar").arg("-czf").arg(into).arg("-C").arg(above).arg(name))
}

/// The compiler's name for this system.
fn host() -> Result<String> {
    let said = read(std::process::Command::new("rustc").arg("-vV"))?;
    let line = said.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned).context("rustc does not name its host")
}

const CHECKSUMS: &str = "SHA256SUMS";

/// A line for each file, as `sha256sum --check` reads it.
fn checksums(folder: &Path) -> Result<String> {
    let mut files = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<PathBuf>>>()?;
    files.retain(|file| file.is_file() && !file.ends_with(CHECKSUMS));
    files.sort();
    if files.is_empty() {
        bail!("there is nothing in {}", folder.display());
    }
    let mut sums = String::new();
    for file in files {
        let digest = Sha256::digest(std::fs::read(&file)?);
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let name = file.file_name().context("no name")?.to_string_lossy();
        sums.push_str(&format!("{digest}  {name}\n"));
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_its_checksum_and_the_list_has_none() {
        let folder = std::env::temp_dir().join(format!("factcards-release-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        assert!(checksums(&folder).is_err());
        for (name, text) in [("b", ""), ("a", "abc"), (CHECKSUMS, "old")] {
            std::fs::write(folder.join(name), text).unwrap();
        }
        let sums = checksums(&folder).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(sums, format!("{abc}  a\n{empty}  b\n"));
    }
}

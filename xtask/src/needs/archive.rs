//! Programs from the archives that their own project has released, by checksums that stand here.

use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::sink::Sink;
use crate::workspace;

/// The archives of one release.
pub(super) struct Release {
    /// The only version that the checksums are of.
    pub(super) version: &'static str,
    /// Where they lie, with `{version}` and `{host}`.
    pub(super) address: &'static str,
    /// For each host the SHA-256 of its archive, in hexadecimal.
    pub(super) checksums: &'static [(&'static str, &'static str)],
}

impl Release {
    /// Downloads this host's archive, checks it, and puts some of its programs into a folder.
    ///
    /// # Errors
    /// When there is none for this version and host, it cannot be had, or it is not the one that is meant.
    pub(super) fn install(&self, version: &str, programs: &[&str], folder: &Path, sink: &Sink) -> Result<()> {
        let host = host();
        let known = self.checksums.iter().find(|(name, _)| self.version == version && *name == host);
        let (_, checksum) = known.with_context(|| format!("no archive of {version} for {host} is known here"))?;
        let address = self.address.replace("{version}", version).replace("{host}", &host);
        let unpacked = workspace::target().join("installs/unpacked");
        let _ = std::fs::remove_dir_all(&unpacked);
        std::fs::create_dir_all(&unpacked)?;
        let archive = unpacked.join("archive.tar.gz");
        let mut curl = workspace::program("curl");
        curl.args(["--fail", "--silent", "--show-error", "--location", "--proto", "=https"]);
        curl.args(["--connect-timeout", "10", "--max-time", "300", "--output"]);
        sink.run(curl.arg(&archive).arg(address)).context("its project's archive cannot be downloaded")?;
        unpack(&archive, checksum, programs, folder, sink)?;
        Ok(std::fs::remove_dir_all(unpacked)?)
    }
}

/// Unpacks an archive beside itself and moves programs of its one folder; not before its checksum is right.
fn unpack(archive: &Path, checksum: &str, programs: &[&str], folder: &Path, sink: &Sink) -> Result<()> {
    let found = sha256(archive)?;
    if found != checksum {
        bail!("its project's archive has the SHA-256 {found} instead of {checksum}");
    }
    let beside = archive.parent().context("an archive lies in a folder")?;
    sink.run(
        workspace::program("tar").arg("-xzf").arg(archive).arg("-C").arg(beside).args(["--strip-components", "1"]),
    )?;
    std::fs::create_dir_all(folder)?;
    for program in programs {
        std::fs::copy(beside.join(program), folder.join(program)).with_context(|| format!("no {program} is in it"))?;
    }
    Ok(())
}

/// This machine, as releases name it.
fn host() -> String {
    let system = match std::env::consts::OS {
        "linux" => "unknown-linux-musl",
        "macos" => "apple-darwin",
        other => other,
    };
    format!("{}-{system}", std::env::consts::ARCH)
}

/// The SHA-256 of a file, in hexadecimal.
pub(crate) fn sha256(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::process::Command;

    use super::*;

    /// A folder with an archive of one folder with one program.
    fn packed(name: &str) -> (PathBuf, PathBuf) {
        let folder = std::env::temp_dir().join(format!("factcards-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("packed/tool-1")).unwrap();
        std::fs::write(folder.join("packed/tool-1/tool"), "program").unwrap();
        let archive = folder.join("archive.tar.gz");
        let mut tar = Command::new("tar");
        tar.arg("-czf").arg(&archive).arg("-C").arg(folder.join("packed")).arg("tool-1");
        assert!(tar.status().unwrap().success());
        (folder, archive)
    }

    #[test]
    fn the_right_archive_gives_its_programs() {
        let (folder, archive) = packed("right");
        let checksum = sha256(&archive).unwrap();
        unpack(&archive, &checksum, &["tool"], &folder.join("bin"), &Sink::Terminal).unwrap();
        assert_eq!(std::fs::read_to_string(folder.join("bin/tool")).unwrap(), "program");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn another_archive_is_not_unpacked() {
        let (folder, archive) = packed("wrong");
        let checksum = sha256(&folder.join("packed/tool-1/tool")).unwrap();
        let error = unpack(&archive, &checksum, &["tool"], &folder.join("bin"), &Sink::Terminal).unwrap_err();
        assert!(error.to_string().contains(&format!("instead of {checksum}")), "{error}");
        assert!(!folder.join("tool").exists() && !folder.join("bin").exists());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn an_archive_of_another_version_is_not_asked_for() {
        let release = Release { version: "1.0.0", address: "https://example.invalid/{version}", checksums: &[] };
        let error = release.install("1.0.1", &[], Path::new("nowhere"), &Sink::Terminal).unwrap_err();
        assert!(error.to_string().starts_with("no archive of 1.0.1"), "{error}");
    }
}

//! Machines that refuse: wrong folders, no permission, no space, mount points. Each is one
//! sentence, and the old site stands. What this machine does not allow is said and left out.

use std::fs;
use std::path::Path;

use casebook::publish::Unwatched;

use crate::scratch::{Scratch, publish, snapshot};

const PAGES: &[(&str, &str)] = &[("index.html", "1"), ("a/b.html", "2")];

/// Publishing there fails with this sentence and leaves everything as it was.
fn refused(scratch: &Scratch, out: &Path, pages: &[(&str, &str)], want: &str) {
    let before = snapshot(scratch.path());
    let said = publish(out, pages, &Unwatched).unwrap_err().to_string();
    assert_eq!(said.replace(&scratch.path().display().to_string(), "DIR"), want);
    assert_eq!(snapshot(scratch.path()), before);
}

#[test]
fn an_output_path_that_is_no_folder_is_refused() {
    let scratch = Scratch::new();
    let at = |path: &str| scratch.path().join(path);
    fs::write(at("file"), "x").unwrap();
    refused(
        &scratch,
        &at("file"),
        PAGES,
        "`DIR/file` is not a folder: move it, or build with `--out` elsewhere",
    );
    refused(
        &scratch,
        &at("file/site"),
        PAGES,
        "cannot open `DIR/file/site`, because a part of this path is a file: build with `--out` \
         elsewhere",
    );
    refused(
        &scratch,
        &at("x".repeat(300).as_str()),
        PAGES,
        &format!(
            "cannot open `DIR/{}`, because the name is too long for this file system: build with \
             `--out` elsewhere",
            "x".repeat(300)
        ),
    );
    refused(
        &scratch,
        Path::new("/"),
        PAGES,
        "`/` cannot be built, because nothing can stand beside it: build with `--out` naming a \
         folder inside another",
    );
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::path::PathBuf;
    use std::process::{Command, Stdio};

    use super::{PAGES, Path, Scratch, Unwatched, fs, publish, refused, snapshot};

    #[test]
    fn a_link_to_a_folder_is_kept_and_its_target_published() {
        let scratch = Scratch::new();
        let (target, link) = (scratch.path().join("real"), scratch.site());
        fs::create_dir(&target).unwrap();
        symlink("real", &link).unwrap();
        for text in ["1", "2"] {
            publish(&link, &[("index.html", text)], &Unwatched).unwrap();
            assert_eq!(fs::read_link(&link).unwrap(), Path::new("real"));
            assert_eq!(fs::read_to_string(target.join("index.html")).unwrap(), text);
        }
        assert_eq!(scratch.names(), ["real", "site"]);
        fs::remove_dir_all(&target).unwrap();
        refused(
            &scratch,
            &link,
            PAGES,
            "`DIR/site` is a link to a folder that does not exist: make that folder, or remove the \
             link",
        );
    }

    #[test]
    fn permissions_times_and_inodes_of_foreign_files_stay() {
        let scratch = Scratch::new();
        let out = scratch.site();
        publish(&out, PAGES, &Unwatched).unwrap();
        let (folder, file) = (out.join("mine"), out.join("mine/notes.txt"));
        fs::create_dir(&folder).unwrap();
        fs::write(&file, "mine").unwrap();
        let modes = [(&out, 0o2750), (&folder, 0o555), (&file, 0o400)];
        for (path, mode) in modes {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }
        let before = fs::metadata(&file).unwrap();
        publish(&out, &[("index.html", "2")], &Unwatched).unwrap();
        for (path, mode) in modes {
            assert_eq!(fs::metadata(path).unwrap().mode() & 0o7777, mode, "{}", path.display());
        }
        let after = fs::metadata(&file).unwrap();
        assert_eq!(after.modified().unwrap(), before.modified().unwrap());
        assert_eq!(after.ino(), before.ino());
        assert_eq!(scratch.names(), ["site"]);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// A file system of its own that vanishes; `None` where mounting is not allowed.
    struct Mounted(PathBuf);

    impl Mounted {
        fn at(folder: &Path, options: &str) -> Option<Self> {
            fs::create_dir_all(folder).unwrap();
            let mount = Command::new("mount")
                .args(["-t", "tmpfs", "-o", options, "none"])
                .arg(folder)
                .stderr(Stdio::null())
                .status();
            if mount.is_ok_and(|status| status.success()) {
                return Some(Self(folder.to_owned()));
            }
            println!("left out: mounting is not allowed here");
            None
        }
    }

    impl Drop for Mounted {
        fn drop(&mut self) {
            let _ = Command::new("umount").arg("-l").arg(&self.0).status();
        }
    }

    #[test]
    fn a_folder_that_may_not_be_written_is_refused() {
        let scratch = Scratch::new();
        let folder = scratch.path().join("closed");
        if let Some(mounted) = Mounted::at(&folder, "ro") {
            refused(
                &scratch,
                &folder.join("site"),
                PAGES,
                "cannot write in the folder `DIR/closed`, because the file system is read-only: \
                 allow writing there, or build with `--out` elsewhere",
            );
            drop(mounted);
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
        if fs::write(folder.join("probe"), "").is_ok() {
            println!("left out: root writes everywhere");
            return;
        }
        refused(
            &scratch,
            &folder.join("site"),
            PAGES,
            "cannot write in the folder `DIR/closed`, because permission is denied: allow writing \
             there, or build with `--out` elsewhere",
        );
    }

    #[test]
    fn a_full_disk_leaves_the_old_site() {
        let scratch = Scratch::new();
        let folder = scratch.path().join("small");
        let Some(_mounted) = Mounted::at(&folder, "size=1m") else { return };
        publish(&folder.join("site"), PAGES, &Unwatched).unwrap();
        let large = "x".repeat(2 << 20);
        refused(
            &scratch,
            &folder.join("site"),
            &[("index.html", "2"), ("a/large.html", &large)],
            "cannot write `DIR/small/site/a/large.html`, because the disk is full: free some space, \
             or build with `--out` on another disk",
        );
        publish(&folder.join("site"), &[("index.html", "2")], &Unwatched).unwrap();
    }

    #[test]
    fn a_full_mount_point_keeps_the_old_site() {
        let scratch = Scratch::new();
        let out = scratch.site();
        let Some(_mounted) = Mounted::at(&out, "size=1m") else { return };
        publish(&out, PAGES, &Unwatched).unwrap();
        let large = "x".repeat(2 << 20);
        refused(
            &scratch,
            &out,
            &[("index.html", "2"), ("a/large.html", &large)],
            "cannot write `DIR/site/a/large.html`, because the disk is full: free some space, or \
             build with `--out` on another disk",
        );
    }

    #[test]
    fn a_mount_point_is_filled_file_by_file() {
        let scratch = Scratch::new();
        let out = scratch.site();
        let Some(_mounted) = Mounted::at(&out, "size=1m") else { return };
        fs::write(out.join("notes.txt"), "mine").unwrap();
        for (pages, count) in [(PAGES, 2), (&[("index.html", "2"), ("c/d.html", "3")], 2)] {
            let published = publish(&out, pages, &Unwatched).unwrap();
            assert!(!published.atomic);
            assert_eq!(published.kept_foreign, 1);
            assert!(published.warnings[0].contains("(it is a mount point)"));
            assert!(published.warnings[0].ends_with("which is not atomic"));
            let mut stands = snapshot(&out);
            stands.retain(|path, _| !path.ends_with('/'));
            assert_eq!(stands.len(), count + 2, "{stands:?}");
        }
        assert_eq!(scratch.names(), ["site"]);
    }

    #[test]
    fn a_mount_point_inside_stays_where_it_is() {
        let scratch = Scratch::new();
        let out = scratch.site();
        publish(&out, PAGES, &Unwatched).unwrap();
        let Some(_mounted) = Mounted::at(&out.join("files"), "size=1m") else { return };
        fs::write(out.join("files/notes.txt"), "mine").unwrap();
        let device = fs::metadata(out.join("files")).unwrap().dev();
        let published = publish(&out, &[("index.html", "2")], &Unwatched).unwrap();
        assert!(!published.atomic);
        let said = &published.warnings[0];
        assert!(said.contains("site/files") && said.ends_with("which is not atomic"), "{said}");
        assert_eq!(fs::metadata(out.join("files")).unwrap().dev(), device);
        assert_eq!(fs::read_to_string(out.join("files/notes.txt")).unwrap(), "mine");
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "2");
        assert!(!out.join("a").exists());
        assert_eq!(scratch.names(), ["site"]);
    }

    /// Folder for the child process under a limit on file sizes. Only this test knows it.
    const LIMITED: &str = "CASEBOOK_TEST_LIMITED";

    #[test]
    fn a_limit_on_file_sizes_is_an_error_and_not_a_signal() {
        let scratch = Scratch::new();
        publish(&scratch.site(), PAGES, &Unwatched).unwrap();
        let before = snapshot(scratch.path());
        let child = Command::new("sh")
            .args(["-c", "ulimit -f 8 && exec \"$0\" --exact machine::unix::limited_child"])
            .arg(std::env::current_exe().unwrap())
            .env(LIMITED, scratch.path())
            .output()
            .unwrap();
        assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
        assert_eq!(snapshot(scratch.path()), before);
    }

    /// The other end: does nothing unless it is called from there.
    #[test]
    fn limited_child() {
        let Some(folder) = std::env::var_os(LIMITED) else { return };
        let large = "x".repeat(1 << 20);
        let pages = [("index.html", "2"), ("large.html", large.as_str())];
        let error = publish(&Path::new(&folder).join("site"), &pages, &Unwatched).unwrap_err();
        let said = error.to_string();
        assert!(said.contains("because it is larger than the limit on file sizes"), "{said}");
        assert!(said.contains("site/large.html"), "{said}");
    }
}

//! Files that come piece by piece.

use casebook::publish::{SitePath, Staging, Unwatched};

#[test]
fn a_large_file_is_copied_as_if_it_were_written_whole() {
    let scratch = tempfile::tempdir().unwrap();
    let site = |name: &str| scratch.path().join(name);
    let bytes: Vec<u8> = (0..700_001_u32).map(|at| u8::try_from(at % 251).unwrap()).collect();
    let path = SitePath::new("a/large.bin").unwrap();

    let whole = Staging::begin(&site("whole"), &Unwatched).unwrap();
    whole.write(&path, &bytes).unwrap();
    let whole = whole.commit(serde_json::Map::new()).unwrap();
    let pieces = Staging::begin(&site("pieces"), &Unwatched).unwrap();
    pieces.copy(&path, &mut bytes.as_slice()).unwrap();
    assert!(pieces.copy(&path, &mut bytes.as_slice()).is_err(), "it is there already");
    let pieces = pieces.commit(serde_json::Map::new()).unwrap();

    assert_eq!(pieces, whole);
    for name in ["a/large.bin", "build.json"] {
        assert_eq!(
            std::fs::read(site("pieces").join(name)).unwrap(),
            std::fs::read(site("whole").join(name)).unwrap(),
            "{name}"
        );
    }
}

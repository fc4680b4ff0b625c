//! `threatlex build --watch`: build again whenever the data changes, and show it.

use super::Args;
use crate::cli::common::Common;
use crate::serve::Live;
use crate::site::Memory;
use notify::{EventKind, RecursiveMode, Watcher};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

/// An editor saves in several steps; this long after the last one it is done.
const QUIET: Duration = Duration::from_millis(150);

/// The folders of the data.
const FOLDERS: [&str; 3] = ["ontology", "seeds", "queries"];

/// The data cannot be watched.
#[derive(Debug, thiserror::Error, miette::Diagnostic)]
enum WatchError {
    /// The data is part of the program.
    #[error("there is no folder to watch: the data is built into the program")]
    #[diagnostic(code(build::watch), help("name the folder with ontology/, seeds/ and queries/ by --data DIR"))]
    BuiltIn,
    /// The system does not tell of changes.
    #[error("{path} cannot be watched: {cause}")]
    #[diagnostic(code(build::watch), help("build without --watch, each time by hand"))]
    System {
        path: String,
        #[source]
        cause: notify::Error,
    },
}

/// Builds, then builds again at every change, until the program is ended. Data with a mistake
/// is reported and leaves the last site in place.
pub(super) fn run(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    let folder = common.data.as_deref().ok_or(WatchError::BuiltIn)?;
    // A change during the first build is not to be missed.
    let (changes, _watcher) = watch(folder)?;
    let live = Live::start(&args.listen, &args.out)?;
    let mut memory = Memory::default();
    loop {
        let start = Instant::now();
        match super::build(args, common, Some(&mut memory)) {
            Ok(report) => {
                let seconds = start.elapsed().as_secs_f64();
                common.say(&format!("{} files written in {seconds:.1} s: {}", report.written, live.address()));
                if report.written > 0 {
                    live.reload();
                }
            }
            Err(error) => eprintln!("{error:?}"),
        }
        common.say(&format!("Waiting for a change in {}; Ctrl-C ends this.", folder.display()));
        if !wait(&changes) {
            return Ok(ExitCode::SUCCESS);
        }
    }
}

/// Tells of every change in the folders of the data, as long as the watcher lives.
fn watch(folder: &Path) -> Result<(Receiver<()>, impl Watcher), WatchError> {
    let (tell, changes) = mpsc::channel();
    let failed = |cause| WatchError::System { path: folder.display().to_string(), cause };
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading a file is none of the changes; what cannot be told apart may be one.
        if event.map_or(true, |event| !matches!(event.kind, EventKind::Access(_))) {
            let _ = tell.send(());
        }
    })
    .map_err(failed)?;
    for name in FOLDERS.iter().map(|name| folder.join(name)).filter(|path| path.is_dir()) {
        watcher.watch(&name, RecursiveMode::Recursive).map_err(failed)?;
    }
    Ok((changes, watcher))
}

/// Waits for a change and for the quiet after it; tells whether there will be more.
fn wait(changes: &Receiver<()>) -> bool {
    let mut more = changes.recv().is_ok();
    while more {
        match changes.recv_timeout(QUIET) {
            Ok(()) => {}
            Err(mpsc::RecvTimeoutError::Timeout) => return true,
            Err(mpsc::RecvTimeoutError::Disconnected) => more = false,
        }
    }
    false
}

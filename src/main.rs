//! The `threatlex` program: parse, dispatch, exit code; nothing else.

use std::process::ExitCode;

// Loading and inference allocate millions of small terms, at which the system's allocator is slow.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    threatlex::cli::main()
}

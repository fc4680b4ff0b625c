//! The `threatlex` program: parse, dispatch, exit code; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    threatlex::cli::main()
}

//! Parse, run, exit code.

use std::process::ExitCode;

use riparto::cli::{Environment, run};

fn main() -> ExitCode {
    ExitCode::from(run(std::env::args_os(), &Environment::read()))
}

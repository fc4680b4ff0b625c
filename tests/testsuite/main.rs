//! The tests of what users rely on: one module a capability. They run the real program, or the
//! library, on the real data. `README.md` beside this file tells how to add one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod build;
mod check;
mod cli;
mod cooperate;
mod coverage;
mod diff;
mod driver;
mod engines;
mod explain;
mod export;
mod fmt;
mod infer;
mod law_pages;
mod load;
mod machines;
mod matrices;
mod other_tools;
mod proposal;
mod query;
mod robustness;
mod search;
mod serve;
mod sparql;
mod store;
mod tables;
mod update;
mod watch;

//! `threatlex serve`: the protocol, the limits, linked data and operations, over real connections.

mod api;
pub(crate) mod client;
mod data;
mod formats;
mod hostile;
mod limits;
mod operations;
mod operator;
mod problems;
mod protocol;
mod services;

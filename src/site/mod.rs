//! x
/// r
pub struct Report { /// p
 pub pages: usize, /// f
 pub files: usize, /// e
 pub entities: usize }
/// b
pub fn build(_: &crate::sources::Sources, _: &crate::graph::Graph, _: &std::path::Path, _: bool) -> miette::Result<Report> { todo!() }

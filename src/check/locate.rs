//! Finds the file and line that a finding is about.

use crate::graph::{Graph, Place};
use crate::sources::ParsedFile;
use oxigraph::model::{NamedNodeRef, NamedOrBlankNode, NamedOrBlankNodeRef, TermRef};
use std::collections::HashMap;

/// An index from subjects to their statements in the files.
pub(super) struct Locator<'a> {
    files: &'a [ParsedFile],
    /// For each subject the numbers of files and of statements in them.
    statements: HashMap<NamedOrBlankNodeRef<'a>, Vec<(usize, usize)>>,
}

impl<'a> Locator<'a> {
    pub(super) fn new(graph: &'a Graph) -> Self {
        let files = graph.files();
        let mut statements: HashMap<_, Vec<_>> = HashMap::new();
        for (file_number, file) in files.iter().enumerate() {
            for (number, statement) in file.statements.iter().enumerate() {
                statements.entry(statement.triple.subject.as_ref()).or_default().push((file_number, number));
            }
        }
        Self { files, statements }
    }

    /// The place of the statement, or of one with the same subject and property, or of the
    /// first one about the subject.
    pub(super) fn place(
        &self,
        subject: &NamedOrBlankNode,
        property: Option<NamedNodeRef<'_>>,
        value: Option<TermRef<'_>>,
    ) -> Option<Place> {
        let candidates = self.statements.get(&subject.as_ref())?;
        let best = candidates.iter().max_by_key(|(file, number)| {
            let triple = &self.files[*file].statements[*number].triple;
            let property_fits = property.is_some_and(|property| triple.predicate == property);
            let value_fits = property_fits && value.is_some_and(|value| triple.object.as_ref() == value);
            // Of equally good places the first.
            (value_fits, property_fits, std::cmp::Reverse((*file, *number)))
        });
        best.map(|(file, number)| {
            let file = &self.files[*file];
            Place { path: file.path.clone(), line: file.statements[*number].line }
        })
    }
}

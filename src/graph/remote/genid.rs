//! Blank nodes at another engine. An engine renames the blank nodes that it is given, graph by
//! graph, and no query can name one. So each gets an IRI there instead (RDF 1.1 Concepts, section
//! 3.5, Skolemization) and is a blank node of the same label again here.

use oxigraph::model::{BlankNode, NamedNode, NamedOrBlankNode, Term, Triple};

/// What the IRIs of blank nodes begin with.
pub(super) const GENID: &str = "https://w3id.org/threatlex/.well-known/genid/";

/// The IRI of a blank node.
pub(super) fn iri(node: &BlankNode) -> NamedNode {
    // A label of N-Triples has no character that an IRI may not have.
    NamedNode::new_unchecked(format!("{GENID}{}", node.as_str()))
}

/// The statement as it is given to an engine.
pub(super) fn named(triple: &Triple) -> Triple {
    Triple {
        subject: match &triple.subject {
            NamedOrBlankNode::BlankNode(node) => iri(node).into(),
            NamedOrBlankNode::NamedNode(node) => node.clone().into(),
        },
        predicate: triple.predicate.clone(),
        object: named_term(&triple.object),
    }
}

/// The term as it is given to an engine.
pub(super) fn named_term(term: &Term) -> Term {
    match term {
        Term::BlankNode(node) => iri(node).into(),
        other => other.clone(),
    }
}

/// The blank node for which an IRI stands, if it stands for one.
fn blank(node: &NamedNode) -> Option<BlankNode> {
    BlankNode::new(node.as_str().strip_prefix(GENID)?).ok()
}

/// A term as an engine gave it, as it is here.
pub(super) fn term(term: Term) -> Term {
    match term {
        Term::NamedNode(node) => blank(&node).map_or(Term::NamedNode(node), Term::from),
        other => crate::graph::terms::canonical(other.as_ref()).unwrap_or(other),
    }
}

/// A statement as an engine gave it, as it is here.
pub(super) fn triple(triple: Triple) -> Triple {
    Triple {
        subject: match triple.subject {
            NamedOrBlankNode::NamedNode(node) => blank(&node).map_or(NamedOrBlankNode::NamedNode(node), Into::into),
            blank @ NamedOrBlankNode::BlankNode(_) => blank,
        },
        predicate: triple.predicate,
        object: term(triple.object),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use oxigraph::model::Literal;

    #[test]
    fn what_goes_there_comes_back() {
        let node = BlankNode::new("seeds.incidents.2023.00001").unwrap();
        let property = NamedNode::new("http://example.org/p").unwrap();
        for object in [Term::from(node.clone()), Literal::from(true).into(), property.clone().into()] {
            let statement = Triple::new(node.clone(), property.clone(), object);
            let there = named(&statement);
            assert!(matches!(there.subject, NamedOrBlankNode::NamedNode(_)));
            assert_eq!(triple(there), statement);
        }
        let yes = Literal::new_typed_literal("1", oxigraph::model::vocab::xsd::BOOLEAN);
        assert_eq!(term(yes.into()), Literal::from(true).into());
    }
}

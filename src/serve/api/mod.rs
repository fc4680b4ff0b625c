//! The JSON API, for those who do not know SPARQL. Its operations are a table, by which requests
//! are read and from which the OpenAPI description is made.

mod openapi;

pub(super) use openapi::description;

use super::problem::Problem;
use super::wire::Api;

/// An operation.
pub(super) struct Operation {
    /// Its name, by which a worker knows it.
    pub(super) name: &'static str,
    /// Its path; a part in braces is a parameter.
    pub(super) path: &'static str,
    pub(super) summary: &'static str,
    pub(super) parameters: &'static [Parameter],
    /// The members that an answer always has, with the JSON types of their values.
    pub(super) answer: &'static [(&'static str, &'static str)],
}

/// A parameter of an operation.
pub(super) struct Parameter {
    pub(super) name: &'static str,
    pub(super) says: &'static str,
    pub(super) example: &'static str,
    pub(super) required: bool,
    pub(super) kind: Kind,
}

/// What a parameter may be.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A text that is not empty.
    Text,
    /// A whole number in a range, and what it is if it is not given.
    Number { least: u64, most: u64, usual: u64 },
    /// A day such as 2026-11-23.
    Day,
    /// Two names with a comma between.
    Two,
}

/// How long a text may be.
pub(super) const LONGEST: usize = 300;

const fn parameter(
    name: &'static str,
    required: bool,
    kind: Kind,
    example: &'static str,
    says: &'static str,
) -> Parameter {
    Parameter { name, says, example, required, kind }
}

const LIMIT: Parameter =
    parameter("limit", false, Kind::Number { least: 1, most: 1000, usual: 20 }, "20", "How many to give at most");
const INSTRUMENT: Parameter =
    parameter("instrument", false, Kind::Text, "budapest", "One instrument only, by its slug, name or IRI");
const AS_OF: Parameter =
    parameter("asOf", false, Kind::Day, "2026-11-23", "The day to ask about; today if it is not given");

/// All operations.
pub(super) const OPERATIONS: [Operation; 6] = [
    Operation {
        name: "entities",
        path: "/api/entities",
        summary: "Lists entities, of one kind or of all",
        parameters: &[
            parameter("kind", false, Kind::Text, "threats", "The kind, as the site has it in its paths"),
            LIMIT,
            parameter(
                "offset",
                false,
                Kind::Number { least: 0, most: 1_000_000, usual: 0 },
                "0",
                "How many to leave out",
            ),
        ],
        answer: &[("total", "integer"), ("kinds", "array"), ("entities", "array")],
    },
    Operation {
        name: "entity",
        path: "/api/entities/{name}",
        summary: "Tells all that is known of an entity",
        parameters: &[parameter("name", true, Kind::Text, "ransomware", "Its code, slug, abbreviated or full IRI")],
        answer: &[("iri", "string"), ("name", "string"), ("label", "string"), ("sections", "array")],
    },
    Operation {
        name: "search",
        path: "/api/search",
        summary: "Finds entities by words; typing errors are forgiven",
        parameters: &[parameter("q", true, Kind::Text, "voise clonning", "The words; all of them must fit"), LIMIT],
        answer: &[("total", "integer"), ("hits", "array")],
    },
    Operation {
        name: "gaps",
        path: "/api/gaps",
        summary: "Lists the threats that an instrument does not cover, and on which element each offence fails",
        parameters: &[
            INSTRUMENT,
            parameter("threat", false, Kind::Text, "later-decryption", "One threat only, by its code, slug or label"),
            AS_OF,
        ],
        answer: &[("asOf", "string"), ("instruments", "array")],
    },
    Operation {
        name: "coverage",
        path: "/api/coverage/{threat}",
        summary: "Gives every finding on a threat under the instruments, with its reason",
        parameters: &[
            parameter("threat", true, Kind::Text, "ransomware", "The threat, by its code, slug or label"),
            INSTRUMENT,
        ],
        answer: &[("threat", "object"), ("instruments", "array"), ("offences", "array")],
    },
    Operation {
        name: "cooperation",
        path: "/api/cooperation",
        summary: "Tells what two States can do together about a threat on a day",
        parameters: &[
            parameter("states", true, Kind::Two, "FRA,NGA", "The two States, by codes or names, with a comma between"),
            parameter("threat", true, Kind::Text, "ransomware", "The threat, by its code, slug or label"),
            AS_OF,
        ],
        answer: &[("states", "array"), ("threat", "object"), ("dual_criminality", "string"), ("derivation", "array")],
    },
];

/// Reads a request: the operation at a path, with its parameters checked and completed.
///
/// # Errors
///
/// When there is no such operation, or a parameter is missing, unknown or not as it should be.
pub(super) fn read(path: &str, given: &[(String, String)]) -> Result<Api, Problem> {
    let (operation, in_path) =
        OPERATIONS.iter().find_map(|operation| Some((operation, matched(operation.path, path)?))).ok_or_else(|| {
            Problem::not_found(format!("the API has nothing at {path}"), "/api/openapi.json tells what there is")
        })?;
    let known = |name: &str| operation.parameters.iter().any(|parameter| parameter.name == name);
    let bad = |detail: String| Problem::bad_request(detail, "/api/openapi.json tells what each operation takes");
    if let Some((name, _)) =
        given.iter().find(|(name, _)| !known(name) || in_path.iter().any(|(other, _)| other == name))
    {
        return Err(bad(format!("there is no parameter `{name}`")));
    }
    let mut parameters = Vec::new();
    for parameter in operation.parameters {
        let values: Vec<&String> =
            in_path.iter().chain(given).filter(|(name, _)| name == parameter.name).map(|(_, value)| value).collect();
        match values.as_slice() {
            [] if parameter.required => return Err(bad(format!("the parameter `{}` is missing", parameter.name))),
            [] => {
                if let Kind::Number { usual, .. } = parameter.kind {
                    parameters.push((parameter.name.to_owned(), usual.to_string()));
                }
            }
            [value] => {
                parameter
                    .check(value)
                    .map_err(|what| bad(format!("the parameter `{}` takes {what}", parameter.name)))?;
                parameters.push((parameter.name.to_owned(), (*value).clone()));
            }
            _ => return Err(bad(format!("the parameter `{}` is given more than once", parameter.name))),
        }
    }
    Ok(Api { operation: operation.name.to_owned(), parameters })
}

/// The parameters in a path, if it has this shape.
fn matched(shape: &str, path: &str) -> Option<Vec<(String, String)>> {
    let Some((before, name)) = shape.strip_suffix('}').and_then(|shape| shape.split_once('{')) else {
        return (shape == path).then(Vec::new);
    };
    let value = path.strip_prefix(before).filter(|value| !value.is_empty())?;
    let value = percent_encoding::percent_decode_str(value).decode_utf8().ok()?;
    Some(vec![(name.to_owned(), value.into_owned())])
}

impl Parameter {
    /// Whether a value is as it should be; if not, what it should be.
    fn check(&self, value: &str) -> Result<(), String> {
        let sound = !value.trim().is_empty() && value.chars().count() <= LONGEST;
        match self.kind {
            Kind::Text if sound => Ok(()),
            Kind::Text => Err(format!("a text of 1 to {LONGEST} characters")),
            Kind::Number { least, most, .. } => {
                let number = value.parse().ok().filter(|number| (least..=most).contains(number));
                number.map(|_: u64| ()).ok_or_else(|| format!("a whole number from {least} to {most}"))
            }
            Kind::Day if value.len() == 10 && value.parse::<oxsdatatypes::Date>().is_ok() => Ok(()),
            Kind::Day => Err("a day such as 2026-11-23".to_owned()),
            Kind::Two => {
                let two = value.split_once(',').is_some_and(|(one, other)| {
                    !one.trim().is_empty() && !other.trim().is_empty() && !other.contains(',')
                });
                if two && sound { Ok(()) } else { Err("two names with a comma between, such as FRA,NGA".to_owned()) }
            }
        }
    }
}

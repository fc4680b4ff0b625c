//! Carries out the operations of the JSON API.

use super::frames::Frames;
use super::{Context, Stop};
use crate::catalogue::{Catalogue, Entity, Row, Value as Shown, search};
use crate::law::{self, CooperationData, Coverage, Gaps, Kind, LawError, LookupError, Named, ThreatCoverage};
use crate::serve::problem::Problem;
use crate::serve::wire::{Api, Head};
use crate::vocab;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::Write;

pub(super) fn answer<W: Write>(context: &Context, asked: &Api, frames: &mut Frames<W>) -> Result<(), Stop> {
    let found = match asked.operation.as_str() {
        "entities" => entities(context.catalogue()?, asked)?,
        "entity" => entity(context, asked)?,
        "search" => hits(context.catalogue()?, asked)?,
        "gaps" => gaps(context, asked)?,
        "coverage" => coverage(context, asked)?,
        "cooperation" => cooperation(context, asked)?,
        other => return Err(Problem::not_found(format!("there is no operation `{other}`"), "").into()),
    };
    let content_type = "application/json".to_owned();
    frames.head(&Head { content_type, ending: "json".to_owned(), page: None })?;
    serde_json::to_writer(&mut *frames, &found).map_err(std::io::Error::from)?;
    frames.write_all(b"\n")?;
    Ok(())
}

impl Api {
    fn get(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> usize {
        self.get(name).and_then(|value| value.parse().ok()).unwrap_or_default()
    }
}

fn brief(catalogue: &Catalogue, entity: &Entity) -> Value {
    json!({
        "iri": entity.iri.as_str(),
        "name": vocab::curie(entity.iri.as_str()),
        "notation": entity.notation,
        "label": entity.label,
        "kind": catalogue.kind_of(entity).map(|kind| &kind.slug),
        "definition": entity.definition,
    })
}

fn entities(catalogue: &Catalogue, asked: &Api) -> Result<Value, Problem> {
    let all: Vec<&Entity> = match asked.get("kind") {
        None => catalogue.entities.iter().collect(),
        Some(slug) => {
            let kind = catalogue.kinds.iter().find(|kind| kind.slug == slug).ok_or_else(|| {
                let known: Vec<&str> = catalogue.kinds.iter().map(|kind| kind.slug.as_str()).collect();
                Problem::not_found(format!("there is no kind `{slug}`"), format!("use one of: {}", known.join(", ")))
            })?;
            catalogue.of_kind(kind)
        }
    };
    let page = all.iter().skip(asked.number("offset")).take(asked.number("limit"));
    Ok(json!({
        "total": all.len(),
        "kinds": catalogue.kinds.iter().map(|kind| json!({ "kind": kind.slug, "label": kind.plural })).collect::<Vec<_>>(),
        "entities": page.map(|entity| brief(catalogue, entity)).collect::<Vec<_>>(),
    }))
}

fn entity(context: &Context, asked: &Api) -> Result<Value, Problem> {
    let name = asked.get("name").unwrap_or_default();
    let unknown = |help: String| Problem::not_found(format!("the graph holds no entity called `{name}`"), help);
    let iri = context.graph.names().resolve(name).map_err(|error| {
        let near = error.suggestions.join(", ");
        unknown(if near.is_empty() {
            "/api/search?q=WORDS finds entities".into()
        } else {
            format!("did you mean one of: {near}?")
        })
    })?;
    let catalogue = context.catalogue()?;
    let entity = catalogue
        .entity(iri.as_str())
        .ok_or_else(|| unknown("it is a term or a graph; the SPARQL endpoint tells about it".into()))?;
    let mut found = brief(catalogue, entity);
    let sections = catalogue.sections(entity).iter().map(|section| json!({ "section": section.name, "properties": section.rows.iter().map(row).collect::<Vec<_>>() })).collect();
    if let Value::Object(members) = &mut found {
        members.insert("alternatives".to_owned(), json!(entity.alternatives));
        members.insert("sections".to_owned(), Value::Array(sections));
    }
    Ok(found)
}

fn row(row: &Row) -> Value {
    json!({ "label": row.label, "inverse": row.inverse, "values": row.values.iter().map(value).collect::<Vec<_>>() })
}

fn value(shown: &Shown) -> Value {
    json!({
        "text": shown.text,
        "iri": shown.iri,
        "notation": shown.notation,
        "language": shown.lang,
        "properties": shown.rows.iter().map(row).collect::<Vec<_>>(),
    })
}

fn hits(catalogue: &Catalogue, asked: &Api) -> Result<Value, Problem> {
    let words = asked.get("q").unwrap_or_default();
    let found = search(catalogue, words);
    let shown = found.iter().take(asked.number("limit")).map(|hit| {
        let mut entity = brief(catalogue, hit.entity);
        if let Value::Object(members) = &mut entity {
            members.insert("score".to_owned(), json!(hit.score));
            members.insert("matched".to_owned(), json!(hit.matched));
        }
        entity
    });
    Ok(json!({ "total": found.len(), "hits": shown.collect::<Vec<_>>() }))
}

fn gaps(context: &Context, asked: &Api) -> Result<Value, Problem> {
    let as_of = day(asked)?;
    let instrument = resolve(context, Kind::Instrument, asked.get("instrument"))?;
    let threat = resolve(context, Kind::Threat, asked.get("threat"))?;
    let iri = |named: &Option<Named>| named.as_ref().map(|named| named.iri.clone());
    let found =
        Gaps::load(&context.graph, iri(&instrument).as_deref(), iri(&threat).as_deref(), &as_of).map_err(told)?;
    Ok(json!({ "asOf": as_of, "instruments": written(&found)? }))
}

fn coverage(context: &Context, asked: &Api) -> Result<Value, Problem> {
    let instrument = resolve(context, Kind::Instrument, asked.get("instrument"))?;
    let threat = law::resolve(&context.graph, Kind::Threat, asked.get("threat").unwrap_or_default()).map_err(told)?;
    let found = ThreatCoverage::load(&context.graph, &threat, instrument.as_ref().map(|named| named.iri.as_str()));
    let found = found.map_err(told)?;
    let mut answer = written(&found)?;
    // A list of three without names is no fare for an API.
    let by_instrument = |(instrument, coverage, presumed): &(Named, Coverage, Option<String>)| json!({ "instrument": instrument, "coverage": coverage, "presumedFrom": presumed });
    let ruled_out = |(instrument, provision, number, reason): &(String, String, String, String)| json!({ "instrument": instrument, "provision": provision, "number": number, "reason": reason });
    if let Value::Object(members) = &mut answer {
        members.insert("instruments".to_owned(), found.instruments.iter().map(by_instrument).collect());
        members.insert("ruled_out".to_owned(), found.ruled_out.iter().map(ruled_out).collect());
    }
    Ok(answer)
}

fn cooperation(context: &Context, asked: &Api) -> Result<Value, Problem> {
    let as_of = day(asked)?;
    let (one, other) = asked.get("states").unwrap_or_default().split_once(',').unwrap_or_default();
    let one = law::resolve(&context.graph, Kind::State, one.trim()).map_err(told)?;
    let other = law::resolve(&context.graph, Kind::State, other.trim()).map_err(told)?;
    if one.iri == other.iri {
        return Err(Problem::bad_request(format!("both are the same State, {one}"), "name two different States"));
    }
    let threat = law::resolve(&context.graph, Kind::Threat, asked.get("threat").unwrap_or_default()).map_err(told)?;
    written(&CooperationData::load(&context.graph, &threat, &as_of).map_err(told)?.between(&one, &other))
}

fn resolve(context: &Context, kind: Kind, name: Option<&str>) -> Result<Option<Named>, Problem> {
    name.map(|name| law::resolve(&context.graph, kind, name)).transpose().map_err(told)
}

fn day(asked: &Api) -> Result<String, Problem> {
    match asked.get("asOf") {
        Some(day) => law::day(day).map_err(|error| told(error.into())),
        None => Ok(oxsdatatypes::DateTime::now().to_string().chars().take(10).collect()),
    }
}

fn written(found: &impl Serialize) -> Result<Value, Problem> {
    serde_json::to_value(found).map_err(|error| Problem::internal(error.to_string()))
}

fn told(error: LawError) -> Problem {
    use miette::Diagnostic;
    let help = error.help().map_or_else(String::new, |help| help.to_string());
    match &error {
        LawError::Lookup(LookupError::Unknown { .. }) => Problem::not_found(error.to_string(), help),
        LawError::Query(cause) => Problem::internal(cause.to_string()),
        _ => Problem::bad_request(error.to_string(), help),
    }
}

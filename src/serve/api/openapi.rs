//! The OpenAPI 3.1 description of the API, made from the table of its operations.

use super::{Kind, LONGEST, OPERATIONS, Operation, Parameter};
use serde_json::{Map, Value, json};

/// The description, for a server at this address.
pub(in crate::serve) fn description(address: &str) -> Value {
    let mut paths: Map<String, Value> = OPERATIONS
        .iter()
        .map(|operation| (operation.path.to_owned(), json!({ "get": described(operation) })))
        .collect();
    let this = json!({
        "operationId": "openapi",
        "summary": "Describes this API",
        "responses": { "200": { "description": "This document", "content": { "application/json": { "schema": { "type": "object" } } } } }
    });
    paths.insert("/api/openapi.json".to_owned(), json!({ "get": this }));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "threatlex",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Technology-enabled crime, and which treaty provisions reach it",
            "description": "Read-only. Coverage is the project's own assessment, element by element; nothing here is legal advice. What is not on record is told as not known.",
            "license": { "name": "Data: CC BY 4.0", "url": crate::vocab::DATA_LICENCE }
        },
        "servers": [{ "url": address.trim_end_matches('/') }],
        "paths": paths,
        "components": { "schemas": { "Problem": problem() } }
    })
}

fn described(operation: &Operation) -> Value {
    let properties: Map<String, Value> =
        operation.answer.iter().map(|(name, kind)| ((*name).to_owned(), json!({ "type": kind }))).collect();
    let required: Vec<&str> = operation.answer.iter().map(|(name, _)| *name).collect();
    let answer = json!({ "type": "object", "properties": properties, "required": required });
    let problem = |says: &str| {
        json!({
            "description": says,
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } }
        })
    };
    json!({
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": operation.parameters.iter().map(|parameter| given(operation, parameter)).collect::<Vec<_>>(),
        "responses": {
            "200": { "description": "The answer", "content": { "application/json": { "schema": answer } } },
            "304": { "description": "The client has the answer already" },
            "400": problem("A parameter is missing, unknown or not as it should be"),
            "404": problem("The graph knows nothing by that name"),
            "503": problem("The server is busy; try again after the time in Retry-After")
        }
    })
}

fn given(operation: &Operation, parameter: &Parameter) -> Value {
    let in_path = operation.path.contains(&format!("{{{}}}", parameter.name));
    let schema = match parameter.kind {
        Kind::Text => json!({ "type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": "\\S" }),
        Kind::Number { least, most, usual } => {
            json!({ "type": "integer", "minimum": least, "maximum": most, "default": usual })
        }
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Two => {
            json!({ "type": "string", "maxLength": LONGEST, "pattern": "^[^,]*[^,\\s][^,]*,[^,]*[^,\\s][^,]*$" })
        }
    };
    json!({
        "name": parameter.name,
        "in": if in_path { "path" } else { "query" },
        "description": parameter.says,
        "required": parameter.required,
        "schema": schema,
        "example": match parameter.kind {
            Kind::Number { .. } => json!(parameter.example.parse::<u64>().unwrap_or_default()),
            _ => json!(parameter.example),
        }
    })
}

/// The schema of a problem document.
fn problem() -> Value {
    json!({
        "type": "object",
        "description": "A problem document (RFC 9457)",
        "properties": {
            "type": { "type": "string", "format": "uri" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "help": { "type": "string", "description": "What to do" },
            "limit": { "type": "object", "properties": {
                "name": { "type": "string" }, "allowed": { "type": "integer" }, "unit": { "type": "string" }
            } },
            "position": { "type": "object", "properties": { "line": { "type": "integer" }, "column": { "type": "integer" } } },
            "retry_after": { "type": "integer" }
        },
        "required": ["type", "title", "status", "detail", "help"]
    })
}

//! What the site says to machines: structured data, addresses, the description of the data set,
//! the map of the site, the ways from codes to pages.

use crate::build::{SITE, attributes, resolve, tree};
use crate::driver::{Data, REAL, root, run};
use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Term, Triple};
use oxjsonld::{JsonLdParser, JsonLdRemoteDocument};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;
use threatlex::graph::Ask;

const BASE: &str = "https://w3id.org/threatlex/";

/// The files of the site of the real data.
static FILES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| tree(&SITE.1));

/// The pages of a site that readers are led to: all but those that send on from a code, and the
/// one that says that there is none.
fn pages(files: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = (&str, &str)> {
    files
        .iter()
        .filter(|(path, _)| path.ends_with(".html") && *path != "404.html")
        .map(|(path, text)| (path.as_str(), std::str::from_utf8(text).unwrap()))
        .filter(|(_, html)| !html.contains("http-equiv=\"refresh\""))
}

fn page(path: &str) -> &'static str {
    std::str::from_utf8(&FILES[path]).unwrap()
}

/// The one block of structured data of a page.
fn block(html: &str) -> &str {
    let mut blocks = html.split("<script type=\"application/ld+json\">").skip(1);
    let block = blocks.next().unwrap().split("</script>").next().unwrap();
    assert!(blocks.next().is_none(), "one block a page");
    block
}

fn subject(path: &str) -> Value {
    serde_json::from_str::<Value>(block(page(path))).unwrap()["mainEntity"].take()
}

/// The file to which an address within the site leads.
fn file_at(base: &str, address: &str) -> Option<String> {
    let path = address.strip_prefix(base)?.split('#').next()?;
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() })
}

/// The address at which a page stands.
fn address_of(base: &str, path: &str) -> String {
    format!("{base}{}", path.strip_suffix("index.html").unwrap())
}

/// The links of one kind in the head of a page.
fn links<'a>(html: &'a str, kind: &str) -> Vec<&'a str> {
    let head = html.split("</head>").next().unwrap();
    let tags = head.split('<').filter(|tag| tag.starts_with("link ") && tag.contains(kind));
    tags.map(|tag| attributes(tag, "href")[0]).collect()
}

fn check_keys(value: &Value, terms: &Value, path: &str) {
    let known = |name: &str| terms.get(name).is_some() || name.starts_with("tlx:") || name.starts_with("skos:");
    match value {
        Value::Array(values) => values.iter().for_each(|value| check_keys(value, terms, path)),
        Value::Object(object) => {
            for (key, value) in object.iter().filter(|(key, _)| *key != "@context") {
                assert!(key.starts_with('@') || known(key), "{path}: {key} is no term of schema.org or ours");
                if key == "@type" {
                    let types = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
                    assert!(types.iter().all(|class| known(class.as_str().unwrap())), "{path}: {types:?}");
                }
                check_keys(value, terms, path);
            }
        }
        _ => {}
    }
}

#[test]
fn every_page_has_structured_data_that_a_processor_reads() {
    let stand_in = std::fs::read(root().join("tests/fixtures/schema-org.jsonld")).unwrap();
    let terms = serde_json::from_slice::<Value>(&stand_in).unwrap()["@context"].take();
    let in_language = NamedNodeRef::new("http://schema.org/inLanguage").unwrap();
    let mut count = 0;
    for (path, html) in pages(&FILES) {
        let block = block(html);
        check_keys(&serde_json::from_str(block).unwrap(), &terms, path);
        let document = stand_in.clone();
        let triples: Vec<Triple> = JsonLdParser::new()
            .for_slice(block)
            .with_load_document_callback(move |url, _| {
                assert_eq!(url, "https://schema.org");
                Ok(JsonLdRemoteDocument { document: document.clone(), document_url: url.to_owned() })
            })
            .map(|quad| quad.unwrap_or_else(|error| panic!("{path}: {error}")).into())
            .collect();
        let here = NamedOrBlankNode::from(NamedNode::new(address_of(BASE, path)).unwrap());
        let language = attributes(html, "lang")[0];
        assert!(
            triples.iter().any(|triple| triple.subject == here
                && triple.predicate == in_language
                && matches!(&triple.object, Term::Literal(tag) if tag.value() == language)),
            "{path} does not say its language"
        );
        count += 1;
    }
    assert!(count > 10_000, "{count}");
}

#[test]
fn a_threat_is_a_term_in_the_set_of_threats() {
    let threat = subject("id/ransomware/index.html");
    assert_eq!(threat["@id"], "https://w3id.org/threatlex/id/ransomware");
    assert_eq!(threat["@type"], json!(["DefinedTerm", "tlx:Threat", "tlx:ToolThreat"]));
    assert_eq!(threat["name"], "Ransomware");
    assert_eq!(threat["termCode"], "T0022");
    assert_eq!(threat["skos:broader"]["@id"], "https://w3id.org/threatlex/id/ict-crime");
    let set = subject("threats/index.html");
    assert_eq!(set["@type"], "DefinedTermSet");
    assert_eq!(threat["inDefinedTermSet"], set);
    // In French the name is French, and what is English says so.
    let french = subject("fr/id/ransomware/index.html");
    assert_eq!(french["@id"], threat["@id"]);
    assert_eq!(french["name"], "rançongiciel");
    assert_eq!(french["description"]["@language"], "en");
}

#[test]
fn a_provision_is_legislation_within_its_instrument() {
    let article = subject("law/uncc.13/index.html");
    assert_eq!(article["@type"], json!(["Legislation", "tlx:Provision"]));
    assert_eq!(article["legislationIdentifier"], "https://w3id.org/threatlex/law/uncc.13");
    assert_eq!(article["isPartOf"]["@id"], "https://w3id.org/threatlex/law/uncc");
    assert_eq!(article["hasPart"]["@id"], "https://w3id.org/threatlex/law/uncc.13.1");
    let treaty = subject("law/budapest/index.html");
    assert_eq!(treaty["legislationDate"], "2001-11-08");
    let parts: Vec<&str> = treaty["hasPart"].as_array().unwrap().iter().map(|x| x["@id"].as_str().unwrap()).collect();
    assert!(parts.contains(&"https://w3id.org/threatlex/law/budapest.2"), "{parts:?}");
}

#[test]
fn events_claims_sources_states_and_downloads_have_their_types() {
    let incident = subject("id/duesseldorf-hospital-2020/index.html");
    assert_eq!(incident["@type"], json!(["Event", "tlx:Incident"]));
    assert_eq!(incident["startDate"], "2020-09-10");
    assert_eq!(incident["location"]["name"], "Düsseldorf");
    let claim = subject("id/claim-duesseldorf-first-death/index.html");
    assert_eq!(claim["@type"], json!(["Claim", "tlx:Claim"]));
    assert_eq!(claim["appearance"]["@id"], "https://w3id.org/threatlex/id/proposal-2022");
    assert_eq!(claim["tlx:standing"]["@id"], "https://w3id.org/threatlex/ns#disputed");
    let source = subject("id/proposal-2022/index.html");
    assert_eq!(source["@type"], json!(["CreativeWork", "tlx:Source"]));
    assert_eq!(source["datePublished"], "2022-08");
    let state = subject("id/france/index.html");
    assert!(state["@type"].as_array().unwrap().contains(&json!("Country")));
    assert_eq!(state["identifier"], json!(["FR", "FRA"]));
    let data = subject("data/index.html");
    assert_eq!(data["@type"], "Dataset");
    for file in data["distribution"].as_array().unwrap() {
        let path = file_at(BASE, file["contentUrl"].as_str().unwrap()).unwrap();
        assert!(FILES.contains_key(&path), "{path}");
    }
    let home: Value = serde_json::from_str(block(page("index.html"))).unwrap();
    assert_eq!(home["@type"], "WebSite");
    assert_eq!(home["potentialAction"]["@type"], "SearchAction");
}

#[test]
fn each_page_has_one_address_and_its_languages_name_each_other() {
    for (path, html) in pages(&FILES) {
        assert_eq!(links(html, "rel=\"canonical\""), [address_of(BASE, path)], "{path}");
        let versions = links(html, "hreflang=");
        if versions.is_empty() {
            continue;
        }
        let tags: Vec<&str> = attributes(html.split("</head>").next().unwrap(), "hreflang");
        assert_eq!(tags, ["en", "ar", "es", "fr", "ru", "zh", "x-default"], "{path}");
        assert_eq!(versions[6], versions[0], "{path}");
        assert!(versions.contains(&address_of(BASE, path).as_str()), "{path}");
        for version in &versions {
            let other = page(&file_at(BASE, version).unwrap());
            assert_eq!(links(other, "hreflang="), versions, "{path} and {version}");
        }
    }
}

#[test]
fn each_page_forbids_scripts_that_are_not_the_sites_and_needs_none() {
    for (path, html) in pages(&FILES) {
        assert!(
            html.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'")
        );
        for script in html.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains(" src=\"") || tag.contains("application/"), "{path}: <script{tag}>");
        }
        let tags: Vec<&str> = html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
        for forbidden in [" style=\"", " onclick=", " onload=", " onerror="] {
            assert!(tags.iter().all(|tag| !tag.contains(forbidden)), "{path} has{forbidden}");
        }
        assert!(!html.contains("<style"), "{path}");
    }
}

#[test]
fn the_picture_for_shared_links_is_there_and_small() {
    let picture = file_at(BASE, "https://w3id.org/threatlex/assets/card.png").unwrap();
    assert!(
        page("index.html").contains("property=\"og:image\" content=\"https://w3id.org/threatlex/assets/card.png\"")
    );
    let bytes = &FILES[&picture];
    assert!(bytes.len() < 40_000 && bytes.starts_with(b"\x89PNG"));
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert_eq!((number(16), number(20)), (1200, 630));
}

/// The values of a property in the description of the data set.
fn described(triples: &[Triple], subject: &str, property: &str) -> Vec<String> {
    let property = threatlex::vocab::expand(property).unwrap_or_else(|| property.to_owned());
    let of = |triple: &&Triple| {
        matches!(&triple.subject, NamedOrBlankNode::NamedNode(node) if node.as_str() == subject)
            && triple.predicate.as_str() == property
    };
    let text = |triple: &Triple| match &triple.object {
        Term::NamedNode(node) => node.as_str().to_owned(),
        Term::Literal(literal) => literal.value().to_owned(),
        other => other.to_string(),
    };
    triples.iter().filter(of).map(text).collect()
}

#[test]
fn the_description_of_the_data_set_is_true() {
    use oxigraph::io::{RdfFormat, RdfParser};
    let text = &FILES["data/void.ttl"];
    assert_eq!(text, &FILES[".well-known/void"]);
    let triples: Vec<Triple> =
        RdfParser::from_format(RdfFormat::Turtle).for_slice(text).map(|quad| quad.unwrap().into()).collect();
    let data = "https://w3id.org/threatlex/data/void.ttl#threatlex";
    let of = |property: &str| described(&triples, data, property);
    assert_eq!(of("void:triples"), [REAL.1.counts().0.to_string()]);
    assert_eq!(of("void:uriSpace"), [BASE]);
    assert_eq!(of("dcterms:issued"), ["2026-11-23"]);
    assert!(of("void:vocabulary").contains(&"http://www.w3.org/2004/02/skos/core#".to_owned()));
    assert!(of("void:vocabulary").contains(&"https://w3id.org/threatlex/ns#".to_owned()));
    assert_eq!(of("void:classPartition").len().to_string(), of("void:classes")[0]);
    assert_eq!(of("void:propertyPartition").len().to_string(), of("void:properties")[0]);
    // Counted in the seeds: 163 threats, 80 terms of ATT&CK, 94 of ATLAS.
    let threats = format!("{}class-w3id-org-threatlex-ns-Threat", data.trim_end_matches("threatlex"));
    assert_eq!(described(&triples, &threats, "void:entities"), ["163"]);
    let links_to = |framework: &str| -> usize {
        let sets = of("void:subset");
        let ours = sets.iter().filter(|set| described(&triples, set, "void:objectsTarget")[0].ends_with(framework));
        ours.map(|set| described(&triples, set, "void:triples")[0].parse::<usize>().unwrap()).sum()
    };
    assert_eq!((links_to("id/source-attack"), links_to("id/source-atlas")), (80, 94));
    for example in of("void:exampleResource") {
        let path = format!("{}/index.html", example.strip_prefix(BASE).unwrap());
        assert!(FILES.contains_key(&path), "{example}");
    }
    assert_eq!(of("dcat:distribution").len(), 6);
    for file in of("dcat:distribution") {
        let of = |property: &str| described(&triples, &file, property).remove(0);
        let contents = &FILES[&file_at(BASE, &of("dcat:downloadURL")).unwrap()];
        assert_eq!(of("dcat:byteSize"), contents.len().to_string(), "{file}");
        let checksum = of("http://spdx.org/rdf/terms#checksum");
        let digest: String =
            <sha2::Sha256 as sha2::Digest>::digest(contents).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(described(&triples, &checksum, "http://spdx.org/rdf/terms#checksumValue"), [digest], "{file}");
    }
}

/// The elements of a map of the site: each page with its day and other languages.
struct Mapped {
    loc: String,
    lastmod: Option<String>,
    others: Vec<String>,
}

/// Reads `<urlset>` and fails where the schema of the sitemap protocol would.
fn read_map(xml: &str) -> Vec<Mapped> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut open, mut found, mut seen): (Vec<String>, Vec<Mapped>, Vec<String>) = Default::default();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
                match open.len() {
                    0 => assert_eq!(name, "urlset"),
                    1 => {
                        assert_eq!(name, "url");
                        seen.clear();
                        found.push(Mapped { loc: String::new(), lastmod: None, others: Vec::new() });
                    }
                    _ => {
                        assert!(open.len() == 2 && ["loc", "lastmod"].contains(&name.as_str()), "{name}");
                        assert!(!seen.contains(&name), "{name} twice");
                        seen.push(name.clone());
                    }
                }
                open.push(name);
            }
            Event::Empty(tag) => {
                assert_eq!((open.len(), tag.name().as_ref()), (2, b"xhtml:link".as_ref()));
                let href = tag.try_get_attribute("href").unwrap().unwrap();
                found.last_mut().unwrap().others.push(href.unescape_value().unwrap().into_owned());
            }
            Event::Text(text) => {
                let text = text.unescape().unwrap().trim().to_owned();
                match open.last().map(String::as_str) {
                    Some("loc") => found.last_mut().unwrap().loc = text,
                    Some("lastmod") => found.last_mut().unwrap().lastmod = Some(text),
                    _ => assert!(text.is_empty(), "{text}"),
                }
            }
            Event::End(_) => drop(open.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    found
}

#[test]
fn the_map_lists_each_page_once_and_nothing_else() {
    let map = read_map(std::str::from_utf8(&FILES["sitemap.xml"]).unwrap());
    let listed: BTreeSet<String> = map.iter().map(|entry| file_at(BASE, &entry.loc).unwrap()).collect();
    let there: BTreeSet<String> = pages(&FILES).map(|(path, _)| path.to_owned()).collect();
    assert!(map.len() == listed.len() && listed == there);
    for entry in &map {
        let path = file_at(BASE, &entry.loc).unwrap();
        assert_eq!(entry.others, links(page(&path), "hreflang="), "{path}");
    }
    let day = |loc: &str| map.iter().find(|entry| entry.loc == loc).unwrap().lastmod.clone();
    // Assessed on 24 November; a source carries no day of its own.
    assert_eq!(day("https://w3id.org/threatlex/fr/id/ciphertext-harvesting/").as_deref(), Some("2026-11-24"));
    assert_eq!(day("https://w3id.org/threatlex/id/proposal-2022/"), None);
    let robots = std::str::from_utf8(&FILES["robots.txt"]).unwrap();
    assert_eq!(robots, "User-agent: *\nAllow: /\nSitemap: https://w3id.org/threatlex/sitemap.xml\n");
}

#[test]
fn each_code_leads_to_its_page() {
    let codes = "SELECT ?e ?code WHERE { ?e skos:notation ?code }";
    let answer = REAL.1.select(codes).unwrap();
    let redirects = std::str::from_utf8(&FILES["_redirects"]).unwrap();
    assert_eq!(redirects.lines().count(), answer.rows().len());
    for row in answer.rows() {
        let [Some(Term::NamedNode(entity)), Some(Term::Literal(code))] = row.as_slice() else { panic!() };
        let stem = entity.as_str().strip_prefix(BASE).unwrap();
        let from = format!("{}/index.html", code.value());
        let html = page(&from);
        assert!(html.contains(&format!("content=\"0; url=../{stem}/index.html\"")), "{html}");
        assert_eq!(links(html, "canonical"), [format!("{BASE}{stem}/")]);
        assert!(FILES.contains_key(&resolve(&from, attributes(html.split("<body>").nth(1).unwrap(), "href")[0])));
        assert!(html.len() < 1000 && redirects.contains(&format!("/{} /{stem}/ 301\n", code.value())));
    }
}

/// A site at another address whose data tries to get out of where it stands.
fn hostile(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let seeds = "@prefix id: <https://w3id.org/threatlex/id/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix tlx: <https://w3id.org/threatlex/ns#> .\n\
         id:evil a tlx:Threat ; skos:prefLabel \"</script><script>alert(1)</script>\"@en ; skos:altLabel \"<!--<script>\"@en, \"a & b\"@en ;\n\
         skos:definition \"\\\"}]</SCRIPT ><img src=x onerror=y>\"@en ; skos:notation \"../x\" .\n\
         id:one a tlx:Threat ; skos:prefLabel \"one\"@en ; skos:notation \"Z0001\" .\n\
         id:two a tlx:Threat ; skos:prefLabel \"two\"@en ; skos:notation \"z0001\" .\n\
         id:three a tlx:Threat ; skos:prefLabel \"three\"@en ; skos:notation \"DATA\" .\n\
         id:four a tlx:Threat ; skos:prefLabel \"four\"@en ; skos:notation \"Z0004\" .\n\
         id:marks a tlx:Threat ; skos:prefLabel \"~0!m1;~\\u0031![63;~0!s~2!a~3\"@en .\n";
    let out = folder.join("site");
    let data = Data::copy().with("seeds/evil.ttl", seeds);
    let run = data.run(&["build", "--base-url", "https://example.org/a&b", "--out", out.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    tree(&out)
}

#[test]
fn hostile_data_stays_where_it_stands_and_a_site_may_stand_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let files = hostile(folder.path());
    let html = std::str::from_utf8(&files["id/evil/index.html"]).unwrap();
    assert!(!html.to_lowercase().contains("<script>alert") && !html.contains("<img src=x"), "{html}");
    let block = block(html);
    assert!(!block.contains(['<', '>', '&']), "{block}");
    let data: Value = serde_json::from_str(block).unwrap();
    let evil = &data["mainEntity"];
    assert_eq!(evil["name"], "</script><script>alert(1)</script>");
    assert_eq!(evil["alternateName"], json!(["<!--<script>", "a & b"]));
    assert_eq!(evil["description"], "\"}]</SCRIPT ><img src=x onerror=y>");
    // What looks like a mark of the pages for all languages is a text as any other.
    for (path, lang) in [("id/marks/index.html", ""), ("fr/id/marks/index.html", " lang=\"en\"")] {
        let html = std::str::from_utf8(&files[path]).unwrap();
        assert!(html.contains(&format!("<h1><bdi{lang}>~0!m1;~1![63;~0!s~2!a~3</bdi></h1>")), "{html}");
    }
    // Codes that two entities share, that are no path or that name a folder lead nowhere.
    let redirects = std::str::from_utf8(&files["_redirects"]).unwrap();
    assert!(files.contains_key("Z0004/index.html") && redirects.contains("/Z0004 /id/four/ 301\n"));
    for lost in ["/id/one/", "/id/two/", "/id/three/", "/id/evil/"] {
        assert!(!redirects.contains(lost), "{lost}");
    }
    assert!(!files.contains_key("Z0001/index.html") && !files.contains_key("z0001/index.html"));
    // Everything absolute follows the address of the site; IRIs of entities stay.
    assert_eq!(evil["@id"], "https://w3id.org/threatlex/id/evil");
    assert_eq!(data["url"], "https://example.org/a&b/id/evil/");
    assert_eq!(links(html, "canonical"), ["https://example.org/a&amp;b/id/evil/"]);
    let map = read_map(std::str::from_utf8(&files["sitemap.xml"]).unwrap());
    assert!(map.iter().all(|entry| files.contains_key(&file_at("https://example.org/a&b/", &entry.loc).unwrap())));
}

#[test]
fn an_address_that_no_site_can_have_is_refused() {
    for address in ["example.org", "ftp://example.org/", "https://example.org/?q=1"] {
        let run = run(&["build", "--base-url", address, "--out", "/nonexistent/site"]);
        assert_eq!(run.code, 2, "{address}");
        assert!(run.stderr.contains("is no address for a site"), "{}", run.stderr);
    }
}

#[test]
fn the_data_of_an_entity_declare_the_prefixes_they_use_and_no_others() {
    let mut entities = 0;
    for (path, text) in FILES.iter().filter(|(path, _)| path.ends_with(".ttl") && path.starts_with("id/")) {
        let text = std::str::from_utf8(text).unwrap();
        let (heads, body): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with("@prefix "));
        let body = body.join("\n");
        let unused: Vec<&str> = heads
            .iter()
            .map(|head| head["@prefix ".len()..].split(' ').next().unwrap())
            .filter(|prefix| !body.contains(prefix))
            .collect();
        assert!(!heads.is_empty() && unused.is_empty(), "{path}: {unused:?}");
        entities += 1;
    }
    assert!(entities > 1000, "{entities}");
}

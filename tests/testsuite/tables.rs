//! Every record of the tables that the data was curated from is accounted for: each line of a
//! list in `tests/tables/` names a record or a part of one, and the triples that say it.

use crate::driver::{REAL, files_in, table};
use rayon::prelude::*;
use std::collections::BTreeSet;
use threatlex::graph::Ask;

/// How many records each table has, by the prefix of their ids.
const RECORDS: [(&str, &str, usize); 23] = [
    ("threats", "thr-", 158),
    ("incidents", "inc-", 91),
    ("services", "svc-", 25),
    ("amplifiers", "amp-", 14),
    ("sources", "src-", 200),
    ("translations", "", 43),
    ("iccs", "", 67),
    ("fact-check", "", 80),
    ("instruments", "", 26),
    ("provisions", "", 318),
    ("uncc_detail", "", 319),
    ("budapest_detail", "", 158),
    ("second_protocol", "", 25),
    ("eu", "", 58),
    ("national", "nat-", 22),
    ("thresholds", "", 27),
    ("elements", "", 39),
    ("elements2", "", 719),
    ("coverage_opinions", "op-", 42),
    ("states", "", 198),
    ("status", "", 255),
    ("status2", "", 780),
    ("reservations", "", 130),
];

#[test]
fn every_record_of_every_table_is_said() {
    // Loaded before many threads ask for it: loading takes all of them.
    let graph = &REAL.1;
    for file in files_in("tests/tables") {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let rows = table(&format!("tests/tables/{name}"));
        let missing: Vec<String> = rows
            .par_iter()
            .filter(|row| !graph.ask(&format!("ASK {{ {} }}", row[1])).unwrap_or(false))
            .map(|row| format!("{}: {}", row[0], row[1]))
            .collect();
        assert!(
            missing.is_empty(),
            "{name}: {} of {} not said, the first: {:#?}",
            missing.len(),
            rows.len(),
            &missing[..missing.len().min(10)]
        );
    }
}

#[test]
fn no_record_was_dropped_from_the_lists() {
    for (name, prefix, count) in RECORDS {
        let rows = table(&format!("tests/tables/{name}.tsv"));
        let records: BTreeSet<&str> = rows
            .iter()
            .filter_map(|row| row[0].split_whitespace().next())
            .filter(|record| record.starts_with(prefix))
            .collect();
        assert!(records.len() >= count, "{name}: {} records listed, {count} expected", records.len());
    }
}

//! Rebuilds the program when the data built into it changes, new files included.

fn main() {
    for folder in ["ontology", "seeds", "queries", "src/site/templates", "src/site/assets"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}

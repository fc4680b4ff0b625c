//! `threatlex serve`: the site, the SPARQL endpoint and linked data over HTTP.

use super::common::Common;
use crate::serve::{Cors, Limits, Options, serve, work};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Serve the site, a SPARQL endpoint, linked data and a JSON API over HTTP
///
/// The data are read-only. SIGTERM and SIGINT end the server after the requests that have begun;
/// SIGHUP loads the data anew. docs/serve.md tells how to run it for others.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  threatlex serve
  threatlex build && threatlex serve --listen 127.0.0.1:8080 --site site
  threatlex serve --data . --timeout 10 --memory 512
  curl http://127.0.0.1:7878/sparql --data-urlencode 'query=SELECT * { ?t a tlx:ToolThreat }'")]
pub(crate) struct Args {
    /// The address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7878")]
    listen: String,
    /// The folder of the built site [default: site, if there is one]
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// The address under which clients see the server, if a proxy stands before it
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Stop a query after this many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0, value_parser = seconds)]
    timeout: f64,
    /// Stop a query that needs more than this much memory, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 1024, value_parser = clap::value_parser!(u64).range(16..1 << 20))]
    memory: u64,
    /// Stop a query whose answer is larger than this, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 256, value_parser = clap::value_parser!(u64).range(1..1 << 20))]
    max_answer: u64,
    /// The largest request body, in KiB
    #[arg(long, value_name = "KIB", default_value_t = 1024, value_parser = clap::value_parser!(u32).range(1..16384))]
    max_body: u32,
    /// How many queries run at once, each in a process that holds the graph [default: the number
    /// of cores, at least 2]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..1024))]
    workers: Option<u16>,
    /// How many more requests may wait for their turn
    #[arg(long, value_name = "N", default_value_t = 256)]
    queue: usize,
    /// How many seconds a request may wait for its turn
    #[arg(long, value_name = "SECONDS", default_value_t = 10.0, value_parser = seconds)]
    patience: f64,
    /// How much memory is kept for answers to be given again, in MiB; 0 keeps none
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u32).range(0..16384))]
    cache: u32,
    /// How many connections may be open
    #[arg(long, value_name = "N", default_value_t = 1024, value_parser = connections)]
    connections: usize,
    /// Cut off a client that sends or takes nothing for this many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0, value_parser = seconds)]
    client_timeout: f64,
    /// How many seconds requests that have begun may take at the end
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0, value_parser = seconds)]
    grace: f64,
    /// Which web pages elsewhere may read: `*`, `none`, or an origin; may be given several times
    #[arg(long, value_name = "ORIGIN", default_value = "*")]
    cors: Vec<String>,
    /// Let queries ask the endpoint at this host with SERVICE; may be given several times. A host is
    /// HOST for the usual ports or HOST:PORT; one in a private network has to be given by its address
    #[arg(long, value_name = "HOST")]
    allow_service: Vec<String>,
    /// Log the text of a query that takes longer than this many seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 2.0, value_parser = seconds)]
    slow: f64,
    /// Write a line of the log for each request, as text or JSON; THREATLEX_LOG selects
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) log: Log,
    /// Answer for a server over standard input and output
    #[arg(long, hide = true)]
    worker: bool,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Log {
    /// For people
    Text,
    /// A JSON object on each line
    Json,
}

pub(crate) fn execute(args: &Args, common: &Common) -> miette::Result<ExitCode> {
    if args.worker {
        work()?;
        return Ok(ExitCode::SUCCESS);
    }
    let usual = PathBuf::from("site");
    let limits = Limits::default();
    let options = Options {
        listen: args.listen.clone(),
        site: args.site.clone().or_else(|| usual.join("index.html").is_file().then_some(usual)),
        data: common.data.clone(),
        limits: Limits {
            time: Duration::from_secs_f64(args.timeout),
            answer: args.max_answer << 20,
            memory: args.memory << 20,
            body: usize::try_from(args.max_body).unwrap_or(usize::MAX) << 10,
            workers: args.workers.map_or(limits.workers, usize::from),
            queue: args.queue,
            patience: Duration::from_secs_f64(args.patience),
            cache: usize::try_from(args.cache).unwrap_or(0) << 20,
            connections: args.connections,
            client: Duration::from_secs_f64(args.client_timeout),
            grace: Duration::from_secs_f64(args.grace),
        },
        cors: match args.cors.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["*"] => Cors::Everybody,
            ["none"] => Cors::Nobody,
            origins => Cors::These(origins.iter().map(|origin| (*origin).to_owned()).collect()),
        },
        public: args.public_url.clone(),
        services: args.allow_service.clone(),
        slow: Duration::from_secs_f64(args.slow),
    };
    serve(options, &|text| common.say(text))?;
    Ok(ExitCode::SUCCESS)
}

/// A number of seconds for which the clock will do.
fn seconds(text: &str) -> Result<f64, String> {
    let sound = |seconds: &f64| *seconds > 0.0 && *seconds <= 86_400.0;
    text.parse().ok().filter(sound).ok_or_else(|| "write a number of seconds between 0 and 86400".into())
}

fn connections(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|number| (1..=100_000).contains(number))
        .ok_or_else(|| "write a number from 1 to 100000".into())
}

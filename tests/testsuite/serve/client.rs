//! A server under test, and a client that sees every byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::Duration;

/// A running server; it ends with the test.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: String,
    log: Option<std::thread::JoinHandle<String>>,
}

impl Server {
    /// Starts `threatlex serve` on a free port of the loopback, and waits until the graph is there.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::start_by(Command::new(assert_cmd::cargo::cargo_bin("threatlex")), arguments)
    }

    /// The same, after a command of the shell.
    pub(crate) fn start_after(shell: &str, arguments: &[&str]) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{shell} && exec \"$0\" \"$@\"")]);
        command.arg(assert_cmd::cargo::cargo_bin("threatlex"));
        Self::start_by(command, arguments)
    }

    fn start_by(mut command: Command, arguments: &[&str]) -> Self {
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(arguments);
        // Beside the program there is no folder `site` that it would serve unasked.
        let folder = assert_cmd::cargo::cargo_bin("threatlex").with_file_name("");
        command.env("NO_COLOR", "1").env_remove("THREATLEX_LOG").current_dir(folder);
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let mut errors = BufReader::new(child.stderr.take().unwrap());
        let mut said = String::new();
        let address = loop {
            let mut line = String::new();
            assert!(errors.read_line(&mut line).unwrap() > 0, "the server ended: {said}");
            said.push_str(&line);
            if let Some((_, rest)) = line.split_once(" statements at http://") {
                break rest.trim().trim_end_matches('/').to_owned();
            }
        };
        let log = Some(std::thread::spawn(move || rest_of(errors)));
        Self { child, address, log }
    }

    /// Sends a request and gives back the answer.
    pub(crate) fn send(&self, request: &Request<'_>) -> Response {
        self.send_raw(&request.bytes(&self.address))
    }

    /// GET with a header `Accept`.
    pub(crate) fn get(&self, path: &str, accept: &str) -> Response {
        self.send(&Request { path, headers: &[("Accept", accept)], ..Request::default() })
    }

    /// Answers a query sent as the body of a request.
    pub(crate) fn query(&self, text: &[u8], accept: &str) -> Response {
        let headers = [("Content-Type", "application/sparql-query"), ("Accept", accept)];
        self.send(&Request { method: "POST", path: "/sparql", headers: &headers, body: text })
    }

    /// Sends bytes as they are.
    pub(crate) fn send_raw(&self, bytes: &[u8]) -> Response {
        let mut stream = self.connect();
        // A server may answer and close before it has read all.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Response::read(&answer)
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream
    }

    /// Sends the process a signal by its name.
    pub(crate) fn signal(&self, name: &str) {
        signal(u64::from(self.child.id()), name);
    }

    /// Waits until it has ended, and gives back its exit code and its log.
    pub(crate) fn wait(mut self) -> (Option<i32>, String) {
        let code = self.child.wait().unwrap().code();
        (code, self.log.take().unwrap().join().unwrap())
    }

    /// The memory in bytes of the server itself and of each of its workers.
    pub(crate) fn memory(&self) -> (u64, Vec<u64>) {
        (resident(u64::from(self.child.id())), self.workers().into_iter().map(resident).collect())
    }

    /// The numbers of the processes of its workers.
    pub(crate) fn workers(&self) -> Vec<u64> {
        let id = self.child.id();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        // Any thread of the server may have started a worker.
        let mut workers: Vec<u64> = children.split_whitespace().filter_map(|id| id.parse().ok()).collect();
        for task in std::fs::read_dir(format!("/proc/{id}/task")).unwrap().flatten() {
            let more = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
            workers.extend(more.split_whitespace().filter_map(|id| id.parse::<u64>().ok()));
        }
        workers.sort_unstable();
        workers.dedup();
        workers
    }

    /// A number from the metrics; 0 if it is not there.
    pub(crate) fn metric(&self, name: &str) -> f64 {
        let text = self.get("/metrics", "*/*").text();
        let line = text.lines().find(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')));
        line.map_or(0.0, |line| line.rsplit(' ').next().unwrap().parse().unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn rest_of(mut errors: BufReader<ChildStderr>) -> String {
    let mut text = String::new();
    let _ = errors.read_to_string(&mut text);
    text
}

fn resident(id: u64) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0) * 1024
}

/// Sends a process a signal by its name.
pub(crate) fn signal(process: u64, name: &str) {
    assert!(Command::new("kill").args([&format!("-{name}"), &process.to_string()]).status().unwrap().success());
}

/// Whether a process runs, or is stopped; one that has ended and was not waited for does not.
pub(crate) fn runs(process: u64) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.rsplit(')').next().is_some_and(|rest| !rest.is_empty() && !rest.trim_start().starts_with(['Z', 'X']))
}

/// A request.
pub(crate) struct Request<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) body: &'a [u8],
}

impl Default for Request<'_> {
    fn default() -> Self {
        Self { method: "GET", path: "/", headers: &[], body: &[] }
    }
}

impl Request<'_> {
    pub(crate) fn bytes(&self, host: &str) -> Vec<u8> {
        let mut bytes = format!("{} {} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n", self.method, self.path);
        for (name, value) in self.headers {
            bytes.push_str(&format!("{name}: {value}\r\n"));
        }
        if !self.body.is_empty() {
            bytes.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        bytes.push_str("\r\n");
        [bytes.as_bytes(), self.body].concat()
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Response {
    /// 0 if there was none.
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Whether the body ended as it should and was not broken off.
    pub(crate) whole: bool,
}

impl Response {
    fn read(bytes: &[u8]) -> Self {
        let none = Self { status: 0, headers: Vec::new(), body: Vec::new(), whole: false };
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { return none };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers: Vec<(String, String)> = lines
            .map(|line| line.split_once(':').unwrap())
            .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
            .collect();
        let mut response = Self { status, headers, body: bytes[end + 4..].to_vec(), whole: true };
        if response.header("transfer-encoding") == "chunked" {
            (response.body, response.whole) = unchunk(&response.body);
        } else if let Ok(length) = response.header("content-length").parse::<usize>() {
            response.whole = response.body.len() == length || response.body.is_empty();
        }
        response
    }

    /// The values of a header, with commas between.
    pub(crate) fn header(&self, name: &str) -> String {
        let values = self.headers.iter().filter(|(other, _)| other == name).map(|(_, value)| value.as_str());
        values.collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The short name of the problem that it tells.
    pub(crate) fn problem(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.status);
        let problem = self.json();
        assert_eq!(problem["status"], self.status);
        for field in ["title", "detail", "help"] {
            assert!(!problem[field].as_str().unwrap().is_empty(), "{problem}");
        }
        problem["type"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
    }
}

fn unchunk(mut bytes: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let Some(end) = bytes.windows(2).position(|window| window == b"\r\n") else { return (body, false) };
        let Ok(length) = usize::from_str_radix(&String::from_utf8_lossy(&bytes[..end]), 16) else {
            return (body, false);
        };
        bytes = &bytes[end + 2..];
        if length == 0 {
            return (body, true);
        }
        if bytes.len() < length + 2 {
            return (body, false);
        }
        body.extend_from_slice(&bytes[..length]);
        bytes = &bytes[length + 2..];
    }
}

/// A text as it stands in an address.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

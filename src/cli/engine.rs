//! `--endpoint`: ask another engine instead of the graph in this program.

use super::common::Common;
use crate::graph::{Ask, Credentials, Endpoint, Graph, PASSWORD, RemoteGraph, TOKEN};
use crate::sources::Sources;
use clap::Args;
use miette::miette;

/// The option of commands that ask.
#[derive(Debug, Args)]
pub(crate) struct EngineArgs {
    /// Ask the SPARQL endpoint at this address, where `threatlex publish` put the graph
    #[arg(long, value_name = "URL")]
    endpoint: Option<String>,
    #[command(flatten)]
    login: Login,
}

/// How an engine knows who asks.
#[derive(Debug, Args)]
pub(crate) struct Login {
    /// Log in to the endpoint as this user; `THREATLEX_PASSWORD` holds the password. Without a user,
    /// the token in `THREATLEX_TOKEN` is sent if there is one
    #[arg(long, value_name = "NAME", requires = "endpoint")]
    user: Option<String>,
}

impl Login {
    /// The user with the password, or the token, from the environment: a command line can be read
    /// by others.
    pub(crate) fn credentials(&self) -> miette::Result<Credentials> {
        let secret = |name: &str| std::env::var(name).ok().filter(|secret| !secret.is_empty());
        match &self.user {
            Some(name) => {
                let password = secret(PASSWORD).ok_or_else(|| {
                    miette!(
                        help = "for example `read -rs {PASSWORD} && export {PASSWORD}`",
                        "{PASSWORD} is not set, which holds the password of {name}"
                    )
                })?;
                Ok(Credentials::User { name: name.clone(), password })
            }
            None => Ok(secret(TOKEN).map_or(Credentials::None, Credentials::Token)),
        }
    }
}

impl EngineArgs {
    /// The graph at the endpoint, if one was named.
    fn remote(&self, sources: &Sources) -> miette::Result<Option<RemoteGraph>> {
        let Some(url) = &self.endpoint else { return Ok(None) };
        let endpoint = Endpoint::new(url, self.login.credentials()?)?;
        Ok(Some(RemoteGraph::open(endpoint, sources.clone())?))
    }

    /// The data, and the graph to ask: that at the endpoint if one was named, else our own. The
    /// program ends with the command, so the graph is left to the system then.
    pub(crate) fn open(&self, common: &Common) -> miette::Result<(Sources, &'static dyn Ask)> {
        let sources = common.sources()?;
        let graph: &'static dyn Ask = match self.remote(&sources)? {
            Some(remote) => Box::leak(Box::new(remote)),
            None => Box::leak(Box::new(Graph::load(&sources)?)),
        };
        Ok((sources, graph))
    }

    /// The whole graph at the endpoint, if one was named.
    pub(crate) fn fetch(&self, sources: &Sources) -> miette::Result<Option<Graph>> {
        Ok(self.remote(sources)?.map(|remote| remote.fetch()).transpose()?)
    }
}

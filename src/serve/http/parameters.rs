//! Parameters in addresses and forms.

use crate::serve::problem::Problem;
use percent_encoding::percent_decode_str;

/// Names and values in their order.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters(pub(super) Vec<(String, String)>);

impl Parameters {
    /// Reads `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    ///
    /// When a value is not UTF-8.
    pub(super) fn read(text: &str) -> Result<Self, Problem> {
        let decode = |part: &str| {
            let spaced = part.replace('+', " ");
            percent_decode_str(&spaced).decode_utf8().map(|text| text.into_owned()).map_err(|_| {
                Problem::bad_request(
                    "a parameter is not UTF-8 text",
                    "encode parameters as UTF-8 and then with percent signs",
                )
            })
        };
        let mut found = Vec::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            found.push((decode(name)?, decode(value)?));
        }
        Ok(Self(found))
    }

    /// All values of a parameter.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(other, _)| other == name).map(|(_, value)| value.clone()).collect()
    }

    /// Whether there is such a parameter, with or without a value.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(other, _)| other == name)
    }

    /// The value of a parameter that may be given once.
    ///
    /// # Errors
    ///
    /// When it is given more than once.
    pub(super) fn one(&self, name: &str) -> Result<Option<String>, Problem> {
        let mut values = self.all(name);
        if values.len() > 1 {
            return Err(Problem::bad_request(
                format!("the parameter `{name}` is given {} times", values.len()),
                format!("give `{name}` once"),
            ));
        }
        Ok(values.pop())
    }
}

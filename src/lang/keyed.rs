//! The keys that sentences name: written as the command they are for, between braces, since anyone may have changed them.

/// A sentence with each `{command}` in it replaced by its key. Braces around anything else stay.
pub fn keyed(text: &str, key_of: impl Fn(&str) -> Option<String>) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        told.push_str(before);
        let found = after.split_once('}');
        let key = found.and_then(|(command, after)| Some((key_of(command)?, after)));
        rest = if let Some((key, after)) = key {
            told.push_str(&key);
            after
        } else {
            told.push('{');
            after
        };
    }
    told.push_str(rest);
    told
}

/// A sentence for where there are no keys: what only names them is left out.
pub fn without_keys(text: &str) -> String {
    let mut told = text.to_owned();
    while let Some(from) = told.find(" ({") {
        let Some(len) = told[from..].find("})") else {
            break;
        };
        told.replace_range(from..from + len + 2, "");
    }
    told
}

//! Proof that merged C# holds what both sides wrote. It cuts the tokens by its own, simpler rule.

use super::lex::{Kind, Token, tokens};
use crate::reconcile::survival::survives;

/// Every piece of code and every note of both sides is in the result, in its block and in order.
pub(super) fn holds(texts: [&str; 3], result: &str) -> bool {
    let [base, mine, theirs] = texts.map(pieces);
    let (Some(base), Some(mine), Some(theirs), Some(merged)) = (base, mine, theirs, pieces(result)) else {
        return false;
    };
    [|pieces: &Pieces| bytes(&pieces.code), |pieces: &Pieces| bytes(&pieces.notes)].iter().all(|of| {
        let [base, mine, theirs, merged] = [&base, &mine, &theirs, &merged].map(of);
        let refs = [&base, &mine, &theirs, &merged].map(|all| all.iter().map(Vec::as_slice).collect::<Vec<_>>());
        survives(&refs[0], &refs[1], &refs[2], &refs[3])
    })
}

struct Pieces {
    code: Vec<String>,
    notes: Vec<String>,
}

fn bytes(pieces: &[String]) -> Vec<Vec<u8>> {
    pieces.iter().map(|piece| piece.clone().into_bytes()).collect()
}

/// What stands between semicolons, braces and commas at line ends, each with the heads of the braces around it.
fn pieces(text: &str) -> Option<Pieces> {
    let tokens = tokens(text).ok()?;
    let (mut code, mut notes) = (Vec::new(), Vec::new());
    let (mut path, mut piece): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for token in &tokens {
        let said = text.get(token.range.clone())?.replace('\r', "");
        if token.kind == Kind::Note {
            notes.push(said);
            continue;
        }
        let sign = if token.kind == Kind::Sign { said.as_str() } else { "" };
        let comma = sign == "," && ends_line(text, token);
        let closes = matches!(sign, "}" | "]");
        // The last element of a list may have no comma.
        if closes && !piece.is_empty() && begins_line(text, token) {
            code.push(format!("{}|{}", path.join(">"), std::mem::take(&mut piece).join(" ")));
        }
        if sign == "}" {
            path.pop()?;
        }
        if !comma {
            piece.push(said.clone());
        }
        if comma || matches!(sign, ";" | "{" | "}") {
            let said = std::mem::take(&mut piece).join(" ");
            if !said.is_empty() {
                code.push(format!("{}|{said}", path.join(">")));
            }
            if sign == "{" {
                path.push(said);
            }
        }
    }
    if !piece.is_empty() {
        code.push(piece.join(" "));
    }
    path.is_empty().then_some(Pieces { code, notes })
}

fn ends_line(text: &str, token: &Token) -> bool {
    let after = text.get(token.range.end..).unwrap_or_default();
    after.split('\n').next().unwrap_or_default().trim().is_empty()
}

fn begins_line(text: &str, token: &Token) -> bool {
    let before = text.get(..token.range.start).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default().trim().is_empty()
}

//! The judges of the system can say no: books and answers that are wrong on purpose.

use anyhow::{Context, Result, bail, ensure};

use super::answers::{Answer, Fault, Tries};
use super::books::Books;

/// A lost bill, a doubled one and so on, in books that are well otherwise; and answers out of place.
pub fn mistakes_are_seen() -> Result<()> {
    let placed = ["A".to_owned(), "B".to_owned()];
    good_books().balance(&placed).context("good books are taken for wrong ones")?;
    for (mistake, said) in MISTAKES {
        let mut books = good_books();
        mistake(&mut books);
        let Err(error) = books.balance(&placed) else { bail!("\"{said}\" is not seen in {books:?}") };
        ensure!(error.to_string().contains(said), "\"{said}\" is not in: {error}");
    }
    conflicts_need_a_reason()?;
    answers_need_a_fault()
}

fn good_books() -> Books {
    let order = |number: &str, id: &str| (number.to_owned(), id.to_owned());
    Books {
        orders: [order("A", "1"), order("B", "2"), order("C", "3")].into(),
        bills: ["2", "1", "3"].map(str::to_owned).into(),
        ..Books::default()
    }
}

/// What goes wrong, and what is said of it.
type Mistake = (fn(&mut Books), &'static str);

const MISTAKES: [Mistake; 6] = [
    (|books| books.bills.push("1".into()), "1 orders are billed more than once"),
    (|books| drop(books.bills.pop()), "1 orders are not billed"),
    (|books| drop(books.orders.remove("B")), "the order B was answered with 201 and is not there"),
    (|books| books.bills.push("4".into()), "4 orders are billed, but there are 3"),
    (|books| books.unsent = 1, "1 events are not sent"),
    (|books| books.dead.push("billing: not handled".into()), "1 events are dead letters"),
];

/// 409 is right after an outcome that nobody knows, and only then.
fn conflicts_need_a_reason() -> Result<()> {
    let killed = [Some(Fault::Killed("orders")); 2];
    let conflict = status(409, false);
    ensure!(!Tries::default().explain(&conflict, killed), "409 for a first try is not seen");
    let mut refused = Tries::default();
    refused.explain(&status(429, true), killed);
    ensure!(!refused.explain(&conflict, killed), "409 after a refusal is not seen");
    for unknown in [status(502, false), status(503, true), Answer::Nothing("broken".into())] {
        let mut tries = Tries::default();
        tries.explain(&unknown, killed);
        ensure!(tries.explain(&conflict, [None; 2]), "409 after {unknown:?} is taken for wrong");
    }
    Ok(())
}

/// Each fault explains its own answers, if it was there when the request began or when it ended.
fn answers_need_a_fault() -> Result<()> {
    let faults = [
        None,
        Some(Fault::Server("rabbitmq")),
        Some(Fault::Server("valkey")),
        Some(Fault::Stopped("orders")),
        Some(Fault::Killed("orders")),
        Some(Fault::Killed("gateway")),
        Some(Fault::Server("postgres")),
    ];
    let answers: [(Answer, Option<Fault>); 6] = [
        (status(503, true), Some(Fault::Server("postgres"))),
        (status(502, false), Some(Fault::Killed("orders"))),
        (Answer::Nothing("broken".into()), Some(Fault::Killed("gateway"))),
        (status(503, false), None),
        (status(500, false), None),
        (status(429, true), None),
    ];
    for (answer, reason) in &answers {
        for fault in faults {
            let right = fault.is_some() && fault == *reason;
            for away in [[fault, None], [None, fault]] {
                ensure!(Tries::default().explain(answer, away) == right, "{answer:?} with {away:?} is judged wrongly");
            }
        }
    }
    Ok(())
}

fn status(code: u16, retry_after: bool) -> Answer {
    Answer::Status { code, retry_after }
}

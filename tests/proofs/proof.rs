//! One proof.

use anyhow::Result;

use crate::job::Job;
use crate::machine::Need;

type Body = Box<dyn Fn(&Job) -> Result<()> + Send + Sync>;

/// One proof: a name, what it needs of the machine, and what it does.
pub struct Proof {
    /// Segments with `/`: `dotnet/minimal`.
    pub name: String,
    /// Without these it is skipped, or fails when all proofs are demanded.
    pub needs: &'static [Need],
    /// Fails when what is claimed does not hold.
    pub body: Body,
    /// Nothing runs beside it.
    pub alone: bool,
}

impl Proof {
    /// A proof.
    pub fn new(
        name: impl Into<String>,
        needs: &'static [Need],
        body: impl Fn(&Job) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self { name: name.into(), needs, body: Box::new(body), alone: false }
    }

    /// The same with the machine to itself: what it claims has bounds in time, such as a gateway's, which builds beside it would break.
    pub fn alone(self) -> Self {
        Self { alone: true, ..self }
    }
}

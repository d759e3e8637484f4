//! The gateways, and what stands before them: a balancer that asks each of them twice a second whether it is ready.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::http::{Api, Reply};
use crate::postgres::docker;
use crate::stack::address_of;

use super::load::lock;

/// Between two questions: far less than a gateway goes on serving once it says that it stops.
const EVERY: Duration = Duration::from_millis(500);

/// For an answer to the question.
const LIMIT: Duration = Duration::from_secs(3);

/// For all to be ready at the start.
const START: Duration = Duration::from_secs(30);

/// Those that are ready take turns.
pub struct Gateways {
    ready: Vec<Arc<Mutex<Option<Api>>>>,
    turn: AtomicUsize,
    stop: Arc<AtomicBool>,
}

impl Gateways {
    /// Watches these containers until it goes. All of them must become ready first.
    pub fn watch(containers: &[String]) -> Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let ready = containers
            .iter()
            .map(|container| {
                let slot = Arc::new(Mutex::new(None));
                let (container, its, stop) = (container.clone(), Arc::clone(&slot), Arc::clone(&stop));
                thread::spawn(move || {
                    while !stop.load(Ordering::Relaxed) {
                        ask(&container, &its);
                        thread::sleep(EVERY);
                    }
                });
                slot
            })
            .collect();
        let gateways = Self { ready, turn: AtomicUsize::new(0), stop };
        let start = Instant::now();
        while gateways.ready.iter().any(|slot| lock(slot).is_none()) {
            ensure!(start.elapsed() < START, "a gateway is not ready after {START:?}");
            thread::sleep(EVERY);
        }
        Ok(gateways)
    }

    fn next(&self) -> Result<Api> {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        let ready: Vec<Api> = self.ready.iter().filter_map(|slot| lock(slot).clone()).collect();
        let chosen = ready.get(turn % ready.len().max(1));
        chosen.cloned().context("no gateway is ready")
    }
}

impl Drop for Gateways {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// One that is not ready may have another address when it is.
fn ask(container: &str, slot: &Mutex<Option<Api>>) {
    let known = lock(slot).clone();
    let api = known.clone().or_else(|| look_up(container).ok());
    let is_ready = |api: &Api| api.within(LIMIT).get("/health/ready").is_ok_and(|reply| reply.status == 200);
    let ready = api.filter(is_ready);
    if ready.is_some() != known.is_some() {
        *lock(slot) = ready;
    }
}

/// A container at its own address.
pub fn look_up(container: &str) -> Result<Api> {
    let inspected: Value = serde_json::from_str(&docker(&["inspect", container])?)?;
    Ok(Api::at(&format!("http://{}", address_of(&inspected[0])?)))
}

/// A user of both services.
pub struct User<'a> {
    gateways: &'a Gateways,
    token: String,
}

impl<'a> User<'a> {
    /// With a token that both services take.
    pub fn new(gateways: &'a Gateways, token: String) -> Self {
        Self { gateways, token }
    }

    /// A request, at the gateway whose turn it is.
    pub fn send(&self, method: &str, path: &str, body: Option<&Value>, headers: &[(&str, &str)]) -> Result<Reply> {
        self.gateways.next()?.with_token(&*self.token).send(method, path, body, headers)
    }

    /// GET.
    pub fn get(&self, path: &str) -> Result<Reply> {
        self.send("GET", path, None, &[])
    }

    /// POST with a JSON body.
    pub fn post(&self, path: &str, body: &Value) -> Result<Reply> {
        self.send("POST", path, Some(body), &[])
    }
}

//! `digital-ocean-only`

use crate::finding::{Finding, Severity, SpecPath};
use crate::spec::{Inputs, Service, Spec};

use super::rule::{Category, Choice, Rule};
use super::walk::{KindAt, Leaf, component, kinds, leaves};

pub(super) static RULE: Rule = Rule {
    id: "digital-ocean-only",
    title: "Everything runs on Digital Ocean",
    severity: Severity::Deny,
    category: Category::Cloud,
    rationale: "One provider to know, one bill and one private network; what is used there has an open counterpart to move to",
    explain: include_str!("digital_ocean_only.md"),
    check,
    choices,
    ..Rule::QUIET
};

const DROPLETS: &str = "Droplets, App Platform or kind `kubernetes` (DOKS)";
const DATABASE: &str = "Managed PostgreSQL, which every service has without a kind";
const STORAGE: &str = "Spaces: kind `object-storage`";
const FUNCTIONS: &str = "Functions: kind `functions`";
const CLUSTER: &str = "DOKS: kind `kubernetes`";
const APPS: &str = "App Platform, which is the default";
const MESSAGES: &str = "kind `queue` with RabbitMQ or Managed Kafka";
const CACHE: &str = "Managed Valkey: kind `cache`";

/// Products of other providers: the words of their name, what it is, and what Digital Ocean has instead.
/// Longer names first.
const PRODUCTS: [(&[&str], &str, &str); 41] = [
    (&["s3", "bucket"], "Amazon S3", STORAGE),
    (&["google", "cloud"], "Google Cloud", DROPLETS),
    (&["cloud", "run"], "Google Cloud Run", APPS),
    (&["cloud", "sql"], "Google Cloud SQL", DATABASE),
    (&["blob", "storage"], "Azure Blob Storage", STORAGE),
    (&["service", "bus"], "Azure Service Bus", MESSAGES),
    (&["event", "hub"], "Azure Event Hubs", MESSAGES),
    (&["event", "hubs"], "Azure Event Hubs", MESSAGES),
    (&["cosmos", "db"], "Azure Cosmos DB", DATABASE),
    (&["app", "service"], "Azure App Service", APPS),
    (&["container", "apps"], "Azure Container Apps", APPS),
    (&["aws", "s3"], "Amazon S3", STORAGE),
    (&["aws", "lambda"], "AWS Lambda", FUNCTIONS),
    (&["azure", "functions"], "Azure Functions", FUNCTIONS),
    (&["amazon"], "Amazon Web Services", DROPLETS),
    (&["amazonaws"], "Amazon Web Services", DROPLETS),
    (&["aws"], "Amazon Web Services", DROPLETS),
    (&["azure"], "Microsoft Azure", DROPLETS),
    (&["azurewebsites"], "Microsoft Azure", APPS),
    (&["gcp"], "Google Cloud", DROPLETS),
    (&["gcs"], "Google Cloud Storage", STORAGE),
    (&["aks"], "Azure Kubernetes Service", CLUSTER),
    (&["aurora"], "Amazon Aurora", DATABASE),
    (&["bigquery"], "Google BigQuery", DATABASE),
    (&["cloudfront"], "Amazon CloudFront", "Spaces with its CDN: kind `object-storage`"),
    (&["cosmosdb"], "Azure Cosmos DB", DATABASE),
    (&["dynamodb"], "Amazon DynamoDB", DATABASE),
    (&["ec2"], "Amazon EC2", DROPLETS),
    (&["ecs"], "Amazon ECS", APPS),
    (&["eks"], "Amazon EKS", CLUSTER),
    (&["elasticache"], "Amazon ElastiCache", CACHE),
    (&["fargate"], "AWS Fargate", APPS),
    (&["firestore"], "Google Firestore", DATABASE),
    (&["gke"], "Google Kubernetes Engine", CLUSTER),
    (&["kinesis"], "Amazon Kinesis", MESSAGES),
    (&["lambda"], "AWS Lambda", FUNCTIONS),
    (&["pubsub"], "Google Pub/Sub", MESSAGES),
    (&["rds"], "Amazon RDS", DATABASE),
    (&["s3"], "Amazon S3", STORAGE),
    (&["sns"], "Amazon SNS", MESSAGES),
    (&["sqs"], "Amazon SQS", MESSAGES),
];

/// Names that also mean something else, so that only a kind of that name is a product.
const AMBIGUOUS: [&[&str]; 10] = [
    &["s3"],
    &["lambda"],
    &["aurora"],
    &["pubsub"],
    &["app", "service"],
    &["service", "bus"],
    &["event", "hub"],
    &["event", "hubs"],
    &["cloud", "run"],
    &["container", "apps"],
];

/// Why a managed product is taken where there is one.
const MANAGED: &str =
    "Backups, failover and security updates are then the provider's work, in the same private network";

/// Longer texts are prose, in which a name is no choice.
const LONGEST_VALUE: usize = 80;

fn check(spec: &Spec) -> Vec<Finding> {
    kinds(spec).flat_map(|at| check_kind(&at)).collect()
}

fn check_kind(at: &KindAt<'_>) -> Vec<Finding> {
    if let Some(product) = product(at.kind, true) {
        return vec![refusal(at.path.clone(), product)];
    }
    leaves(at)
        .into_iter()
        .filter(|(path, _)| !is_login(path))
        .filter_map(|(path, leaf)| {
            let name = match leaf {
                Leaf::Key(key) => key,
                Leaf::Text { text, .. } if text.len() <= LONGEST_VALUE && !text.contains(char::is_whitespace) => text,
                Leaf::Text { .. } => return None,
            };
            product(name, false).map(|it| refusal(path, it))
        })
        .collect()
}

/// Signing in with an account of another provider is not running there.
fn is_login(path: &SpecPath) -> bool {
    path.as_str().split('.').any(|part| matches!(part, "login" | "authority" | "issuer"))
}

fn product(name: &str, is_kind: bool) -> Option<(&'static str, &'static str)> {
    let lower = name.to_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let found = PRODUCTS.iter().find(|(parts, ..)| {
        (is_kind || !AMBIGUOUS.contains(parts)) && words.windows(parts.len()).any(|window| window == *parts)
    })?;
    Some((found.1, found.2))
}

/// What stands for a kind that is the product of another provider: the refusal and the way out.
pub fn instead_of(kind: &str) -> Option<(String, String)> {
    let finding = refusal(SpecPath::default(), product(kind, true)?);
    Some((finding.message, finding.hint.unwrap_or_default()))
}

fn refusal(path: SpecPath, (product, instead): (&str, &str)) -> Finding {
    RULE.deny(path, format!("{product} is not a target of this stack"), format!("on Digital Ocean it is {instead}"))
}

fn choices(spec: &Spec) -> Vec<Choice> {
    let mut choices = Vec::new();
    if let Some(inputs) = spec.with.get("gateway") {
        choices.push(runs(spec, "solution", "The gateway", inputs));
    }
    for (name, service) in &spec.services {
        choices.push(runs(spec, &component(name), name, &service.with.get("deploy").cloned().unwrap_or_default()));
        choices.extend(managed(name, service));
    }
    choices
}

/// Where a component's container runs.
fn runs(spec: &Spec, component: &str, name: &str, inputs: &Inputs) -> Choice {
    let has = |kind: &str| {
        let service = component.strip_prefix("service/").and_then(|name| spec.services.get(name));
        spec.with.contains_key(kind) || service.is_some_and(|service| service.with.contains_key(kind))
    };
    let target = inputs.get("target").and_then(|target| target.as_str());
    let choice = |value: &str, place: &str| RULE.choice(component, value).titled(format!("{name} runs on {place}"));
    if has("kubernetes") || has("doks") || target == Some("kubernetes") {
        return choice("doks", "DOKS")
            .meaning("A Deployment with probes, a migration Job and a HorizontalPodAutoscaler")
            .instead_of("App Platform", "the spec asks for Kubernetes")
            .instead_of("Droplets", "rolling updates and placement would be scripts of our own");
    }
    if has("droplet") || target == Some("droplet") {
        return choice("droplet", "Droplets")
            .meaning("The compose file behind a Load Balancer; updates one Droplet at a time")
            .instead_of("App Platform", "the spec asks for Droplets")
            .instead_of("DOKS", "a cluster to keep up to date for what one machine can do");
    }
    choice("app-platform", "App Platform")
        .meaning("A container from the registry with health check, rolling deployment and a migration job before it")
        .instead_of("DOKS", "pays from many services, or when something needs volumes or its own scheduling")
        .instead_of("Droplets", "operating system, certificates and rolling updates become our work")
        .instead_of("Functions", "a cold start a call and no connection pool; fine for single jobs")
}

/// What a service needs beside its container.
fn managed(name: &str, service: &Service) -> Vec<Choice> {
    let choice = |what: &str, value: &str, meaning: &str| {
        RULE.choice(component(name), value)
            .titled(format!("{what} of {name} on Digital Ocean"))
            .meaning(meaning)
            .because(MANAGED)
    };
    let mut choices = Vec::new();
    if !service.resources.is_empty() {
        choices.push(
            choice("Database", "managed-postgresql", "Managed PostgreSQL 17 in the same VPC, with a standby")
                .instead_of("PostgreSQL on a Droplet", "backups, failover and updates become our work"),
        );
    }
    if service.with.contains_key("cache") {
        choices.push(
            choice("Cache", "managed-valkey", "Managed Valkey in the same VPC")
                .instead_of("Valkey on a Droplet", "failover and updates become our work"),
        );
    }
    if service.with.contains_key("queue") {
        choices.push(match super::broker(service).broker {
            super::BrokerKind::Kafka => {
                choice("Broker", "managed-kafka", "Managed Kafka with three nodes in the same VPC")
                    .instead_of("Kafka on Droplets", "three brokers and their disks become our work")
            }
            super::BrokerKind::RabbitMq => choice(
                "Broker",
                "rabbitmq-on-droplets",
                "Three Droplets, one node each, in the VPC",
            )
            .because("Digital Ocean runs no RabbitMQ, and a quorum queue needs three nodes to survive the loss of one")
            .instead_of("A managed RabbitMQ", "Digital Ocean has none")
            .instead_of("One node", "its loss stops all messages"),
        });
    }
    if service.with.contains_key("object-storage") {
        choices.push(
            choice("Files", "spaces", "Spaces, over the S3 protocol, with presigned links")
                .instead_of("Volumes", "a volume is attached to one machine at a time"),
        );
    }
    choices
}

#[cfg(test)]
#[path = "digital_ocean_only_tests.rs"]
mod tests;

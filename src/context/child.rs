//! An aggregate's children and links, as templates see them.

use serde::Serialize;

use super::csharp;
use super::field::FieldContext;
use crate::spec::Name;

/// What templates see as `child`.
#[derive(Debug, Clone, Serialize)]
pub struct ChildContext {
    /// Its key in the spec.
    pub key: String,
    /// Its name.
    pub name: Name,
    /// Its plural: `child.plural.pascal` is the aggregate's property.
    pub plural: Name,
    /// Its member in JSON.
    pub json: String,
    /// Its type: `OrderLine`.
    pub ty: String,
    /// Its type as code outside of the `Domain` namespace writes it.
    pub outer: String,
    /// The variable that holds one.
    pub var: String,
    /// A sentence about it.
    pub description: String,
    /// In a table of its own, so with an id and a position; else in a JSON column.
    pub table: bool,
    /// Fewest.
    pub min: u32,
    /// Most.
    pub max: u32,
    /// Its fields in the order of the spec.
    pub fields: Vec<FieldContext>,
    /// The parameters of its record, in order: type and name.
    pub parameters: Vec<String>,
    /// The arguments that make one of a valid request.
    pub arguments: Vec<String>,
    /// The arguments that make a sample of the number `n`.
    pub sample_arguments: Vec<String>,
    /// How many a sample has.
    pub samples: u32,
    /// A field is an amount of money.
    pub has_money: bool,
    /// A field has an attribute of ours, or is an enum.
    pub has_attributes: bool,
}

/// What templates see as `link`.
#[derive(Debug, Clone, Serialize)]
pub struct LinkContext {
    /// Its key in the spec.
    pub key: String,
    /// Its name.
    pub name: Name,
    /// Its plural: the aggregate's property.
    pub plural: Name,
    /// Its plural as a field: `tags`.
    pub plural_json: String,
    /// Its name in prose, with its article.
    pub a: String,
    /// Its type: `OrderTag`.
    pub ty: String,
    /// Its type as code outside of the `Domain` namespace writes it.
    pub outer: String,
    /// The property of the list of ids in requests and answers: `TagIds`.
    pub ids: String,
    /// That list's member in JSON: `tagIds`.
    pub json: String,
    /// The property of one link: `TagId`.
    pub id: String,
    /// Most.
    pub max: u32,
    /// Where it leads.
    pub reference: super::field::ReferenceContext,
    /// A sentence about it.
    pub description: String,
}

impl ChildContext {
    /// Parameters and arguments follow from the fields.
    #[must_use]
    pub fn complete(mut self) -> Self {
        let (mut parameters, mut arguments, mut samples) = (Vec::new(), Vec::new(), Vec::new());
        if self.table {
            samples.push("Values.Uuid(n)".to_owned());
            parameters.push("Guid Id".to_owned());
            arguments.push("Guid.CreateVersion7()".to_owned());
        }
        for field in &self.fields {
            if field.flat {
                let mark = if field.optional { "?" } else { "" };
                let get = if field.optional { "?" } else { "!" };
                parameters.push(format!("long{mark} {}Amount", field.property));
                parameters.push(format!("string{mark} {}Currency", field.property));
                let amount = if field.optional { "" } else { "!.Value" };
                let currency = if field.optional { "" } else { "!" };
                arguments.push(format!("{}{get}.Amount{amount}", field.property));
                arguments.push(format!("{}{get}.Currency{currency}", field.property));
                samples
                    .extend([format!("{}.Amount", field.sample.domain), format!("{}.Currency", field.sample.domain)]);
            } else {
                parameters.push(format!("{} {}", field.domain.ty, field.property));
                arguments.push(field.request.value.clone());
                samples.push(field.sample.domain.clone());
            }
        }
        if self.table {
            parameters.push("int Position".to_owned());
            arguments.push("position".to_owned());
            samples.push("0".to_owned());
        }
        self.has_money = self.fields.iter().any(|field| field.kind == "money");
        self.has_attributes = self.fields.iter().any(|field| {
            let attributes = field.request.attributes.as_str();
            !matches!(attributes, "" | "Required" | "Required(AllowEmptyStrings = true)")
        });
        self.sample_arguments = samples;
        self.parameters = parameters;
        self.arguments = arguments;
        self
    }
}

impl LinkContext {
    /// The names of a link of an aggregate.
    pub fn of(
        aggregate: &str,
        link: &crate::spec::ManyToMany,
        reference: super::field::ReferenceContext,
        namespaces: &[&str],
    ) -> Self {
        let name = Name::new(&link.name);
        let plural = Name::plural_of(&link.name);
        let ty = format!("{aggregate}{}", name.pascal);
        let ids = format!("{}Ids", name.pascal);
        Self {
            key: link.name.clone(),
            outer: csharp::type_reference(&ty, namespaces),
            json: csharp::json_name(&ids),
            id: format!("{}Id", name.pascal),
            description: format!("The ids of its {}.", plural.words),
            max: link.max,
            plural_json: csharp::json_name(&plural.pascal),
            a: csharp::with_article(&name.words),
            ty,
            ids,
            name,
            plural,
            reference,
        }
    }
}

//! Names, and the forms of them that the generated code speaks.

use heck::{ToKebabCase, ToLowerCamelCase, ToPascalCase, ToSnakeCase};
use serde::Serialize;

/// One name in every form that generated files need, so that templates never change case themselves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Name {
    /// As a C# type or property: `OrderLine`.
    pub pascal: String,
    /// As JSON and as a C# local: `orderLine`. A C# keyword is not escaped here.
    pub camel: String,
    /// As a column or table: `order_line`.
    pub snake: String,
    /// As a URL segment, image or host: `order-line`.
    pub kebab: String,
    /// As prose: `order line`.
    pub words: String,
}

impl Name {
    /// All forms of a name that is written in snake, kebab or Pascal case.
    pub fn new(text: &str) -> Self {
        let snake = text.to_snake_case();
        Self {
            pascal: text.to_pascal_case(),
            camel: text.to_lower_camel_case(),
            kebab: text.to_kebab_case(),
            words: snake.replace('_', " "),
            snake,
        }
    }

    /// The English plural of a singular name.
    ///
    /// Only the last word changes: `order_line` becomes `order_lines`.
    pub fn plural_of(singular: &str) -> Self {
        let snake = singular.to_snake_case();
        let (head, last) = snake.rsplit_once('_').map_or(("", snake.as_str()), |(head, last)| (head, last));
        let plural = pluralizer::pluralize(last, 2, false);
        Self::new(&if head.is_empty() { plural } else { format!("{head}_{plural}") })
    }
}

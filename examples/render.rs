//! For those who write templates: `cargo run --example render -- SPEC DIR` writes the rendered tree, over what is there.
use scaffold::{catalog::Catalog, plan, render, spec};

fn main() {
    let mut args = std::env::args().skip(1);
    let (path, out) = (args.next().unwrap(), args.next().unwrap());
    let text = std::fs::read(&path).unwrap();
    let (_, spec) = spec::parse_bytes(&path, &text, &[]);
    let spec = spec.unwrap_or_else(|findings| panic!("{findings:#?}"));
    let catalog = Catalog::embedded().unwrap();
    let plan = plan::plan(&spec, &catalog).unwrap();
    let tree = render::render(&plan, &catalog, &render::Past::default()).unwrap_or_else(|error| panic!("{error:#?}"));
    for (path, file) in tree.tree.iter() {
        let path = std::path::Path::new(&out).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &file.content).unwrap();
    }
}

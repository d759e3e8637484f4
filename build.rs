//! Templates are embedded at compile time: a changed one must rebuild the binary.

fn main() {
    println!("cargo:rerun-if-changed=templates");
    println!("cargo:rerun-if-changed=build.rs");
}

//! The `casebook` program: everything happens in [`casebook::cli`].

fn main() -> std::process::ExitCode {
    casebook::cli::main()
}

//! Tables for spreadsheets. A cell that a spreadsheet would read as a formula is prefixed with an
//! apostrophe: a record's text must not become code on somebody's desk.

/// A head and rows as CSV, with a line break at the end of each.
pub fn csv<R, C>(head: &[&str], rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = csv::Writer::from_writer(Vec::new());
    let write = |writer: &mut csv::Writer<Vec<u8>>, cells: Vec<String>| {
        // A vector takes every byte, and each row has as many cells as the head.
        let _ = writer.write_record(cells);
    };
    write(&mut writer, head.iter().map(|cell| (*cell).to_owned()).collect());
    for row in rows {
        write(&mut writer, row.into_iter().map(|cell| harmless(cell.as_ref())).collect());
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A negative number stays one; any other text that begins like a formula does not, such as a
/// telephone number.
fn harmless(cell: &str) -> String {
    let is_number = cell.starts_with('-') && cell.parse::<f64>().is_ok();
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        let rows = [["a,b", "=1+1"], ["say \"no\"", "-3.5"], ["@home\nline", "+49"]];
        assert_eq!(
            csv(&["text", "value"], rows),
            "text,value\n\"a,b\",'=1+1\n\"say \"\"no\"\"\",-3.5\n\"'@home\nline\",'+49\n",
        );
    }
}

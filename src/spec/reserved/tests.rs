use super::*;

#[test]
fn sqlite_agrees_with_its_list() {
    let db = rusqlite::Connection::open_in_memory().unwrap();
    let refused = |word: &str| db.prepare(&format!("CREATE TABLE t ({word} INTEGER)")).is_err();
    for word in SQLITE.split_whitespace() {
        assert!(refused(word), "{word} is not reserved");
    }
    let others = "abort action after analyze asc attach before begin by cascade cast column conflict cross \
        current current_date current_time current_timestamp database deferred desc detach do each end except \
        exclude exclusive explain fail filter first following full generated glob groups if ignore ilike immediate \
        indexed initially inner instead key last left like match materialized natural no nulls of offset others outer \
        over partition plan pragma preceding query raise range recursive regexp reindex release rename replace \
        restrict right rollback row rows savepoint status name value type user date temp temporary ties total trigger \
        unbounded vacuum view virtual window with without";
    for word in others.split_whitespace().filter(|word| !has(SQLITE, word)) {
        assert!(!refused(word), "{word} is reserved");
    }
}

#[test]
fn the_lists_are_sorted_and_hold_each_word_once() {
    let lists =
        [CSHARP, POSTGRES, SQLITE, SYSTEM_COLUMNS, OWN_FIELDS, MEMBERS, NAMED_IN_CLASSES, LIST_PARAMETERS, OWN_TABLES];
    for list in lists {
        let words: Vec<String> = list.split_whitespace().map(str::to_ascii_lowercase).collect();
        assert!(words.is_sorted_by(|a, b| a < b), "{list}");
    }
}

#[test]
fn the_list_of_dotnet_types_is_whole() {
    for name in [
        "Task",
        "File",
        "Path",
        "Action",
        "Random",
        "Timer",
        "Thread",
        "Environment",
        "Console",
        "Type",
        "Version",
        "Range",
        "Index",
        "Attribute",
        "Exception",
        "Results",
        "Ok",
        "Host",
        "Queue",
        "List",
        "Guid",
    ] {
        assert!(type_name(name).is_some(), "{name}");
    }
    for name in
        ["Order", "Customer", "Product", "Invoice", "User", "Account", "Payment", "Ticket", "Activity", "Article"]
    {
        assert_eq!(type_name(name), None, "{name}");
    }
}

#[test]
fn windows_devices_are_known_by_any_case() {
    for name in ["con", "NUL", "Aux", "prn", "com1", "lpt9"] {
        assert!(is_device(name), "{name}");
    }
    for name in ["cons", "com", "com10", "null", "comx"] {
        assert!(!is_device(name), "{name}");
    }
}

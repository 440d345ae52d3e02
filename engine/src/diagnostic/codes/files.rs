//! E00: files and their encoding.

super::family! {
    NOT_UTF8 = "E0001", "the file is not UTF-8",
        "Files are written in UTF-8, which holds every language at once. Open the file in an editor, choose \"Save with encoding: UTF-8\" and save it again.";
    UTF16 = "E0002", "the file is UTF-16",
        "Some editors call this encoding \"Unicode\". Save the file as UTF-8 instead.";
    NUL_BYTE = "E0003", "the file holds a NUL byte",
        "Text files hold no NUL byte: this one is probably a document of another program, or was damaged on its way.";
    TOO_LARGE = "E0004", "the file is too large",
        "Every file read has a limit, so that a wrong or hostile file cannot stop the machine. Raise it with `--limit file=BYTES` if the file is really meant.";
    EMPTY_FILE = "E0005", "the file is empty",
        "A file holds one value such as `Exercise(...)`. This one holds nothing but blanks and comments.";
    TOO_DEEP = "E0006", "brackets are nested too deeply",
        "Every file read has a limit, so that a wrong or hostile file cannot stop the machine. Raise it with `--limit nesting=N` if the nesting is really meant.";
    TOO_MANY_ITEMS = "E0007", "the file holds too many items",
        "Every file read has a limit, so that a wrong or hostile file cannot stop the machine. Raise it with `--limit items=N` if the file is really meant.";
    TOO_MANY_SLIPS = "N0008", "the rest of the file was not read",
        "A file with so many slips was probably not meant to be read here, or one early slip spoils the rest. Mend the first ones and check again.";
}

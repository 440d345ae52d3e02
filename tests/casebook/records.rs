//! Records that something is wrong with: every problem is told, with file and line, and nothing runs.

use crate::cli::program::Folder;

const HEAD: &str = "event,code,agency,lo,best,hi,tag,src,role,measure,baseline\n";

/// A line that nothing is wrong with.
const GOOD: &str = "PAR,FIRST_UNIT,fire,10,10,10,A,P4,predicted,crew-there,call+turnout-fire+travel\n";

/// What the command says of a record.
fn told(record: &[u8]) -> String {
    let folder = Folder::with_scenarios();
    folder.write("scenarios/casebook/par/recorded.csv", record);
    let answer = folder.run(["backtest", "scenarios/casebook/par", "--runs", "1"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    answer.out
}

#[test]
fn every_line_says_what_is_wrong_with_it() {
    let lines = [
        "PAR,A,fire,NaN,10,10,A,P4,predicted,crew-there,call",
        "PAR,B,fire,-1,10,inf,A,P4,input,,",
        "PAR,C,fire,12,10,11,A,P4,input,,",
        "PAR,D,fire,10,10,100000,A,P4,input,,",
        "PAR,E,fire,10,10,10,Z,P4,guessed,,",
        "PAR,F,fire,10,10,10,A,P4,predicted,crew-their,call",
        "PAR,G,fire,10,10,10,A,P4,predicted,threat-contained,call+tea",
        "PAR,H,fire,10,10,10,A,P4,predicted,,",
        "PAR,FIRST_UNIT,fire,10,10,10,A,P4,predicted,crew-there,call",
        "PAR,I,fire,10",
    ];
    let told = told(format!("{HEAD}{GOOD}{}\n", lines.join("\n")).as_bytes());
    for (line, code, words) in [
        (3, "E0703", "`NaN` is no time"),
        (4, "E0703", "`-1` is no time"),
        (4, "E0703", "`inf` is no time"),
        (5, "E0704", "do not ascend"),
        (6, "E0704", "after the end of the exercise"),
        (7, "E0705", "the tag `Z`"),
        (7, "E0705", "the role `guessed`"),
        (8, "E0706", "did you mean `crew-there`?"),
        (9, "E0707", "no delay `tea`"),
        (10, "E0708", "no measure or no baseline"),
        (11, "E0709", "is recorded twice"),
        (12, "E0701", "4 values stand here"),
    ] {
        assert!(told.contains(code) && told.contains(words), "{code} {words}:\n{told}");
        assert!(told.contains(&format!("recorded.csv:{line}:1")), "line {line}:\n{told}");
    }
}

#[test]
fn other_columns_are_told() {
    let missing = told(HEAD.replace(",role", "").as_bytes());
    assert!(missing.contains("E0702") && missing.contains("these columns are missing: role"), "{missing}");
    let foreign = told(HEAD.replace("role", "rolle").as_bytes());
    assert!(foreign.contains("1 others stand here"), "{foreign}");
    let twice = told(HEAD.replace("event,", "event,event,").as_bytes());
    assert!(twice.contains("named twice"), "{twice}");
}

#[test]
fn what_is_no_table_is_told() {
    assert!(told(b"").contains("the table is empty"));
    assert!(told(HEAD.as_bytes()).contains("no milestone of the table is predicted"));
    assert!(told(b"event,code\xff\n").contains("E0001"), "not UTF-8");
    assert!(told(b"event,code\0,agency\n").contains("E0003"), "a NUL byte");
    assert!(told(b"PK\x03\x04\0\0").contains("an office document"), "a spreadsheet is no table of values");
    let open = told(format!("{HEAD}\"PAR,A\n{GOOD}").as_bytes());
    assert!(open.contains("E0701"), "{open}");
}

#[test]
fn the_order_of_columns_and_blanks_do_not_matter() {
    let folder = Folder::with_scenarios();
    let words = ["backtest", "scenarios/casebook/par", "--runs", "2", "--format", "json"];
    let record = |text: &str| {
        folder.write("scenarios/casebook/par/recorded.csv", text);
        let answer = folder.run(words);
        assert_eq!(answer.code, 0, "{answer:?}");
        answer.out
    };
    let plain = record(&format!("{HEAD}{GOOD}"));
    let moved = record(
        "role,event,code,agency,lo,best,hi,tag,src,measure,baseline\r\n\r\n\
         predicted, PAR,FIRST_UNIT,fire,10,10,10,A,P4,crew-there, call + turnout-fire + travel\r\n",
    );
    assert_eq!(plain, moved);
}

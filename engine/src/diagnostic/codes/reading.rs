//! E06: the files of an exercise and how they are put together.

super::family! {
    MISSING_FILE = "E0601", "no such file",
        "A file that is named elsewhere does not exist. Names are relative to the exercise's directory and written with `/`, capitals as they are.";
    OUTSIDE = "E0602", "a name that leads out of the exercise",
        "An exercise is a closed folder, so that it can be handed on. Names lead into its own directory or, beginning with `../shared/`, into the shared parts beside it; absolute names, other ways out, devices and addresses are refused.";
    NOT_A_FILE = "E0603", "not an ordinary file",
        "Only ordinary files are read: no directories, devices, pipes or links that lead in a circle.";
    UNREADABLE = "E0604", "the file cannot be read",
        "The system refuses to hand out the file: look at its permissions and at the disk.";
    EXERCISE_TOO_LARGE = "E0605", "the files of the exercise are too large together",
        "All files of an exercise together have a limit, so that a wrong or hostile exercise cannot stop the machine. Raise it with `--limit exercise=BYTES` if it is really meant.";
    WRONG_DOCUMENT = "E0606", "another kind of document is wanted",
        "Each file holds one document: `Exercise(...)`, `Organisation(...)`, `Doctrine(...)`, `Texts(...)`. Here one kind stands where another is wanted; perhaps two file names were swapped.";
    NO_FORMAT = "E0607", "the format number is missing",
        "Each document says in which version of the language it is written: `format: 1` stands first, so that a later version can still read it.";
    UNKNOWN_FORMAT = "E0608", "a format this version does not read",
        "The document says that it is written in a version of the language which this version of the program does not know. It was probably written for a newer version: use that one.";
    NO_ORGANISATION = "E0609", "the exercise has no organisation",
        "An exercise says who takes part: `organisation: \"organisation.ron\"`, or the organisation itself in full.";
    NO_DOCTRINE = "E0610", "the exercise has no doctrine",
        "An exercise says under which rules of conduct it can run: `doctrines: [\"doctrines/one.ron\"]`, or a doctrine itself in full. Without rules nobody does anything.";
    TWO_FIELDS = "E0611", "both `doctrine` and `doctrines`",
        "One doctrine stands in `doctrine`, several stand in `doctrines: [...]`. Write one of the two fields.";
    NOT_A_PART = "E0612", "neither a file name nor a document",
        "An organisation, a part of it or a doctrine is named by its file in quotes, or stands here in full. An exercise that is extended is named by its file.";
    UNKNOWN_DOCTRINE = "E0613", "no such doctrine",
        "The doctrine asked for is none of those that the exercise lists.";
    DUPLICATE_ID = "E0614", "an id is used twice",
        "Ids are how entries refer to one another, so each is used once in its kind. Capitals make no difference: `Hall` and `hall` would be mistaken for one another.";
    BAD_ID = "E0615", "not possible as an id",
        "Ids are words of letters, digits, `-` and `_`, joined by points: `agency.desk`. They hold no spaces and no other signs, because they also stand in settings and file names. Letters with accents are written as one character (Unicode NFC).";
    FOREIGN_TRANSLATION = "W0616", "a translation of something else",
        "The file of translations says in `of` whose texts it translates. That is neither this exercise nor its organisation nor one of its doctrines, so that the file is not used.";
    FILE_TWICE = "E0617", "a file is named twice",
        "Each doctrine, and each part of the organisation, is listed once.";
    OTHER_ORGANISATION = "E0618", "a doctrine for another organisation",
        "A doctrine says for which organisation it is written, because it names that one's posts. It cannot be used with another. Of an organisation in several parts any part will do.";
    UNKNOWN_BASE = "E0621", "`extends` names no doctrine of the exercise",
        "A doctrine extends another by its id or by its file name. The one named here is not among the doctrines of the exercise.";
    EXTENDS_CYCLE = "E0622", "doctrines or exercises extend one another in a circle",
        "Who extends another takes over what that one says. In a circle nobody says anything first: one of them must extend nothing.";
    NOTHING_TO_CHANGE = "E0623", "a change where nothing is extended",
        "`Change(...)` and `Off(...)` change what another doctrine or exercise says, or an earlier part of the organisation. There is none here: write the entries in full, or say which it changes with `extends: \"...\"`.";
    UNKNOWN_ENTRY = "E0624", "what is extended has no such entry",
        "`Change(id: ...)` and `Off(...)` name an entry of the doctrine or exercise that is extended, or of an earlier part of the organisation. There is none of that id.";
    ALREADY_THERE = "E0625", "what is extended already has this entry",
        "An entry written in full is new. To change one that is there already, write `Change(` and its id and keep only the fields that differ: each replaces the whole field.";
    BAD_OVERLAY = "E0626", "not a change",
        "A change is written `Change(id: \"...\", field: value)`: the id of the entry and the fields that differ. An entry is switched off with `Off(\"...\")`.";
    CHANGED_TWICE = "E0627", "an entry is changed twice",
        "Each entry of what is extended is changed or switched off once; put the fields into one `Change(...)`.";
    CHANGES_NOTHING = "W0628", "a change that changes nothing",
        "What the change says is what stands there already. Leave it out, or correct it if something else was meant.";
    EMPTIED = "W0629", "a list is empty after the changes",
        "What is extended had entries here, and nothing is left of them.";
    TOO_MUCH_TOGETHER = "E0630", "documents with what they extend are too large together",
        "Each extension holds all that it extends. Together they have a limit, so that a few lines cannot fill the memory. Raise it with `--limit items=N` if it is really meant.";
    TOO_MANY_DOCTRINES = "E0631", "too many doctrines",
        "An exercise is compiled once under each of its doctrines, so their number has a limit. Raise it with `--limit doctrines=N` if it is really meant.";
    BAD_SETTING = "E0641", "not a setting",
        "A setting is written `KIND:ID.FIELD=VALUE`, for example `post:a.room.desks=2`; a parameter is written `default:KEY=VALUE`. What is known by two ids is named by both, with a stroke between them: `liaison:town/a.room.from=T+00:40`.";
    UNKNOWN_KIND = "E0642", "a setting of an unknown kind",
        "The word before the colon says what is set: a post, a procedure, a parameter and so on.";
    UNKNOWN_SUBJECT = "E0643", "a setting of something that does not exist",
        "Nothing of that kind has that id in this exercise under this doctrine.";
    UNKNOWN_PARAMETER = "E0644", "a setting of an unknown parameter",
        "The keys of all parameters stand in the defaults file, with their values and sources.";
    NO_CHANGE = "E0645", "not a change of a run",
        "A run is changed in the middle by a setting, for example `post:a.room.desks=3`, by an effect as injects have it, for example `LosePost(post: \"a.room\")`, by an inject that is fired, `Fire(\"press-call\")`, or by a post, a channel, a procedure or an inject that is there from then on: `Post(id: \"a.annexe\", under: \"a.room\")`.";
    LAID_DOWN = "E0646", "laid down when the run begins",
        "Whatever is read once, when a run begins, cannot change in the middle of it: the past would have to change with it. Change it for the whole run (`salambo run --set`), or write an effect that does what is meant.";
    NOT_FROM_HERE = "E0647", "a change that leads to something else",
        "A change of a run says how things are from some moment on, never what there is: but for the posts, channels, procedures and injects that it adds there are the same agencies, posts, units, sites, elements, authorities and tasks as before, and no turn lies before the one it follows or outside the exercise.";
}

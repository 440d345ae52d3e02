//! What the texts of an exercise may ask of the machine.

/// Limits on texts; each has a name under which it can be raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// `file`: bytes of one file.
    pub file_bytes: usize,
    /// `nesting`: brackets inside brackets.
    pub nesting: usize,
    /// `items`: values in one file.
    pub items: usize,
    /// `exercise`: bytes of all files of an exercise together.
    pub exercise_bytes: usize,
    /// `doctrines`: doctrines of an exercise; it is compiled once under each of them.
    pub doctrines: usize,
}

/// Readers call themselves once per bracket, so that the stack bounds the nesting.
const DEEPEST: usize = 500;

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: 32 << 20, nesting: 100, items: 500_000, exercise_bytes: 64 << 20, doctrines: 20 }
    }
}

impl Limits {
    /// The names that [`Limits::set`] knows.
    pub const NAMES: [&'static str; 5] = ["file", "nesting", "items", "exercise", "doctrines"];

    /// Every limit by its name.
    #[must_use]
    pub fn by_name(&self) -> [(&'static str, usize); 5] {
        let values = [self.file_bytes, self.nesting, self.items, self.exercise_bytes, self.doctrines];
        std::array::from_fn(|at| (Self::NAMES[at], values[at]))
    }

    /// Sets the limit of a name, as on the command line.
    ///
    /// # Errors
    /// A sentence: the name is unknown, or the value is more than can be granted.
    pub fn set(&mut self, name: &str, value: usize) -> Result<(), String> {
        let (limit, most) = match name {
            "file" => (&mut self.file_bytes, u32::MAX as usize / 4),
            "nesting" => (&mut self.nesting, DEEPEST),
            "items" => (&mut self.items, 50_000_000),
            "exercise" => (&mut self.exercise_bytes, usize::MAX),
            "doctrines" => (&mut self.doctrines, 1_000_000),
            _ => return Err(format!("there is no limit called `{name}` for files")),
        };
        if value > most {
            return Err(format!("the limit `{name}` is {most} at most"));
        }
        *limit = value;
        Ok(())
    }
}

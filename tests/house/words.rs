//! Words as people read them, whatever case and punctuation the code gives them.

/// `PostId`, `post_id`, `POST-ID` and `post.id` are all the words "post", "id".
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut previous = ' ';
    for c in text.chars() {
        let starts_word = c.is_uppercase() && (previous.is_lowercase() || previous.is_numeric());
        if starts_word || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if c.is_alphanumeric() {
            words.last_mut().expect("the list starts with one word").extend(c.to_lowercase());
        }
        previous = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn every_spelling_gives_the_same_words() {
        for text in ["PostId", "post_id", "POST_ID", "post-id", "Post, id!"] {
            assert_eq!(words(text), ["post", "id"], "{text}");
        }
        assert_eq!(words("À la préfecture"), ["à", "la", "préfecture"]);
        assert!(words("--").is_empty());
    }
}

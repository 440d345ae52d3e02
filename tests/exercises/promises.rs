//! The promises as tests: each for each exercise, `exercises::promises::flood::every_inject_comes_in_some_evening`.

use super::exercise::{BORDER_CROSSING, FLOOD, REGIONAL_ALERT, SALAMBO};
use super::{doctrines, injects, page, posts, size, texts};

macro_rules! keeps {
    ($exercise:ident) => {
        keeps! { $exercise:
            texts::every_text_stands_in_three_languages,
            texts::arabic_stands_in_arabic_letters,
            texts::french_is_not_english,
            texts::every_decision_has_a_title,
            texts::every_value_voice_and_capability_has_a_word,
            posts::every_post_acts_or_is_said_to_stay_silent,
            injects::without_most_injects_somebody_does_something_else,
            injects::every_inject_comes_in_some_evening,
            injects::every_expected_action_is_done_in_some_evening,
            doctrines::each_is_best_at_something_and_worst_at_something,
            doctrines::none_is_at_least_as_good_as_another_on_every_measure,
            doctrines::every_objective_is_met_in_some_evening_and_missed_in_another,
            doctrines::every_measure_can_be_told_and_tells_evenings_apart,
            size::it_is_as_large_as_its_page_says,
            size::it_is_as_long_as_its_page_says,
            size::no_evening_is_longer_than_can_be_read,
            page::the_page_shows_what_the_evenings_came_to,
            page::the_page_names_the_command_that_makes_its_table,
        }
    };
    ($exercise:ident: $($theme:ident::$promise:ident,)+) => {$(
        #[test]
        fn $promise() {
            super::$theme::$promise(&super::$exercise);
        }
    )+};
}

mod salambo {
    keeps!(SALAMBO);
}

mod flood {
    keeps!(FLOOD);
}

mod border_crossing {
    keeps!(BORDER_CROSSING);
}

mod regional_alert {
    keeps!(REGIONAL_ALERT);
}

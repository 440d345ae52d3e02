//! Triggers: when an inject is delivered.

use super::forms::{TextOr, Words, text_or, words_of};
use super::mark::Mark;
use super::quantity::{Duration, Moment};
use crate::diagnostic::Said;
use schemars::JsonSchema;
use serde::de::value::EnumAccessDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, Error, IntoDeserializer, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::sync::LazyLock;

/// When an inject is delivered: a time, a form, or any mark.
#[derive(Clone, Debug)]
pub enum Trigger {
    /// At this moment.
    At(Moment),
    /// A longer form.
    Formed(Box<TriggerForm>),
}

/// The longer forms of a trigger.
#[derive(Clone, Debug)]
pub enum TriggerForm {
    /// A form of its own.
    Own(TriggerOwn),
    /// As soon as a mark comes true.
    When(Mark),
}

/// The forms that only triggers have.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum TriggerOwn {
    /// So long after a mark.
    After(Mark, Duration),
    /// If a mark has not come true by then.
    IfNot {
        /// What was to happen.
        mark: Mark,
        /// By when.
        by: Moment,
    },
    /// When all have come true.
    All(Vec<Trigger>),
    /// When the first has come true.
    Any(Vec<Trigger>),
    /// At intervals.
    Every {
        /// How often.
        interval: Duration,
        /// From when.
        from: Moment,
        /// Until when.
        until: Moment,
    },
    /// Only when somebody fires it by hand.
    ByHand,
}

/// The words of triggers' own forms, and those with the words of marks after them.
static FORMS: LazyLock<(Words, Vec<&'static str>)> = LazyLock::new(|| {
    let own = words_of::<TriggerOwn>();
    (own, [own, words_of::<Mark>()].concat())
});

impl<'de> Deserialize<'de> for TriggerForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByName;

        impl<'de> Visitor<'de> for ByName {
            type Value = TriggerForm;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Trigger::EXPECTED)
            }

            fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<TriggerForm, A::Error> {
                let (name, variant) = access.variant::<String>()?;
                let (own, all) = &*FORMS;
                if !all.contains(&name.as_str()) {
                    return Err(A::Error::unknown_variant(&name, all));
                }
                let is_own = own.contains(&name.as_str());
                let deserializer = EnumAccessDeserializer::new(Chosen { name, variant });
                if is_own {
                    TriggerOwn::deserialize(deserializer).map(TriggerForm::Own)
                } else {
                    Mark::deserialize(deserializer).map(TriggerForm::When)
                }
            }
        }
        deserializer.deserialize_any(ByName)
    }
}

/// An enum whose variant name has been read already.
struct Chosen<V> {
    name: String,
    variant: V,
}

impl<'de, V: VariantAccess<'de>> EnumAccess<'de> for Chosen<V> {
    type Error = V::Error;
    type Variant = V;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, V), V::Error> {
        let name = seed.deserialize(self.name.into_deserializer())?;
        Ok((name, self.variant))
    }
}

impl TextOr for Trigger {
    type Long = TriggerForm;
    const EXPECTED: &'static str =
        "a time such as \"T+00:25\", After(..., \"5 min\") or a mark such as Declared(\"...\")";

    fn from_text(text: &str) -> Result<Self, Said> {
        Moment::parse(text).map(Trigger::At)
    }

    fn from_long(long: TriggerForm) -> Self {
        Trigger::Formed(Box::new(long))
    }
}

text_or!(Trigger);

//! Dispatch: occurrences handed to the mechanisms bound to them.
//!
//! A mechanism is an ordinary system, initialised once and kept. No schedule runs per instant and
//! no system is looked up per occurrence: that is what makes components affordable here.

use crate::kernel::Kernel;
use bevy_ecs::system::{In, InMut, IntoSystem, RunSystemError, System};
use bevy_ecs::world::World;

type Bound<O, R> = Box<dyn System<In = (InMut<'static, Kernel<O, R>>, In<O>), Out = ()>>;

/// Mechanisms by the slot they are bound to.
pub struct Dispatch<O: 'static, R: 'static> {
    bound: Vec<(usize, Bound<O, R>)>,
}

impl<O: 'static, R: 'static> Default for Dispatch<O, R> {
    fn default() -> Self {
        Self { bound: Vec::new() }
    }
}

impl<O: 'static, R: 'static> Dispatch<O, R> {
    /// No mechanism yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Binds a mechanism to a slot.
    pub fn bind<M>(
        &mut self,
        slot: usize,
        mechanism: impl IntoSystem<(InMut<'static, Kernel<O, R>>, In<O>), (), M>,
    ) {
        self.bound.push((slot, Box::new(IntoSystem::into_system(mechanism))));
    }

    /// Changes the order in which mechanisms were bound; what they do does not depend on it.
    pub fn reorder(&mut self, rank: impl Fn(usize) -> u64) {
        self.bound.sort_by_key(|(slot, _)| rank(*slot));
    }

    /// Makes every mechanism ready for a world, in the order they were bound.
    ///
    /// # Panics
    /// If the slots are not 0, 1, 2, ... each once.
    pub fn initialize(&mut self, world: &mut World) {
        for (_, mechanism) in &mut self.bound {
            mechanism.initialize(world);
        }
        self.bound.sort_by_key(|(slot, _)| *slot);
        let in_order = self.bound.iter().enumerate().all(|(index, (slot, _))| index == *slot);
        assert!(in_order, "every slot has one mechanism");
    }

    /// Hands an occurrence to the mechanism of a slot.
    ///
    /// # Errors
    /// The mechanism could not run: something it needs is not in the world.
    #[inline]
    pub fn hand(
        &mut self,
        slot: usize,
        occurrence: O,
        kernel: &mut Kernel<O, R>,
        world: &mut World,
    ) -> Result<(), RunSystemError> {
        self.bound[slot].1.run_without_applying_deferred((kernel, occurrence), world)
    }
}

//! A relation as a picture: columns of boxes, a table of channels, or a map of sites.
//!
//! Arabic pictures are the mirror image: they begin at the right. Agencies are told by a stripe of a colour and a
//! form, and by their names; marks by shapes and words. Colours stand in `picture.css` and `graph.css`.

mod aside;
mod boxes;
mod channels;
mod layers;
mod legend;
mod links;
mod picture;
mod scene;
mod sites;

pub use picture::{BEGINNING, svg};

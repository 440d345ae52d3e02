//! Problems as a JSON document.
